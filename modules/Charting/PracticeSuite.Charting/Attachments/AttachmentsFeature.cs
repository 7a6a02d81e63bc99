using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PracticeSuite.Charting.Contracts;
using PracticeSuite.Charting.Contracts.Attachments;
using PracticeSuite.Platform.Access;

namespace PracticeSuite.Charting.Attachments;

internal static class AttachmentsFeature
{
    /// <summary>Who has to do with files at all: whoever reads or writes something that has files. Of each file its thing decides.</summary>
    public static IReadOnlyList<PermissionDefinition> Permissions { get; } = [Any(ChartingPermissions.Attachments.View, AccessAction.Read), Any(ChartingPermissions.Attachments.Add, AccessAction.Write)];

    /// <summary><c>Attachments:Clamd</c> names the daemon that looks at files; without it nobody does (K-066).</summary>
    public static void AddAttachments(this IServiceCollection services, IConfiguration configuration)
    {
        if (configuration.GetSection("Attachments").GetChildren().FirstOrDefault(one => !one.Key.Equals("Clamd", StringComparison.OrdinalIgnoreCase)) is { } mistyped)
            throw new InvalidOperationException($"{mistyped.Path} is no setting; Attachments:Clamd names the scanner of files. Remove it, or write it so: nobody should believe that files are looked at.");
        if (configuration["Attachments:Clamd"] is { Length: > 0 } setting)
        {
            var daemon = ClamdScanner.Read(setting);
            services.AddSingleton<IFileScanner>(provider => new ClamdScanner(daemon, ClamdScanner.Usual, provider.GetRequiredService<ILogger<ClamdScanner>>()));
        }
        else
        {
            services.AddSingleton<IFileScanner, NoScanner>();
            services.AddHostedService<NoScannerNotice>();
        }

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
