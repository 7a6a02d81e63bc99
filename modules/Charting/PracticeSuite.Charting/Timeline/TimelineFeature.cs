using Microsoft.Extensions.DependencyInjection;
using PracticeSuite.Charting.Contracts;
using PracticeSuite.Charting.Contracts.News;
using PracticeSuite.Charting.Contracts.Timeline;
using PracticeSuite.Charting.Notes;
using PracticeSuite.Charting.Scales;
using PracticeSuite.Platform.Access;

namespace PracticeSuite.Charting.Timeline;

internal static class TimelineFeature
{
    public static IReadOnlyList<PermissionDefinition> Permissions { get; } =
    [
        new PermissionDefinition(ChartingPermissions.Timeline.View, AccessObject.MedicationList, AccessAction.Read)
            .Or(AccessObject.TreatmentPlan, AccessAction.Read).Or(AccessObject.RatingScales, AccessAction.Read),
    ];

    public static void AddTimeline(this IServiceCollection services)
    {
        services.AddScoped<IChartLinks, ChartLinks>();
        services.AddScoped<IChartTimelineAppService, ChartTimelineAppService>();
        services.AddScoped<IChartTimeline, NoteTimeline>();
        services.AddScoped<IChartTimeline, MedicationTimeline>();
        services.AddScoped<IChartTimeline, ReportTimeline>();
        services.AddScoped<IChartTimeline, ScoreTimeline>();
        services.AddScoped<IChartTimeline, PlanTimeline>();
        services.AddScoped<IChartNews, NoteNews>();
        services.AddScoped<IChartNews, ScoreNews>();
    }
}
