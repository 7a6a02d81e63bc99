using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using PracticeSuite.Identity.Contracts;
using PracticeSuite.Identity.Data;
using PracticeSuite.Identity.Users;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Modules;

namespace PracticeSuite.Identity;

/// <summary>Practices, locations, staff and users.</summary>
public sealed class IdentityModule : PracticeModule
{
    public override IEnumerable<PermissionDefinition> Permissions =>
    [
        new(IdentityPermissions.Users.View, PracticeRole.PrivacyOfficer, PracticeRole.Administrator),
        new(IdentityPermissions.Users.Manage, PracticeRole.Administrator),
        new(IdentityPermissions.Practice.View, [.. PracticeRole.All]),
        new(IdentityPermissions.Practice.Edit, PracticeRole.Administrator),
        new(IdentityPermissions.Staff.View, [.. PracticeRole.All]),
        new(IdentityPermissions.Staff.Edit, PracticeRole.Administrator),
        new(IdentityPermissions.Staff.AllowClinicalWork, PracticeRole.Administrator),
    ];

    public override void ConfigureServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddModuleDbContext<IdentityDbContext>();
        services.AddUsers();
        services.AddAutoMapper(mapping => mapping.AddProfile<UserMaps>());
    }
}
