using PracticeSuite.Billing.Claims;
using PracticeSuite.Billing.Contracts.Claims;
using PracticeSuite.Billing.Contracts.Ledger;
using PracticeSuite.Billing.Contracts.Worklists;
using PracticeSuite.Billing.LaterPayers;
using PracticeSuite.Billing.Ledger;
using PracticeSuite.Billing.Worklists;
using PracticeSuite.Kernel;
using PracticeSuite.X12.Remittances;

namespace PracticeSuite.Billing.Remittances;

/// <summary>What posting one answer leaves to be saved, beside the claim itself.</summary>
/// <param name="Proposed">A claim that asks the next payer; a person releases it.</param>
internal sealed record PostedAnswer(JournalEntry? Entry, IReadOnlyList<WorkItem> Work, ProposedClaim? Proposed = null);

/// <summary>Posts one payer's answer to one claim of ours: the claim's state, its entry, and what it leaves to people. Reads and saves nothing.</summary>
/// <param name="payer">As the remittance names it.</param>
/// <param name="on">The day that the payer states.</param>
internal sealed class ClaimPoster(Guid remittanceId, string payer, DateOnly on, Act act)
{
    /// <summary>Days in which what was paid too much goes back (B-166).</summary>
    private const int RefundDays = 60;

    private const string NotItsClaim =
        "The payer says that the claim is another payer's and has passed it on (CLP02 23). Check the patient's insurance, and wait for the other payer's answer.";

    private const string ToldOtherwise =
        "The payer before has taken back what this payer was told of. Once it has answered anew, tell this payer, and return what it paid too much.";

    private static readonly Money Tolerance = new(2);

    /// <param name="claim">To the first payer: its books are those of every payer.</param>
    /// <param name="laterClaim">The claim to a later payer that was answered, where the answer names it.</param>
    /// <param name="mismatched">A match that a person undoes; what a payer takes back is found by its amounts.</param>
    public PostedAnswer Post(
        Claim claim, RemittedClaim remitted, RemittanceClaim read, ClaimFacts facts, LedgerAccount moneyFrom = LedgerAccount.Cash, Guid? laterClaim = null,
        PostedOriginal? mismatched = null)
    {
        var answer = ClaimReading.Of(read, laterClaim is not null || ClaimReading.IsOfLater(read.Status));
        if (!answer.MovesMoney)
            return Hear(claim, answer);
        var original = answer.IsReversal ? mismatched ?? facts.OriginalOf(claim, answer, read.PayerControlNumber, laterClaim) : null;
        if (original is not null)
            answer = ClaimReading.Of(read, original.Claim.LaterClaimId is not null || ClaimReading.IsOfLater(original.Claim.Status));
        var later = facts.Later.Find(original?.Claim.LaterClaimId ?? laterClaim) ?? AskedAlready(claim, answer, read, facts);
        remitted.LaterClaimId = later?.Id;
        var rank = later?.PayerRank ?? ClaimReading.RankOf(read.Status);
        var next = AsksNext(answer) ? facts.Later.NextOf(claim, rank) : null;
        var terms = facts.TermsOf(claim, next is not null || facts.Later.IsExpected(claim, rank)) with { MoneyFrom = moneyFrom };
        // A share was made less with the first payer's answer, and goes back with that one alone.
        if (answer.IsOfLaterPayer)
            terms = terms with { ShareReduced = Money.Zero };
        var isAgain = facts.IsSaidAgain(claim, remitted, answer, terms, later?.AwaitsAnswer == true);
        if (isAgain)
            next = null;
        var draft = isAgain ? ClaimPosting.MoneyAlone(answer, terms) : original is null ? ClaimPosting.Draft(answer, terms) : AmountsTakenBack.Draft(original.Postings, terms);
        original?.Claim.TakeBack();
        var isMoneyBack = original?.IsMoneyAlone == true && !answer.IsOfLaterPayer;
        // One that went again is answered by a denial, even where nothing is left to refuse.
        var isRefusedAgain = ClaimPosting.RefusesNothing(answer, terms) && !claim.AwaitsAnswer;
        var left = terms.Receivable + draft.Of(LedgerAccount.InsuranceReceivable);
        var charged = claim.NewEntries.Count;
        if (!isRefusedAgain)
        {
            var made = ToAdjudication(answer, draft, terms, left, read) with
            {
                PaidInAll = facts.PaidOf(claim) + draft.Of(LedgerAccount.Cash) + draft.Of(LedgerAccount.Unapplied),
                IsSettled = facts.IsSettled(claim, draft),
                // What was said first stands, whether its payment comes twice or goes back again.
                KeepsState = answer.IsOfLaterPayer || (isAgain && !claim.AwaitsAnswer) || isMoneyBack,
            };
            remitted.StateStayed = !claim.Adjudicate(made, act);
        }

        var cause = claim.CauseOf(mismatched is not null ? JournalKind.Undo : answer.IsReversal ? JournalKind.Reversal : moneyFrom == LedgerAccount.Cash ? JournalKind.Remittance : JournalKind.Match, act) with
        {
            RemittanceId = remittanceId,
            UndoesId = original?.Claim.EntryId,
        };
        if (later is not null && (later.AwaitsAnswer || !isRefusedAgain))
            Answer(later, answer, draft, read);
        var entry = JournalEntry.Make(draft, cause);
        remitted.EntryId = entry?.Id;
        facts.Posted(claim, remitted, entry is null ? claim.NewEntries.Skip(charged) : claim.NewEntries.Skip(charged).Append(entry));
        var open = facts.OpenWorkOf(claim).ToList();
        if (!isMoneyBack)
        {
            CloseWork(answer, terms, draft, open);
            CloseResending(claim, answer, open);
        }

        CloseRefund(claim, open);
        var credit = TakeCredit(open, left);
        List<WorkItem> work = [.. WorkOf(claim, answer, draft, left, credit, read, isAgain, facts)];
        if (ToldOtherwiseOf(claim, answer, facts) is { } told)
            work.Add(told);
        if (remitted.StateStayed)
            work.Add(WorkItem.Leave(claim, WorkKind.Decision, StayedOf(answer), "", act.Day, null));
        facts.Opened(claim, work);
        var proposed = next is null || entry is null ? null : facts.Later.Propose(claim, next, ReleasableFrom(answer), ReasonOf(answer, draft), act);
        return new PostedAnswer(entry, work, proposed);
    }

