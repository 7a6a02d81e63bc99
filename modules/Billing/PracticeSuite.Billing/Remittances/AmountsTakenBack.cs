using PracticeSuite.Billing.Contracts.Ledger;
using PracticeSuite.Billing.Ledger;
using PracticeSuite.Kernel;

namespace PracticeSuite.Billing.Remittances;

/// <summary>
/// What of an answer that is taken back may stand elsewhere by now, and is taken from there: the patient's share, for it was waived or another payer was
/// asked, and what was denied, disputed or to be looked at, for a person has given it up. What the patient has paid of the share is theirs, so that their account is below nought
/// until the payer answers anew (C-382). What another payer has paid stands nowhere any more, and lowers what the first has to
/// answer for; neither does what a later answer has opened again.
/// </summary>
internal sealed class AmountsTakenBack(PostingTerms terms)
{
    private readonly Standing[] _all =
    [
        new(terms.PostedShares),
        new([(LedgerAccount.DeniedReceivable, terms.Denied), (LedgerAccount.DenialWriteOff, terms.DeniedGivenUp)]),
        new([(LedgerAccount.DisputedReceivable, terms.Disputed), (LedgerAccount.DisputeWriteOff, terms.DisputedGivenUp)]),
        new([(LedgerAccount.ReviewReceivable, terms.Reviewed), (LedgerAccount.ReviewWriteOff, terms.ReviewedGivenUp)]),
    ];

    /// <param name="original">What the answer moved.</param>
    public static EntryDraft Draft(IReadOnlyList<Posting> original, PostingTerms terms)
    {
        var amounts = new AmountsTakenBack(terms);
        return amounts.TakeRest(EntryDraft.Counter(original, posting => posting switch
        {
            { AmountCents: > 0 } when amounts.Holds(posting.Account) => amounts.Take(posting),
            // Money that once waited without a claim goes out of the cash like any other.
            { Account: LedgerAccount.Unapplied or LedgerAccount.Cash } => terms.MoneyFrom,
            // What it had reopened is open again, and not refused once more.
            { Reason: "" } when Reopened(posting.Account) => LedgerAccount.InsuranceReceivable,
            _ => posting.Account,
        }));
    }

    private static bool Reopened(LedgerAccount account) => account is LedgerAccount.DeniedReceivable or LedgerAccount.DisputedReceivable or LedgerAccount.ReviewReceivable
        or LedgerAccount.DenialWriteOff or LedgerAccount.DisputeWriteOff or LedgerAccount.ReviewWriteOff;

    private bool Holds(LedgerAccount account) => Array.Exists(_all, one => one.Holds(account));

    /// <returns>The account that the posting's counter goes to.</returns>
    private LedgerAccount Take(Posting posting) => Array.Find(_all, one => one.Holds(posting.Account))!.Take(posting);

    private EntryDraft TakeRest(EntryDraft draft)
    {
        foreach (var one in _all)
            one.TakeRest(draft);
        // A share that was made less comes back out of what the contract takes off, and under the reason that it has there (C-215).
        var reduced = _all[0].Missing < terms.ShareReduced ? _all[0].Missing : terms.ShareReduced;
        return reduced > Money.Zero ? draft.Move(LedgerAccount.InsuranceReceivable, LedgerAccount.ContractualWriteOff, Money.Zero - reduced, PostingTerms.OverRate) : draft;
    }

    /// <summary>Accounts among which an amount moves.</summary>
    private sealed class Standing(IReadOnlyList<(LedgerAccount Account, Money Amount)> accounts)
    {
        private readonly Dictionary<LedgerAccount, Money> _left = accounts.ToDictionary(one => one.Account, one => one.Amount);
        private Money _moved;

        /// <summary>What of the answer stands in none of the accounts any more, once the rest is taken.</summary>
        public Money Missing => _moved;

        public bool Holds(LedgerAccount account) => _left.ContainsKey(account);

        public LedgerAccount Take(Posting posting)
        {
            var amount = new Money(posting.AmountCents);
            if (_left[posting.Account] >= amount)
            {
                _left[posting.Account] -= amount;
                return posting.Account;
            }

            _moved += amount;
            return LedgerAccount.InsuranceReceivable;
        }

        public void TakeRest(EntryDraft draft)
        {
            foreach (var (account, amount) in _left)
            {
                var taken = amount < _moved ? amount : _moved;
                if (taken.Cents <= 0)
                    continue;
                draft.Move(account, LedgerAccount.InsuranceReceivable, taken);
                _moved -= taken;
            }
        }
    }
}
