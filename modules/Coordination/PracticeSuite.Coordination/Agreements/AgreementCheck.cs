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
        DemandReviewDays(terms.ReviewDays);
        foreach (var tier in Enum.GetValues<ContactTier>())
            DemandDays($"{tier}", terms.Days.Of(tier), TierDays.Longest.Of(tier));
        DemandWithin(terms.Within.CriticalMinutes, terms.Within.UrgentMinutes, terms.Within.RoutineDays);
        DemandChannels(terms.Channels);
        DemandLadder(terms.Ladder);
        DemandRules(terms.RulesOff, nameof(terms.RulesOff), rules);
        DemandLowered(terms.RulesOff);
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
        Check.That(lead is not { } one || here.Contains(one), nameof(AgreementTerms.CrisisLeadId), "CrisisLeadId is no clinician who works here today; choose one who does (K-018).");
        Check.That(backup is not { } other || here.Contains(other), nameof(AgreementTerms.BackupId), "BackupId is no clinician who works here today; choose one who does (K-018).");
        if (lead is not null && lead == backup)
            throw AgreementErrors.LeadIsBackup();
    }

    public static void DemandDays(string field, int days, int most) =>
        Check.That(days >= 1 && days <= most, field, $"{field} is {days}; give 1 to {most} days (K-013).");

    /// <summary>What is set for one patient; the agreement and its maxima are above it.</summary>
    public static void Demand(OwnTerms own, IReadOnlyCollection<string> rules, IReadOnlySet<Guid> here)
    {
        DemandLeads(own.CrisisLeadId, own.BackupId, here);
        Check.That(own.Initiator is null || Enum.IsDefined(own.Initiator.Value), nameof(own.Initiator), "Initiator is none of the list; choose one or none.");
        Check.That(own.Rhythm is null || Enum.IsDefined(own.Rhythm.Value), nameof(own.Rhythm), "Rhythm is none of the list; choose one or none.");
        Check.That(own.Tier is null || Enum.IsDefined(own.Tier.Value), nameof(own.Tier), "Tier is none of the list; choose one or none.");
        if (own.EveryDays is { } days)
            DemandDays(nameof(own.EveryDays), days, TierDays.Longest.Maintenance);
        if (own.ReviewDays is { } reviewDays)
            DemandReviewDays(reviewDays);
        if (own.Channels is { } channels)
            DemandChannels(channels);
        DemandWithin(own.CriticalMinutes, own.UrgentMinutes, own.RoutineDays);
        if (own.Ladder is { } ladder)
            DemandLadder(ladder);
        DemandRules(own.RulesOff, nameof(own.RulesOff), rules);
        DemandRules(own.RulesOn, nameof(own.RulesOn), rules);
        DemandLowered(own.RulesOff);
        if (own.RulesOff.Intersect(own.RulesOn).FirstOrDefault() is { } both)
            Check.That(false, nameof(own.RulesOff), $"RulesOff names {both}, and so does RulesOn; say one of the two (K-015).");
    }

    private static void DemandReviewDays(int days) => Check.That(
        days is >= 1 and <= AgreementLimits.MostReviewDays, nameof(AgreementTerms.ReviewDays), $"ReviewDays is {days}; give 1 to {AgreementLimits.MostReviewDays} (K-012).");

    private static void DemandChannels(IReadOnlyList<ContactChannel> channels)
    {
        Check.That(channels.Count > 0, nameof(AgreementTerms.Channels), "Channels are empty; name one at least (K-014).");
        Check.That(channels.All(Enum.IsDefined) && channels.Distinct().Count() == channels.Count, nameof(AgreementTerms.Channels), "Channels name one twice, or one that there is not; name each once (K-014).");
    }

    private static void DemandWithin(int? critical, int? urgent, int? routine)
    {
        DemandAtMost(nameof(AcknowledgeWithin.CriticalMinutes), critical, AcknowledgeWithin.Longest.CriticalMinutes, "minutes");
        DemandAtMost(nameof(AcknowledgeWithin.UrgentMinutes), urgent, AcknowledgeWithin.Longest.UrgentMinutes, "business minutes");
        DemandAtMost(nameof(AcknowledgeWithin.RoutineDays), routine, AcknowledgeWithin.Longest.RoutineDays, "business days");
    }

    private static void DemandAtMost(string field, int? value, int most, string unit) =>
        Check.That(value is null || (value >= 1 && value <= most), field, $"{field} is {value}; it can be shortened and not lengthened: give 1 to {most} {unit} (K-016).");

    private static void DemandLadder(IReadOnlyList<LadderRung> ladder)
    {
        const string field = nameof(AgreementTerms.Ladder);
        Check.That(ladder.All(Enum.IsDefined), field, "Ladder names a rung that there is not; choose from the list (K-017).");
        if (ladder.GroupBy(rung => rung).FirstOrDefault(of => of.Count() > 1) is { } twice)
            throw AgreementErrors.LadderLoops(twice.Key, twice.Count());
        Check.That(ladder.Count > 0 && ladder[0] == LadderRung.Addressee, field, "Ladder does not begin with whom the flag is addressed to; put them first (K-017).");
        Check.That(ladder[^1] == LadderRung.ClinicalDirector, field, "Ladder does not end with the clinical director; put them last, so that somebody always hears of it (K-017).");
    }

    private static void DemandRules(IReadOnlyList<string> named, string field, IReadOnlyCollection<string> rules)
    {
        foreach (var rule in named)
            Check.That(rules.Contains(rule), field, $"{field} names {rule}, which is no rule; choose from the list (K-015).");
    }

    private static void DemandLowered(IReadOnlyList<string> off)
    {
        foreach (var rule in off)
            Check.That(!AgreementLimits.AlwaysOn.Contains(rule), nameof(AgreementTerms.RulesOff), $"RulesOff names {rule}, which is always on; leave it out (K-015).");
    }
}
