using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using PracticeSuite.Billing.Claims;
using PracticeSuite.Billing.Contracts;
using PracticeSuite.Billing.Contracts.Claims;
using PracticeSuite.Billing.Contracts.Months;
using PracticeSuite.Billing.Contracts.Payers;
using PracticeSuite.Billing.Contracts.Services;
using PracticeSuite.Billing.Contracts.Settings;
using PracticeSuite.Billing.Contracts.Superbills;
using PracticeSuite.Billing.Contracts.Tasks;
using PracticeSuite.Billing.Coverages;
using PracticeSuite.Billing.Data;
using PracticeSuite.Billing.Importing;
using PracticeSuite.Billing.Months;
using PracticeSuite.Billing.Months.Runs;
using PracticeSuite.Billing.Payers;
using PracticeSuite.Billing.Records;
using PracticeSuite.Billing.Services;
using PracticeSuite.Billing.Settings;
using PracticeSuite.Billing.Superbills;
using PracticeSuite.Billing.Tasks;
using PracticeSuite.Charting.Contracts.Agendas;
using PracticeSuite.Charting.Contracts.Diagnoses;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Importing;
using PracticeSuite.Platform.Modules;

namespace PracticeSuite.Billing;

/// <summary>Payers and coverage, month end, claims and their documents.</summary>
public sealed class BillingModule : PracticeModule
{
    public override IEnumerable<PermissionDefinition> Permissions =>
    [
        new PermissionDefinition(BillingPermissions.Months.View, AccessObject.Claims, AccessAction.Read).Only(PracticeRole.Biller, PracticeRole.PrivacyOfficer),
        new(BillingPermissions.Months.Run, AccessObject.Claims, AccessAction.Write),
        new(BillingPermissions.Months.Meter, AccessObject.Enrollments, AccessAction.Read),
        new PermissionDefinition(BillingPermissions.Claims.View, AccessObject.Claims, AccessAction.Read)
            .Only(PracticeRole.Biller, PracticeRole.Prescriber, PracticeRole.PrivacyOfficer),
        new(BillingPermissions.Claims.Release, AccessObject.Claims, AccessAction.Write),
        new(BillingPermissions.Claims.WaiveShare, AccessObject.Claims, AccessAction.Write),
        new(BillingPermissions.Claims.RecordOutcome, AccessObject.Claims, AccessAction.Write),
        new(BillingPermissions.Superbills.Issue, AccessObject.Claims, AccessAction.Write),
        new PermissionDefinition(BillingPermissions.Payers.View, AccessObject.Settings, AccessAction.Read)
            .Or(AccessObject.Claims, AccessAction.Write).Or(AccessObject.Demographics, AccessAction.Write),
        new PermissionDefinition(BillingPermissions.Payers.Edit, AccessObject.Settings, AccessAction.Write).Or(AccessObject.Claims, AccessAction.Write),
        new(BillingPermissions.Coverages.View, AccessObject.Demographics, AccessAction.Read),
        new(BillingPermissions.Coverages.Edit, AccessObject.Demographics, AccessAction.Write),
        new(BillingPermissions.OtherServices.View, AccessObject.Enrollments, AccessAction.Read),
        new(BillingPermissions.OtherServices.Edit, AccessObject.Claims, AccessAction.Write),
        new PermissionDefinition(BillingPermissions.Settings.View, AccessObject.Settings, AccessAction.Read).Or(AccessObject.Claims, AccessAction.Write),
        new PermissionDefinition(BillingPermissions.Settings.Edit, AccessObject.Settings, AccessAction.Write).Or(AccessObject.Claims, AccessAction.Write),
    ];

    public override void ConfigureServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddModuleDbContext<BillingDbContext>();
        services.AddAutoMapper(mapping =>
        {
            mapping.AddProfile<MonthMaps>();
            mapping.AddProfile<ClaimMaps>();
        });
        AddRecords(services);
        AddMonthEnd(services);
        AddClaims(services);
        AddImports(services);
        services.AddBillingRecord();
        services.AddMonthJobs(configuration);
    }

    private static void AddRecords(IServiceCollection services)
    {
        services.AddScoped<SettingsReader>();
        services.AddScoped<ILoadedDiagnosisCodes, LoadedCodeList>();
        services.AddScoped<IPayerAppService, PayerAppService>();
        services.AddScoped<ICoverageAppService, CoverageAppService>();
        services.AddScoped<IProcedureCodes, ProcedureCodeReader>();
        services.AddScoped<ICodeLabelAppService, CodeLabelAppService>();
        services.AddScoped<StandingServices>();
        services.AddScoped<IOtherServiceAppService, OtherServiceAppService>();
        services.AddScoped<IBillingSettingsAppService, BillingSettingsAppService>();
    }

    private static void AddMonthEnd(IServiceCollection services)
    {
        services.AddScoped<PracticeRulesReader>();
        services.AddScoped<PatientMonthReader>();
        services.AddScoped<MonthBoardSummary>();
        services.AddScoped<ClaimedBoardReader>();
        services.AddScoped<MonthBoardReader>();
        services.AddScoped<ClaimsOfMonth>();
        services.AddScoped<MonthNow>();
        services.AddScoped<Part2Disclosures>();
        services.AddScoped<MonthRuns>();
        services.AddScoped<PastRuns>();
        services.AddScoped<DueMonths>();
        services.AddScoped<ChunkWriter>();
        services.AddScoped<MonthEndWork>();
        services.AddScoped<MonthPlanner>();
        services.AddScoped<PlanningAhead>();
        services.AddScoped<IMonthEnd, MonthEnd>();
        services.AddScoped<IMonthEndAppService, MonthEndAppService>();
        services.AddScoped<ICareMonthMeter, CareMonthMeter>();
        services.AddScoped<IAgendaSource, ThresholdAgenda>();
    }

    private static void AddClaims(IServiceCollection services)
    {
        services.AddScoped<ClaimFiling>();
        services.AddScoped<ClaimReader>();
        services.AddScoped<ClaimFreshness>();
        services.AddScoped<ClaimRelease>();
        services.AddScoped<ClaimModifying>();
        services.AddScoped<IClaimAppService, ClaimAppService>();
        services.AddScoped<IBillingTaskAppService, BillingTaskAppService>();
        services.AddScoped<SuperbillClaims>();
        services.AddScoped<SuperbillGatherer>();
        services.AddScoped<SuperbillIssuer>();
        services.AddScoped<SuperbillPrinter>();
        services.AddScoped<ISuperbillAppService, SuperbillAppService>();
    }

    private static void AddImports(IServiceCollection services)
    {
        services.AddScoped<BillingCodes>();
        services.AddScoped<IFileImport, PayersImport>();
        services.AddScoped<IFileImport, PayerProfilesImport>();
        services.AddScoped<IFileImport, PayerEnrollmentsImport>();
        services.AddScoped<IFileImport, CoveragesImport>();
        services.AddScoped<IFileImport, OtherServicesImport>();
        services.AddScoped<IFileImport, FeesImport>();
        services.AddScoped<IFileImport, RatesImport>();
        services.AddScoped<IFileImport, SettingsImport>();
        services.AddScoped<IFileImport, DiagnosisCodesImport>();
        services.AddScoped<IFileImport, CodePairsImport>();
        services.AddScoped<IFileImport, ClaimOutcomesImport>();
    }
}
