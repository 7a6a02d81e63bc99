using PracticeSuite.Charting.Contracts.Flags;
using Xunit;
using static PracticeSuite.Charting.Contracts.Medications.EffectTag;
using static PracticeSuite.Charting.Contracts.Medications.MedicationEventKind;
using static PracticeSuite.Charting.Tests.Flags.Chart;

namespace PracticeSuite.Charting.Tests.Flags;

public sealed class AntidepressantRuleTests
{
    private static readonly DateOnly Young = new(2003, 1, 1);

    [Fact, Trait("Rule", "UF-06")]
    public void Contacts_of_the_young() => Check(
        "UF-06",
        ("started today at 23", Of(Taking("sertraline", 0)) with { BirthDate = Young }, "Routine"),
        ("at 41", Of(Taking("sertraline", 9)), ""),
        ("on the last day of 24", Of(Taking("sertraline", 0)) with { BirthDate = Today.Date.AddYears(-25).AddDays(1) }, "Routine"),
        ("at 25", Of(Taking("sertraline", 0)) with { BirthDate = Today.Date.AddYears(-25) }, ""),
        ("day 8", Of(Taking("sertraline", 8)) with { BirthDate = Young }, "Routine"),
        ("day 9, nobody met", Of(Taking("sertraline", 9)) with { BirthDate = Young }, "Routine, Urgent"),
        ("day 9, met on day 6", Of(Taking("sertraline", 9), Met(FlagOccasionKind.Session, 3)) with { BirthDate = Young }, "Routine"),
        ("day 9, spoke on the telephone on day 6", Of(Taking("sertraline", 9), Met(FlagOccasionKind.Contact, 3)) with { BirthDate = Young }, "Routine"),
        ("day 16, met on day 6 alone", Of(Taking("sertraline", 16), Met(FlagOccasionKind.Session, 10)) with { BirthDate = Young }, "Routine, Urgent"),
        ("day 16, met on day 8 alone", Of(Taking("sertraline", 16), Met(FlagOccasionKind.Session, 8)) with { BirthDate = Young }, "Routine, Urgent"),
        ("day 16, met on days 8 and 9", Of(Taking("sertraline", 16), Met(FlagOccasionKind.Session, 8), Met(FlagOccasionKind.Session, 7)) with { BirthDate = Young }, "Routine"),
        ("day 16, met on days 5 and 9", Of(Taking("sertraline", 16), Met(FlagOccasionKind.Session, 11), Met(FlagOccasionKind.Session, 7)) with { BirthDate = Young }, "Routine"),
        ("day 10, met on day 10 for day 7", Of(Taking("sertraline", 10), Met(FlagOccasionKind.Session, 0)) with { BirthDate = Young }, "Routine, Urgent"),
        ("day 58, the last contact missed", Of(Taking("sertraline", 58), Met(FlagOccasionKind.Session, 52), Met(FlagOccasionKind.Session, 45), Met(FlagOccasionKind.Session, 38), Met(FlagOccasionKind.Session, 31), Met(FlagOccasionKind.Session, 17)) with { BirthDate = Young }, "Urgent"),
        ("day 59, the job was down a day", Of(Taking("sertraline", 59), Met(FlagOccasionKind.Session, 53), Met(FlagOccasionKind.Session, 46), Met(FlagOccasionKind.Session, 39), Met(FlagOccasionKind.Session, 32), Met(FlagOccasionKind.Session, 18)) with { BirthDate = Young }, "Urgent"),
        ("day 87, four weeks after it was missed", Of(Taking("sertraline", 87), Met(FlagOccasionKind.Session, 46)) with { BirthDate = Young }, ""),
        ("discharged", Of(Taking("sertraline", 16)) with { BirthDate = Young, IsDischarged = true }, "Routine"),
        ("nobody tells of sessions", Of(Taking("sertraline", 16)) with { BirthDate = Young, Occasions = null }, "Routine"));

    [Fact, Trait("Rule", "UF-07"), Trait("Rule", "P-220"), Trait("Rule", "P-221")]
    public void Activation() => Check(
        "UF-07",
        ("akathisia, day 56", Of(Taking("sertraline", 57), Seen(1, Akathisia)), "Urgent"),
        ("akathisia, day 57", Of(Taking("sertraline", 58), Seen(1, Akathisia)), ""),
        ("agitation", Of(Taking("sertraline", 9), Seen(1, Agitation)), "Urgent"),
        ("insomnia", Of(Taking("sertraline", 9), Seen(1, Insomnia)), "Urgent"),
        ("hostility", Of(Taking("sertraline", 9), Seen(1, Hostility)), "Urgent"),
        ("impulsivity", Of(Taking("sertraline", 9), Seen(1, Impulsivity)), "Urgent"),
        ("another sign", Of(Taking("sertraline", 9), Seen(1, Sedation)), ""),
        ("panic under venlafaxine", Of(Taking("venlafaxine", 9), Seen(1, PanicAttack)), "Urgent"),
        ("PHQ-9 up by 5", Of(Taking("sertraline", 20), Score("PHQ-9", 12, 25), Score("PHQ-9", 17, 2)), "Urgent"),
        ("PHQ-9 up by 5 on the day of an increase", Of(Taking("sertraline", 20, 50).Then(Increase, 2, 100), Score("PHQ-9", 12, 25), Score("PHQ-9", 17, 2)), "Urgent"),
        ("PHQ-9 up by 4", Of(Taking("sertraline", 20), Score("PHQ-9", 12, 25), Score("PHQ-9", 16, 2)), ""));

