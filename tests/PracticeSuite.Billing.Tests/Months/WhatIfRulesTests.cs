using PracticeSuite.Billing.Contracts.Months;
using PracticeSuite.Billing.Months;
using PracticeSuite.Billing.Months.WhatIfs;
using PracticeSuite.Billing.Tests.WorkedCases;
using PracticeSuite.Kernel;
using Xunit;

namespace PracticeSuite.Billing.Tests.Months;

/// <summary>Other terms, on the worked cases: what a question asks is evaluated by the evaluation that bills.</summary>
public sealed class WhatIfRulesTests
{
    private static readonly BillingMonth September = new(2026, 9);

    [Fact, Trait("Rule", "B-084")]
    public void A_lower_threshold_of_a_commercial_plan_makes_twelve_minutes_enough()
    {
        var facts = Case("88").And("""{"payers": {"BLUE": {"thresholdMinutes": 20}}}""");

        MonthAssert.IsHeld(facts, "H-TIME-SHORT");
        MonthAssert.IsEligible(Under(facts, "BLUE", new WhatIfTerms(ThresholdMinutes: 11)));
    }

    [Fact, Trait("Rule", "B-084")]
    public void Medicares_threshold_cannot_be_asked_down()
    {
        var refusal = Assert.Throws<BusinessException>(() => Under(Case("89"), "MEDICARE", new WhatIfTerms(ThresholdMinutes: 11)));

        Assert.Equal("ThresholdMinutes", refusal.Field);
    }

    [Fact, Trait("Rule", "B-030a"), Trait("Rule", "B-039")]
    public void Who_may_bill_medicare_cannot_be_asked_away() => Assert.Equal(
        "Eligible99484Credentials",
        Assert.Throws<BusinessException>(() => Under(MonthAssert.Ready, "MEDICARE", new WhatIfTerms(Eligible99484Credentials: ["MD"]))).Field);

    [Fact, Trait("Rule", "B-190")]
    public void Another_payers_terms_stay_as_they_are() =>
        MonthAssert.IsEligible(Under(MonthAssert.Ready, "BLUE", new WhatIfTerms(Covers99484: false)));

    [Fact, Trait("Rule", "B-036")]
    public void The_practices_preference_turns_the_code()
    {
        var result = Under(Case("58"), "MEDICARE", new WhatIfTerms(PreferG0323: true));

        Assert.Equal(("G0323", 4334L), (result.Code, result.ExpectedAllowed!.Value.Cents));
    }

    [Fact, Trait("Rule", "B-053")]
    public void Without_the_psychiatric_evaluation_no_visit_begins_the_service() =>
        Assert.Equal(["H-INIT-VISIT"], MonthAssert.HoldsOf(Under(Case("39"), "MEDICARE", new WhatIfTerms(Accept90792AsInitiating: false))));

    [Fact, Trait("Rule", "B-141")]
    public void A_rate_that_is_asked_about_stands_in_the_place_of_the_one_there_is_and_medicare_still_pays_by_credential()
    {
        var result = Under(MonthAssert.Ready, "MEDICARE", new WhatIfTerms(RateCode: "99484", OfficeAmount: 60m));

        Assert.Equal(5100, result.ExpectedAllowed!.Value.Cents);
        Assert.Equal(4883, Under(MonthAssert.Ready, "MEDICARE", new WhatIfTerms(RateCode: "99484", FacilityAmount: 60m)).ExpectedAllowed!.Value.Cents);
    }

    [Theory]
    [InlineData(null, "RateCode")]
    [InlineData("9948", "RateCode")]
    public void An_amount_needs_its_code(string? code, string field) =>
        Assert.Equal(field, Assert.Throws<BusinessException>(() => Under(MonthAssert.Ready, "BLUE", new WhatIfTerms(RateCode: code, OfficeAmount: 1m))).Field);

    [Fact]
    public void A_question_that_changes_nothing_or_names_nobody_is_refused()
    {
        Assert.Equal("Terms", Assert.Throws<BusinessException>(() => Under(MonthAssert.Ready, "BLUE", new WhatIfTerms())).Field);
        Assert.Equal("PayerIds", Assert.Throws<BusinessException>(() => WhatIfRules.Of(new WhatIfQuestion([], September, September, new WhatIfTerms(30)), MonthAssert.Ready.Rules())).Field);
    }

    [Fact, Trait("Rule", "B-140")]
    public void The_rules_that_were_asked_about_leave_the_practices_own_as_they_were()
    {
        var (facts, rules) = (Case("88"), Case("88").Rules());

        WhatIfRules.Of(Question(facts, "BLUE", new WhatIfTerms(ThresholdMinutes: 60)), rules);

        MonthAssert.IsEligible(MonthEvaluator.Evaluate(facts.Patient(facts.Month), rules, facts.AsOf).Headline.Result);
    }

    private static CaseFacts Case(string number) => CaseFacts.Fixture.And(CaseFile.Case(number).Object("with"));

    private static WhatIfQuestion Question(CaseFacts facts, string payer, WhatIfTerms terms) => new([facts.Payer(payer).PayerId], September, September, terms);

    private static MonthResult Under(CaseFacts facts, string payer, WhatIfTerms terms) =>
        MonthEvaluator.Evaluate(facts.Patient(facts.Month), WhatIfRules.Of(Question(facts, payer, terms), facts.Rules()), facts.AsOf).Headline.Result;
}
