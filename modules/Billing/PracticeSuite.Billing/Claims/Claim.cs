using PracticeSuite.Billing.Contracts.Claims;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Auditing;

namespace PracticeSuite.Billing.Claims;

/// <summary>
/// The one claim of a patient's month and program, however often it is corrected (B-005, B-169). What it says is in its versions; what
/// stands here of the latest one is for lists.
/// </summary>
[Access(AccessObject.Claims, Own = nameof(RenderingId))]
internal sealed partial class Claim : AggregateRoot, IBilledItem, IAboutPatient
{
    /// <summary>99484 and G0323 exclude each other in a month, so they are one program (B-036). With a rank behind it, asked of a later payer.</summary>
    public const string GeneralBhi = "BHI";

    private readonly List<ClaimStatusChange> _newHistory = [];

    private Claim()
    {
    }

    public PracticeId PracticeId { get; private init; }

    public Guid PatientId { get; private init; }

    public bool IsPart2 { get; private set; }

    public BillingMonth Month { get; private init; }

    public string Program { get; private init; } = GeneralBhi;

    public string Number { get; private init; } = "";

    public string PatientName { get; private set; } = "";

    public string PatientMrn { get; private set; } = "";

    public string SearchText { get; private set; } = "";

    [AuditedAs(AuditAction.ChangeClaim)]
    public ClaimState State { get; private set; }

    /// <summary>The enrollment that the latest version rests on.</summary>
    public Guid EnrollmentId { get; private set; }

    public int CurrentVersion { get; private set; }

    /// <summary>Of the latest version.</summary>
    public int Frequency { get; private set; } = ClaimFrequency.Original;

    public string Code { get; private set; } = "";

    public DateOnly ServiceDate { get; private set; }

    public Guid RenderingId { get; private set; }

    public Guid PayerId { get; private set; }

    public string PayerName { get; private set; } = "";

    public long ChargeCents { get; private set; }

    public long? ExpectedAllowedCents { get; private set; }

    /// <summary>Of the latest version's evidence.</summary>
    public string EvidenceSha256 { get; private set; } = "";

    public DateOnly ReleasableFrom { get; private set; }

    public DateTimeOffset? ReleasedAt { get; private set; }

    public string? ReleasedBy { get; private set; }

    /// <summary>CLP07 of the payer's answer, without which nothing can be corrected (B-169).</summary>
    public string? PayerControlNumber { get; private set; }

    public long? PaidCents { get; private set; }

    /// <summary>The day of the payer's latest decision; acknowledgments are none.</summary>
    public DateOnly? AnsweredOn { get; private set; }

    /// <summary>Why this patient is not asked for their share; null as a rule (B-145).</summary>
    public string? ShareWaiver { get; private set; }

    /// <summary>One of <see cref="DistinctModifiers"/> that a biller gave this claim; null as a rule (B-114).</summary>
    public string? Modifier { get; private set; }

    public string? ModifierReason { get; private set; }

    /// <summary>How many steps its history has.</summary>
    public int Steps { get; private set; }

    /// <summary>The steps taken since the claim was loaded; the context saves them with it.</summary>
    public IReadOnlyList<ClaimStatusChange> NewHistory => _newHistory;

    /// <summary>What the payer's side reported last; null again once the claim is released anew.</summary>
    public ClaimState? Answer { get; private set; }

    /// <summary>Rejected before it was received (B-167) or returned as unprocessable (B-165): a person mends it and it goes again as it is.</summary>
    public bool TurnedAway { get; private set; }

    /// <summary>Nothing of it is at the payer, so the claim may still say something else (C-164).</summary>
    public bool IsUnsent => ClaimStage.IsUnsent(State, Frequency, TurnedAway);

    /// <summary>The payer has it, or has answered it, and it was not taken back.</summary>
    public bool StandsAtPayer => !IsUnsent && State != ClaimState.Voided;

    public static Claim Make(PracticeId practice, Guid patientId, BillingMonth month, ClaimHead head, bool monthIsOpen, Act act)
    {
        var claim = new Claim
        {
            PracticeId = practice,
            PatientId = patientId,
            Month = month,
            Number = ClaimNumber.Of(practice, patientId, month, GeneralBhi),
            State = Fresh(monthIsOpen),
            CurrentVersion = 1,
        };
        claim.Show(head);
        claim.Note(null, act);
        return claim;
    }

    /// <summary>A later version says what the claim is now, and it waits for a release like a new one.</summary>
    public void Revise(ClaimHead head, bool monthIsOpen, Act act)
    {
        if (!IsUnsent)
            throw BillingErrors.ClaimIsBatched(Id);
        CurrentVersion++;
        Show(head);
        if (State == ClaimState.Ready)
            Move(ClaimState.Held, act);
        (ReleasedAt, ReleasedBy) = (null, null);
        // Other facts are the mending that it waited for; one returned as unprocessable still waits for its release.
        TurnedAway = TurnedAway && State == ClaimState.CorrectionDraft;
        ClearHold(monthIsOpen, act);
    }

