using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PracticeSuite.Billing.Contracts;
using PracticeSuite.Billing.Contracts.Payers;
using PracticeSuite.Billing.Data;
using PracticeSuite.Billing.Settings;
using PracticeSuite.Kernel;

namespace PracticeSuite.Billing.Lists;

/// <summary>Rows of rates held against the rates that there are.</summary>
internal sealed class RateRows(BillingDbContext db, PriceLog log)
{
    /// <param name="from">Where the amounts are from, for those that do not say so themselves.</param>
    public async Task<ListPlan> PlanAsync(ListImport import, string from, CancellationToken cancellationToken)
    {
        var payers = await db.Payers.AsNoTracking().IgnoreAutoIncludes().Select(p => new { p.Id, p.Name }).ToDictionaryAsync(p => p.Id, p => p.Name, cancellationToken);
        var codes = import.Rows.Select(row => row.Code).Distinct().ToList();
        var known = (await db.Rates.Where(r => codes.Contains(r.Code)).ToListAsync(cancellationToken)).ToLookup(KeyOf);
        var source = Cut($"{from}, {import.Name}");
        return new ListPlan([.. import.Rows.Select(row => Plan(row, known[KeyOf(row)].FirstOrDefault(), payers, source, import))]);
    }

    private PlannedRow Plan(ListRow row, Rate? there, Dictionary<Guid, string> payers, string source, ListImport import) => PlannedRow.Of(
        row, WhatOf(row, payers), there is null ? null : TextOf(there.AmountCents, there.EffectiveTo), TextOf(row.Cents, row.To), () => Put(row, there, row.Source ?? source, import));

    private void Put(ListRow row, Rate? there, string source, ListImport import)
    {
        var before = there?.AmountCents;
        if (there is null)
            db.Rates.Add(there = Rate.Add(import.PracticeId, new RateFact(row.PayerId, row.Code, row.Locality, row.Facility, row.From, row.To, row.Cents, source, row.Confidence ?? "Medium")));
        else
            there.Correct(row.Cents, row.To, source);
        log.Write(there, before, import.Name, import.Id);
    }

    private static (string, Guid?, string?, bool, DateOnly) KeyOf(Rate rate) => (rate.Code, rate.PayerId, rate.Locality, rate.Facility, rate.EffectiveFrom);

    private static (string, Guid?, string?, bool, DateOnly) KeyOf(ListRow row) => (row.Code, row.PayerId, row.Locality, row.Facility, row.From);

    private static string WhatOf(ListRow row, Dictionary<Guid, string> payers) => string.Create(
        CultureInfo.InvariantCulture,
        $"{row.Code}, {(row.PayerId is { } payer ? payers.GetValueOrDefault(payer) ?? "payer" : "Medicare")}, {(row.Facility ? "facility" : "office")}, {row.Locality ?? "everywhere"}, from {row.From:yyyy-MM-dd}");

    private static string TextOf(long cents, DateOnly? to) =>
        to is { } last ? string.Create(CultureInfo.InvariantCulture, $"{new Money(cents)} to {last:yyyy-MM-dd}") : $"{new Money(cents)}";

    private static string Cut(string text) => text.Length <= BillingLimits.RateSource ? text : text[..BillingLimits.RateSource];
}
