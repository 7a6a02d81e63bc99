namespace PracticeSuite.Billing.Contracts.Remittances;

/// <summary>Payers' remittances (835) as billing staff see them: what came, what was posted, what waits for a person.</summary>
public interface IRemittanceAppService
{
    /// <summary>Takes a file in, checks it and posts it whole or not at all (C-204).</summary>
    /// <param name="content">Read once to its end; at most <see cref="BillingLimits.RemittanceBytes"/>.</param>
    /// <param name="name">Of the file, for people; nothing is concluded from it.</param>
    Task<ReceivedFileDto> ReceiveAsync(Stream content, string name, CancellationToken cancellationToken);

    Task<RemittanceListDto> GetListAsync(int skip, int take, CancellationToken cancellationToken);

    Task<RemittanceDto> GetAsync(Guid id, CancellationToken cancellationToken);

    Task<RemittanceClaimPageDto> GetClaimsAsync(Guid remittanceId, int skip, int take, CancellationToken cancellationToken);

    /// <summary>Files in quarantine, those that came last first.</summary>
    /// <param name="putAway">Those that a person put away, instead of those that wait.</param>
    Task<RemittanceFilePageDto> GetQuarantinedAsync(bool putAway, int skip, int take, CancellationToken cancellationToken);

    /// <summary>Reads a quarantined file once more, for instance after the practice's NPI was mended.</summary>
    Task<ReceivedFileDto> CheckAgainAsync(Guid fileId, CancellationToken cancellationToken);

    /// <summary>
    /// Says that nothing of a file in quarantine will ever be posted, so that the month in which it came does not wait for it. The file is kept as it came; one
    /// that the payer sends whole or changed is another file.
    /// </summary>
    /// <param name="version">Of the file, as it was shown.</param>
    Task PutAwayAsync(Guid fileId, int version, string reason, CancellationToken cancellationToken);

    /// <summary>A file that was put away is in quarantine again; why it was put away stays with it.</summary>
    Task TakeUpAsync(Guid fileId, int version, CancellationToken cancellationToken);

    Task<UnmatchedPageDto> GetUnmatchedAsync(int skip, int take, CancellationToken cancellationToken);

    /// <summary>Posts unmatched money to the claim that a person found.</summary>
    /// <param name="version">Of the unmatched claim, as it was shown.</param>
    /// <param name="claimNumber">Of our claim.</param>
    Task MatchAsync(Guid remittanceClaimId, int version, string claimNumber, CancellationToken cancellationToken);

    /// <summary>
    /// Says that the claim of unmatched money is kept by another program, which posts it: the money leaves what waits and stands in an account of its own.
    /// </summary>
    /// <param name="version">Of the unmatched claim, as it was shown.</param>
    /// <param name="reason">Where the claim is kept.</param>
    Task MarkBilledElsewhereAsync(Guid remittanceClaimId, int version, string reason, CancellationToken cancellationToken);

    /// <summary>Money that a person gave to another program waits again, as if nobody had.</summary>
    Task TakeBackBilledElsewhereAsync(Guid remittanceClaimId, int version, CancellationToken cancellationToken);

    /// <summary>What was said to be billed elsewhere, latest first.</summary>
    Task<UnmatchedPageDto> GetBilledElsewhereAsync(int skip, int take, CancellationToken cancellationToken);

    /// <summary>
    /// Says that unmatched money is nobody's and went back to the payer: the books have it no more. What the payer kept itself, from a later payment, came as a
    /// provider-level adjustment and is taken from there.
    /// </summary>
    /// <param name="version">Of the unmatched claim, as it was shown.</param>
    Task ReturnAsync(Guid remittanceClaimId, int version, UnmatchedReturnInput returned, CancellationToken cancellationToken);

    /// <summary>The return is taken back by a counter-entry, and the money waits again.</summary>
    Task TakeBackReturnAsync(Guid remittanceClaimId, int version, CancellationToken cancellationToken);

    /// <summary>What was returned to payers, latest first.</summary>
    Task<UnmatchedPageDto> GetReturnedAsync(int skip, int take, CancellationToken cancellationToken);

    /// <param name="settled">Those that a person has settled, instead of those that wait.</param>
    Task<ProviderAdjustmentPageDto> GetProviderAdjustmentsAsync(bool settled, int skip, int take, CancellationToken cancellationToken);

    /// <summary>Says what a provider-level adjustment was for; the books have it already.</summary>
    Task SettleAsync(Guid adjustmentId, int version, string note, CancellationToken cancellationToken);
}
