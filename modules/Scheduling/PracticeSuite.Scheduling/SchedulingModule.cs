using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Importing;
using PracticeSuite.Platform.Modules;
using PracticeSuite.Scheduling.Contracts;
using PracticeSuite.Scheduling.Contracts.Stays;
using PracticeSuite.Scheduling.Contracts.Visits;
using PracticeSuite.Scheduling.Data;
using PracticeSuite.Scheduling.Stays;
using PracticeSuite.Scheduling.Visits;

namespace PracticeSuite.Scheduling;

public sealed class SchedulingModule : PracticeModule
{
    private static readonly string[] Clinicians = [PracticeRole.Therapist, PracticeRole.Prescriber, PracticeRole.CareCoordinator];

    private static readonly string[] Readers = [.. Clinicians, PracticeRole.Supervisor, PracticeRole.Biller, PracticeRole.PrivacyOfficer];

    public override IEnumerable<PermissionDefinition> Permissions =>
    [
        new(SchedulingPermissions.Visits.View, [.. Readers, PracticeRole.FrontDesk]),
        new(SchedulingPermissions.Visits.Record, [.. Clinicians, PracticeRole.FrontDesk]),
        // A stay in a hospital is clinical: the front desk has no part in it (P-103, P-110).
        new(SchedulingPermissions.Stays.View, Readers),
        new(SchedulingPermissions.Stays.Record, Clinicians),
    ];

    public override void ConfigureServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddModuleDbContext<SchedulingDbContext>();
        services.AddAutoMapper(mapping =>
        {
            mapping.AddProfile<VisitMaps>();
            mapping.AddProfile<StayMaps>();
        });
        services.AddScoped<IVisitAppService, VisitAppService>();
        services.AddScoped<IHospitalStayAppService, HospitalStayAppService>();
        services.AddScoped<IVisitFacts, VisitFacts>();
        services.AddScoped<IFileImport, VisitsImport>();
        services.AddScoped<IFileImport, StaysImport>();
    }
}
