using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using PracticeSuite.Charting.Contracts.Attachments;
using PracticeSuite.Charting.Contracts.Briefs;
using PracticeSuite.Charting.Contracts.Flags;
using PracticeSuite.Charting.Contracts.Medications;
using PracticeSuite.Charting.Contracts.News;
using PracticeSuite.Charting.Contracts.Plans;
using PracticeSuite.Charting.Contracts.Timeline;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Importing;
using PracticeSuite.Platform.Modules;
using PracticeSuite.Scheduling.Calendar;
using PracticeSuite.Scheduling.Calendar.Feeds;
using PracticeSuite.Scheduling.Calendar.Reminders;
using PracticeSuite.Scheduling.Calendar.SetUp;
using PracticeSuite.Scheduling.Contracts;
using PracticeSuite.Scheduling.Contracts.Stays;
using PracticeSuite.Scheduling.Contracts.Visits;
using PracticeSuite.Scheduling.Data;
using PracticeSuite.Scheduling.Records;
using PracticeSuite.Scheduling.Stays;
using PracticeSuite.Scheduling.Visits;

namespace PracticeSuite.Scheduling;

public sealed class SchedulingModule : PracticeModule
{
    public override IEnumerable<PermissionDefinition> Permissions =>
    [
        new(SchedulingPermissions.Visits.View, AccessObject.Schedule, AccessAction.Read),
        new(SchedulingPermissions.Visits.Record, AccessObject.Schedule, AccessAction.Write),
        new(SchedulingPermissions.Calendar.View, AccessObject.Schedule, AccessAction.Read),
        new(SchedulingPermissions.Calendar.Book, AccessObject.Schedule, AccessAction.Write),
        new PermissionDefinition(SchedulingPermissions.Calendar.KeepHours, AccessObject.Schedule, AccessAction.Write).Or(AccessObject.Settings, AccessAction.Write),
        new PermissionDefinition(SchedulingPermissions.Calendar.ViewSetUp, AccessObject.Schedule, AccessAction.Read).Or(AccessObject.Settings, AccessAction.Read),
        new(SchedulingPermissions.Calendar.SetUp, AccessObject.Settings, AccessAction.Write),
        // A stay in a hospital is clinical: the front desk has no part in it (P-103, P-110).
        new(SchedulingPermissions.Stays.View, AccessObject.Problems, AccessAction.Read),
        new PermissionDefinition(SchedulingPermissions.Stays.Record, AccessObject.Problems, AccessAction.Write)
            .Or(AccessObject.Enrollments, AccessAction.Write),
    ];

    public override void ConfigureServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddModuleDbContext<SchedulingDbContext>();
        services.AddAutoMapper(mapping =>
        {
            mapping.AddProfile<VisitMaps>();
            mapping.AddProfile<StayMaps>();
            mapping.AddProfile<SetUpMaps>();
        });
        services.AddCalendar();
        services.AddFeeds(configuration);
        PlanRemindersJob.Schedule(services, configuration);
        services.AddScoped<Appointments>();
        services.AddScoped<IVisitAppService, VisitAppService>();
        services.AddScoped<IHospitalStayAppService, HospitalStayAppService>();
        services.AddScoped<IVisitFacts, VisitFacts>();
        services.AddScoped<ISeenPatients, SeenPatients>();
        services.AddScoped<IChartTimeline, VisitTimeline>();
        services.AddScoped<IChartNews, VisitNews>();
        services.AddScoped<IAttachmentHost, VisitFiles>();
        services.AddScoped<IBriefSource, VisitBrief>();
        services.AddScoped<IBriefVisits, VisitBrief>();
        services.AddScoped<IReconciliationOccasions, MedicationOccasions>();
        services.AddScoped<IFlagOccasions, SessionsAndStays>();
        services.AddScoped<IPlanOccasions, PlanOccasions>();
        services.AddScheduleRecord();
        services.AddScoped<IFileImport, VisitsImport>();
        services.AddScoped<IFileImport, StaysImport>();
    }
}
