using Microsoft.Extensions.DependencyInjection;
using PracticeSuite.Charting.Contracts;
using PracticeSuite.Charting.Contracts.Attachments;
using PracticeSuite.Platform.Access;

namespace PracticeSuite.Charting.Attachments;

internal static class AttachmentsFeature
{
    /// <summary>Who has to do with files at all: whoever reads or writes something that has files. Of each file its thing decides.</summary>
    public static IReadOnlyList<PermissionDefinition> Permissions { get; } = [Any(ChartingPermissions.Attachments.View, AccessAction.Read), Any(ChartingPermissions.Attachments.Add, AccessAction.Write)];

    public static void AddAttachments(this IServiceCollection services)
    {
        services.AddScoped<AttachmentHosts>();
        services.AddScoped<AttachmentStore>();
        services.AddScoped<AttachmentCounts>();
        services.AddScoped<IAttachmentAppService, AttachmentAppService>();
        services.AddScoped<IAttachmentHost, NoteFiles>();
        services.AddScoped<IAttachmentHost, MedicationFiles>();
        services.AddScoped<IAttachmentHost, ScoreFiles>();
        services.AddScoped<IAttachmentHost, PlanFiles>();
        services.AddScoped<IAttachmentHost, ProblemFiles>();
    }

    private static PermissionDefinition Any(string name, AccessAction action) => new PermissionDefinition(name, AccessObject.Schedule, action)
        .Or(AccessObject.ProgressNotes, action).Or(AccessObject.MedicationList, action).Or(AccessObject.RatingScales, action).Or(AccessObject.TreatmentPlan, action).Or(AccessObject.Problems, action);
}
