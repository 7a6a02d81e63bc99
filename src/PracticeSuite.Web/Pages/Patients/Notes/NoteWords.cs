using PracticeSuite.Charting.Contracts.Notes;
using PracticeSuite.Web.Components;

namespace PracticeSuite.Web.Pages.Patients.Notes;

internal static class NoteWords
{
    /// <summary>"Progress, DAP"; of a kind with one template, the kind alone.</summary>
    public static string Title(NoteKind kind, string template) =>
        NoteTemplates.For(kind).Skip(1).Any() ? $"{Show.Words(kind)}, {template}" : Show.Words(kind);

    public static string Tone(NoteState state) => state switch
    {
        NoteState.CoSignPending => "warn",
        NoteState.EnteredInError => "danger",
        _ => "good",
    };

    public static string Label(string template, string section) => NoteTemplates.Find(template)?.Find(section)?.Label ?? section;
}
