using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using PracticeSuite.Charting.Contracts;
using PracticeSuite.Charting.Contracts.Briefs;
using PracticeSuite.Charting.Contracts.Care;
using PracticeSuite.Charting.Contracts.Flags;
using PracticeSuite.Charting.Contracts.News;
using PracticeSuite.Charting.Contracts.Timeline;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Outbox;

namespace PracticeSuite.Charting.Flags;

internal static class FlagFeature
{
    public static IReadOnlyList<PermissionDefinition> Permissions { get; } =
    [
        new(ChartingPermissions.Flags.View, AccessObject.UrgentFlags, AccessAction.Read),
        new(ChartingPermissions.Flags.Handle, AccessObject.UrgentFlags, AccessAction.Write),
        PermissionDefinition.Open(ChartingPermissions.Flags.SetThresholds, PracticeRole.Supervisor),
    ];

    public static void AddFlags(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<FlagAddressees>();
        services.AddScoped<FlagFactsReader>();
        services.AddScoped<FlagErrata>();
        services.AddScoped<FlagEvaluation>();
        services.AddScoped<FlagRaising>();
        services.AddScoped<FlagClocks>();
        services.AddScoped<FlagReach>();
        services.AddScoped<FlagMail>();
        services.AddScoped<FlagsTold>();
        services.AddScoped<FlagsAtHand>();
        services.AddScoped<FlagConversations>();
        services.AddScoped<FlagEscalation>();
        services.AddScoped<IMessageTemplate, FlagTemplate>();
        services.AddScoped<UrgentFlags>();
        services.AddScoped<IUrgentFlags>(provider => provider.GetRequiredService<UrgentFlags>());
        services.AddScoped<IMessageFlags, MessageFlags>();
        services.AddScoped<IUrgentFlagAppService, UrgentFlagAppService>();
        services.AddScoped<IFlagThresholdAppService, FlagThresholdAppService>();
        services.AddSingleton<IFlagRuleNames, FlagRuleNames>();
        services.AddScoped<ITierFacts, TierFactsReader>();
        services.AddScoped<IFlagTimes, FlagTimes>();
        services.AddScoped<IChartNews, FlagNews>();
        services.AddScoped<IChartTimeline, FlagTimeline>();
        services.AddScoped<IBriefSource, FlagBrief>();
        services.AddScoped<IBriefSource, DutyBrief>();
        services.AddScoped<ICareDutyAppService, CareDutyAppService>();
        FlagsComeDueJob.Schedule(services, configuration);
        FlagLadderJob.Schedule(services, configuration);
    }

    public static ModelBuilder ConfigureFlags(this ModelBuilder modelBuilder)
    {
        var flags = new FlagConfiguration();
        return modelBuilder
            .ApplyConfiguration<UrgentFlag>(flags)
            .ApplyConfiguration<UrgentFlagLine>(flags)
            .ApplyConfiguration<UrgentFlagAct>(flags)
            .ApplyConfiguration<UrgentFlagAddressee>(flags)
            .ApplyConfiguration<FlagThreshold>(flags);
    }
}
