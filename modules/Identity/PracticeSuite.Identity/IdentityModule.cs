using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using PracticeSuite.Identity.ApiClients;
using PracticeSuite.Identity.Contracts;
using PracticeSuite.Identity.Contracts.ApiClients;
using PracticeSuite.Identity.Contracts.Practices;
using PracticeSuite.Identity.Contracts.Staff;
using PracticeSuite.Identity.Contracts.StandIns;
using PracticeSuite.Identity.Data;
using PracticeSuite.Identity.Importing;
using PracticeSuite.Identity.Practices;
using PracticeSuite.Identity.Staff;
using PracticeSuite.Identity.StandIns;
using PracticeSuite.Identity.Users;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Importing;
using PracticeSuite.Platform.Modules;
using PracticeSuite.Platform.Operations;

namespace PracticeSuite.Identity;

/// <summary>Practices, locations, staff and users.</summary>
public sealed class IdentityModule : PracticeModule
{
    public override IEnumerable<PermissionDefinition> Permissions =>
    [
        new(IdentityPermissions.Users.View, AccessObject.Settings, AccessAction.Read),
        new(IdentityPermissions.Users.Manage, AccessObject.Settings, AccessAction.Write),
        PermissionDefinition.Open(IdentityPermissions.Users.ViewAs, PracticeRole.PrivacyOfficer, PracticeRole.Administrator),
        new(IdentityPermissions.ApiClients.View, AccessObject.Settings, AccessAction.Read),
        new(IdentityPermissions.ApiClients.Manage, AccessObject.Settings, AccessAction.Write),
        PermissionDefinition.Open(IdentityPermissions.Practice.View, PracticeRole.All),
        new(IdentityPermissions.Practice.Edit, AccessObject.Settings, AccessAction.Write),
        PermissionDefinition.Open(IdentityPermissions.Staff.View, PracticeRole.All),
        new(IdentityPermissions.Staff.Edit, AccessObject.Settings, AccessAction.Write),
        PermissionDefinition.Open(IdentityPermissions.StandIns.Arrange, [.. PracticeRole.Clinical, PracticeRole.Administrator]),
        new(IdentityPermissions.Staff.AllowClinicalWork, AccessObject.Settings, AccessAction.Write),
    ];

    public override void ConfigureServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddModuleDbContext<IdentityDbContext>();
        services.AddUsers();
        services.AddScoped<IApiClientSignIn, ApiClientSignIn>();
        services.AddScoped<IApiClientAppService, ApiClientAppService>();
        services.AddScoped<IPracticeCatalog, PracticeCatalog>();
        services.AddScoped<IPracticeDirectory, PracticeDirectory>();
        services.AddScoped<IPracticeAppService, PracticeAppService>();
        services.AddScoped<PracticeSetup>();
        services.AddScoped<IStaffDirectory, StaffDirectory>();
        services.AddScoped<Supervision>();
        services.AddScoped<Part2Roster>();
        services.AddScoped<IStaffAppService, StaffAppService>();
        services.AddScoped<IStandInAppService, StandInAppService>();
        services.AddScoped<IFileImport, PracticesImport>();
        services.AddScoped<IFileImport, LocationsImport>();
        services.AddScoped<IFileImport, StaffImport>();
        services.AddAutoMapper(mapping => mapping.AddProfiles([new PracticeMaps(), new StaffMaps(), new UserMaps()]));
    }
}
