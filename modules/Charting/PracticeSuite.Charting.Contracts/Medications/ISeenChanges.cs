using PracticeSuite.Kernel;

namespace PracticeSuite.Charting.Contracts.Medications;

/// <summary>Changes of medication and who has first looked at them when, for the module that measures it (K-148): no word of a change.</summary>
public interface ISeenChanges
{
    /// <summary>Recorded in the interval, as the caller's sight opens them; two statements.</summary>
    /// <param name="patients">Null = all of the practice.</param>
    Task<IReadOnlyList<SeenChange>> GetAsync(IdRange? patients, Interval during, CancellationToken cancellationToken);
}

/// <param name="ById">Who recorded it; null = nobody of the staff of today.</param>
/// <param name="Looks">The first of each.</param>
public sealed record SeenChange(Guid EventId, Guid PatientId, DateTimeOffset At, Guid? ById, bool IsPart2, IReadOnlyList<ChangeLook> Looks);

public readonly record struct ChangeLook(Guid StaffId, DateTimeOffset At);
