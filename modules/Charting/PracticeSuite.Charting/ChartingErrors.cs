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

    public static BusinessException MrnTaken() => new(
        Conflict,
        "Charting:MrnTaken",
        "Another patient already has this MRN, upper and lower case alike; give each patient their own.",
        nameof(PatientInput.Mrn));

    public static BusinessException DeathBeforeBirth() => new(
        Invalid, "Charting:DeathBeforeBirth", "DiedAt is before the day of birth; correct one of them.", nameof(PatientDto.DiedAt));

    public static BusinessException DeathRecorded(Guid patientId) =>
        new(Conflict, "Charting:DeathRecorded", "The death is already recorded.", nameof(PatientDto.DiedAt), patientId);

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

    public static BusinessException ConsentNotFound(Guid id) =>
        new(Missing, "Charting:ConsentNotFound", "There is no such consent in this practice.", about: id);

    public static BusinessException ConsentKnown() => new(
        Conflict,
        "Charting:ConsentKnown",
        "The patient already has a consent of this kind, time and practitioner; leave this one out.",
        nameof(ConsentInput.GivenAt));

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
        "This version of the plan is not the active one; only a signed version that no later one superseded is reviewed.",
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
}
