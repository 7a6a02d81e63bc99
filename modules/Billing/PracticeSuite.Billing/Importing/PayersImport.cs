using PracticeSuite.Billing.Contracts;
using PracticeSuite.Billing.Contracts.Payers;
using PracticeSuite.Billing.Data;
using PracticeSuite.Billing.Payers;
using PracticeSuite.Platform.Importing;
using PracticeSuite.Platform.Operations;

namespace PracticeSuite.Billing.Importing;

/// <summary>payers.csv: payers, each with the rules its kind starts with.</summary>
internal sealed class PayersImport(BillingDbContext db, CurrentCaller caller, BillingCodes codes, TimeProvider clock) : IFileImport
{
    internal static readonly DateOnly FirstDayOf99484 = new(2018, 1, 1);

    public string FileName => "payers.csv";

    public string RowName => "payer";

    public IReadOnlyList<ImportColumn> Columns { get; } =
    [
        new("code", true, "the payer's code in other files: 1 to 32 letters, digits, - or _"),
        new("name", true, "1 to 100 characters"),
        new("kind", true, "MedicareB, MedicareAdvantage, Commercial, Medicaid or Tricare; sets the rules to begin with"),
        new("payer_identifier", false, "the payer's id at the clearinghouse, at most 32 characters"),
        new("effective_from", false, "first day of the first rules, yyyy-MM-dd; empty = 2018-01-01"),
    ];

    public async Task ImportAsync(ImportFile file, CancellationToken cancellationToken)
    {
        var known = (await codes.PayersAsync(cancellationToken)).Keys.ToHashSet(StringComparer.OrdinalIgnoreCase);
        var by = new Authorship(caller.Caller.Name, clock.GetUtcNow());
        file.ForEach(row =>
        {
            var input = new CreatePayerInput(
                row.Text("code", BillingLimits.PayerCode),
                row.Text("name", BillingLimits.PayerName),
                row.Choice<PayerKind>("kind"),
                row.OptionalText("payer_identifier", BillingLimits.PayerCode),
                row.OptionalDate("effective_from") ?? FirstDayOf99484);
            row.ThrowIfRefused();
            var payer = Payer.Create(caller.Practice, input, by);
            if (!known.Add(payer.Code))
                throw BillingErrors.PayerExists(payer.Code);
            db.Payers.Add(payer);
        });
        await db.SaveChangesAsync(cancellationToken);
    }
}
