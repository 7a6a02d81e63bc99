using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Auditing;
using PracticeSuite.Platform.Modules;
using PracticeSuite.Privacy.BrokenGlass;
using PracticeSuite.Privacy.Contracts;
using PracticeSuite.Privacy.Contracts.BrokenGlass;
using PracticeSuite.Privacy.Contracts.Notices;
using PracticeSuite.Privacy.Contracts.SensitiveCharts;
using PracticeSuite.Privacy.Contracts.WhoCouldSee;
using PracticeSuite.Privacy.Data;
using PracticeSuite.Privacy.Notices;
using PracticeSuite.Privacy.SensitiveCharts;
using PracticeSuite.Privacy.WhoCouldSee;
using static PracticeSuite.Platform.Access.PracticeRole;

namespace PracticeSuite.Privacy;

public sealed class PrivacyModule : PracticeModule
{
    public override IEnumerable<PermissionDefinition> Permissions =>
    [
        PermissionDefinition.Open(PrivacyPermissions.BrokenGlass.Break, Clinical),
        PermissionDefinition.Open(PrivacyPermissions.BrokenGlass.Review, PrivacyOfficer),
        PermissionDefinition.Open(PrivacyPermissions.SensitiveCharts.Manage, PrivacyOfficer),
        PermissionDefinition.Open(PrivacyPermissions.SensitiveCharts.SeeOmitted, Biller, PrivacyOfficer),
        PermissionDefinition.Open(PrivacyPermissions.Notices.View, [.. Clinical, PrivacyOfficer]),
        PermissionDefinition.Open(PrivacyPermissions.WhoCouldSee.View, PrivacyOfficer),
    ];

    public override void ConfigureServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddModuleDbContext<PrivacyDbContext>();
        services.AddScoped<IBrokenGlassAppService, BrokenGlassAppService>();
        services.AddScoped<ISensitiveChartAppService, SensitiveChartAppService>();
        services.AddScoped<IWhoCouldSeeAppService, WhoCouldSeeAppService>();
        services.AddScoped<NoticeBoard>();
        services.AddScoped<IHearOfDenials>(scope => scope.GetRequiredService<NoticeBoard>());
        services.AddScoped<INoticeAppService, NoticeAppService>();
    }
}
