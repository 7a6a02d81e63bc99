namespace PracticeSuite.Billing.Contracts.Claims;

/// <summary>Claims as billing staff see and move them.</summary>
public interface IClaimAppService
{
    Task<ClaimDto> GetAsync(Guid id, CancellationToken cancellationToken);

    Task<ClaimPageDto> GetListAsync(ClaimQuery query, CancellationToken cancellationToken);

    /// <summary>The month's time as the claim's latest version counted it: the picture, the lineage and the threshold moment.</summary>
    Task<ClaimTimelineDto> GetTimelineAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>Lets the claim go to the payer (B-212).</summary>
    /// <param name="version">Of the claim, as it was shown: what has become another since is looked at first (<c>Data:ChangedMeanwhile</c>).</param>
    /// <param name="reviewed">The person looked at why the month was held, which a month held within the last 24 hours needs.</param>
    Task<ClaimDto> ReleaseAsync(Guid id, int version, bool reviewed, CancellationToken cancellationToken);

    /// <summary>Releases what can be released of the given claims; the answer names what could not and why.</summary>
    Task<ClaimReleaseDto> ReleaseManyAsync(IReadOnlyList<ShownClaim> shown, CancellationToken cancellationToken);

    /// <summary>Writes down what the clearinghouse or payer answered, as one step of C-160.</summary>
    Task<ClaimDto> RecordOutcomeAsync(Guid id, ClaimOutcomeInput outcome, CancellationToken cancellationToken);

    /// <summary>
    /// Corrects an adjudicated claim by what the evaluation says now: a new version where the payer takes one, else a task.
    /// </summary>
    /// <param name="reason">Why, for the claim's history.</param>
    Task<ClaimDto> CorrectAsync(Guid id, string reason, CancellationToken cancellationToken);

    /// <summary>
    /// Gives a claim one of <see cref="DistinctModifiers"/>, or none any more (B-114). Before its release that is a new version, which says
    /// why, and is refused while the month is held. Once the payer has answered it asks for a correction, as <see cref="CorrectAsync"/> does.
    /// Between release and answer, and where nothing would change, it is refused.
    /// </summary>
    /// <param name="version">Of the claim, as it was shown.</param>
    /// <param name="modifier">Null takes it back.</param>
    Task<ClaimDto> ChangeModifierAsync(Guid id, int version, string? modifier, string reason, CancellationToken cancellationToken);

    /// <summary>Does not ask the patient for their share of this one claim, for a hardship that the reason documents (B-145); once.</summary>
    Task<ClaimDto> WaiveShareAsync(Guid id, string reason, CancellationToken cancellationToken);

    /// <summary>Asks the patient after all; refused with <c>Billing:NothingWaived</c> where nothing was waived.</summary>
    Task<ClaimDto> TakeBackWaiverAsync(Guid id, string reason, CancellationToken cancellationToken);
}
