using PracticeSuite.Coordination.Contracts.Enrollments;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;

namespace PracticeSuite.Coordination.Enrollments;

/// <summary>One enrollment of a patient; made and changed by <see cref="PatientEnrollments"/>, which knows the others.</summary>
[Access(AccessObject.Enrollments)]
internal sealed class Enrollment : IBelongsToPractice, IAboutPatient
{
    private Enrollment()
    {
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public PracticeId PracticeId { get; private init; }

    public Guid PatientId { get; private init; }

    public Guid LocationId { get; private init; }

    public BhiCode Code { get; private init; }

    public Guid BillingPractitionerId { get; private init; }

    public Guid? DesignatedMemberId { get; private set; }

    public DateOnly From { get; private init; }

    public DateOnly? To { get; private set; }

    public bool FaceToFaceAttested { get; private set; }

    internal static Enrollment Begin(PracticeId practice, EnrollPatient enroll) => new()
    {
        PracticeId = practice,
        PatientId = enroll.PatientId,
        LocationId = enroll.LocationId,
        Code = enroll.Code,
        BillingPractitionerId = enroll.BillingPractitionerId,
        DesignatedMemberId = enroll.DesignatedMemberId,
        From = enroll.From,
        To = enroll.To,
        FaceToFaceAttested = enroll.FaceToFaceAttested,
    };

    internal bool Touches(DateOnly from, DateOnly? to) => (to is null || From <= to) && (To is null || from <= To);

    internal void End(DateOnly lastDay)
    {
        if (lastDay < From)
            throw CoordinationErrors.EndsBeforeItBegins(From, lastDay);
        // Ending earlier is a correction; going on after an end would be another enrollment, with its own consent and visit (B-057).
        if (To is { } ended && lastDay > ended)
            throw CoordinationErrors.EnrollmentEnded(Id, ended);
        To = lastDay;
    }

    internal void Designate(Guid? staffId) => DesignatedMemberId = staffId;

    internal void AttestFaceToFace(bool available) => FaceToFaceAttested = available;
}
