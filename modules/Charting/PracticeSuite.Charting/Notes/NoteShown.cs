using PracticeSuite.Charting.Contracts.Notes;

namespace PracticeSuite.Charting.Notes;

/// <summary>Notes and drafts as readers get them.</summary>
internal static class NoteShown
{
    /// <param name="returned">Why the text before it was given back.</param>
    /// <param name="withText">False for a note that was withdrawn: it is about somebody else (P-046).</param>
    public static NoteDto Of(Note note, bool withText, NoteReturnDto? returned) => new(
        note.Id,
        note.PatientId,
        note.Version,
        note.Kind,
        note.Template,
        note.State,
        note.IsLateEntry,
        withText ? note.Body : new NoteBody(note.ServiceOn),
        note.AuthorId,
        note.CoAuthorId,
        Convert.ToHexStringLower(note.ContentHash),
        note.IsIntact,
        new NoteSignatureDto(note.AuthorId, note.SignerName, note.SignerCredential, note.SignedAt),
        CoSignature(note),
        withText ? [.. note.Addenda.OrderBy(addendum => addendum.Number).Select(Of)] : [])
    {
        Withdrawal = note is { WithdrawnById: { } by, WithdrawnAt: { } at } ? new NoteWithdrawalDto(by, at, note.WithdrawnReason ?? "", note.IsMovedOn) { IsReturned = note.IsReturned } : null,
        IsMoved = note.MovedFromId is not null && returned is null,
        Corrects = returned,
        IsImported = note.IsImported,
        IsPart2 = note.IsPart2,
    };

    public static NoteDraftDto Of(NoteDraft draft, IReadOnlyList<NoteDraftCopy> copies, NoteReturnDto? returned) => new(
        draft.Id, draft.PatientId, draft.Version, draft.Kind, draft.Template, draft.Body, draft.AuthorId, draft.CoAuthorId, draft.BegunAt, draft.KeptAt,
        [.. copies.OrderBy(copy => copy.WrittenAt).Select(copy => new BesideDraft(copy.Window, copy.Version, copy.WrittenById, copy.WrittenAt, copy.Body))])
    {
        IsMoved = draft.MovedFromId is not null && returned is null,
        Returned = returned,
        IsPart2 = draft.IsPart2,
    };

    private static NoteSignatureDto? CoSignature(Note note) => note is { CoSignerId: { } signer, CoSignedAt: { } at }
        ? new NoteSignatureDto(signer, note.CoSignerName ?? "", note.CoSignerCredential ?? "", at)
        : null;

    private static AddendumDto Of(NoteAddendum addendum) => new(
        addendum.Id, addendum.Reason, addendum.Text, new NoteSignatureDto(addendum.AuthorId, addendum.SignerName, addendum.SignerCredential, addendum.SignedAt));
}
