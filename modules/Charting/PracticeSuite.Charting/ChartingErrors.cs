using PracticeSuite.Charting.Contracts.CareTeams;
using PracticeSuite.Charting.Contracts.Consents;
using PracticeSuite.Charting.Contracts.Diagnoses;
using PracticeSuite.Charting.Contracts.Patients;
using PracticeSuite.Charting.Contracts.Plans;
using PracticeSuite.Charting.Contracts.Scales;
using PracticeSuite.Kernel;
using static PracticeSuite.Kernel.RefusalKind;

namespace PracticeSuite.Charting;

internal static class ChartingErrors
{
    public static BusinessException PatientNotFound(Guid id) =>
        new(Missing, "Charting:PatientNotFound", "There is no such patient in this practice.", about: id);

    public static BusinessException ScaleNotFound(Guid id) =>
        new(Missing, "Charting:ScaleNotFound", "There is no such scale result in this practice.", about: id);

    public static BusinessException NoContactWish(Guid patientId) =>
        new(Conflict, "Charting:NoContactWish", "This patient asked for no other way to be reached; there is nothing to end.", about: patientId);

    public static BusinessException MrnTaken() => new(
        Conflict,
        "Charting:MrnTaken",
        "Another patient already has this MRN, upper and lower case alike; give each patient their own.",
        nameof(PatientInput.Mrn));

    public static BusinessException DeathBeforeBirth() => new(
        Invalid, "Charting:DeathBeforeBirth", "DiedAt is before the day of birth; correct one of them.", nameof(PatientDto.DiedAt));

    public static BusinessException DeathRecorded(Guid patientId) =>
        new(Conflict, "Charting:DeathRecorded", "The death is already recorded.", nameof(PatientDto.DiedAt), patientId);

    public static BusinessException DeathNotRecorded(Guid patientId) =>
        new(Conflict, "Charting:DeathNotRecorded", "No death is recorded for this patient; there is nothing to take back.", about: patientId);

    public static BusinessException AlreadyDischarged(Guid patientId) =>
        new(Conflict, "Charting:AlreadyDischarged", "The patient is already discharged; readmit the patient first.", nameof(PatientDto.DischargedOn), patientId);

    public static BusinessException AlreadyRestricted(Guid patientId) => new(
        Conflict,
        "Charting:AlreadyRestricted",
        "Disclosure is already restricted; lift that restriction first.",
        nameof(PatientDto.DisclosureRestrictedOn),
        patientId);

    public static BusinessException RankedLater(DateOnly since) => new(
        Invalid, "Charting:RankedLater", $"The rank of today holds from {since:yyyy-MM-dd}; give that day or a later one.", "From");

    public static BusinessException NotDischarged(Guid patientId) =>
        new(Conflict, "Charting:NotDischarged", "This patient is not discharged.", about: patientId);

    public static BusinessException NotRestricted(Guid patientId) =>
        new(Conflict, "Charting:NotRestricted", "Disclosure to the insurer is not restricted for this patient.", about: patientId);

    public static BusinessException DiagnosisNotFound(Guid id) =>
        new(Missing, "Charting:DiagnosisNotFound", "There is no such diagnosis in this practice.", about: id);

    public static BusinessException DiagnosisKnown() => new(
        Conflict,
        "Charting:DiagnosisKnown",
        "The patient already has this code, active or with the same onset; resolve that one first or leave this out.",
        nameof(DiagnosisInput.Code));

    public static BusinessException DiagnosisResolved(Guid id) =>
        new(Conflict, "Charting:DiagnosisResolved", "This diagnosis is already resolved.", about: id);

    public static BusinessException DiagnosisNotActive(Guid id) => new(
        Conflict, "Charting:DiagnosisNotActive", "This problem is not active: it is proposed, ruled out or in error. Confirm it, or record the right one.", about: id);

    public static BusinessException DiagnosisNotResolved(Guid id) =>
        new(Conflict, "Charting:DiagnosisNotResolved", "This problem is not resolved, so that there is nothing to reopen; read the list again.", about: id);

    public static BusinessException ProblemNotOfProgram(Guid id) => new(
        Forbidden,
        "Charting:ProblemNotOfProgram",
        "What you write is the Part 2 program's, and this problem is not (P-071). Record the problem as the program's own, or ask a colleague outside of the program to change this one.",
        about: id);

    public static BusinessException PlanNotOfProgram(Guid id) => new(
        Forbidden,
        "Charting:PlanNotOfProgram",
        "What you write is the Part 2 program's, and this draft is not (P-071). Begin the program's own next version: it goes on from this text. What you typed is still here; copy it there.",
        about: id);

    public static BusinessException PlanAgreementNotOfProgram(Guid id) => new(
        Forbidden,
        "Charting:PlanAgreementNotOfProgram",
        "What you write is the Part 2 program's, and this version is not (P-071). Ask a colleague outside of the program to record why the patient did not sign.",
        about: id);

