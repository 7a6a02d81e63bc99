using Microsoft.Extensions.DependencyInjection;
using PracticeSuite.Privacy.Breaches;
using PracticeSuite.Privacy.Contracts.Breaches;
using PracticeSuite.Privacy.Contracts.Due;
using PracticeSuite.Privacy.Contracts.PrivacyNotices;
using PracticeSuite.Privacy.Contracts.Retention;
using PracticeSuite.Privacy.Contracts.Reviews;
using PracticeSuite.Privacy.PrivacyNotices;
using PracticeSuite.Privacy.Retention;
using PracticeSuite.Privacy.Reviews;

namespace PracticeSuite.Privacy.Due;

internal static class RegistersFeature
{
    public static void AddRegisters(this IServiceCollection services)
    {
        services.AddScoped<DueRows>();
        services.AddScoped<IDueAppService, DueAppService>();
        services.AddScoped<IBreachAppService, BreachAppService>();
        services.AddScoped<IPrivacyNoticeAppService, PrivacyNoticeAppService>();
        services.AddScoped<ITrailReviewAppService, TrailReviewAppService>();
        services.AddScoped<RetentionReader>();
        services.AddScoped<RecordEraser>();
        services.AddScoped<EmployedOfficer>();
        services.AddScoped<IRetentionAppService, RetentionAppService>();
    }
}
