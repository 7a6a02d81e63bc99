using Microsoft.EntityFrameworkCore;
using PracticeSuite.Charting.Contracts.Patients;
using PracticeSuite.Identity.Contracts.Practices;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Scheduling.Contracts;
using PracticeSuite.Scheduling.Contracts.Calendar;
using PracticeSuite.Scheduling.Data;

namespace PracticeSuite.Scheduling.Calendar.Waitlist;

internal sealed class WaitlistAppService(
    SchedulingDbContext db, WaitlistDesk waitlist, BookingDesk desk, IPatientDirectory patients, IPracticeDirectory practices, IAccess access, TimeProvider clock) : IWaitlistAppService
{
    public async Task<IReadOnlyList<WaitlistEntryDto>> GetListAsync(CancellationToken cancellationToken)
    {
        await access.DemandAsync(SchedulingPermissions.Calendar.View, cancellationToken);

        return await waitlist.GetAsync(_ => true, cancellationToken);
    }

    public async Task<IReadOnlyList<WaitlistEntryDto>> MatchAsync(FreedTime time, CancellationToken cancellationToken)
    {
        await access.DemandAsync(SchedulingPermissions.Calendar.View, cancellationToken);

        return await waitlist.MatchAsync(time, cancellationToken);
    }

    public async Task<WaitlistEntryDto> AddAsync(WaitlistInput entry, CancellationToken cancellationToken)
    {
        Check.That(entry.PatientId is not null, nameof(entry.PatientId), "PatientId is empty; choose who waits.");
        var patient = entry.PatientId.Value;
        await access.DemandAsync(SchedulingPermissions.Calendar.Book, patient, cancellationToken);

        DemandOwn(entry.StaffId, nameof(entry.StaffId));
        await patients.DemandAsync(patient, cancellationToken);
        await desk.DemandStaffAsync(entry.StaffId is { } staff ? [staff] : [], cancellationToken);
        if (entry.TypeId is { } type && !await db.AppointmentTypes.AnyAsync(one => one.Id == type && one.IsActive, cancellationToken))
            throw SchedulingErrors.TypeNotFound(type);
        var now = clock.GetUtcNow();
        var added = WaitlistEntry.Add(db.CurrentPractice, patient, entry, (await practices.GetAsync(cancellationToken)).Today(now), now);
        db.Add(added);
        await db.SaveChangesAsync(cancellationToken);
        return (await waitlist.ShowAsync([added], cancellationToken))[0];
    }

    public async Task<WaitlistEntryDto> WithdrawAsync(Guid id, CancellationToken cancellationToken)
    {
        await access.DemandAsync(SchedulingPermissions.Calendar.Book, cancellationToken);

        var entry = await db.Waitlist.SingleOrDefaultAsync(one => one.Id == id, cancellationToken) ?? throw SchedulingErrors.WaiterNotFound(id);
        await access.DemandAsync(SchedulingPermissions.Calendar.Book, entry.PatientId, cancellationToken);
        DemandOwn(entry.StaffId, null);
        entry.Withdraw();
        await db.SaveChangesAsync(cancellationToken);
        return (await waitlist.ShowAsync([entry], cancellationToken))[0];
    }

    /// <summary>P-110: clinicians keep the list of those who wait for themselves.</summary>
    private void DemandOwn(Guid? staffId, string? field) => desk.DemandOwn(staffId is { } id ? [id] : [], field);
}
