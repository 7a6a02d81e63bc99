using System.Buffers.Binary;
using PracticeSuite.Charting.Contracts.PsychotherapyNotes;
using PracticeSuite.Kernel;

namespace PracticeSuite.Charting.PsychotherapyNotes;

/// <summary>Where a sealed text belongs, all of which its seal vouches for: a text of another patient, author or version does not open here.</summary>
/// <param name="Number">The version's.</param>
internal readonly record struct NoteAddress(PracticeId Practice, Guid AuthorId, Guid PatientId, Guid NoteId, int Number, DateOnly SessionOn)
{
    /// <summary>What the note is; psychotherapy notes are sealed as they were before there were others.</summary>
    public SessionNoteKind Kind { get; init; }

    private const int GuidSize = 16;

    public byte[] ToBytes()
    {
        var bytes = new byte[(4 * GuidSize) + (2 * sizeof(int)) + (Kind == SessionNoteKind.Psychotherapy ? 0 : 1)];
        Guid[] ids = [Practice.Value, AuthorId, PatientId, NoteId];
        foreach (var (i, id) in ids.Index())
            id.TryWriteBytes(bytes.AsSpan(i * GuidSize), bigEndian: true, out _);
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(4 * GuidSize), Number);
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan((4 * GuidSize) + sizeof(int)), SessionOn.DayNumber);
        if (Kind != SessionNoteKind.Psychotherapy)
            bytes[^1] = (byte)Kind;
        return bytes;
    }
}
