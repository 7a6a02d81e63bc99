using PracticeSuite.Kernel;

namespace PracticeSuite.Billing.Contracts.Closing;

public enum ClosingState
{
    /// <summary>One person signed; another has to approve.</summary>
    Prepared,

    Closed,

    /// <summary>Taken back before anybody approved.</summary>
    Withdrawn,

    /// <summary>It was closed, and somebody opened it again.</summary>
    Reopened,
}

/// <param name="Report">As signed where somebody has, else as the month reads now.</param>
/// <param name="Checks">As they are now.</param>
/// <param name="Standing">The report that waits for approval, or on which the month is closed; null while the month is open.</param>
/// <param name="Past">Earlier tries and closings, the latest first.</param>
/// <param name="Since">What came after the month was closed; null while it is not.</param>
public sealed record MonthClosingDto(
    BillingMonth Month, MonthReportDto Report, IReadOnlyList<CloseCheckDto> Checks, SignedReportDto? Standing, IReadOnlyList<SignedReportDto> Past, SinceClosingDto? Since)
{
    public bool IsBlocked => Checks.Any(check => check.Outcome == CloseOutcome.Blocks);
}

/// <param name="Number">1, 2, 3 … of the month.</param>
/// <param name="Sha256">Of the PDF that was approved, in hexadecimal; null until then.</param>
/// <param name="IsOwn">The reader signed it, so another person approves.</param>
public sealed record SignedReportDto(
    Guid Id, int Version, int Number, ClosingState State, string PreparedBy, DateTimeOffset PreparedAt, string? ApprovedBy, DateTimeOffset? ApprovedAt, string? Sha256,
    string? EndedBy, DateTimeOffset? EndedAt, string? EndReason, bool IsOwn);

/// <summary>Later postings carry their own day, and months that were closed stay as they were: this is what a reader of the report has to know beside it.</summary>
/// <param name="Entries">Posted about claims of the month after its last day.</param>
/// <param name="Cash">What they moved into cash.</param>
/// <param name="Results">Patients' months that were evaluated otherwise since it was closed.</param>
/// <param name="Claims">Claims of the month that got a first or another version since.</param>
public sealed record SinceClosingDto(int Entries, Money Cash, int Results, int Claims);

/// <param name="State">Null while nobody has signed.</param>
public sealed record ClosedMonthDto(BillingMonth Month, ClosingState? State, string? By, DateTimeOffset? At);
