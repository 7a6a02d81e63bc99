using PracticeSuite.Charting.Contracts.PsychotherapyNotes;
using PracticeSuite.Kernel;

namespace PracticeSuite.Charting.PsychotherapyNotes;

/// <summary>What somebody writes down. Refusals of it quote nothing and say no length: a note is not to be guessed from them.</summary>
internal sealed record NoteContent(DateOnly SessionOn, string Text)
{
    public SessionNoteKind Kind { get; init; }

    public static NoteContent Of(PsychotherapyNoteInput input)
    {
        var text = input.Text?.Trim() ?? "";
        Check.That(Enum.IsDefined(input.Kind), nameof(input.Kind), "Kind is none of the list; choose one.");
        Check.That(text.Length > 0, nameof(input.Text), "Text is missing; write the note.");
        Check.That(
            text.Length <= PsychotherapyNoteLimits.Text, nameof(input.Text), $"Text is longer than the {PsychotherapyNoteLimits.Text:N0} characters that fit; write the rest as a second note.");
        if (Check.FaultIn(text) is { } fault)
            throw Check.Invalid(nameof(input.Text), $"Text {fault}");
        return new NoteContent(input.SessionOn, text) { Kind = input.Kind };
    }

    public override string ToString() => nameof(NoteContent);
}
