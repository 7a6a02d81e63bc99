using PracticeSuite.Charting.Contracts.Consents;
using PracticeSuite.Kernel;
using static PracticeSuite.Kernel.RefusalKind;

namespace PracticeSuite.Charting.Consents;

internal static class ConsentErrors
{
    public static BusinessException NotFound(Guid id) =>
        new(Missing, "Charting:ConsentNotFound", "There is no such consent in this practice.", about: id);

    public static BusinessException Known() => new(
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

    public static BusinessException OfProgram() => new(
        Conflict,
        "Charting:ConsentOfProgram",
        "Consents about the records of a Part 2 program are recorded by its people; nobody else, and no practice without a program, has any (P-070).",
        nameof(ConsentInput.Kind));

    public static BusinessException NotPrinted(Guid id) => new(
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

    public static BusinessException ByClericalStaff() => new(
        Invalid,
        "Charting:ConsentByClericalStaff",
        "ObtainedById is clerical or unpaid staff, who may not obtain consent (B-043); have clinical staff obtain it.",
        nameof(ConsentInput.ObtainedById));

    public static BusinessException ByMinor(int consentAge) => new(
        Invalid,
        "Charting:ConsentByMinor",
        $"GivenBy is the patient, but the patient was younger than {consentAge} then, the age from which a patient of this practice consents (B-182); record the guardian who did.",
        nameof(ConsentInput.GivenBy));

    public static BusinessException Revoked(Guid id) => new(
        Conflict, "Charting:ConsentRevoked", "This consent is already revoked; record a new one if the patient consents again.", about: id);
}
