using Microsoft.EntityFrameworkCore;

namespace PracticeSuite.Platform.Access;

/// <summary>The tables by which access is decided: the platform's own, read by the filter of every module's context.</summary>
public static class AccessModel
{
    public static ModelBuilder ConfigureAccess(this ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<PatientRelationship>(row =>
        {
            row.ToTable("platform_relationships");
            row.Property(r => r.Id).ValueGeneratedNever();
            row.Property(r => r.From).HasColumnName("begins_at");
            row.Property(r => r.Until).HasColumnName("ends_at");
            row.Property(r => r.ReasonCode).HasMaxLength(PatientRelationship.ReasonCodeMax);
            row.HasIndex(r => new { r.PracticeId, r.PatientId, r.StaffId });
            row.HasIndex(r => new { r.PracticeId, r.StaffId, r.Until });
            row.HasIndex(r => new { r.PracticeId, r.Kind, r.SourceId });
        });
        modelBuilder.ConfigureSensitiveCharts();
        modelBuilder.Entity<StaffLinkPatient>(row =>
        {
            row.ToTable("platform_staff_link_patients");
            row.HasKey(r => new { r.PracticeId, r.LinkId, r.PatientId });
        });
        return modelBuilder.ConfigurePart2().Entity<StaffLink>(row =>
        {
            row.ToTable("platform_staff_links");
            row.Property(r => r.Id).ValueGeneratedNever();
            row.Property(r => r.From).HasColumnName("begins_at");
            row.Property(r => r.Until).HasColumnName("ends_at");
            row.HasIndex(r => new { r.PracticeId, r.StaffId, r.ForStaffId });
            row.HasIndex(r => new { r.PracticeId, r.Kind, r.SourceId });
        });
    }

    private static ModelBuilder ConfigurePart2(this ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Part2Member>(row =>
        {
            row.ToTable("platform_part2_members");
            row.Property(r => r.Id).ValueGeneratedNever();
            row.Property(r => r.From).HasColumnName("begins_at");
            row.Property(r => r.Until).HasColumnName("ends_at");
            row.HasIndex(r => new { r.PracticeId, r.StaffId });
        });
        return modelBuilder.Entity<Part2Consent>(row =>
        {
            row.ToTable("platform_part2_consents");
            row.Property(r => r.Id).ValueGeneratedNever();
            row.Property(r => r.From).HasColumnName("begins_at");
            row.Property(r => r.Until).HasColumnName("ends_at");
            row.HasIndex(r => new { r.PracticeId, r.PatientId });
            row.HasIndex(r => new { r.PracticeId, r.SourceId });
        });
    }

    /// <summary>The same tables in a context that only asks them; another context makes them.</summary>
    internal static void ReferToAccess(this ModelBuilder modelBuilder)
    {
        if (modelBuilder.Model.FindEntityType(typeof(PatientRelationship)) is not null)
            return;
        modelBuilder.ConfigureAccess();
        modelBuilder.Entity<PatientRelationship>().ToTable(table => table.ExcludeFromMigrations());
        modelBuilder.Entity<StaffLink>().ToTable(table => table.ExcludeFromMigrations());
        modelBuilder.Entity<StaffLinkPatient>().ToTable(table => table.ExcludeFromMigrations());
        modelBuilder.Entity<Part2Member>().ToTable(table => table.ExcludeFromMigrations());
        modelBuilder.Entity<Part2Consent>().ToTable(table => table.ExcludeFromMigrations());
        modelBuilder.Entity<SensitiveChart>().ToTable(table => table.ExcludeFromMigrations());
        modelBuilder.Entity<ChartReason>().ToTable(table => table.ExcludeFromMigrations());
    }
}
