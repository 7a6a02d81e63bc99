using PracticeSuite.Kernel;

namespace PracticeSuite.Coordination.Contracts.Messages;

/// <summary>
/// What the team writes to each other about a patient, or about none (K-060 to K-068): open to who takes part and has to do with the patient
/// at the moment of reading (P-106, P-120). Nothing is edited or removed.
/// </summary>
public interface IMessageAppService
{
    /// <summary>The caller's own threads, unread first.</summary>
    Task<IReadOnlyList<MessageThreadRowDto>> GetListAsync(CancellationToken cancellationToken);

    /// <summary>
    /// Messages in which all of the words stand, the latest first, of conversations in which the caller takes part and that they may read now (K-068). What was
    /// searched for is kept nowhere.
    /// </summary>
    Task<IReadOnlyList<MessageHitDto>> FindAsync(string? words, CancellationToken cancellationToken);

    /// <summary>Who wrote to whom and when about the patient, as far as the caller may know; no text.</summary>
    Task<IReadOnlyList<SentMessageDto>> GetOfPatientAsync(Guid patientId, CancellationToken cancellationToken);

    /// <exception cref="BusinessException"><c>Coordination:ThreadNotFound</c>: there is none, or it is not there for the caller.</exception>
    /// <remarks>Whoever takes part in one about a sensitive chart is asked for a reason first (P-122).</remarks>
    Task<MessageThreadDto> GetAsync(Guid threadId, CancellationToken cancellationToken);

    /// <summary>
    /// How far the messages of a thread have come, for a screen that shows it already: nothing of the patient is in it, so that it is no
    /// view of them.
    /// </summary>
    /// <exception cref="BusinessException"><c>Coordination:ThreadNotFound</c>.</exception>
    Task<ThreadStateDto> GetStateAsync(Guid threadId, CancellationToken cancellationToken);

    /// <summary>To whom the caller can write now.</summary>
    /// <param name="patientId">Null = about no patient.</param>
    Task<AddresseesDto> GetAddresseesAsync(Guid? patientId, CancellationToken cancellationToken);

    /// <exception cref="BusinessException">
    /// <c>Coordination:NotAddressable</c>, <c>Coordination:NotForProgram</c>, <c>Coordination:StaffNotFound</c>, <c>Coordination:UrgentNeedsPatient</c>,
    /// <c>Coordination:TeamOnly</c>, <c>Coordination:PatientReads</c>.
    /// </exception>
    Task<MessageThreadDto> StartAsync(NewThread thread, CancellationToken cancellationToken);

    /// <summary>To everyone in the thread who may read it now, and for an important or urgent one about a patient to who stands in for them (K-067).</summary>
    /// <exception cref="BusinessException">
    /// <c>Coordination:NobodyReads</c>, <c>Coordination:NotForProgram</c>; <c>Coordination:TeamOnly</c>, <c>Coordination:PatientReads</c>: it would mix what the
    /// patient reads with what the team alone does (K-069).
    /// </exception>
    Task<MessageThreadDto> PostAsync(Guid threadId, NewMessage message, CancellationToken cancellationToken);

    /// <summary>Somebody more takes part from now on, and reads what was written before.</summary>
    Task<MessageThreadDto> AddAsync(Guid threadId, Guid staffId, CancellationToken cancellationToken);

    /// <summary>The messages were open and visible for two seconds (K-062).</summary>
    Task MarkReadAsync(Guid threadId, IReadOnlyCollection<Guid> messageIds, CancellationToken cancellationToken);

    /// <summary>The caller has taken note and says so.</summary>
    /// <exception cref="BusinessException"><c>Coordination:NotToYou</c>, <c>Coordination:Retracted</c>.</exception>
    Task AcknowledgeAsync(Guid messageId, CancellationToken cancellationToken);

    /// <summary>The caller's own, within two minutes and before anybody read it; that it was there stays (K-064).</summary>
    /// <exception cref="BusinessException"><c>Coordination:RetractTooLate</c>, <c>Coordination:RetractRead</c>, <c>Coordination:RetractMet</c>.</exception>
    Task RetractAsync(Guid messageId, CancellationToken cancellationToken);

    /// <summary>What was sent to the caller has reached a screen of theirs.</summary>
    Task<ReceivedDto> ReceiveAsync(CancellationToken cancellationToken);
}

/// <param name="PatientId">Null = about no patient (K-060).</param>
/// <param name="To">Members of staff.</param>
public sealed record NewThread(Guid? PatientId, IReadOnlyList<Guid> To, NewMessage Message)
{
    /// <summary>With the patient, or of the team alone (K-069).</summary>
    public ThreadKind Kind { get; init; }
}

/// <param name="IsAdministrative">No part of the patient's record (K-065).</param>
public sealed record NewMessage(string? Text, MessageLevel Level = MessageLevel.Normal, bool IsAdministrative = false)
{
    public IReadOnlyList<ChartPlace> Links { get; init; } = [];

