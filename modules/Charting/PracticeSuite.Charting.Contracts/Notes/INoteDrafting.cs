namespace PracticeSuite.Charting.Contracts.Notes;

/// <summary>For modules whose work becomes a note: a draft of the caller's, which they read, change and sign like any other (P-042).</summary>
public interface INoteDrafting
{
    /// <param name="body">Sections by the keys of the kind's first template.</param>
    /// <returns>The draft, which keeps its id as a note; null = the caller may write no notes about the patient, and there is none.</returns>
    Task<Guid?> DraftAsync(Guid patientId, NoteKind kind, NoteBody body, CancellationToken cancellationToken);
}
