using FsCheck;
using FsCheck.Fluent;
using PracticeSuite.Kernel;
using PracticeSuite.Scheduling.Calendar.Series;
using PracticeSuite.Scheduling.Contracts.Calendar;
using Xunit;

namespace PracticeSuite.Scheduling.Tests.Calendar;

[Trait("Rule", "K-082")]
public sealed class OccurrenceRuleTests
{
    private static readonly DateTime Tuesday = new(2026, 10, 13, 9, 0, 0);

    [Theory]
    [InlineData("FREQ=WEEKLY;COUNT=3", "10-13 10-20 10-27")]
    [InlineData("FREQ=WEEKLY;INTERVAL=2;COUNT=3", "10-13 10-27 11-10")]
    [InlineData("FREQ=WEEKLY;BYDAY=TU,TH;COUNT=4", "10-13 10-15 10-20 10-22")]
    [InlineData("FREQ=DAILY;UNTIL=20261015T235959", "10-13 10-14 10-15")]
    [InlineData("FREQ=MONTHLY;BYDAY=2TU;COUNT=3", "10-13 11-10 12-08")]
    public void A_rule_has_the_days_that_it_says(string rule, string days) =>
        Assert.Equal(days, string.Join(' ', OccurrenceRule.Expand(rule, Tuesday).Select(at => at.ToString("MM-dd", System.Globalization.CultureInfo.InvariantCulture))));

    [Fact]
    public void The_hour_on_the_wall_stays_when_daylight_saving_ends() =>
        Assert.All(OccurrenceRule.Expand("FREQ=WEEKLY;COUNT=8", Tuesday), at => Assert.Equal(TimeSpan.FromHours(9), at.TimeOfDay));

    [Theory]
    [InlineData("FREQ=DAILY;COUNT=10000", "COUNT=10000")]
    [InlineData("FREQ=DAILY;COUNT=731", "at most 730")]
    [InlineData("FREQ=WEEKLY;UNTIL=20281014T000000", "at most 2 years")]
    [InlineData("FREQ=WEEKLY", "no end")]
    [InlineData("FREQ=HOURLY;COUNT=3", "more often than daily")]
    [InlineData("FREQ=WEEKLY;BYDAY=WE;COUNT=3", "its first occurrence is 2026-10-14 09:00")]
    [InlineData("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30;COUNT=3", "no occurrence")]
    [InlineData("every Tuesday", "cannot be read")]
    [InlineData("FREQ=SOMETIMES;COUNT=3", "cannot be read")]
    [InlineData("", "Rule is missing")]
    public void A_rule_out_of_bounds_is_refused_by_name_value_and_fix(string rule, string says)
    {
        var refusal = Assert.Throws<BusinessException>(() => OccurrenceRule.Expand(rule, Tuesday));

        Assert.Equal("Rule", refusal.Field);
        Assert.Contains(says, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_years_of_days_are_the_most() => Assert.Equal(730, OccurrenceRule.Expand("FREQ=DAILY;COUNT=730", Tuesday).Count);

    /// <summary>Against going day by day from the first one, counting weeks from its own.</summary>
    [Fact]
    public void Weekly_rules_are_those_days_that_somebody_would_tick_off_one_by_one() => Prop.ForAll(
        Gen.Choose(0, 700).ToArbitrary(), Gen.Choose(1, 4).ToArbitrary(),
        Gen.Zip(Gen.Choose(1, 40), Gen.SubListOf(Enum.GetValues<DayOfWeek>())).ToArbitrary(), (offset, every, rest) =>
        {
            var first = Tuesday.AddDays(offset);
            var days = rest.Item2.Append(first.DayOfWeek).ToHashSet();
            var rule = SeriesRules.Weekly(rest.Item1, every, days);

            Assert.Equal(Plain(first, every, days).Take(rest.Item1), OccurrenceRule.Expand(rule, first));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(200).WithQuietOnSuccess(true));

    /// <summary>Parts that are read and then mean nothing, in any order, among those that do.</summary>
    [Fact]
    public void Whatever_is_written_is_a_rule_or_refused_as_none() => Prop.ForAll(
        Gen.Elements("FREQ=DAILY", "FREQ=WEEKLY", "FREQ=MONTHLY", "FREQ=YEARLY").ToArbitrary(), Gen.Elements("COUNT=3", "COUNT=0", "COUNT=-1", "UNTIL=20270131", "UNTIL=99991231T235959Z").ToArbitrary(),
        Gen.SubListOf(
            "INTERVAL=0", "INTERVAL=-2", "INTERVAL=2147483647", "BYDAY=99MO", "BYDAY=-1SU", "BYDAY=XX", "BYSETPOS=999", "BYSETPOS=0", "BYMONTHDAY=-400", "BYMONTHDAY=31", "BYMONTH=13",
            "BYWEEKNO=54", "BYYEARDAY=400", "BYHOUR=25", "BYMINUTE=77", "WKST=XX", "FREQ=", "COUNT", ";;", "RSCALE=HEBREW").ToArbitrary(), (frequency, end, parts) =>
        {
            var refused = Record.Exception(() => OccurrenceRule.Expand(string.Join(';', parts.Prepend(end).Prepend(frequency)), Tuesday));

            Assert.True(refused is null or BusinessException { Field: "Rule" }, $"{frequency};{end};{string.Join(';', parts)} gave {refused}");
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(200).WithQuietOnSuccess(true));

    [Fact]
    public void What_a_page_offers_is_a_rule() => Assert.Equal(
        ("FREQ=WEEKLY;COUNT=12", "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,FR;UNTIL=20270131T235959"),
        (SeriesRules.Weekly(12), SeriesRules.WeeklyUntil(new DateOnly(2027, 1, 31), 2, DayOfWeek.Monday, DayOfWeek.Friday)));

    [Fact]
    public void What_a_page_offers_is_read_again_and_another_rule_is_none_of_those()
    {
        var (last, days) = (new DateOnly(2027, 1, 31), new[] { DayOfWeek.Monday, DayOfWeek.Friday });

        Assert.Equal((1, 12, null), SeriesRules.Read(SeriesRules.Weekly(12)) is { Days.Count: 0 } weekly ? (weekly.Every, weekly.Count, weekly.Until) : default);
        Assert.Equal((2, null, last), SeriesRules.Read(SeriesRules.WeeklyUntil(last, 2, days)) is { } until && until.Days.SequenceEqual(days) ? (until.Every, until.Count, until.Until) : default);
        Assert.All(["FREQ=MONTHLY;COUNT=3", "FREQ=WEEKLY", "FREQ=WEEKLY;BYSETPOS=1;COUNT=3", "FREQ=WEEKLY;BYDAY=2TU;COUNT=3", "FREQ=WEEKLY;INTERVAL=x;COUNT=3", "", null], rule => Assert.Null(SeriesRules.Read(rule)));
    }

    private static IEnumerable<DateTime> Plain(DateTime first, int every, HashSet<DayOfWeek> days)
    {
        var monday = first.Date.AddDays(-(((int)first.DayOfWeek + 6) % 7));
        return Enumerable.Range(0, 731).Select(day => first.AddDays(day))
            .Where(at => days.Contains(at.DayOfWeek) && (at.Date - monday).Days / 7 % every == 0 && at <= first.AddYears(2));
    }
}
