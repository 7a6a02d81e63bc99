using PracticeSuite.Kernel;

namespace PracticeSuite.Charting;

internal static class ChartingErrors
{
    public static BusinessException PatientNotFound(Guid id) =>
        new("Charting:PatientNotFound", $"There is no patient {id} in this practice.");

    public static BusinessException MrnTaken() => new(
        "Charting:MrnTaken",
        "Duplicate key: another patient of this practice has this MRN, upper and lower case alike; give each patient their own.",
        "Mrn");

    public static BusinessException DeathBeforeBirth() =>
        new("Charting:DeathBeforeBirth", "DiedAt is before the day of birth; mend one of them.", "DiedAt");

    public static BusinessException DeathRecorded(Guid patientId) =>
        new("Charting:DeathRecorded", $"The death of patient {patientId} is recorded already.", "DiedAt");

    public static BusinessException AlreadyDischarged(Guid patientId) =>
        new("Charting:AlreadyDischarged", $"Patient {patientId} is discharged already; readmit the patient first.", "DischargedOn");

    public static BusinessException AlreadyRestricted(Guid patientId) =>
        new("Charting:AlreadyRestricted", $"Disclosure is restricted already for patient {patientId}; lift that restriction first.", "DisclosureRestrictedOn");

    public static BusinessException RankedLater(DateOnly since) =>
        new("Charting:RankedLater", $"The rank of today holds from {since:yyyy-MM-dd}; give that day or a later one.", "From");

    public static BusinessException NotDischarged(Guid patientId) =>
        new("Charting:NotDischarged", $"Patient {patientId} is not discharged.");

    public static BusinessException NotRestricted(Guid patientId) =>
        new("Charting:NotRestricted", $"Disclosure to the insurer is not restricted for patient {patientId}.");

    public static BusinessException DiagnosisNotFound(Guid id) =>
        new("Charting:DiagnosisNotFound", $"There is no diagnosis {id} in this practice.");

    public static BusinessException DiagnosisKnown() => new(
        "Charting:DiagnosisKnown",
        "Duplicate key: the patient has this code already, active or with the same onset; resolve that one first or leave this out.",
        "Code");

    public static BusinessException DiagnosisResolved(Guid id) => new("Charting:DiagnosisResolved", $"Diagnosis {id} is resolved already.");

    public static BusinessException ConsentNotFound(Guid id) =>
        new("Charting:ConsentNotFound", $"There is no consent {id} in this practice.");

    public static BusinessException ConsentKnown() => new(
        "Charting:ConsentKnown",
        "Duplicate key: the patient has a consent of this kind, instant and practitioner already; leave this one out.",
        "GivenAt");

    public static BusinessException ConsentByClericalStaff() => new(
        "Charting:ConsentByClericalStaff",
        "ObtainedBy is clerical or unpaid staff, who may not obtain consent (B-043); have clinical staff obtain it.",
        "ObtainedBy");

    public static BusinessException ConsentByMinor(int consentAge) => new(
        "Charting:ConsentByMinor",
        $"GivenBy is Self, but the patient was younger than {consentAge} then, the age from which a patient of this practice consents (B-182); record the guardian who did.",
        "GivenBy");

    public static BusinessException ConsentRevoked(Guid id) =>
        new("Charting:ConsentRevoked", $"Consent {id} is revoked already; record a new one if the patient consents again.");

    public static BusinessException StaffNotFound(string field) =>
        new("Charting:StaffNotFound", $"{field} is nobody of this practice's staff; choose someone who is.", field);

    public static BusinessException LocationNotFound() =>
        new("Charting:LocationNotFound", "Location is none of this practice's; choose one that is.", "Location");

    public static BusinessException ScaleKnown() => new(
        "Charting:ScaleKnown", "Duplicate key: the patient completed this scale on this day already; leave this one out.", "CompletedOn");

    public static BusinessException PlanNotFound(Guid id) =>
        new("Charting:PlanNotFound", $"There is no plan version {id} in this practice.");

    public static BusinessException PlanHasDraft(int number) =>
        new("Charting:PlanHasDraft", $"Version {number} is still a draft; sign it before you begin the next.");

    public static BusinessException PlanIsSigned(Guid id) =>
        new("Charting:PlanIsSigned", $"Plan version {id} is signed and cannot change; begin the next version.");

    public static BusinessException PlanIsNotActive(Guid id) => new(
        "Charting:PlanIsNotActive",
        $"Plan version {id} is not the active one; only a signed version that no later one superseded is reviewed.",
        "ReviewedOn");

    public static BusinessException PlanVersionKnown() => new(
        "Charting:PlanVersionKnown",
        "Duplicate key: the patient's plan has this version or a later one already; write versions in the order of their numbers, each once.",
        "Version");

    public static BusinessException PlanOutOfOrder() => new(
        "Charting:PlanOutOfOrder",
        "SignedOn is before the day on which an earlier version was signed or reviewed; versions are signed in the order of their numbers.",
        "SignedOn");
}
