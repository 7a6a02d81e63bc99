using PracticeSuite.Billing.Contracts.Ledger;
using PracticeSuite.Billing.Ledger;
using PracticeSuite.Kernel;
using static PracticeSuite.Billing.Contracts.Ledger.LedgerAccount;

namespace PracticeSuite.Billing.Remittances;

/// <summary>What posting has to know of a claim beside the payer's answer.</summary>
/// <param name="ShareGoesTo">Where the patient's share goes: to the patient, or for a QMB, a payer that forbids it or a waiver, not (C-213, B-144, B-145, B-202).</param>
/// <param name="Receivable">What the payer is still expected to answer for.</param>
/// <param name="EarlierShares">What of an earlier payer's answer is the patient's share, in whichever of its accounts it stands.</param>
internal sealed record PostingTerms(LedgerAccount ShareGoesTo, Money Receivable, IReadOnlyList<(LedgerAccount Account, Money Amount)> EarlierShares)
{
    /// <summary>The cash of a remittance; for money that waited without a claim, where it waited.</summary>
    public LedgerAccount MoneyFrom { get; init; } = Cash;

    /// <summary>Of an earlier payer's answer, whoever owes it by now.</summary>
    public Money Shares => new(EarlierShares.Sum(share => share.Amount.Cents));

    /// <summary>What the patient has paid of it themselves: no longer owed, and theirs again where nobody leaves it to them any more (C-382, C-386).</summary>
    public Money PatientPaid { get; init; }

    /// <summary>The shares as they were posted, paid by the patient or not: whoever decides anew decides about all of it (C-215, C-236).</summary>
    public IReadOnlyList<(LedgerAccount Account, Money Amount)> PostedShares =>
        [.. EarlierShares.Select(share => share.Account == PatientReceivable ? (share.Account, share.Amount + PatientPaid) : share)];

    /// <summary>By what of it less was allowed than the payer said, and a person has taken it off since (<see cref="OverRate" />); it stands among what the contract takes off.</summary>
    public Money ShareReduced { get; init; }

    /// <summary>The reason under which a share that was made less stands there, so that whoever takes the answer back finds it.</summary>
    public const string OverRate = "over rate";

    /// <summary>What earlier answers of the first payer left open beside the receivable: refused, disputed, to be looked at.</summary>
    public Money Denied { get; init; }

    public Money Disputed { get; init; }

    public Money Reviewed { get; init; }

    /// <summary>Of what was denied, disputed or to be looked at, what a person has given up since.</summary>
    public Money DeniedGivenUp { get; init; }

    public Money DisputedGivenUp { get; init; }

    public Money ReviewedGivenUp { get; init; }

    public IReadOnlyList<(LedgerAccount Account, Money Amount)> LeftOpen =>
        [(DeniedReceivable, Denied), (DisputedReceivable, Disputed), (ReviewReceivable, Reviewed)];

    /// <summary>The accounts from which a new answer takes, in this order: what was given up last, for a payer may decide anew about that too (C-214).</summary>
    public IReadOnlyList<(LedgerAccount Account, Money Amount)> Reopenable =>
        [.. LeftOpen, (DenialWriteOff, DeniedGivenUp), (DisputeWriteOff, DisputedGivenUp), (ReviewWriteOff, ReviewedGivenUp)];
}

/// <summary>From a payer's answer to the accounts (C-211 to C-215). Pure.</summary>
internal static class ClaimPosting
{
    private const string Sequestration = "253", PriorPayer = "23";

    public static EntryDraft Draft(ClaimReading answer, PostingTerms terms)
    {
        var draft = new EntryDraft();
        if (!answer.MovesMoney || RefusesNothing(answer, terms))
            return draft;
        if (answer.IsOfLaterPayer && !answer.IsReversal)
            return LaterDraft(draft, answer, terms);
        if (!answer.IsReversal)
            Reopen(draft, answer, terms);
        foreach (var adjustment in answer.Adjustments)
        {
            if (AccountOf(adjustment, answer, terms) is { } account)
                draft.Move(InsuranceReceivable, account, Signed(adjustment.Amount, answer), adjustment.Text);
        }

        return draft.Move(InsuranceReceivable, terms.MoneyFrom, Signed(answer.Paid, answer));
    }

