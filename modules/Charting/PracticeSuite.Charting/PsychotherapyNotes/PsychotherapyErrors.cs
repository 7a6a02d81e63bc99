using PracticeSuite.Kernel;
using static PracticeSuite.Kernel.RefusalKind;

namespace PracticeSuite.Charting.PsychotherapyNotes;

internal static class PsychotherapyErrors
{
    public static BusinessException NoteNotFound(Guid id) =>
        new(Missing, "Charting:PsychotherapyNoteNotFound", "You have no such psychotherapy note.", about: id);

    public static BusinessException NotesForPeople() => new(
        Forbidden, "Charting:PsychotherapyNotesForPeople", "Psychotherapy notes are opened by people who signed in as members of staff, and by no program.");

    public static BusinessException NotesClosed() => new(
        Forbidden, "Charting:PsychotherapyNotesClosed", "Psychotherapy notes are closed to those who have left the practice; ask the privacy officer.");

    public static BusinessException NoteRevised() => new(
        Conflict,
        "Charting:PsychotherapyNoteRevised",
        "You saved a later version in another window. What you typed here is still here; copy it, open the later version, and put it there.");

    public static BusinessException NotesBegun() => new(
        Conflict, "Charting:PsychotherapyNotesBegun", "You saved your first note in another window at the same moment; save this one again.");

    public static BusinessException NoteDamaged(Guid id) => new(
        Conflict,
        "Charting:PsychotherapyNoteDamaged",
        "This note cannot be opened: what is stored is not what was written. Tell the privacy officer, who can have it restored from a backup.",
        about: id);

    public static BusinessException KeyDamaged(Guid authorId) => new(
        Conflict,
        "Charting:PsychotherapyKeyDamaged",
        "The key to these notes cannot be opened: it, or the keys of this installation, are not what they were. Tell the privacy officer, who can have them restored from a backup.",
        about: authorId);

    public static BusinessException ExportNotFound(Guid id) =>
        new(Missing, "Charting:PsychotherapyExportNotFound", "There is no such request in this practice.", about: id);

    public static BusinessException ExportNeedsAnother() => new(
        Conflict, "Charting:PsychotherapyExportNeedsAnother", "You asked for this export; another privacy officer must agree to it (P-063).");

    public static BusinessException ExportNeedsStaff() => new(
        Forbidden,
        "Charting:PsychotherapyExportNeedsStaff",
        "Two members of staff ask for an export and agree to it (P-063), and your sign-in belongs to nobody who works here; have an administrator link it to your staff record.");

    public static BusinessException ExportIsAnothers() => new(
        Conflict, "Charting:PsychotherapyExportIsAnothers", "Another privacy officer asked for this export; only they cancel it or make its file.");

    public static BusinessException ExportOver(Guid id) => new(
        Conflict,
        "Charting:PsychotherapyExportOver",
        "This request is no longer open for that: it was decided, canceled or used, or it has expired. Ask for a new export if one is needed.",
        about: id);

    public static BusinessException AuthorNotFound(Guid id) =>
        new(Missing, "Charting:PsychotherapyAuthorNotFound", "There is no such author in this practice.", about: id);

    public static BusinessException AuthorStillHere() => new(
        Conflict, "Charting:PsychotherapyAuthorStillHere", "This person works here; keys go into escrow when the last day of work is over (P-066). Set that day on the page Staff first.");

    public static BusinessException AuthorNotBack() => new(
        Conflict, "Charting:PsychotherapyAuthorNotBack", "There is nothing to give back: the key is not in escrow, or its author does not work here.");

    public static BusinessException NotesAlreadySealed(Guid id) =>
        new(Conflict, "Charting:PsychotherapyNotesAlreadySealed", "This key is in escrow already.", about: id);
}
