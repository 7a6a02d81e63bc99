using PracticeSuite.Billing.Contracts.Ledger;
using PracticeSuite.Kernel;

namespace PracticeSuite.Billing.Ledger;

/// <summary>What an account of a draft comes to, by reason.</summary>
internal sealed record AccountSum(LedgerAccount Account, string Reason, Money Amount);

/// <summary>
/// An entry while it is put together. The one thing that can be done is to move an amount from one account to another, so whatever is done the
/// sum of all is nought.
/// </summary>
internal sealed class EntryDraft
{
    private readonly List<AccountSum> _sums = [];

    /// <summary>In the order in which the accounts were first touched, without those that come to nought.</summary>
    public IReadOnlyList<AccountSum> Sums => [.. _sums.Where(sum => sum.Amount != Money.Zero)];

    /// <param name="from">Credited.</param>
    /// <param name="to">Debited, under the reason.</param>
    public EntryDraft Move(LedgerAccount from, LedgerAccount to, Money amount, string reason = "")
    {
        Add(from, "", Money.Zero - amount);
        Add(to, reason, amount);
        return this;
    }

    public Money Of(LedgerAccount account) => new(_sums.Where(sum => sum.Account == account).Sum(sum => sum.Amount.Cents));

    /// <summary>What comes to an account under reasons, without what is taken out of it.</summary>
    public Money NewOf(LedgerAccount account) => new(_sums.Where(sum => sum.Account == account && sum.Reason.Length > 0).Sum(sum => sum.Amount.Cents));

    /// <summary>What takes an entry back: its postings with the other sign. An entry's postings are nought together, and so are these.</summary>
    /// <param name="into">Another account instead of an entry's own.</param>
    public static EntryDraft Counter(IEnumerable<Posting> postings, Func<Posting, LedgerAccount>? into = null)
    {
        var draft = new EntryDraft();
        foreach (var posting in postings)
            draft.Add(into?.Invoke(posting) ?? posting.Account, posting.Reason, new Money(-posting.AmountCents));
        return draft._sums.Sum(sum => sum.Amount.Cents) == 0
            ? draft
            : throw new InvalidOperationException("The postings of an entry are not nought together; not all of them were loaded.");
    }

    private void Add(LedgerAccount account, string reason, Money amount)
    {
        var at = _sums.FindIndex(sum => sum.Account == account && sum.Reason == reason);
        if (at < 0)
            _sums.Add(new AccountSum(account, reason, amount));
        else
            _sums[at] = _sums[at] with { Amount = _sums[at].Amount + amount };
    }
}
