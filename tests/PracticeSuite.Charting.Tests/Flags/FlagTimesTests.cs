using PracticeSuite.Charting.Contracts.Flags;
using PracticeSuite.Charting.Flags;
using PracticeSuite.Charting.Medications;
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

        var times = await TimesAsync(house);

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

    /// <summary>The minute is one before the first time came, or the minute in which it did.</summary>
    [Theory, MemberData(nameof(AtTheTime)), Trait("Rule", "K-142"), Trait("Rule", "K-143"), Trait("Rule", "K-048")]
    public async Task A_time_that_another_took_the_place_of_before_it_came_was_not_missed_and_is_no_flag_of_its_own(DatabaseKind kind, string at, int clocks)
    {
        await using var house = await Ladder.CreateAsync(kind, "2026-10-13 09:00");
        await house.Desk.Therapist.AnswerAsync(house.Desk.Patient, "PHQ-9", Thursday, (9, 1));
        house.MoveTo(at);
        await house.Desk.Therapist.AnswerAsync(house.Desk.Patient, "PHQ-9", Thursday, (9, 3));
        var open = await TimesAsync(house);
        house.Advance(minutes: 10);
        await house.Desk.Therapist.AcknowledgeAsync((await house.ReadAsync()).Id);

        Assert.Equal(clocks, open.Count);
        Assert.Equal((FlagLevel.Critical, Ladder.Local(at), null), (open[^1].Level, open[^1].OpenedAt, open[^1].AcknowledgedAt));
        Assert.All(await TimesAsync(house), one => Assert.Equal(Ladder.Local(at).AddMinutes(10), one.AcknowledgedAt));
    }

    /// <summary>As a database may hand them over: the last that began is the one whose time it is, and of one moment the one with the higher number.</summary>
    [Theory, Trait("Rule", "K-016"), Trait("Rule", "K-143")]
    [InlineData(0)]
    [InlineData(10)]
    public void A_time_is_kept_by_the_act_that_began_it_in_whatever_order_acts_come(int minutes)
    {
        Recorder By(int after) => new("test user", null, Today.Now.AddMinutes(after * minutes));
        var (first, second) = (Today.Now.AddHours(4), Today.Now.AddHours(5));
        var flag = UrgentFlag.Raise(Today.Practice, Today.Patient.Id, new NewFlag(FlagLevel.Urgent, "Sounded unsafe on the telephone."), [], By(0));
        flag.Start(first);
        flag.Resolve(new FlagResolution(null, "Called, and all is well."), By(1));
        flag.Reopen("It began again today.", By(2));
        ((List<UrgentFlagAct>)flag.Acts).Reverse();

        flag.Start(second);

        Assert.Equal([(FlagAct.Reopened, (DateTimeOffset?)second), (FlagAct.Raised, first)], flag.Acts.Where(act => act.Level is not null).Select(act => (act.Act, act.DueAt)));
    }

    public static TheoryData<DatabaseKind, string, int> AtTheTime
    {
        get
        {
            var all = new TheoryData<DatabaseKind, string, int>();
            foreach (var kind in new[] { DatabaseKind.Sqlite, DatabaseKind.MariaDb })
            {
                all.Add(kind, "2026-10-13 12:59", 1);
                all.Add(kind, "2026-10-13 13:00", 2);
            }

            return all;
        }
    }

    private static async Task<IReadOnlyList<FlagTime>> TimesAsync(Ladder house) => [.. (await house.Desk.Therapist.RunAsync<IFlagTimes, IReadOnlyList<FlagTime>>(
        (all, ct) => all.GetAsync(null, new Interval(Ladder.Local("2026-10-13 00:00"), Ladder.Local("2026-10-14 00:00")), ct))).OrderBy(one => one.OpenedAt)];
}
