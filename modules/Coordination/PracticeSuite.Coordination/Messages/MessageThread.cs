using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;

namespace PracticeSuite.Coordination.Messages;

/// <summary>
/// A conversation about exactly one patient, or about none (K-060). It never changes: messages and participants are added to it, so that two
/// who write at once do not meet here.
/// </summary>
[Access(AccessObject.Messages, By = nameof(StartedById), Participants = typeof(ThreadParticipant), Conversation = nameof(Id))]
internal sealed class MessageThread : AggregateRoot, IPart2Item, IAboutPatient
{
    private MessageThread()
    {
    }

    public PracticeId PracticeId { get; private init; }

    /// <summary>Empty = about no patient.</summary>
    public Guid PatientId { get; private init; }

    public bool IsPart2 { get; private set; }

    public Guid StartedById { get; private init; }

    public DateTimeOffset StartedAt { get; private init; }

    public Guid? About => AboutOf(PatientId);

    public static MessageThread Start(PracticeId practice, Guid? patientId, Guid staffId, DateTimeOffset now) => new()
    {
        PracticeId = practice, PatientId = patientId ?? Guid.Empty, StartedById = staffId, StartedAt = now,
    };

    public static Guid? AboutOf(Guid patientId) => patientId == Guid.Empty ? null : patientId;
}

/// <summary>Who takes part in a thread. Whether they still read it is decided by their relationship with the patient, not by this row.</summary>
internal sealed class ThreadParticipant : ITakesPart, IAboutPatient
{
    private ThreadParticipant()
    {
    }

    public PracticeId PracticeId { get; private init; }

    public Guid ThreadId { get; private init; }

    /// <summary>The thread's, so that the patient's trail tells who was let in; empty = about no patient.</summary>
    public Guid PatientId { get; private init; }

    public Guid StaffId { get; private init; }

    public DateTimeOffset Since { get; private init; }

    public Guid AddedById { get; private init; }

    /// <summary>Who was away when an important message came for them (K-067).</summary>
    public Guid? InPlaceOfId { get; private init; }

    public static ThreadParticipant Of(MessageThread thread, Guid staffId, Guid addedById, DateTimeOffset now, Guid? inPlaceOfId = null) => new()
    {
        PracticeId = thread.PracticeId, ThreadId = thread.Id, PatientId = thread.PatientId, StaffId = staffId, AddedById = addedById, Since = now, InPlaceOfId = inPlaceOfId,
    };
}
