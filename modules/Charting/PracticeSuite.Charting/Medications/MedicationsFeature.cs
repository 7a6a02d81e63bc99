using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PracticeSuite.Charting.Allergies;
using PracticeSuite.Charting.Contracts;
using PracticeSuite.Charting.Contracts.Allergies;
using PracticeSuite.Charting.Contracts.Medications;
using PracticeSuite.Charting.Contracts.News;
using PracticeSuite.Charting.News;
using PracticeSuite.Platform.Access;
using static PracticeSuite.Platform.Access.PracticeRole;

namespace PracticeSuite.Charting.Medications;

internal static class MedicationsFeature
{
    /// <summary>Row P-100: others than prescribers write what was reported, and care coordinators what was measured.</summary>
    public static IReadOnlyList<PermissionDefinition> Permissions { get; } =
    [
        new(ChartingPermissions.Medications.View, AccessObject.MedicationList, AccessAction.Read),
        new PermissionDefinition(ChartingPermissions.Medications.Edit, AccessObject.MedicationList, AccessAction.Write).Only(Prescriber),
        new(ChartingPermissions.Medications.Sign, AccessObject.MedicationList, AccessAction.Sign),
        new(ChartingPermissions.Medications.Report, AccessObject.MedicationList, AccessAction.Write),
        new PermissionDefinition(ChartingPermissions.Medications.Measure, AccessObject.MedicationList, AccessAction.Write).Only(Prescriber, CareCoordinator),
        new PermissionDefinition(ChartingPermissions.News.View, AccessObject.MedicationList, AccessAction.Read)
            .Or(AccessObject.TreatmentPlan, AccessAction.Read).Or(AccessObject.RatingScales, AccessAction.Read),
    ];

    public static void AddMedications(this IServiceCollection services)
    {
        services.AddScoped<DrugTable>();
        services.AddScoped<IPrescribedFacts, PrescribedFacts>();
        services.AddScoped<MedicationDesk>();
        services.AddScoped<MedicationScreen>();
        services.AddScoped<MedicationTelling>();
        services.AddScoped<MedicationPapers>();
        services.AddScoped<IMedicationAppService, MedicationAppService>();
        services.AddScoped<IMedicationReportAppService, MedicationReportAppService>();
        services.AddScoped<IMonitoringAppService, MonitoringAppService>();
        services.AddScoped<IReconciliationAppService, ReconciliationAppService>();
        services.AddScoped<IAllergyAppService, AllergyAppService>();
        services.AddScoped<ChangeViews>();
        services.AddScoped<ISeenChanges, SeenChanges>();
        services.AddScoped<IChartNewsAppService, ChartNewsAppService>();
        services.AddScoped<IChartNews, MedicationNews>();
        services.AddScoped<IChartNews, AllergyNews>();
    }

    public static ModelBuilder ConfigureMedications(this ModelBuilder modelBuilder)
    {
        var (medications, allergies) = (new MedicationConfiguration(), new AllergyConfiguration());
        return modelBuilder
            .ApplyConfiguration(new DrugEntryConfiguration())
            .ApplyConfiguration<Medication>(medications)
            .ApplyConfiguration<MedicationEvent>(medications)
            .ApplyConfiguration(new MedicationReportConfiguration())
            .ApplyConfiguration(new MonitoringResultConfiguration())
            .ApplyConfiguration(new ReconciliationConfiguration())
            .ApplyConfiguration<Allergy>(allergies)
            .ApplyConfiguration<NoKnownAllergies>(allergies)
            .ApplyConfiguration(new ChartSeenConfiguration())
            .ApplyConfiguration(new ChangeViewConfiguration());
    }
}
