using PracticeSuite.Billing.Claims;
using PracticeSuite.Billing.Contracts;
using PracticeSuite.Billing.Contracts.Worklists;
using PracticeSuite.Billing.Months;
using PracticeSuite.Billing.Submissions.Inbound;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;

namespace PracticeSuite.Billing.Worklists;

/// <summary>What a claim, a payer's answer, a filing limit or a held month leaves to a person.</summary>
[Access(AccessObject.Claims)]
internal sealed class WorkItem : AggregateRoot, IBilledItem, IAboutPatient
{
    /// <summary>In which money goes back (B-166, C-386).</summary>
    public const int RefundDays = 60;

    private WorkItem()
    {
    }

    public PracticeId PracticeId { get; private init; }

    public Guid PatientId { get; private init; }

    public bool IsPart2 { get; private set; }

    /// <summary>Empty of a held month that has no claim, and of what was paid ahead of any.</summary>
    public Guid ClaimId { get; private init; }

    public string ClaimNumber { get; private init; } = "";

    public BillingMonth Month { get; private init; }

    public WorkKind Kind { get; private init; }

    public string PayerName { get; private init; } = "";

    /// <summary>What to do, where no reason says it.</summary>
    public string Text { get; private init; } = "";

    /// <summary>Hash of the result that called for it, so that the same finding of the next night opens no second item; empty where nothing calls for it anew.</summary>
    public string Basis { get; private set; } = "";

    /// <summary>A run of the month found it, and finds when it is not so any more.</summary>
    public bool IsOfRun => Basis.Length > 0 && Kind != WorkKind.FixAndResend;

    /// <summary>"CO-97"; empty where the kind says all.</summary>
    public string Reason { get; private init; } = "";

    public IReadOnlyList<string> Remarks { get; private init; } = [];

    public long AmountCents { get; private set; }

    public DateOnly OpenedOn { get; private init; }

    /// <summary>60 days for what has to go back (B-166), the payer's last day for what has not gone (B-155).</summary>
    public DateOnly? DueOn { get; private set; }

    /// <summary>The day it is due, or the last there is: lists are in this order, and an index goes with them only where nothing is missing.</summary>
    public DateOnly RankOn { get; private set; } = DateOnly.MaxValue;

    public Guid? TakenById { get; private set; }

    public string? TakenBy { get; private set; }

    public IReadOnlyList<WorkNoteDto> Notes { get; private set; } = [];

    /// <summary>When it was decided that the money goes back; the books owe it, and somebody has to pay it out.</summary>
    public DateTimeOffset? OwedAt { get; private set; }

    public DateTimeOffset? DoneAt { get; private set; }

    public string? DoneBy { get; private set; }

    public string? DoneReason { get; private set; }

    /// <summary>Of a payer's answer.</summary>
    /// <param name="payer">As the remittance names it.</param>
    public static WorkItem Open(
        WorkKind kind, Claim claim, DateOnly on, string payer, string reason, IReadOnlyList<string> remarks, Money amount, DateOnly? dueOn = null) => new()
        {
            PracticeId = claim.PracticeId,
            PatientId = claim.PatientId,
            IsPart2 = claim.IsPart2,
            ClaimId = claim.Id,
            ClaimNumber = claim.Number,
            Month = claim.Month,
            Kind = kind,
            PayerName = payer,
            Reason = reason,
            Remarks = remarks,
            AmountCents = amount.Cents,
            OpenedOn = on,
            DueOn = dueOn,
            RankOn = dueOn ?? DateOnly.MaxValue,
        };

    /// <summary>Of the claim itself.</summary>
    public static WorkItem Leave(Claim claim, WorkKind kind, string text, string basis, DateOnly on, DateOnly? dueOn) => new()
    {
        PracticeId = claim.PracticeId,
        PatientId = claim.PatientId,
        IsPart2 = claim.IsPart2,
        ClaimId = claim.Id,
        ClaimNumber = claim.Number,
        Month = claim.Month,
        Kind = kind,
        PayerName = claim.PayerName,
        Text = text,
        Basis = basis,
        AmountCents = (kind == WorkKind.Refund ? claim.PaidCents : null) ?? claim.ChargeCents,
        OpenedOn = on,
        DueOn = dueOn,
        RankOn = dueOn ?? DateOnly.MaxValue,
    };

