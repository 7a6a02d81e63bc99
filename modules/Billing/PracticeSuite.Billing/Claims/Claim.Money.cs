using PracticeSuite.Billing.Contracts.Claims;
using PracticeSuite.Billing.Contracts.Ledger;
using PracticeSuite.Billing.Ledger;
using PracticeSuite.Kernel;

namespace PracticeSuite.Billing.Claims;

/// <summary>What of the claim stands in the books, and what a remittance makes of it (§6).</summary>
internal sealed partial class Claim
{
    private readonly List<JournalEntry> _newEntries = [];

    /// <summary>The charge as it is posted; nothing until the claim has gone out.</summary>
    public long ChargedCents { get; private set; }

    /// <summary>Made since the claim was loaded; the context saves them with it.</summary>
    public IReadOnlyList<JournalEntry> NewEntries => _newEntries;

    /// <summary>
    /// Takes what a remittance says, wherever the claim is: money that came is not refused. The steps to its state are written down where a
    /// way leads there; where none does, the state stays and a person looks.
    /// </summary>
    /// <returns>False where the state stayed behind.</returns>
    public bool Adjudicate(Adjudication made, Act act)
    {
        ChargeIfNew(act);
        if (made.KeepsState)
        {
            PaidCents = made.PaidInAll.Cents;
            Note(State, act);
            OweShare(made.LeavesPatientBalance, act);
            Settle(made, act);
            return true;
        }

        PayerControlNumber = made.PayerControlNumber ?? PayerControlNumber;
        PaidCents = made.PaidInAll.Cents;
        var follows = Follow(made, act);
        if (follows)
            (Answer, AnsweredOn, CorrectedFrom) = (made.State, made.On, null);
        return follows;
    }

    /// <summary>The answer was another claim's, and so is the payer's number that came with it.</summary>
    /// <param name="number">By which the payer knows this claim; null where no answer says.</param>
    public void TakeBackAnswer(string? wrong, string? number) => PayerControlNumber = PayerControlNumber == wrong ? number : PayerControlNumber;

    /// <summary>Gives the new steps and entries to whoever loads them in bulk; the context has none of them left to save.</summary>
    public (IReadOnlyList<ClaimStatusChange> Steps, IReadOnlyList<JournalEntry> Entries) TakeNew()
    {
        var (steps, entries) = (_newHistory.ToList(), _newEntries.ToList());
        _newHistory.Clear();
        _newEntries.Clear();
        return (steps, entries);
    }

    /// <summary>A person gave up what was refused of it (C-160q).</summary>
    /// <param name="isAll">Nothing else of it is open, so the claim is done with.</param>
    public void WriteOff(bool isAll, Act act)
    {
        if (isAll && ClaimTransitions.From(State, Frequency).Contains(ClaimState.WrittenOff))
            Move(ClaimState.WrittenOff, act);
        else
            Note(State, act);
    }

    /// <summary>What was given up is wanted again.</summary>
    /// <param name="before">Where the claim was; null where it is not known.</param>
    public void TakeBackWriteOff(ClaimState? before, Act act)
    {
        var from = State;
        if (State == ClaimState.WrittenOff)
            State = before ?? ClaimState.Denied;
        Note(from, act);
    }

    /// <summary>Its patient paid; when nothing of it is open any more, it is done with (C-160q).</summary>
    public void Pay(bool isAll, Act act)
    {
        if (isAll && State == ClaimState.PatientBalance)
            Move(ClaimState.Closed, act);
        else
            Note(State, act);
    }

    /// <summary>Nobody owes a share of it: where the patient was the one who owed, it is done with (B-165).</summary>
    public void CancelShare(Act act) => Pay(isAll: true, act);

    /// <summary>The payment was taken back, so the patient owes again.</summary>
    public void TakeBackPayment(Act act)
    {
        var from = State;
        if (State == ClaimState.Closed)
            State = ClaimState.PatientBalance;
        Note(from, act);
    }

    /// <summary>Written down on the claim, so that of two who return the same money one is refused (B-166).</summary>
    /// <param name="fromPayer">What of it the payer had paid and is not the practice's any more; less than nought where that is taken back.</param>
    public void Refund(Money fromPayer, Act act)
    {
        if (fromPayer != Money.Zero)
            PaidCents = Math.Max(0, (PaidCents ?? 0) - fromPayer.Cents);
        Note(State, act);
    }

    /// <summary>The patient's share stands elsewhere from here on; nothing where none of it is posted yet.</summary>
    public void MoveShare(EntryDraft draft, Act act)
    {
        if (JournalEntry.Make(draft, CauseOf(JournalKind.ShareMoved, act)) is not { } entry)
            return;
        _newEntries.Add(entry);
        OweShare(draft.Of(LedgerAccount.PatientReceivable).Cents > 0, act);
    }

