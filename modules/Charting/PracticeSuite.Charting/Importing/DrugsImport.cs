using Microsoft.EntityFrameworkCore;
using PracticeSuite.Charting.Contracts.Medications;
using PracticeSuite.Charting.Data;
using PracticeSuite.Charting.Medications;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Importing;

namespace PracticeSuite.Charting.Importing;

/// <summary>A newer drug table: each line takes the place of what was known of its ingredient.</summary>
internal sealed class DrugsImport(ChartingDbContext db) : IFileImport
{
    public string FileName => "drugs.csv";

    public string RowName => "drug";

    public IReadOnlyList<ImportColumn> Columns { get; } =
    [
        new("ingredient", true, $"an RxNorm id of the term type IN, 1 to {MedicationLimits.Code} digits, each once"),
        new("name", true, $"the generic name, 1 to {MedicationLimits.Name} characters"),
        new("class", false, $"one of {string.Join(", ", Enum.GetNames<DrugClass>())} (Other)"),
        new("schedule", false, $"one of {string.Join(", ", Enum.GetNames<ControlledSchedule>())}; empty = not controlled"),
        new("verified", false, "yes or no (no): the id was looked up in RxNorm"),
        new("source", true, $"where the line is from, 1 to {DrugEntry.SourceMax} characters"),
        new("published_on", true, "yyyy-MM-dd, the day of the source"),
    ];

    public async Task ImportAsync(ImportFile file, CancellationToken cancellationToken)
    {
        var known = await db.Set<DrugEntry>().ToDictionaryAsync(entry => entry.Ingredient, StringComparer.Ordinal, cancellationToken);
        var (added, taken) = (new List<DrugEntry>(), new HashSet<string>(StringComparer.Ordinal));
        file.ForEach(row =>
        {
            var drug = Read(row);
            var (source, on) = (row.Text("source", DrugEntry.SourceMax), row.Date("published_on"));
            row.ThrowIfRefused();
            Check.That(DrugBook.IsRxNorm(drug.Ingredient), "ingredient", "ingredient is no RxNorm id; write its digits.");
            Check.That(drug.Name.Any(char.IsLetter), "name", "name has no letter; give the generic name.");
            Check.That(taken.Add(drug.Ingredient), "ingredient", "ingredient stands in the file already; give each once.");
            if (!known.TryGetValue(drug.Ingredient, out var entry))
                added.Add(entry = new DrugEntry(db.CurrentPractice, drug.Ingredient));
            entry.Become(drug, source, on);
        });
        await db.SaveInPiecesAsync(file, added, cancellationToken);
    }

    private static Drug Read(ImportRow row) => new(
        row.Text("ingredient", MedicationLimits.Code),
        row.Text("name", MedicationLimits.Name),
        row.Choice<DrugClass>("class", DrugClass.Other),
        row.OptionalChoice<ControlledSchedule>("schedule"),
        row.Flag("verified"));
}
