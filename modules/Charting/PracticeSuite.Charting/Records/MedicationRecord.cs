using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PracticeSuite.Charting.Allergies;
using PracticeSuite.Charting.Contracts.Medications;
using PracticeSuite.Charting.Data;
using PracticeSuite.Charting.Medications;
using PracticeSuite.Charting.News;
using PracticeSuite.Platform.Records;

namespace PracticeSuite.Charting.Records;

/// <summary>Medications and allergies as parts of a patient's record.</summary>
internal static class MedicationRecord
{
    public static void AddMedicationRecord(this IServiceCollection services)
    {
        services.AddRecordPart(new RecordTable<ChartingDbContext, Medication>(
            "medications", "Medications", (db, patient) => db.Set<Medication>().Where(m => m.PatientId == patient).OrderBy(m => m.Name).ThenBy(m => m.Id), Read)
        { HasItemsToHold = true });
        services.AddRecordPart(new RecordTable<ChartingDbContext, MedicationEvent>(
            "medication-changes", "Changes of medication", (db, patient) => db.Set<MedicationEvent>().Where(e => e.PatientId == patient).OrderBy(e => e.EffectiveOn).ThenBy(e => e.Number))
        { Reader = ChangesAsync, HasItemsToHold = true });
        services.AddRecordPart(new RecordTable<ChartingDbContext, MedicationReport>(
            "medication-reports", "What was reported of medication", (db, patient) => db.Set<MedicationReport>().Where(r => r.PatientId == patient).OrderBy(r => r.RecordedAt), Read)
        { HasItemsToHold = true });
        services.AddRecordPart(new RecordTable<ChartingDbContext, MonitoringResult>(
            "monitoring", "Monitoring of medication", (db, patient) => db.Set<MonitoringResult>().Where(r => r.PatientId == patient).OrderBy(r => r.TakenOn), Read)
        { HasItemsToHold = true });
        services.AddRecordPart(new RecordTable<ChartingDbContext, Reconciliation>(
            "reconciliations", "Reconciliations of medication", (db, patient) => db.Set<Reconciliation>().Where(r => r.PatientId == patient).OrderBy(r => r.At), Read)
        { HasItemsToHold = true });
        services.AddRecordPart(new RecordTable<ChartingDbContext, Allergy>(
            "allergies", "Allergies", (db, patient) => db.Set<Allergy>().Where(a => a.PatientId == patient).OrderBy(a => a.RecordedAt), Read)
        { HasItemsToHold = true });
        services.AddRecordPart(new RecordTable<ChartingDbContext, NoKnownAllergies>(
            "no-known-allergies", "No known allergies", (db, patient) => db.Set<NoKnownAllergies>().Where(n => n.PatientId == patient).OrderBy(n => n.At), Read));
        services.AddRecordPart(new RecordTable<ChartingDbContext, ChartSeen>(
            "chart-seen", "What was seen of the chart", (db, patient) => db.Set<ChartSeen>().Where(s => s.PatientId == patient))
        { NotInCopy = "it says up to when each user has looked, and nothing of the patient" });
        services.AddRecordPart(new RecordTable<ChartingDbContext, ChangeView>(
            "change-views", "Who first saw changes of medication when", (db, patient) => db.Set<ChangeView>().Where(v => v.PatientId == patient))
        { NotInCopy = "it says when each user first looked, and nothing of the patient" });
    }

    private static RecordItem Read(Medication m) => new(
        $"{m.Id}", new("Name", m.Name), new("RxNorm", m.Code), new("Ingredients", string.Join(", ", m.Ingredients)), new("Form", m.Form), new("Route", m.Route),
        new("Prescriber", StaffRef.Of(m.PrescriberId)), new("Outside prescriber", m.Prescriber), new("Source", m.Source), new("Schedule", m.Schedule), new("Last day", m.LastDay),
        new("Beside another because", m.DuplicateReason), new("In spite of an allergy because", m.AllergyOverride));

    private static async Task<Func<MedicationEvent, RecordItem>> ChangesAsync(ChartingDbContext db, Guid patientId, CancellationToken cancellationToken)
    {
        var names = await db.Set<Medication>().AsNoTracking().Where(m => m.PatientId == patientId).ToDictionaryAsync(m => m.Id, m => m.Name, cancellationToken);
        return e => Read(e, names.GetValueOrDefault(e.MedicationId));
    }

    private static RecordItem Read(MedicationEvent e, string? medication) => new(
        $"{e.Id}", new("Medication", medication), new("Change", e.Kind), new("From", e.EffectiveOn), new("New dose", e.Dose is { } dose ? MedicationText.Of(dose) : null),
        new("Why", e.Reason), new("In words", e.Words), new("Decided by", StaffRef.Of(e.DecidedById)), new("Decided outside by", e.DecidedBy), new("Expected", e.ExpectedEffect),
        new("Next check", e.NextCheckOn), new("Recorded", e.RecordedAt), new("Recorded by", e.RecordedBy), new("Entered in error", e.ErrorReason), new("Said by", e.ErrorBy), new("Said at", e.ErrorAt))
    {
        Of = new RecordPlace("medications", $"{e.MedicationId}"),
    };

    private static RecordItem Read(MedicationReport r) => new(
        $"{r.Id}", new("Medication", r.Medication), new("Use", r.Use), new("Observed", string.Join(", ", r.Tags)), new("Severity", r.Severity), new("For days", r.Days), new("In words", r.Words),
        new("On", r.ObservedOn), new("Recorded", r.RecordedAt), new("Recorded by", r.RecordedBy), new("Entered in error", r.ErrorReason), new("Said by", r.ErrorBy), new("Said at", r.ErrorAt))
    {
        Of = r.MedicationId is { } medication ? new RecordPlace("medications", $"{medication}") : null,
    };

    private static RecordItem Read(MonitoringResult r) => new(
        $"{r.Id}", new("Measure", r.Measure), new("Value", r.Value), new("Lower value", r.Second), new("Unit", r.Unit), new("Taken", r.TakenOn), new("Recorded", r.RecordedAt),
        new("Recorded by", r.RecordedBy), new("Entered in error", r.ErrorReason));

    private static RecordItem Read(Reconciliation r) => new(
        $"{r.Id}", new("When", r.At), new("By", r.By), new("Outcome", r.Outcome), new("In words", r.Words), new("List", r.List));

    private static RecordItem Read(Allergy a) => new(
        $"{a.Id}", new("Substance", a.Substance), new("Code", a.Ingredient), new("Kind", a.Kind), new("Reaction", a.Reaction), new("Severity", a.Severity), new("Criticality", a.Criticality),
        new("Verification", a.Verification), new("Reason", a.VerificationReason), new("Since", a.OnsetOn), new("Recorded", a.RecordedAt), new("Recorded by", a.RecordedBy));

    private static RecordItem Read(NoKnownAllergies n) => new($"{n.Id}", new("Asked", n.At), new("By", n.By));
}
