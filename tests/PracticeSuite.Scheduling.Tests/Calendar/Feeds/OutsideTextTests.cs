using PracticeSuite.Kernel;
using PracticeSuite.Scheduling.Calendar.Feeds;
using Xunit;
using static PracticeSuite.Scheduling.Tests.House;

namespace PracticeSuite.Scheduling.Tests.Calendar.Feeds;

/// <summary>From Friday 9 October 2026 on the clock of New York.</summary>
public sealed class OutsideTextTests
{
    private static readonly Interval Window = new(Local("2026-10-09 00:00"), Local("2027-10-09 00:00"));

    [Fact]
    public void A_weekly_event_keeps_its_hour_when_daylight_saving_ends()
    {
        var busy = Read(Event("DTSTART;TZID=America/New_York:20201026T090000", "DTEND;TZID=America/New_York:20201026T100000", "RRULE:FREQ=WEEKLY;UNTIL=20261110T000000Z"));

        Assert.Equal(
            [Local("2026-10-12 09:00"), Local("2026-10-19 09:00"), Local("2026-10-26 09:00"), Local("2026-11-02 09:00"), Local("2026-11-09 09:00")], busy.Select(one => one.Start));
        Assert.Equal(TimeSpan.FromHours(14), busy[3].Start.UtcDateTime.TimeOfDay);
    }

    [Theory]
    [InlineData("DTSTART;VALUE=DATE:20261012", "DTEND;VALUE=DATE:20261014", "2026-10-12 00:00", "2026-10-14 00:00")]
    [InlineData("DTSTART:20261012T090000", "DURATION:PT45M", "2026-10-12 09:00", "2026-10-12 09:45")]
    [InlineData("DTSTART:20261012T130000Z", "DTEND:20261012T140000Z", "2026-10-12 09:00", "2026-10-12 10:00")]
    [InlineData("DTSTART;TZID=Pacific Standard Time:20261012T090000", "DTEND;TZID=Pacific Standard Time:20261012T100000", "2026-10-12 12:00", "2026-10-12 13:00")]
    [InlineData("DTSTART:20260901T130000Z", "DTEND:20261012T140000Z", "2026-09-01 09:00", "2026-10-12 10:00")]
    public void A_time_is_on_its_own_clock_or_on_the_practices(string start, string end, string from, string to) =>
        Assert.Equal([new Interval(Local(from), Local(to))], Read(Event(start, end)));

    [Fact]
    public void What_is_free_or_canceled_is_not_busy_and_an_occurrence_that_moved_is_where_it_is()
    {
        const string Daily = "RRULE:FREQ=DAILY;COUNT=3";
        var busy = Read(
            Event("DTSTART:20261012T130000Z", "DTEND:20261012T140000Z", "TRANSP:TRANSPARENT"),
            Event("DTSTART:20261012T150000Z", "DTEND:20261012T160000Z", "STATUS:CANCELLED"),
            Event("UID:series", "DTSTART:20261020T130000Z", "DTEND:20261020T140000Z", Daily),
            Event("UID:series", "RECURRENCE-ID:20261021T130000Z", "DTSTART:20261021T180000Z", "DTEND:20261021T190000Z"));

        Assert.Equal(["2026-10-20T13", "2026-10-21T18", "2026-10-22T13"], busy.Select(one => $"{one.Start.UtcDateTime:yyyy-MM-ddTHH}"));
    }

    [Fact]
    public void What_a_program_publishes_as_free_and_busy_is_read_as_it_is_said()
    {
        var busy = OutsideText.Read(
            """
            BEGIN:VCALENDAR
            VERSION:2.0
            PRODID:-//test//EN
            BEGIN:VFREEBUSY
            UID:fb
            DTSTAMP:20261001T000000Z
            DTSTART:20261001T000000Z
            DTEND:20271001T000000Z
            FREEBUSY:20261012T130000Z/20261012T140000Z,20261012T15
             0000Z/PT30M
            FREEBUSY;FBTYPE=BUSY-TENTATIVE:20261013T130000Z/PT1H
            FREEBUSY;FBTYPE=BUSY-UNAVAILABLE:20261014T130000Z/PT1H
            FREEBUSY;FBTYPE=FREE:20261012T160000Z/20261012T170000Z
            FREEBUSY:20200101T130000Z/PT1H
            END:VFREEBUSY
            END:VCALENDAR
            """.ReplaceLineEndings("\r\n"),
            Window, NewYork.Zone);

        Assert.Equal(
            ["2026-10-12T13:00/14:00", "2026-10-12T15:00/15:30", "2026-10-13T13:00/14:00", "2026-10-14T13:00/14:00"], busy.Select(one => $"{one.Start.UtcDateTime:yyyy-MM-ddTHH:mm}/{one.End.UtcDateTime:HH:mm}"));
    }

