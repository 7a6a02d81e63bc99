using PracticeSuite.Billing.Contracts.Months;
using PracticeSuite.Billing.Contracts.Services;
using PracticeSuite.Billing.Months.Routing;
using PracticeSuite.Billing.Tests.WorkedCases;
using PracticeSuite.Kernel;
using Xunit;
using static PracticeSuite.Billing.Contracts.Months.CandidateStanding;

namespace PracticeSuite.Billing.Tests.Months;

/// <summary>The codes of a month side by side (§6): the one that is billed is the one that the evaluation bills.</summary>
public sealed class RoutingTests
{
    private static readonly ProcedureCodeTable Labels = new([new ProcedureCodeDto("99484", "General BHI", null, null)]);

    [Fact, Trait("Rule", "B-036")]
    public void Of_both_general_codes_one_is_billed_and_the_other_stands_behind_it()
    {
        var routing = Of(Case("58"));

        Assert.Equal("99484", routing.Routed);
        Assert.Equal([("99484", Routes, 4883L), ("G0323", Behind, 4334L)], Brief(routing));
        Assert.Equal("General BHI", routing.Candidates[0].Label);
        Assert.Contains("G0323 stands behind it", routing.Why, StringComparison.Ordinal);
    }

    [Fact, Trait("Rule", "B-036")]
    public void A_practice_that_prefers_it_bills_the_therapists_code()
    {
        var routing = Of(Case("58").And("""{"settings": {"preferG0323": true}}"""));

        Assert.Equal("G0323", routing.Routed);
        Assert.Equal([("G0323", Routes, 4334L), ("99484", Behind, 4883L)], Brief(routing));
        Assert.Contains("the practice keeps G0323", routing.Candidates[1].Why, StringComparison.Ordinal);
    }

    [Fact, Trait("Rule", "B-092"), Trait("Rule", "B-036")]
    public void What_a_payer_has_goes_before_what_the_practice_prefers()
    {
        var routing = Of(Case("58").And("""{"billedEnrollment": 1}"""));

        Assert.Equal("G0323", routing.Routed);
        Assert.Contains("a payer has the claim for G0323", routing.Candidates[1].Why, StringComparison.Ordinal);
    }

    [Fact, Trait("Rule", "B-036")]
    public void The_therapists_code_is_billed_where_the_other_lacks_something()
    {
        var routing = Of(Case("58").And("""{"visits": [{"on": "2026-08-15", "code": "90791", "practitioner": "LCSW"}]}"""));

        Assert.Equal(("G0323", Held), (routing.Routed, routing.Candidates[1].Standing));
        Assert.Equal("initiating visit", routing.Candidates[1].Why);
    }

    [Fact, Trait("Rule", "B-090")]
    public void Collaborative_care_that_is_billed_here_stands_instead_and_says_what_it_brings()
    {
        var routing = Of(Case("62"));

        Assert.Null(routing.Routed);
        // 144.96 for a nurse practitioner: 0.85 of it.
        Assert.Equal([("99484", Held, 4883L), ("99493", Instead, 12322L)], Brief(routing));
        Assert.Contains("99493 is billed here", routing.Why, StringComparison.Ordinal);
    }

    [Fact, Trait("Rule", "B-090")]
    public void Collaborative_care_elsewhere_stands_against_nothing_and_brings_us_nothing()
    {
        var routing = Of(MonthAssert.Ready.And("""{"otherServices": [{"on": "2026-09-30", "code": "99493", "practitioner": null}]}"""));

        Assert.Equal([("99484", Routes, (long?)4883), ("99493", Elsewhere, null)], Brief(routing));
    }

    [Fact, Trait("Rule", "B-092")]
    public void An_outside_99484_waits_for_a_biller()
    {
        var routing = Of(MonthAssert.Ready.And("""{"otherServices": [{"on": "2026-09-30", "code": "99484", "practitioner": null}]}"""));

        Assert.Null(routing.Routed);
        Assert.Contains("held until a biller has asked", Assert.Single(routing.Candidates, one => one.Standing == Elsewhere).Why, StringComparison.Ordinal);
    }

