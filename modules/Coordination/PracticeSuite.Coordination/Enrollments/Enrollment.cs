using PracticeSuite.Coordination.Contracts.Enrollments;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;

namespace PracticeSuite.Coordination.Enrollments;

/// <summary>One enrollment of a patient; made and changed by <see cref="PatientEnrollments"/>, which knows the others.</summary>
[Access(AccessObject.Enrollments)]
internal sealed class Enrollment : IBelongsToPractice, IAboutPatient
{
    private readonly List<PastMember> _pastMembers = [];

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

    /// <summary>Those who stood for continuity before.</summary>
    public IReadOnlyList<PastMember> PastMembers => _pastMembers;

    public DateOnly From { get; private init; }

    /// <summary>The first day of the service that this enrollment goes on with: its own, or that of the one before it that moved here.</summary>
    public DateOnly ServiceFrom { get; private set; }

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
        ServiceFrom = enroll.From,
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

    /// <summary>Who stood for continuity before that day did so all the same (B-014); only a choice that has held for no day yet is replaced.</summary>
    internal void Designate(Guid? staffId, DateOnly from)
    {
        var since = _pastMembers.Count == 0 ? From : _pastMembers.Max(past => past.Until).AddDays(1);
        if (from < since)
            throw CoordinationErrors.MemberNamedLater(since);
        if (To < from)
            throw CoordinationErrors.EnrollmentEnded(Id, To.Value);
        if (from > since)
            _pastMembers.Add(new PastMember(this, DesignatedMemberId, from.AddDays(-1)));
        DesignatedMemberId = staffId;
    }

    /// <summary>Whether the service goes on in the next one at another location, under the same practitioner and without a day between.</summary>
    internal bool MovesTo(Enrollment next) => Code == next.Code && BillingPractitionerId == next.BillingPractitionerId
        && LocationId != next.LocationId && To?.DayNumber + 1 == next.From.DayNumber;

    internal void GoOnFrom(DateOnly serviceFrom) => ServiceFrom = serviceFrom;

    internal void AttestFaceToFace(bool available) => FaceToFaceAttested = available;
}
