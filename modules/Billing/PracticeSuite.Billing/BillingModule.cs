using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using PracticeSuite.Billing.Claims;
using PracticeSuite.Billing.Closing;
using PracticeSuite.Billing.Contracts;
using PracticeSuite.Billing.Contracts.Claims;
using PracticeSuite.Billing.Contracts.Closing;
using PracticeSuite.Billing.Contracts.Eligibility;
using PracticeSuite.Billing.Contracts.LaterPayers;
using PracticeSuite.Billing.Contracts.Ledger;
using PracticeSuite.Billing.Contracts.Lists;
using PracticeSuite.Billing.Contracts.Months;
using PracticeSuite.Billing.Contracts.Payers;
using PracticeSuite.Billing.Contracts.Rates;
using PracticeSuite.Billing.Contracts.Remittances;
using PracticeSuite.Billing.Contracts.Revenue;
using PracticeSuite.Billing.Contracts.Services;
using PracticeSuite.Billing.Contracts.Settings;
using PracticeSuite.Billing.Contracts.Superbills;
using PracticeSuite.Billing.Contracts.Worklists;
using PracticeSuite.Billing.Coverages;
using PracticeSuite.Billing.Data;
using PracticeSuite.Billing.Eligibility;
using PracticeSuite.Billing.Importing;
using PracticeSuite.Billing.LaterPayers;
using PracticeSuite.Billing.Ledger;
using PracticeSuite.Billing.Lists;
using PracticeSuite.Billing.Months;
using PracticeSuite.Billing.Months.Routing;
using PracticeSuite.Billing.Months.Runs;
using PracticeSuite.Billing.Months.WhatIfs;
using PracticeSuite.Billing.Payers;
using PracticeSuite.Billing.Rates;
using PracticeSuite.Billing.Records;
using PracticeSuite.Billing.Remittances;
using PracticeSuite.Billing.Revenue;
using PracticeSuite.Billing.Services;
using PracticeSuite.Billing.Settings;
using PracticeSuite.Billing.Statements;
using PracticeSuite.Billing.Submissions;
using PracticeSuite.Billing.Superbills;
using PracticeSuite.Billing.Worklists;
using PracticeSuite.Charting.Contracts.Agendas;
using PracticeSuite.Charting.Contracts.Diagnoses;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Importing;
using PracticeSuite.Platform.Jobs;
using PracticeSuite.Platform.Modules;

namespace PracticeSuite.Billing;