    /// <summary>Of a month that is held, whether a claim of it was made or not.</summary>
    public static WorkItem Follow(StoredResult held, Claim? claim, DateOnly on) => new()
    {
        PracticeId = held.PracticeId,
        PatientId = held.PatientId,
        IsPart2 = held.IsPart2,
        ClaimId = claim?.Id ?? Guid.Empty,
        ClaimNumber = claim?.Number ?? "",
        Month = held.Month,
        Kind = WorkKind.MonthHold,
        PayerName = held.Payer ?? "",
        Text = MessageWords.Cut(string.Join("; ", held.Holds.Select(hold => hold.Text)), BillingLimits.Reason),
        AmountCents = held.WorthCents ?? 0,
        OpenedOn = on,
        DueOn = held.FileBy,
        RankOn = held.FileBy ?? DateOnly.MaxValue,
    };

    /// <summary>Of money that a patient paid ahead and that goes back; it is owed at once.</summary>
    public static WorkItem Return(Statements.Prepayment prepayment, Act act) => new()
    {
        PracticeId = prepayment.PracticeId,
        PatientId = prepayment.PatientId,
        IsPart2 = prepayment.IsPart2,
        Month = BillingMonth.Of(act.Day),
        Kind = WorkKind.PatientCredit,
        Text = "Paid ahead, and not needed",
        AmountCents = prepayment.LeftCents,
        OpenedOn = act.Day,
        DueOn = act.Day.AddDays(RefundDays),
        RankOn = act.Day.AddDays(RefundDays),
        OwedAt = act.At,
    };

    /// <param name="by">Null gives it back.</param>
    public void Take(Guid? by, string? name)
    {
        DemandOpen();
        (TakenById, TakenBy) = (by, name);
    }

    public void Note(string text, string by, DateTimeOffset now)
    {
        DemandOpen();
        Notes = [.. Notes, new WorkNoteDto(now, by, Check.Required(text, "Note", BillingLimits.Reason))];
    }

    /// <summary>It was appealed, and waits for the payer.</summary>
    /// <param name="lastDay">Of the payer for appeals.</param>
    public void Appeal(string how, DateOnly lastDay, string by, DateTimeOffset now)
    {
        Note(how, by, now);
        (DueOn, RankOn) = (lastDay, lastDay);
    }

    /// <param name="reason">What was done: an overpayment that was returned has to be shown for years (B-166).</param>
    public void Complete(string reason, string by, DateTimeOffset now)
    {
        DemandOpen();
        (DoneAt, DoneBy, DoneReason) = (now, by, Check.Required(reason, "Reason", BillingLimits.Reason));
    }

    /// <summary>What called for it is not so any more; should it be found again, that is new work.</summary>
    public void Fall(string by, DateTimeOffset now)
    {
        Complete("Nothing is left to do: the month reads again as it was sent.", by, now);
        Basis = "";
    }

    /// <summary>The money goes back; until it has, this stays open with its 60 days (B-166).</summary>
    public void Owe(Money amount, DateTimeOffset now)
    {
        DemandOpen();
        if (OwedAt is not null)
            throw BillingErrors.RefundOwed(ClaimNumber);
        (OwedAt, AmountCents) = (now, amount.Cents);
    }

    /// <summary>The decision was taken back.</summary>
    public void OweNoMore()
    {
        DemandOpen();
        OwedAt = null;
    }

    /// <summary>It is about another amount by now.</summary>
    public void Restate(Money amount)
    {
        DemandOpen();
        AmountCents = amount.Cents;
    }

    /// <summary>What did it was undone.</summary>
    public void Reopen() => (DoneAt, DoneBy, DoneReason) = (null, null, null);

    private void DemandOpen()
    {
        if (DoneAt is not null)
            throw BillingErrors.WorkDone(Id);
    }
}

internal static class WorkKinds
{
    /// <summary>Opened and closed by what payers answer.</summary>
    public static readonly WorkKind[] OfAnswers = [WorkKind.Denial, WorkKind.Underpayment, WorkKind.Overpayment, WorkKind.Dispute, WorkKind.Review, WorkKind.CreditBalance];

    /// <summary>Opened and closed by what month end finds of claims that went.</summary>
    public static readonly WorkKind[] OfClaims = [WorkKind.Refund, WorkKind.Reopening, WorkKind.FixAndResend, WorkKind.Decision];
}
