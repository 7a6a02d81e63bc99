using System.Text;
using PracticeSuite.Kernel;
using PracticeSuite.X12.Eligibility;
using Xunit;

namespace PracticeSuite.X12.Tests.Eligibility;

public sealed class EligibilityTests
{
    [Fact, Trait("Rule", "C-345")]
    public async Task An_answer_says_whether_somebody_is_insured_and_what_they_still_pay()
    {
        var answer = (await Sample.ReadAsync(Sample.Bytes("271-active"))).One<EligibilityAnswered>().Answer;

        Assert.Equal((true, Money.Dollars(20), Money.Dollars(57), "MEDICARE PART B"), (answer.IsActive, answer.Copay, answer.DeductibleLeft, answer.Plan));
        Assert.Equal((new DateOnly(2018, 4, 1), null, "EXELIG0001"), (answer.PlanFrom, answer.PlanTo, answer.Trace));
    }

    [Fact, Trait("Rule", "C-345")]
    public async Task A_member_who_is_not_found_is_neither_insured_nor_not()
    {
        var answer = (await Sample.ReadAsync(Sample.Bytes("271-not-found"))).One<EligibilityAnswered>().Answer;

        Assert.Null(answer.IsActive);
        Assert.Equal(new EligibilityRejection("2100C", false, "75", "C"), Assert.Single(answer.Rejections));
    }

    [Fact, Trait("Rule", "C-345")]
    public async Task A_plan_that_has_ended_says_so_and_until_when_it_was()
    {
        var text = Sample.Changed("271-active", "DTP*346*D8*20180401~", "DTP*291*RD8*20180401-20260831~").Replace("EB*1*IND*30^MH", "EB*6*IND*30^MH", StringComparison.Ordinal);

        var answer = (await Sample.ReadAsync(Encoding.Latin1.GetBytes(text))).One<EligibilityAnswered>().Answer;

        Assert.Equal((false, new DateOnly(2018, 4, 1), new DateOnly(2026, 8, 31)), (answer.IsActive, answer.PlanFrom, answer.PlanTo));
    }

    /// <summary>Asked is mental health: whoever has a plan without it is not insured for what is done here.</summary>
    [Theory, Trait("Rule", "C-345")]
    [InlineData("EB*1*IND*30~EB*6*IND*MH~", false)]
    [InlineData("EB*1*IND*30~EB*I*IND*MH~", false)]
    [InlineData("EB*6*IND*30~EB*1*IND*MH~", true)]
    [InlineData("EB*I*IND*MH********N~EB*1*IND*MH~", true)]
    [InlineData("EB*1*IND*30~EB*I*IND*35~", true)]
    [InlineData("EB*6*IND*30~EB*1*IND*35~", false)]
    public async Task What_is_said_of_mental_health_goes_before_what_is_said_of_the_plan(string said, bool isActive)
    {
        var text = Sample.Changed("271-active", "EB*1*IND*30^MH", "EB*K*IND*30");
        text = text.Insert(text.IndexOf("EB*K*", StringComparison.Ordinal), said);

        var answer = (await Sample.ReadAsync(Encoding.Latin1.GetBytes(text))).One<EligibilityAnswered>().Answer;

        Assert.Equal(isActive, answer.IsActive);
    }

    [Fact, Trait("Rule", "C-345")]
    public async Task Mental_health_is_asked_for_a_patient_who_is_somebody_elses_dependent()
    {
        var asked = (await Sample.ReadAsync(Sample.Bytes("270-mental-health"))).One<EligibilityAsked>().Inquiry with
        {
            Dependent = new EligiblePerson(EntityName.Person("TESTDEPENDENT", "DELTA"), new DateOnly(2006, 2, 15), "M"),
        };
        var output = new System.Buffers.ArrayBufferWriter<byte>();

        var refused = X12Writer.WriteEligibilityInquiries(output, new PracticeSuite.X12.Envelopes.Envelope("EXSUBMIT", "EXCLRHOUSE", asked.Date, asked.Time, 1, IsTest: true), asked);
        var again = (await Sample.ReadAsync(output.WrittenSpan.ToArray())).One<EligibilityAsked>().Inquiry;

        Assert.Empty(refused);
        Assert.Equal(asked, again);
        Assert.Contains("HL*4*3*23*0~", Encoding.Latin1.GetString(output.WrittenSpan), StringComparison.Ordinal);
    }

    [Theory, Trait("Rule", "C-345")]
    [InlineData("HL*3*2*22*0~", "HL*3*2*23*0~")]
    [InlineData("TRN*2*EXELIG0001*9990000001~", "CLM*EXELIG0001*95~")]
    [InlineData("DTP*346*D8*20180401~", "DTP*346*RD8*20180401~")]
    public async Task What_has_no_place_in_an_answer_is_found(string from, string to) =>
        Assert.NotEmpty((await Sample.ReadAsync(Encoding.Latin1.GetBytes(Sample.Changed("271-active", from, to)))).Findings());
}
