using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PracticeSuite.Billing.Contracts.Lists;
using PracticeSuite.Billing.Data;
using PracticeSuite.Billing.Importing;
using PracticeSuite.Billing.Settings;
using PracticeSuite.Platform.Importing;

namespace PracticeSuite.Billing.Lists;

/// <summary>ncci_pairs.csv: the pairs of the quarter's edits that have a code we bill (B-102).</summary>
internal sealed class CodePairListSource(BillingDbContext db) : IListSource
{
    public ListKind Kind => ListKind.CodePairs;

    public Task<ReadList> ReadAsync(Stream content, DateOnly? from, CancellationToken cancellationToken) => Task.FromResult(
        ListReading.Read(content, new ImportFormat("ncci_pairs.csv", CodePairsImport.Documented), row =>
            CodePairsImport.Read(row) is { } pair ? [new ListRow(row.Line, pair.Code, pair.From) { Other = pair.Other, To = pair.To }] : []));

    public async Task<ListPlan> PlanAsync(ListImport import, CancellationToken cancellationToken)
    {
        var known = await db.CodePairs.ToDictionaryAsync(pair => (pair.Code, pair.Other, pair.From), cancellationToken);
        return new ListPlan([.. import.Rows.Select(row => Plan(row, known.GetValueOrDefault((row.Code, row.Other!, row.From)), import))]);
    }

    private PlannedRow Plan(ListRow row, LoadedPair? there, ListImport import) => PlannedRow.Of(
        row, string.Create(CultureInfo.InvariantCulture, $"{row.Code} beside {row.Other}, from {row.From:yyyy-MM-dd}"), there is null ? null : TextOf(there.To), TextOf(row.To),
        () => Put(row, there, import));

    private void Put(ListRow row, LoadedPair? there, ListImport import)
    {
        if (there is null)
            db.CodePairs.Add(there = new LoadedPair { PracticeId = import.PracticeId, Code = row.Code, Other = row.Other!, From = row.From });
        there.To = row.To;
    }

    private static string TextOf(DateOnly? to) => to is { } last ? string.Create(CultureInfo.InvariantCulture, $"barred to {last:yyyy-MM-dd}") : "barred";
}
