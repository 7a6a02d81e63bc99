using PracticeSuite.Kernel;

namespace PracticeSuite.Charting.Contracts.Care;

/// <summary>What of charts decides how close patients are kept (K-030), for the module above; in a fixed number of statements.</summary>
public interface ITierFacts
{
    /// <summary>As the caller's sight opens charts; a patient of whom nothing is known is left out.</summary>
    Task<IReadOnlyDictionary<Guid, TierFacts>> GetAsync(IdRange patients, DateOnly today, CancellationToken cancellationToken);
}

/// <summary>Of one chart. Scores older than a year say nothing.</summary>
public sealed record TierFacts
{
    public bool HasOpenCritical { get; init; }

    public bool HasOpenUrgent { get; init; }

    public bool HasOpenFlag { get; init; }

    /// <summary>The last day on which a flag was open, within half a year; today while one is.</summary>
    public DateOnly? FlaggedOn { get; init; }

    /// <summary>The last C-SSRS of moderate or high risk.</summary>
    public DateOnly? RiskOn { get; init; }

    /// <summary>The last total.</summary>
    public int? Phq9 { get; init; }

    /// <summary>The last day on which the PHQ-9 or the GAD-7 was worse than the one before by the practice's threshold (UF-28).</summary>
    public DateOnly? WorseOn { get; init; }

    public string? WorseScale { get; init; }

    /// <summary>The last start, stop or change of a medication, within half a year.</summary>
    public DateOnly? MedicationOn { get; init; }

    /// <summary>The last PHQ-9 or GAD-7.</summary>
    public DateOnly? ScoredOn { get; init; }

    /// <summary>The last PHQ-9 or GAD-7 that was worse than mild.</summary>
    public DateOnly? AboveMildOn { get; init; }
}
