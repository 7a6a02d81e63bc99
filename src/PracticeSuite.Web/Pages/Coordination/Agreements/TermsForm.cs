using PracticeSuite.Coordination.Contracts.Agreements;

namespace PracticeSuite.Web.Pages.Coordination.Agreements;

/// <summary>What a pair is about to agree on, as the boxes have it.</summary>
public sealed class TermsForm
{
    private readonly AgreementTerms _terms;

    /// <summary>A draft in which nobody is named yet proposes the two themselves.</summary>
    public TermsForm(AgreementDto of, AgreementTerms terms)
    {
        _terms = terms;
        (CrisisLeadId, BackupId) = terms is { CrisisLeadId: null, BackupId: null } ? (of.TherapistId, of.PrescriberId) : (terms.CrisisLeadId, terms.BackupId);
        (Initiator, Rhythm, ReviewDays, EffectiveOn) = (terms.Initiator, terms.Rhythm, terms.ReviewDays, terms.EffectiveOn);
        (HighRisk, Changing, Stable, Maintenance) = (terms.Days.HighRisk, terms.Days.Changing, terms.Days.Stable, terms.Days.Maintenance);
        (CriticalMinutes, UrgentMinutes, RoutineDays) = (terms.Within.CriticalMinutes, terms.Within.UrgentMinutes, terms.Within.RoutineDays);
        Channels = [.. terms.Channels];
        Ladder = [.. terms.Ladder];
        RulesOff = terms.RulesOff.ToHashSet(StringComparer.Ordinal);
    }

    public Guid? CrisisLeadId { get; set; }

    public Guid? BackupId { get; set; }

    public ContactInitiator Initiator { get; set; }

    public ContactRhythm Rhythm { get; set; }

    public int ReviewDays { get; set; }

    public DateOnly? EffectiveOn { get; set; }

    public int HighRisk { get; set; }

    public int Changing { get; set; }

    public int Stable { get; set; }

    public int Maintenance { get; set; }

    public int CriticalMinutes { get; set; }

    public int UrgentMinutes { get; set; }

    public int RoutineDays { get; set; }

    public IList<ContactChannel> Channels { get; }

    public IList<LadderRung> Ladder { get; }

    public ISet<string> RulesOff { get; }

    public AgreementTerms Terms => _terms with
    {
        CrisisLeadId = CrisisLeadId,
        BackupId = BackupId,
        Initiator = Initiator,
        Rhythm = Rhythm,
        ReviewDays = ReviewDays,
        EffectiveOn = EffectiveOn,
        Days = new TierDays(HighRisk, Changing, Stable, Maintenance),
        Within = new AcknowledgeWithin(CriticalMinutes, UrgentMinutes, RoutineDays),
        Channels = [.. Channels],
        Ladder = [.. Ladder],
        RulesOff = [.. RulesOff.Order(StringComparer.Ordinal)],
    };

    public static void Up<TItem>(IList<TItem> list, int at)
    {
        if (at > 0 && at < list.Count)
            (list[at - 1], list[at]) = (list[at], list[at - 1]);
    }

    public void Turn(string rule, bool off)
    {
        if (off)
            RulesOff.Add(rule);
        else
            RulesOff.Remove(rule);
    }
}