    /// <summary>A payer that says the claim is another's, and has passed it on, moves no money; somebody looks whose it is (C-184).</summary>
    private PostedAnswer Hear(Claim claim, ClaimReading answer)
    {
        if (answer.Status != PaymentStatus.ForwardedOnly)
            return new PostedAnswer(null, []);
        claim.Hear(act);
        return new PostedAnswer(null, [WorkItem.Leave(claim, WorkKind.Decision, NotItsClaim, "", act.Day, null)]);
    }

    /// <summary>The claim to a later payer that an answer under the first payer's number is about: that payer got it from the one before (C-105).</summary>
    private static Claim? AskedAlready(Claim claim, ClaimReading answer, RemittanceClaim read, ClaimFacts facts) =>
        answer is { IsOfLaterPayer: true, IsReversal: false } && facts.Later.OfRank(claim, ClaimReading.RankOf(read.Status)) is { IsExpectedOfLaterPayer: true } asked ? asked : null;

    /// <summary>Something is the patient's, and nothing has to be mended first: so the next insurance is asked before the patient is (C-100).</summary>
    private static bool AsksNext(ClaimReading answer) =>
        !answer.IsReversal && answer.Share.Cents > 0 && !(answer.IsDenied && answer.Remarks.Contains("MA130", StringComparer.OrdinalIgnoreCase));

    private DateOnly ReleasableFrom(ClaimReading answer) => answer.IsForwarded ? on.AddDays(LaterClaim.CrossoverDays) : act.Day;

    private string ReasonOf(ClaimReading answer, EntryDraft draft) =>
        $"The payer before has answered and left {draft.NewOf(LedgerAccount.NextPayerReceivable)}{(answer.IsForwarded ? $"; it has passed the claim on itself, on {on:yyyy-MM-dd}" : "")}.";

