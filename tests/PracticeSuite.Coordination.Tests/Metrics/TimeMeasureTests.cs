using PracticeSuite.Charting.Contracts.Flags;
using PracticeSuite.Coordination.Contracts.Contacts;
using PracticeSuite.Coordination.Contracts.Messages;
using PracticeSuite.Coordination.Contracts.Metrics;
using PracticeSuite.Coordination.Metrics;
using PracticeSuite.Kernel;
using PracticeSuite.Scheduling.Contracts.Calls;
using Xunit;
using static PracticeSuite.Coordination.Tests.Metrics.Sample;

namespace PracticeSuite.Coordination.Tests.Metrics;

public sealed class TimeMeasureTests
{
    private static readonly BusinessTime Hours = BusinessTime.Usual(TimeZoneInfo.Utc);

    private static readonly MetricWindow Thirty = MetricWindow.ThirtyDaysTo(To);

    private static readonly DateTimeOffset Then = At("2026-10-01T00:00:00Z");

    [Fact, Trait("Rule", "K-142"), Trait("Rule", "K-152"), Trait("Rule", "K-167")]
    public void Critical_flags_are_measured_on_the_wall_and_the_open_are_counted_and_in_no_percentile()
    {
        var night = Flag(FlagLevel.Critical, "2026-09-20T02:10:00Z", "2026-09-20T03:05:00Z");
        FlagTime[] flags = [night, Flag(FlagLevel.Critical, "2026-09-21T02:10:00Z", null), Flag(FlagLevel.Critical, "2026-09-30T23:50:00Z", "2026-10-01T00:10:00Z"), Flag(FlagLevel.Critical, "2026-08-01T02:10:00Z", null)];

        var critical = FlagMeasures.Times(flags, Hours, Thirty, Then).Single(figure => figure.Part == MetricPart.Critical);

        Assert.Equal((55, 55, 1, 2), (critical.Middle, critical.High, critical.Of, critical.Open));
        Assert.Equal("1 measured, 2 open", MetricWords.Basis(critical)); // K-152
        Assert.Equal("9 of 10 within 55 min, 5 measured, 2 open", MetricWords.Basis(critical with { Of = 5 }));
    }

    [Fact, Trait("Rule", "K-142")]
    public void Urgent_flags_are_measured_in_business_hours()
    {
        // Friday 15:00 to Monday 11:00 are four hours of a practice that is open from nine to five.
        var urgent = FlagMeasures.Times([Flag(FlagLevel.Urgent, "2026-09-18T15:00:00Z", "2026-09-21T11:00:00Z")], Hours, Thirty, Then).Single(figure => figure.Part == MetricPart.Urgent);

        Assert.Equal((240, "4 h"), (urgent.High, MetricWords.Figure(urgent)));
    }

    [Fact, Trait("Rule", "K-143")]
    public void In_time_is_by_when_it_was_due_of_all_whose_time_has_come()
    {
        FlagTime[] flags =
        [
            Flag(FlagLevel.Critical, "2026-09-20T02:10:00Z", "2026-09-20T03:10:00Z", "2026-09-20T03:10:00Z"), Flag(FlagLevel.Critical, "2026-09-20T02:10:00Z", "2026-09-20T03:11:00Z", "2026-09-20T03:10:00Z"),
            Flag(FlagLevel.Urgent, "2026-09-20T02:10:00Z", null, "2026-09-22T13:00:00Z"), Flag(FlagLevel.Urgent, "2026-09-30T16:00:00Z", null, "2026-10-01T12:00:00Z"),
            Flag(FlagLevel.Routine, "2026-08-28T10:00:00Z", "2026-09-01T10:00:00Z", "2026-09-02T10:00:00Z"), Flag(FlagLevel.Routine, "2026-09-28T10:00:00Z", "2026-09-28T11:00:00Z", null),
        ];

        var figures = FlagMeasures.InTime(flags, Hours, Thirty, Then).ToDictionary(figure => figure.Part, figure => (figure.Hits, figure.Of));

        Assert.Equal((2, 4), figures[MetricPart.All]);
        Assert.Equal(((1, 2), (0, 1), (1, 1)), (figures[MetricPart.Critical], figures[MetricPart.Urgent], figures[MetricPart.Routine]));
    }