    [Theory]
    [InlineData("RRULE:FREQ=SECONDLY", "repeats too often")]
    [InlineData("RRULE:FREQ=MINUTELY;BYSECOND=0,10,20", "repeats too often")]
    [InlineData("RRULE:FREQ=DAILY;BYHOUR=1,2,3,4,5,6,7,8,9;BYMINUTE=1,2,3,4,5,6,7,8,9;BYSECOND=1,2,3,4,5,6,7,8,9;INTERVAL=1", "repeats too often")]
    [InlineData("RRULE:FREQ=HOURLY;BYMINUTE=0,10,20,30,40,50", "more than 20,000 events")]
    [InlineData("RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "no calendar that can be read")]
    public void A_hostile_rule_is_refused_with_what_to_do(string rule, string words)
    {
        var refusal = Assert.Throws<BusinessException>(() => Read(Event("DTSTART:20200101T090000Z", "DTEND:20200101T090001Z", rule)));

        Assert.Equal("Address", refusal.Field);
        Assert.Contains(words, refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<html>not a calendar</html>")]
    [InlineData("BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART:yesterday\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n")]
    [InlineData("")]
    public void What_is_no_calendar_is_refused_and_not_quoted(string text)
    {
        var refusal = Assert.Throws<BusinessException>(() => OutsideText.Read(text, Window, NewYork.Zone));

        Assert.Contains("no calendar that can be read", refusal.Message, StringComparison.Ordinal);
        Assert.Null(refusal.InnerException);
    }

    [Fact]
    public void Birthdays_of_everybody_one_knows_are_read()
    {
        var birthdays = Enumerable.Range(0, 300).Select(number => Event($"DTSTART;VALUE=DATE:{1950 + (number % 60)}1012", "RRULE:FREQ=YEARLY", "TRANSP:TRANSPARENT"));

        Assert.Single(Read([.. birthdays, Event("DTSTART:20261012T130000Z", "DTEND:20261012T140000Z")]));
    }

    [Fact]
    public void More_events_or_busy_times_than_a_year_has_are_refused()
    {
        var events = Enumerable.Range(0, 20_001).Select(number => Event($"UID:{number}", "DTSTART:20261012T090000Z", "DTEND:20261012T100000Z")).ToArray();
        Assert.Contains("more than 20,000 events", Assert.Throws<BusinessException>(() => Read(events)).Message, StringComparison.Ordinal);

        var hourly = Event("DTSTART:20261009T040000Z", "DTEND:20261009T041000Z", "RRULE:FREQ=HOURLY");
        Assert.Contains("more than 4,000 busy times", Assert.Throws<BusinessException>(() => Read(hourly)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Busy_times_come_back_from_their_column_to_the_minute()
    {
        var times = IntervalSet.Of([new Interval(Local("2026-10-12 09:00"), Local("2026-10-12 09:45")), new Interval(Local("2026-11-01 01:30"), Local("2026-11-02 00:00"))]);

        Assert.Equal(times, BusyTimes.Read(BusyTimes.Write(times)));
    }

    private static IReadOnlyList<Interval> Read(params string[] events) => [.. OutsideText.Read(CalendarOf(events), Window, NewYork.Zone)];

    internal static string CalendarOf(params IEnumerable<string> events) => $"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:test\r\n{string.Concat(events)}END:VCALENDAR\r\n";

    internal static string Event(params string[] lines)
    {
        var uid = lines.Any(line => line.StartsWith("UID:", StringComparison.Ordinal)) ? "" : $"UID:{Guid.CreateVersion7()}\r\n";
        return $"BEGIN:VEVENT\r\n{uid}DTSTAMP:20200101T000000Z\r\n{string.Concat(lines.Select(line => $"{line}\r\n"))}END:VEVENT\r\n";
    }
}
