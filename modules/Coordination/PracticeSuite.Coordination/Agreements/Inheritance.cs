using PracticeSuite.Coordination.Contracts.Agreements;
using PracticeSuite.Coordination.Contracts.Contacts;

namespace PracticeSuite.Coordination.Agreements;

/// <summary>A patient's own terms over those of the pair (K-010). Pure.</summary>
internal static class Inheritance
{
    /// <summary>Unset fields inherit. A lead that is named here and was the pair's backup takes no backup with them.</summary>
    /// <param name="isSigned">Both have signed what is set; else nothing of it asks for less than what they signed for all patients (K-015, K-017).</param>
    public static AgreementTerms With(this AgreementTerms pair, OwnTerms? own, bool isSigned = false)
    {
        if (own is null)
            return pair;
        var lead = own.CrisisLeadId ?? (own.BackupId == pair.CrisisLeadId && own.BackupId is not null ? null : pair.CrisisLeadId);
        var backup = own.BackupId ?? (own.CrisisLeadId == pair.BackupId && own.CrisisLeadId is not null ? null : pair.BackupId);
        return pair with
        {
            CrisisLeadId = lead,
            BackupId = backup,
            Initiator = own.Initiator ?? pair.Initiator,
            Rhythm = own.Rhythm ?? pair.Rhythm,
            ReviewDays = Shorter(own.ReviewDays, pair.ReviewDays),
            Channels = own.Channels ?? pair.Channels,
            Within = new(Shorter(own.CriticalMinutes, pair.Within.CriticalMinutes), Shorter(own.UrgentMinutes, pair.Within.UrgentMinutes), Shorter(own.RoutineDays, pair.Within.RoutineDays)),
            Ladder = own.Ladder is { } ladder && (isSigned || !LeavesOut(ladder, pair)) ? ladder : pair.Ladder,
            RulesOff = own is { RulesOff: [], RulesOn: [] } ? pair.RulesOff : [.. pair.RulesOff.Except(own.RulesOn).Concat(isSigned ? own.RulesOff : []).Distinct()],
        };
    }

    /// <summary>Less than what both have signed for all their patients: a rule that is off, or somebody who does not hear of a flag. It takes both signatures (K-015, K-017).</summary>
    public static bool AsksForLess(this OwnTerms own, AgreementTerms pair) =>
        own.RulesOff.Except(pair.RulesOff).Any() || (own.Ladder is { } ladder && LeavesOut(ladder, pair));

    /// <summary>What takes both signatures is the same in both.</summary>
    public static bool AsksForLessAlike(this OwnTerms own, OwnTerms other) =>
        own.RulesOff.ToHashSet(StringComparer.Ordinal).SetEquals(other.RulesOff) && (own.Ladder ?? []).SequenceEqual(other.Ladder ?? []);

    /// <summary>A lead or a backup who is not here leads nobody (K-004): the place is empty until somebody is named.</summary>
    public static AgreementTerms Among(this AgreementTerms terms, IReadOnlySet<Guid> here)
    {
        var (lead, backup) = (Here(terms.CrisisLeadId, here), Here(terms.BackupId, here));
        // The same terms, where they stand for thousands of patients.
        return (lead, backup) == (terms.CrisisLeadId, terms.BackupId) ? terms : terms with { CrisisLeadId = lead, BackupId = backup };
    }

    private static Guid? Here(Guid? id, IReadOnlySet<Guid> here) => id is { } one && here.Contains(one) ? one : null;

    /// <summary>A patient's own days shorten those of their tier and never lengthen them (K-013).</summary>
    public static int DaysFor(this AgreementTerms pair, ContactTier tier, OwnTerms? own) => Shorter(own?.EveryDays, pair.Days.Of(tier));

    private static int Shorter(int? own, int agreed) => Math.Min(own ?? int.MaxValue, agreed);

    private static bool LeavesOut(IReadOnlyList<LadderRung> ladder, AgreementTerms pair) => pair.Ladder.Except(ladder).Any();
}
