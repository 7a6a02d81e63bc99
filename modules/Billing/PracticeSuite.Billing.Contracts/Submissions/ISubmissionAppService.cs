using PracticeSuite.Billing.Contracts.Claims;

namespace PracticeSuite.Billing.Contracts.Submissions;

/// <summary>Claims on their way to payers, and what comes back.</summary>
public interface ISubmissionAppService
{
    Task<SubmissionBoardDto> GetBoardAsync(SubmissionBoardQuery query, CancellationToken cancellationToken);

    /// <summary>Claims that the edits before sending stopped, the oldest service first.</summary>
    Task<EditedClaimPageDto> GetStoppedAsync(int skip, int take, CancellationToken cancellationToken);

    /// <summary>Claims of which nothing was heard for too long (C-148), those that wait longest first.</summary>
    Task<SilentClaimPageDto> GetSilentAsync(int skip, int take, CancellationToken cancellationToken);

    /// <summary>
    /// Makes a batch of the ready claims that go to this clearinghouse: those that pass the edits go, the others are held with their findings. All in
    /// one transaction; the file is handed over by the next exchange, which is asked for at once.
    /// </summary>
    /// <param name="payerId">Only this payer's claims; null = of every payer there.</param>
    Task<BatchBuiltDto> BuildAsync(Guid clearinghouseId, Guid? payerId, CancellationToken cancellationToken);

    /// <summary>Hands over what waits and looks for answers within seconds, rather than at the next quarter of an hour (C-340).</summary>
    Task AskForExchangeAsync(CancellationToken cancellationToken);

    /// <summary>How exchanges with each clearinghouse that is switched on went.</summary>
    Task<IReadOnlyList<ClearinghouseHealthDto>> GetHealthAsync(CancellationToken cancellationToken);

    /// <summary>Latest first.</summary>
    Task<BatchPageDto> GetBatchesAsync(int skip, int take, CancellationToken cancellationToken);

    Task<BatchDetailDto> GetBatchAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>A batch that is not handed over goes nowhere; its claims are held, and released again by a person.</summary>
    /// <param name="reason">Stands in the history of each claim.</param>
    Task TakeBackAsync(Guid batchId, string reason, CancellationToken cancellationToken);

    /// <summary>A batch that was handed over and of which the clearinghouse knows nothing: its claims are rejected with the file, and held (C-148, C-163).</summary>
    Task MarkLostAsync(Guid batchId, string reason, CancellationToken cancellationToken);

    /// <summary>Claims that were turned away or stopped and are held for it: of a batch, or all that the edits before sending stopped.</summary>
    Task<IReadOnlyList<TurnedAwayClaimDto>> GetTurnedAwayAsync(Guid? batchId, CancellationToken cancellationToken);

    /// <summary>
    /// Lets them go together once what held them is mended (B-167, C-163). The edits before sending look at each: whom they would stop again stays, with
    /// what they found as the reason. A stretch of some fifty at a time.
    /// </summary>
    Task<ClaimReleaseDto> ReleaseAgainAsync(IReadOnlyList<ShownClaim> claims, CancellationToken cancellationToken);

    /// <summary>A file that was put aside is worked on once more, after what it lacked here was mended (C-147).</summary>
    Task ReadAgainAsync(Guid fileId, CancellationToken cancellationToken);

    /// <summary>A file that was put aside and of which nothing will ever be used leaves the list of those that wait for somebody. A remittance is put away under Remittances too.</summary>
    Task PutAwayAsync(Guid fileId, string reason, CancellationToken cancellationToken);

    /// <summary>It is put aside again, and may be read again.</summary>
    Task TakeUpAsync(Guid fileId, CancellationToken cancellationToken);

    /// <summary>Latest first; of those that wait the one that waits longest.</summary>
    /// <param name="state">Null for all.</param>
    Task<InboundPageDto> GetInboundAsync(InboundState? state, int skip, int take, CancellationToken cancellationToken);

    /// <summary>The findings and messages of one claim.</summary>
    Task<ClaimSubmissionDto> GetClaimAsync(Guid claimId, CancellationToken cancellationToken);
}
