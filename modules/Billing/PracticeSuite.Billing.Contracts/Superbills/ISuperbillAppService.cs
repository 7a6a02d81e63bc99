using PracticeSuite.Kernel;

namespace PracticeSuite.Billing.Contracts.Superbills;

/// <summary>
/// A claim's document. Issuing freezes its content; the same program prints the same issue as the same bytes (C-369). An issue of an
/// earlier program keeps its stored content and hash but is printed in today's form: what it does not say is left out, and where it
/// named whoever released the claim as signing for the provider, the line for the provider's own hand stands instead (C-367).
/// </summary>
public interface ISuperbillAppService
{
    /// <summary>
    /// Issues the claim's document as it should read today: the stored issue while nothing changed, else a new version beside the old.
    /// </summary>
    /// <param name="goodFaithEstimate">Reference of the written estimate, for people who pay themselves (C-370).</param>
    /// <exception cref="BusinessException">
    /// The claim may have no document (<c>Billing:SuperbillRefused</c>), or a name in it cannot be printed (<c>Billing:SuperbillUnprintable</c>).
    /// </exception>
    Task<SuperbillDto> IssueAsync(Guid claimId, string? goodFaithEstimate, CancellationToken cancellationToken);

    /// <summary>
    /// Issues the documents of all the month's claims that may have one, and makes them durable as it goes. A claim whose document
    /// cannot be printed is a problem of the answer and stops no other.
    /// </summary>
    Task<SuperbillBatchDto> IssueMonthAsync(BillingMonth month, Action<int, int>? onProgress, CancellationToken cancellationToken);

    /// <summary>A stored issue, with what it said when it was handed out.</summary>
    /// <param name="withLedger">Adds the pages with the minutes, entry by entry.</param>
    Task<SuperbillFile> GetAsync(Guid superbillId, bool withLedger, CancellationToken cancellationToken);

    /// <summary>
    /// Writes what was issued last for each of the month's claims as one PDF or one ZIP, and what is missing as its last page or file.
    /// Issues nothing and holds no lock, so others work meanwhile; memory does not grow with the month.
    /// </summary>
    /// <param name="output">Written from its start.</param>
    Task<SuperbillBatchDto> WriteMonthAsync(
        BillingMonth month, SuperbillBatchFormat format, bool withLedger, Stream output, Action<int, int>? onProgress,
        CancellationToken cancellationToken);
}

public enum SuperbillBatchFormat
{
    OnePdf,
    Zip,
}

/// <param name="Name">"superbill-&lt;claim number&gt;.pdf", or "claim-record-…" where it is the practice's own copy: never a person's name.</param>
public sealed record SuperbillFile(string Name, string ContentType, byte[] Content, SuperbillDto Issue, Guid PatientId);

/// <param name="ForPatient">False where the practice itself files or nobody may bill the patient: the document is the practice's own copy (C-368, B-202).</param>
public sealed record SuperbillDto(
    Guid Id, Guid ClaimId, string Number, int Version, bool ForPatient, DateTimeOffset IssuedAt, string IssuedBy, string Sha256);

/// <param name="Documents">How many were issued or written.</param>
/// <param name="ForPatients">Of them, superbills for the patient; the others are claim records, the practice's own copies (C-368).</param>
public sealed record SuperbillBatchDto(int Documents, int ForPatients, IReadOnlyList<SuperbillProblem> Problems);

/// <param name="Text">Why the claim has no document and what to do, without a name.</param>
public sealed record SuperbillProblem(Guid ClaimId, string ClaimNumber, string Text);
