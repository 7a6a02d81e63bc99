using Microsoft.EntityFrameworkCore;
using PracticeSuite.Platform.Data;

namespace PracticeSuite.Platform.Outbox;

internal sealed class OutboxDbContext(DbContextOptions<OutboxDbContext> options) : ModuleDbContext(options)
{
    public DbSet<OutboxMessage> Messages => Set<OutboxMessage>();

    public DbSet<InboxMessage> Inbox => Set<InboxMessage>();

    protected override void ConfigureModule(ModelBuilder modelBuilder) => modelBuilder.ConfigureOutbox();
}

/// <summary>The tables of the outbox, for its context and for the one that owns migrations.</summary>
public static class OutboxModel
{
    public static ModelBuilder ConfigureOutbox(this ModelBuilder modelBuilder) => modelBuilder
        .Entity<OutboxMessage>(message =>
        {
            message.ToTable("platform_outbox");
            message.Property(m => m.Template).HasMaxLength(OutboxLimits.Template);
            message.Property(m => m.Key).HasColumnName("message_key").HasMaxLength(OutboxLimits.Key);
            message.Property(m => m.Reason).HasMaxLength(OutboxLimits.Reason);
            message.HasIndex(m => new { m.PracticeId, m.Key }).IsUnique();
            message.HasIndex(m => new { m.PracticeId, m.SubjectId, m.Template });
            message.HasIndex(m => new { m.PracticeId, m.State, m.NextAt });
        })
        .Entity<InboxMessage>(message =>
        {
            message.ToTable("platform_inbox");
            message.Property(m => m.To).HasColumnName("sent_to").HasMaxLength(OutboxLimits.Address);
            message.Property(m => m.Sender).HasMaxLength(OutboxLimits.Sender);
            message.Property(m => m.Subject).HasMaxLength(OutboxLimits.Subject);
            message.Property(m => m.Text).HasColumnName("body");
            message.HasIndex(m => new { m.PracticeId, m.ArrivedAt });
        });
}

internal static class OutboxLimits
{
    public const int Template = 40;
    public const int Key = 120;
    public const int Reason = 40;
    public const int Address = 254;
    public const int Sender = 80;
    public const int Subject = 200;
}
