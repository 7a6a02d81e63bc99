using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PracticeSuite.Charting.Contracts.Attachments;
using PracticeSuite.Charting.Data;
using PracticeSuite.Charting.Medications;

namespace PracticeSuite.Charting.Attachments;

internal sealed class AttachmentConfiguration : IEntityTypeConfiguration<Attachment>, IEntityTypeConfiguration<AttachmentChunk>
{
    private const int Hash = 32;

    public void Configure(EntityTypeBuilder<Attachment> file)
    {
        file.ToTable("charting_attachments");
        file.Property(f => f.FileName).HasMaxLength(AttachmentLimits.FileName);
        file.Property(f => f.Type).HasColumnName("file_type");
        file.Property(f => f.Size).HasColumnName("size_bytes");
        file.Property(f => f.ContentHash).HasMaxLength(Hash);
        file.Property(f => f.AddedBy).HasMaxLength(MedicationConfiguration.UserName);
        file.Property(f => f.ErrorReason).HasMaxLength(AttachmentLimits.Reason);
        file.Property(f => f.ErrorBy).HasMaxLength(MedicationConfiguration.UserName);
        file.Ignore(f => f.IsInError);
        file.BelongsToPatient();
        // The files of a part of the chart, and those of the lines of a page of the timeline.
        file.HasIndex(f => new { f.PracticeId, f.PatientId, f.ItemKind, f.ItemId });
    }

    public void Configure(EntityTypeBuilder<AttachmentChunk> chunk)
    {
        chunk.ToTable("charting_attachment_chunks");
        chunk.HasKey(c => new { c.AttachmentId, c.Number });
        // Disposed of with their file by the database: a record's files are more than memory holds.
        chunk.HasOne<Attachment>().WithMany().HasForeignKey(c => c.AttachmentId).OnDelete(DeleteBehavior.Cascade);
    }
}
