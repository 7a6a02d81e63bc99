using PracticeSuite.Kernel;

namespace PracticeSuite.Coordination.Contracts.Contacts;

/// <summary>That colleagues talked about a patient as they wrote it down (K-032), and that it was written down wrong: no clock and no figure (K-031, K-140) goes by what is taken back.</summary>
public interface ITalkAppService
{
    /// <summary>Of those that the caller may see the last ones, the latest first, also those that were taken back.</summary>
    Task<IReadOnlyList<TalkDto>> GetListAsync(Guid patientId, CancellationToken cancellationToken);

    /// <summary>It was about another patient, or did not happen: whoever wrote it down says so, with a reason. The line stays on record.</summary>
    /// <exception cref="BusinessException"><c>Coordination:TalkNotFound</c>, <c>Coordination:TalkNotYours</c>, <c>Coordination:TalkTakenBack</c>, <c>Input:Invalid</c>.</exception>
    Task TakeBackAsync(Guid talkId, string? reason, CancellationToken cancellationToken);
}

/// <param name="ById">Who wrote it down.</param>
public sealed record TalkDto(Guid Id, DateTimeOffset At, Guid ById, Guid WithId, bool IsByPhone, int Minutes, bool MayTakeBack)
{
    /// <summary>Null = it stands.</summary>
    public DateTimeOffset? TakenBackAt { get; init; }

    public string? TakenBackReason { get; init; }
}

public static class TalkLimits
{
    public const int Reason = 200;
}
