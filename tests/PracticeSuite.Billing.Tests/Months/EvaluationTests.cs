using System.Text.Json;
using System.Text.Json.Serialization;
using PracticeSuite.Billing.Contracts.Months;
using PracticeSuite.Billing.Months;
using PracticeSuite.Billing.Tests.WorkedCases;
using PracticeSuite.Kernel;
using Xunit;
using static PracticeSuite.Billing.Tests.Months.MonthAssert;

namespace PracticeSuite.Billing.Tests.Months;

/// <summary>The evaluation as a whole (§13).</summary>
public sealed class EvaluationTests
{
    [Fact, Trait("Rule", "B-210")]
    public void The_same_facts_and_moment_give_the_same_result_in_whatever_order_facts_come()
    {
        foreach (var one in CaseFile.Cases.Where(one => one.Text("case") != "23"))
        {
            var facts = CaseFacts.Fixture.And(one.Object("with"));
            var patient = facts.Patient(facts.Month);

            var forwards = Words(MonthEvaluator.Evaluate(patient, facts.Rules(), facts.AsOf));
            var backwards = Words(MonthEvaluator.Evaluate(Reversed(patient), facts.Rules(), facts.AsOf));

            Assert.Equal(forwards, Words(MonthEvaluator.Evaluate(patient, facts.Rules(), facts.AsOf)));
            Assert.Equal(forwards, backwards);
        }
    }

    [Fact, Trait("Rule", "B-210")]
    public void What_a_month_comes_to_depends_on_the_given_moment_and_on_no_clock()
    {
        IsHeld(Ready.And("""{"asOf": "2027-09-18 00:00"}"""), "H-TIMELY");
        IsEligible(Ready.And("""{"asOf": "2027-09-17 23:59"}"""));
    }

    [Fact, Trait("Rule", "B-211")]
    public void A_result_remembers_the_records_it_rests_on()
    {
        var evidence = Ready.Result().Evidence;

        Assert.Equal(
            new MonthEvidence(CaseReader.Id("consent", "0"), CaseReader.Id("visit", "0"), CaseReader.Id("scale", "1"), CaseReader.Id("plan", "3"),
                3, CaseReader.Id("profile", "MEDICARE"), CaseReader.Id("staff", "LCSW")),
            evidence);
    }

    [Fact]
    public void All_holds_are_collected_in_the_order_of_the_rulebook()
    {
        var everything = CaseFacts.Fixture.And("""
            {"practice": {"fqhcOrRhc": true, "groupNpi": "1"}, "consents": [], "visits": [], "plans": [], "scales": [], "diagnoses": [],
             "coverages": [], "patient": {"lastName": null, "restricted": true, "part2Record": true}, "locations": {"MAIN": {"placeOfService": "02"}},
             "otherServices": [{"on": "2026-09-01", "code": "99493", "practitioner": "MD"}, {"on": "2026-09-01", "code": "99484", "practitioner": "MD"}]}
            """);

        IsHeld(everything, "H-FQHC", "H-CONSENT-MISSING", "H-INIT-VISIT", "H-NPI-INVALID", "H-TIME-SHORT", "H-ELEM-A", "H-ELEM-P",
            "H-DX-MISSING", "H-CONFLICT-COCM", "H-DUP-MONTH", "H-PAYER-NONE", "H-DEMOGRAPHICS", "H-POS", "H-PART2-CONSENT", "H-RESTRICTED");
    }

    [Fact]
    public void A_patient_who_is_not_enrolled_in_the_month_is_held_for_that_alone()
    {
        IsHeld(Ready.And("""{"enrollments": []}"""), "H-NOT-ENROLLED");
        Assert.Equal(["H-NOT-ENROLLED"], HoldsOf(Ready.Result("2026-07")));
    }

    [Theory, Trait("Rule", "B-213")]
    [InlineData("09:14:59", "2026-09-25 12:00", null)]
    [InlineData("09:15:00", "2026-09-25 12:00", "5 min remaining; log only work performed")]
    [InlineData("09:16:40", "2026-09-20 00:00", "3 min 20 s remaining; log only work performed")]
    [InlineData("09:16:40", "2026-09-19 23:59", null)]
    [InlineData("09:20:00", "2026-09-25 12:00", null)]
    public void A_month_short_by_five_minutes_late_in_the_month_is_a_near_miss(string end, string asOf, string? text)
    {
        var result = Ready.Work($"LCSW 2026-09-17 09:00-{end}").Result(asOf: asOf);

        Assert.Equal(text, result.NearMissText);
    }

    [Fact]
    public void Every_hold_and_advisory_has_its_own_code_and_the_order_is_the_rulebooks()
    {
        var holds = Enum.GetValues<HoldCode>().Select(code => code.ToText()).ToList();
        var advisories = Enum.GetValues<AdvisoryCode>().Select(code => code.ToText()).ToList();

        Assert.Equal(holds.Count, holds.Distinct().Count());
        Assert.Equal(("H-NOT-ENROLLED", "H-NO-F8", "H-RESTRICTED"), (holds[0], holds[^1], HoldCode.Restricted.ToText()));
        Assert.Equal(("A-FTF", "A-BUNDLE", "A-PLAN-EDITS"), (advisories[0], AdvisoryCode.Bundle.ToText(), advisories[^1]));
    }

    [Fact]
    public void Results_hold_whole_seconds_and_cents()
    {
        var result = Ready.Result();

        Assert.Equal((new Seconds(1500), Money.Dollars(48.83m)), (result.Total, result.ExpectedAllowed));
        Assert.Equal(new DateOnly(2027, 9, 17), result.FileBy);
    }

    private static readonly JsonSerializerOptions AsText = new() { Converters = { new MonthAsText() } };

    private static string Words(EvaluatedPatient patient) => JsonSerializer.Serialize(patient.Months.Select(month => month.Result), AsText);

    // A month knows its next one, which knows its next: it has to be written as a word.
    private sealed class MonthAsText : JsonConverter<BillingMonth>
    {
        public override BillingMonth Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            BillingMonth.Parse(reader.GetString()!);

        public override void Write(Utf8JsonWriter writer, BillingMonth value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.ToString());
    }

    private static PatientMonth Reversed(PatientMonth month) => month with
    {
        Care = month.Care with { Entries = [.. month.Care.Entries.Reverse()], Enrollments = [.. month.Care.Enrollments.Reverse()] },
        Chart = month.Chart with
        {
            Diagnoses = [.. month.Chart.Diagnoses.Reverse()],
            Consents = [.. month.Chart.Consents.Reverse()],
            Scales = [.. month.Chart.Scales.Reverse()],
            Plans = [.. month.Chart.Plans.Reverse()],
        },
        Visits = [.. month.Visits.Reverse()],
        Stays = [.. month.Stays.Reverse()],
        Coverages = [.. month.Coverages.Reverse()],
        OtherServices = [.. month.OtherServices.Reverse()],
    };
}
