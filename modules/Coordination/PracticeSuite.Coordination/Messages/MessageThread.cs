using PracticeSuite.Coordination.Contracts.Messages;
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

    /// <summary>It never changes: what the team wrote among itself is never shown to the patient (K-069).</summary>
    public ThreadKind Kind { get; private init; }

    public bool IsPart2 { get; private set; }

    public Guid StartedById { get; private init; }

    public DateTimeOffset StartedAt { get; private init; }

    public Guid? About => AboutOf(PatientId);

    public static MessageThread Start(PracticeId practice, Guid? patientId, ThreadKind kind, Guid staffId, DateTimeOffset now)
    {
        Check.That(Enum.IsDefined(kind), nameof(Kind), "Kind is none of Team and Patient; choose one.");
        Check.That(kind != ThreadKind.Patient || patientId is not null, nameof(PatientId), "PatientId is empty; a conversation with a patient names whom it is with.");
        return new MessageThread { PracticeId = practice, PatientId = patientId ?? Guid.Empty, Kind = kind, StartedById = staffId, StartedAt = now };
    }

    /// <summary>K-069: what the team writes among itself, and what goes between it and the patient, are never in one conversation.</summary>
    public void Demand(MessageDirection direction)
    {
        Check.That(Enum.IsDefined(direction), nameof(Message.Direction), "Direction is none of the list; choose one.");
        if (Kind == ThreadKind.Team && direction != MessageDirection.Team)
            throw MessageErrors.TeamOnly(direction);
        if (Kind == ThreadKind.Patient && direction == MessageDirection.Team)
            throw MessageErrors.PatientReads();
    }

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