    public static BusinessException QuestionNotOfProgram(Guid id) => new(
        Forbidden,
        "Charting:QuestionNotOfProgram",
        "What you write is the Part 2 program's, and this question is not (P-071). Ask the team a question of your own with what you know, or leave the answer to a colleague outside of the program.",
        about: id);

    public static BusinessException PlanSaysNothing() => new(
        Conflict, "Charting:PlanSaysNothing", "This version says nothing, and the one before it does; write the plan before it is signed.", nameof(PlanVersionDto.Number));

    public static BusinessException DiagnosisNotProposed(Guid id) =>
        new(Conflict, "Charting:DiagnosisNotProposed", "This problem is confirmed already, or was given up.", about: id);

    public static BusinessException DiagnosisStatusRefused(Guid id) => new(
        Conflict, "Charting:DiagnosisStatusRefused", "Status does not follow from what the problem is now; read it again, and resolve or reopen it with its own button.", nameof(DiagnosisDto.Status), id);

    public static BusinessException DiagnosisNeedsCredential() => new(
        Forbidden,
        "Charting:DiagnosisNeedsCredential",
        "Only somebody with a diagnosing credential (MD, DO, NP, PA, CNS, CP, LCSW, LMFT, LPC) confirms or changes a diagnosis (P-002); propose the problem, or ask one of them.");

    public static BusinessException DiagnosisChangedMeanwhile(Guid id) => new(
        Conflict, "Charting:DiagnosisChangedMeanwhile", "Somebody changed this problem since you opened it. What you typed is still here; look at the list, then save again.", about: id);

    public static BusinessException PrincipalTaken() => new(
        Conflict, "Charting:PrincipalTaken", "Rank 1 is another active problem's, and one at most is principal (P-001); put that one at another rank first, or give a rank from 2.", nameof(DiagnosisInput.Rank));

    public static BusinessException DiagnosisCodeIsHeader() => new(
        Invalid, "Charting:DiagnosisCodeIsHeader", "Code is a category with finer codes below it; choose the finer one (B-230).", nameof(DiagnosisInput.Code));

    public static BusinessException DiagnosisCodeOutOfDate(DateOnly on) => new(
        Invalid, "Charting:DiagnosisCodeOutOfDate", $"Code was not valid on {on:yyyy-MM-dd}; search for the one that was (P-001).", nameof(DiagnosisInput.Code));

    public static BusinessException QuestionNotFound(Guid id) => new(Missing, "Charting:QuestionNotFound", "There is no such question in this practice.", about: id);

    public static BusinessException QuestionAnswered(Guid id) =>
        new(Conflict, "Charting:QuestionAnswered", "This question was answered meanwhile; read the answer, and ask a new one if it is not enough.", about: id);

    public static BusinessException PlanChangedMeanwhile(Guid id) => new(
        Conflict, "Charting:PlanChangedMeanwhile", "Somebody wrote into this draft since you read it. Read it again, then sign what you read.", about: id);

    public static BusinessException PlanNeedsItsAuthor(Guid id) => new(
        Conflict, "Charting:PlanNeedsItsAuthor", "This version is still a draft; its author signs it first, then the patient's part is recorded.", about: id);

    public static BusinessException PlanAwaitsAnother(Guid id) => new(
        Forbidden,
        "Charting:PlanAwaitsAnother",
        "This version waits for others: the therapist or prescriber of the patient's care team, or the author's supervisor. Care team and Staff say who that is.",
        about: id);

    public static BusinessException PlanAgreedAlready(Guid id) =>
        new(Conflict, "Charting:PlanAgreedAlready", "The patient's part of this version is recorded already; load the plan again.", about: id);

    public static BusinessException PlanSignedMeanwhile(Guid id) => new(
        Conflict, "Charting:PlanSignedMeanwhile", "Somebody signed or wrote into this plan at the same moment; nothing of yours is lost. Look at it again, then sign.", about: id);

    public static BusinessException PlanNeedsSupervisor() => new(
        Conflict, "Charting:PlanNeedsSupervisor", "Your license asks for a supervisor's signature, and none who may read this version is recorded for you; an administrator names one on the page Staff (P-032).");

    public static BusinessException PlanSigningRuleTaken() =>
        new(Conflict, "Charting:PlanSigningRuleTaken", "From has a rule of that day already; give another day.", "From");

    public static BusinessException PlanIncomplete(Guid id, int count, string missing) => new(
        Conflict, "Charting:PlanIncomplete", $"The plan is not signed yet, since {count} {(count == 1 ? "thing is" : "things are")} missing (P-030): {missing.TrimEnd('.')}.", about: id);

    public static BusinessException ConsentNotFound(Guid id) =>
        new(Missing, "Charting:ConsentNotFound", "There is no such consent in this practice.", about: id);

