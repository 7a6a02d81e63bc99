using PracticeSuite.Charting.Contracts.CareTeams;
using PracticeSuite.Coordination.Contracts.Metrics;
using PracticeSuite.Coordination.Metrics;
using Xunit;
using static PracticeSuite.Coordination.Tests.Metrics.Sample;

namespace PracticeSuite.Coordination.Tests.Metrics;

public sealed class ZeroCommunicationTests
{
    [Fact, Trait("Rule", "K-140"), Trait("Rule", "K-160")]
    public void Of_a_hundred_units_of_half_a_year_twenty_three_with_none()
    {
        var units = Units(100);

        var figure = ZeroCommunication.Measure(units, Days(units.Skip(23).Select(unit => Contact(unit, To.AddDays(-30)))), HalfYear);

        Assert.Equal((23, 100, "23.0 %"), (figure.Hits, figure.Of, figure.Share));
        Assert.False(MetricWords.IsMet(figure));
        Assert.Equal(("under 5 %", "23 % is usual"), (MetricWords.Target(figure.Key), MetricWords.Benchmark(figure.Key)));
    }

    [Fact, Trait("Rule", "K-140"), Trait("Rule", "K-162")]
    public void A_unit_that_was_shared_for_120_days_is_left_out_and_one_of_180_is_not()
    {
        Assert.Equal((0, 0), Count(ZeroCommunication.Measure([Unit(Guid.CreateVersion7(), 120)], Days(), HalfYear)));
        Assert.Equal((0, 0), Count(ZeroCommunication.Measure([Unit(Guid.CreateVersion7(), 179)], Days(), HalfYear)));
        Assert.Equal((1, 1), Count(ZeroCommunication.Measure([Unit(Guid.CreateVersion7(), 180)], Days(), HalfYear)));
    }

    [Fact, Trait("Rule", "K-140"), Trait("Rule", "K-165")]
    public void The_last_day_of_the_window_counts_and_the_day_after_it_and_before_it_do_not()
    {
        var unit = Unit(Guid.CreateVersion7());
        int Zero(DateOnly on) => ZeroCommunication.Measure([unit], Days(Contact(unit, on)), HalfYear).Hits;

        Assert.Equal((0, 1), (Zero(To.AddDays(-1)), Zero(To)));
        Assert.Equal((0, 1), (Zero(HalfYear.From), Zero(HalfYear.From.AddDays(-1))));
    }

    [Fact, Trait("Rule", "K-140")]
    public void What_is_about_another_patient_of_another_pair_or_before_they_shared_them_is_no_contact()
    {
        var unit = Unit(Guid.CreateVersion7(), 181);
        var stranger = Unit(unit.Unit.PatientId, therapist: Guid.CreateVersion7());

        Assert.Equal(1, ZeroCommunication.Measure([unit], Days(Contact(Unit(Guid.CreateVersion7()), To.AddDays(-9)), Contact(stranger, To.AddDays(-9))), HalfYear).Hits);
        Assert.Equal(1, ZeroCommunication.Measure([unit], Days(Contact(unit, unit.Since.AddDays(-1))), HalfYear).Hits);
        Assert.Equal(0, ZeroCommunication.Measure([unit], Days(Contact(unit, unit.Since)), HalfYear).Hits);
    }

    [Fact, Trait("Rule", "K-140")]
    public void A_pair_is_silent_that_had_no_contact_about_any_patient()
    {
        var (talked, silent) = (Unit(Guid.CreateVersion7()), Unit(Guid.CreateVersion7()));
        var other = Unit(Guid.CreateVersion7(), therapist: Guid.CreateVersion7());
        var @new = Unit(Guid.CreateVersion7(), 40, therapist: other.Unit.TherapistId);

        Assert.Equal((1, 2), Count(ZeroCommunication.MeasurePairs([talked, silent, other], Days(Contact(talked, To.AddDays(-9))), HalfYear)));
        Assert.Equal((0, 2), Count(ZeroCommunication.MeasurePairs([talked, silent, other, @new], Days(Contact(talked, To.AddDays(-9)), Contact(@new, To.AddDays(-9))), HalfYear)));
    }

    [Fact, Trait("Rule", "K-140")]
    public void Two_are_a_pair_for_the_days_on_which_both_are_on_the_team_and_who_does_both_is_none()
    {
        var patient = Guid.CreateVersion7();
        TeamTime[] team =
        [
            OnTeam(patient, Therapist, CareTeamPart.Therapist, "2026-01-01", "2026-05-01"), OnTeam(patient, Therapist, CareTeamPart.Therapist, "2026-06-01"),
            OnTeam(patient, Prescriber, CareTeamPart.Prescriber, "2026-04-20"), OnTeam(patient, Therapist, CareTeamPart.Prescriber, "2026-04-20"),
            OnTeam(Guid.CreateVersion7(), Prescriber, CareTeamPart.Prescriber),
        ];

        var unit = Assert.Single(CareUnits.Of(team, DateOf));

        Assert.Equal((new CareUnit(patient, Therapist, Prescriber), new DateOnly(2026, 4, 20)), (unit.Unit, unit.Since));
        Assert.Equal(11 + 122, unit.DaysIn(HalfYear));
        Assert.Equal(11 + 122, Assert.Single(CareUnits.Of(team.Reverse(), DateOf)).DaysIn(HalfYear));
    }

    private static (int, int) Count(MetricFigure figure) => (figure.Hits, figure.Of);
}
