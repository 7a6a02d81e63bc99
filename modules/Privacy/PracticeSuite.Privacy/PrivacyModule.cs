using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Modules;
using PracticeSuite.Privacy.Contracts;
using PracticeSuite.Privacy.Data;
using PracticeSuite.Privacy.Disclosures;
using PracticeSuite.Privacy.Due;
using PracticeSuite.Privacy.Requests;
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
    ];

    public override void ConfigureServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddModuleDbContext<PrivacyDbContext>();
        services.AddDisclosures();
        services.AddPatientRequests();
        services.AddRegisters();
    }
}