    /// <summary>The claim to the later payer takes the answer; of the money only what this payer has paid of it.</summary>
    private void Answer(Claim later, ClaimReading answer, EntryDraft draft, RemittanceClaim read)
    {
        var paid = new Money(later.PaidCents ?? 0) + draft.Of(LedgerAccount.Cash) + draft.Of(LedgerAccount.Unapplied);
        later.Adjudicate(new Adjudication(answer.StateOf(isOpen: false), on, read.PayerControlNumber, answer.Paid, paid, KeepsState: false, LeavesPatientBalance: false, answer.Remarks), act);
    }

    /// <summary>The money is posted whatever the claim is; that its state could not follow is told to somebody, for no run looks at it (C-161).</summary>
    private string StayedOf(ClaimReading answer) =>
        $"The payer {(answer.IsReversal ? "has taken its answer back" : answer.IsDenied ? "has denied the claim" : $"has paid {answer.Paid}")} on {on:yyyy-MM-dd}. Its money is posted, and the claim's state stayed"
        + " as it was. Compare the two: finish the correction that waits, or record by hand what the payer says.";

    /// <summary>A later payer was told of an answer that is no more.</summary>
    private WorkItem? ToldOtherwiseOf(Claim claim, ClaimReading answer, ClaimFacts facts) =>
        answer is { IsReversal: true, IsOfLaterPayer: false } && facts.Later.Of(claim).FirstOrDefault(later => later.StandsAtPayer && later.State != ClaimState.Closed) is { } told
            ? WorkItem.Leave(told, WorkKind.Decision, ToldOtherwise, "", act.Day, null)
            : null;

    private Adjudication ToAdjudication(ClaimReading answer, EntryDraft draft, PostingTerms terms, Money left, RemittanceClaim read)
    {
        var isOpen = left.Cents > 0
            || (terms.Disputed + draft.Of(LedgerAccount.DisputedReceivable) + terms.Reviewed + draft.Of(LedgerAccount.ReviewReceivable)).Cents > 0;
        return new Adjudication(
            answer.StateOf(isOpen), on, read.PayerControlNumber, answer.Paid, Money.Zero, KeepsState: false,
            LeavesPatientBalance: !answer.IsReversal && draft.NewOf(LedgerAccount.PatientReceivable).Cents > 0, answer.Remarks);
    }

    /// <param name="isAgain">What else the answer leaves was left when it was given first.</param>
    private IEnumerable<WorkItem> WorkOf(Claim claim, ClaimReading answer, EntryDraft draft, Money left, WorkItem? credit, RemittanceClaim read, bool isAgain, ClaimFacts facts)
    {
        if (read.Corrected is not null)
            yield return Open(WorkKind.CorrectedName, "", Money.Zero);
        if (left.Cents < 0 && credit is null)
            yield return Open(WorkKind.CreditBalance, "", Money.Zero - left, act.Day.AddDays(RefundDays));
        if (answer.IsReversal || isAgain)
            yield break;
        if (answer.IsDenied || answer.HasRefusedLine)
        {
            yield return Open(
                WorkKind.Denial, answer.MainDenial, draft.Sums.Count == 0 && !answer.IsOfLaterPayer ? answer.Charge : draft.NewOf(LedgerAccount.DeniedReceivable),
                answer.IsOfLaterPayer ? null : facts.LastDayOfAppeal(claim, on < act.Day ? on : act.Day));
        }

        if (draft.NewOf(LedgerAccount.DisputedReceivable) is { Cents: > 0 } disputed)
            yield return Open(WorkKind.Dispute, MainOf(one => one.Group == "PI"), disputed);
        if (draft.NewOf(LedgerAccount.ReviewReceivable) is { Cents: > 0 } reviewed)
            yield return Open(WorkKind.Review, MainOf(one => one.Group == "OA" || one.IsAboveAllowed), reviewed);
        if (Variance(claim, answer) is { } variance)
            yield return variance.Cents > 0 ? Open(WorkKind.Underpayment, "", variance) : Open(WorkKind.Overpayment, "", Money.Zero - variance, act.Day.AddDays(RefundDays));
        if (Rejection(claim, answer) is { } rejection)
            yield return rejection;

        WorkItem Open(WorkKind kind, string reason, Money amount, DateOnly? dueOn = null) =>
            WorkItem.Open(kind, claim, act.Day, payer, reason, answer.Remarks, amount, dueOn);

        string MainOf(Func<ReadAdjustment, bool> such) => answer.Adjustments.Where(such).MaxBy(one => one.Amount.Cents)?.Text ?? "";
    }

