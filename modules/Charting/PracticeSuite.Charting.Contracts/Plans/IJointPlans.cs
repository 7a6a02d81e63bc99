using PracticeSuite.Kernel;

namespace PracticeSuite.Charting.Contracts.Plans;

/// <summary>Which of the staff signed the plans that hold, for the module that measures whether a plan is both's (K-005): no word of a plan.</summary>
public interface IJointPlans
{
    /// <summary>The plans that are active now, as the caller's sight opens them; one statement.</summary>
    /// <param name="patients">Null = all of the practice.</param>
    Task<IReadOnlyList<JointPlan>> GetAsync(IdRange? patients, CancellationToken cancellationToken);
}

/// <param name="Signatures">Who of the staff signed, and on which day.</param>
public sealed record JointPlan(Guid PatientId, Guid VersionId, IReadOnlyList<StaffSignature> Signatures);

public readonly record struct StaffSignature(Guid StaffId, DateOnly On);
