using PracticeSuite.Charting.Contracts.Notes;
using PracticeSuite.Kernel;
using Xunit;

namespace PracticeSuite.Charting.Tests.Notes;

[Trait("Rule", "P-041")]
public sealed class NoteHoursTests
{
    private static readonly TimeZoneInfo NewYork = TimeZoneInfo.FindSystemTimeZoneById("America/New_York");

    private static NoteHours Empty => new(NoteDesk.Day, null, null, NewYork);

    [Fact]
    public void A_session_that_crosses_midnight_ends_on_the_next_day()
    {
        var hours = Empty.With(NoteDesk.Day, new TimeOnly(23, 30), new TimeOnly(0, 15));

        Assert.Equal(TimeSpan.FromMinutes(45), hours.EndedAt - hours.StartedAt);
        Assert.Equal((NoteDesk.Day, NoteDesk.Day.AddDays(1)), (NewYork.LocalDate(hours.StartedAt!.Value), NewYork.LocalDate(hours.EndedAt!.Value)));
        Assert.Equal(hours, hours.With(NoteDesk.Day, hours.Start, hours.End));
        Assert.Equal(TimeSpan.FromMinutes(55), Length(hours.With(NoteDesk.Day, new TimeOnly(23, 20), hours.End)));
        Assert.Equal(TimeSpan.FromMinutes(10), Length(hours.With(NoteDesk.Day, new TimeOnly(0, 5), hours.End)));
    }

    [Fact]
    public void What_a_box_shows_stays_the_instant_that_it_was_while_nobody_writes_in_it()
    {
        // 01:10 to 01:50, the second time that the clock shows them.
        var night = new DateOnly(2026, 11, 1);
        var start = new DateTimeOffset(2026, 11, 1, 6, 10, 0, TimeSpan.Zero);
        var hours = new NoteHours(night, start, start.AddMinutes(40), NewYork);
        var imported = new NoteHours(NoteDesk.Day, NoteDesk.Start, NoteDesk.Start.AddHours(25), NewYork);

        Assert.Equal(new TimeOnly(1, 10), hours.Start);
        Assert.Equal(hours, hours.With(night, hours.Start, hours.End));
        Assert.Equal(imported, imported.With(NoteDesk.Day, imported.Start, imported.End));
    }

    [Fact]
    public void Another_day_moves_both_and_an_empty_box_is_no_instant()
    {
        var hours = Empty.With(NoteDesk.Day, new TimeOnly(9, 0), new TimeOnly(9, 45));

        Assert.Equal((hours.StartedAt!.Value.AddDays(1), hours.EndedAt!.Value.AddDays(1)), Both(hours.With(NoteDesk.Day.AddDays(1), hours.Start, hours.End)));
        Assert.Null(hours.With(NoteDesk.Day, hours.Start, null).EndedAt);
        Assert.Equal(hours.EndedAt, hours.With(NoteDesk.Day, null, hours.End).EndedAt);
    }

    private static TimeSpan? Length(NoteHours hours) => hours.EndedAt - hours.StartedAt;

    private static (DateTimeOffset, DateTimeOffset) Both(NoteHours hours) => (hours.StartedAt!.Value, hours.EndedAt!.Value);
}
