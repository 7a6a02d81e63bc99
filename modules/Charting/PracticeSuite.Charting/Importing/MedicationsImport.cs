using Microsoft.EntityFrameworkCore;
using PracticeSuite.Charting.Contracts.Medications;
using PracticeSuite.Charting.Data;
using PracticeSuite.Charting.Diagnoses;
using PracticeSuite.Charting.Medications;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Importing;

namespace PracticeSuite.Charting.Importing;

/// <summary>What patients take, as a practice brings it along: the past is taken as it was, and no alert asks for a reason.</summary>
internal sealed class MedicationsImport(ChartingDbContext db, ChartImport chart, DrugTable drugs, MedicationDesk desk) : IFileImport
{
    public string FileName => "medications.csv";

    public string RowName => "medication";

    public IReadOnlyList<ImportColumn> Columns { get; } =
    [
        ChartImport.Patient,
        new("name", true, $"1 to {MedicationLimits.Name} characters; a patient has a name from a day once"),
        new("code", false, "RxNorm of the preparation (SCD or SBD)"),
        new("ingredients", false, "RxNorm ids of what is in it, separated by spaces; where it is empty, found by the name"),
        new("form", false, $"one of {string.Join(", ", Enum.GetNames<MedicationForm>())}"),
        new("route", false, $"one of {string.Join(", ", Enum.GetNames<MedicationRoute>())} (Oral)"),
        .. MedicationRows.DoseColumns,
        new("diagnosis", false, "a code of the patient's diagnoses, with its dot", nameof(NewMedication.DiagnosisId)),
        new("prescriber", false, "the code of a member of staff; needed where it is prescribed here", nameof(NewMedication.PrescriberId)),
        new("outside_prescriber", false, $"at most {MedicationLimits.Person} characters", nameof(NewMedication.Prescriber)),
        new("source", false, $"one of {string.Join(", ", Enum.GetNames<MedicationSource>())} (PrescribedHere)"),
        new("start_on", true, "yyyy-MM-dd"),
        new("last_day", false, "yyyy-MM-dd, of a course that ends by itself"),
        .. MedicationRows.WhyColumns,
        ChartImport.Part2,
    ];

    public async Task ImportAsync(ImportFile file, CancellationToken cancellationToken)
    {
        var today = await chart.TodayAsync(cancellationToken);
        var patients = await chart.PatientsAsync(cancellationToken);
        var staff = await chart.StaffAsync(cancellationToken);
        var book = await drugs.ReadAsync(cancellationToken);
        var diagnoses = (await db.Diagnoses.AsNoTracking().Where(Diagnosis.Stands).OrderByDescending(d => d.OnsetOn).Select(d => new { d.PatientId, d.Code, d.Id }).ToListAsync(cancellationToken))
            .ToLookup(d => (d.PatientId, d.Code), d => d.Id);
        var known = (await db.Set<Medication>().AsNoTracking().Include(m => m.Events).ToListAsync(cancellationToken)).Select(KeyOf).ToHashSet();
        var added = new List<Medication>(file.Rows.Count);
        file.ForEach(row =>
        {
            var patient = row.Named("patient", patients, "patient");
            var (given, part2) = (Read(row, staff), ChartImport.IsPart2(row, patient));
            row.ThrowIfRefused();
            var diagnosis = row.Raw("diagnosis") is { } code ? diagnoses[(patient.Id, code.ToUpperInvariant())].Select(id => (Guid?)id).FirstOrDefault() : null;
            Check.That(row.Raw("diagnosis") is null || diagnosis is not null, "diagnosis", "diagnosis is none of this patient's; import it first or correct the code.");
            var why = Why.Checked(given.Why, given.StartOn, staff.ById.Keys.ToHashSet(), desk.Recorder, patient, today);
            var schedule = book.Screen(given.Ingredients, given.Name ?? "").Select(drug => drug.Schedule).Min();
            var medication = Medication.Start(db.CurrentPractice, patient, given with { DiagnosisId = diagnosis, Schedule = schedule }, why, today, part2);
            Check.That(known.Add(KeyOf(medication)), "name", "name is in the patient's chart from the same day already; give each once.");
            added.Add(medication);
        });
        await db.SaveInPiecesAsync(file, added, cancellationToken);
    }

    private static (Guid, string, DateOnly) KeyOf(Medication one) => (one.PatientId, one.Name.ToUpperInvariant(), one.StartedOn);

    private static NewMedication Read(ImportRow row, StaffIndex staff)
    {
        var dose = MedicationRows.Dose(row);
        if (dose is null && row.Raw("amount") is null)
            row.Refuse("amount", "amount is missing; give how much is taken at a time.");
        return new NewMedication(
            row.Text("name", MedicationLimits.Name),
            row.OptionalText("code", MedicationLimits.Code),
            row.List("ingredients", MedicationLimits.Ingredients, MedicationLimits.Code),
            row.OptionalChoice<MedicationForm>("form"),
            row.Choice<MedicationRoute>("route", MedicationRoute.Oral),
            dose ?? new DoseInput(1, DoseUnit.Mg, 1),
            null,
            row.OptionalNamed("prescriber", staff.ByCode, "member of staff"),
            row.OptionalText("outside_prescriber", MedicationLimits.Person),
            row.Choice<MedicationSource>("source", MedicationSource.PrescribedHere),
            null,
            row.Date("start_on"),
            row.OptionalDate("last_day"),
            MedicationRows.Why(row, staff));
    }
}
