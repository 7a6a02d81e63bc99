using PracticeSuite.Kernel;

namespace PracticeSuite.Billing.Contracts.Worklists;

/// <summary>All the work that claims, payers' answers and filing limits leave to people, as one list of each kind.</summary>
public interface IWorklistAppService
{
    /// <summary>The first rows of a list at once, however long it is: nothing is counted beyond <see cref="WorklistLimits.Counted"/>.</summary>
    Task<WorklistDto> GetAsync(WorklistQuery query, CancellationToken cancellationToken);

    /// <summary>One item, whatever list it is on.</summary>
    Task<WorkItemDto> GetItemAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>Puts a patient's held month on the list of held months, where it is taken up and has its notes; where it stands already, that item.</summary>
    /// <exception cref="BusinessException"><c>Billing:MonthNotHeld</c>.</exception>
    /// <returns>The item.</returns>
    Task<Guid> FollowHoldAsync(Guid patientId, BillingMonth month, CancellationToken cancellationToken);

    /// <summary>Takes it up oneself, or gives it back.</summary>
    Task TakeAsync(Guid id, int version, bool mine, CancellationToken cancellationToken);

    /// <param name="staffId">Whoever works in the practice today; null gives it back.</param>
    Task AssignAsync(Guid id, int version, Guid? staffId, CancellationToken cancellationToken);

    Task NoteAsync(Guid id, int version, string text, CancellationToken cancellationToken);

    /// <param name="text">What was done.</param>
    /// <exception cref="BusinessException"><c>Billing:RefundOwed</c>, <c>Billing:CreditStands</c>, <c>Billing:ShareStands</c>, <c>Billing:DenialStands</c>, <c>Billing:AmountStands</c>: the books still hold what the item is about.</exception>
    Task CompleteAsync(Guid id, int version, string text, CancellationToken cancellationToken);

    /// <summary>
    /// Gives up what a payer denied, takes off on its own account, or left to be looked at (C-211, C-214): the books move it out of what is open, into an
    /// account of its own, and the claim is written off where nothing else of it is open. Undone by a counter-entry, and taken back with the payer's answer.
    /// </summary>
    Task WriteOffAsync(Guid id, int version, string reason, CancellationToken cancellationToken);

    /// <summary>
    /// A denial was appealed: the claim waits as appealed for what the payer decides, and the work stays open with the payer's last day for appeals, which
    /// is Medicare's 120 days and otherwise the payer's time for corrections (B-165, C-160o).
    /// </summary>
    Task AppealAsync(Guid id, int version, AppealInput appeal, CancellationToken cancellationToken);

    /// <summary>Decides that money goes back to the payer (B-166) or to the patient (C-386): the books owe it from then on, and the work stays open until it is paid out.</summary>
    Task RefundAsync(Guid id, int version, string reason, CancellationToken cancellationToken);

    /// <summary>The money that is owed has gone back: the books owe it no more, and the work is done (B-166).</summary>
    Task PayRefundAsync(Guid id, int version, RefundPaymentInput payment, CancellationToken cancellationToken);
}

public static class WorklistLimits
{
    /// <summary>Beyond so many items a list says "1,000+": a count of all of them would cost more than the page.</summary>
    public const int Counted = 1000;
}

/// <summary>Whose work.</summary>
public enum WorkOf
{
    Anybody,
    Mine,

    /// <summary>Taken by nobody.</summary>
    Nobody,
}

/// <param name="Reason">Of the payer, "CO-97"; null = any.</param>
/// <param name="Payer">As the list names it; null = any.</param>
/// <param name="Overdue">Only what is past its day.</param>
public sealed record WorklistQuery(
    WorkKind Kind = WorkKind.Denial, string? Reason = null, bool Done = false, WorkOf Of = WorkOf.Anybody, string? Payer = null, bool Overdue = false, int Skip = 0, int Take = 100);

/// <param name="HasMore">Others follow these rows.</param>
/// <param name="Kinds">Open items of each kind.</param>
/// <param name="Reasons">Of the first <see cref="WorklistLimits.Counted"/> items of the kind, the largest sum first.</param>
/// <param name="Payers">Of the same items, by name.</param>
public sealed record WorklistDto(
    DateOnly Today, IReadOnlyList<WorkKindSumDto> Kinds, IReadOnlyList<WorkReasonSumDto> Reasons, IReadOnlyList<string> Payers, IReadOnlyList<WorkItemDto> Rows, bool HasMore)
{
    public WorkKindSumDto Of(WorkKind kind) => Kinds.First(sum => sum.Kind == kind);
}

/// <param name="Amount">Of the items that were counted.</param>
/// <param name="IsMore">There are more than were counted.</param>
public sealed record WorkKindSumDto(WorkKind Kind, int Count, Money Amount, bool IsMore);

/// <param name="Action">What to do first (§6.3).</param>
public sealed record WorkReasonSumDto(string Reason, string Meaning, string Action, int Count, Money Amount);

/// <param name="Text">What to do, in a sentence without names; empty where the reason says it.</param>
/// <param name="OwedAt">When it was decided that the money goes back; it waits to be paid out.</param>
public sealed record WorkItemDto(
    Guid Id, int Version, WorkKind Kind, Guid ClaimId, string ClaimNumber, Guid PatientId, BillingMonth Month, string Payer, string Text, string Reason, string Meaning, string Action,
    IReadOnlyList<string> Remarks, Money Amount, DateOnly OpenedOn, DateOnly? DueOn, DateTimeOffset? OwedAt, string? TakenBy, bool IsMine, IReadOnlyList<WorkNoteDto> Notes,
    DateTimeOffset? DoneAt, string? DoneBy, string? DoneReason)
{
    /// <summary>It rests on what a Part 2 program made, and goes nowhere without the notice (P-076).</summary>
    public bool IsPart2 { get; init; }
}

public sealed record WorkNoteDto(DateTimeOffset At, string By, string Text);

/// <summary>Work of one claim, as its page shows it.</summary>
public sealed record ClaimWorkDto(
    Guid Id, int Version, WorkKind Kind, string Text, string Reason, DateOnly OpenedOn, DateOnly? DueOn, DateTimeOffset? DoneAt, string? DoneBy, string? DoneReason);

/// <summary>How money went back.</summary>
public enum RefundMeans
{
    Check,
    Transfer,

    /// <summary>The payer kept it from a later payment (WO).</summary>
    KeptByPayer,
}

/// <param name="Reference">Number of the check or transfer, or of the remittance that kept it.</param>
/// <param name="PaidOn">Not later than today.</param>
public sealed record RefundPaymentInput(RefundMeans Means, string Reference, DateOnly PaidOn);
