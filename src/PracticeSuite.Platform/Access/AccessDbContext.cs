using Microsoft.EntityFrameworkCore;
using PracticeSuite.Platform.Data;

namespace PracticeSuite.Platform.Access;

/// <summary>The tables of access, for whoever writes them: every module does so through <see cref="IRelationships"/>.</summary>
internal sealed class AccessDbContext(DbContextOptions<AccessDbContext> options) : ModuleDbContext(options)
{
    public DbSet<PatientRelationship> Relationships => Set<PatientRelationship>();

    public DbSet<StaffLink> Links => Set<StaffLink>();

    public DbSet<StaffLinkPatient> LinkPatients => Set<StaffLinkPatient>();

    public DbSet<Part2Member> ProgramMembers => Set<Part2Member>();

    public DbSet<Part2Consent> Part2Consents => Set<Part2Consent>();

    public DbSet<SensitiveChart> SensitiveCharts => Set<SensitiveChart>();

    public DbSet<ChartReason> ChartReasons => Set<ChartReason>();

    protected override void ConfigureModule(ModelBuilder modelBuilder) => modelBuilder.ConfigureAccess();
}
