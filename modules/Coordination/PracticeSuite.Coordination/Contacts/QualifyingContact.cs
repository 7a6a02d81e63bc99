using PracticeSuite.Coordination.Contracts.Contacts;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;

namespace PracticeSuite.Coordination.Contacts;

/// <summary>
/// That two clinicians talked about a patient (K-032): written by <see cref="ContactBook"/> in the transaction of the act that made it one, so that
/// clocks and metrics read one table. It names no topic.
/// </summary>
[Access(AccessObject.Demographics)]
internal sealed class QualifyingContact : IPart2Item, IAboutPatient
{
    private QualifyingContact()
    {
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public PracticeId PracticeId { get; private init; }

    public Guid PatientId { get; private init; }

    public bool IsPart2 { get; private set; }

    /// <summary>The smaller id of the two, so that a pair is found whoever called whom.</summary>
    public Guid FirstId { get; private init; }

    public Guid SecondId { get; private init; }

    public ContactKind Kind { get; private init; }

    /// <summary>The message, segment, version of the plan, entry or attestation that made it one.</summary>
    public Guid SourceId { get; private init; }

    public DateTimeOffset At { get; private init; }

    /// <summary>When what it rests on was taken back; such a one counts for nothing.</summary>
    public DateTimeOffset? TakenBackAt { get; private set; }

    /// <summary>
    /// No later one of its kind and label is known of the unit. The latest always says so and others may; whoever wants it takes the latest of those
    /// that do, and reads a few rows of millions.
    /// </summary>
    public bool MayBeLast { get; private set; } = true;

    public static QualifyingContact Of(PracticeId practice, Guid patientId, StaffPair pair, ContactKind kind, Guid sourceId, DateTimeOffset at, bool isPart2 = false) => new()
    {
        PracticeId = practice, PatientId = patientId, FirstId = pair.First, SecondId = pair.Second, Kind = kind, SourceId = sourceId, At = at, IsPart2 = isPart2,
    };

    public void TakeBack(DateTimeOffset now) => TakenBackAt ??= now;

    /// <summary>A later one came, or the later one went.</summary>
    public void Follow(bool isLast) => MayBeLast = isLast;
}
