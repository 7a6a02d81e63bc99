using FsCheck;
using FsCheck.Fluent;
using PracticeSuite.Coordination.Agreements;
using PracticeSuite.Coordination.Contacts;
using PracticeSuite.Kernel;
using Xunit;

namespace PracticeSuite.Coordination.Tests.Contacts;

/// <summary>What holds of any contact on any clock, also where it jumps.</summary>
public sealed class DueRuleProperties
{
    private static readonly Arbitrary<(DateTimeOffset Last, TimeZoneInfo Zone, int Every)> Any = (
        from minutes in Gen.Choose(0, 3 * 365 * 24 * 60)
        from zone in Gen.Elements("America/New_York", "America/Phoenix", "Pacific/Honolulu", "America/Los_Angeles")
        from every in Gen.Elements(1, 7, 14, 30, 90)
        select (new DateTimeOffset(2025, 1, 1, 0, 0, 0, TimeSpan.Zero).AddMinutes(minutes), TimeZoneInfo.FindSystemTimeZoneById(zone), every)).ToArbitrary();

    [Fact, Trait("Rule", "K-031")]
    public void Overdue_begins_at_midnight_of_the_practice_after_the_last_day_in_time() => Prop.ForAll(Any, one =>
    {
        var lastOn = new CareClock(one.Last, one.Zone).Today;
        var due = DueRule.DueOn(lastOn, lastOn, one.Every);
        var midnight = one.Zone.InstantOf(due.AddDays(1).ToDateTime(TimeOnly.MinValue));
        return due.DayNumber - lastOn.DayNumber == one.Every
            && DueRule.OverdueDays(due, new CareClock(midnight.AddSeconds(-1), one.Zone).Today) == 0
            && DueRule.OverdueDays(due, new CareClock(midnight, one.Zone).Today) == 1;
    }).QuickCheckThrowOnFailure();

    [Fact, Trait("Rule", "K-031")]
    public void The_first_is_due_by_when_they_began_to_share_the_patient()
    {
        var (shared, last) = (new DateOnly(2026, 9, 1), new DateOnly(2026, 9, 20));
        Assert.Equal(new DateOnly(2026, 10, 1), DueRule.DueOn(null, shared, 30));
        Assert.Equal(new DateOnly(2026, 10, 20), DueRule.DueOn(last, shared, 30));
    }

    [Theory, Trait("Rule", "K-034"), InlineData(0, 0), InlineData(1, 1), InlineData(3, 1), InlineData(4, 2), InlineData(7, 2), InlineData(8, 3), InlineData(60, 3)]
    public void Steps_come_on_the_day_and_three_and_seven_days_later(int overdue, int steps) => Assert.Equal(steps, DueRule.StepsOf(overdue).Count());
}