/// <summary>Payers and coverage, month end, claims and their documents.</summary>
public sealed class BillingModule : PracticeModule
{
    public override IEnumerable<PermissionDefinition> Permissions =>
    [
        new PermissionDefinition(BillingPermissions.Months.View, AccessObject.Claims, AccessAction.Read).Only(PracticeRole.Biller, PracticeRole.PrivacyOfficer),
        new(BillingPermissions.Months.Run, AccessObject.Claims, AccessAction.Write),
        new(BillingPermissions.Months.WhatIf, AccessObject.Claims, AccessAction.Write),
        PermissionDefinition.Open(BillingPermissions.Months.Yield, PracticeRole.CareCoordinator, PracticeRole.Supervisor, PracticeRole.Biller),
        new(BillingPermissions.Months.Meter, AccessObject.Enrollments, AccessAction.Read),
        new PermissionDefinition(BillingPermissions.Claims.View, AccessObject.Claims, AccessAction.Read)
            .Only(PracticeRole.Biller, PracticeRole.Prescriber, PracticeRole.PrivacyOfficer),
        new(BillingPermissions.Claims.Release, AccessObject.Claims, AccessAction.Write),
        new(BillingPermissions.Claims.WaiveShare, AccessObject.Claims, AccessAction.Write),
        new(BillingPermissions.Claims.RecordOutcome, AccessObject.Claims, AccessAction.Write),
        new PermissionDefinition(BillingPermissions.Submissions.View, AccessObject.Claims, AccessAction.Read).Only(PracticeRole.Biller, PracticeRole.PrivacyOfficer),
        new(BillingPermissions.Submissions.Send, AccessObject.Claims, AccessAction.Write),
        new PermissionDefinition(BillingPermissions.Submissions.SetUp, AccessObject.Settings, AccessAction.Write).Or(AccessObject.Claims, AccessAction.Write),
        new PermissionDefinition(BillingPermissions.Remittances.View, AccessObject.Claims, AccessAction.Read).Only(PracticeRole.Biller, PracticeRole.PrivacyOfficer),
        new(BillingPermissions.Remittances.Post, AccessObject.Claims, AccessAction.Write),
        new PermissionDefinition(BillingPermissions.Ledger.View, AccessObject.Claims, AccessAction.Read).Only(PracticeRole.Biller, PracticeRole.PrivacyOfficer),
        new(BillingPermissions.Ledger.Correct, AccessObject.Claims, AccessAction.Write),
        new PermissionDefinition(BillingPermissions.Revenue.View, AccessObject.Claims, AccessAction.Read).Only(PracticeRole.Biller, PracticeRole.PrivacyOfficer),
        new PermissionDefinition(BillingPermissions.Closing.View, AccessObject.Claims, AccessAction.Read).Or(AccessObject.Settings, AccessAction.Write)
            .Only(PracticeRole.Biller, PracticeRole.PrivacyOfficer, PracticeRole.Administrator),
        new(BillingPermissions.Closing.Prepare, AccessObject.Claims, AccessAction.Write),
        new PermissionDefinition(BillingPermissions.Closing.Approve, AccessObject.Claims, AccessAction.Write).Or(AccessObject.Settings, AccessAction.Write),
        new(BillingPermissions.Superbills.Issue, AccessObject.Claims, AccessAction.Write),
        .. PapersFeature.Permissions,
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
        AddRemittances(services);
        AddWork(services, configuration);
        services.AddPapers();
        AddImports(services);
        services.AddBillingRecord();
        services.AddMonthJobs(configuration);
        services.AddSubmissions(configuration);
        services.AddScheduledJob<PostRemittancesJob>(configuration, PostRemittancesJob.Key, "often-remittances", "0 0/5 * * * ?");
    }

    private static void AddRecords(IServiceCollection services)
    {
        services.AddScoped<SettingsReader>();
        services.AddScoped<ILoadedDiagnosisCodes, LoadedCodeList>();
        services.AddScoped<IPayerAppService, PayerAppService>();
        services.AddScoped<ICoverageAppService, CoverageAppService>();
        services.AddScoped<EligibilityTelling>();
        services.AddScoped<EligibilityAsking>();
        services.AddScoped<EligibilityHandover>();
        services.AddScoped<EligibilityTaking>();
        services.AddScoped<EligibilityRefusals>();
        services.AddScoped<IEligibilityAppService, EligibilityAppService>();
        services.AddScoped<IProcedureCodes, ProcedureCodeReader>();
        services.AddScoped<ICodeLabelAppService, CodeLabelAppService>();
        services.AddScoped<StandingServices>();
        services.AddScoped<IOtherServiceAppService, OtherServiceAppService>();
        services.AddScoped<IBillingSettingsAppService, BillingSettingsAppService>();
        services.AddScoped<PriceLog>();
        services.AddScoped<IChangeEffectAppService, ChangeEffectAppService>();
        services.AddScoped<RateReader>();
        services.AddScoped<IRateAppService, RateAppService>();
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
        services.AddScoped<RunsShown>();
        services.AddScoped<PastRuns>();
        services.AddScoped<DueMonths>();
        services.AddScoped<ChunkWriter>();
        services.AddScoped<MonthEndWork>();
        services.AddScoped<MonthPlanner>();
        services.AddScoped<PlanningAhead>();
        services.AddScoped<IMonthEnd, MonthEnd>();
        services.AddScoped<IMonthEndAppService, MonthEndAppService>();
        services.AddScoped<IMonthYieldAppService, MonthYieldAppService>();
        services.AddScoped<ICareMonthMeter, CareMonthMeter>();
        services.AddScoped<IMonthRoutingAppService, MonthRoutingAppService>();
        services.AddScoped<Replay>();
        services.AddScoped<IWhatIfAppService, WhatIfAppService>();
        services.AddScoped<IAgendaSource, ThresholdAgenda>();
    }

