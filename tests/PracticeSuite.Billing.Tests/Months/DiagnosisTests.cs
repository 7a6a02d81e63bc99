using PracticeSuite.Billing.Contracts.Months;
using PracticeSuite.Billing.Tests.WorkedCases;
using PracticeSuite.Charting.Contracts.Diagnoses;
using Xunit;
using static PracticeSuite.Billing.Tests.Months.MonthAssert;

namespace PracticeSuite.Billing.Tests.Months;

/// <summary>The diagnosis on the date of service (§4.3, §15).</summary>
public sealed class DiagnosisTests
{
    private static CaseFacts With(params string[] codes) => Ready.And(
        $$"""{"diagnoses": [{{string.Join(",", codes.Select((code, i) => $$"""{"code": "{{code}}", "rank": {{i + 1}}, "onset": "2020-01-01"}"""))}}]}""");

    [Fact, Trait("Rule", "B-058")]
    public void A_behavioral_condition_alone_is_enough() => IsEligible(With("F41.1"));

    [Fact, Trait("Rule", "B-059"), Trait("Rule", "B-115")]
    public void The_first_behavioral_code_becomes_primary_whatever_its_rank() =>
        Assert.Equal(["F33.1", "Z56.0", "F41.1"], With("Z56.0", "F33.1", "F41.1").Result().Diagnoses);

    [Theory, Trait("Rule", "B-059")]
    [InlineData("Z63.0")]
    [InlineData("R45.851")]
    [InlineData("T50.902A")]
    public void Codes_of_other_chapters_alone_are_not_behavioral(string code) => IsHeld(With(code), "H-DX-NOT-BH");

    [Fact, Trait("Rule", "B-059")]
    public void Without_an_active_diagnosis_the_month_is_held()
    {
        IsHeld(With(), "H-DX-MISSING");
        IsHeld(Ready.And("""{"diagnoses": [{"code": "F33.1", "rank": 1, "onset": "2026-01-01", "resolved": "2026-09-16"}]}"""), "H-DX-MISSING");
        IsHeld(Ready.And("""{"diagnoses": [{"code": "F33.1", "rank": 1, "onset": "2026-09-18"}]}"""), "H-DX-MISSING");
    }

    [Theory, Trait("Rule", "B-060"), Trait("Rule", "B-230")]
    [InlineData("F32", HoldReason.HeaderCode)]
    [InlineData("F33", HoldReason.HeaderCode)]
    [InlineData("F41", HoldReason.HeaderCode)]
    [InlineData("F43.1", HoldReason.HeaderCode)]
    [InlineData("F43.8", HoldReason.HeaderCode)]
    [InlineData("F50.01", HoldReason.HeaderCode)]
    [InlineData("F50.02", HoldReason.HeaderCode)]
    [InlineData("F50.2", HoldReason.HeaderCode)]
    [InlineData("F50.81", HoldReason.HeaderCode)]
    [InlineData("F31.1", HoldReason.HeaderCode)]
    [InlineData("F99.99", HoldReason.CodeUnknown)]
    public void A_code_that_is_not_billable_on_the_date_is_invalid(string code, HoldReason reason) => IsHeld(With(code), "H-DX-INVALID", reason);

    [Theory, Trait("Rule", "B-230"), Trait("Rule", "B-232")]
    [InlineData("F43.8", "2022-09-30", CodeStanding.Billable)]
    [InlineData("F43.8", "2022-10-01", CodeStanding.Header)]
    [InlineData("F50.01", "2024-09-30", CodeStanding.Billable)]
    [InlineData("F50.01", "2024-10-01", CodeStanding.Header)]
    [InlineData("F50.81", "2024-10-01", CodeStanding.Header)]
    [InlineData("F50.010", "2024-09-30", CodeStanding.OutOfDate)]
    [InlineData("F50.010", "2024-10-01", CodeStanding.Billable)]
    [InlineData("F32.A", "2021-09-30", CodeStanding.OutOfDate)]
    [InlineData("F32.A", "2021-10-01", CodeStanding.Billable)]
    [InlineData("f32.a", "2021-10-01", CodeStanding.Billable)]
    [InlineData("E11.9", "2026-09-17", CodeStanding.Unknown)]
    public void A_code_stands_differently_on_different_days(string code, string on, CodeStanding standing) =>
        Assert.Equal(standing, Icd10Codes.Shipped.StandingOn(code, CaseReader.Day(on)));

