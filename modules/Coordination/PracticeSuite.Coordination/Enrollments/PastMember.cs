using PracticeSuite.Kernel;

namespace PracticeSuite.Coordination.Enrollments;

/// <summary>Who, or nobody, stood for continuity up to a day on which somebody else was named.</summary>
internal sealed class PastMember : IBelongsToPractice
{
    private PastMember()
    {
    }

    public PastMember(Enrollment enrollment, Guid? staffId, DateOnly until) =>
        (PracticeId, EnrollmentId, StaffId, Until) = (enrollment.PracticeId, enrollment.Id, staffId, until);

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public PracticeId PracticeId { get; private init; }

    public Guid EnrollmentId { get; private init; }

    public Guid? StaffId { get; private init; }

    /// <summary>The last day.</summary>
    public DateOnly Until { get; private init; }
}
