using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using PracticeSuite.Charting.Agendas;
using PracticeSuite.Charting.Attachments;
using PracticeSuite.Charting.Briefs;
using PracticeSuite.Charting.Care;
using PracticeSuite.Charting.Consents;
using PracticeSuite.Charting.CareTeams;
using PracticeSuite.Charting.Contacts;
using PracticeSuite.Charting.Contracts;
using PracticeSuite.Charting.Contracts.Care;
using PracticeSuite.Charting.Contracts.CareTeams;
using PracticeSuite.Charting.Contracts.Consents;
using PracticeSuite.Charting.Contracts.Contacts;
using PracticeSuite.Charting.Contracts.Diagnoses;
using PracticeSuite.Charting.Contracts.News;
using PracticeSuite.Charting.Contracts.Patients;
using PracticeSuite.Charting.Contracts.Plans;
using PracticeSuite.Charting.Contracts.Scales;
using PracticeSuite.Charting.Data;
using PracticeSuite.Charting.Diagnoses;
using PracticeSuite.Charting.Flags;
using PracticeSuite.Charting.Importing;
using PracticeSuite.Charting.Medications;
using PracticeSuite.Charting.Notes;
using PracticeSuite.Charting.Patients;
using PracticeSuite.Charting.Plans;
using PracticeSuite.Charting.PsychotherapyNotes;
using PracticeSuite.Charting.Records;
using PracticeSuite.Charting.Scales;
using PracticeSuite.Charting.Timeline;
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
        new(ChartingPermissions.Patients.View, AccessObject.Demographics, AccessAction.Read),
        new(ChartingPermissions.Patients.Edit, AccessObject.Demographics, AccessAction.Write),
        new PermissionDefinition(ChartingPermissions.Patients.ChangeContact, AccessObject.PatientRequests, AccessAction.Write).Or(AccessObject.Demographics, AccessAction.Write),
        new PermissionDefinition(ChartingPermissions.Patients.Close, AccessObject.Demographics, AccessAction.Write)
            .Or(AccessObject.Problems, AccessAction.Write).Only(Therapist, Prescriber, CareCoordinator, FrontDesk),
        new(ChartingPermissions.Patients.RestrictDisclosure, AccessObject.Demographics, AccessAction.Write),
        new(ChartingPermissions.CareTeams.View, AccessObject.Demographics, AccessAction.Read),
        new PermissionDefinition(ChartingPermissions.CareTeams.Manage, AccessObject.Demographics, AccessAction.Write)
            .Or(AccessObject.Enrollments, AccessAction.Write).Only(Therapist, Prescriber, CareCoordinator, FrontDesk),
        new(ChartingPermissions.Diagnoses.View, AccessObject.Problems, AccessAction.Read),
        new(ChartingPermissions.Diagnoses.Edit, AccessObject.Problems, AccessAction.Write),
        new PermissionDefinition(ChartingPermissions.Diagnoses.ViewHistory, AccessObject.Problems, AccessAction.Read).Only(Therapist, Prescriber, CareCoordinator, Supervisor, PrivacyOfficer),
        new(ChartingPermissions.Consents.View, AccessObject.Consents, AccessAction.Read),
        new PermissionDefinition(ChartingPermissions.Consents.Record, AccessObject.Consents, AccessAction.Write).Only(PracticeRole.Clinical),
        new(ChartingPermissions.Consents.Revoke, AccessObject.Consents, AccessAction.Write),
        new(ChartingPermissions.Scales.View, AccessObject.RatingScales, AccessAction.Read),
        new(ChartingPermissions.Scales.Record, AccessObject.RatingScales, AccessAction.Write),
        PermissionDefinition.Open(ChartingPermissions.Scales.KeepRights, PracticeRole.Supervisor),
        new(ChartingPermissions.Plans.View, AccessObject.TreatmentPlan, AccessAction.Read),
        new(ChartingPermissions.Plans.Edit, AccessObject.TreatmentPlan, AccessAction.Write),
        new(ChartingPermissions.Plans.Sign, AccessObject.TreatmentPlan, AccessAction.Sign),
        PermissionDefinition.Open(ChartingPermissions.Plans.SetSigning, Supervisor),
        .. NotesFeature.Permissions,
        new(ChartingPermissions.PsychotherapyNotes.Write, AccessObject.PsychotherapyNotes, AccessAction.Write),
        new(ChartingPermissions.PsychotherapyNotes.Export, AccessObject.PsychotherapyNotes, AccessAction.Export),
        .. MedicationsFeature.Permissions,
        .. FlagFeature.Permissions,
        .. TimelineFeature.Permissions,
        .. BriefsFeature.Permissions,
        .. AttachmentsFeature.Permissions,
    ];

    public override void ConfigureServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddModuleDbContext<ChartingDbContext>();
        services.AddScoped<ChartClock>();
        services.AddScoped<IChartFacts, ChartFacts>();
        services.AddScoped<IPatientDirectory, PatientDirectory>();
        services.AddScoped<IPatientDeaths, PatientDeaths>();
        services.AddScoped<IPatientAppService, PatientAppService>();
        services.AddScoped<IInsurerRestrictions, InsurerRestrictions>();
        services.AddScoped<PatientContacts>();
        services.AddScoped<IPatientContacts>(provider => provider.GetRequiredService<PatientContacts>());
        services.AddScoped<IContactWishAppService, ContactWishAppService>();
        services.AddScoped<IPatientReminders, PatientReminders>();
        services.AddScoped<IReminderWishAppService, ReminderWishAppService>();
        services.AddScoped<CareTeamRecords>();
        services.AddScoped<ICareTeamAppService, CareTeamAppService>();
        services.AddScoped<ICareTeamFacts, CareTeamFacts>();
        services.AddScoped<ICareTeamHistory, CareTeamHistory>();
        services.AddScoped<ProblemWriters>();
        services.AddScoped<CodeBook>();
        services.AddScoped<IDiagnosisAppService, DiagnosisAppService>();
        services.AddScoped<IConsentAppService, ConsentAppService>();
        services.AddScoped<Part2ConsentRecords>();
        services.AddScoped<ScaleReading>();
        services.AddScoped<ScaleCuts>();
        services.AddScoped<ScaleWordings>();
        services.AddScoped<IScaleRightsAppService, ScaleRightsAppService>();
        services.AddScoped<IScaleAppService, ScaleAppService>();
        services.AddScoped<IScaleInvitationAppService, ScaleInvitationAppService>();
        services.AddScoped<IScaleLinks, ScaleLinks>();
        services.AddScoped<IScaleFilling, ScaleFilling>();
        services.AddScoped<PlanDesk>();
        services.AddScoped<PlanSigners>();
        services.AddScoped<IJointPlans, JointPlans>();
        services.AddScoped<IPlanSigningRuleAppService, PlanSigningRuleAppService>();
        services.AddScoped<IPlanReviewAppService, PlanReviewAppService>();
        services.AddScoped<DecisionRights>();
        services.AddScoped<IOpenQuestionAppService, OpenQuestionAppService>();
        services.AddScoped<IQuestionAges, QuestionAges>();
        services.AddScoped<Disagreements>();
        DisagreementsJob.Schedule(services, configuration);
        services.AddScoped<IChartNews, DiagnosisNews>();
        services.AddScoped<IChartNews, PlanNews>();
        services.AddScoped<IPlanAppService, PlanAppService>();
        services.AddAutoMapper(mapping => mapping.AddProfiles(
            [new PatientMaps(), new DiagnosisMaps(), new ConsentMaps(), new ScaleResultMaps(), new PlanMaps()]));
        services.AddNotes();
        services.AddChartRecord();
        services.AddPsychotherapyNotes();
        services.AddMedications();
        services.AddFlags(configuration);
        services.AddTimeline();
        services.AddBriefs();
        services.AddAgendas();
        services.AddAttachments(configuration);
        AddImports(services);
    }

    /// <summary>Patients first: the other files name them.</summary>
    private static void AddImports(IServiceCollection services)
    {
        services.AddScoped<ChartImport>();
        services.AddScoped<IFileImport, PatientsImport>();
        services.AddScoped<IFileImport, CareTeamsImport>();
        services.AddScoped<IFileImport, DiagnosesImport>();
        services.AddScoped<IFileImport, ConsentsImport>();
        services.AddScoped<IFileImport, ScalesImport>();
        services.AddScoped<IFileImport, PlansImport>();
        services.AddScoped<IFileImport, NotesImport>();
        services.AddScoped<IFileImport, DrugsImport>();
        services.AddScoped<IFileImport, AllergiesImport>();
        services.AddScoped<IFileImport, MedicationsImport>();
        services.AddScoped<IFileImport, MedicationChangesImport>();
    }
}
