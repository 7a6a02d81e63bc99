using Xunit;
using static PracticeSuite.Charting.Contracts.Medications.EffectTag;
using static PracticeSuite.Charting.Contracts.Medications.MedicationUse;
using static PracticeSuite.Charting.Contracts.Medications.MonitoredMeasure;
using static PracticeSuite.Charting.Tests.Flags.Chart;

namespace PracticeSuite.Charting.Tests.Flags;

public sealed class AntipsychoticRuleTests
{
    [Fact, Trait("Rule", "UF-17"), Trait("Rule", "P-225")]
    public void A_neutrophil_count() => Check(
        "UF-17",
        ("1500", Of(Taking("clozapine", 60, 200), Result(NeutrophilCount, 1500)), ""),
        ("1499", Of(Taking("clozapine", 60, 200), Result(NeutrophilCount, 1499)), "Urgent"),
        ("999", Of(Taking("clozapine", 60, 200), Result(NeutrophilCount, 999)), "Critical"),
        ("499", Of(Taking("clozapine", 60, 200), Result(NeutrophilCount, 499)), "Critical"),
        ("1499, Duffy-null", Of(Taking("clozapine", 60, 200), Diagnosed("Z67.A1"), Result(NeutrophilCount, 1499)), ""),
        ("999, Duffy-null", Of(Taking("clozapine", 60, 200), Diagnosed("Z67.A1"), Result(NeutrophilCount, 999)), "Urgent"),
        ("499, Duffy-null", Of(Taking("clozapine", 60, 200), Diagnosed("Z67.A1"), Result(NeutrophilCount, 499)), "Critical"),
        ("its start was an error", Of(Taking("clozapine", 60, 200).StartInError(), Result(NeutrophilCount, 499)), ""),
        ("without clozapine", Of(Result(NeutrophilCount, 499)), ""));

    [Fact, Trait("Rule", "UF-18")]
    public void A_count_that_is_overdue() => Check(
        "UF-18",
        ("weekly, three days late", Of(Taking("clozapine", 60, 200), Result(NeutrophilCount, 4000, 10)), ""),
        ("weekly, four days late", Of(Taking("clozapine", 60, 200), Result(NeutrophilCount, 4000, 11)), "Urgent"),
        ("every four weeks, seven days late", Of(Taking("clozapine", 500, 200), Result(NeutrophilCount, 4000, 35)), ""),
        ("every four weeks, eight days late", Of(Taking("clozapine", 500, 200), Result(NeutrophilCount, 4000, 36)), "Urgent"));

    [Fact, Trait("Rule", "UF-19")]
    public void Clozapine_otherwise() => Check(
        "UF-19",
        ("chest pain on day 56", Of(Taking("clozapine", 57, 200), Seen(1, ChestPain)), "Critical"),
        ("chest pain on day 57", Of(Taking("clozapine", 58, 200), Seen(1, ChestPain)), ""),
        ("fever", Of(Taking("clozapine", 20, 200), Seen(1, Fever)), "Critical"),
        ("tachycardia", Of(Taking("clozapine", 20, 200), Seen(1, Tachycardia)), "Critical"),
        ("missed for a day", Of(Taking("clozapine", 100, 200), Use(1, MissedDoses, 1)), ""),
        ("missed for two", Of(Taking("clozapine", 100, 200), Use(1, MissedDoses, 2)), "Urgent"),
        ("stopped since yesterday", Of(Taking("clozapine", 100, 200), Use(1, Stopped, 1)), ""),
        ("stopped", Of(Taking("clozapine", 100, 200), Use(1, Stopped)), "Urgent"),
        ("constipated for two days", Of(Taking("clozapine", 100, 200), Seen(1, Constipation) with { Days = 2 }), ""),
        ("constipated for three", Of(Taking("clozapine", 100, 200), Seen(1, Constipation) with { Days = 3 }), "Urgent"),
        ("under quetiapine", Of(Taking("quetiapine", 10, 200), Seen(1, Constipation, Fever)), ""));

    [Fact, Trait("Rule", "UF-21")]
    public void Weight_glucose_and_lipids() => Check(
        "UF-21",
        ("180 → 188.9 lb", Of(Taking("olanzapine", 20, 10), Result(Weight, 180, 20), Result(Weight, 188.9m), Result(Glucose, 90, 20), Result(Lipids, 90, 20)), ""),
        ("180 → 189 lb", Of(Taking("olanzapine", 20, 10), Result(Weight, 180, 20), Result(Weight, 189), Result(Glucose, 90, 20), Result(Lipids, 90, 20)), "Urgent"),
        ("A1c 6.5", Of(Taking("olanzapine", 5, 10), Result(A1c, 6.5m)), "Urgent"),
        ("A1c 6.4", Of(Taking("olanzapine", 5, 10), Result(A1c, 6.4m)), ""),
        ("glucose 126", Of(Taking("olanzapine", 5, 10), Result(Glucose, 126)), "Urgent"),
        ("no weight at week 4", Of(Taking("olanzapine", 40, 10), Result(Weight, 180, 40), Result(Glucose, 90, 40), Result(Lipids, 90, 40)), "Routine"),
        ("nothing taken", Of(Result(Glucose, 126)), ""));

    [Fact, Trait("Rule", "UF-21"), Trait("Rule", "P-071")]
    public void A_gain_on_a_weight_of_the_program_is_the_programs()
    {
        var facts = Of(Taking("olanzapine", 20, 10), Result(Weight, 180, 20) with { IsPart2 = true }, Result(Weight, 189));

        Assert.True(Assert.Single(Fired("UF-21", facts), one => one.Subject.EndsWith(nameof(Weight), StringComparison.Ordinal)).IsPart2);
    }

    [Fact, Trait("Rule", "UF-22")]
    public void Movement() => Check(
        "UF-22",
        ("akathisia", Of(Taking("haloperidol", 20, 5), Seen(1, Akathisia)), "Urgent"),
        ("an involuntary movement", Of(Taking("haloperidol", 20, 5), Seen(1, InvoluntaryMovement)), "Urgent"),
        ("dystonia", Of(Taking("haloperidol", 20, 5), Seen(1, Dystonia)), "Urgent"),
        ("AIMS in time", Of(Taking("haloperidol", 400, 5), Result(Aims, 1, 180)), ""),
        ("AIMS a day late", Of(Taking("haloperidol", 400, 5), Result(Aims, 1, 181)), "Routine"),
        ("AIMS overdue", Of(Taking("haloperidol", 400, 5), Result(Aims, 1, 195)), "Routine"),
        ("of another drug", Of(Taking("sertraline", 20), Seen(1, Akathisia)), ""));
}