    public static BusinessException ConsentKnown() => new(
        Conflict,
        "Charting:ConsentKnown",
        "The patient already has a consent of this kind, time and practitioner; leave this one out.",
        nameof(ConsentInput.GivenAt));

    public static BusinessException Part2ConsentUnnamed() => new(
        Conflict, "Charting:ProgramConsentUnnamed", "A Part 2 consent names its patient; record the patient's name first (P-073).");

    public static BusinessException Part2TermsMissing() => new(
        Invalid,
        "Charting:ProgramTermsMissing",
        "Part2 is missing; a consent about the Part 2 program's records says who may disclose what to whom, for what and until when (P-073).",
        nameof(ConsentInput.Part2));

    public static BusinessException ConsentOfProgram() => new(
        Conflict,
        "Charting:ConsentOfProgram",
        "Consents about the records of a Part 2 program are recorded by its people; nobody else, and no practice without a program, has any (P-070).",
        nameof(ConsentInput.Kind));

    public static BusinessException ConsentNotPrinted(Guid id) => new(
        Conflict, "Charting:ConsentNotPrinted", "Only Part 2 consents have a paper of their own here; print the practice's form for this kind.", about: id);

    public static BusinessException SudCounselingNoteOfProgram() => new(
        Conflict,
        "Charting:SudCounselingNoteOfProgram",
        "SUD counseling notes are written by clinicians of the practice's Part 2 program (P-075); write it as a psychotherapy note.",
        "Kind");

    public static BusinessException SudCounselingConsentMissing() => new(
        Conflict,
        "Charting:SudCounselingConsentMissing",
        "No consent of the patient for counseling notes is in force; record one, which is part of no other (P-074), or choose another basis.",
        "Basis");

    public static BusinessException ConsentByClericalStaff() => new(
        Invalid,
        "Charting:ConsentByClericalStaff",
        "ObtainedById is clerical or unpaid staff, who may not obtain consent (B-043); have clinical staff obtain it.",
        nameof(ConsentInput.ObtainedById));

    public static BusinessException ConsentByMinor(int consentAge) => new(
        Invalid,
        "Charting:ConsentByMinor",
        $"GivenBy is Self, but the patient was younger than {consentAge} then, the age from which a patient of this practice consents (B-182); record the guardian who did.",
        nameof(ConsentInput.GivenBy));

    public static BusinessException ConsentRevoked(Guid id) => new(
        Conflict, "Charting:ConsentRevoked", "This consent is already revoked; record a new one if the patient consents again.", about: id);

    public static BusinessException StaffNotFound(string field) =>
        new(Missing, "Charting:StaffNotFound", $"{field} is nobody of this practice's staff; choose someone who is.", field);

    public static BusinessException CareTeamNeedsStaff() => new(
        Conflict,
        "Charting:CareTeamNeedsStaff",
        "StaffId is somebody who does not work here today; choose someone who does.",
        nameof(NewCareTeamMember.StaffId));

    public static BusinessException CareTeamNeedsAnother() => new(
        Conflict,
        "Charting:CareTeamNeedsAnother",
        "StaffId is yourself, and nobody opens a chart for themselves; ask the front desk, a care coordinator or a member of the team to add you.",
        nameof(NewCareTeamMember.StaffId));

    public static BusinessException LocationNotFound() => new(
        Missing, "Charting:LocationNotFound", "LocationId is none of this practice's; choose one that is.", nameof(PatientInput.LocationId));

    public static BusinessException NoLocation() => new(
        Conflict,
        "Charting:NoLocation",
        "The practice has no location, whose clock would date the chart; add one first.",
        nameof(PatientInput.LocationId));

    public static BusinessException CareTeamMemberKnown() => new(
        Conflict,
        "Charting:CareTeamMemberKnown",
        "This person is on the care team at that time already; end the membership first or choose someone else.",
        nameof(NewCareTeamMember.StaffId));

    public static BusinessException CareTeamBehindGlass() => new(
        Forbidden,
        "Charting:CareTeamBehindGlass",
        "You see this chart by breaking the glass, which does not let you change who is on its care team. Ask one of its members or the front desk.",
        nameof(NewCareTeamMember.StaffId));

    public static BusinessException CareTeamMemberNotFound(Guid id) =>
        new(Missing, "Charting:CareTeamMemberNotFound", "This membership has ended or never was; open the care team again.", about: id);

    public static BusinessException ScaleKnown() => new(
        Conflict,
        "Charting:ScaleKnown",
        "The patient already completed this scale on this day; leave this one out.",
        nameof(ScaleResultInput.CompletedOn));

    public static BusinessException PlanNotFound(Guid id) =>
        new(Missing, "Charting:PlanNotFound", "There is no such version of a plan in this practice.", about: id);

