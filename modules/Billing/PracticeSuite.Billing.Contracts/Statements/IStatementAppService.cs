using PracticeSuite.Billing.Contracts.Superbills;
using PracticeSuite.Kernel;

namespace PracticeSuite.Billing.Contracts.Statements;

/// <summary>
/// Patients' statements: who gets one, who does not and why, and those that were printed. A printed one is kept as it was, so that it can be
/// printed again byte for byte.
/// </summary>
public interface IStatementAppService
{
    /// <summary>Everybody of whom something stands on the patients' side of the books, as of today.</summary>
    Task<StatementBoardDto> GetBoardAsync(StatementQuery query, CancellationToken cancellationToken);

    /// <summary>One patient's side of the books, service by service, with what was printed and how their statements go out.</summary>
    Task<StatementAccountDto> GetAccountAsync(Guid patientId, CancellationToken cancellationToken);

    /// <summary>What would be printed today, marked as not sent; nothing is kept.</summary>
    /// <exception cref="BusinessException"><c>Billing:StatementHeld</c> where there is nothing that could be printed.</exception>
    Task<StatementFile> PreviewAsync(Guid patientId, StatementSubject subject, CancellationToken cancellationToken);

    /// <exception cref="BusinessException"><c>Billing:StatementHeld</c>, <c>Billing:StatementUnprintable</c>.</exception>
    Task<StatementDto> PrintAsync(Guid patientId, StatementSubject subject, CancellationToken cancellationToken);

    /// <summary>All that are due today, made durable as it goes. One that cannot be printed is a problem of the answer and stops no other.</summary>
    Task<StatementRunDto> PrintAllAsync(Action<int, int>? onProgress, CancellationToken cancellationToken);

    /// <summary>A statement as it was printed.</summary>
    Task<StatementFile> GetAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>Those that were printed together, the latest first.</summary>
    Task<StatementRunPageDto> GetRunsAsync(int skip, int take, CancellationToken cancellationToken);

    /// <summary>The statements of a run as one PDF or one ZIP; memory does not grow with their number.</summary>
    /// <param name="output">Written from its start.</param>
    Task WriteRunAsync(Guid runId, SuperbillBatchFormat format, Stream output, CancellationToken cancellationToken);
}

/// <summary>Which of a patient's statements: services that are kept apart go out on one of their own.</summary>
public enum StatementSubject
{
    Ordinary,

    /// <summary>Services of a minor that their guarantor is not told of (C-385).</summary>
    Confidential,

    /// <summary>What a Part 2 program did.</summary>
    Program,
}

/// <summary>Why no statement goes out (C-384, C-385, C-386).</summary>
public enum StatementHold
{
    OnHold,
    Bankrupt,

    /// <summary>The patient has died, and nobody has decided yet who is written to (B-170).</summary>
    DeceasedUnreviewed,

    /// <summary>The patient has paid too much, and gets it back.</summary>
    Credit,

    /// <summary>What is due was paid ahead, and has to be put to it first.</summary>
    PaidAhead,

    /// <summary>All that they owe is still with an insurer.</summary>
    InsurancePending,

    BelowMinimum,

    /// <summary>A minor, and nobody is named to whom it goes.</summary>
    NoGuarantor,

    /// <summary>A confidential service of a minor, or what a Part 2 program did for one, and no address that they gave in confidence (C-383, P-156).</summary>
    NoConfidentialAddress,

    NoAddress,

    /// <summary>The last one is not old enough.</summary>
    SentLately,
}

public enum StatementTab
{
    Due,
    Held,
}

/// <param name="Text">In the patient's name or MRN.</param>
public sealed record StatementQuery(StatementTab Tab = StatementTab.Due, StatementHold? Hold = null, string? Text = null, int Skip = 0, int Take = 100);

/// <param name="Due">How many would be printed today.</param>
/// <param name="Holds">Why others are not, each with how many and how much.</param>
public sealed record StatementBoardDto(
    DateOnly Today, int Due, Money DueSum, int Held, Money HeldSum, IReadOnlyList<StatementHoldSumDto> Holds, int Total, IReadOnlyList<StatementRowDto> Rows);

public sealed record StatementHoldSumDto(StatementHold Hold, int Count, Money Amount);

/// <param name="Balance">What the books say the patient owes.</param>
/// <param name="AmountDue">Of that, what a statement would ask for: without what an insurer has still to answer.</param>
/// <param name="Oldest">Since when the oldest of it is the patient's.</param>
/// <param name="NextOn">When the next may go out, after a recent one.</param>
public sealed record StatementRowDto(
    Guid PatientId, StatementSubject Subject, string Patient, string Mrn, Money Balance, Money AmountDue, DateOnly? Oldest, string Recipient, StatementHold? Hold, string? Why,
    DateOnly? LastOn, DateOnly? NextOn);

/// <param name="Version">Of how statements go out, for whoever changes it.</param>
public sealed record StatementAccountDto(
    Guid PatientId, int Version, DateOnly Today, IReadOnlyList<StatementRowDto> Statements, IReadOnlyList<AccountServiceDto> Services, Money Balance,
    StatementTermsDto Terms, bool IsMinor, DateTimeOffset? DiedAt, IReadOnlyList<StatementDto> Printed);

/// <param name="Share">What became the patient's, by reason.</param>
/// <param name="PatientPaid">Payments and what went back to the patient, together.</param>
/// <param name="AgeDays">Since the day on which it became the patient's.</param>
public sealed record AccountServiceDto(
    Guid ClaimId, string ClaimNumber, DateOnly On, string Label, Money Charge, Money InsurancePaid, Money Adjusted, Money Share, IReadOnlyList<ShareReasonDto> Reasons,
    Money PatientPaid, Money Balance, bool IsPending, bool IsConfidential, StatementSubject Subject, int? AgeDays);

/// <param name="Text">"deductible", "coinsurance", "copay", or the payer's reason in words.</param>
public sealed record ShareReasonDto(string Text, Money Amount);

/// <param name="Number">Unlike any other of the practice; tells nothing of the patient.</param>
/// <param name="RunId">With which others it was printed; null = alone.</param>
public sealed record StatementDto(
    Guid Id, Guid PatientId, StatementSubject Subject, string Number, DateOnly On, DateOnly DueOn, Money AmountDue, DateTimeOffset PrintedAt, string PrintedBy, string Sha256, Guid? RunId);

/// <param name="Name">"statement-&lt;number&gt;.pdf": never a person's name.</param>
public sealed record StatementFile(string Name, byte[] Content, StatementDto? Statement, Guid PatientId);

/// <param name="Total">Of all pages.</param>
public sealed record StatementRunPageDto(int Total, IReadOnlyList<StatementRunDto> Rows);

public sealed record StatementRunDto(Guid Id, DateOnly On, string By, DateTimeOffset At, int Statements, Money Amount, IReadOnlyList<StatementProblem> Problems);

/// <param name="Text">Why there is no statement and what to do, without a name.</param>
public sealed record StatementProblem(Guid PatientId, string Text);
