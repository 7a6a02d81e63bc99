using Microsoft.EntityFrameworkCore;
using PracticeSuite.Charting.Care;
using PracticeSuite.Charting.Contracts.Medications;
using PracticeSuite.Charting.Data;
using PracticeSuite.Charting.Patients;
using PracticeSuite.Identity.Contracts.Staff;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Operations;

namespace PracticeSuite.Charting.Medications;

/// <summary>What every act on medication is held against: who writes, whose chart it is, what day it is there, who works here.</summary>
internal sealed class MedicationDesk(ChartingDbContext db, ChartClock clock, IStaffDirectory staff, IAccess access, TimeProvider time)
{
    public Recorder Recorder => new(access.Caller.Name, access.Caller.UserId, time.GetUtcNow());

    /// <summary>
    /// Who corrects a row. The correction is what the row is (decision 25): whoever sees the row sees that it is wrong. Somebody of the Part 2 program who corrects what is none of its is
    /// named by it to nobody (P-082); the audit trail knows them.
    /// </summary>
    public async Task<Recorder> CorrectorOfAsync(IPart2Item row, CancellationToken cancellationToken) =>
        !row.IsPart2 && await db.IsCallerOfProgramAsync(cancellationToken) && !await db.IsProgramWholeAsync(cancellationToken)
            ? Recorder with { Name = Caller.System(db.CurrentPractice).Name }
            : Recorder;

    public async Task<ChartAt> OpenAsync(Guid patientId, CancellationToken cancellationToken)
    {
        var patient = (await db.PatientAsync(patientId, cancellationToken)).Key;
        var day = await clock.ReadAsync(cancellationToken);
        return new ChartAt(patient, day, day.DateOf(day.Now, patient.LocationId));
    }

    public async Task<Why> WhyAsync(WhyInput given, DateOnly effectiveOn, ChartAt chart, CancellationToken cancellationToken) =>
        Why.Checked(given, effectiveOn, (await staff.GetAllAsync(cancellationToken)).Keys.ToHashSet(), Recorder, chart.Patient, chart.Day);

    public Task<List<Medication>> MedicationsAsync(Guid patientId, CancellationToken cancellationToken) =>
        db.Set<Medication>().AsNoTracking().Include(m => m.Events).Where(m => m.PatientId == patientId).ToListAsync(cancellationToken);
}

/// <param name="Today">On the clock of the patient's location.</param>
internal sealed record ChartAt(PatientKey Patient, ChartDay Day, DateOnly Today);
