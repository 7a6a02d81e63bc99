using Microsoft.Extensions.DependencyInjection;
using PracticeSuite.Charting.Contracts;
using PracticeSuite.Charting.Contracts.Briefs;
using PracticeSuite.Platform.Access;
using static PracticeSuite.Platform.Access.PracticeRole;

namespace PracticeSuite.Charting.Briefs;

internal static class BriefsFeature
{
    public static IReadOnlyList<PermissionDefinition> Permissions { get; } =
    [
        new PermissionDefinition(ChartingPermissions.Briefs.View, AccessObject.MedicationList, AccessAction.Read).Only(Therapist, Prescriber, CareCoordinator, Supervisor),
    ];

    public static void AddBriefs(this IServiceCollection services)
    {
        services.AddScoped<BriefPapers>();
        services.AddScoped<IBriefAppService, BriefAppService>();
        services.AddScoped<IBriefSource, PatientBrief>();
        services.AddScoped<IBriefSource, NoteBrief>();
        services.AddScoped<IBriefSource, MedicationBrief>();
        services.AddScoped<IBriefSource, ScaleBrief>();
        services.AddScoped<IBriefSource, QuestionBrief>();
        services.AddScoped<IBriefSource, PlanBrief>();
    }
}
