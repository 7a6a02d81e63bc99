using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using PracticeSuite.Platform.Access;

namespace PracticeSuite.Platform.Modules;

/// <summary>What a module offers the hosts: its services and the permissions it knows.</summary>
public abstract class PracticeModule
{
    public virtual IEnumerable<PermissionDefinition> Permissions => [];

    public abstract void ConfigureServices(IServiceCollection services, IConfiguration configuration);
}
