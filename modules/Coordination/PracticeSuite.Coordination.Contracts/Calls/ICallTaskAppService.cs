using PracticeSuite.Kernel;

namespace PracticeSuite.Coordination.Contracts.Calls;

/// <summary>What calls left to do, and what they said about a patient.</summary>
public interface ICallTaskAppService
{
    /// <summary>The caller's own that are open, by their day.</summary>
    Task<IReadOnlyList<CallTaskDto>> GetMineAsync(CancellationToken cancellationToken);

    /// <summary>Done; whoever of the patient's team knows it says so. A second time changes nothing.</summary>
    /// <exception cref="BusinessException"><c>Coordination:CallTaskNotFound</c>.</exception>
    Task CompleteAsync(Guid taskId, CancellationToken cancellationToken);

    /// <summary>Calls in which the patient was talked about, the latest first, with what was decided and is to be done.</summary>
    Task<IReadOnlyList<PatientCallDto>> GetOfPatientAsync(Guid patientId, CancellationToken cancellationToken);

    /// <summary>Calls of the last days that wait for the caller: to be confirmed, or attested, or to be said of whether they were held (K-085, K-086).</summary>
    Task<IReadOnlyList<WaitingCallDto>> GetWaitingAsync(CancellationToken cancellationToken);

    /// <summary>For supervisors: whose last two calls did not take place (K-085).</summary>
    Task<IReadOnlyList<MissedCallsDto>> GetMissedTwiceAsync(CancellationToken cancellationToken);
}

public sealed record CallTaskDto(Guid Id, Guid CallId, Guid PatientId, string Text, DateOnly DueOn, bool IsOverdue, Guid WrittenById);

/// <param name="MayOpen">The caller spoke in it.</param>
public sealed record PatientCallDto(
    Guid CallId, Guid PatientId, DateTimeOffset At, IReadOnlyList<Guid> StaffIds, Seconds Talked, bool IsHeld, bool MayOpen, IReadOnlyList<CallItemDto> Items);

/// <param name="ConfirmUntil">Until then the caller can say that it was held; null = it waits for the caller's attestation.</param>
public sealed record WaitingCallDto(Guid CallId, DateTimeOffset At, IReadOnlyList<Guid> StaffIds, DateTimeOffset? ConfirmUntil)
{
    /// <summary>Nobody has said yet whether it was held; in the end it counts as one that did not take place (K-085).</summary>
    public bool IsUnknown { get; init; }
}

/// <param name="LastId">The appointment that was missed last.</param>
public sealed record MissedCallsDto(IReadOnlyList<Guid> StaffIds, DateTimeOffset FirstAt, DateTimeOffset LastAt, Guid LastId);
