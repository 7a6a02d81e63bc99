using PracticeSuite.Coordination.Contracts.Enrollments;
using PracticeSuite.Kernel;

namespace PracticeSuite.Coordination.Enrollments;

/// <summary>
/// All enrollments of one patient, so that at most one is active per day and code (B-176; one of each code may run side by side, and
/// evaluation then chooses, B-036). Its id is the patient's: of two people who enroll at once, one saves and the other meets the
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
        FollowService();
        return enrollment;
    }

    /// <param name="today">At the enrollment's location: what has not come yet cannot be recorded.</param>
    public Enrollment End(Guid enrollmentId, DateOnly lastDay, DateOnly today)
    {
        RefuseFuture(lastDay, today, "To");
        return End(enrollmentId, lastDay);
    }

    public Enrollment Designate(Guid enrollmentId, Guid? staffId, DateOnly from, DateOnly today)
    {
        RefuseFuture(from, today, "From");
        return Change(enrollmentId, enrollment => enrollment.Designate(staffId, from));
    }

    public Enrollment AttestFaceToFace(Guid enrollmentId, bool available) =>
        Change(enrollmentId, enrollment => enrollment.AttestFaceToFace(available));

    /// <summary>The practitioner of an enrollment never changes: time counts only within one (B-177), so the next one begins.</summary>
    public Enrollment ChangeBillingPractitioner(Guid enrollmentId, Guid billingPractitionerId, DateOnly from, DateOnly today)
    {
        if (Get(enrollmentId).BillingPractitionerId == billingPractitionerId)
            throw CoordinationErrors.SamePractitioner();
        return GoOn(enrollmentId, from, today, next => next with { BillingPractitionerId = billingPractitionerId });
    }

    /// <summary>The location of an enrollment never changes either, since its clock has dated the work (B-178); the service goes on.</summary>
    public Enrollment Move(Guid enrollmentId, Guid locationId, DateOnly from, DateOnly today)
    {
        if (Get(enrollmentId).LocationId == locationId)
            throw CoordinationErrors.SameLocation();
        return GoOn(enrollmentId, from, today, next => next with { LocationId = locationId });
    }

    private Enrollment GoOn(Guid enrollmentId, DateOnly from, DateOnly today, Func<EnrollPatient, EnrollPatient> otherwise)
    {
        RefuseFuture(from, today, "From");
        var before = Get(enrollmentId);
        var until = before.To;
        if (until < from)
            throw CoordinationErrors.EnrollmentEnded(before.Id, until.Value);
        End(enrollmentId, from.AddDays(-1));
        return Enroll(otherwise(new EnrollPatient(
            Id, before.LocationId, before.Code, before.BillingPractitionerId, before.DesignatedMemberId, from, until, before.FaceToFaceAttested)));
    }

    private Enrollment End(Guid enrollmentId, DateOnly lastDay)
    {
        var ended = Change(enrollmentId, enrollment => enrollment.End(lastDay));
        FollowService();
        return ended;
    }

    /// <summary>A move goes on with the service; whatever else follows begins another, with a visit of its own (B-051, B-057).</summary>
    private void FollowService()
    {
        foreach (var enrollment in _enrollments.OrderBy(one => one.From))
            enrollment.GoOnFrom(_enrollments.Find(before => before.MovesTo(enrollment))?.ServiceFrom ?? enrollment.From);
    }

    private static void RefuseFuture(DateOnly day, DateOnly today, string field)
    {
        if (day > today)
            throw CoordinationErrors.NotYet(field);
    }

    private Enrollment Change(Guid enrollmentId, Action<Enrollment> change)
    {
        var enrollment = Get(enrollmentId);
        change(enrollment);
        return enrollment;
    }

    private Enrollment Get(Guid enrollmentId) =>
        _enrollments.Find(one => one.Id == enrollmentId) ?? throw CoordinationErrors.EnrollmentNotFound(enrollmentId);
}
