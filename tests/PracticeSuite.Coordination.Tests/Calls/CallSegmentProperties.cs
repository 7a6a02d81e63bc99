using FsCheck;
using FsCheck.Fluent;
using PracticeSuite.Coordination.Calls;
using PracticeSuite.Coordination.Contracts.Time;
using PracticeSuite.Coordination.Tests.Time;
using PracticeSuite.Kernel;
using Xunit;
using Interval = PracticeSuite.Kernel.Interval;

namespace PracticeSuite.Coordination.Tests.Calls;

/// <summary>What holds of a call, whatever was pressed in it and whoever pressed it.</summary>
public sealed class CallSegmentProperties
{
    private static readonly DateTimeOffset Start = Logged.At("2026-09-08 10:00");
    private static readonly List<Guid> Lines = [.. Enumerable.Range(0, 4).Select(_ => Guid.CreateVersion7())];

    /// <summary>After so many milliseconds: a line, or nobody; and for how long nobody had been in the room.</summary>
    private static readonly Arbitrary<Press[]> Presses = (from wait in Gen.Choose(0, 400_000)
                                                          from line in Gen.Choose(-1, 3)
                                                          from gone in Gen.Frequency((5, Gen.Constant(0)), (1, Gen.Choose(1, 400_000)))
                                                          select new Press(wait, line, Math.Min(gone, wait))).ArrayOf().ToArbitrary();

    [Fact, Trait("Rule", "B-076"), Trait("Rule", "K-084")]
    public void Stretches_of_patients_never_overlap_and_are_together_no_longer_than_the_call() => Prop.ForAll(Presses, presses =>
    {
        var call = Held(presses, out var end);
        var times = Lines.SelectMany(call.TimesOf).ToList();
        return IntervalSet.Of(times).Length.Value == times.Sum(time => time.Length.Value) && times.Sum(time => time.Length.Value) <= new Interval(Start, end).Length.Value
            && times.TrueForAll(time => time.Start >= Start && time.End <= end) && call.Running is null;
    }).QuickCheckThrowOnFailure();

    [Fact, Trait("Rule", "K-121"), Trait("Rule", "B-073")]
    public void A_call_that_both_log_counts_once_for_the_patient() => Prop.ForAll(Presses, presses =>
    {
        var call = Held(presses, out _);
        var entries = call.TimesOf(Lines[0]).SelectMany(when => new[] { Logged.Work(when), Logged.Work(when) with { StaffId = Logged.Ruiz } }).ToArray();
        return CareMonthTime.Measure(entries, Logged.September).Total == call.TalkedAbout(Lines[0]);
    }).QuickCheckThrowOnFailure();

    private static CoordinationCall Held(Press[] presses, out DateTimeOffset end)
    {
        var call = CoordinationCall.Open(new PracticeId(Guid.CreateVersion7()), null, [Logged.Chen, Logged.Ruiz], Start, Start.AddMinutes(15), "America/New_York");
        call.Arrange(Lines, []);
        var now = Start;
        foreach (var press in presses)
        {
            var seen = now.AddMilliseconds(press.Wait - press.Gone);
            now = now.AddMilliseconds(press.Wait);
            call.Recover(seen, now);
            if (press.Line < 0)
                call.Pause(now);
            else
                call.Discuss(Lines[press.Line], Logged.Chen, now);
        }

        call.Finish(end = now.AddSeconds(1));
        return call;
    }

    private sealed record Press(int Wait, int Line, int Gone);
}
