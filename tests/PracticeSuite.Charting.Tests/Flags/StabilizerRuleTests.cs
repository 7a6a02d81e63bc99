using PracticeSuite.Charting.Contracts.Medications;
using Xunit;
using static PracticeSuite.Charting.Contracts.Medications.EffectTag;
using static PracticeSuite.Charting.Contracts.Medications.MonitoredMeasure;
using static PracticeSuite.Charting.Tests.Flags.Chart;

namespace PracticeSuite.Charting.Tests.Flags;

/// <summary>Lithium, valproate and lamotrigine.</summary>
public sealed class StabilizerRuleTests
{
    [Fact, Trait("Rule", "UF-11"), Trait("Rule", "P-224")]
    public void A_lithium_level() => Check(
        "UF-11",
        ("1.20", Of(Result(LithiumLevel, 1.20m)), ""),
        ("1.21", Of(Result(LithiumLevel, 1.21m)), "Urgent"),
        ("1.49", Of(Result(LithiumLevel, 1.49m)), "Urgent"),
        ("1.50", Of(Result(LithiumLevel, 1.50m)), "Critical"),
        ("0.59", Of(Result(LithiumLevel, 0.59m)), ""),
        ("0.59 and worse", Of(Result(LithiumLevel, 0.59m), Score("PHQ-9", 8, 20), Score("PHQ-9", 13, 2)), "Routine"),
        ("0.60 and worse", Of(Result(LithiumLevel, 0.60m), Score("PHQ-9", 8, 20), Score("PHQ-9", 13, 2)), ""));

    [Fact, Trait("Rule", "UF-12")]
    public void Lithium_that_is_not_monitored() => Check(
        "UF-12",
        ("all in time", Of(Taking("lithium", 30, 600), Result(LithiumLevel, 0.8m, 22), Result(Creatinine, 0.9m, 30), Result(Tsh, 2, 30), Result(Calcium, 9.4m, 30)), ""),
        ("no level by day 10", Of(Taking("lithium", 10, 600), Result(Creatinine, 0.9m, 10), Result(Tsh, 2, 10), Result(Calcium, 9.4m, 10)), ""),
        ("no level on day 11", Of(Taking("lithium", 11, 600), Result(Creatinine, 0.9m, 11), Result(Tsh, 2, 11), Result(Calcium, 9.4m, 11)), "Routine"),
        ("no level on day 23", Of(Taking("lithium", 23, 600), Result(Creatinine, 0.9m, 23), Result(Tsh, 2, 23), Result(Calcium, 9.4m, 23)), "Routine"),
        ("no level on day 24", Of(Taking("lithium", 24, 600), Result(Creatinine, 0.9m, 24), Result(Tsh, 2, 24), Result(Calcium, 9.4m, 24)), "Urgent"),
        ("no level on day 25", Of(Taking("lithium", 25, 600), Result(Creatinine, 0.9m, 25), Result(Tsh, 2, 25), Result(Calcium, 9.4m, 25)), "Urgent"),
        ("the last level 91 days ago", Of(Taking("lithium", 400, 600), Result(LithiumLevel, 0.8m, 91), Result(Creatinine, 0.9m, 30), Result(Tsh, 2, 30), Result(Calcium, 9.4m, 30)), "Routine"));

    [Fact, Trait("Rule", "UF-13")]
    public void What_raises_lithium() => Check(
        "UF-13",
        ("ibuprofen is new", Of(Taking("lithium", 200, 600), Taking("ibuprofen", 2, 400)), "Urgent"),
        ("lisinopril is new", Of(Taking("lithium", 200, 600), Taking("lisinopril", 2, 10)), "Urgent"),
        ("hydrochlorothiazide is new", Of(Taking("lithium", 200, 600), Taking("hydrochlorothiazide", 2, 25)), "Urgent"),
        ("losartan is new", Of(Taking("lithium", 200, 600), Taking("losartan", 2, 50)), "Urgent"),
        ("losartan is old", Of(Taking("lithium", 200, 600), Taking("losartan", 100, 50)), ""),
        ("vomiting", Of(Taking("lithium", 200, 600), Seen(1, Vomiting)), "Urgent"),
        ("diarrhea", Of(Taking("lithium", 200, 600), Seen(1, Diarrhea)), "Urgent"),
        ("dehydration", Of(Taking("lithium", 200, 600), Seen(1, Dehydration)), "Urgent"),
        ("a coarse tremor", Of(Taking("lithium", 200, 600), Seen(1, CoarseTremor)), "Urgent"),
        ("ataxia", Of(Taking("lithium", 200, 600), Seen(1, Ataxia)), "Urgent"),
        ("vomiting without lithium", Of(Seen(1, Vomiting)), ""));