    /// <summary>Single things of the chart (K-066).</summary>
    public IReadOnlyList<ChartThing> Things { get; init; } = [];

    public MessageDirection Direction { get; init; }

    /// <summary>The draft that becomes this message, as its sender last knew it. What another window has kept since stays, unless it is the same.</summary>
    public DraftMark? Draft { get; init; }
}

/// <param name="Unread">Messages to the caller that they have not read.</param>
/// <param name="Level">The highest of these, else the last message's.</param>
/// <param name="LastLine">The beginning of the last message; null = it was retracted.</param>
public sealed record MessageThreadRowDto(
    Guid Id, Guid? PatientId, IReadOnlyList<Guid> Participants, int Unread, MessageLevel Level, Guid LastById, DateTimeOffset LastAt, string? LastLine)
{
    public ThreadKind Kind { get; init; }

    /// <summary>The last message is the patient's.</summary>
    public bool IsLastOfPatient { get; init; }
}

/// <param name="Sentence">In which one of the words stands.</param>
public sealed record MessageHitDto(Guid MessageId, Guid ThreadId, ThreadKind Kind, Guid? PatientId, Guid AuthorId, MessageDirection Direction, DateTimeOffset SentAt, string Sentence);

public sealed record SentMessageDto(Guid Id, Guid ThreadId, Guid? PatientId, Guid AuthorId, IReadOnlyList<Guid> To, DateTimeOffset SentAt, MessageLevel Level, bool IsRetracted)
{
    public MessageDirection Direction { get; init; }
}

/// <param name="TakesPart">False for who reads by their role.</param>
/// <param name="MayWrite">The caller takes part and may write.</param>
public sealed record MessageThreadDto(
    Guid Id, Guid? PatientId, bool TakesPart, bool MayWrite, IReadOnlyList<ParticipantDto> Participants, IReadOnlyList<MessageDto> Messages)
{
    public ThreadKind Kind { get; init; }

    /// <summary>Links by which the patient reads this and answers, the latest first; of a conversation of the team none.</summary>
    public IReadOnlyList<ThreadInvitationDto> Invitations { get; init; } = [];
}

/// <param name="Participants">In the order in which the thread has them.</param>
public sealed record ThreadStateDto(IReadOnlyList<Guid> Participants, IReadOnlyList<MessageStateDto> Messages);

public sealed record MessageStateDto(Guid Id, DateTimeOffset? RetractedAt, IReadOnlyList<ReceiptDto> Receipts);

/// <param name="InPlaceOfId">For whom they were added as the stand-in (K-067).</param>
/// <param name="Reads">False: they no longer have to do with the patient, and read nothing of the thread.</param>
public sealed record ParticipantDto(Guid StaffId, Guid? InPlaceOfId, bool Reads, AwayDto? Away);

/// <summary>Somebody is on leave, or others stand in for them (K-067).</summary>
/// <param name="StandIns">Who stands in; nobody = what is written waits until they are back.</param>
/// <param name="Until">The first instant at which they are back; null = open.</param>
public sealed record AwayDto(IReadOnlyList<Guid> StandIns, DateTimeOffset? Until);

/// <param name="Text">Null = retracted.</param>
/// <param name="RetractableUntil">Null = not by the caller, or no longer.</param>
public sealed record MessageDto(
    Guid Id, Guid AuthorId, DateTimeOffset SentAt, MessageLevel Level, bool IsAdministrative, string? Text, IReadOnlyList<ChartPlace> Links, DateTimeOffset? RetractedAt,
    DateTimeOffset? RetractableUntil, IReadOnlyList<ReceiptDto> Receipts)
{
    public MessageDirection Direction { get; init; }

    /// <summary>What it points to as far as the caller may see it now; of what they may not, not even that there is something (P-082).</summary>
    public IReadOnlyList<ChartThingDto> Things { get; init; } = [];

    /// <summary>Notes that it was filed as (K-065).</summary>
    public IReadOnlyList<FiledNoteDto> Filed { get; init; } = [];

    /// <summary>The caller may add files to it (K-066).</summary>
    public bool MayAttach { get; init; }
}

/// <summary>How far a message has come with one of those it was sent to (K-062).</summary>
public sealed record ReceiptDto(
    Guid StaffId, DateTimeOffset? DeliveredAt, DateTimeOffset? ReadAt, DateTimeOffset? AcknowledgedAt, DateTimeOffset? RepliedAt);

/// <param name="UnreadThreads">How many threads have something that the caller has not read.</param>
/// <param name="Arrived">Threads of which something has reached a screen just now.</param>
public sealed record ReceivedDto(int UnreadThreads, IReadOnlyList<Guid> Arrived);

/// <param name="Team">Of them, the members of the care team.</param>
public sealed record AddresseesDto(IReadOnlyList<AddresseeDto> All, IReadOnlyList<Guid> Team);

public sealed record AddresseeDto(Guid StaffId, AwayDto? Away);