    [Theory]
    [Trait("Rule", "B-220"), Trait("Rule", "B-221"), Trait("Rule", "B-222"), Trait("Rule", "B-223"), Trait("Rule", "B-224")]
    [Trait("Rule", "B-225"), Trait("Rule", "B-226"), Trait("Rule", "B-227"), Trait("Rule", "B-228"), Trait("Rule", "B-229")]
    [InlineData("F32.0 F32.1 F32.2 F32.3 F32.4 F32.5 F32.89 F32.9 F32.A F33.0 F33.1 F33.2 F33.3 F33.40 F33.41 F33.42 F33.9 F34.1 F34.81")]
    [InlineData("F31.0 F31.10 F31.11 F31.12 F31.13 F31.2 F31.30 F31.31 F31.32 F31.4 F31.5 F31.60 F31.61 F31.62 F31.63 F31.64")]
    [InlineData("F31.70 F31.71 F31.72 F31.73 F31.74 F31.75 F31.76 F31.77 F31.78 F31.81 F31.9 F34.0")]
    [InlineData("F40.00 F40.01 F40.10 F41.0 F41.1 F41.3 F41.8 F41.9 F42.2 F42.3 F42.4 F42.8 F42.9")]
    [InlineData("F43.0 F43.10 F43.11 F43.12 F43.20 F43.21 F43.22 F43.23 F43.24 F43.25 F43.29 F43.81 F43.89 F43.9")]
    [InlineData("F20.0 F20.9 F25.0 F25.1 F25.9 F22 F23 F29")]
    [InlineData("F90.0 F90.1 F90.2 F90.8 F90.9 F84.0")]
    [InlineData("F50.010 F50.011 F50.012 F50.013 F50.014 F50.019 F50.020 F50.021 F50.022 F50.023 F50.024 F50.029")]
    [InlineData("F50.20 F50.21 F50.22 F50.23 F50.24 F50.25 F50.810 F50.811 F50.812 F50.813 F50.814 F50.819 F50.9")]
    [InlineData("F60.3 F60.9 F60.0 F60.1 F60.5 F60.6 F60.7")]
    [InlineData("F10.10 F10.20 F10.21 F11.10 F11.20 F11.21 F12.10 F12.20 F14.20 F15.20 F17.210 F19.20")]
    [InlineData("F53.0 F53.1 F45.1 F51.01 F51.05")]
    public void The_starter_list_is_billable_in_2026(string codes) => Assert.All(codes.Split(' '), code =>
        Assert.Equal(CodeStanding.Billable, Icd10Codes.Shipped.StandingOn(code, new DateOnly(2026, 9, 17))));

    [Fact, Trait("Rule", "B-231")]
    public void A_claim_carries_codes_without_the_dot_in_capitals() => Assert.Equal("F32A", DiagnosisCode.ToClaimForm("f32.A"));

    [Fact, Trait("Rule", "B-232")]
    public void A_code_list_is_data_that_a_practice_can_bring()
    {
        using var lines = new StringReader("code,group,leaf,valid_from,valid_to\nF99.1,Test,true,2026-01-01,2026-06-30\n");

        var codes = Icd10Codes.Read(lines);

        Assert.Equal(CodeStanding.Billable, codes.StandingOn("F99.1", new DateOnly(2026, 6, 30)));
        Assert.Equal(CodeStanding.OutOfDate, codes.StandingOn("F99.1", new DateOnly(2026, 7, 1)));
        Assert.Throws<FormatException>(() => Icd10Codes.Read(new StringReader("F99.1,Test,true")));
    }

    [Fact, Trait("Rule", "B-115")]
    public void At_most_twelve_diagnoses_go_on_a_claim() =>
        Assert.Equal(12, With([.. "0123456789ABCD".Select(c => $"Z0{c}.0"), "F33.1"]).Result().Diagnoses.Count);
}
