using Microsoft.EntityFrameworkCore;
using PracticeSuite.Billing.Contracts;
using PracticeSuite.Billing.Contracts.Settings;
using PracticeSuite.Billing.Data;
using PracticeSuite.Billing.Settings;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Importing;
using PracticeSuite.Platform.Operations;

namespace PracticeSuite.Billing.Importing;

/// <summary>fees.csv: what the practice charges (B-116).</summary>
internal sealed class FeesImport(BillingDbContext db, PriceLog log, CurrentCaller caller) : IFileImport
{
    public string FileName => "fees.csv";

    public string RowName => "charge";

    public IReadOnlyList<ImportColumn> Columns => Documented;

    internal static IReadOnlyList<ImportColumn> Documented { get; } =
    [
        new("code", true, "CPT or HCPCS, five letters or digits"),
        new("amount", true, "dollars, more than 0.00 and at most 100000.00"),
        new("effective_from", true, "first day, yyyy-MM-dd", nameof(ChargeDto.From)),
    ];

    public async Task ImportAsync(ImportFile file, CancellationToken cancellationToken)
    {
        var charges = await db.Charges.AsNoTracking().Select(c => new { c.Code, c.EffectiveFrom }).ToListAsync(cancellationToken);
        var known = charges.Select(charge => (charge.Code, charge.EffectiveFrom)).ToHashSet();
        file.ForEach(row =>
        {
            var (code, amount, from) = Read(row);
            row.ThrowIfRefused();
            var charge = Charge.Set(caller.Practice, code, amount, from);
            if (!known.Add((charge.Code, charge.EffectiveFrom)))
                throw BillingErrors.ChargeExists(charge.Code, from);
            db.Charges.Add(charge);
            log.Write(charge, before: null);
        });
        await db.SaveChangesAsync(cancellationToken);
    }

    internal static (string Code, Money Amount, DateOnly From) Read(ImportRow row) =>
        (row.Text("code", BillingLimits.ProcedureCode), new Money(row.OptionalCents("amount", 100_000m) ?? 0), row.Date("effective_from"));
}
