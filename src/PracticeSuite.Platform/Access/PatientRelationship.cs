using PracticeSuite.Kernel;

namespace PracticeSuite.Platform.Access;

/// <summary>Why somebody has to do with a patient (P-120).</summary>
public enum RelationshipKind
{
    /// <summary>Membership of the care team, as long as it lasts.</summary>
    CareTeam,

    /// <summary>An appointment, from seven days before it to seven days after.</summary>
    Appointment,

    /// <summary>The window that breaking the glass opens (P-121).</summary>
    BrokenGlass,
}

/// <summary>Why one member of staff stands for another (P-120).</summary>
public enum StaffLinkKind
{
    Supervision,

    Coverage,
}

/// <summary>
/// Who has to do with whom, since when and until when; kept by the module that knows the reason, in the transaction in which the reason
/// changes. A row is never removed or moved, only ended: who could see something at a past instant is read off these rows.
/// </summary>
public sealed class PatientRelationship : IBelongsToPractice, IAboutPatient
{
    /// <summary>The reason for breaking the glass that also opens records of a Part 2 program (P-079, P-121).</summary>
    public const string MedicalEmergency = "MedicalEmergency";

    public const int ReasonCodeMax = 40;

    private PatientRelationship()
    {
    }

    public PatientRelationship(PracticeId practice, RelationshipKind kind, Guid sourceId, Guid patientId, Guid staffId, DateTimeOffset from, DateTimeOffset? until) =>
        (PracticeId, Kind, SourceId, PatientId, StaffId, From, Until) = (practice, kind, sourceId, patientId, staffId, from, until);

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public PracticeId PracticeId { get; private init; }

    public RelationshipKind Kind { get; private init; }

    /// <summary>The row of the module that is the reason.</summary>
    public Guid SourceId { get; private init; }

    public Guid PatientId { get; private init; }

    public Guid StaffId { get; private init; }

    public DateTimeOffset From { get; private init; }

    /// <summary>The first instant at which it no longer holds; null = open.</summary>
    public DateTimeOffset? Until { get; private set; }

    /// <summary>When it was kept, which may be long after it began; null = before this was written down.</summary>
    public DateTimeOffset? RecordedAt { get; internal set; }

    /// <summary>Of a broken glass, the reason that was chosen, such as <see cref="MedicalEmergency"/>.</summary>
    public string? ReasonCode { get; internal init; }

    /// <summary>Whether it need only be ended, or not even that, to hold until then; a longer time is another row.</summary>
    public bool LastsTo(DateTimeOffset? until) => Until is null || until <= Until;

    /// <summary>Ends it; what has not begun by then never holds.</summary>
    public void End(DateTimeOffset at)
    {
        if (Until is null || Until > at)
            Until = at > From ? at : From;
    }
}

/// <summary>One member of staff stands for another: as a supervisor, or while the other is away.</summary>
public sealed class StaffLink : IPracticeWide
{
    private StaffLink()
    {
    }

    public StaffLink(PracticeId practice, StaffLinkKind kind, Guid sourceId, Guid staffId, Guid forStaffId, DateTimeOffset from, DateTimeOffset? until, bool isOfSome = false) =>
        (PracticeId, Kind, SourceId, StaffId, ForStaffId, From, Until, IsOfSome) = (practice, kind, sourceId, staffId, forStaffId, from, until, isOfSome);

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public PracticeId PracticeId { get; private init; }

    public StaffLinkKind Kind { get; private init; }

    public Guid SourceId { get; private init; }

    /// <summary>Who stands for the other.</summary>
    public Guid StaffId { get; private init; }

    public Guid ForStaffId { get; private init; }

    public DateTimeOffset From { get; private init; }

    public DateTimeOffset? Until { get; private set; }

    public DateTimeOffset? RecordedAt { get; internal set; }

    /// <summary>Of the patients alone who stand in <see cref="StaffLinkPatient"/> (K-019); else of all with whom the other has to do.</summary>
    public bool IsOfSome { get; private init; }

    public bool LastsTo(DateTimeOffset? until) => Until is null || until <= Until;

    public void End(DateTimeOffset at)
    {
        if (Until is null || Until > at)
            Until = at > From ? at : From;
    }
}

/// <summary>
/// One of the patients for whom somebody stands for another (K-019); written with the link and never changed, since what could be seen at a past instant is
/// read off it.
/// </summary>
public sealed class StaffLinkPatient : IBelongsToPractice, IAboutPatient
{
    private StaffLinkPatient()
    {
    }

    public StaffLinkPatient(PracticeId practice, Guid linkId, Guid patientId) => (PracticeId, LinkId, PatientId) = (practice, linkId, patientId);

    public PracticeId PracticeId { get; private init; }

    public Guid LinkId { get; private init; }

    public Guid PatientId { get; private init; }
}
