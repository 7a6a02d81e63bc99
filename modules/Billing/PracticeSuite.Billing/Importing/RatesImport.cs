using Microsoft.EntityFrameworkCore;
using PracticeSuite.Billing.Contracts;
using PracticeSuite.Billing.Contracts.Payers;
using PracticeSuite.Billing.Data;
using PracticeSuite.Billing.Settings;
using PracticeSuite.Platform.Importing;
using PracticeSuite.Platform.Operations;

namespace PracticeSuite.Billing.Importing;

/// <summary>rates.csv: allowed amounts beside the national ones that come with the product (B-140).</summary>
internal sealed class RatesImport(BillingDbContext db, PriceLog log, CurrentCaller caller, BillingCodes codes) : IFileImport
{
    private static readonly string[] Grades = ["High", "Medium", "Low"];

    public string FileName => "rates.csv";

    public string RowName => "rate";

    public IReadOnlyList<ImportColumn> Columns => Documented;

    internal static IReadOnlyList<ImportColumn> Documented { get; } =
    [
        new("payer", false, "payer code; empty = national Medicare", nameof(RateFact.PayerId)),
        new("code", true, "CPT or HCPCS, five letters or digits"),
        new("locality", false, "at most 10 characters; empty = everywhere"),
        new("facility", false, "yes for places 19, 22 and the like; no (default) for an office"),
        new("effective_from", true, "first day, yyyy-MM-dd"),
        new("effective_to", false, "last day, yyyy-MM-dd"),
        new("amount", true, "dollars from 0.00 to 100000.00", nameof(RateFact.AmountCents)),
        new("source", true, "where the amount is from, at most 200 characters"),
        new("confidence", false, "High, Medium (default) or Low"),
    ];

    public async Task ImportAsync(ImportFile file, CancellationToken cancellationToken)
    {
        var payers = await codes.PayersAsync(cancellationToken);
        var known = await db.Rates.AsNoTracking().ToListAsync(cancellationToken);
        file.ForEach(row =>
        {
            var fact = Read(row, payers);
            row.ThrowIfRefused();
            var rate = Rate.Add(caller.Practice, fact);
            if (known.Exists(rate.IsSameAs))
                throw BillingErrors.RateExists(rate.Code, rate.EffectiveFrom);
            known.Add(rate);
            db.Rates.Add(rate);
            log.Write(rate, beforeCents: null);
        });
        await db.SaveChangesAsync(cancellationToken);
    }

    internal static RateFact Read(ImportRow row, IReadOnlyDictionary<string, Payers.Payer> payers)
    {
        var payer = row.Raw("payer") is null ? null : row.Named("payer", payers, "payer");
        var cents = row.OptionalCents("amount", 100_000m);
        if (row.Raw("amount") is null)
            row.Refuse("amount", "amount is missing; give dollars from 0.00 to 100000.00.");
        var confidence = row.OptionalText("confidence", 8) ?? "Medium";
        return new RateFact(
            payer?.Id,
            row.Text("code", BillingLimits.ProcedureCode),
            row.OptionalText("locality", BillingLimits.Locality),
            row.Flag("facility"),
            row.Date("effective_from"),
            row.OptionalDate("effective_to"),
            cents ?? 0,
            row.Text("source", BillingLimits.RateSource),
            Grades.FirstOrDefault(grade => grade.Equals(confidence, StringComparison.OrdinalIgnoreCase)) ?? confidence);
    }
}
