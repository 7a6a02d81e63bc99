using FsCheck;
using FsCheck.Fluent;
using PracticeSuite.Platform.Records;
using PracticeSuite.Privacy.Contracts.Retention;
using PracticeSuite.Privacy.Retention;
using Xunit;

namespace PracticeSuite.Privacy.Tests.Retention;

/// <summary>How long a record is kept: the longest of all that keeps it.</summary>
[Trait("Rule", "P-145")]
public sealed class RetentionRuleTests
{
    private static readonly RetentionYears Years = new();
    private static readonly DateOnly Adult = new(1985, 3, 12);

    private static Gen<DateOnly> Days { get; } = Gen.Choose(0, 30_000).Select(days => new DateOnly(1940, 1, 1).AddDays(days));

    private static Gen<LastService> Services { get; } =
        from day in Days
        from payer in Gen.Elements(Enum.GetValues<ServicePayer>())
        select new LastService(Guid.Empty, day, payer);

    [Theory]
    [InlineData("1985-03-12", "2016-10-08", ServicePayer.AnyOrNone, "2026-10-09", RetentionGround.AdultRecord)]
    [InlineData("1985-03-12", "2016-02-29", ServicePayer.AnyOrNone, "2026-03-02", RetentionGround.AdultRecord)]
    [InlineData("1985-03-12", "2018-02-28", ServicePayer.AnyOrNone, "2028-02-29", RetentionGround.AdultRecord)]
    [InlineData("2012-02-29", "2020-06-01", ServicePayer.AnyOrNone, "2040-03-01", RetentionGround.MinorRecord)]
    [InlineData("2013-02-28", "2020-06-01", ServicePayer.AnyOrNone, "2041-03-01", RetentionGround.MinorRecord)]
    [InlineData("1950-01-01", "2016-10-08", ServicePayer.Medicare, "2026-10-09", RetentionGround.AdultRecord)]
    public void A_record_may_go_the_day_after_its_longest_reason_ends(string born, string service, ServicePayer payer, string freeFrom, RetentionGround longest)
    {
        var (day, reasons) = RetentionRules.Of(Day(born), [new LastService(Guid.Empty, Day(service), payer)], Years);

        Assert.Equal(Day(freeFrom), day);
        Assert.Equal(longest, reasons[0].Ground);
    }

    [Fact]
    public void Medicare_advantage_keeps_a_record_longer_than_a_state_that_asks_for_less()
    {
        LastService[] services = [new(Guid.Empty, new DateOnly(2020, 5, 1), ServicePayer.MedicareAdvantage), new(Guid.Empty, new DateOnly(2021, 5, 1), ServicePayer.Medicare)];

        var (day, reasons) = RetentionRules.Of(Adult, services, Years with { Adult = 6 });

        Assert.Equal(new DateOnly(2030, 5, 2), day);
        Assert.Equal([RetentionGround.MedicareAdvantage, RetentionGround.Medicare, RetentionGround.AdultRecord, RetentionGround.MinorRecord], reasons.Select(reason => reason.Ground));
    }

    [Fact]
    public void Without_a_birth_date_or_a_service_nobody_can_tell()
    {
        Assert.Null(RetentionRules.Of(null, [new LastService(Guid.Empty, new DateOnly(1990, 1, 1), ServicePayer.AnyOrNone)], Years).FreeFrom);
        Assert.Null(RetentionRules.Of(Adult, [], Years).FreeFrom);
    }

    [Fact]
    public void No_reason_outlives_the_day_on_which_a_record_may_go() => FsCheck.Check.QuickThrowOnFailure(Prop.ForAll(
        Days.ToArbitrary(), Services.NonEmptyListOf().ToArbitrary(), (born, services) =>
        {
            var (day, reasons) = RetentionRules.Of(born, [.. services], Years);
            return reasons.All(reason => reason.Until < day) && reasons.Any(reason => reason.Until == day!.Value.AddDays(-1));
        }));

    [Fact]
    public void What_is_added_never_lets_a_record_go_earlier() => FsCheck.Check.QuickThrowOnFailure(Prop.ForAll(
        Days.ToArbitrary(), Services.NonEmptyListOf().ToArbitrary(), Services.ToArbitrary(), (born, services, more) =>
            RetentionRules.Of(born, [.. services, more], Years).FreeFrom >= RetentionRules.Of(born, [.. services], Years).FreeFrom));

    [Fact]
    public void Whole_years_are_kept_whatever_the_calendar_does() => FsCheck.Check.QuickThrowOnFailure(Prop.ForAll(
        Days.ToArbitrary(), Gen.Choose(1, 50).ToArbitrary(), (day, years) =>
        {
            var last = RetentionRules.After(day, years);
            return last.Year == day.Year + years && last.DayOfYear >= 1 && last >= day.AddYears(years) && last <= day.AddYears(years).AddDays(1);
        }));

    private static DateOnly Day(string text) => DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