    /// <summary>What held it is gone: it is again what a new claim would be.</summary>
    public void ClearHold(bool monthIsOpen, Act act)
    {
        if (State == ClaimState.Held)
            Move(Fresh(monthIsOpen), act);
    }

    /// <summary>The month is no longer eligible.</summary>
    public void Hold(Act act)
    {
        if (State is not (ClaimState.Held or ClaimState.CorrectionDraft))
            Move(ClaimState.Held, act);
        (ReleasedAt, ReleasedBy) = (null, null);
    }

    public void Release(DateOnly today, Act act)
    {
        if (IsCorrectionWanted)
            throw BillingErrors.CorrectionNotMade(Number);
        if (today < ReleasableFrom)
            throw BillingErrors.MonthNotClosed(ReleasableFrom);
        Move(ClaimState.Ready, act);
        (ReleasedAt, ReleasedBy, Answer, TurnedAway, FormPrintedAt) = (act.At, act.By, null, false, null);
    }

    /// <summary>A payer's answer implies the steps before it, which are written down as well.</summary>
    /// <param name="history">The claim's steps so far.</param>
    /// <returns>False when the same was reported before, which changes nothing (C-147).</returns>
    public bool Record(ClaimOutcomeInput outcome, Act act, IEnumerable<ClaimStatusChange> history)
    {
        if (ClaimAnswer.IsKnown(this, outcome, history.Concat(_newHistory)))
            return false;
        if (LacksControlNumber && outcome.State == State)
            LearnControlNumber(outcome.PayerControlNumber, act);
        else if (outcome.State == ClaimState.CorrectionDraft)
            WantCorrection(act, outcome);
        else
            Take(outcome, act);
        return true;
    }

    /// <summary>One patient's hardship, documented; there is no way to waive for many (B-145).</summary>
    public void WaiveShare(string reason, Act act)
    {
        if (ShareWaiver is not null)
            throw BillingErrors.ShareWaived(Id);
        ShareWaiver = reason;
        Note(State, act);
    }

    public void TakeBackWaiver(Act act)
    {
        if (ShareWaiver is null)
            throw BillingErrors.NothingWaived(Id);
        ShareWaiver = null;
        Note(State, act);
    }

    /// <summary>Where a person or a payer may take it from here. Only a first payer's claim is corrected by a run.</summary>
    public IReadOnlyList<ClaimState> NextStates =>
        IsDropped ? []
        : LacksControlNumber ? [State, .. ClaimTransitions.From(State, Frequency)]
        : IsToLaterPayer ? [.. ClaimTransitions.From(State, Frequency).Where(state => state != ClaimState.CorrectionDraft)]
        : ClaimTransitions.From(State, Frequency);

    private void Move(ClaimState to, Act act, ClaimOutcomeInput? stated = null)
    {
        ClaimTransitions.Demand(State, to, Frequency);
        var from = State;
        State = to;
        Note(from, act, stated);
        ChargeFor(to, act);
    }

    private static ClaimState Fresh(bool monthIsOpen) => monthIsOpen ? ClaimState.ReadyPendingClose : ClaimState.Draft;

    private void Take(ClaimOutcomeInput outcome, Act act)
    {
        var path = ClaimAnswer.PathOf(this, outcome);
        PayerControlNumber = ClaimAnswer.ControlNumberOf(outcome) ?? PayerControlNumber;
        PaidCents = outcome.Paid?.Cents ?? (ClaimAnswer.LeavesNothing(outcome.State) ? 0 : PaidCents);
        (Answer, CorrectedFrom) = (outcome.State, null);
        // Corrections are counted from what the payer decided, and no acknowledgment begins that time anew (B-153).
        if (ClaimAnswer.IsAdjudication(outcome.State))
            AnsweredOn = outcome.On;
        foreach (var state in path)
            Move(state, act, state == outcome.State ? outcome : null);
        TurnedAway = outcome.TurnsAway();
        if (TurnedAway)
            Move(ClaimAnswer.WhereTurnedAway(State), act);
        if (StandsAtPayer)
            ChargeIfNew(act);
    }

    private void Note(ClaimState? from, Act act, ClaimOutcomeInput? stated = null) =>
        _newHistory.Add(ClaimStatusChange.Of(this, ++Steps, from, act, stated));

    private void Show(ClaimHead head)
    {
        (PatientName, PatientMrn) = (head.PatientName, head.PatientMrn);
        SearchText = PatientSearch.TextOf(head.PatientName, head.PatientMrn);
        (EnrollmentId, Code, ServiceDate) = (head.EnrollmentId, head.Code, head.ServiceDate);
        (RenderingId, PayerId, PayerName) = (head.RenderingId, head.PayerId, head.PayerName);
        (ChargeCents, ExpectedAllowedCents) = (head.ChargeCents, head.ExpectedAllowedCents);
        (EvidenceSha256, ReleasableFrom) = (head.EvidenceSha256, head.ReleasableFrom);
        // It keeps its versions, so what was once of the Part 2 program stays in it (P-071).
        IsPart2 |= head.IsPart2;
    }
}
