using PracticeSuite.Kernel;

namespace PracticeSuite.Billing.Contracts.Closing;

/// <summary>
/// Closing a month's books: one person signs the report of the month, another approves it, and what was approved is kept. Nothing that names a
/// patient or a claim.
/// </summary>
public interface IMonthClosingAppService
{
    /// <summary>The month's report as it reads now or as it was signed, with what keeps it open, who signed what, and what came since.</summary>
    Task<MonthClosingDto> GetAsync(BillingMonth month, CancellationToken cancellationToken);

    /// <summary>Signs the report as it reads now.</summary>
    /// <exception cref="BusinessException"><c>Billing:MonthNotClosable</c>: something of the checklist blocks; <c>Access:ReauthenticationNeeded</c>.</exception>
    Task PrepareAsync(BillingMonth month, CancellationToken cancellationToken);

    /// <summary>Closes the month on the report that another person signed.</summary>
    /// <exception cref="BusinessException">
    /// <c>Billing:SamePersonSigns</c>; <c>Billing:ReportMoved</c>: the books of the month are not as signed; <c>Access:ReauthenticationNeeded</c>.
    /// </exception>
    Task ApproveAsync(Guid id, int version, CancellationToken cancellationToken);

    /// <summary>Takes a signed report back before it is approved, or opens a closed month again; closing it then needs both persons again.</summary>
    Task ReopenAsync(Guid id, int version, string reason, CancellationToken cancellationToken);

    /// <summary>The report as a PDF: of a closed month the very bytes that were approved, of a signed one a proof.</summary>
    Task<MonthClosingPaper> PrintAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>The practice's months, the latest first, each with how it stands.</summary>
    Task<IReadOnlyList<ClosedMonthDto>> GetMonthsAsync(CancellationToken cancellationToken);
}

public sealed record MonthClosingPaper(string FileName, byte[] Content);