    [Fact, Trait("Rule", "UF-08")]
    public void A_bipolar_signal() => Check(
        "UF-08",
        ("MDQ", Of(Taking("sertraline", 90), Screened(1)), "Urgent"),
        ("F31", Of(Taking("sertraline", 90), Diagnosed("F31.81")), "Urgent"),
        ("mania", Of(Taking("sertraline", 90), Seen(1, Mania)), "Urgent"),
        ("with lithium", Of(Taking("sertraline", 90), Taking("lithium", 90, 600), Screened(1)), ""),
        ("MDQ before the start", Of(Taking("sertraline", 5), Screened(60)), "Urgent"),
        ("MDQ long ago, taken longer", Of(Taking("sertraline", 90), Screened(60)), ""),
        ("MDQ negative since", Of(Taking("sertraline", 5), Screened(60), Screened(20, isPositive: false)), ""),
        ("MDQ positive, then negative by the same link", Of(Taking("sertraline", 5), Screened(20), Screened(20, isPositive: false) with { IsSecondAnswer = true }), "Urgent"),
        ("MDQ negative, then positive by the same link", Of(Taking("sertraline", 5), Screened(20, isPositive: false), Screened(20) with { IsSecondAnswer = true }), "Urgent"),
        ("another antidepressant later", Of(Taking("sertraline", 90), Screened(20), Taking("venlafaxine", 5)), "Urgent, Urgent"),
        ("without an antidepressant", Of(Diagnosed("F31.81")), ""));

    [Fact, Trait("Rule", "UF-09"), Trait("Rule", "P-222")]
    public void An_oxidase_inhibitor_with_another() => Check(
        "UF-09",
        ("with sertraline", Of(Taking("phenelzine", 60, 15), Taking("sertraline", 3)), "Critical"),
        ("with tramadol", Of(Taking("phenelzine", 60, 15), Taking("tramadol", 3)), "Critical"),
        ("with bupropion", Of(Taking("phenelzine", 60, 15), Taking("bupropion", 3)), ""),
        ("stopped 13 days before", Of(Taking("phenelzine", 60, 15).Then(Stop, 16), Taking("sertraline", 3)), "Critical"),
        ("stopped 14 days before", Of(Taking("phenelzine", 60, 15).Then(Stop, 17), Taking("sertraline", 3)), ""),
        ("ended by itself 13 days before", Of(Course("phenelzine", 60, 16, 15), Taking("sertraline", 3)), "Critical"),
        ("ended by itself 14 days before", Of(Course("phenelzine", 60, 17, 15), Taking("sertraline", 3)), ""),
        ("on hold for 13 days", Of(Taking("phenelzine", 60, 15).Then(Hold, 16), Taking("sertraline", 3)), "Critical"),
        ("on hold for 14 days, stopped since", Of(Taking("phenelzine", 60, 15).Then(Hold, 17).Then(Stop, 5), Taking("sertraline", 3)), ""),
        ("34 days after fluoxetine", Of(Taking("fluoxetine", 90).Then(Stop, 37), Taking("phenelzine", 3, 15)), "Critical"),
        ("35 days after fluoxetine", Of(Taking("fluoxetine", 90).Then(Stop, 38), Taking("phenelzine", 3, 15)), ""));

    [Fact, Trait("Rule", "UF-10")]
    public void Serotonin_syndrome_or_NMS() => Check(
        "UF-10",
        ("fever and clonus", Of(Taking("sertraline", 90), Seen(1, Fever, Clonus)), "Critical"),
        ("fever, rigidity two days later", Of(Taking("haloperidol", 90, 5), Seen(3, Fever), Seen(1, Rigidity)), "Critical"),
        ("fever alone", Of(Taking("sertraline", 90), Seen(1, Fever)), ""),
        ("a week apart", Of(Taking("sertraline", 90), Seen(9, Fever), Seen(1, Clonus)), ""),
        ("under neither", Of(Taking("lithium", 90, 600), Seen(1, Fever, Confusion)), ""));

    [Fact, Trait("Rule", "UF-26")]
    public void Bupropion_and_seizures() => Check(
        "UF-26",
        ("epilepsy", Of(Taking("bupropion", 30, 150), Diagnosed("G40.909")), "Urgent"),
        ("anorexia", Of(Taking("bupropion", 30, 150), Diagnosed("F50.01")), "Urgent"),
        ("sedative withdrawal", Of(Taking("bupropion", 30, 150), Diagnosed("F13.230")), "Urgent"),
        ("bulimia", Of(Taking("bupropion", 30, 150), Diagnosed("F50.2")), "Urgent"),
        ("alcohol withdrawal", Of(Taking("bupropion", 30, 150), Diagnosed("F10.230")), "Urgent"),
        ("alcohol dependence", Of(Taking("bupropion", 30, 150), Diagnosed("F10.20")), ""),
        ("stopped", Of(Taking("bupropion", 30, 150).Then(Stop, 2), Diagnosed("G40.909")), ""));

    [Fact, Trait("Rule", "UF-27")]
    public void A_long_QT() => Check(
        "UF-27",
        ("citalopram 40", Of(Taking("citalopram", 30, 40)), ""),
        ("citalopram 60", Of(Taking("citalopram", 30, 60)), "Urgent"),
        ("citalopram 40 at 61", Of(Taking("citalopram", 30, 40)) with { BirthDate = new DateOnly(1965, 1, 1) }, "Urgent"),
        ("citalopram 20 at 61", Of(Taking("citalopram", 30, 20)) with { BirthDate = new DateOnly(1965, 1, 1) }, ""),
        ("with haloperidol", Of(Taking("citalopram", 30, 20), Taking("haloperidol", 3, 5)), "Urgent"));
}
