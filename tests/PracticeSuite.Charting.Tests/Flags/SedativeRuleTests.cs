using Xunit;
using static PracticeSuite.Charting.Contracts.Medications.MedicationEventKind;
using static PracticeSuite.Charting.Contracts.Medications.MedicationUse;
using static PracticeSuite.Charting.Tests.Flags.Chart;

namespace PracticeSuite.Charting.Tests.Flags;

public sealed class SedativeRuleTests
{
    [Fact, Trait("Rule", "UF-23"), Trait("Rule", "P-226")]
    public void A_benzodiazepine_with_an_opioid() => Check(
        "UF-23",
        ("both", Of(Taking("lorazepam", 100, 1), Taking("oxycodone", 2, 5)), "Critical"),
        ("one stopped", Of(Taking("lorazepam", 100, 1).Then(Stop, 3), Taking("oxycodone", 2, 5)), ""),
        ("buprenorphine comes to it", Of(Taking("lorazepam", 100, 1), Taking("buprenorphine", 2, 8)), "Critical"),
        ("methadone comes to it", Of(Taking("lorazepam", 100, 1), Taking("methadone", 2, 40)), "Critical"),
        ("it comes to methadone, which is UF-35", Of(Taking("methadone", 100, 40), Taking("lorazepam", 2, 1)), ""),
        ("zolpidem is none", Of(Taking("zolpidem", 100, 5), Taking("oxycodone", 2, 5)), ""));

    [Fact, Trait("Rule", "UF-24")]
    public void A_sedative_and_alcohol() => Check(
        "UF-24",
        ("AUDIT-C 5", Of(Taking("zolpidem", 100, 5), Score("AUDIT-C", 5, 2)), "Urgent"),
        ("AUDIT-C 4", Of(Taking("zolpidem", 100, 5), Score("AUDIT-C", 4, 2)), ""),
        ("better since", Of(Taking("zolpidem", 100, 5), Score("AUDIT-C", 9, 20), Score("AUDIT-C", 2, 2)), ""),
        ("no sedative", Of(Taking("sertraline", 100), Score("AUDIT-C", 9, 2)), ""));

    [Fact, Trait("Rule", "UF-25")]
    public void What_was_stopped_at_once() => Check(
        "UF-25",
        ("venlafaxine", Of(Taking("venlafaxine", 200, 150).Then(Stop, 2)), "Urgent"),
        ("clonidine", Of(Taking("clonidine", 200, 1).Then(Stop, 2)), "Urgent"),
        ("lithium", Of(Taking("lithium", 200, 900).Then(Stop, 2)), "Urgent"),
        ("after a decrease", Of(Taking("venlafaxine", 200, 150).Then(Decrease, 20, 75).Then(Stop, 2)), ""),
        ("bupropion", Of(Taking("bupropion", 200, 150).Then(Stop, 2)), ""),
        ("the course ended by itself", Of(Course("venlafaxine", 200, 2)), "Urgent"),
        ("the course ended by itself after a decrease", Of(Course("venlafaxine", 200, 2).Then(Decrease, 20, 10)), ""),
        ("the course ends today", Of(Course("venlafaxine", 200, 0)), ""),
        ("given up for another", Of(Taking("venlafaxine", 200, 150).Switched("bupropion", 2)), "Urgent"),
        ("long ago", Of(Taking("venlafaxine", 200, 150).Then(Stop, 40)), ""),
        ("a refill is due for seven days", Of(Taking("venlafaxine", 200, 150).Refilled(37, dueAgo: 7)), ""),
        ("a refill is due for eight days", Of(Taking("venlafaxine", 200, 150).Refilled(38, dueAgo: 8)), "Urgent"),
        ("a refill of bupropion", Of(Taking("bupropion", 200, 150).Refilled(38, dueAgo: 8)), ""));

    [Fact, Trait("Rule", "UF-35"), Trait("Rule", "P-227")]
    public void Treatment_of_opioid_use() => Check(
        "UF-35",
        ("a new benzodiazepine", Of(Taking("buprenorphine", 200, 8), Taking("clonazepam", 2, 1)), "Urgent"),
        ("an old one", Of(Taking("buprenorphine", 200, 8), Taking("clonazepam", 90, 1)), ""),
        ("missed for a day", Of(Taking("methadone", 200, 40), Use(1, MissedDoses, 1)), ""),
        ("missed for two", Of(Taking("methadone", 200, 40), Use(1, MissedDoses, 2)), "Urgent"),
        ("stopped", Of(Taking("buprenorphine", 200, 8), Use(1, Stopped)), "Urgent"),
        ("taken", Of(Taking("methadone", 200, 40), Use(1, AsPrescribed)), ""));

    [Fact, Trait("Rule", "P-228")]
    public void A_drug_by_a_name_that_is_not_in_the_table_fires_nothing() => Check(
        "UF-23", ("not screened", Of(Taking("lorazepam", 100, 1), Taking("xanthumol", 2, 5)), ""), ("in capitals", Of(Taking("LORAZEPAM 1 mg", 100, 1), Taking("Oxycodone ER", 2, 5)), "Critical"));
}
