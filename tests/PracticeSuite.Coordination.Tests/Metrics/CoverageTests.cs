using PracticeSuite.Charting.Contracts.CareTeams;
using PracticeSuite.Charting.Contracts.Medications;
using PracticeSuite.Coordination.Contracts.Metrics;
using PracticeSuite.Coordination.Metrics;
using PracticeSuite.Scheduling.Contracts.Visits;
using Xunit;
using static PracticeSuite.Coordination.Tests.Metrics.Sample;

namespace PracticeSuite.Coordination.Tests.Metrics;

public sealed class CoverageTests
{
    [Fact, Trait("Rule", "K-141"), Trait("Rule", "K-161")]
    public void Five_of_forty_medication_patients_is_an_eighth()
    {
        var figure = Measure(40, 5);

        Assert.Equal((5, 40, "12.5 %", false), (figure.Hits, figure.Of, figure.Share, MetricWords.IsMet(figure)));
        Assert.True(MetricWords.IsMet(Measure(40, 32)));
        Assert.False(MetricWords.IsMet(Measure(40, 31)));
    }

    [Fact, Trait("Rule", "K-152"), Trait("Rule", "K-169")]
    public void Of_so_few_there_is_a_count_and_no_percentage()
    {
        var few = Measure(4, 1);

        Assert.Equal(("1 of 4", (double?)null, (bool?)null, "1 of 4", "too few for a percentage"), (few.Share, few.Percent, MetricWords.IsMet(few), MetricWords.Figure(few), MetricWords.Basis(few)));
        Assert.Equal("20.0 %", Measure(5, 1).Share);
        Assert.Equal("none yet", Measure(0, 0).Share);
    }

    [Fact, Trait("Rule", "K-141")]
    public void Whoever_takes_medication_or_was_seen_in_the_month_and_has_a_therapist_counts_once()
    {
        var (both, seen, stopped, later, alone) = (Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7());
        PrescribedFact[] prescribed =
        [
            new(both, Prescriber, Month.From.AddDays(-99), null), new(both, Prescriber, Month.From.AddDays(-9), Month.From), new(stopped, Prescriber, Month.From.AddDays(-99), Month.From.AddDays(-1)),
            new(later, Prescriber, Month.To, null), new(alone, Prescriber, Month.From, null),
        ];
        SeenFact[] visits = [new(both, Prescriber, Month.From), new(seen, Prescriber, Month.To.AddDays(-1)), new(stopped, Prescriber, Month.From.AddDays(-1)), new(later, Prescriber, Month.To)];
        TeamTime[] team =
        [
            OnTeam(both, Therapist, CareTeamPart.Therapist), OnTeam(seen, Therapist, CareTeamPart.Therapist), OnTeam(stopped, Therapist, CareTeamPart.Therapist),
            OnTeam(later, Therapist, CareTeamPart.Therapist), OnTeam(alone, Prescriber, CareTeamPart.Therapist), OnTeam(alone, Therapist, CareTeamPart.Therapist, "2026-01-01", "2026-08-31"),
        ];

        var covered = Coverage.Patients(Coverage.MedicationPatients(prescribed, visits, Month), team, DateOf, Days(Contact(Unit(seen), Month.From)), Month, null).ToList();

        Assert.Equal([(both, false), (seen, true)], covered.Select(one => (one.PatientId, one.IsContacted)).OrderBy(one => one.IsContacted));
    }

    [Fact, Trait("Rule", "K-153")]
    public void Of_ones_own_only_pairs_of_which_one_is_part_count()
    {
        var (patient, other) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        TeamTime[] team = [OnTeam(patient, Therapist, CareTeamPart.Therapist), OnTeam(patient, other, CareTeamPart.Therapist)];
        var talked = Days(Contact(Unit(patient, therapist: other), Month.From));
        CoveredPatient? Of(Guid? staff) => Coverage.Patients([(patient, Prescriber)], team, DateOf, talked, Month, staff).SingleOrDefault();

        Assert.Equal((true, true, false), (Of(null)!.IsContacted, Of(Prescriber)!.IsContacted, Of(Therapist)!.IsContacted));
        Assert.Null(Of(Guid.CreateVersion7()));
    }

    private static MetricFigure Measure(int patients, int contacted)
    {
        var ids = Enumerable.Range(0, patients).Select(_ => Guid.CreateVersion7()).ToList();
        return Coverage.Measure(Coverage.Patients(
            ids.Select(id => (id, Prescriber)), ids.Select(id => OnTeam(id, Therapist, CareTeamPart.Therapist)), DateOf, Days(ids.Take(contacted).Select(id => Contact(Unit(id), Month.From.AddDays(3)))), Month, null));
    }
}
