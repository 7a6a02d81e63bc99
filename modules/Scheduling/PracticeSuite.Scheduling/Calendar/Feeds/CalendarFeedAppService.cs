using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using PracticeSuite.Identity.Contracts.Practices;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Auditing;
using PracticeSuite.Scheduling.Contracts;
using PracticeSuite.Scheduling.Contracts.Calendar;
using PracticeSuite.Scheduling.Data;

namespace PracticeSuite.Scheduling.Calendar.Feeds;

internal sealed class CalendarFeedAppService(SchedulingDbContext db, OutsideTimes outside, IAccess access, IAuditTrail trail, TimeProvider clock) : ICalendarFeedAppService
{
    public async Task<CalendarFeedsDto> GetAsync(CancellationToken cancellationToken)
    {
        var me = await DemandMeAsync(cancellationToken);
        var link = await Mine(me).AsNoTracking().SingleOrDefaultAsync(cancellationToken);
        var calendars = await db.OutsideCalendars.AsNoTracking().Where(one => one.StaffId == me).OrderBy(one => one.Id).ToListAsync(cancellationToken);
        return new CalendarFeedsDto(link is null ? null : new CalendarFeedDto(link.OpenedAt, link.ReadAt), [.. calendars.Select(Show)]);
    }

    public async Task<string> OpenAsync(CancellationToken cancellationToken)
    {
        var me = await DemandMeAsync(cancellationToken);
        await CloseAsync(me, cancellationToken);
        var (link, secret) = FeedLink.Open(db.CurrentPractice, me, clock.GetUtcNow());
        db.Add(link);
        Record(AuditAction.Create, nameof(FeedLink), me);
        await db.SaveOrAsync(SchedulingErrors.FeedOpenedMeanwhile, cancellationToken);
        return secret;
    }

    public async Task CloseAsync(CancellationToken cancellationToken) => await CloseAsync(await DemandMeAsync(cancellationToken), cancellationToken);

    public async Task<OutsideCalendarDto> AddAsync(OutsideCalendarInput calendar, CancellationToken cancellationToken)
    {
        var me = await DemandMeAsync(cancellationToken);
        var count = await db.OutsideCalendars.CountAsync(one => one.StaffId == me, cancellationToken);
        Check.That(
            count < SchedulingLimits.OutsideCalendars, nameof(calendar.Address), $"You have {count} calendars elsewhere, the most that are read; take one out first.");
        var uri = OutsideReading.Parse(calendar.Address);
        var busy = await outside.ReadAsync(uri, cancellationToken);
        var added = OutsideCalendar.Add(db.CurrentPractice, me, outside.Encrypt(uri), uri.Host, busy, clock.GetUtcNow());
        db.Add(added);
        Record(AuditAction.Create, nameof(OutsideCalendar), added.Id);
        await db.SaveChangesAsync(cancellationToken);
        return Show(added);
    }

    public async Task RemoveAsync(Guid id, CancellationToken cancellationToken)
    {
        var me = await DemandMeAsync(cancellationToken);
        var removed = await db.OutsideCalendars.SingleOrDefaultAsync(one => one.Id == id && one.StaffId == me, cancellationToken) ?? throw SchedulingErrors.OutsideCalendarNotFound(id);
        db.Remove(removed);
        Record(AuditAction.Delete, nameof(OutsideCalendar), removed.Id);
        await db.SaveChangesAsync(cancellationToken);
    }

    private async Task<Guid> DemandMeAsync(CancellationToken cancellationToken)
    {
        await access.DemandAsync(SchedulingPermissions.Calendar.KeepHours, cancellationToken);
        return access.Caller.StaffId ?? throw SchedulingErrors.NoCalendarOfYours();
    }

    private IQueryable<FeedLink> Mine(Guid me) => db.FeedLinks.Where(one => one.PracticeId == db.CurrentPractice && one.StaffId == me);

    private async Task CloseAsync(Guid me, CancellationToken cancellationToken)
    {
        if (await Mine(me).SingleOrDefaultAsync(cancellationToken) is not { } open)
            return;
        db.Remove(open);
        Record(AuditAction.Delete, nameof(FeedLink), me);
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>A person's acts; what the job reads again all day is none.</summary>
    private void Record(AuditAction action, string what, Guid id) => trail.Record(new AuditEvent(action, what, $"{id}"));

    private static OutsideCalendarDto Show(OutsideCalendar one) => new(one.Id, one.Host, one.ReadAt, one.Problem, BusyTimes.CountIn(one.Busy));
}

/// <summary>What is at an address, as busy times of the year ahead on the practice's clock.</summary>
internal sealed class OutsideTimes(OutsideReading reading, IPracticeDirectory practices, IDataProtectionProvider protection, TimeProvider clock)
{
    private const int DaysAhead = 400;

    private readonly IDataProtector _addresses = protection.CreateProtector("PracticeSuite.Scheduling.OutsideCalendar");

    public string Encrypt(Uri address) => _addresses.Protect(address.AbsoluteUri);

    public Task<IntervalSet> ReadAgainAsync(string encrypted, CancellationToken cancellationToken) => ReadAsync(new Uri(_addresses.Unprotect(encrypted)), cancellationToken);

    public async Task<IntervalSet> ReadAsync(Uri address, CancellationToken cancellationToken)
    {
        var text = await reading.ReadAsync(address, cancellationToken);
        var now = clock.GetUtcNow();
        return OutsideText.Read(text, new Interval(now.AddDays(-1), now.AddDays(DaysAhead)), (await practices.GetAsync(cancellationToken)).Locations.Main().Zone);
    }
}
