using Microsoft.Extensions.DependencyInjection;
using PracticeSuite.Billing.Contracts;
using PracticeSuite.Billing.Contracts.Packets;
using PracticeSuite.Billing.Contracts.PaperForms;
using PracticeSuite.Billing.Contracts.Settings;
using PracticeSuite.Billing.Contracts.Statements;
using PracticeSuite.Billing.Packets;
using PracticeSuite.Billing.PaperForms;
using PracticeSuite.Billing.Settings;
using PracticeSuite.Billing.Worklists;
using PracticeSuite.Platform.Access;

namespace PracticeSuite.Billing.Statements;

/// <summary>What is printed for patients and payers, and what patients pay on it.</summary>
internal static class PapersFeature
{
    public static IReadOnlyList<PermissionDefinition> Permissions { get; } =
    [
        new PermissionDefinition(BillingPermissions.Statements.View, AccessObject.Claims, AccessAction.Read).Only(PracticeRole.Biller, PracticeRole.PrivacyOfficer),
        new(BillingPermissions.Statements.Print, AccessObject.Claims, AccessAction.Write),
        new(BillingPermissions.Statements.TakePayment, AccessObject.Claims, AccessAction.Write),
        new(BillingPermissions.PaperForms.Print, AccessObject.Claims, AccessAction.Write),
        new PermissionDefinition(BillingPermissions.Packets.Make, AccessObject.Claims, AccessAction.Read).Only(PracticeRole.Biller, PracticeRole.PrivacyOfficer),
    ];

    public static void AddPapers(this IServiceCollection services)
    {
        services.AddScoped<IDocumentSettingsAppService, DocumentSettingsAppService>();
        services.AddScoped<InsurancePending>();
        services.AddScoped<StatementReader>();
        services.AddScoped<StatementGatherer>();
        services.AddScoped<StatementBoard>();
        services.AddScoped<StatementPrinter>();
        services.AddScoped<PatientCredits>();
        services.AddScoped<PatientPayments>();
        services.AddScoped<PrepaymentReturns>();
        services.AddScoped<UntoldPrepayments>();
        services.AddScoped<ReducedShare>();
        services.AddScoped<PrepaymentUndoing>();
        services.AddScoped<IStatementAppService, StatementAppService>();
        services.AddScoped<IStatementAccountAppService, StatementAccountAppService>();
        services.AddScoped<IPrepaymentAppService, PrepaymentAppService>();
        services.AddScoped<PaperFormClaims>();
        services.AddScoped<KeptForms>();
        services.AddScoped<IPaperFormAppService, PaperFormAppService>();
        services.AddScoped<PacketGatherer>();
        services.AddScoped<IClaimPacketAppService, ClaimPacketAppService>();
    }
}
