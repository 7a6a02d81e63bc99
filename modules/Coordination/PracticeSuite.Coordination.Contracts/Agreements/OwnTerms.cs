using PracticeSuite.Coordination.Contracts.Contacts;

namespace PracticeSuite.Coordination.Contracts.Agreements;

/// <summary>What is otherwise for one patient than the pair has agreed on; whatever is not set follows the agreement, also its next version (K-010).</summary>
/// <param name="EveryDays">Shortens what the agreement says of the tier (K-013).</param>
public sealed record OwnTerms(Guid? CrisisLeadId, Guid? BackupId, ContactInitiator? Initiator, ContactRhythm? Rhythm, int? EveryDays, ContactTier? Tier)
{
    public static OwnTerms None { get; } = new(null, null, null, null, null, null);

    /// <summary>Days in which each looks at what the other wrote; shortens what is agreed (K-012).</summary>
    public int? ReviewDays { get; init; }

    /// <summary>The first is tried first (K-014).</summary>
    public IReadOnlyList<ContactChannel>? Channels { get; init; }

    /// <summary>How soon flags are acknowledged; each shortens what is agreed (K-016).</summary>
    public int? CriticalMinutes { get; init; }

    public int? UrgentMinutes { get; init; }

    public int? RoutineDays { get; init; }

    /// <summary>Who hears of a flag after whom (K-017). One that leaves out somebody whom the agreement names needs both signatures.</summary>
    public IReadOnlyList<LadderRung>? Ladder { get; init; }

    /// <summary>Rules of flags that are off for this patient beside those of the agreement; both sign that (K-015).</summary>
    public IReadOnlyList<string> RulesOff { get; init; } = [];

    /// <summary>Rules of flags that are on for this patient though the agreement has them off (K-015).</summary>
    public IReadOnlyList<string> RulesOn { get; init; } = [];
}
