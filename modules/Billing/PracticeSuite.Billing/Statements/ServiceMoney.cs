using PracticeSuite.Billing.Contracts.Ledger;
using PracticeSuite.Billing.Contracts.Statements;
using PracticeSuite.Billing.Remittances;
using PracticeSuite.Billing.Worklists;
using PracticeSuite.Kernel;
using static PracticeSuite.Billing.Contracts.Ledger.LedgerAccount;

namespace PracticeSuite.Billing.Statements;

/// <summary>A posting with what its entry was made for.</summary>
/// <param name="Undoes">The entry that its own takes back.</param>
internal sealed record BookedPosting(Guid EntryId, JournalKind Kind, Guid? Undoes, DateOnly Day, LedgerAccount Account, long Cents, string Reason);

/// <summary>
/// A claim's money as its patient is told of it (C-380 to C-382). Of the patient is what stands in their receivable and nothing else; since an
/// entry's postings are nought together, charge = insurance + adjusted + open + share, and share − paid is the ledger's balance to the cent.
/// </summary>
/// <param name="Open">Charged, and neither paid nor the patient's: with the insurer, denied, disputed, to be looked at.</param>
/// <param name="Since">The day on which something first became the patient's.</param>
/// <param name="LastOn">The day on which anything of the patient's side moved last.</param>
internal sealed record ServiceMoney(
    Money Charge, Money InsurancePaid, Money Adjusted, Money Open, Money Share, IReadOnlyList<ShareReasonDto> Reasons, Money PatientPaid, DateOnly? Since, DateOnly? LastOn)
{
    public Money Balance => Share - PatientPaid;

    /// <param name="postings">All of one claim's.</param>
    public static ServiceMoney Of(IReadOnlyCollection<BookedPosting> postings)
    {
        var kinds = postings.GroupBy(posting => posting.EntryId).ToDictionary(entry => entry.Key, entry => entry.First().Kind);
        // What a patient paid, got back, or what takes such an entry back.
        var own = postings.ToLookup(posting => IsOfPatient(posting.Undoes is { } undone && kinds.TryGetValue(undone, out var kind) ? kind : posting.Kind)
            && TouchesPatient(postings, posting.EntryId));
        var share = own[false].Where(posting => posting.Account == PatientReceivable).ToList();
        var reduced = postings.Where(posting => posting.Reason == PostingTerms.OverRate).Select(posting => posting.EntryId).ToHashSet();
        var sides = postings.Where(posting => posting.Account == PatientReceivable).Select(posting => posting.Day).ToList();
        return new ServiceMoney(
            Money.Zero - Sum(own[false], Charges),
            Sum(own[false], Cash, Unapplied, BilledElsewhere, RefundsPayable, ProviderAdjustments, Interest),
            Sum(own[false], ContractualWriteOff, Sequestration, DenialWriteOff, DisputeWriteOff, ReviewWriteOff, HardshipWaiver, UnbilledShare),
            Sum(own[false], InsuranceReceivable, NextPayerReceivable, DeniedReceivable, DisputedReceivable, ReviewReceivable),
            new Money(share.Sum(posting => posting.Cents)),
            [.. share.GroupBy(posting => posting.Reason.Length == 0 && reduced.Contains(posting.EntryId) ? PostingTerms.OverRate : posting.Reason).Select(one => new ShareReasonDto(WordsOf(one.Key), new Money(one.Sum(posting => posting.Cents)))).Where(one => one.Amount != Money.Zero)],
            Money.Zero - Sum(own[true], PatientReceivable),
            sides.Count == 0 ? null : sides.Min(),
            sides.Count == 0 ? null : sides.Max());
    }

    private static bool IsOfPatient(JournalKind kind) => kind is JournalKind.PatientPayment or JournalKind.Refund;

    private static bool TouchesPatient(IEnumerable<BookedPosting> postings, Guid entry) => postings.Any(posting => posting.EntryId == entry && posting.Account == PatientReceivable);

    private static Money Sum(IEnumerable<BookedPosting> postings, params LedgerAccount[] accounts) =>
        new(postings.Where(posting => accounts.Contains(posting.Account)).Sum(posting => posting.Cents));

    /// <summary>What a later payer or a waiver took over again has no reason of a payer.</summary>
    private static string WordsOf(string reason) => reason.Length == 0 ? "taken over or waived"
        : reason == PostingTerms.OverRate ? "beyond what the contract allows"
        : AdjustmentReasons.OfPosting(reason).Meaning is { Length: > 0 } known ? known.ToLowerInvariant()
        : $"reason {reason}";
}
