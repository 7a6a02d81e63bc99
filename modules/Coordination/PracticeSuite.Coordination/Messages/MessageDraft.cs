using PracticeSuite.Coordination.Contracts.Messages;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Auditing;

namespace PracticeSuite.Coordination.Messages;

/// <summary>
/// What somebody has begun to write: theirs alone. It is kept every few seconds, so that a lock or a lost connection takes nothing; of these
/// saves the audit trail is told the first, by the service.
/// </summary>
[Access(AccessObject.Messages, Own = nameof(StaffId), IsPrivate = true)]
internal sealed class MessageDraft : AggregateRoot, IPart2Item, IAboutPatient, IRecordedAsEvents
{
    /// <summary>More than can be sent: what was pasted is kept until its writer has cut it.</summary>
    public const int MaxText = 250_000;

    private MessageDraft()
    {
    }

    public PracticeId PracticeId { get; private init; }

    public Guid StaffId { get; private init; }

    /// <summary>Of a thread that is not begun: <see cref="NewOf"/>.</summary>
    public Guid ThreadId { get; private init; }

    /// <summary>Empty = about no patient.</summary>
    public Guid PatientId { get; private init; }

    public bool IsPart2 { get; private set; }

    public DraftMessage Content { get; private set; } = null!;

    public DateTimeOffset KeptAt { get; private set; }

    public DraftMark Mark => new(Id, Version);

    /// <summary>What stands for a thread that is not begun: what was begun for the team is never found again in what the patient is to read (K-069).</summary>
    public static Guid NewOf(ThreadKind kind) => kind == ThreadKind.Patient ? Guid.AllBitsSet : Guid.Empty;

    public static MessageDraft Begin(PracticeId practice, Guid staffId, Guid threadId, Guid patientId) => new()
    {
        PracticeId = practice, StaffId = staffId, ThreadId = threadId, PatientId = patientId,
    };

    /// <summary>It is what became this message, and nothing that another window of its writer has kept since.</summary>
    public bool Became(NewMessage message) => Mark == message.Draft || Content.Text == message.Text;

    /// <summary>Whoever kept something here last had something else before them.</summary>
    public bool IsNews(DraftMessage draft, DraftMark? known) => Mark != known && Content.Text != draft.Text;

    public void Keep(DraftMessage draft, DateTimeOffset now)
    {
        Check.That(draft.Text.Length <= MaxText, nameof(draft.Text), $"Text has {draft.Text.Length} characters; at most {MessageLimits.Text} can be sent and {MaxText} are kept.");
        (Content, KeptAt) = (draft, now);
    }
}
