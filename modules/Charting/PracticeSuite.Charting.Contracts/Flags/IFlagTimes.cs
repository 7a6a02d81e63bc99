using PracticeSuite.Kernel;

namespace PracticeSuite.Charting.Contracts.Flags;

/// <summary>How soon flags were acknowledged, for the module that measures it: no rule and no word of why.</summary>
public interface IFlagTimes
{
    /// <summary>Flags whose clock began or ran out in the interval and that were not canceled, as the caller's sight opens them, acknowledged by whomever; two statements.</summary>
    /// <param name="patients">Null = all of the practice.</param>
    Task<IReadOnlyList<FlagTime>> GetAsync(IdRange? patients, Interval during, CancellationToken cancellationToken);
}

/// <param name="OpenedAt">From when its clock runs: raised, made more urgent, or opened again.</param>
/// <param name="DueAt">Null = its clock is not started yet.</param>
/// <param name="AcknowledgedAt">Null = it is open.</param>
public sealed record FlagTime(Guid FlagId, Guid PatientId, FlagLevel Level, DateTimeOffset OpenedAt, DateTimeOffset? DueAt, DateTimeOffset? AcknowledgedAt);