    [Fact, Trait("Rule", "UF-14")]
    public void Pregnancy_and_what_harms() => Check(
        "UF-14",
        ("reported", Of(Taking("lithium", 200, 600), Seen(100, Pregnancy)), "Critical"),
        ("diagnosed", Of(Taking("lithium", 200, 600), Diagnosed("Z33.1")), "Critical"),
        ("a complication of it", Of(Taking("lithium", 200, 600), Diagnosed("O24.410")), "Critical"),
        ("started without counseling", Of(Taking("divalproex", 2, 500)), "Urgent"),
        ("started with counseling", Of(Taking("divalproex", 2, 500, "Mood. Contraception discussed.")), ""),
        ("not pregnant is no counseling", Of(Taking("divalproex", 2, 500, "Mood. Not pregnant, test negative.")), "Urgent"),
        ("a method is no counseling", Of(Taking("divalproex", 2, 500, "Mood. Contraception: IUD.")), "Urgent"),
        ("not done yet", Of(Taking("divalproex", 2, 500, "Mood. Pregnancy risks not yet discussed.")), "Urgent"),
        ("counseled on pregnancy", Of(Taking("divalproex", 2, 500, "Counseled on the risks in pregnancy.")), ""),
        ("of a man", Of(Taking("carbamazepine", 2, 200)) with { SexCode = "M" }, ""),
        ("at 60", Of(Taking("carbamazepine", 2, 200)) with { BirthDate = new DateOnly(1966, 1, 1) }, ""),
        ("another drug", Of(Taking("sertraline", 2), Seen(100, Pregnancy)), ""));

    /// <summary>What counts is what was taken and how old it was on the day of which a report tells, whenever it was written down.</summary>
    [Fact, Trait("Rule", "UF-14")]
    public void A_pregnancy_counts_from_the_day_on_which_it_was_seen() => Check(
        "UF-14",
        ("280 days ago", Of(Taking("lithium", 400, 600), Seen(280, Pregnancy)), "Critical"),
        ("281 days ago, written down today", Of(Taking("lithium", 400, 600), Seen(281, Pregnancy) with { RecordedOn = Day(0) }), ""),
        ("begun after it was seen", Of(Taking("lithium", 40, 600), Seen(50, Pregnancy) with { RecordedOn = Day(0) }), "Critical"),
        ("taken then, and stopped before it was written down", Of(Taking("divalproex", 400, 500).Then(MedicationEventKind.Stop, 5), Seen(10, Pregnancy) with { RecordedOn = Day(0) }), "Critical"),
        ("stopped before it was seen", Of(Taking("divalproex", 400, 500).Then(MedicationEventKind.Stop, 12), Seen(10, Pregnancy) with { RecordedOn = Day(0) }), ""),
        ("taken then, and long known", Of(Taking("divalproex", 400, 500).Then(MedicationEventKind.Stop, 95), Seen(100, Pregnancy) with { RecordedOn = Day(100) }), ""));

    [Fact, Trait("Rule", "UF-15")]
    public void Valproate() => Check(
        "UF-15",
        ("125", Of(Measured(), Result(ValproateLevel, 125)), ""),
        ("126", Of(Measured(), Result(ValproateLevel, 126)), "Urgent"),
        ("49 in mania", Of(Measured(), Result(ValproateLevel, 49), Diagnosed("F31.13")), "Urgent"),
        ("49 otherwise", Of(Measured(), Result(ValproateLevel, 49)), ""),
        ("ALT 121", Of(Measured(), Result(Alt, 121)), "Urgent"),
        ("AST 121", Of(Measured(), Result(Ast, 121)), "Urgent"),
        ("ALT 120", Of(Measured(), Result(Alt, 120)), ""),
        ("platelets 99", Of(Measured(), Result(Platelets, 99)), "Urgent"),
        ("ALT 181 days ago, the rest 180", Of(Taking("valproate", 400, 500), Result(ValproateLevel, 80, 180), Result(Alt, 20, 181), Result(Platelets, 200, 180)), "Routine"),
        ("no baseline after two weeks", Of(Taking("valproate", 15, 500)), "Routine, Routine"));

    [Fact, Trait("Rule", "UF-16")]
    public void Red_signs_under_valproate() => Check(
        "UF-16",
        ("jaundice", Of(Taking("valproic acid", 60, 500), Seen(1, Jaundice)), "Critical"),
        ("severe abdominal pain", Of(Taking("valproate", 60, 500), Seen(1, SevereAbdominalPain)), "Critical"),
        ("confusion", Of(Taking("valproate", 60, 500), Seen(1, Confusion)), "Critical"),
        ("lethargy", Of(Taking("valproate", 60, 500), Seen(1, Sedation)), "Critical"),
        ("bruising", Of(Taking("divalproex", 60, 500), Seen(1, Bruising)), "Critical"),
        ("of another drug", Of(Taking("lithium", 60, 600), Seen(1, Jaundice)), ""));

    [Fact, Trait("Rule", "UF-20")]
    public void Lamotrigine() => Check(
        "UF-20",
        ("a rash on day 56", Of(Taking("lamotrigine", 57, 25), Seen(1, Rash)), "Critical"),
        ("a rash on day 57", Of(Taking("lamotrigine", 58, 25), Seen(1, Rash)), ""),
        ("valproate added", Of(Taking("lamotrigine", 90, 100), Taking("divalproex", 3, 500)), "Urgent"),
        ("lamotrigine added", Of(Taking("divalproex", 90, 500), Taking("lamotrigine", 3, 25)), ""));

    /// <summary>Started a week ago: nothing is overdue yet.</summary>
    private static PracticeSuite.Charting.Flags.Rules.MedicationFact Measured() => Taking("valproate", 7, 500);
}
