using PracticeSuite.Billing.Contracts;
using PracticeSuite.Billing.Contracts.Claims;
using PracticeSuite.Kernel;

namespace PracticeSuite.Billing.Claims;

/// <summary>How what went to the payer is corrected: wanted, waiting for a control number, made as a version, withdrawn (B-161 to B-169).</summary>
internal sealed partial class Claim
{
    /// <summary>A correction was asked for while no control number is known (H-NO-F8).</summary>
    public bool LacksControlNumber { get; private set; }

    /// <summary>A biller asked for a correction and no version of it exists yet.</summary>
    public bool IsCorrectionWanted { get; private set; }

    /// <summary>
    /// Where a run that found the claim wrong took it from; the correction falls with what was found. Null when a person asked for it,
    /// and when it has gone.
    /// </summary>
    public ClaimState? CorrectedFrom { get; private set; }

    /// <summary>Its latest version corrects what was sent and has not gone itself, so it may still say something else (C-164).</summary>
    public bool IsCorrectionUnsent =>
        Frequency != ClaimFrequency.Original && !IsCorrectionWanted && State is (ClaimState.CorrectionDraft or ClaimState.Held or ClaimState.Ready);

    /// <summary>Of all its versions the latest that went to the payer.</summary>
    public ClaimVersion SentOf(IReadOnlyCollection<ClaimVersion> versions)
    {
        var latest = versions.MaxBy(version => version.Number)!;
        return IsCorrectionUnsent ? versions.Single(version => version.Id == latest.ReplacesVersionId) : latest;
    }

    /// <summary>A new version of what was adjudicated, to go as frequency 7 or 8 (B-163, B-164).</summary>
    /// <param name="head">Null for a void, which repeats what was sent.</param>
    public void Correct(ClaimHead? head, int frequency, Act act)
    {
        if (!IsCorrectionUnsent && State != ClaimState.CorrectionDraft)
            FindWrong(act);
        else if (State == ClaimState.Ready)
            Move(ClaimState.Held, act);
        CurrentVersion++;
        Frequency = frequency;
        (IsCorrectionWanted, LacksControlNumber) = (false, false);
        if (head is not null)
            Show(head);
        (ReleasedAt, ReleasedBy) = (null, null);
    }

    /// <summary>Waits for the payer's control number (B-169).</summary>
    public void WantControlNumber(Act act)
    {
        if (State != ClaimState.CorrectionDraft)
            FindWrong(act);
        (IsCorrectionWanted, LacksControlNumber) = (true, true);
    }

    /// <summary>What was found wrong is not: the claim is again where its payer left it, and what was sent stands (B-161).</summary>
    /// <param name="sent">What the sent version says, when a version was made that corrects it.</param>
    /// <param name="frequency">That of the sent version.</param>
    public void WithdrawCorrection(ClaimHead? sent, int frequency, Act act)
    {
        if (CorrectedFrom is not { } before || !(IsCorrectionUnsent || IsCorrectionWanted))
            throw BillingErrors.NothingToWithdraw(Id);
        if (sent is not null)
        {
            CurrentVersion++;
            Frequency = frequency;
            Show(sent);
        }

        var from = State;
        (State, CorrectedFrom, IsCorrectionWanted, LacksControlNumber) = (before, null, false, false);
        (ReleasedAt, ReleasedBy) = (null, null);
        Note(from, act);
    }

    /// <summary>A biller found the claim wrong; the next month end makes the correction's version (C-160m).</summary>
    /// <param name="stated">What asked for it, when it came in a file; not an answer of the payer, whose day stays what it was.</param>
    public void WantCorrection(Act act, ClaimOutcomeInput? stated = null)
    {
        if (IsToLaterPayer)
            throw BillingErrors.LaterPayerNotCorrected(Number);
        var number = ClaimAnswer.ControlNumberOf(stated);
        Move(ClaimState.CorrectionDraft, act, stated);
        PayerControlNumber = number ?? PayerControlNumber;
        IsCorrectionWanted = true;
    }

    /// <summary>Answered, be it that somebody wants it corrected at a payer that takes no correction (B-165).</summary>
    public bool MayBeReopened => (State == ClaimState.CorrectionDraft && IsCorrectionWanted) || NextStates.Contains(ClaimState.ReopeningRequested);

    /// <summary>The contractor was asked to reopen it; what it decides comes as its answers do (B-165, C-160o).</summary>
    public void AskToReopen(Act act)
    {
        if (!IsCorrectionWanted)
        {
            Move(ClaimState.ReopeningRequested, act);
            return;
        }

        var from = State;
        (State, IsCorrectionWanted, LacksControlNumber, CorrectedFrom) = (ClaimState.ReopeningRequested, false, false, null);
        Note(from, act);
    }

    /// <summary>The practice asked the payer to decide anew (C-160o); its decision comes as its answers do.</summary>
    public void Appeal(Act act) => Move(ClaimState.Appealed, act);

    private void FindWrong(Act act)
    {
        var from = State;
        Move(ClaimState.CorrectionDraft, act);
        CorrectedFrom = from;
    }

    /// <summary>It has not gone, neither has its correction, or a payer answered it and takes a corrected one (B-164).</summary>
    public bool MayBeModified => !IsToLaterPayer && State != ClaimState.Ready && Frequency != ClaimFrequency.Void
        && (IsUnsent || IsCorrectionWanted || IsCorrectionUnsent || NextStates.Contains(ClaimState.CorrectionDraft));

    /// <summary>
    /// Of the next version; evaluation finds it here from then on (B-114). That of an unsent claim is made in the same act. A claim that was
    /// answered is to be corrected by it, and month end makes the correction, or a task where the payer takes none (B-164, B-165).
    /// </summary>
    public void ChangeModifier(string? modifier, string reason, Act act)
    {
        if (!MayBeModified)
            throw BillingErrors.ClaimIsReleased(Id);
        Check.That(
            modifier is null || DistinctModifiers.All.Contains(modifier), nameof(Modifier), $"Modifier is none of {string.Join(", ", DistinctModifiers.All)}.");
        if (modifier == Modifier)
            throw BillingErrors.ModifierUnchanged(modifier);
        (Modifier, ModifierReason) = (modifier, modifier is null ? null : reason);
        if (IsUnsent)
            return;
        if (IsCorrectionWanted || IsCorrectionUnsent)
            Note(State, act);
        else
            WantCorrection(act);
    }

    /// <summary>What a correction waited for (H-NO-F8); the next month end makes the correction's version.</summary>
    private void LearnControlNumber(string? number, Act act)
    {
        PayerControlNumber = Check.Required(number, nameof(PayerControlNumber), BillingLimits.PayerControlNumber);
        LacksControlNumber = false;
        Note(State, act);
    }
}
