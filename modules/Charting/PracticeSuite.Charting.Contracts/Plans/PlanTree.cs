namespace PracticeSuite.Charting.Contracts.Plans;

/// <summary>What a version of the plan says: problems, their goals, the objectives of these, and what is done for them (P-030).</summary>
/// <remarks>Every place has a key of its own that it keeps from version to version, so that versions can be compared and merged.</remarks>
public sealed record PlanTree(IReadOnlyList<PlanProblem> Problems)
{
    public static PlanTree Empty { get; } = new([]);
}

/// <param name="Label">The problem in plain words.</param>
/// <param name="DiagnosisIds">The diagnoses of the chart that it stands for.</param>
public sealed record PlanProblem(Guid Key, string? Label, IReadOnlyList<Guid> DiagnosisIds, IReadOnlyList<PlanGoal> Goals);

/// <param name="Words">What the patient wants, as the patient says it.</param>
/// <param name="Target">By what it will be seen that it is reached.</param>
public sealed record PlanGoal(Guid Key, string? Words, string? Target, IReadOnlyList<PlanObjective> Objectives);

/// <param name="Measure">What is counted: a scale, days, hours of sleep.</param>
/// <param name="BaselineOn">The day on which the baseline was measured.</param>
public sealed record PlanObjective(
    Guid Key, string? Text, string? Measure, string? Baseline, DateOnly? BaselineOn, string? TargetValue, DateOnly? TargetOn, IReadOnlyList<PlanIntervention> Interventions);

/// <param name="ResponsibleId">A member of staff: the prescriber, too, owns part of the plan.</param>
public sealed record PlanIntervention(Guid Key, string? Modality, string? Frequency, Guid? ResponsibleId);

public enum PlanLevel
{
    Problem,
    Goal,
    Objective,
    Intervention,
}

public static class PlanLimits
{
    public const int Text = 2000;

    public const int Line = 200;

    /// <summary>Of one level below one place.</summary>
    public const int Each = 30;

    /// <summary>Of the whole plan.</summary>
    public const int Places = 400;
}
