using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Auditing;
using PracticeSuite.Platform.Operations;

namespace PracticeSuite.Charting.PsychotherapyNotes;

/// <summary>
/// Somebody who writes psychotherapy notes, with the key to them: a user and the member of staff behind it, together. An administrator can
/// make another user for the same member of staff, or hand a user on to another; neither becomes the author by it.
/// </summary>
internal sealed class PsychotherapyNoteAuthor : AggregateRoot, IBelongsToPractice, IRecordedAsEvents
{
    private PsychotherapyNoteAuthor()
    {
    }

    public PracticeId PracticeId { get; private init; }

    public Guid UserId { get; private init; }

    public Guid StaffId { get; private init; }

    /// <summary>The key to the notes, wrapped by the installation's keys.</summary>
    public byte[] WrappedKey { get; private set; } = [];

    public DateTimeOffset Since { get; private init; }

    public DateTimeOffset? SealedAt { get; private set; }

    public string? SealedBy { get; private set; }

    public static PsychotherapyNoteAuthor Begin(NotePerson person, KeyWrap wrap, DateTimeOffset now)
    {
        var author = new PsychotherapyNoteAuthor { PracticeId = person.Practice, UserId = person.UserId, StaffId = person.StaffId, Since = now };
        author.WrappedKey = wrap.NewKey(author);
        return author;
    }

    public void Rewrap(byte[] wrapped) => WrappedKey = wrapped;

    /// <summary>P-066: the key goes to the privacy officer, who cannot use it without a second one.</summary>
    public void Seal(string by, DateTimeOffset now)
    {
        if (SealedAt is not null)
            throw PsychotherapyErrors.NotesAlreadySealed(Id);
        (SealedAt, SealedBy) = (now, by);
    }

    public void Return() => (SealedAt, SealedBy) = (null, null);
}

/// <summary>The person of an operation who may have notes: signed in, and a member of staff. No job, no program over the API.</summary>
internal readonly record struct NotePerson(PracticeId Practice, Guid UserId, Guid StaffId)
{
    public static NotePerson Of(Caller caller) => caller is { IsSystem: false, UserId: { } user, StaffId: { } staff }
        ? new NotePerson(caller.Practice, user, staff)
        : throw PsychotherapyErrors.NotesForPeople();
}

internal sealed class PsychotherapyNoteAuthorConfiguration : IEntityTypeConfiguration<PsychotherapyNoteAuthor>
{
    public void Configure(EntityTypeBuilder<PsychotherapyNoteAuthor> author)
    {
        author.ToTable("charting_psychotherapy_authors");
        author.Property(a => a.WrappedKey).HasMaxLength(512);
        author.Property(a => a.SealedBy).HasMaxLength(100);
        author.HasIndex(a => new { a.PracticeId, a.UserId, a.StaffId }).IsUnique();
    }
}
