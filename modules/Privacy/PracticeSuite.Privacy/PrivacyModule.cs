using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Modules;
using PracticeSuite.Privacy.Data;

namespace PracticeSuite.Privacy;

public sealed class PrivacyModule : PracticeModule
{
    public override IEnumerable<PermissionDefinition> Permissions => [];

    public override void ConfigureServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddModuleDbContext<PrivacyDbContext>();
    }
}
