using PracticeSuite.Identity.Contracts.Staff;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Scheduling.Contracts;
using PracticeSuite.Scheduling.Contracts.Calendar;

namespace PracticeSuite.Scheduling.Calendar.Slots;

internal sealed class SlotSearch(BookingDesk desk, FreeSlots slots, IAccess access) : ISlotSearch
{
    public async Task<SlotAnswer> FindAsync(SlotQuestion question, CancellationToken cancellationToken)
    {
        await access.DemandAsync(SchedulingPermissions.Calendar.View, cancellationToken);

        Demand(question);
        var place = await desk.WhereAsync(question.LocationId, question.RoomId, cancellationToken);
        var staff = await desk.DemandStaffAsync(question.StaffIds, cancellationToken);
        var after = question.TypeId is { } type ? (await desk.OfferedTypeAsync(type, cancellationToken)).Buffer : 0;
        IReadOnlyList<CalendarKey> calendars =
            [.. question.StaffIds.Select(CalendarKey.Staff), .. question.RoomId is { } room ? [CalendarKey.Room(room)] : Array.Empty<CalendarKey>()];
        return await slots.FindAsync(new SlotSearching(calendars, staff, question.Minutes, after, question.Buffer, question.From, question.Rhythm), place, cancellationToken);
    }

    private static void Demand(SlotQuestion question)
    {
        if (question.From is { } from)
            FarDays.Demand(DateOnly.FromDateTime(from.UtcDateTime), nameof(question.From));
        Check.That(
            question.StaffIds.Count is > 0 and <= SchedulingLimits.Participants && question.StaffIds.Distinct().Count() == question.StaffIds.Count,
            nameof(question.StaffIds), $"StaffIds names {question.StaffIds.Count}; give 1 to {SchedulingLimits.Participants} of the staff, each once.");
        Check.That(
            question.Minutes is >= SchedulingLimits.ShortestMinutes and <= SchedulingLimits.SlotMinutesMax && question.Minutes % SchedulingLimits.SlotStep == 0,
            nameof(question.Minutes), $"Minutes is {question.Minutes}; give a multiple of {SchedulingLimits.SlotStep} up to {SchedulingLimits.SlotMinutesMax}.");
        Check.That(
            question.Buffer is 0 or (>= SchedulingLimits.SlotBuffer and <= SchedulingLimits.LongestBuffer),
            nameof(question.Buffer), $"Buffer is {question.Buffer}; give 0, or {SchedulingLimits.SlotBuffer} to {SchedulingLimits.LongestBuffer} minutes.");
    }
}

/// <param name="From">Null = now.</param>
internal sealed record SlotSearching(
    IReadOnlyList<CalendarKey> Calendars, IReadOnlyDictionary<Guid, StaffMember> Staff, int Minutes, int After, int Buffer, DateTimeOffset? From, TimeOnly? Rhythm)
{
    /// <summary>Appointments that are about to move.</summary>
    public IReadOnlyCollection<Guid> Besides { get; init; } = [];
}

/// <summary>From what the tables know to slots.</summary>
internal sealed class FreeSlots(CalendarTimes times, TimeProvider clock)
{
    public async Task<SlotAnswer> FindAsync(SlotSearching wanted, BookingPlace place, CancellationToken cancellationToken)
    {
        var zone = place.Zone;
        var now = clock.GetUtcNow();
        var from = wanted.From is { } given && given > now ? given : now;
        var today = zone.LocalDate(from);
        var holidays = await times.HolidaysAsync(new DaySpan(today.AddDays(-1), today.AddDays(BusinessDays.ReachDays)), cancellationToken);
        var search = BusinessDays.From(from, zone, holidays);
        var known = await times.ReadAsync(wanted.Calendars, search, place.Locations, holidays, wanted.Besides, cancellationToken);
        var wish = new SlotWish(search, wanted.Minutes, wanted.After, wanted.Buffer, wanted.Rhythm, zone);
        return new SlotAnswer(zone.Id, search.End, SlotFinder.Find(wish, [.. known.Select(one => WhileEmployed(one, wanted.Staff, search, zone))]));
    }

    private static CalendarTime WhileEmployed(CalendarTime calendar, IReadOnlyDictionary<Guid, StaffMember> staff, Interval search, TimeZoneInfo zone) =>
        staff.TryGetValue(calendar.Key.Id, out var member)
            ? calendar with { Hours = calendar.Hours.Intersect(WorkingTime.Employed(member, DaySpan.Of(search, zone), zone)) }
            : calendar;
}
