using PracticeSuite.Kernel;

namespace PracticeSuite.Charting.Contracts.Notes;

/// <summary>Which services have a note that stands, for the modules above (P-044). No text.</summary>
public interface INoteFacts
{
    /// <summary>Signed notes of the days from first to last that were not entered in error, by service day. One statement.</summary>
    Task<ILookup<Guid, SignedNoteFact>> GetSignedAsync(IdRange patients, DateOnly first, DateOnly last, CancellationToken cancellationToken);
}

/// <param name="VisitId">The visit that it documents, where its author named one.</param>
/// <param name="IsBillable">False while it waits for a co-signature (P-044).</param>
public sealed record SignedNoteFact(
    Guid Id, Guid PatientId, Guid? VisitId, NoteKind Kind, DateOnly ServiceOn, DateTimeOffset? StartedAt, DateTimeOffset? EndedAt, string? ServiceCode, Guid AuthorId, bool IsBillable)
{
    /// <summary>Of the practice's Part 2 program (P-071).</summary>
    public bool IsPart2 { get; init; }
}