    /// <summary>
    /// What is the patient's share already, to where such a share goes by now: a waiver or its withdrawal came after the answer (B-144, B-145). What they
    /// have paid of it goes along where it may not be kept, and is theirs again; a waiver and another insurance are about what is still owed.
    /// </summary>
    public static EntryDraft ShareDraft(PostingTerms terms)
    {
        if (terms.ShareGoesTo == UnbilledShare)
            return MoveShares(new EntryDraft(), terms, UnbilledShare);
        var draft = new EntryDraft();
        foreach (var (account, amount) in terms.EarlierShares.Where(share => share.Amount.Cents > 0))
            draft.Move(account, terms.ShareGoesTo, amount);
        return draft;
    }

    /// <summary>
    /// The payer says once more what it has said, and what it is about is not open any more: it has paid twice. Only the money is posted, so that what
    /// goes back is what came too much; what it wrote off, left to the patient or took off stands once (B-166, C-381).
    /// </summary>
    public static EntryDraft MoneyAlone(ClaimReading answer, PostingTerms terms) => new EntryDraft().Move(InsuranceReceivable, terms.MoneyFrom, answer.Paid);

    /// <summary>
    /// A later payer decides about what the one before left: that comes back first. Whatever more its adjustments come to repeats what an earlier payer
    /// took off, whether it says so with reason 23 or not, and is posted already (C-236).
    /// </summary>
    private static EntryDraft LaterDraft(EntryDraft draft, ClaimReading answer, PostingTerms terms)
    {
        MoveShares(draft, terms, InsuranceReceivable).Move(InsuranceReceivable, terms.MoneyFrom, answer.Paid);
        var left = terms.Receivable + terms.Shares + terms.PatientPaid - answer.Paid;
        // What it leaves to the patient is said of this amount and of no other.
        foreach (var adjustment in answer.Adjustments.OrderBy(one => one.Amount.Cents > 0).ThenBy(one => one.Group != "PR"))
        {
            var taken = adjustment.Amount.Cents < 0 || adjustment.Amount < left ? adjustment.Amount : left;
            if ((taken.Cents <= 0 && adjustment.Amount.Cents > 0) || AccountOf(adjustment, answer, terms) is not { } account)
                continue;
            draft.Move(InsuranceReceivable, account, taken, adjustment.Text);
            left -= taken;
        }

        return draft;
    }

    private static EntryDraft MoveShares(EntryDraft draft, PostingTerms terms, LedgerAccount to)
    {
        foreach (var (account, amount) in terms.PostedShares)
            draft.Move(account, to, amount);
        return draft;
    }

    /// <summary>Null where nothing is moved: what an earlier payer decided was posted when it did (C-236).</summary>
    private static LedgerAccount? AccountOf(ReadAdjustment adjustment, ClaimReading answer, PostingTerms terms) => adjustment switch
    {
        { Reason: PriorPayer } when answer.IsOfLaterPayer => null,
        // Never the patient's, whatever the group says (C-212).
        { Reason: Sequestration } => LedgerAccount.Sequestration,
        { IsAboveAllowed: true } => ReviewReceivable,
        { Group: "PR" } => terms.ShareGoesTo,
        { IsOfDenied: true } => DeniedReceivable,
        { Group: "CO" } => ContractualWriteOff,
        { Group: "PI" } => DisputedReceivable,
        _ => ReviewReceivable,
    };

    /// <summary>A copy of a claim was turned down of which nothing is open: what the first one came to stays as it is (C-234).</summary>
    public static bool RefusesNothing(ClaimReading answer, PostingTerms terms) =>
        answer is { IsDenied: true, IsReversal: false, Paid.Cents: 0 }
        && (terms.Receivable + (answer.IsOfLaterPayer ? terms.Shares + terms.PatientPaid : terms.Denied)).Cents <= 0;

    /// <summary>Of a claim that went again after a denial the payer decides anew: as much as this answer is about comes back first (C-214, C-160k).</summary>
    private static void Reopen(EntryDraft draft, ClaimReading answer, PostingTerms terms)
    {
        var missing = answer.Charge - terms.Receivable;
        foreach (var (account, amount) in terms.Reopenable)
        {
            var back = amount < missing ? amount : missing;
            if (back.Cents <= 0)
                continue;
            draft.Move(account, InsuranceReceivable, back);
            missing -= back;
        }
    }

    private static Money Signed(Money amount, ClaimReading answer) => answer.IsReversal ? Money.Zero - amount : amount;
}
