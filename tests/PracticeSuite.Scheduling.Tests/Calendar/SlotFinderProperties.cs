using FsCheck;
using FsCheck.Fluent;
using PracticeSuite.Kernel;
using PracticeSuite.Scheduling.Calendar;
using PracticeSuite.Scheduling.Calendar.Slots;
using PracticeSuite.Scheduling.Contracts;
using PracticeSuite.Scheduling.Contracts.Calendar;
using Xunit;
using Interval = PracticeSuite.Kernel.Interval;
using static PracticeSuite.Scheduling.Tests.House;

namespace PracticeSuite.Scheduling.Tests.Calendar;

/// <summary>The search against somebody who goes through the minutes of all calendars one by one; around the night in which the clock goes back.</summary>
[Trait("Rule", "K-080")]
public sealed class SlotFinderProperties
{
    private const int Minutes = 3 * 24 * 60;

    private static readonly DateTimeOffset Begin = Local("2026-10-31 00:00");

    private static readonly Gen<(int From, int Length)> Stretch = Gen.Zip(Gen.Choose(0, Minutes - 600), Gen.Choose(1, 400));

    private static readonly Gen<Plain> One =
        from hours in Stretch.ListOf(6)
        from away in Stretch.ListOf(1)
        from taken in Stretch.ListOf(8)
        select new Plain([.. hours], [.. away], [.. taken]);

    private static readonly Gen<Question> Questions =
        from calendars in One.ListOf(2)
        from minutes in Gen.Elements(15, 30, 45, 240)
        from after in Gen.Elements(0, 0, 10)
        from buffer in Gen.Elements(0, 10, 25)
        from rhythm in Gen.Choose(-1, 1439)
        from start in Gen.Choose(0, 900)
        select new Question([.. calendars], minutes, after, buffer, rhythm < 0 ? null : TimeOnly.MinValue.AddMinutes(rhythm), start);

    [Fact]
    public void It_finds_what_going_through_the_minutes_finds() => Prop.ForAll(Questions.ToArbitrary(), question =>
    {
        var wish = new SlotWish(new Interval(At(question.Start), At(Minutes)), question.Minutes, question.After, question.Buffer, question.Rhythm, NewYork.Zone);

        var found = SlotFinder.Find(wish, [.. question.Calendars.Select(Calendar)]);

        Assert.Equal(ByMinutes(question).Select(minute => At(minute)), found.Select(slot => slot.Start));
        Assert.All(found, slot => Assert.Equal(slot.Start.AddMinutes(question.Minutes), slot.End));
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(150).WithQuietOnSuccess(true));

    [Fact]
    public void Nothing_stands_in_the_way_of_a_slot_that_is_offered() => Prop.ForAll(Questions.ToArbitrary(), question =>
    {
        var wish = new SlotWish(new Interval(At(question.Start), At(Minutes)), question.Minutes, question.After, question.Buffer, question.Rhythm, NewYork.Zone);
        IReadOnlyList<CalendarTime> calendars = [.. question.Calendars.Zip(Therapists, (plain, member) => Calendar(plain) with { Key = CalendarKey.Staff(member.Id) })];
        IReadOnlyList<Guid> staffIds = [.. calendars.Select(one => one.Key.Id)];

        var found = SlotFinder.Find(wish, calendars);

        Assert.All(found, slot => Assert.Empty(Obstacles.Of(
            new Placement(NewYork.Zone, LocalTime.Of(slot.Start, NewYork.Zone), question.Minutes, question.After, staffIds, null),
            AppointmentKind.Patient, calendars, Therapists.ToDictionary(one => one.Id), Begin)));
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(150).WithQuietOnSuccess(true));

    private static List<int> ByMinutes(Question question)
    {
        var free = Enumerable.Range(0, Minutes).Select(minute => minute >= question.Start && question.Calendars.All(one => one.IsFree(minute, question.Buffer))).ToArray();
        var length = question.Minutes + question.After;
        var ranked = Enumerable.Range(0, Minutes - length + 1).Where(minute => minute % SchedulingLimits.SlotStep == 0 && free.AsSpan(minute, length).IndexOf(false) < 0)
            .OrderBy(minute => Wall(minute).Date).ThenBy(minute => question.Rhythm is { } rhythm ? Math.Abs((int)(Wall(minute).TimeOfDay - rhythm.ToTimeSpan()).TotalMinutes) : 0)
            .ThenBy(minute => Math.Min(Idle(free, minute - 1, -1), Idle(free, minute + length, 1))).ThenBy(minute => minute);
        var chosen = new List<int>();
        foreach (var minute in ranked)
        {
            if (chosen.Count < 5 && chosen.TrueForAll(other => Math.Abs(other - minute) >= question.Minutes))
                chosen.Add(minute);
        }

        return chosen;
    }

    private static int Idle(bool[] free, int from, int step)
    {
        var idle = 0;
        for (var minute = from; minute >= 0 && minute < Minutes && free[minute]; minute += step)
            idle++;
        return idle;
    }

    private static DateTimeOffset At(int minute) => Begin.AddMinutes(minute);

    private static DateTime Wall(int minute) => TimeZoneInfo.ConvertTime(At(minute), NewYork.Zone).DateTime;

    private static CalendarTime Calendar(Plain plain) => new(
        CalendarKey.Staff(Guid.CreateVersion7()), Set(plain.Hours), Set(plain.Away), IntervalSet.Empty, [.. plain.Taken.Select(Of)]);

    private static IntervalSet Set(IEnumerable<(int From, int Length)> stretches) => IntervalSet.Of(stretches.Select(Of));

    private static Interval Of((int From, int Length) stretch) => new(At(stretch.From), At(stretch.From + stretch.Length));

    private sealed record Question(IReadOnlyList<Plain> Calendars, int Minutes, int After, int Buffer, TimeOnly? Rhythm, int Start);

    private sealed record Plain(IReadOnlyList<(int From, int Length)> Hours, IReadOnlyList<(int From, int Length)> Away, IReadOnlyList<(int From, int Length)> Taken)
    {
        public bool IsFree(int minute, int buffer) => Holds(Hours, minute, 0) && !Holds(Away, minute, 0) && !Holds(Taken, minute, buffer);

        private static bool Holds(IEnumerable<(int From, int Length)> stretches, int minute, int buffer) =>
            stretches.Any(one => one.From - buffer <= minute && minute < one.From + one.Length + buffer);
    }
}
