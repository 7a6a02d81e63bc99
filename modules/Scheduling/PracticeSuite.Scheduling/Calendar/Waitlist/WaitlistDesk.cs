using Microsoft.EntityFrameworkCore;
using PracticeSuite.Charting.Contracts.Patients;
using PracticeSuite.Identity.Contracts.Practices;
using PracticeSuite.Scheduling.Contracts.Calendar;
using PracticeSuite.Scheduling.Data;

namespace PracticeSuite.Scheduling.Calendar.Waitlist;

/// <summary>Who waits, as the filter shows them to whoever asks.</summary>
internal sealed class WaitlistDesk(SchedulingDbContext db, IPatientDirectory directory, IPracticeDirectory practices, TimeProvider clock)
{
    public async Task<IReadOnlyList<WaitlistEntryDto>> GetAsync(Func<WaitlistEntry, bool> suits, CancellationToken cancellationToken)
    {
        var today = (await practices.GetAsync(cancellationToken)).Today(clock.GetUtcNow());
        var waiting = await db.Waitlist.AsNoTracking().Where(one => one.State == WaitlistState.Waiting && one.Last >= today)
            .OrderBy(one => one.AddedAt).ThenBy(one => one.Id).ToListAsync(cancellationToken);
        return await ShowAsync([.. waiting.Where(suits)], cancellationToken);
    }

    public Task<IReadOnlyList<WaitlistEntryDto>> MatchAsync(FreedTime time, CancellationToken cancellationToken) => GetAsync(one => one.Suits(time), cancellationToken);

    /// <summary>Whoever was booked from the list waits no longer; saved with the appointment.</summary>
    public async Task BookedAsync(Guid? entryId, IReadOnlyList<Guid> patientIds, CancellationToken cancellationToken)
    {
        if (entryId is not { } id)
            return;
        var entry = await db.Waitlist.SingleOrDefaultAsync(one => one.Id == id && patientIds.Contains(one.PatientId), cancellationToken) ?? throw SchedulingErrors.WaiterNotFound(id);
        entry.Book();
    }

    public async Task<IReadOnlyList<WaitlistEntryDto>> ShowAsync(IReadOnlyList<WaitlistEntry> entries, CancellationToken cancellationToken)
    {
        if (entries.Count == 0)
            return [];
        var names = await directory.GetNamesAsync([.. entries.Select(one => one.PatientId).Distinct()], cancellationToken);
        return [.. entries.Where(one => names.ContainsKey(one.PatientId)).Select(one => new WaitlistEntryDto(
            one.Id, one.PatientId, names[one.PatientId].ListName, one.TypeId, one.StaffId, one.First, one.Last, one.Days, one.From, one.To, one.State, one.AddedAt))];
    }
}
