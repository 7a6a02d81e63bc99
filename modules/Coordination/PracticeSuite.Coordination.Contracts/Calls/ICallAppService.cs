using PracticeSuite.Kernel;

namespace PracticeSuite.Coordination.Contracts.Calls;

/// <summary>
/// The room of a call between clinicians (K-083 to K-086): open to those who speak in it and to nobody else. Each of them sees the patients whom
/// they may see; of the others, that they stand on the agenda. Times are the server's.
/// </summary>
/// <remarks>
/// The id of a call is its appointment's; one that was begun without an appointment has its own. Acts are given the version that was shown and
/// refused with <c>Coordination:CallChanged</c> where somebody has acted since. They answer with the room as it then is, without the reasons of its
/// agenda, which <see cref="GetAsync"/> alone reads.
/// </remarks>
public interface ICallAppService
{
    /// <exception cref="BusinessException"><c>Coordination:CallNotFound</c>: there is none, or the caller does not speak in it.</exception>
    Task<CallDto> GetAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>The same without reasons and others, for a screen that shows them already.</summary>
    Task<CallDto> GetStateAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>The caller is in the room from now on.</summary>
    /// <exception cref="BusinessException"><c>Coordination:CallNotYet</c>: it begins in more than an hour.</exception>
    Task<CallDto> JoinAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>The caller is still in the room; every twenty seconds, from the open page.</summary>
    /// <returns>The version of the call, by which a page knows that it shows an older one.</returns>
    Task<int> StayAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>Which patients, in which order. Those whom the caller may not see keep their places.</summary>
    Task<CallDto> ArrangeAsync(Guid id, int version, IReadOnlyList<Guid> patientIds, CancellationToken cancellationToken);

    /// <summary>Now this patient is talked about; whoever was talked about before is no longer (K-084).</summary>
    Task<CallDto> DiscussAsync(Guid id, int version, Guid patientId, CancellationToken cancellationToken);

    /// <summary>Now nobody is talked about.</summary>
    Task<CallDto> PauseAsync(Guid id, int version, CancellationToken cancellationToken);

    /// <summary>A decision, or with an owner and a day a task, about one patient of the agenda (K-084).</summary>
    Task<CallDto> WriteAsync(Guid id, NewCallItem item, CancellationToken cancellationToken);

    /// <summary>The caller's own, mistyped; until they have attested the call.</summary>
    Task<CallDto> WithdrawAsync(Guid id, Guid itemId, CancellationToken cancellationToken);

    Task<CallDto> EndAsync(Guid id, int version, CancellationToken cancellationToken);

    /// <summary>The first who says so marks the call as held, another one within 48 hours confirms it (K-085).</summary>
    /// <exception cref="BusinessException"><c>Coordination:ConfirmedTooLate</c>.</exception>
    Task<CallDto> ConfirmAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>It did not take place; the calendar says so too (K-085). Nobody takes that back.</summary>
    /// <exception cref="BusinessException"><c>Coordination:CallHeld</c>; <c>Coordination:SomebodyInCall</c>: somebody else is in the room now.</exception>
    Task<CallDto> MissAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>
    /// The caller stands by what the call says: contacts are recorded, their own minutes logged and attested, the notes drafted, once (K-086).
    /// </summary>
    /// <param name="lateReason">Needed more than 72 hours after the call (B-081).</param>
    /// <exception cref="BusinessException"><c>Coordination:CallNotHeld</c>, <c>Coordination:TookNoPart</c>, <c>Coordination:CallGoesOn</c>, <c>Coordination:LateReasonNeeded</c>.</exception>
    Task<CallDto> AttestAsync(Guid id, string? lateReason, CancellationToken cancellationToken);

    /// <summary>With whom the caller can speak about the patient: the others of the care team.</summary>
    Task<IReadOnlyList<Guid>> GetColleaguesAsync(Guid patientId, CancellationToken cancellationToken);

    /// <summary>A call without an appointment, two minutes in the doorway: begun now, about this patient, who is talked about at once.</summary>
    Task<CallDto> CallNowAsync(Guid patientId, Guid colleagueId, CancellationToken cancellationToken);
}

/// <param name="OwnerId">Null = a decision; else who does it: one of those who speak, and may see the patient.</param>
/// <param name="DueOn">Of a task.</param>
public sealed record NewCallItem(Guid PatientId, string? Text, Guid? OwnerId = null, DateOnly? DueOn = null);
