using Microsoft.EntityFrameworkCore;
using PracticeSuite.Charting.Allergies;
using PracticeSuite.Charting.Contracts.Allergies;
using PracticeSuite.Charting.Data;
using PracticeSuite.Charting.Medications;
using PracticeSuite.Platform.Importing;

namespace PracticeSuite.Charting.Importing;

internal sealed class AllergiesImport(ChartingDbContext db, ChartImport chart, DrugTable drugs, MedicationDesk desk) : IFileImport
{
    public string FileName => "allergies.csv";

    public string RowName => "allergy";

    public IReadOnlyList<ImportColumn> Columns { get; } =
    [
        ChartImport.Patient,
        new("substance", false, $"the drug, food or material, at most {AllergyLimits.Substance} characters; empty = no known allergies"),
        new("ingredient", false, "RxNorm or UNII; where it is empty, found by the name"),
        new("kind", false, $"one of {string.Join(", ", Enum.GetNames<AllergyKind>())} (Allergy)"),
        new("reaction", false, $"at most {AllergyLimits.Reaction} characters"),
        new("severity", false, $"one of {string.Join(", ", Enum.GetNames<AllergySeverity>())}"),
        new("criticality", false, $"one of {string.Join(", ", Enum.GetNames<AllergyCriticality>())} (Unknown)"),
        new("verification", false, "Unconfirmed or Confirmed (Unconfirmed)"),
        new("onset_on", false, "yyyy-MM-dd"),
        ChartImport.Part2,
    ];

    public async Task ImportAsync(ImportFile file, CancellationToken cancellationToken)
    {
        var today = await chart.TodayAsync(cancellationToken);
        var patients = await chart.PatientsAsync(cancellationToken);
        var book = await drugs.ReadAsync(cancellationToken);
        var known = (await db.Set<Allergy>().AsNoTracking().Where(a => a.Verification == AllergyVerification.Unconfirmed || a.Verification == AllergyVerification.Confirmed)
            .Select(a => new { a.PatientId, a.Substance }).ToListAsync(cancellationToken)).Select(a => (a.PatientId, a.Substance.ToUpperInvariant())).ToHashSet();
        var asked = await db.Set<NoKnownAllergies>().AsNoTracking().Select(n => n.PatientId).ToHashSetAsync(cancellationToken);
        var added = new List<object>(file.Rows.Count);
        file.ForEach(row =>
        {
            var patient = row.Named("patient", patients, "patient");
            var (given, part2) = (Read(row), ChartImport.IsPart2(row, patient));
            row.ThrowIfRefused();
            if (given.Substance is null)
            {
                if (known.Any(one => one.PatientId == patient.Id) || !asked.Add(patient.Id))
                    throw AllergyErrors.SomeKnown();
                added.Add(new NoKnownAllergies(db.CurrentPractice, patient.Id, desk.Recorder, part2));
                return;
            }

            var allergy = Allergy.Record(db.CurrentPractice, patient, given, book.Screen([], given.Substance) is [var one] ? one.Ingredient : null, desk.Recorder, today, part2);
            if (!known.Add((patient.Id, allergy.Substance.ToUpperInvariant())))
                throw AllergyErrors.Known();
            added.Add(allergy);
        });
        await db.SaveInPiecesAsync(file, added, cancellationToken);
    }

    private static AllergyInput Read(ImportRow row) => new(
        row.OptionalText("substance", AllergyLimits.Substance),
        row.OptionalText("ingredient", AllergyLimits.Code),
        row.Choice<AllergyKind>("kind", AllergyKind.Allergy),
        row.OptionalText("reaction", AllergyLimits.Reaction),
        row.OptionalChoice<AllergySeverity>("severity"),
        row.Choice<AllergyCriticality>("criticality", AllergyCriticality.Unknown),
        row.Choice<AllergyVerification>("verification", AllergyVerification.Unconfirmed),
        row.OptionalDate("onset_on"));
}
