using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using PracticeSuite.Charting.Contracts.Briefs;
using PracticeSuite.Charting.Contracts.Timeline;
using PracticeSuite.Coordination.Agreements;
using PracticeSuite.Coordination.Calls;
using PracticeSuite.Coordination.Contacts;
using PracticeSuite.Coordination.Contracts;
using PracticeSuite.Coordination.Contracts.Enrollments;
using PracticeSuite.Coordination.Contracts.Time;
using PracticeSuite.Coordination.Data;
using PracticeSuite.Coordination.Enrollments;
using PracticeSuite.Coordination.Messages;
using PracticeSuite.Coordination.Metrics;
using PracticeSuite.Coordination.Records;
using PracticeSuite.Coordination.Time;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Importing;
using PracticeSuite.Platform.Modules;

namespace PracticeSuite.Coordination;

public sealed class CoordinationModule : PracticeModule
{
    /// <summary>The row P-106: who takes part. The row P-107: clinicians write their own, supervisors approve, billers read the minutes without the words.</summary>
    public override IEnumerable<PermissionDefinition> Permissions =>
    [
        new(CoordinationPermissions.Enrollments.View, AccessObject.Enrollments, AccessAction.Read),
        new(CoordinationPermissions.Enrollments.Manage, AccessObject.Enrollments, AccessAction.Write),
        .. AgreementsFeature.Permissions,
        .. MetricsFeature.Permissions,
        new(CoordinationPermissions.Messages.View, AccessObject.Messages, AccessAction.Read),
        new PermissionDefinition(CoordinationPermissions.Messages.Own, AccessObject.Messages, AccessAction.Read).Only([.. PracticeRole.Clinical]),
        new(CoordinationPermissions.Messages.Write, AccessObject.Messages, AccessAction.Write),
        new(CoordinationPermissions.Time.View, AccessObject.CareMinutes, AccessAction.Read),
        new PermissionDefinition(CoordinationPermissions.Time.ReadNotes, AccessObject.CareMinutes, AccessAction.Read)
            .Only([.. PracticeRole.Clinical, PracticeRole.PrivacyOfficer]),
        new(CoordinationPermissions.Time.Log, AccessObject.CareMinutes, AccessAction.Write),
        new(CoordinationPermissions.Time.ApproveLate, AccessObject.CareMinutes, AccessAction.Approve),
        .. CallsFeature.Permissions,
    ];

    public override void ConfigureServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddModuleDbContext<CoordinationDbContext>();
        services.AddAutoMapper(mapping =>
        {
            mapping.AddProfile<EnrollmentMaps>();
            mapping.AddProfile<TimeEntryMaps>();
        });
        services.AddScoped<KnownFacts>();
        services.AddScoped<PatientClock>();
        services.AddScoped<TimeEntryViews>();
        services.AddScoped<TimeEntryLists>();
        services.AddScoped<OverlapAsks>();
        services.AddScoped<CareMonthReader>();
        services.AddScoped<IEnrollmentAppService, EnrollmentAppService>();
        services.AddScoped<ITimeEntryAppService, TimeEntryAppService>();
        services.AddScoped<ITimerAppService, TimerAppService>();
        services.AddScoped<ICareTime, CareTime>();
        services.AddScoped<IChartTimeline, ContactTimeline>();
        services.AddScoped<IChartTimeline, MessageTimeline>();
        services.AddScoped<IBriefSource, MessageBrief>();
        services.AddScoped<ContactBook>();
        services.AddAgreements(configuration);
        services.AddMetrics(configuration);
        services.AddMessages(configuration);
        services.AddCalls(configuration);
        services.AddCoordinationRecord();
        services.AddScoped<IFileImport, EnrollmentsImport>();
        services.AddScoped<IFileImport, EntriesImport>();
        services.AddScoped<IFileImport, EntryVoidsImport>();
        services.AddScoped<IFileImport, TalksImport>();
    }
}
