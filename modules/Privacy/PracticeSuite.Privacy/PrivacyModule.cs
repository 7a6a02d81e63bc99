using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using PracticeSuite.Charting.Contracts.Contacts;
using PracticeSuite.Charting.Contracts.Medications;
using PracticeSuite.Charting.Contracts.Plans;
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
using PracticeSuite.Privacy.Disclosures;
using PracticeSuite.Privacy.Due;
using PracticeSuite.Privacy.Notices;
using PracticeSuite.Privacy.Requests;
using PracticeSuite.Privacy.SensitiveCharts;
using PracticeSuite.Privacy.WhoCouldSee;
using static PracticeSuite.Platform.Access.PracticeRole;

namespace PracticeSuite.Privacy;

public sealed class PrivacyModule : PracticeModule
{
    public override IEnumerable<PermissionDefinition> Permissions =>
    [
        new(PrivacyPermissions.Disclosures.View, AccessObject.Disclosures, AccessAction.Read),
        new(PrivacyPermissions.Disclosures.Record, AccessObject.Disclosures, AccessAction.Write),
        new(PrivacyPermissions.Disclosures.Account, AccessObject.Disclosures, AccessAction.Export),
        new(PrivacyPermissions.Requests.View, AccessObject.PatientRequests, AccessAction.Read),
        new(PrivacyPermissions.Requests.Take, AccessObject.PatientRequests, AccessAction.Write),
        new(PrivacyPermissions.Requests.Decide, AccessObject.PatientRequests, AccessAction.Approve),
        new(PrivacyPermissions.Requests.Export, AccessObject.PatientRequests, AccessAction.Export),
        new PermissionDefinition(PrivacyPermissions.Release.View, AccessObject.PatientRequests, AccessAction.Read).Only(Therapist, Prescriber, PrivacyOfficer),
        new PermissionDefinition(PrivacyPermissions.Release.Hold, AccessObject.PatientRequests, AccessAction.Write).Only(Therapist, Prescriber),
        new(PrivacyPermissions.Registers.View, AccessObject.PrivacyRegisters, AccessAction.Read),
        new(PrivacyPermissions.Registers.Keep, AccessObject.PrivacyRegisters, AccessAction.Write),
        new(PrivacyPermissions.Registers.Dispose, AccessObject.PrivacyRegisters, AccessAction.Approve),
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
        services.AddDisclosures();
        services.AddPatientRequests();
        services.AddRegisters();
        services.AddScoped<MedicalEmergencies>();
        services.AddScoped<IBrokenGlassAppService, BrokenGlassAppService>();
        services.AddScoped<ISensitiveChartAppService, SensitiveChartAppService>();
        services.AddScoped<IWhoCouldSeeAppService, WhoCouldSeeAppService>();
        services.AddScoped<NoticeBoard>();
        services.AddScoped<IHearOfDenials>(scope => scope.GetRequiredService<NoticeBoard>());
        services.AddScoped<IHearOfMedicationChanges>(scope => scope.GetRequiredService<NoticeBoard>());
        services.AddScoped<IHearOfWaitingMessages>(scope => scope.GetRequiredService<NoticeBoard>());
        services.AddScoped<IHearOfMessagesForNobody>(scope => scope.GetRequiredService<NoticeBoard>());
        services.AddScoped<IHearOfPairAsks>(scope => scope.GetRequiredService<NoticeBoard>());
        services.AddScoped<IHearOfTimeAsks>(scope => scope.GetRequiredService<NoticeBoard>());
        services.AddScoped<IHearOfDisagreements>(scope => scope.GetRequiredService<NoticeBoard>());
        services.AddScoped<IHearOfOverdueContacts>(scope => scope.GetRequiredService<NoticeBoard>());
        services.AddScoped<INoticeAppService, NoticeAppService>();
    }
}
