using PracticeSuite.Coordination.Contracts.Agreements;
using PracticeSuite.Coordination.Contracts.Contacts;

namespace PracticeSuite.Web.Pages.Coordination.Agreements;

/// <summary>What is to be otherwise for one patient, as the boxes have it; an empty box follows the agreement.</summary>
public sealed class OwnTermsForm
{
    private readonly AgreementTerms _agreed;

    public OwnTermsForm(OwnTerms own, AgreementTerms agreed)
    {
        _agreed = agreed;
        (CrisisLeadId, BackupId, Initiator, Rhythm, EveryDays, Tier) = (own.CrisisLeadId, own.BackupId, own.Initiator, own.Rhythm, own.EveryDays, own.Tier);
        (ReviewDays, CriticalMinutes, UrgentMinutes, RoutineDays) = (own.ReviewDays, own.CriticalMinutes, own.UrgentMinutes, own.RoutineDays);
        (HasChannels, Channels) = (own.Channels is not null, [.. own.Channels ?? agreed.Channels]);
        (HasLadder, Ladder) = (own.Ladder is not null, [.. own.Ladder ?? agreed.Ladder]);
        (RulesOff, RulesOn) = (own.RulesOff.ToHashSet(StringComparer.Ordinal), own.RulesOn.ToHashSet(StringComparer.Ordinal));
    }

    public Guid? CrisisLeadId { get; set; }

    public Guid? BackupId { get; set; }

    public ContactInitiator? Initiator { get; set; }

    public ContactRhythm? Rhythm { get; set; }

    public int? EveryDays { get; set; }

    public ContactTier? Tier { get; set; }

    public int? ReviewDays { get; set; }

    public int? CriticalMinutes { get; set; }

    public int? UrgentMinutes { get; set; }

    public int? RoutineDays { get; set; }

    public bool HasChannels { get; set; }

    public IList<ContactChannel> Channels { get; }

    public bool HasLadder { get; set; }

    public IList<LadderRung> Ladder { get; }

    public ISet<string> RulesOff { get; }

    public ISet<string> RulesOn { get; }

    public int RulesApart => RulesOff.Count + RulesOn.Count;

    public OwnTerms Terms => new(CrisisLeadId, BackupId, Initiator, Rhythm, EveryDays, Tier)
    {
        ReviewDays = ReviewDays,
        CriticalMinutes = CriticalMinutes,
        UrgentMinutes = UrgentMinutes,
        RoutineDays = RoutineDays,
        Channels = HasChannels ? [.. Channels] : null,
        Ladder = HasLadder ? [.. Ladder] : null,
        RulesOff = [.. RulesOff.Order(StringComparer.Ordinal)],
        RulesOn = [.. RulesOn.Order(StringComparer.Ordinal)],
    };

    public bool IsOn(string rule) => !RulesOff.Contains(rule) && (RulesOn.Contains(rule) || !_agreed.RulesOff.Contains(rule));

    /// <summary>As the agreement has it is nothing of the patient's own.</summary>
    public void Turn(string rule, bool on)
    {
        RulesOff.Remove(rule);
        RulesOn.Remove(rule);
        if (on == _agreed.RulesOff.Contains(rule))
            (on ? RulesOn : RulesOff).Add(rule);
    }
}
