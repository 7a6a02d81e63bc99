using Microsoft.EntityFrameworkCore;
using PracticeSuite.Charting.Contracts.Medications;
using PracticeSuite.Identity.Contracts.Practices;
using PracticeSuite.Kernel;
using PracticeSuite.Scheduling.Data;

namespace PracticeSuite.Scheduling.Visits;

/// <summary>After which visits and stays the list of medication has to be gone through (P-017).</summary>
internal sealed class MedicationOccasions(SchedulingDbContext db, IPracticeDirectory practices) : IReconciliationOccasions
{
    /// <summary>Evaluation and management in the office, and the psychiatric evaluation with medical services.</summary>
    private static readonly string[] Codes = ["99202", "99203", "99204", "99205", "99211", "99212", "99213", "99214", "99215", "90792"];

    public async Task<IReadOnlyList<ReconciliationOccasion>> GetAsync(Guid patientId, DateOnly until, CancellationToken cancellationToken)
    {
        var visit = await db.Visits.AsNoTracking().Where(v => v.PatientId == patientId && v.Kept && v.On <= until && Codes.Contains(v.Code))
            .MaxAsync(v => (DateOnly?)v.On, cancellationToken);
        var stay = await db.Stays.AsNoTracking().Where(s => s.PatientId == patientId).OrderByDescending(s => s.AdmittedAt)
            .Select(s => new { s.AdmittedAt, s.DischargedAt }).FirstOrDefaultAsync(cancellationToken);
        var found = new List<ReconciliationOccasion>();
        if (visit is { } on)
            found.Add(new ReconciliationOccasion(ReconciliationOccasionKind.MedicationVisit, on));
        if (stay is not null)
            found.Add(new ReconciliationOccasion(ReconciliationOccasionKind.Admission, await DayAsync(stay.DischargedAt ?? stay.AdmittedAt, cancellationToken)));
        return found;
    }

    private async Task<DateOnly> DayAsync(DateTimeOffset at, CancellationToken cancellationToken) =>
        (await practices.GetAsync(cancellationToken)).Locations.OrMain(null).Zone.LocalDate(at);
}
