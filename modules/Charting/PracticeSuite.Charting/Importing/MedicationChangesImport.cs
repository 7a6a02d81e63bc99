using Microsoft.EntityFrameworkCore;
using PracticeSuite.Charting.Contracts.Medications;
using PracticeSuite.Charting.Data;
using PracticeSuite.Charting.Medications;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Importing;

namespace PracticeSuite.Charting.Importing;

/// <summary>Changes of medications that are in the chart, in the order of their days.</summary>
internal sealed class MedicationChangesImport(ChartingDbContext db, ChartImport chart, MedicationDesk desk) : IFileImport
{
    public string FileName => "medication_changes.csv";

    public string RowName => "medication change";

    public IReadOnlyList<ImportColumn> Columns { get; } =
    [
        ChartImport.Patient,
        new("medication", true, "the name of a medication of the patient; of several, the one that began last"),
        new("kind", true, "one of Increase, Decrease, Hold, Resume, Stop, Refill"),
        new("effective_on", true, "yyyy-MM-dd; the changes of a medication stand in the order of their days"),
        .. MedicationRows.DoseColumns,
        .. MedicationRows.WhyColumns,
    ];

    public async Task ImportAsync(ImportFile file, CancellationToken cancellationToken)
    {
        var today = await chart.TodayAsync(cancellationToken);
        var patients = await chart.PatientsAsync(cancellationToken);
        var staff = await chart.StaffAsync(cancellationToken);
        var medications = (await db.Set<Medication>().Include(m => m.Events).ToListAsync(cancellationToken)).ToLookup(m => m.PatientId);
        file.ForEach(row =>
        {
            var patient = row.Named("patient", patients, "patient");
            var (name, kind, on) = (row.Text("medication", MedicationLimits.Name), row.Choice<MedicationEventKind>("kind"), row.Date("effective_on"));
            var (dose, given) = (MedicationRows.Dose(row), MedicationRows.Why(row, staff));
            row.ThrowIfRefused();
            var medication = medications[patient.Id].Where(m => m.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).MaxBy(m => m.StartedOn)
                ?? throw Check.Invalid("medication", "medication is none of this patient's; import it first or correct the name.");
            var why = Why.Checked(given, on, staff.ById.Keys.ToHashSet(), desk.Recorder, patient, today);
            medication.Change(kind, on, dose, why, patient, today);
        });
        await db.SaveInPiecesAsync(file, [], cancellationToken);
    }
}
