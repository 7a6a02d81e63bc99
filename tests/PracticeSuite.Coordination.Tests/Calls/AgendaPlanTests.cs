using PracticeSuite.Charting.Contracts.Agendas;
using PracticeSuite.Coordination.Calls;
using PracticeSuite.Coordination.Contracts.Calls;
using Xunit;

namespace PracticeSuite.Coordination.Tests.Calls;

public sealed class AgendaPlanTests
{
    private static readonly TimeSpan Quarter = TimeSpan.FromMinutes(15);

    [Fact, Trait("Rule", "K-083")]
    public void Patients_come_in_the_order_of_their_first_reasons_each_once()
    {
        var (a, b, c, d) = (Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7());
        AgendaLine[] found =
        [
            Line(a, AgendaReason.NearThreshold), Line(b, AgendaReason.OpenQuestion), Line(a, AgendaReason.OverdueContact), Line(c, AgendaReason.OpenFlag), Line(d, AgendaReason.WorseScore), Line(b, AgendaReason.PlanReview),
        ];

        var plan = AgendaPlan.Of(found, [], [], Quarter);

        Assert.Equal([c, a, d, b], plan.Agenda);
        Assert.Empty(plan.Rest);
    }

    [Theory, Trait("Rule", "K-083")]
    [InlineData(15, 7)]
    [InlineData(30, 15)]
    [InlineData(1, 1)]
    public void A_call_is_for_half_as_many_patients_as_it_has_minutes_and_the_rest_waits(int minutes, int capacity)
    {
        var patients = Enumerable.Range(0, 20).Select(_ => Guid.CreateVersion7()).ToList();

        var plan = AgendaPlan.Of([.. patients.Select(patient => Line(patient, AgendaReason.WorseScore))], [], [], TimeSpan.FromMinutes(minutes));

        Assert.Equal(patients.Take(capacity), plan.Agenda);
        Assert.Equal(patients.Skip(capacity), plan.Rest);
    }

    [Fact, Trait("Rule", "K-083")]
    public void A_long_call_is_for_no_more_patients_than_an_agenda_may_have()
    {
        var patients = Enumerable.Range(0, 40).Select(_ => Guid.CreateVersion7()).ToList();

        var plan = AgendaPlan.Of([.. patients.Select(patient => Line(patient, AgendaReason.WorseScore))], [], patients[35..], TimeSpan.FromMinutes(90));

        Assert.Equal(CallLimits.Patients, plan.Agenda.Count);
        Assert.Equal([.. patients.Take(25), .. patients[35..]], plan.Agenda);
        Assert.Equal(patients[25..35], plan.Rest);
    }

    [Fact, Trait("Rule", "K-083")]
    public void Who_was_named_keeps_a_place_and_who_was_left_over_comes_before_them_without_a_reason()
    {
        var flagged = Enumerable.Range(0, 7).Select(_ => Guid.CreateVersion7()).ToList();
        var (named, left) = (Guid.CreateVersion7(), Guid.CreateVersion7());

        var plan = AgendaPlan.Of([.. flagged.Select(patient => Line(patient, AgendaReason.OpenFlag))], [left], [named], Quarter);
        var early = AgendaPlan.Of([Line(flagged[0], AgendaReason.OpenFlag)], [left], [named], Quarter);

        Assert.Equal([.. flagged.Take(6), named], plan.Agenda);
        Assert.Equal([flagged[6], left], plan.Rest);
        Assert.Equal([flagged[0], left, named], early.Agenda);
    }

    [Fact]
    public void What_somebody_does_not_see_keeps_its_place_when_they_change_the_order()
    {
        var (a, b, hidden, c) = (Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7());

        Assert.Equal([c, hidden, b, a], AgendaOrder.Around([a, hidden, b, c], line => line == hidden, [c, b, a]));
        Assert.Equal([c, hidden], AgendaOrder.Around([a, b, c, hidden], line => line == hidden, [c]));
    }

    private static AgendaLine Line(Guid patient, AgendaReason reason) => new(patient, reason, $"{reason}", "");
}
