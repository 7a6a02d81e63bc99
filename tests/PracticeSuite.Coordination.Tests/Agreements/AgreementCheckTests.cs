using PracticeSuite.Coordination.Agreements;
using PracticeSuite.Coordination.Contracts.Agreements;
using PracticeSuite.Kernel;
using Xunit;
using static PracticeSuite.Coordination.Tests.CareHost;

namespace PracticeSuite.Coordination.Tests.Agreements;

/// <summary>What cannot be agreed on, and what the refusal says.</summary>
public sealed class AgreementCheckTests
{
    private static readonly DateOnly Today = Day("2026-10-09");

    private static readonly HashSet<Guid> Here = [House.Lcsw.Id, House.Pmhnp.Id];

    private static readonly AgreementTerms Whole = new() { CrisisLeadId = House.Lcsw.Id, BackupId = House.Pmhnp.Id };

    public static TheoryData<string, object, string, string, string> Refused => new()
    {
        { "K-018", Whole with { BackupId = House.Lcsw.Id }, "Coordination:LeadIsBackup", "BackupId", "same person" },
        { "K-018", Whole with { CrisisLeadId = House.Assistant.Id }, "Input:Invalid", "CrisisLeadId", "works here" },
        { "K-017", Whole with { Ladder = [LadderRung.Addressee, LadderRung.CrisisLead, LadderRung.Addressee, LadderRung.ClinicalDirector] }, "Coordination:LadderLoops", "Ladder", "the addressee 2 times" },
        { "K-017", Whole with { Ladder = [LadderRung.CrisisLead, LadderRung.ClinicalDirector] }, "Input:Invalid", "Ladder", "put them first" },
        { "K-017", Whole with { Ladder = [LadderRung.Addressee, LadderRung.CrisisLead] }, "Input:Invalid", "Ladder", "put them last" },
        { "K-017", Whole with { Ladder = [] }, "Input:Invalid", "Ladder", "put them first" },
        { "K-016", Whole with { Within = new(61, 240, 3) }, "Input:Invalid", "CriticalMinutes", "is 61" },
        { "K-016", Whole with { Within = new(60, 241, 3) }, "Input:Invalid", "UrgentMinutes", "is 241" },
        { "K-016", Whole with { Within = new(60, 240, 4) }, "Input:Invalid", "RoutineDays", "is 4" },
        { "K-016", Whole with { Within = new(0, 240, 3) }, "Input:Invalid", "CriticalMinutes", "is 0" },
        { "K-013", Whole with { Days = new(8, 14, 30, 90) }, "Input:Invalid", "HighRisk", "is 8" },
        { "K-013", Whole with { Days = new(7, 14, 30, 0) }, "Input:Invalid", "Maintenance", "is 0" },
        { "K-014", Whole with { Channels = [] }, "Input:Invalid", "Channels", "empty" },
        { "K-014", Whole with { Channels = [ContactChannel.Phone, ContactChannel.Phone] }, "Input:Invalid", "Channels", "once" },
        { "K-015", Whole with { RulesOff = ["UF-28", "UF-01"] }, "Input:Invalid", "RulesOff", "UF-01, which is always on" },
        { "K-015", Whole with { RulesOff = ["UF-28", "UF-02"] }, "Input:Invalid", "RulesOff", "UF-02, which is always on" },
        { "K-015", Whole with { RulesOff = ["UF-28", "UF-09"] }, "Input:Invalid", "RulesOff", "UF-09, which is always on" },
        { "K-015", Whole with { RulesOff = ["UF-28", "UF-17"] }, "Input:Invalid", "RulesOff", "UF-17, which is always on" },
        { "K-015", Whole with { RulesOff = ["UF-28", "UF-23"] }, "Input:Invalid", "RulesOff", "UF-23, which is always on" },
        { "K-015", Whole with { RulesOff = ["UF-99"] }, "Input:Invalid", "RulesOff", "no rule" },
        { "K-012", Whole with { ReviewDays = 91 }, "Input:Invalid", "ReviewDays", "is 91" },
        { "K-023", Whole with { EffectiveOn = Today.AddDays(-1) }, "Input:Invalid", "EffectiveOn", "2026-10-08" },
        { "K-011", Whole with { Initiator = (ContactInitiator)9 }, "Input:Invalid", "Initiator", "choose one" },
    };

