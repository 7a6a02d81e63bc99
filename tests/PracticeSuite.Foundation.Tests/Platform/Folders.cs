using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Data;
using PracticeSuite.Platform.Modules;

namespace PracticeSuite.Foundation.Tests.Platform;

/// <summary>A module whose rows are about patients, to see who may see them.</summary>
internal sealed class FolderModule : PracticeModule
{
    public const string ReadPlans = "Folders.Plans.Read";
    public const string ReadMinutes = "Folders.Minutes.Read";
    public const string ReadDemographics = "Folders.Demographics.Read";

    public override IEnumerable<PermissionDefinition> Permissions =>
    [
        new(ReadPlans, AccessObject.TreatmentPlan, AccessAction.Read),
        new(ReadMinutes, AccessObject.CareMinutes, AccessAction.Read),
        new(ReadDemographics, AccessObject.Demographics, AccessAction.Read),
    ];

    public override void ConfigureServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddModuleDbContext<FolderContext>();
        services.AddScoped<FolderRoom>();
    }
}

[Access(AccessObject.TreatmentPlan)]
internal sealed class PlanFolder(PracticeId practiceId, Guid patientId) : IPart2Item, IAboutPatient
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public PracticeId PracticeId { get; private init; } = practiceId;

    public Guid PatientId { get; private init; } = patientId;

    public bool IsPart2 { get; private set; }
}

[Access(AccessObject.CareMinutes, Own = nameof(StaffId))]
internal sealed class MinuteFolder(PracticeId practiceId, Guid patientId, Guid staffId) : IPart2Item, IAboutPatient
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public PracticeId PracticeId { get; private init; } = practiceId;

    public Guid PatientId { get; private init; } = patientId;

    public Guid StaffId { get; private init; } = staffId;

    public bool IsPart2 { get; private set; }
}

/// <summary>Open to every role but the administrator's, as the calendar is.</summary>
[Access(AccessObject.Schedule, By = nameof(StaffId))]
internal sealed class VisitFolder(PracticeId practiceId, Guid patientId, Guid staffId) : IPart2Item, IAboutPatient
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public PracticeId PracticeId { get; private init; } = practiceId;

    public Guid PatientId { get; private init; } = patientId;

    public Guid StaffId { get; private init; } = staffId;

    public bool IsPart2 { get; private set; }
}

/// <summary>What a service of a module asks and is answered.</summary>
internal sealed class FolderRoom(FolderContext db, IAccess access)
{
    public FolderContext Folders => db;

    public IAccess Access => access;

    public async Task<IReadOnlyList<Guid>> PatientsWithPlanAsync(CancellationToken cancellationToken) =>
        await db.Plans.Select(folder => folder.PatientId).OrderBy(id => id).ToListAsync(cancellationToken);

    public async Task<int> CountPlansForAComputationAsync(CancellationToken cancellationToken)
    {
        using var facts = access.ReadFacts();
        return await db.Plans.CountAsync(cancellationToken);
    }

    /// <summary>As a live meter does: the computation inside reads facts, and no more of the Part 2 program than may be shown.</summary>
    public async Task<int> CountPlansToBeShownAsync(CancellationToken cancellationToken)
    {
        using var shown = access.KeepToWhatIsShown();
        return await CountPlansForAComputationAsync(cancellationToken);
    }
}

internal sealed class FolderContext(DbContextOptions<FolderContext> options) : ModuleDbContext(options)
{
    public DbSet<PlanFolder> Plans => Set<PlanFolder>();

    public DbSet<MinuteFolder> Minutes => Set<MinuteFolder>();

    public DbSet<VisitFolder> Visits => Set<VisitFolder>();

    protected override void ConfigureModule(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<PlanFolder>(folder =>
        {
            folder.ToTable("test_plans");
            folder.Property(f => f.Id).ValueGeneratedNever();
        });
        modelBuilder.Entity<VisitFolder>(folder =>
        {
            folder.ToTable("test_visits");
            folder.Property(f => f.Id).ValueGeneratedNever();
        });
        modelBuilder.Entity<MinuteFolder>(folder =>
        {
            folder.ToTable("test_minutes");
            folder.Property(f => f.Id).ValueGeneratedNever();
        });
    }
}
