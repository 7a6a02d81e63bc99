using PracticeSuite.Kernel;

namespace PracticeSuite.Billing.Contracts.Superbills;

/// <summary>A claim's document. Issuing freezes its content; rendering the same issue again gives the same bytes (C-369).</summary>
public interface ISuperbillAppService
{
    /// <summary>
    /// The claim's document as it should read today: the stored issue while nothing changed, else a new version beside the old.
    /// </summary>
    Task<SuperbillFile> GetAsync(Guid claimId, SuperbillOptions options, CancellationToken cancellationToken);

    /// <summary>A stored issue, as it was handed out.</summary>
    Task<SuperbillFile> GetIssueAsync(Guid superbillId, bool withLedger, CancellationToken cancellationToken);

    /// <summary>Writes the documents of all the month's claims, issuing those that have none, as one PDF or one ZIP.</summary>
    /// <returns>How many documents were written.</returns>
    Task<int> WriteMonthAsync(
        BillingMonth month, SuperbillBatchFormat format, SuperbillOptions options, Stream output, Action<int, int>? onProgress,
        CancellationToken cancellationToken);
}

public enum SuperbillBatchFormat
{
    OnePdf,
    Zip,
}

/// <param name="WithLedger">Adds the pages with the minutes, entry by entry.</param>
/// <param name="GoodFaithEstimate">Reference of the written estimate, for people who pay themselves (C-370).</param>
public sealed record SuperbillOptions(bool WithLedger = false, string? GoodFaithEstimate = null);

/// <param name="Name">"superbill-&lt;claim number&gt;.pdf": never a person's name.</param>
public sealed record SuperbillFile(string Name, string ContentType, byte[] Content, SuperbillDto Issue);

/// <param name="ForPatient">False where the practice itself files: the document is the practice's own copy (C-368).</param>
public sealed record SuperbillDto(
    Guid Id, Guid ClaimId, string Number, int Version, bool ForPatient, DateTimeOffset IssuedAt, string IssuedBy, string Sha256);
