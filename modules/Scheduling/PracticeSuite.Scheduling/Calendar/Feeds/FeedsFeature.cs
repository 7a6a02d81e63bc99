using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using PracticeSuite.Scheduling.Contracts.Calendar;

namespace PracticeSuite.Scheduling.Calendar.Feeds;

internal static class FeedsFeature
{
    /// <summary>The host brings the installation's keys (<c>AddDataProtection</c>), with which addresses are encrypted.</summary>
    public static void AddFeeds(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(_ => new OutsideReading(configuration));
        services.AddScoped<OutsideTimes>();
        services.AddScoped<OutsideCalendars>();
        services.AddScoped<ICalendarFeeds, CalendarFeeds>();
        services.AddScoped<ICalendarFeedAppService, CalendarFeedAppService>();
        ReadOutsideCalendarsJob.Schedule(services, configuration);
    }
}