    [Theory, MemberData(nameof(Refused))]
    [Trait("Rule", "K-011"), Trait("Rule", "K-012"), Trait("Rule", "K-013"), Trait("Rule", "K-014"), Trait("Rule", "K-015"), Trait("Rule", "K-016"), Trait("Rule", "K-017"), Trait("Rule", "K-018")]
    public void What_cannot_be_agreed_on_is_refused_by_its_field_with_the_value(string rule, object terms, string code, string field, string says)
    {
        var refused = Assert.Throws<BusinessException>(() => Demand((AgreementTerms)terms));

        Assert.Equal((rule, code, field), (rule, refused.Code, refused.Field));
        Assert.Contains(says, refused.Message, StringComparison.Ordinal);
    }

    [Fact, Trait("Rule", "K-018")]
    public void Nobody_signs_without_a_lead_and_a_backup()
    {
        Assert.Equal("CrisisLeadId", Assert.Throws<BusinessException>(() => AgreementCheck.DemandComplete(Whole with { CrisisLeadId = null })).Field);
        Assert.Equal("BackupId", Assert.Throws<BusinessException>(() => AgreementCheck.DemandComplete(Whole with { BackupId = null })).Field);
        AgreementCheck.DemandComplete(Whole);
    }

    [Fact, Trait("Rule", "K-011"), Trait("Rule", "K-012"), Trait("Rule", "K-013"), Trait("Rule", "K-014"), Trait("Rule", "K-016")]
    public void The_defaults_are_those_of_the_rulebook_and_hold()
    {
        var terms = new AgreementTerms();

        Demand(terms);
        Assert.Equal((ContactInitiator.Either, ContactRhythm.Monthly, 14), (terms.Initiator, terms.Rhythm, terms.ReviewDays));
        Assert.Equal((new TierDays(7, 14, 30, 90), new AcknowledgeWithin(60, 240, 3)), (terms.Days, terms.Within));
        Assert.Equal(Enum.GetValues<LadderRung>(), terms.Ladder);
        Assert.Equal([ContactChannel.SecureMessage, ContactChannel.ScheduledCall, ContactChannel.Phone, ContactChannel.InPerson], terms.Channels);
        Demand(Whole with { RulesOff = ["UF-11", "UF-28"], Days = new(1, 1, 1, 1), Within = new(1, 1, 1) });
    }

    [Theory, Trait("Rule", "K-017"), InlineData(60, 30), InlineData(240, 120), InlineData(19, 10), InlineData(1, 10)]
    public void Each_rung_waits_half_of_it_and_ten_minutes_at_least(int minutes, int wait) => Assert.Equal(wait, PracticeSuite.Charting.Contracts.Flags.FlagLadder.WaitOf(minutes));

    [Fact, Trait("Rule", "K-023")]
    public void A_diff_names_the_fields_that_differ_and_no_other()
    {
        var later = Whole with { Rhythm = ContactRhythm.WeeklyCall, Days = Whole.Days with { Stable = 14 }, BackupId = House.Assistant.Id };

        var changes = TermsDiff.Of(Whole, later, id => House.Pmhnp.Id == id ? "Patel" : "Diaz");

        Assert.Equal(
            [new("Backup", "Patel", "Diaz"), new("Rhythm", "monthly", "a weekly call of 15 minutes"), new TermChange("Stable: a contact", "every 30 days", "every 14 days")], changes);
        Assert.Empty(TermsDiff.Of(Whole, Whole with { Channels = [.. Whole.Channels] }, _ => ""));
    }

    [Fact, Trait("Rule", "K-010")]
    public void A_patient_inherits_what_is_not_set_for_them()
    {
        var own = OwnTerms.None with { CrisisLeadId = House.Assistant.Id, Rhythm = ContactRhythm.WeeklyCall };

        var terms = Whole.With(own);

        Assert.Equal((House.Assistant.Id, House.Pmhnp.Id, ContactRhythm.WeeklyCall, ContactInitiator.Either), (terms.CrisisLeadId, terms.BackupId, terms.Rhythm, terms.Initiator));
        Assert.Same(Whole, Whole.With(null));
        Assert.Null(Whole.With(OwnTerms.None with { CrisisLeadId = House.Pmhnp.Id }).BackupId);
        Assert.Null(Whole.With(OwnTerms.None with { BackupId = House.Lcsw.Id }).CrisisLeadId);
    }

    [Theory, Trait("Rule", "K-013"), InlineData(null, 30), InlineData(10, 10), InlineData(60, 30)]
    public void A_patients_own_days_shorten_those_of_the_tier(int? every, int days) =>
        Assert.Equal(days, Whole.DaysFor(Contracts.Contacts.ContactTier.Stable, OwnTerms.None with { EveryDays = every }));

    private static void Demand(AgreementTerms terms) => AgreementCheck.Demand(terms, ["UF-01", "UF-02", "UF-09", "UF-11", "UF-17", "UF-23", "UF-28"], Here, Today);
}
