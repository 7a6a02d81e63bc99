using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Outbox;
using PracticeSuite.Scheduling.Calendar.Series;

namespace PracticeSuite.Scheduling.Calendar.Invitations;

/// <summary>
/// A call as an iCalendar object (RFC 5545, RFC 5546). Its UID stays and its SEQUENCE grows, so that a calendar changes what it has, and one
/// that gets a message twice changes nothing. Of a series the rule stands there, with the days that were skipped and those that moved.
/// </summary>
internal static class CallCalendar
{
    public const string Request = "REQUEST";
    public const string Cancel = "CANCEL";

    private const string Summary = "Coordination call";

    public static CalendarPart Of(Call call, Guid person, string address, string text, bool takesPart)
    {
        var method = takesPart ? Request : Cancel;
        var calendar = new Ical.Net.Calendar { Method = method, ProductId = "-//PracticeSuite//Coordination calls//EN" };
        foreach (var one in Events(call, person, takesPart))
        {
            (one.Uid, one.Sequence, one.Summary, one.Description) = ($"{call.Id:N}@practicesuite", call.Sequence, Summary, text);
            one.Organizer = new Organizer($"mailto:{CalendarPart.Organizer}");
            one.Attendees.Add(new Attendee($"mailto:{address}") { Rsvp = false, Role = "REQ-PARTICIPANT" });
            one.Status = takesPart ? EventStatus.Confirmed : EventStatus.Cancelled;
            calendar.Events.Add(one);
        }

        if (call.Series is { } series)
            calendar.AddTimeZone(VTimeZone.FromDateTimeZone(series.TimeZoneId, series.On.ToDateTime(series.At).AddYears(-1), includeHistoricalData: false));
        return new CalendarPart(method, new CalendarSerializer().SerializeToString(calendar)!);
    }

    private static IEnumerable<CalendarEvent> Events(Call call, Guid person, bool takesPart)
    {
        if (call.Series is not { } series)
            return [At(call.All[0])];
        return takesPart ? Series(call, series, person) : [Master(call, series)];
    }

    /// <summary>The rule, without the days on which this person takes no part, and each occurrence that is not when the rule has it.</summary>
    private static IEnumerable<CalendarEvent> Series(Call call, AppointmentSeries series, Guid person)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(series.TimeZoneId);
        var mine = call.Of(person).Where(one => one.OriginalStart is not null).ToDictionary(one => TimeZoneInfo.ConvertTime(one.OriginalStart!.Value, zone).DateTime);
        var master = Master(call, series);
        foreach (var at in OccurrenceRule.Expand(series.Rule, series.On.ToDateTime(series.At)).Where(at => !mine.ContainsKey(OnTheWall(at, zone))))
            master.ExceptionDates.Add(new CalDateTime(at, series.TimeZoneId));
        yield return master;
        foreach (var (original, one) in mine.Where(pair => pair.Value.Start != pair.Value.OriginalStart || pair.Value.Minutes != call.All[0].Minutes))
        {
            var moved = At(one);
            moved.RecurrenceIdentifier = new RecurrenceIdentifier(new CalDateTime(original, series.TimeZoneId));
            yield return moved;
        }
    }

    /// <summary>What the clock shows then; one that skips the hour shows a later one.</summary>
    private static DateTime OnTheWall(DateTime at, TimeZoneInfo zone) => TimeZoneInfo.ConvertTime(zone.InstantOf(at), zone).DateTime;

    private static CalendarEvent Master(Call call, AppointmentSeries series)
    {
        var first = series.On.ToDateTime(series.At);
        var rule = new RecurrenceRule(series.Rule);
        // With a zone at the beginning, RFC 5545 wants the end in UTC.
        if (rule.Until is { } last)
            rule.Until = new CalDateTime(TimeZoneInfo.FindSystemTimeZoneById(series.TimeZoneId).InstantOf(last.Value).UtcDateTime);
        return new CalendarEvent
        {
            Start = new CalDateTime(first, series.TimeZoneId),
            End = new CalDateTime(first.AddMinutes(call.All[0].Minutes), series.TimeZoneId),
            RecurrenceRule = rule,
        };
    }

    private static CalendarEvent At(Appointment one) => new() { Start = new CalDateTime(one.Start.UtcDateTime), End = new CalDateTime(one.End.UtcDateTime) };
}
