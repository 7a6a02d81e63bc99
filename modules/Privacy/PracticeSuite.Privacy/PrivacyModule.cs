using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Modules;
using PracticeSuite.Privacy.Contracts;
using PracticeSuite.Privacy.Data;
using PracticeSuite.Privacy.Disclosures;

namespace PracticeSuite.Privacy;

public sealed class PrivacyModule : PracticeModule
{
    public override IEnumerable<PermissionDefinition> Permissions =>
    [
        new(PrivacyPermissions.Disclosures.View, AccessObject.Disclosures, AccessAction.Read),
        new(PrivacyPermissions.Disclosures.Record, AccessObject.Disclosures, AccessAction.Write),
        new(PrivacyPermissions.Disclosures.Account, AccessObject.Disclosures, AccessAction.Export),
    ];

    public override void ConfigureServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddModuleDbContext<PrivacyDbContext>();
        services.AddDisclosures();
    }
}
