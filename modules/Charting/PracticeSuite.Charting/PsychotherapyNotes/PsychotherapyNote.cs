using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PracticeSuite.Charting.Contracts.PsychotherapyNotes;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Auditing;

namespace PracticeSuite.Charting.PsychotherapyNotes;

/// <summary>
/// What a clinician wrote about a session for themselves, apart from the chart (P-060). A revision is a further version; nothing is
/// overwritten.
/// </summary>
internal sealed class PsychotherapyNote : AggregateRoot, IBelongsToPractice, IAboutPatient
{
    private readonly List<PsychotherapyNoteVersion> _versions = [];

    private PsychotherapyNote()
    {
    }

    public PracticeId PracticeId { get; private init; }

    public Guid PatientId { get; private init; }

    public Guid AuthorId { get; private init; }

    public SessionNoteKind Kind { get; private init; }

    public IReadOnlyList<PsychotherapyNoteVersion> Versions => _versions;

    private PsychotherapyNoteVersion? Latest => _versions.MaxBy(version => version.Number);

    public static PsychotherapyNote Write(PsychotherapyNoteAuthor author, Guid patientId, NoteContent content, DataKey key, DateTimeOffset now)
    {
        var note = new PsychotherapyNote { PracticeId = author.PracticeId, PatientId = patientId, AuthorId = author.Id, Kind = content.Kind };
        note.Add(content, key, now);
        return note;
    }

    public void Revise(NoteContent content, DataKey key, DateTimeOffset now) => Add(content, key, now);

    /// <param name="number">Null = the latest.</param>
    public PsychotherapyNoteVersion Get(int? number) =>
        (number is null ? Latest : _versions.Find(version => version.Number == number)) ?? throw PsychotherapyErrors.NoteNotFound(Id);

    public string Read(PsychotherapyNoteVersion version, DataKey key) => key.Open(AddressOf(version), version.Content);

    private void Add(NoteContent content, DataKey key, DateTimeOffset now)
    {
        var version = new PsychotherapyNoteVersion(this, (Latest?.Number ?? 0) + 1, content.SessionOn, now);
        version.Keep(key.Seal(AddressOf(version), content.Text));
        _versions.Add(version);
    }

    private NoteAddress AddressOf(PsychotherapyNoteVersion version) => new(PracticeId, AuthorId, PatientId, Id, version.Number, version.SessionOn) { Kind = Kind };
}

/// <summary>One version, sealed. Its note's event tells of it (P-142).</summary>
internal sealed class PsychotherapyNoteVersion : IBelongsToPractice, IRecordedAsEvents
{
    private PsychotherapyNoteVersion()
    {
    }

    public PsychotherapyNoteVersion(PsychotherapyNote note, int number, DateOnly sessionOn, DateTimeOffset writtenAt) =>
        (PracticeId, NoteId, Number, SessionOn, WrittenAt) = (note.PracticeId, note.Id, number, sessionOn, writtenAt);

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public PracticeId PracticeId { get; private init; }

    public Guid NoteId { get; private init; }

    /// <summary>1, 2, 3 …</summary>
    public int Number { get; private init; }

    public DateOnly SessionOn { get; private init; }

    public DateTimeOffset WrittenAt { get; private init; }

    /// <summary>As <see cref="DataKey.Seal"/> made it.</summary>
    public byte[] Content { get; private set; } = [];

    public void Keep(byte[] content) => Content = content;
}

internal sealed class PsychotherapyNoteConfiguration : IEntityTypeConfiguration<PsychotherapyNote>, IEntityTypeConfiguration<PsychotherapyNoteVersion>
{
    public void Configure(EntityTypeBuilder<PsychotherapyNote> note)
    {
        note.ToTable("charting_psychotherapy_notes");
        note.Property(n => n.Kind).HasDefaultValue(SessionNoteKind.Psychotherapy);
        note.HasOne<PsychotherapyNoteAuthor>().WithMany()
            .HasForeignKey(n => new { n.PracticeId, n.AuthorId })
            .HasPrincipalKey(author => new { author.PracticeId, author.Id })
            .OnDelete(DeleteBehavior.Restrict);
        note.HasMany(n => n.Versions).WithOne().HasForeignKey(version => version.NoteId).OnDelete(DeleteBehavior.Restrict);
        note.Navigation(n => n.Versions).UsePropertyAccessMode(PropertyAccessMode.Field);
        note.HasIndex(n => new { n.PracticeId, n.AuthorId, n.PatientId });
    }

    public void Configure(EntityTypeBuilder<PsychotherapyNoteVersion> version)
    {
        version.ToTable("charting_psychotherapy_note_versions");
        version.HasIndex(v => new { v.PracticeId, v.NoteId, v.Number }).IsUnique();
    }
}
