using PracticeSuite.Charting.Contracts.Notes;
using PracticeSuite.Kernel;

namespace PracticeSuite.Charting.Notes;

/// <summary>What of a note's text is kept, while it is written and when it is signed.</summary>
internal static class NoteTexts
{
    /// <summary>As it was typed, in the template's order; only what does not fit is refused. Where a text came from is ours to know (P-047).</summary>
    public static NoteBody Kept(NoteBody given, NoteBody before, NoteTemplate template)
    {
        Bound(given.ServiceCode, nameof(given.ServiceCode), NoteLimits.ServiceCode);
        Bound(given.Participants, nameof(given.Participants), NoteLimits.Participants);
        Bound(given.PlanReference, nameof(given.PlanReference), NoteLimits.PlanReference);
        Check.That(
            given.DiagnosisCodes.Count <= NoteLimits.Diagnoses && given.DiagnosisCodes.All(code => code.Length <= 8),
            nameof(given.DiagnosisCodes),
            $"DiagnosisCodes has more than the {NoteLimits.Diagnoses} codes that fit, or one that is none; leave some out.");
        Check.That(
            given.PlanAims.Count <= NoteLimits.PlanAims, nameof(given.PlanAims), $"PlanAims has {given.PlanAims.Count} goals and objectives; choose at most {NoteLimits.PlanAims}.");
        return given with
        {
            // A visit is of one day: the one that was chosen for another day is none of this note's.
            VisitId = given.ServiceOn != before.ServiceOn && given.VisitId == before.VisitId ? null : given.VisitId,
            DiagnosisCodes = [.. given.DiagnosisCodes.Distinct(StringComparer.Ordinal)],
            PlanAims = [.. given.PlanAims.Distinct()],
            Sections = [.. template.Sections.Select(section => Kept(section, given, before)).OfType<NoteSection>()],
        };
    }

    /// <summary>As it is signed: line ends alike, nothing at the edges.</summary>
    public static NoteBody Signed(NoteBody body) => body with
    {
        ServiceCode = Trimmed(body.ServiceCode)?.ToUpperInvariant(),
        Participants = Trimmed(body.Participants),
        PlanReference = Trimmed(body.PlanReference),
        Sections = [.. body.Sections.Select(section => section with { Text = Trimmed(section.Text) ?? "" }).Where(section => section.Text.Length > 0)],
    };

    private static NoteSection? Kept(NoteSectionTemplate section, NoteBody given, NoteBody before)
    {
        var text = given.Sections.LastOrDefault(one => one.Key == section.Key)?.Text ?? "";
        if (text.Length == 0)
            return null;
        Bound(text, section.Key, NoteLimits.Section);
        var known = before.Sections.FirstOrDefault(one => one.Key == section.Key);
        return known is null ? new NoteSection(section.Key, text) : known with { Text = text, IsUnedited = known.IsUnedited && known.Text == text };
    }

    private static string? Trimmed(string? text) => text?.ReplaceLineEndings("\n").Trim() is { Length: > 0 } rest ? rest : null;

    private static void Bound(string? text, string field, int max) =>
        Check.That(text is null || text.Length <= max, field, $"{field} has {text?.Length ?? 0:N0} characters; at most {max:N0} fit. Shorten it; what you typed is still here.");
}
