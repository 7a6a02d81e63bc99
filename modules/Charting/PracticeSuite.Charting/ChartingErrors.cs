using PracticeSuite.Charting.Contracts.CareTeams;
using PracticeSuite.Charting.Contracts.Patients;
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

    public static BusinessException NoTexts(Guid patientId) =>
        new(Conflict, "Charting:NoTexts", "This patient gets no texts; there is nothing to stop.", about: patientId);

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
}
