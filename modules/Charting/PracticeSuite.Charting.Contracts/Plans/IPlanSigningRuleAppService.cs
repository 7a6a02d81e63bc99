using PracticeSuite.Kernel;

namespace PracticeSuite.Charting.Contracts.Plans;

/// <summary>Who signs a plan beside its author and the patient, as the practice or its payers ask for it, from a day on (P-032, K-005).</summary>
public interface IPlanSigningRuleAppService
{
    Task<PlanSigningRuleDto> GetAsync(CancellationToken cancellationToken);

    /// <summary>What held before that day stays on record, and what a version waits for stays what it was.</summary>
    Task<PlanSigningRuleDto> SetAsync(PlanSigningRuleInput rule, CancellationToken cancellationToken);

    /// <summary>A rule that was set by mistake, up to its first day. It stays on record, and what was signed by it waits for whom it waited for.</summary>
    /// <exception cref="BusinessException"><c>Charting:PlanSigningRuleHeld</c> after its first day; <c>Charting:PlanSigningRuleNotFound</c>.</exception>
    Task<PlanSigningRuleDto> TakeBackAsync(DateOnly from, CancellationToken cancellationToken);
}

public enum PlanCoSigners
{
    /// <summary>Author and patient suffice.</summary>
    Nobody,

    /// <summary>Where one person treats and another prescribes, both.</summary>
    Pair,

    /// <summary>And the supervisor of an author who is not licensed yet.</summary>
    PairAndSupervisor,
}

/// <param name="Today">The one that holds today.</param>
/// <param name="Changes">What was set, the latest day first.</param>
public sealed record PlanSigningRuleDto(PlanCoSigners Today, PlanCoSigners Default, IReadOnlyList<PlanSigningRuleChange> Changes);

public sealed record PlanSigningRuleChange(PlanCoSigners CoSigners, DateOnly From, string By, DateTimeOffset At)
{
    public string? TakenBackBy { get; init; }

    public DateTimeOffset? TakenBackAt { get; init; }

    /// <summary>It was not taken back, and today is its first day at the latest.</summary>
    public bool MayTakeBack { get; init; }
}

public sealed record PlanSigningRuleInput(PlanCoSigners CoSigners, DateOnly From);
