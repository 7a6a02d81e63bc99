using PracticeSuite.Kernel;

namespace PracticeSuite.Privacy.Contracts.Disclosures;

/// <summary>What left the practice about a patient, and what people told somebody without the program.</summary>
public interface IDisclosureAppService
{
    /// <summary>The latest first, those taken back among them.</summary>
    Task<IReadOnlyList<DisclosureDto>> GetListAsync(Guid patientId, CancellationToken cancellationToken);

    Task<DisclosureDto> RecordAsync(Guid patientId, DisclosureInput disclosure, CancellationToken cancellationToken);

    /// <summary>It was recorded in error. The row stays, with the reason, and stands in no accounting.</summary>
    Task<DisclosureDto> TakeBackAsync(Guid id, string reason, CancellationToken cancellationToken);

    /// <summary>What an accounting would list (P-150).</summary>
    /// <param name="withPart2Consents">The patient asks for what a Part 2 consent covered, too; three years of it (P-080).</param>
    /// <exception cref="BusinessException"><c>Charting:PatientNotFound</c>.</exception>
    Task<AccountingDto> GetAccountingAsync(Guid patientId, bool withPart2Consents, CancellationToken cancellationToken);

    /// <summary>The document to hand out; after a fresh proof of who asks (P-131), and recorded as an export.</summary>
    Task<PrivacyFile> PrintAccountingAsync(Guid patientId, bool withPart2Consents, AccountingFormat format, CancellationToken cancellationToken);
}

public sealed record DisclosureDto(
    Guid Id,
    Guid PatientId,
    DateTimeOffset At,
    DisclosureBasis Basis,
    string Recipient,
    string? RecipientAddress,
    string What,
    string Purpose,
    string? Explanation,
    string? StateText,
    string? RecipientAffiliation,
    string? EmergencyNature,
    string DisclosedBy,
    bool IsPart2,
    bool IsAccountable,
    string RecordedBy,
    DateTimeOffset RecordedAt,
    DateTimeOffset? TakenBackAt,
    string? TakenBackBy,
    string? TakenBackReason);

/// <summary>What somebody gave out by mouth, letter or telephone.</summary>
/// <param name="At">When it left; not in the future.</param>
/// <param name="Explanation">The basis in writing, such as the order's number, the law, the threat; needed for all but treatment, payment and operations.</param>
/// <param name="DisclosedBy">Who gave it out; whoever records it where nobody is named.</param>
/// <param name="RecipientAffiliation">In an emergency: the facility that the recipient works for, or "none" (P-079).</param>
/// <param name="EmergencyNature">What the emergency was (P-079).</param>
public sealed record DisclosureInput(
    DateTimeOffset At,
    DisclosureBasis Basis,
    string? Recipient,
    string? RecipientAddress,
    string? What,
    string? Purpose,
    string? Explanation,
    string? DisclosedBy,
    bool IsPart2,
    string? RecipientAffiliation,
    string? EmergencyNature);

/// <param name="From">The first day that it is about.</param>
/// <param name="To">The day on which it was asked for.</param>
public sealed record AccountingDto(Guid PatientId, DateOnly From, DateOnly To, bool WithPart2Consents, IReadOnlyList<AccountingLine> Lines);

/// <summary>What 45 CFR 164.528(b)(2) asks of each disclosure.</summary>
public sealed record AccountingLine(DateTimeOffset At, string Recipient, string? RecipientAddress, string What, string Purpose, string Basis);

public enum AccountingFormat
{
    Pdf,
    Csv,
}

public static class DisclosureLimits
{
    public const int Recipient = 200;
    public const int Address = 200;
    public const int What = 300;
    public const int Purpose = 300;
    public const int Explanation = 1000;
    public const int ExplanationMin = 10;
    public const int Person = 100;
    public const int Affiliation = 200;
    public const int Nature = 500;
    public const int Reason = 400;
}
