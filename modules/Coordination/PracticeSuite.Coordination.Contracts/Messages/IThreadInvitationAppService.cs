using PracticeSuite.Kernel;

namespace PracticeSuite.Coordination.Contracts.Messages;

/// <summary>Links by which a patient reads one conversation with the practice and answers it once (K-069); the way of decision 30.</summary>
public interface IThreadInvitationAppService
{
    /// <summary>Answers the one link, which nobody can show again: only its hash is kept.</summary>
    /// <exception cref="BusinessException"><c>Coordination:TeamOnly</c>: the patient is let into no conversation of the team. <c>Coordination:NoBirthDate</c>.</exception>
    Task<ThreadInvitationLink> InviteAsync(Guid threadId, int hours, CancellationToken cancellationToken);

    /// <summary>Ends one that holds.</summary>
    Task WithdrawAsync(Guid invitationId, CancellationToken cancellationToken);
}

/// <summary>Which practice a link belongs to; whoever holds one has no practice before.</summary>
public interface IThreadLinks
{
    /// <summary>Null = there is no such link.</summary>
    Task<ThreadLinkPlace?> FindAsync(string? token, CancellationToken cancellationToken);
}

/// <summary>What whoever holds a link and knows the birth date may do: read this conversation and answer once. All else is one answer: null.</summary>
public interface IThreadAnswering
{
    /// <summary>Each try is counted; with the fifth wrong date a link ends.</summary>
    Task<PatientConversation?> OpenAsync(Guid invitation, DateOnly born, CancellationToken cancellationToken);

    Task<PatientConversation?> ReadAsync(Guid invitation, DateOnly born, CancellationToken cancellationToken);

    /// <returns>Whom it went to; null = the link does not hold any more. A second time is the first.</returns>
    Task<ThreadAnswered?> AnswerAsync(Guid invitation, DateOnly born, string? text, CancellationToken cancellationToken);
}

public sealed record ThreadLinkPlace(PracticeId Practice, Guid Invitation);

/// <param name="Token">What stands behind the "#" of the link.</param>
public sealed record ThreadInvitationLink(ThreadInvitationDto Invitation, string Token);

public sealed record ThreadInvitationDto(Guid Id, ThreadInvitationState State, DateTimeOffset MadeAt, Guid? MadeById, DateTimeOffset ExpiresAt)
{
    /// <summary>When the patient last saw the conversation by it.</summary>
    public DateTimeOffset? SeenAt { get; init; }

    public bool IsOpen => State is ThreadInvitationState.Waiting or ThreadInvitationState.Opened;
}

public enum ThreadInvitationState
{
    Waiting,

    /// <summary>The patient gave the birth date and saw the conversation.</summary>
    Opened,

    Answered,
    Withdrawn,
    Expired,

    /// <summary>Too many wrong birth dates.</summary>
    Blocked,
}

/// <summary>One conversation as its patient reads it: who of the practice wrote and what, and nothing else of the record.</summary>
public sealed record PatientConversation(string Practice, IReadOnlyList<PatientLine> Lines, bool MayAnswer)
{
    /// <summary>The practice's.</summary>
    public string Phone { get; init; } = "";

    /// <summary>Where to call when the practice is closed, as on the patient's card (K-182).</summary>
    public string AfterHoursPhone { get; init; } = "";

    /// <summary>Whom to turn to in a crisis, as the chart's head and the printed card name them (K-182); null = nobody is named.</summary>
    public PatientCrisis? Crisis { get; init; }
}

/// <param name="Lead">With the credential, as <paramref name="Backup"/>.</param>
public sealed record PatientCrisis(string Lead, string Backup);

/// <param name="From">The name of who wrote it; null = the patient.</param>
/// <param name="Day">On the practice's clock.</param>
public sealed record PatientLine(string? From, DateTime Day, string Text);

public sealed record ThreadAnswered(Guid ThreadId, IReadOnlyList<Guid> To);
