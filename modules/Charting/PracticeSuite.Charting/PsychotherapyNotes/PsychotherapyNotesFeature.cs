using Microsoft.Extensions.DependencyInjection;
using PracticeSuite.Charting.Contracts.Disclosures;
using PracticeSuite.Charting.Contracts.PsychotherapyNotes;
using PracticeSuite.Platform.Auditing;
using PracticeSuite.Platform.Modules;

namespace PracticeSuite.Charting.PsychotherapyNotes;

internal static class PsychotherapyNotesFeature
{
    /// <summary>The host brings the installation's keys (<c>AddDataProtection</c>); one without, as the command line, opens no notes.</summary>
    public static void AddPsychotherapyNotes(this IServiceCollection services)
    {
        services.AddModuleDbContext<PsychotherapyDbContext>();
        services.AddScoped<KeyWrap>();
        services.AddScoped<NoteAuthors>();
        services.AddScoped<NoteEscrow>();
        services.AddScoped<NoteExportFile>();
        services.AddScoped<SudCounselingConsents>();
        services.AddScoped<IPsychotherapyNoteAppService, PsychotherapyNoteAppService>();
        services.AddScoped<IPsychotherapyNoteExportAppService, PsychotherapyNoteExportAppService>();
        services.AddScoped<IConfidentialDisclosures, NoteDisclosures>();
        services.AddScoped<IConfidentialErasure, NoteErasure>();
        services.AddSingleton(new AuditedInConfidence("PsychotherapyNote"));
        services.AddSingleton(new AuditedInConfidence("IPsychotherapyNote"));
    }
}