    [Fact, Trait("Rule", "B-095")]
    public void Chronic_care_may_stand_beside_with_what_it_brings()
    {
        var routing = Of(Case("63"));

        Assert.Equal("99484", routing.Routed);
        // 66.13 for a nurse practitioner: 0.85 of it.
        Assert.Equal([("99484", Routes, 4883L), ("99490", Beside, 5621L)], Brief(routing));
    }

    [Fact, Trait("Rule", "B-093"), Trait("Rule", "B-094")]
    public void The_add_on_stands_instead_and_its_base_beside()
    {
        var routing = Of(Case("65"));

        Assert.Equal([Held, Instead, Beside], routing.Candidates.Select(one => one.Standing));
        Assert.Equal(["99484", "G0570", "G0557"], routing.Candidates.Select(one => one.Code));
        Assert.Equal(["B-093", "B-094"], routing.Candidates.Skip(1).Select(one => one.Rule));
    }

    [Fact, Trait("Rule", "B-078"), Trait("Rule", "B-095"), Trait("Rule", "B-048")]
    public void Minutes_of_chronic_care_count_for_it_alone_and_for_staff_or_practitioner_by_whose_they_are()
    {
        var facts = MonthAssert.Ready.And("""
            {"entries": [{"staff": "LCSW", "start": "2026-09-03 10:00", "end": "10:20"},
                         {"staff": "RN", "start": "2026-09-22 10:00", "end": "10:15", "program": "Ccm"},
                         {"staff": "RN", "start": "2026-09-22 10:10", "end": "10:21", "program": "Ccm"},
                         {"staff": "PMHNP", "start": "2026-09-23 10:00", "end": "10:09", "program": "Ccm"},
                         {"staff": "DESK", "start": "2026-09-24 10:00", "end": "10:30", "program": "Ccm"}]}
            """);

        var routing = Of(facts);

        Assert.Equal(
            [("99484", new Seconds(1200)), ("99490", new Seconds(21 * 60)), ("99491", new Seconds(9 * 60))],
            routing.Candidates.Select(one => (one.Code, one.Counted!.Value)));
        Assert.All(routing.Candidates.Skip(1), one => Assert.Equal(NotBilledHere, one.Standing));
        Assert.Contains("No consent to care management", routing.Candidates[1].Why, StringComparison.Ordinal);
        Assert.StartsWith("21 min", routing.Candidates[2].Why, StringComparison.Ordinal);
    }

    [Fact, Trait("Rule", "B-006"), Trait("Rule", "B-090")]
    public void Minutes_of_collaborative_care_are_held_against_the_midpoints()
    {
        var routing = Of(MonthAssert.Ready.And("""
            {"entries": [{"staff": "LCSW", "start": "2026-09-03 10:00", "end": "10:20"},
                         {"staff": "LCSW", "start": "2026-09-22 10:00", "end": "10:31", "program": "CoCm"}]}
            """));

        var logged = routing.Candidates.Where(one => one.Standing == NotBilledHere).ToDictionary(one => one.Code);
        Assert.Equal("99484", routing.Routed);
        Assert.Equal((36 * 60, 31 * 60, 30 * 60), (logged["99492"].Needed!.Value.Value, logged["99493"].Needed!.Value.Value, logged["G2214"].Needed!.Value.Value));
        Assert.StartsWith("5 min", logged["99492"].Why, StringComparison.Ordinal);
        Assert.StartsWith("It needs", logged["99493"].Why, StringComparison.Ordinal);
        Assert.Equal(12322, logged["99493"].Expected!.Value.Cents);
    }

    private static CaseFacts Case(string number) => CaseFacts.Fixture.And(CaseFile.Case(number).Object("with"));

    private static MonthRoutingDto Of(CaseFacts facts) => MonthRouting.Of(facts.Patient(facts.Month), facts.Rules(), facts.Evaluate(), Labels);

    private static IEnumerable<(string, CandidateStanding, long?)> Brief(MonthRoutingDto routing) =>
        routing.Candidates.Select(one => (one.Code, one.Standing, one.Expected?.Cents));
}
