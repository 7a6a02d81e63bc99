using PracticeSuite.Charting.Contracts.Notes;

namespace PracticeSuite.Charting.Notes;

/// <summary>Whether a note stands in the tables as it was signed, co-signed and added to.</summary>
internal static class NoteSeals
{
    /// <summary>Notes of the first form stay what they were; no other note has that form's hash.</summary>
    public static bool IsContent(Note note) => Same(NoteCanon.HashOf(note), note.ContentHash) || IsFirstForm(note);

    /// <summary>The state is what the signatures make it.</summary>
    public static bool IsState(Note note) => note.State switch
    {
        NoteState.CoSignPending => note is { NeedsCoSignature: true, CoSignedAt: null, LockedAt: null },
        NoteState.Locked => !note.NeedsCoSignature && note.CoSignedAt is null && note.LockedAt == note.SignedAt,
        NoteState.CoSigned => note.NeedsCoSignature && note.LockedAt == note.CoSignedAt && IsCoSignature(note),
        _ => note.CoSignedAt is null || IsCoSignature(note),
    };

    /// <summary>No addendum was changed, is missing, or stands in another's place.</summary>
    public static bool AreWhole(Note note)
    {
        byte[]? last = null;
        foreach (var addendum in note.Addenda.OrderBy(addendum => addendum.Number))
        {
            if (!Same(NoteCanon.HashOf(addendum, note, last), addendum.ContentHash) && !Same(NoteCanon.FirstHashOf(addendum, note), addendum.ContentHash))
                return false;
            last = addendum.ContentHash;
        }

        return Same(last, note.AddendaHash);
    }

    private static bool IsCoSignature(Note note) => note.CoSignatureHash is { } hash
        ? Same(NoteCanon.CoSignatureOf(note), hash)
        : note.CoSignedAt is not null && IsFirstForm(note);

    /// <summary>It said nothing of goals, nor of whom its author spoke with.</summary>
    private static bool IsFirstForm(Note note) => note is { PlanAims: null, SpokeWithPatient: null } && Same(NoteCanon.FirstHashOf(note), note.ContentHash);

    private static bool Same(byte[]? one, byte[]? other) => one.AsSpan().SequenceEqual(other);
}
