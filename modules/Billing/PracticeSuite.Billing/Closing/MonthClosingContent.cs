using PracticeSuite.Billing.Contracts.Closing;

namespace PracticeSuite.Billing.Closing;

/// <summary>All that a signed report says. No patient and no claim.</summary>
/// <param name="Checks">As they were when it was signed: what is noted there was known.</param>
internal sealed record MonthClosingContent(
    string Practice, string Zone, int Number, MonthReportDto Report, IReadOnlyList<CloseCheckDto> Checks, string PreparedBy, DateTimeOffset PreparedAt,
    string? ApprovedBy = null, DateTimeOffset? ApprovedAt = null);
