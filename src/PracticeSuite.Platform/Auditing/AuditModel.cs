using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PracticeSuite.Platform.Data;

namespace PracticeSuite.Platform.Auditing;

/// <summary>Reads the audit trail; rows are written by <see cref="AuditAppend"/> alone.</summary>
internal sealed class AuditDbContext(DbContextOptions<AuditDbContext> options) : ModuleDbContext(options)
{
    public DbSet<AuditRow> Rows => Set<AuditRow>();

    public DbSet<AuditLane> Lanes => Set<AuditLane>();

    public DbSet<AuditAnchor> Anchors => Set<AuditAnchor>();

    protected override void ConfigureModule(ModelBuilder modelBuilder) => modelBuilder.ConfigureAudit();
}

/// <summary>The tables of the audit trail, for its context and for the one that owns migrations.</summary>
public static class AuditModel
{
    private const int Sha256 = 32;

    public static ModelBuilder ConfigureAudit(this ModelBuilder modelBuilder) => modelBuilder
        .Entity<AuditRow>(ConfigureRow)
        .Entity<AuditLane>(ConfigureLane)
        .Entity<AuditAnchor>(ConfigureAnchor);

    private static void ConfigureRow(EntityTypeBuilder<AuditRow> row)
    {
        row.ToTable("platform_audit");
        row.HasKey(r => new { r.PracticeId, r.Lane, r.Seq });
        row.Property(r => r.Lane).ValueGeneratedNever();
        row.Property(r => r.Seq).ValueGeneratedNever();
        row.Property(r => r.Actor).HasMaxLength(AuditLimits.Actor);
        row.Property(r => r.Roles).HasMaxLength(AuditLimits.Roles);
        row.Property(r => r.Credential).HasMaxLength(AuditLimits.Credential);
        row.Property(r => r.Session).HasMaxLength(AuditLimits.Session);
        row.Property(r => r.Address).HasMaxLength(AuditLimits.Address);
        row.Property(r => r.Device).HasMaxLength(AuditLimits.Device);
        row.Property(r => r.Correlation).HasMaxLength(AuditLimits.Correlation);
        row.Property(r => r.ObjectType).HasMaxLength(AuditLimits.ObjectType);
        row.Property(r => r.ObjectId).HasMaxLength(AuditLimits.ObjectId);
        row.Property(r => r.Reason).HasMaxLength(AuditLimits.Reason);
        row.Property(r => r.BeforeHash).HasMaxLength(Sha256);
        row.Property(r => r.AfterHash).HasMaxLength(Sha256);
        row.Property(r => r.Hash).HasMaxLength(Sha256);
        // One for each filter of the privacy officer's page, each ending in the order in which it lists.
        row.HasIndex(r => new { r.PracticeId, r.Id }).IsUnique();
        row.HasIndex(r => new { r.PracticeId, r.UserId, r.Id });
        row.HasIndex(r => new { r.PracticeId, r.PatientId, r.Id });
        row.HasIndex(r => new { r.PracticeId, r.Action, r.Id });
        row.HasIndex(r => new { r.PracticeId, r.Outcome, r.Id });
    }

    private static void ConfigureLane(EntityTypeBuilder<AuditLane> lane)
    {
        lane.ToTable("platform_audit_lanes");
        lane.HasKey(l => new { l.PracticeId, l.Lane });
        lane.Property(l => l.Lane).ValueGeneratedNever();
        lane.Property(l => l.Head).HasMaxLength(Sha256);
    }

    private static void ConfigureAnchor(EntityTypeBuilder<AuditAnchor> anchor)
    {
        anchor.ToTable("platform_audit_anchors");
        anchor.HasKey(a => new { a.PracticeId, a.Day });
        anchor.Property(a => a.Ends).HasMaxLength(AuditLimits.Ends);
        anchor.Property(a => a.Hash).HasMaxLength(Sha256);
    }
}

internal static class AuditLimits
{
    public const int Actor = 100;
    public const int Roles = 200;
    public const int Credential = 32;
    public const int Session = 64;
    public const int Address = 64;
    public const int Device = 200;
    public const int Correlation = 64;
    public const int ObjectType = 64;
    public const int ObjectId = 100;
    public const int Reason = 200;

    /// <summary>64 lanes with 19 digits each.</summary>
    public const int Ends = 1600;

    /// <summary>What others say of themselves, such as a browser, is cut; it may not stop the record.</summary>
    public static string? Fit(string? text, int most) => text is null ? null : Whole(text.Length <= most ? text : text[..most]);

    /// <summary>Half of a surrogate pair would come back from the database as something else, and the chain would read as broken.</summary>
    private static string Whole(string text) => text.Any(char.IsSurrogate) ? Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)) : text;
}
