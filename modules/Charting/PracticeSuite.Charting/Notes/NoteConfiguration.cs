using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PracticeSuite.Charting.Contracts.Notes;
using PracticeSuite.Charting.Data;
using PracticeSuite.Platform.Data;

namespace PracticeSuite.Charting.Notes;

internal sealed class NoteConfiguration : IEntityTypeConfiguration<Note>, IEntityTypeConfiguration<NoteAddendum>
{
    private const int Hash = 32;
    private const int Name = 128;

    /// <summary>What may change after the signature; all else throws where somebody tries (P-045).</summary>
    private static readonly HashSet<string> Later =
    [
        nameof(Note.Version), nameof(Note.State), nameof(Note.CoSignerId), nameof(Note.CoSignerName), nameof(Note.CoSignerCredential), nameof(Note.CoSignedAt),
        nameof(Note.LockedAt), nameof(Note.CoSignatureHash), nameof(Note.AddendaHash), nameof(Note.WithdrawnById), nameof(Note.WithdrawnAt), nameof(Note.WithdrawnReason), nameof(Note.IsMovedOn),
    ];

    public void Configure(EntityTypeBuilder<Note> note)
    {
        note.ToTable("charting_notes");
        note.BelongsToPatient();
        note.Ignore(n => n.Body);
        note.Property(n => n.Template).HasMaxLength(16);
        note.Property(n => n.ServiceCode).HasMaxLength(NoteLimits.ServiceCode);
        note.Property(n => n.Participants).HasMaxLength(NoteLimits.Participants);
        note.Property(n => n.PlanReference).HasMaxLength(NoteLimits.PlanReference);
        note.Property(n => n.PlanAims).HasJsonConversion();
        note.Property(n => n.DiagnosisCodes).HasJsonConversion().HasMaxLength(200);
        note.Property(n => n.Sections).HasJsonConversion();
        note.Property(n => n.SignerName).HasMaxLength(Name);
        note.Property(n => n.SignerCredential).HasMaxLength(32);
        note.Property(n => n.CoSignerName).HasMaxLength(Name);
        note.Property(n => n.CoSignerCredential).HasMaxLength(32);
        note.Property(n => n.ContentHash).HasMaxLength(Hash);
        note.Property(n => n.CoSignatureHash).HasMaxLength(Hash);
        note.Property(n => n.AddendaHash).HasMaxLength(Hash);
        note.Property(n => n.WithdrawnReason).HasMaxLength(NoteLimits.Reason);
        note.HasMany(n => n.Addenda).WithOne().HasForeignKey(addendum => addendum.NoteId).OnDelete(DeleteBehavior.Cascade);
        note.Navigation(n => n.Addenda).UsePropertyAccessMode(PropertyAccessMode.Field);
        note.HasIndex(n => new { n.PracticeId, n.PatientId, n.ServiceOn });
        note.HasIndex(n => new { n.PracticeId, n.State, n.AuthorId });
        Lock(note.Metadata, Later);
    }

    public void Configure(EntityTypeBuilder<NoteAddendum> addendum)
    {
        addendum.ToTable("charting_note_addenda");
        addendum.BelongsToPatient();
        addendum.Property(a => a.SignerName).HasMaxLength(Name);
        addendum.Property(a => a.SignerCredential).HasMaxLength(32);
        addendum.Property(a => a.Reason).HasMaxLength(NoteLimits.Reason);
        addendum.Property(a => a.ContentHash).HasMaxLength(Hash);
        Lock(addendum.Metadata, []);
    }

    private static void Lock(IMutableEntityType entity, HashSet<string> later)
    {
        foreach (var property in entity.GetProperties().Where(property => !later.Contains(property.Name)))
            property.SetAfterSaveBehavior(PropertySaveBehavior.Throw);
    }
}

internal sealed class NoteDraftConfiguration : IEntityTypeConfiguration<NoteDraft>, IEntityTypeConfiguration<NoteDraftCopy>, IEntityTypeConfiguration<PrivateDraft>
{
    public void Configure(EntityTypeBuilder<NoteDraft> draft)
    {
        draft.ToTable("charting_note_drafts");
        draft.BelongsToPatient();
        draft.Ignore(d => d.Form);
        draft.Property(d => d.Template).HasMaxLength(16);
        draft.Property(d => d.Body).HasJsonConversion();
        draft.HasIndex(d => new { d.PracticeId, d.AuthorId });
        draft.HasIndex(d => new { d.PracticeId, d.CoAuthorId });
    }

    public void Configure(EntityTypeBuilder<NoteDraftCopy> copy)
    {
        copy.ToTable("charting_note_draft_copies");
        copy.BelongsToPatient();
        copy.Property(c => c.Body).HasJsonConversion();
        copy.HasOne<NoteDraft>().WithMany().HasForeignKey(c => c.DraftId).OnDelete(DeleteBehavior.Cascade);
        copy.HasIndex(c => new { c.PracticeId, c.DraftId, c.Window }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<PrivateDraft> draft)
    {
        draft.ToTable("charting_private_drafts");
        draft.BelongsToPatient();
        draft.Property(d => d.Marked).HasJsonConversion();
    }
}
