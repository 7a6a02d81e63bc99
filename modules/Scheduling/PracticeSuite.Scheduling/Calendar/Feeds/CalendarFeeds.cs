using Microsoft.EntityFrameworkCore;
using PracticeSuite.Identity.Contracts.Practices;
using PracticeSuite.Identity.Contracts.Staff;
using PracticeSuite.Identity.Contracts.Users;
using PracticeSuite.Kernel;
using PracticeSuite.Scheduling.Contracts.Calendar;
using PracticeSuite.Scheduling.Data;

namespace PracticeSuite.Scheduling.Calendar.Feeds;

internal sealed class CalendarFeeds(SchedulingDbContext db, IPracticeDirectory practices, IStaffDirectory staff, IUserHistory users, TimeProvider clock) : ICalendarFeeds
{
    private const int DaysBack = 31;
    private const int DaysAhead = 366;

    public async Task<PracticeId?> FindAsync(string secret, CancellationToken cancellationToken)
    {
        var hash = LinkSecret.HashOf(secret);
        return await db.FeedLinks.AsNoTracking().Where(link => link.SecretHash == hash).Select(link => (PracticeId?)link.PracticeId).SingleOrDefaultAsync(cancellationToken);
    }

    public async Task<string?> ReadAsync(string secret, CancellationToken cancellationToken)
    {
        var hash = LinkSecret.HashOf(secret);
        var now = clock.GetUtcNow();
        var link = await db.FeedLinks.SingleOrDefaultAsync(one => one.SecretHash == hash && one.PracticeId == db.CurrentPractice, cancellationToken);
        var practice = await practices.GetAsync(cancellationToken);
        if (link is null || !await WorksHereAsync(link.StaffId, practice.Today(now), now, cancellationToken))
            return null;
        var (first, last, id) = (now.AddDays(-DaysBack), now.AddDays(DaysAhead), link.StaffId);
        var appointments = await db.Appointments.AsNoTracking().Where(one => one.Start >= first && one.Start < last)
            .Where(one => one.Status != AppointmentStatus.Canceled && one.Status != AppointmentStatus.LateCanceled)
            .Where(one => one.Reservations.Any(held => held.CalendarId == id && held.State == ReservationState.Held)).ToListAsync(cancellationToken);
        link.Note(now);
        await db.SaveChangesAsync(cancellationToken);
        return FeedText.Of(practice.Name, appointments, practice.Locations.ToDictionary(place => place.Id, place => place.Name), now);
    }

    /// <summary>A feed ends with its person: whoever is switched off or has left reads nothing any more (P-133).</summary>
    private async Task<bool> WorksHereAsync(Guid staffId, DateOnly today, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var members = await staff.GetAllAsync(cancellationToken);
        return members.TryGetValue(staffId, out var member) && member.IsEmployedOn(today)
            && (await users.GetAsync(now, cancellationToken)).Any(user => user.StaffId == staffId);
    }
}
