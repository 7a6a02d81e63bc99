using PracticeSuite.Coordination.Contracts.Enrollments;
using PracticeSuite.Kernel;

namespace PracticeSuite.Coordination.Enrollments;

/// <summary>
/// All enrollments of one patient, so that at most one is active per day and code (B-176; one of each code may run side by side, and
/// evaluation then chooses, B-036). Its id is the patient's: of two people who enrol at once, one saves and the other meets the
/// row's version, or its key when it is new.
/// </summary>
internal sealed class PatientEnrollments : AggregateRoot, IBelongsToPractice
{
    private readonly List<Enrollment> _enrollments = [];

    private PatientEnrollments()
    {
    }

    public PatientEnrollments(PracticeId practice, Guid patientId) => (PracticeId, Id) = (practice, patientId);

    public PracticeId PracticeId { get; private init; }

    public IReadOnlyList<Enrollment> Enrollments => _enrollments;

    public Enrollment Enroll(EnrollPatient enroll)
    {
        if (enroll.To is { } to && to < enroll.From)
            throw CoordinationErrors.EndsBeforeItBegins(enroll.From, to);
        if (_enrollments.Find(other => other.Code == enroll.Code && other.Touches(enroll.From, enroll.To)) is { } overlapping)
            throw CoordinationErrors.EnrollmentOverlaps(overlapping);

        var enrollment = Enrollment.Begin(PracticeId, enroll);
        _enrollments.Add(enrollment);
        return enrollment;
    }

    public Enrollment End(Guid enrollmentId, DateOnly lastDay) => Change(enrollmentId, enrollment => enrollment.End(lastDay));

    public Enrollment Designate(Guid enrollmentId, Guid? staffId) => Change(enrollmentId, enrollment => enrollment.Designate(staffId));

    public Enrollment AttestFaceToFace(Guid enrollmentId, bool available) =>
        Change(enrollmentId, enrollment => enrollment.AttestFaceToFace(available));

    /// <summary>The practitioner of an enrollment never changes: time counts only within one (B-177), so the next one begins.</summary>
    public Enrollment ChangeBillingPractitioner(Guid enrollmentId, Guid billingPractitionerId, DateOnly from)
    {
        var before = Get(enrollmentId);
        var until = before.To;
        if (until < from)
            throw CoordinationErrors.EnrollmentEnded(before.Id, until.Value);
        End(enrollmentId, from.AddDays(-1));
        return Enroll(new EnrollPatient(
            Id, before.LocationId, before.Code, billingPractitionerId, before.DesignatedMemberId, from, until, before.FaceToFaceAttested));
    }

    private Enrollment Change(Guid enrollmentId, Action<Enrollment> change)
    {
        var enrollment = Get(enrollmentId);
        change(enrollment);
        return enrollment;
    }

    private Enrollment Get(Guid enrollmentId) =>
        _enrollments.Find(one => one.Id == enrollmentId) ?? throw CoordinationErrors.NoSuchEnrollment(enrollmentId);
}
