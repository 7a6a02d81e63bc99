using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PracticeSuite.Billing.Contracts.Lists;
using PracticeSuite.Billing.Data;
using PracticeSuite.Billing.Importing;
using PracticeSuite.Billing.Settings;
using PracticeSuite.Charting.Contracts.Diagnoses;
using PracticeSuite.Platform.Importing;

namespace PracticeSuite.Billing.Lists;

/// <summary>icd10.csv: the behavioral chapter of the official list (B-232).</summary>
internal sealed class DiagnosisListSource(BillingDbContext db) : IListSource
{
    public ListKind Kind => ListKind.DiagnosisCodes;

    public Task<ReadList> ReadAsync(Stream content, DateOnly? from, CancellationToken cancellationToken) => Task.FromResult(
        ListReading.Read(content, new ImportFormat("icd10.csv", DiagnosisCodesImport.Documented), row =>
            DiagnosisCodesImport.Read(row) is { } code ? [new ListRow(row.Line, code.Code, code.From) { To = code.To, IsLeaf = code.IsLeaf, Description = code.Description }] : []));

    public async Task<ListPlan> PlanAsync(ListImport import, CancellationToken cancellationToken)
    {
        var known = await db.DiagnosisCodes.ToDictionaryAsync(code => (code.Code, code.From), cancellationToken);
        return new ListPlan([.. import.Rows.Select(row => Plan(row, known.GetValueOrDefault((row.Code, row.From)), import))]);
    }

    private PlannedRow Plan(ListRow row, LoadedDiagnosis? there, ListImport import) => PlannedRow.Of(
        row, string.Create(CultureInfo.InvariantCulture, $"{row.Code}, from {row.From:yyyy-MM-dd}"), there is null ? null : TextOf(there.IsLeaf, there.To, there.Description),
        TextOf(row.IsLeaf, row.To, row.Description ?? there?.Description),
        () => Put(row, there, import));

    private void Put(ListRow row, LoadedDiagnosis? there, ListImport import)
    {
        if (there is null)
            db.DiagnosisCodes.Add(there = new LoadedDiagnosis { PracticeId = import.PracticeId, Code = row.Code, From = row.From });
        there.Put(new DatedCode(row.Code, row.IsLeaf, row.From, row.To, row.Description));
    }

    private static string TextOf(bool isLeaf, DateOnly? to, string? description) =>
        $"{(isLeaf ? "billable" : "a category")}{(to is { } last ? string.Create(CultureInfo.InvariantCulture, $", to {last:yyyy-MM-dd}") : "")}{(description is null ? "" : $": {description}")}";
}