    /// <summary>What is posted of the share goes to whoever it is now, and that is a step: of two who move the same share one is refused.</summary>
    public void FollowShare(Remittances.PostingTerms terms, Act act)
    {
        var before = _newEntries.Count;
        MoveShare(Remittances.ClaimPosting.ShareDraft(terms), act);
        if (_newEntries.Count > before)
            Note(State, act);
    }

    private void OweShare(bool owes, Act act)
    {
        if (owes && State is ClaimState.Paid or ClaimState.ZeroPaid or ClaimState.Closed)
            Move(ClaimState.PatientBalance, act);
    }

    /// <summary>What it leaves to the patient is paid already, so it is done with (C-160q).</summary>
    private void Settle(Adjudication made, Act act)
    {
        if (made.IsSettled && State == ClaimState.PatientBalance)
            Move(ClaimState.Closed, act);
    }

    private bool Follow(Adjudication made, Act act)
    {
        // A replacement is on its way, and the payer takes back first what it replaces.
        var isReplaced = made.State == ClaimState.Reversed && Frequency == ClaimFrequency.Replacement && this.Standing() == ClaimStanding.AwaitingAdjudication;
        var path = isReplaced || IsThere(made.State) ? [] : PathTo(made.State);
        if (path is null)
        {
            Note(State, act);
            return false;
        }

        if (path.Count == 0)
            Note(State, act, made.ToOutcome());
        foreach (var state in path)
            Move(state, act, state == made.State ? made.ToOutcome() : null);
        if (made.State == ClaimState.Reversed && Frequency == ClaimFrequency.Void)
            Move(ClaimState.Voided, act);
        OweShare(made.LeavesPatientBalance, act);
        Settle(made, act);
        TurnedAway = made.ToOutcome().TurnsAway();
        if (TurnedAway && State == ClaimState.Denied)
            Move(ClaimState.CorrectionDraft, act);
        return true;
    }

    private bool IsThere(ClaimState state) =>
        State == state || (State is ClaimState.PatientBalance or ClaimState.Closed && !IsDropped && state is ClaimState.Paid or ClaimState.ZeroPaid or ClaimState.PartiallyPaid);

    private IReadOnlyList<ClaimState>? PathTo(ClaimState answered) =>
        IsDropped || IsCorrectionWanted || (IsCorrectionUnsent && State != ClaimState.Ready) ? null : ClaimTransitions.Path(State, answered, Frequency);

    /// <summary>
    /// The claim stands in the books from the moment it goes out until its void is confirmed (C-160e, C-160n), or until it is turned away
    /// before anybody adjudicated it (C-163, B-167).
    /// </summary>
    private void ChargeFor(ClaimState reached, Act act)
    {
        if (reached == ClaimState.Voided)
            Charge(0, act);
        else if (reached is ClaimState.FileRejected or ClaimState.ClearinghouseRejected or ClaimState.PayerRejected && Frequency == ClaimFrequency.Original && PaidCents is null)
            Charge(0, act);
        else if (reached == ClaimState.Transmitted && Frequency != ClaimFrequency.Void)
            Charge(ChargeCents, act);
    }

    /// <summary>A claim of before the books, or one that somebody else's program sent.</summary>
    private void ChargeIfNew(Act act)
    {
        if (ChargedCents == 0 && Frequency != ClaimFrequency.Void)
            Charge(ChargeCents, act);
    }

    private void Charge(long cents, Act act)
    {
        // The service was charged with the claim to the first payer.
        if (IsToLaterPayer)
            return;
        var draft = new EntryDraft().Move(LedgerAccount.Charges, LedgerAccount.InsuranceReceivable, new Money(cents - ChargedCents));
        ChargedCents = cents;
        if (JournalEntry.Make(draft, CauseOf(JournalKind.Charge, act)) is { } entry)
            _newEntries.Add(entry);
    }

    /// <summary>The cause of an entry about this claim.</summary>
    public EntryCause CauseOf(JournalKind kind, Act act) => new(PracticeId, kind, act.Cause, act.Day, act.By, act.At)
    {
        PatientId = PatientId,
        IsPart2 = IsPart2,
        ClaimId = Id,
        ClaimNumber = Number,
    };
}

/// <summary>What a payer decided of a claim, as it is posted.</summary>
/// <param name="KeepsState">Of a secondary or tertiary payer, or of a payment that came twice: the state and number of what was answered first stay.</param>
/// <param name="PaidInAll">What the claim's cash comes to in the books with it: a claim may be answered in pieces, and by several payers.</param>
/// <param name="LeavesPatientBalance">Some of it is now the patient's (C-160p, C-280).</param>
internal sealed record Adjudication(
    ClaimState State, DateOnly On, string? PayerControlNumber, Money Paid, Money PaidInAll, bool KeepsState, bool LeavesPatientBalance, IReadOnlyList<string> Remarks)
{
    /// <summary>With it nobody owes anything of the claim, so that what is the patient's share is paid.</summary>
    public bool IsSettled { get; init; }

    public ClaimOutcomeInput ToOutcome() => new(State, On, PayerControlNumber, Paid, null, Remarks);
}