    public static BusinessException PlanHasDraft(int number) =>
        new(Conflict, "Charting:PlanHasDraft", $"Version {number} is still a draft; sign it before you begin the next.");

    public static BusinessException PlanIsSigned(Guid id) => new(
        Conflict, "Charting:PlanIsSigned", "This version of the plan is signed and cannot change; begin the next version.", about: id);

    public static BusinessException PlanIsNotActive(Guid id) => new(
        Conflict,
        "Charting:PlanIsNotActive",
        "This version of the plan is not the active one; only a version with all its signatures that no later one superseded is reviewed.",
        nameof(PlanVersionDto.ReviewedOn),
        id);

    public static BusinessException PlanVersionKnown() => new(
        Conflict,
        "Charting:PlanVersionKnown",
        "The patient's plan already has this version or a later one; write versions in the order of their numbers, each once.",
        nameof(PlanVersionDto.Number));

    public static BusinessException PlanOutOfOrder() => new(
        Conflict,
        "Charting:PlanOutOfOrder",
        "SignedOn is before the day on which an earlier version was signed or reviewed; versions are signed in the order of their numbers.",
        nameof(PlanVersionDto.SignedOn));

    public static BusinessException PsychotherapyNoteNotFound(Guid id) =>
        new(Missing, "Charting:PsychotherapyNoteNotFound", "You have no such psychotherapy note.", about: id);

    public static BusinessException PsychotherapyNotesForPeople() => new(
        Forbidden, "Charting:PsychotherapyNotesForPeople", "Psychotherapy notes are opened by people who signed in as members of staff, and by no program.");

    public static BusinessException PsychotherapyNotesClosed() => new(
        Forbidden, "Charting:PsychotherapyNotesClosed", "Psychotherapy notes are closed to those who have left the practice; ask the privacy officer.");

    public static BusinessException PsychotherapyNoteRevised() => new(
        Conflict,
        "Charting:PsychotherapyNoteRevised",
        "You saved a later version in another window. What you typed here is still here; copy it, open the later version, and put it there.");

    public static BusinessException PsychotherapyNotesBegun() => new(
        Conflict, "Charting:PsychotherapyNotesBegun", "You saved your first note in another window at the same moment; save this one again.");

    public static BusinessException PsychotherapyNoteDamaged(Guid id) => new(
        Conflict,
        "Charting:PsychotherapyNoteDamaged",
        "This note cannot be opened: what is stored is not what was written. Tell the privacy officer, who can have it restored from a backup.",
        about: id);

    public static BusinessException PsychotherapyKeyDamaged(Guid authorId) => new(
        Conflict,
        "Charting:PsychotherapyKeyDamaged",
        "The key to these notes cannot be opened: it, or the keys of this installation, are not what they were. Tell the privacy officer, who can have them restored from a backup.",
        about: authorId);

    public static BusinessException PsychotherapyExportNotFound(Guid id) =>
        new(Missing, "Charting:PsychotherapyExportNotFound", "There is no such request in this practice.", about: id);

    public static BusinessException PsychotherapyExportNeedsAnother() => new(
        Conflict, "Charting:PsychotherapyExportNeedsAnother", "You asked for this export; another privacy officer must agree to it (P-063).");

    public static BusinessException PsychotherapyExportNeedsStaff() => new(
        Forbidden,
        "Charting:PsychotherapyExportNeedsStaff",
        "Two members of staff ask for an export and agree to it (P-063), and your sign-in belongs to nobody who works here; have an administrator link it to your staff record.");

    public static BusinessException PsychotherapyExportIsAnothers() => new(
        Conflict, "Charting:PsychotherapyExportIsAnothers", "Another privacy officer asked for this export; only they cancel it or make its file.");

    public static BusinessException PsychotherapyExportOver(Guid id) => new(
        Conflict,
        "Charting:PsychotherapyExportOver",
        "This request is no longer open for that: it was decided, canceled or used, or it has expired. Ask for a new export if one is needed.",
        about: id);

    public static BusinessException PsychotherapyAuthorNotFound(Guid id) =>
        new(Missing, "Charting:PsychotherapyAuthorNotFound", "There is no such author in this practice.", about: id);

    public static BusinessException PsychotherapyAuthorStillHere() => new(
        Conflict, "Charting:PsychotherapyAuthorStillHere", "This person works here; keys go into escrow when the last day of work is over (P-066). Set that day on the page Staff first.");

    public static BusinessException PsychotherapyAuthorNotBack() => new(
        Conflict, "Charting:PsychotherapyAuthorNotBack", "There is nothing to give back: the key is not in escrow, or its author does not work here.");

    public static BusinessException PsychotherapyNotesAlreadySealed(Guid id) =>
        new(Conflict, "Charting:PsychotherapyNotesAlreadySealed", "This key is in escrow already.", about: id);
}
