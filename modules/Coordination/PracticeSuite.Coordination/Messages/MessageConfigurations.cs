using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PracticeSuite.Platform.Data;

namespace PracticeSuite.Coordination.Messages;

internal sealed class MessageThreadConfiguration : IEntityTypeConfiguration<MessageThread>
{
    public void Configure(EntityTypeBuilder<MessageThread> thread)
    {
        thread.ToTable("coordination_threads");
        thread.Ignore(t => t.About);
        thread.HasIndex(t => new { t.PracticeId, t.PatientId });
    }
}

internal sealed class ThreadParticipantConfiguration : IEntityTypeConfiguration<ThreadParticipant>
{
    public void Configure(EntityTypeBuilder<ThreadParticipant> one)
    {
        one.ToTable("coordination_thread_participants");
        one.HasKey(p => new { p.ThreadId, p.StaffId });
        one.HasOne<MessageThread>().WithMany().HasForeignKey(p => p.ThreadId).OnDelete(DeleteBehavior.Restrict);
        one.HasIndex(p => new { p.PracticeId, p.StaffId });
    }
}

internal sealed class MessageConfiguration : IEntityTypeConfiguration<Message>
{
    public void Configure(EntityTypeBuilder<Message> message)
    {
        message.ToTable("coordination_messages");
        message.Ignore(m => m.RetractableUntil);
        message.Property(m => m.Links).HasJsonConversion();
        message.Property(m => m.Things).HasJsonConversion();
        message.Property(m => m.To).HasColumnName("sent_to").HasJsonConversion();
        message.Property(m => m.NobodyReadAt).IsConcurrencyToken();
        message.HasOne<MessageThread>().WithMany().HasForeignKey(m => m.ThreadId).OnDelete(DeleteBehavior.Restrict);
        message.HasIndex(m => new { m.PracticeId, m.ThreadId, m.SentAt });
        message.HasIndex(m => new { m.PracticeId, m.PatientId, m.SentAt });
        // How soon they were read (K-149).
        message.HasIndex(m => new { m.PracticeId, m.SentAt });
    }
}

internal sealed class MessageReceiptConfiguration : IEntityTypeConfiguration<MessageReceipt>
{
    public void Configure(EntityTypeBuilder<MessageReceipt> receipt)
    {
        receipt.ToTable("coordination_message_receipts");
        receipt.HasKey(r => new { r.MessageId, r.StaffId });
        receipt.Ignore(r => r.IsTaken);
        // Whoever reads and whoever retracts at once meet here (K-064).
        receipt.Property(r => r.ReadAt).IsConcurrencyToken();
        receipt.Property(r => r.RetractedAt).IsConcurrencyToken();
        // So do two nodes that remind of it (K-063).
        receipt.Property(r => r.RemindedAt).IsConcurrencyToken();
        receipt.HasOne<Message>().WithMany().HasForeignKey(r => r.MessageId).OnDelete(DeleteBehavior.Restrict);
        receipt.HasIndex(r => new { r.PracticeId, r.StaffId, r.ReadAt });
        receipt.HasIndex(r => new { r.PracticeId, r.ThreadId });
        // Those whose time has come, each minute.
        receipt.HasIndex(r => new { r.PracticeId, r.RemindAt });
        receipt.HasIndex(r => new { r.PracticeId, r.PatientId });
    }
}

internal sealed class MessageDraftConfiguration : IEntityTypeConfiguration<MessageDraft>
{
    public void Configure(EntityTypeBuilder<MessageDraft> draft)
    {
        draft.ToTable("coordination_message_drafts");
        draft.Property(d => d.Content).HasJsonConversion();
        draft.Ignore(d => d.Mark);
        draft.HasIndex(d => new { d.PracticeId, d.StaffId, d.ThreadId, d.PatientId }).IsUnique();
    }
}
