using Xunit;
using static PracticeSuite.Charting.Contracts.Medications.EffectTag;
using static PracticeSuite.Charting.Contracts.Medications.MedicationEventKind;
using static PracticeSuite.Charting.Contracts.Medications.MonitoredMeasure;
using static PracticeSuite.Charting.Tests.Flags.Chart;

namespace PracticeSuite.Charting.Tests.Flags;

public sealed class StimulantRuleTests
{
    [Fact, Trait("Rule", "UF-03"), Trait("Rule", "P-223")]
    public void Anxiety_after_a_start_or_increase() => Check(
        "UF-03",
        ("GAD-7 7 → 12", Of(Taking("methylphenidate ER", 4), Score("GAD-7", 7, 20), Score("GAD-7", 12, 1)), "Urgent"),
        ("up by 3", Of(Taking("methylphenidate ER", 4), Score("GAD-7", 4, 20), Score("GAD-7", 7, 1)), ""),
        ("up by 4", Of(Taking("methylphenidate ER", 4), Score("GAD-7", 4, 20), Score("GAD-7", 8, 1)), "Urgent"),
        ("newly 10", Of(Taking("atomoxetine", 4), Score("GAD-7", 9, 20), Score("GAD-7", 10, 1)), "Urgent"),
        ("10 as before", Of(Taking("atomoxetine", 4), Score("GAD-7", 10, 20), Score("GAD-7", 11, 1)), ""),
        ("of the day before it was started", Of(Taking("methylphenidate ER", 4), Score("GAD-7", 4, 20), Score("GAD-7", 12, 5)), ""),
        ("increased by half", Of(Taking("methylphenidate ER", 200, 36).Then(Increase, 4, 54), Score("GAD-7", 7, 20), Score("GAD-7", 12, 1)), "Urgent"),
        ("increased by a tenth", Of(Taking("methylphenidate ER", 200, 50).Then(Increase, 4, 55), Score("GAD-7", 7, 20), Score("GAD-7", 12, 1)), ""),
        ("raised on the day of the score", Of(Taking("methylphenidate ER", 20, 36).Then(Increase, 1, 54), Score("GAD-7", 7, 25), Score("GAD-7", 12, 1)), "Urgent"),
        ("up by 2 since the increase and by 4 since the start", Of(Taking("methylphenidate ER", 20, 36).Then(Increase, 10, 54), Score("GAD-7", 4, 25), Score("GAD-7", 6, 12), Score("GAD-7", 8, 1)), "Urgent"),
        ("28 days after", Of(Taking("methylphenidate ER", 28), Score("GAD-7", 7, 30), Score("GAD-7", 12, 0)), "Urgent"),
        ("29 days after", Of(Taking("methylphenidate ER", 29), Score("GAD-7", 7, 30), Score("GAD-7", 12, 0)), ""),
        ("another drug", Of(Taking("lisinopril", 4), Score("GAD-7", 7, 20), Score("GAD-7", 12, 1)), ""),
        ("observed", Of(Taking("methylphenidate ER", 4), Seen(1, Irritability)), "Urgent"),
        ("anxiety", Of(Taking("methylphenidate ER", 4), Seen(1, Anxiety)), "Urgent"),
        ("agitation", Of(Taking("methylphenidate ER", 4), Seen(1, Agitation)), "Urgent"),
        ("insomnia", Of(Taking("methylphenidate ER", 4), Seen(1, Insomnia)), "Urgent"),
        ("observed something else", Of(Taking("methylphenidate ER", 4), Seen(1, Constipation)), ""));

    [Fact, Trait("Rule", "UF-03"), Trait("Rule", "P-071")]
    public void A_dose_that_the_program_gave_makes_the_change_from_it_the_programs()
    {
        var taken = Taking("methylphenidate ER", 200, 36).Then(Increase, 20, 54).Then(Increase, 4, 72);
        taken.Medication.Events[1].BecomePart2();

        var fired = Fired("UF-03", Of(taken, Score("GAD-7", 7, 10), Score("GAD-7", 12, 1)));

        Assert.NotEmpty(fired);
        Assert.All(fired, one => Assert.True(one.IsPart2));
    }

    [Fact, Trait("Rule", "UF-04")]
    public void Pressure_and_heart_rate() => Check(
        "UF-04",
        ("139/89", Of(Taking("methylphenidate ER", 30), Result(BloodPressure, 139, 1, 89)), ""),
        ("140/80", Of(Taking("methylphenidate ER", 30), Result(BloodPressure, 140, 1, 80)), "Urgent"),
        ("130/90", Of(Taking("methylphenidate ER", 30), Result(BloodPressure, 130, 1, 90)), "Urgent"),
        ("180/100", Of(Taking("methylphenidate ER", 30), Result(BloodPressure, 180, 1, 100)), "Critical"),
        ("150/120", Of(Taking("methylphenidate ER", 30), Result(BloodPressure, 150, 1, 120)), "Critical"),
        ("180/100 of a child, long after the start", Of(Taking("methylphenidate ER", 120), Result(BloodPressure, 180, 1, 100)) with { BirthDate = new DateOnly(2014, 1, 1) }, "Critical"),
        ("109", Of(Taking("methylphenidate ER", 30), Result(HeartRate, 109)), ""),
        ("110", Of(Taking("methylphenidate ER", 30), Result(HeartRate, 110)), "Urgent"),
        ("started long ago", Of(Taking("methylphenidate ER", 120), Result(HeartRate, 110)), ""),
        ("a child", Of(Taking("methylphenidate ER", 30), Result(HeartRate, 110)) with { BirthDate = new DateOnly(2014, 1, 1) }, ""));

    [Fact, Trait("Rule", "UF-05")]
    public void Psychosis_or_mania() => Check(
        "UF-05",
        ("psychosis", Of(Taking("dextroamphetamine", 100), Seen(1, Psychosis)), "Critical"),
        ("mania", Of(Taking("dextroamphetamine", 100), Seen(1, Mania)), "Critical"),
        ("MDQ", Of(Taking("dextroamphetamine", 100), Screened(1)), "Urgent"),
        ("MDQ before the start", Of(Taking("dextroamphetamine", 5), Screened(60)), "Urgent"),
        ("MDQ negative", Of(Taking("dextroamphetamine", 100), Screened(1, isPositive: false)), ""),
        ("without", Of(Seen(1, Mania), Screened(1)), ""));
}
