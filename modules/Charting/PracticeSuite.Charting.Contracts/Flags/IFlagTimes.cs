using PracticeSuite.Kernel;

namespace PracticeSuite.Charting.Contracts.Flags;

/// <summary>How soon flags were acknowledged, for the module that measures it: no rule and no word of why.</summary>
public interface IFlagTimes
{
    /// <summary>
    /// Clocks of flags that began or ran out in the interval, of those that were not canceled, as the caller's sight opens them, acknowledged by whomever; two statements. A flag that was made
    /// more urgent or opened again has one for each time: what was missed before stays missed, and one that another
    /// took the place of before its time came is left out, since nobody missed anything.
    /// </summary>
    /// <param name="patients">Null = all of the practice.</param>
    Task<IReadOnlyList<FlagTime>> GetAsync(IdRange? patients, Interval during, CancellationToken cancellationToken);
}

/// <param name="Level">From then on.</param>
/// <param name="OpenedAt">From when its clock runs: raised, made more urgent, or opened again.</param>
/// <param name="DueAt">Null = its clock is not started yet.</param>
/// <param name="AcknowledgedAt">First after it; null = it is open.</param>
public sealed record FlagTime(Guid FlagId, Guid PatientId, FlagLevel Level, DateTimeOffset OpenedAt, DateTimeOffset? DueAt, DateTimeOffset? AcknowledgedAt);