    private static void AddClaims(IServiceCollection services)
    {
        services.AddScoped<ClaimFiling>();
        services.AddScoped<ClaimReader>();
        services.AddScoped<ClaimFreshness>();
        services.AddScoped<ClaimRelease>();
        services.AddScoped<ClaimModifying>();
        services.AddScoped<LaterRelease>();
        services.AddScoped<CoverageFollowing>();
        services.AddScoped<ILaterPayerAppService, LaterPayerAppService>();
        services.AddScoped<IClaimAppService, ClaimAppService>();
        services.AddScoped<SuperbillClaims>();
        services.AddScoped<SuperbillGatherer>();
        services.AddScoped<SuperbillIssuer>();
        services.AddScoped<SuperbillPrinter>();
        services.AddScoped<ISuperbillAppService, SuperbillAppService>();
    }

    private static void AddRemittances(IServiceCollection services)
    {
        services.AddScoped<RemittanceRegister>();
        services.AddScoped<FilesPutAway>();
        services.AddScoped<ReturningUnmatched>();
        services.AddScoped<PostingFacts>();
        services.AddScoped<RemittanceChunk>();
        services.AddScoped<RemittancePoster>();
        services.AddScoped<IRemittanceFiles, RemittanceFiles>();
        services.AddScoped<RemittanceSuggestions>();
        services.AddScoped<RemittanceReader>();
        services.AddScoped<RemittanceMatching>();
        services.AddScoped<MatchUndoing>();
        services.AddScoped<IRemittanceAppService, RemittanceAppService>();
        services.AddScoped<PaperTwins>();
        services.AddScoped<PaperRemittance>();
        services.AddScoped<PaperTakeBack>();
        services.AddScoped<IPaperRemittanceAppService, PaperRemittanceAppService>();
        services.AddScoped<TrialBalanceReader>();
        services.AddScoped<ILedgerAppService, LedgerAppService>();
        services.AddScoped<AgingReader>();
        services.AddScoped<MonthFigures>();
        services.AddScoped<PayerFigures>();
        services.AddScoped<ClaimsBehind>();
        services.AddScoped<IRevenueAppService, RevenueAppService>();
        services.AddScoped<MonthReporting>();
        services.AddScoped<MonthPatientCredits>();
        services.AddScoped<MonthChecks>();
        services.AddScoped<SinceClosing>();
        services.AddScoped<ClosingList>();
        services.AddScoped<IMonthClosingAppService, MonthClosingAppService>();
    }

    private static void AddWork(IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<WorklistReader>();
        services.AddScoped<RefundDesk>();
        services.AddScoped<AppealDesk>();
        services.AddScoped<GivingUp>();
        services.AddScoped<ResentWork>();
        services.AddScoped<FilingWork>();
        services.AddScoped<HoldWork>();
        services.AddScoped<IWorklistAppService, WorklistAppService>();
        services.AddScheduledJob<OpenFilingWorkJob>(configuration, OpenFilingWorkJob.Key, "nightly-filing-work", "0 45 7 * * ?");
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
        services.AddScoped<RateRows>();
        services.AddScoped<IListSource, FeeScheduleSource>();
        services.AddScoped<IListSource, RateListSource>();
        services.AddScoped<IListSource, ChargeListSource>();
        services.AddScoped<IListSource, DiagnosisListSource>();
        services.AddScoped<IListSource, CodePairListSource>();
        services.AddScoped<IListImportAppService, ListImportAppService>();
    }
}
