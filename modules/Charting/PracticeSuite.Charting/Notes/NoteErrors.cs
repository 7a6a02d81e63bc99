using PracticeSuite.Charting.Contracts.Notes;
using PracticeSuite.Kernel;
using static PracticeSuite.Kernel.RefusalKind;

namespace PracticeSuite.Charting.Notes;

/// <summary>None of them quotes a note.</summary>
internal static class NoteErrors
{
    public static BusinessException NoteNotFound(Guid id) => new(Missing, "Charting:NoteNotFound", "There is no such note that you may see.", about: id);

    public static BusinessException DraftNotFound(Guid id) => new(
        Missing, "Charting:NoteDraftNotFound", "You have no such draft: it was signed or discarded, or it is somebody else's.", about: id);

    public static BusinessException ForStaff() => new(
        Forbidden, "Charting:NotesForStaff", "Notes are written by a member of staff; an administrator links your user to one on the page Users.");

    public static BusinessException DraftChanged() => new(
        Conflict, "Charting:NoteDraftChanged", "The draft is not what you were shown: another window wrote to it. Open it again, look at the text, then sign.");

    public static BusinessException Unseen() => new(
        Conflict, "Charting:NoteTextUnseen", "Another window wrote on since you looked. Look at its text as it stands now, then keep one.");

    public static BusinessException TwoTexts() => new(
        Conflict, "Charting:NoteHasTwoTexts", "Another window kept a text of its own beside this draft. Look at both and keep one, then sign.");

    public static BusinessException NotAuthor() => new(Forbidden, "Charting:NotTheAuthor", "Only the author of the note may do this.");

    public static BusinessException NoIntent() => new(
        Invalid, "Charting:NoIntent", "Intent is not the word sign; type it to say that you mean it (P-043).", nameof(NoteSigning.Intent));

    public static BusinessException NoSupervisor() => new(
        Conflict, "Charting:NoteNeedsSupervisor", "Your license asks for a supervisor's signature and no supervisor is recorded for you; an administrator names one on the page Staff (P-044).");

    public static BusinessException NotCoSigner() => new(
        Forbidden, "Charting:NotTheSupervisor", "Only the supervisor who is recorded for the author may co-sign; Staff says who that is (P-044).");

    public static BusinessException NotLicensed() => new(
        Forbidden, "Charting:CoSignerNotLicensed", "Your own license asks for a supervisor's signature; an administrator records a licensed supervisor for the author on the page Staff (P-044).");

    public static BusinessException NotIntact() => new(
        Conflict, "Charting:NoteNotIntact", "The text is not what its author signed: its hash differs. Do not sign it; tell the privacy officer (P-043).");

    public static BusinessException NotPending() => new(Conflict, "Charting:NoteNotPending", "This note does not wait for a co-signature.");

    public static BusinessException NotLocked() => new(
        Conflict, "Charting:NoteNotLocked", "This note still waits for its co-signature; what is to be added is added when it is locked (P-045).");

    public static BusinessException InError() => new(Conflict, "Charting:NoteInError", "This note was entered in error; nothing is done to it any more (P-046).");

    public static BusinessException SamePatient() => new(
        Invalid, "Charting:NoteOfSamePatient", "ToPatientId is the patient whose chart this is; choose the one whose note it is.", nameof(NoteWithdrawal.ToPatientId));

    public static BusinessException NotOnTeam() => new(
        Conflict, "Charting:CoAuthorNotOnTeam", "A co-author is on the patient's care team; add them there first.", nameof(NoteDraftDto.CoAuthorId));

    public static BusinessException NothingMarked() => new(
        Conflict, "Charting:NothingMarked", "No sentence is marked; mark those that may go into the shared draft.");

    public static BusinessException Known() => new(
        Conflict, "Charting:NoteKnown", "The author's note of this kind, day, start and signature is there already; leave this one out.", nameof(NoteBody.ServiceOn));

    public static BusinessException DraftKnown() => new(
        Conflict, "Charting:NoteDraftKnown", "The author's draft of this kind, day and start is there already; leave this one out.", nameof(NoteBody.ServiceOn));

    public static BusinessException Unprintable(string sign) => new(
        Conflict, "Charting:NoteUnprintable", $"The note has a sign that no font here can print ({sign}); read it on the screen, and name it in an addendum.");
}