    /// <summary>What is expected less what was allowed, where they are more than two cents apart (C-219); a denial allows nothing and is another list.</summary>
    private static Money? Variance(Claim claim, ClaimReading answer)
    {
        if (answer.IsDenied || answer.HasRefusedLine || answer.IsOfLaterPayer || answer.Allowed is not { } allowed || claim.ExpectedAllowedCents is not { } expected)
            return null;
        var variance = new Money(expected) - allowed;
        return variance > Tolerance || Money.Zero - variance > Tolerance ? variance : null;
    }

    private WorkItem? Rejection(Claim claim, ClaimReading answer) =>
        claim.TurnedAway && answer.IsDenied ? RejectionTask.For(claim, new ClaimOutcomeInput(ClaimState.Denied, on, null, null, null, answer.Remarks)) : null;

    /// <summary>What was to be done about an answer falls with it: when the payer takes it back, and when it decides anew. What goes back is a debt by then, and stays (B-166).</summary>
    private void CloseWork(ClaimReading answer, PostingTerms terms, EntryDraft draft, IReadOnlyList<WorkItem> open)
    {
        foreach (var item in open.Where(item => item is { OwedAt: null, Kind: not (WorkKind.CreditBalance or WorkKind.Refund or WorkKind.FixAndResend) }))
        {
            if (HandAnswer.IsOf(item))
                item.Complete("The remittance was posted.", act.By, act.At);
            else if (answer.IsReversal && item.PayerName == payer)
                item.Complete("Its answer was taken back.", act.By, act.At);
            else if (terms.LeftOpen.Any(left => item.Kind == KindOf(left.Account) && left.Amount.Cents > 0 && left.Amount + draft.Of(left.Account) == draft.NewOf(left.Account)))
                item.Complete("The payer decided anew.", act.By, act.At);
        }
    }

    /// <summary>It was turned away on one way and has come to the payer on another, so it is not sent again (B-167).</summary>
    private void CloseResending(Claim claim, ClaimReading answer, IReadOnlyList<WorkItem> open)
    {
        if (claim.Frequency != ClaimFrequency.Original || answer.IsReversal || answer.IsDenied)
            return;
        foreach (var item in open.Where(item => item.Kind == WorkKind.FixAndResend))
            item.Complete("The payer has answered the claim as it went.", act.By, act.At);
    }

    /// <summary>
    /// The payer confirms the void by taking back what it had paid, so nothing is left to be returned (B-163, C-160n). One of which the practice has
    /// decided to pay it out is a debt in the books, and ends there (B-166).
    /// </summary>
    private void CloseRefund(Claim claim, IReadOnlyList<WorkItem> open)
    {
        if (claim is not { State: ClaimState.Voided, PaidCents: null or <= 0 })
            return;
        foreach (var item in open.Where(item => item is { Kind: WorkKind.Refund, OwedAt: null }))
            item.Complete($"The payer took back what it had paid, on {on:yyyy-MM-dd}.", act.By, act.At);
    }

    /// <summary>
    /// A claim has one credit, of what its receivable is below nought in the books; its 60 days run from when it was first seen (B-166). One that is
    /// owed already is out of the receivable, and is done when it is paid out.
    /// </summary>
    /// <returns>The one that is open.</returns>
    private WorkItem? TakeCredit(IReadOnlyList<WorkItem> open, Money left)
    {
        var credit = open.FirstOrDefault(item => item is { Kind: WorkKind.CreditBalance, OwedAt: null });
        if (left.Cents < 0)
            credit?.Restate(Money.Zero - left);
        else
            credit?.Complete("Nothing is paid too much any more.", act.By, act.At);
        return credit;
    }

    private static WorkKind KindOf(LedgerAccount account) => account switch
    {
        LedgerAccount.DeniedReceivable => WorkKind.Denial,
        LedgerAccount.DisputedReceivable => WorkKind.Dispute,
        _ => WorkKind.Review,
    };
}
