using Microsoft.Extensions.DependencyInjection;
using PracticeSuite.Charting.Contracts;
using PracticeSuite.Charting.Contracts.Notes;
using PracticeSuite.Platform.Access;
using static PracticeSuite.Platform.Access.PracticeRole;

namespace PracticeSuite.Charting.Notes;

internal static class NotesFeature
{
    /// <summary>Row P-103. What its cell of a biller has is days, codes and times, so the text is another permission.</summary>
    public static IReadOnlyList<PermissionDefinition> Permissions { get; } =
    [
        new PermissionDefinition(ChartingPermissions.Notes.View, AccessObject.ProgressNotes, AccessAction.Read).Only(Therapist, Prescriber, CareCoordinator, Supervisor, PrivacyOfficer),
        new PermissionDefinition(ChartingPermissions.Notes.ViewBilled, AccessObject.ProgressNotes, AccessAction.Read).Only(Biller),
        new(ChartingPermissions.Notes.Write, AccessObject.ProgressNotes, AccessAction.Write),
        new PermissionDefinition(ChartingPermissions.Notes.Sign, AccessObject.ProgressNotes, AccessAction.Sign).Only(Therapist, Prescriber),
        new PermissionDefinition(ChartingPermissions.Notes.CoSign, AccessObject.ProgressNotes, AccessAction.Sign).Only(Supervisor),
    ];

    public static void AddNotes(this IServiceCollection services)
    {
        services.AddScoped<NoteAccess>();
        services.AddScoped<NoteSignings>();
        services.AddScoped<NotePapers>();
        services.AddScoped<NoteContacts>();
        services.AddScoped<NoteReturns>();
        services.AddScoped<INoteAppService, NoteAppService>();
        services.AddScoped<INoteDraftAppService, NoteDraftAppService>();
        services.AddScoped<INoteDrafting, NoteDrafting>();
        services.AddScoped<IPrivateDraftAppService, PrivateDraftAppService>();
        services.AddScoped<INoteFacts, NoteFacts>();
    }
}
