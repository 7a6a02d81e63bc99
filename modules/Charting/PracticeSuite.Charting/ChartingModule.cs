using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using PracticeSuite.Charting.Care;
using PracticeSuite.Charting.Consents;
using PracticeSuite.Charting.Contracts;
using PracticeSuite.Charting.Contracts.Care;
using PracticeSuite.Charting.Contracts.Consents;
using PracticeSuite.Charting.Contracts.Diagnoses;
using PracticeSuite.Charting.Contracts.Patients;
using PracticeSuite.Charting.Contracts.Plans;
using PracticeSuite.Charting.Contracts.Scales;
using PracticeSuite.Charting.Data;
using PracticeSuite.Charting.Diagnoses;
using PracticeSuite.Charting.Importing;
using PracticeSuite.Charting.Patients;
using PracticeSuite.Charting.Plans;
using PracticeSuite.Charting.PsychotherapyNotes;
using PracticeSuite.Charting.Scales;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Importing;
using PracticeSuite.Platform.Modules;
using static PracticeSuite.Platform.Access.PracticeRole;

namespace PracticeSuite.Charting;

/// <summary>Patients and what their charts hold for care and billing.</summary>
public sealed class ChartingModule : PracticeModule
{
    public override IEnumerable<PermissionDefinition> Permissions =>
    [
        new(ChartingPermissions.Patients.View, Therapist, Prescriber, CareCoordinator, Supervisor, Biller, FrontDesk, PrivacyOfficer),
        new(ChartingPermissions.Patients.Edit, CareCoordinator, Biller, FrontDesk),
        new(ChartingPermissions.Patients.Close, Therapist, Prescriber, CareCoordinator, Supervisor, FrontDesk),
        new(ChartingPermissions.Patients.RestrictDisclosure, CareCoordinator, Biller, FrontDesk, PrivacyOfficer),
        new(ChartingPermissions.Diagnoses.View, Therapist, Prescriber, CareCoordinator, Supervisor, Biller, PrivacyOfficer),
        new(ChartingPermissions.Diagnoses.Edit, Therapist, Prescriber),
        new(ChartingPermissions.Consents.View, Therapist, Prescriber, CareCoordinator, Supervisor, Biller, FrontDesk, PrivacyOfficer),
        new(ChartingPermissions.Consents.Record, Therapist, Prescriber, CareCoordinator, Supervisor),
        new(ChartingPermissions.Consents.Revoke, Therapist, Prescriber, CareCoordinator, Supervisor, FrontDesk, PrivacyOfficer),
        new(ChartingPermissions.Scales.View, Therapist, Prescriber, CareCoordinator, Supervisor, PrivacyOfficer),
        new(ChartingPermissions.Scales.Record, Therapist, Prescriber, CareCoordinator),
        new(ChartingPermissions.Plans.View, Therapist, Prescriber, CareCoordinator, Supervisor, PrivacyOfficer),
        new(ChartingPermissions.Plans.Edit, Therapist, Prescriber, CareCoordinator),
        new(ChartingPermissions.Plans.Sign, Therapist, Prescriber, Supervisor),
        new(ChartingPermissions.PsychotherapyNotes.Write, Therapist, Prescriber),
        new(ChartingPermissions.PsychotherapyNotes.Export, PrivacyOfficer),
    ];

    public override void ConfigureServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddModuleDbContext<ChartingDbContext>();
        services.AddScoped<ChartClock>();
        services.AddScoped<IChartFacts, ChartFacts>();
        services.AddScoped<IPatientDirectory, PatientDirectory>();
        services.AddScoped<IPatientAppService, PatientAppService>();
        services.AddScoped<IDiagnosisAppService, DiagnosisAppService>();
        services.AddScoped<IConsentAppService, ConsentAppService>();
        services.AddScoped<IScaleAppService, ScaleAppService>();
        services.AddScoped<IPlanAppService, PlanAppService>();
        services.AddAutoMapper(mapping => mapping.AddProfiles(
            [new PatientMaps(), new DiagnosisMaps(), new ConsentMaps(), new ScaleResultMaps(), new PlanMaps()]));
        services.AddPsychotherapyNotes();
        AddImports(services);
    }

    /// <summary>Patients first: the other files name them.</summary>
    private static void AddImports(IServiceCollection services)
    {
        services.AddScoped<ChartImport>();
        services.AddScoped<IFileImport, PatientsImport>();
        services.AddScoped<IFileImport, DiagnosesImport>();
        services.AddScoped<IFileImport, ConsentsImport>();
        services.AddScoped<IFileImport, ScalesImport>();
        services.AddScoped<IFileImport, PlansImport>();
    }
}
