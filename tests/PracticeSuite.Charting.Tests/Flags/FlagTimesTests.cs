using PracticeSuite.Charting.Contracts.Flags;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Data;
using PracticeSuite.Testing;
using Xunit;

namespace PracticeSuite.Charting.Tests.Flags;

/// <summary>What was due when stays known, whatever starts the clock again (K-016, K-142, K-143).</summary>
public sealed class FlagTimesTests
{
    private static readonly DateOnly Thursday = new(2026, 10, 8);

    public static TheoryData<DatabaseKind> Both => BothDatabases.All;

    [Theory, MemberData(nameof(Both)), Trait("Rule", "K-142"), Trait("Rule", "K-143"), Trait("Rule", "K-048")]
    public async Task A_time_that_was_missed_stays_missed_when_the_flag_is_made_more_urgent_and_opened_again(DatabaseKind kind)
    {
        await using var house = await Ladder.CreateAsync(kind, "2026-10-13 09:00");
        await house.Desk.Therapist.AnswerAsync(house.Desk.Patient, "PHQ-9", Thursday, (9, 1));
        var first = await house.ReadAsync();
        house.MoveTo("2026-10-13 15:00");
        await house.Desk.Therapist.AnswerAsync(house.Desk.Patient, "PHQ-9", Thursday, (9, 3));
        house.Advance(minutes: 10);
        await house.Desk.Therapist.ResolveAsync(first.Id, "Called, and went through the safety plan.", FlagDisposition.SafetyPlan);
        house.Advance(minutes: 10);
        var again = await house.Desk.Therapist.ReopenAsync(first.Id, "It began again today.");

        var times = (await house.Desk.Therapist.RunAsync<IFlagTimes, IReadOnlyList<FlagTime>>(
            (all, ct) => all.GetAsync(null, new Interval(Ladder.Local("2026-10-13 00:00"), Ladder.Local("2026-10-14 00:00")), ct))).OrderBy(one => one.OpenedAt).ToList();

        Assert.Equal(
            [
                (FlagLevel.Urgent, Ladder.Local("2026-10-13 09:00"), Ladder.Local("2026-10-13 13:00"), (DateTimeOffset?)Ladder.Local("2026-10-13 15:10")),
                (FlagLevel.Critical, Ladder.Local("2026-10-13 15:00"), Ladder.Local("2026-10-13 16:00"), Ladder.Local("2026-10-13 15:10")),
                (FlagLevel.Critical, Ladder.Local("2026-10-13 15:20"), Ladder.Local("2026-10-13 16:20"), null),
            ],
            times.Select(one => (one.Level, one.OpenedAt, one.DueAt!.Value, one.AcknowledgedAt)));
        Assert.Equal(
            [(FlagAct.Raised, FlagLevel.Urgent, times[0].DueAt), (FlagAct.LevelRaised, FlagLevel.Critical, times[1].DueAt), (FlagAct.Reopened, FlagLevel.Critical, again.DueAt)],
            (await house.ReadAsync()).Acts.Where(act => act.Level is not null).Select(act => (act.Act, act.Level!.Value, act.DueAt)));
    }
}
