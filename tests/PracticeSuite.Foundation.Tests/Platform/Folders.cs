using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Data;
using PracticeSuite.Platform.Modules;
using PracticeSuite.Platform.Operations;

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
internal sealed class PlanFolder(PracticeId practiceId, Guid patientId) : IBelongsToPractice, IAboutPatient
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public PracticeId PracticeId { get; private init; } = practiceId;

    public Guid PatientId { get; private init; } = patientId;
}

[Access(AccessObject.CareMinutes, Own = nameof(StaffId))]
internal sealed class MinuteFolder(PracticeId practiceId, Guid patientId, Guid staffId) : IBelongsToPractice, IAboutPatient
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public PracticeId PracticeId { get; private init; } = practiceId;

    public Guid PatientId { get; private init; } = patientId;

    public Guid StaffId { get; private init; } = staffId;
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
}

internal sealed class FolderContext(DbContextOptions<FolderContext> options, CurrentCaller caller, DatabaseSession session)
    : ModuleDbContext(options, caller, session)
{
    public DbSet<PlanFolder> Plans => Set<PlanFolder>();

    public DbSet<MinuteFolder> Minutes => Set<MinuteFolder>();

    protected override void ConfigureModule(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<PlanFolder>(folder =>
        {
            folder.ToTable("test_plans");
            folder.Property(f => f.Id).ValueGeneratedNever();
        });
        modelBuilder.Entity<MinuteFolder>(folder =>
        {
            folder.ToTable("test_minutes");
            folder.Property(f => f.Id).ValueGeneratedNever();
        });
    }
}
