using PracticeSuite.Coordination.Contracts.Agreements;
using PracticeSuite.Coordination.Contracts.Contacts;
using PracticeSuite.Kernel;

namespace PracticeSuite.Coordination.Agreements;

/// <summary>Bounds of what a pair can agree on; each refusal names the value and the fix. Pure.</summary>
internal static class AgreementCheck
{
    private const int MostAheadDays = 365;

    /// <param name="rules">Every rule of flags.</param>
    /// <param name="here">Who works here today.</param>
    public static void Demand(AgreementTerms terms, IReadOnlyCollection<string> rules, IReadOnlySet<Guid> here, DateOnly today)
    {
        Check.That(Enum.IsDefined(terms.Initiator), nameof(terms.Initiator), "Initiator is none of the list; choose one.");
        Check.That(Enum.IsDefined(terms.Rhythm), nameof(terms.Rhythm), "Rhythm is none of the list; choose one.");
        Check.That(terms.ReviewDays is >= 1 and <= AgreementLimits.MostReviewDays, nameof(terms.ReviewDays), $"ReviewDays is {terms.ReviewDays}; give 1 to {AgreementLimits.MostReviewDays} (K-012).");
        foreach (var tier in Enum.GetValues<ContactTier>())
            DemandDays($"{tier}", terms.Days.Of(tier), TierDays.Longest.Of(tier));
        DemandWithin(terms.Within);
        Check.That(terms.Channels.Count > 0, nameof(terms.Channels), "Channels are empty; name one at least (K-014).");
        Check.That(terms.Channels.All(Enum.IsDefined) && terms.Channels.Distinct().Count() == terms.Channels.Count, nameof(terms.Channels), "Channels name one twice, or one that there is not; name each once (K-014).");
        DemandLadder(terms.Ladder);
        DemandRules(terms.RulesOff, rules);
        DemandLeads(terms.CrisisLeadId, terms.BackupId, here);
        Check.That(terms.EffectiveOn is null || terms.EffectiveOn >= today, nameof(terms.EffectiveOn), $"EffectiveOn is {terms.EffectiveOn:yyyy-MM-dd}, which has passed; give today or a later day, or none.");
        Check.That(terms.EffectiveOn is null || terms.EffectiveOn <= today.AddDays(MostAheadDays), nameof(terms.EffectiveOn), $"EffectiveOn is {terms.EffectiveOn:yyyy-MM-dd}, more than a year ahead; give a nearer day.");
    }

    /// <summary>K-018.</summary>
    public static void DemandComplete(AgreementTerms terms)
    {
        if (terms.CrisisLeadId is null)
            throw AgreementErrors.LeadMissing(nameof(terms.CrisisLeadId), "crisis lead");
        if (terms.BackupId is null)
            throw AgreementErrors.LeadMissing(nameof(terms.BackupId), "backup");
    }

    public static void DemandLeads(Guid? lead, Guid? backup, IReadOnlySet<Guid> here)
    {
        Check.That(lead is not { } one || here.Contains(one), nameof(AgreementTerms.CrisisLeadId), "CrisisLeadId is nobody who works here today; choose somebody who does (K-018).");
        Check.That(backup is not { } other || here.Contains(other), nameof(AgreementTerms.BackupId), "BackupId is nobody who works here today; choose somebody who does (K-018).");
        if (lead is not null && lead == backup)
            throw AgreementErrors.LeadIsBackup();
    }

    public static void DemandDays(string field, int days, int most) =>
        Check.That(days >= 1 && days <= most, field, $"{field} is {days}; give 1 to {most} days (K-013).");

    private static void DemandWithin(AcknowledgeWithin within)
    {
        DemandAtMost(nameof(within.CriticalMinutes), within.CriticalMinutes, AcknowledgeWithin.Longest.CriticalMinutes, "minutes");
        DemandAtMost(nameof(within.UrgentMinutes), within.UrgentMinutes, AcknowledgeWithin.Longest.UrgentMinutes, "business minutes");
        DemandAtMost(nameof(within.RoutineDays), within.RoutineDays, AcknowledgeWithin.Longest.RoutineDays, "business days");
    }

    private static void DemandAtMost(string field, int value, int most, string unit) =>
        Check.That(value >= 1 && value <= most, field, $"{field} is {value}; it can be shortened and not lengthened: give 1 to {most} {unit} (K-016).");

    private static void DemandLadder(IReadOnlyList<LadderRung> ladder)
    {
        const string field = nameof(AgreementTerms.Ladder);
        Check.That(ladder.All(Enum.IsDefined), field, "Ladder names a rung that there is not; choose from the list (K-017).");
        if (ladder.GroupBy(rung => rung).FirstOrDefault(of => of.Count() > 1) is { } twice)
            throw AgreementErrors.LadderLoops(twice.Key, twice.Count());
        Check.That(ladder.Count > 0 && ladder[0] == LadderRung.Addressee, field, "Ladder does not begin with whom the flag is addressed to; put them first (K-017).");
        Check.That(ladder[^1] == LadderRung.ClinicalDirector, field, "Ladder does not end with the clinical director; put them last, so that somebody always hears of it (K-017).");
    }

    private static void DemandRules(IReadOnlyList<string> off, IReadOnlyCollection<string> rules)
    {
        const string field = nameof(AgreementTerms.RulesOff);
        foreach (var rule in off)
        {
            Check.That(rules.Contains(rule), field, $"RulesOff names {rule}, which is no rule; choose from the list (K-015).");
            Check.That(!AgreementLimits.AlwaysOn.Contains(rule), field, $"RulesOff names {rule}, which is always on; leave it out (K-015).");
        }
    }
}