    /// <summary>It was missed, made more urgent, missed again and answered; another one was answered in time, opened again and waits.</summary>
    [Fact, Trait("Rule", "K-142"), Trait("Rule", "K-143")]
    public void A_flag_with_several_clocks_is_one_flag_open_as_it_is_by_now_and_in_time_where_it_missed_none()
    {
        var (twice, again) = (Flag(FlagLevel.Urgent, "2026-09-20T09:00:00Z", null, "2026-09-20T13:00:00Z"), Flag(FlagLevel.Urgent, "2026-09-22T09:00:00Z", "2026-09-22T10:00:00Z", "2026-09-22T13:00:00Z"));
        FlagTime[] flags =
        [
            twice, twice with { Level = FlagLevel.Critical, OpenedAt = At("2026-09-20T15:00:00Z"), DueAt = At("2026-09-20T16:00:00Z") },
            again, again with { OpenedAt = At("2026-09-23T09:00:00Z"), DueAt = At("2026-09-23T13:00:00Z"), AcknowledgedAt = null },
        ];

        var open = FlagMeasures.Times(flags, Hours, Thirty, Then).ToDictionary(figure => figure.Part, figure => (figure.Of, figure.Open));
        var inTime = FlagMeasures.InTime(flags, Hours, Thirty, Then).ToDictionary(figure => figure.Part, figure => (figure.Hits, figure.Of));
        var kept = FlagMeasures.InTime(flags, Hours, Thirty, At("2026-09-22T14:00:00Z")).Single(figure => figure.Part == MetricPart.All);

        Assert.Equal(((0, 1), (1, 1)), (open[MetricPart.Critical], open[MetricPart.Urgent]));
        Assert.Equal(((0, 2), (0, 1), (0, 2)), (inTime[MetricPart.All], inTime[MetricPart.Critical], inTime[MetricPart.Urgent]));
        Assert.Equal((1, 2), (kept.Hits, kept.Of));
    }

    [Fact, Trait("Rule", "K-149")]
    public void Messages_are_measured_by_level_to_their_first_reading()
    {
        SentTo[] sent =
        [
            new(MessageLevel.Normal, At("2026-09-21T16:00:00Z"), At("2026-09-22T10:00:00Z")), new(MessageLevel.Normal, At("2026-09-21T10:00:00Z"), At("2026-09-21T11:00:00Z")),
            new(MessageLevel.Normal, At("2026-09-21T10:00:00Z"), null), new(MessageLevel.Important, At("2026-09-26T10:00:00Z"), At("2026-09-27T10:00:00Z")),
            new(MessageLevel.Urgent, At("2026-09-21T10:00:00Z"), At("2026-09-21T10:05:00Z")),
        ];

        var figures = MessageMeasure.Times(sent, Hours, Thirty, Then).ToDictionary(figure => figure.Part);

        Assert.Equal((60, 120, 2, 1), (figures[MetricPart.Normal].Middle, figures[MetricPart.Normal].High, figures[MetricPart.Normal].Of, figures[MetricPart.Normal].Open));
        Assert.Equal(0, figures[MetricPart.Important].Middle); // a weekend
        Assert.Equal((5, 1), (figures[MetricPart.Urgent].Middle, figures[MetricPart.Urgent].Of));
    }

    [Fact, Trait("Rule", "K-144")]
    public void A_tier_is_of_a_pair_and_each_counts_the_patients_of_its_own_pairs()
    {
        var (patient, other) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        ContactDue[] shared =
        [
            Due(patient, ContactTier.Stable, 9), Due(patient, ContactTier.HighRisk, 2), Due(patient, ContactTier.HighRisk, 4), Due(other, ContactTier.HighRisk, 0), Due(other, ContactTier.Stable, 0),
        ];

        var figures = NowMeasures.Overdue(shared).ToDictionary(figure => figure.Part, figure => (figure.Hits, figure.Of, figure.Middle));

        Assert.Equal((1, 2, 9.0), figures[MetricPart.All]);
        Assert.Equal((1, 2, 4.0), figures[MetricPart.HighRisk]);
        Assert.Equal((1, 2, 9.0), figures[MetricPart.Stable]);
        Assert.Equal((0, 0, null), figures[MetricPart.Changing]);
    }

    [Fact, Trait("Rule", "K-150")]
    public void Of_the_calls_that_were_to_have_begun_those_that_were_held()
    {
        CallTime[] calls = [Call("2026-09-20T10:00:00Z", true), Call("2026-09-27T10:00:00Z", false), Call("2026-10-01T10:00:00Z", false), Call("2026-07-02T10:00:00Z", true)];

        var held = NowMeasures.Calls(calls, DateOf, MetricWindow.NinetyDaysTo(To), Then);

        Assert.Equal((1, 2), (held.Hits, held.Of));
    }

    [Theory, Trait("Rule", "K-142")]
    [InlineData(50, 3.0)]
    [InlineData(90, 5.0)]
    [InlineData(100, 5.0)]
    [InlineData(1, 1.0)]
    public void A_percentile_is_a_time_that_was_measured(int percent, double expected) => Assert.Equal(expected, Percentile.Of([5, 3, 1, 4, 2], percent));

    private static FlagTime Flag(FlagLevel level, string opened, string? acknowledged, string? due = null) =>
        new(Guid.CreateVersion7(), Guid.CreateVersion7(), level, At(opened), due is null ? null : At(due), acknowledged is null ? null : At(acknowledged));

    private static ContactDue Due(Guid patient, ContactTier tier, int overdue) => new(patient, Guid.CreateVersion7(), Prescriber, tier, null, To, overdue, null);

    private static CallTime Call(string start, bool held) => new(Guid.CreateVersion7(), At(start), held, [Therapist, Prescriber]);
}
