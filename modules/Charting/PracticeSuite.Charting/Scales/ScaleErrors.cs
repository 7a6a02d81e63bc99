using PracticeSuite.Charting.Contracts.Scales;
using PracticeSuite.Kernel;
using static PracticeSuite.Kernel.RefusalKind;

namespace PracticeSuite.Charting.Scales;

internal static class ScaleErrors
{
    public static BusinessException ResultInError(Guid id) =>
        new(Conflict, "Charting:ScaleInError", "This result is already entered in error.", about: id);

    public static BusinessException PermissionNotFound(Guid id) =>
        new(Missing, "Charting:ScalePermissionNotFound", "There is no such permission in this practice.", about: id);

    public static BusinessException PermissionRevoked(Guid id) =>
        new(Conflict, "Charting:ScalePermissionRevoked", "This permission is revoked already; record another where the practice holds one.", about: id);

    public static BusinessException InvitationNotFound(Guid id) =>
        new(Missing, "Charting:ScaleInvitationNotFound", "There is no such invitation in this practice.", about: id);

    public static BusinessException InvitationOver(Guid id) =>
        new(Conflict, "Charting:ScaleInvitationOver", "This invitation is filled in or over already; make a new one where another is needed.", about: id);

    public static BusinessException NoBirthDate(Guid patientId) => new(
        Conflict, "Charting:NoBirthDate", "No birth date is on record, and whoever opens the link is asked for it; write it down under Who first.", about: patientId);

    public static BusinessException PatientDied(Guid patientId) =>
        new(Conflict, "Charting:PatientDied", "A death is on record for this patient; nobody is invited. Take it back under Who if it is wrong.", about: patientId);

    public static BusinessException NotForPatients(string scale) => new(
        Invalid,
        "Charting:ScaleNotForPatients",
        $"Scales has {scale}, whose wording may not be shown here; enter its answers from the practice's own form. Patients fill in {string.Join(", ", RatingScales.ForPatients)}.",
        nameof(ScaleInvitationInput.Scales));
}
