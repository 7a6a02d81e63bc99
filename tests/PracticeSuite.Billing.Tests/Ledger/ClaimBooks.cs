using PracticeSuite.Billing.Contracts.Ledger;
using PracticeSuite.Billing.Ledger;
using PracticeSuite.Billing.Remittances;
using PracticeSuite.Kernel;
using PracticeSuite.X12.Remittances;

namespace PracticeSuite.Billing.Tests.Ledger;

/// <summary>What may happen to the books of a claim.</summary>
internal enum BookActKind
{
    Answer,
    Repeat,
    Reverse,
    Pay,
    UndoPayment,
    Waive,
    WriteOff,
    UndoWriteOff,
    ReduceShare,
}

/// <param name="Read">Of an answer.</param>
/// <param name="Cents">Of a payment; otherwise which of several.</param>
internal sealed record BookAct(BookActKind Kind, RemittanceClaim Read, int Cents);

/// <summary>The books of one claim of $95, without a database: what is posted is added up as the module adds it up.</summary>
internal sealed class ClaimBooks
{
    private readonly List<Posting> _postings = [];
    private readonly List<(ClaimReading Answer, IReadOnlyList<Posting> Postings)> _answers = [];
    private readonly List<Money> _payments = [];
    private readonly List<IReadOnlyList<Posting>> _writeOffs = [];

    /// <summary>What is open, and where it goes when a person gives it up.</summary>
    public static (LedgerAccount Open, LedgerAccount GivenUp)[] GivenUp { get; } =
    [
        (LedgerAccount.DeniedReceivable, LedgerAccount.DenialWriteOff), (LedgerAccount.DisputedReceivable, LedgerAccount.DisputeWriteOff),
        (LedgerAccount.ReviewReceivable, LedgerAccount.ReviewWriteOff),
    ];

    public ClaimBooks() => Post(new EntryDraft().Move(LedgerAccount.Charges, LedgerAccount.InsuranceReceivable, Charge));

    public static Money Charge { get; } = Money.Dollars(95);

    public long Net => _postings.Sum(posting => posting.AmountCents);

    /// <summary>By the patient.</summary>
    public Money Paid => new(_payments.Sum(payment => payment.Cents));

    public Money Of(LedgerAccount account) => new(_postings.Where(posting => posting.Account == account).Sum(posting => posting.AmountCents));

    public void Do(BookAct act)
    {
        switch (act.Kind)
        {
            case BookActKind.Answer:
                Take(ClaimReading.Of(act.Read), answer => ClaimPosting.Draft(answer, Terms));
                break;
            case BookActKind.Repeat when _answers.Count > 0:
                Take(Some(_answers, act).Answer, answer => ClaimPosting.MoneyAlone(answer, Terms));
                break;
            case BookActKind.Reverse when _answers.Count > 0:
                TakeBack(Some(_answers, act));
                break;
            case BookActKind.Pay:
                _payments.Add(new Money(act.Cents));
                Post(new EntryDraft().Move(LedgerAccount.PatientReceivable, LedgerAccount.Cash, _payments[^1]));
                break;
            case BookActKind.UndoPayment when _payments.Count > 0:
                var undone = Some(_payments, act);
                _payments.Remove(undone);
                Post(new EntryDraft().Move(LedgerAccount.Cash, LedgerAccount.PatientReceivable, undone));
                break;
            case BookActKind.Waive:
                Post(ClaimPosting.ShareDraft(Terms with { ShareGoesTo = act.Cents % 2 == 0 ? LedgerAccount.HardshipWaiver : LedgerAccount.UnbilledShare }));
                break;
            case BookActKind.WriteOff:
                WriteOff(GivenUp[act.Cents % GivenUp.Length], act.Cents);
                break;
            case BookActKind.ReduceShare:
                ReduceShare(act.Cents);
                break;
            case BookActKind.UndoWriteOff when _writeOffs.Count > 0:
                UndoWriteOff(Some(_writeOffs, act));
                break;
        }
    }

    /// <summary>Not in the order in which they came.</summary>
    public void TakeAllBack()
    {
        while (_answers.Count > 0)
            TakeBack(_answers[_answers.Count / 2]);
    }

    private PostingTerms Terms => new(
        LedgerAccount.PatientReceivable, Of(LedgerAccount.InsuranceReceivable),
        [.. new[] { LedgerAccount.PatientReceivable, LedgerAccount.NextPayerReceivable, LedgerAccount.UnbilledShare, LedgerAccount.HardshipWaiver }.Select(account => (account, Of(account)))])
    {
        Denied = Of(LedgerAccount.DeniedReceivable),
        Disputed = Of(LedgerAccount.DisputedReceivable),
        Reviewed = Of(LedgerAccount.ReviewReceivable),
        DeniedGivenUp = Of(LedgerAccount.DenialWriteOff),
        DisputedGivenUp = Of(LedgerAccount.DisputeWriteOff),
        ReviewedGivenUp = Of(LedgerAccount.ReviewWriteOff),
        PatientPaid = Paid,
        ShareReduced = new(_postings.Where(posting => posting.Reason == PostingTerms.OverRate).Sum(posting => posting.AmountCents)),
    };

    private static T Some<T>(List<T> all, BookAct act) => all[act.Cents % all.Count];

    /// <summary>All of it, or what one of several answers has left.</summary>
    private void WriteOff((LedgerAccount Open, LedgerAccount GivenUp) way, int cents)
    {
        var amount = cents % 2 == 0 ? Of(way.Open) : new Money(Math.Min(cents, Of(way.Open).Cents));
        if (amount.Cents > 0)
            _writeOffs.Add(Post(new EntryDraft().Move(way.Open, way.GivenUp, amount, "PI-94")));
    }

    /// <summary>Of what patients may be asked for, what they have paid of it included.</summary>
    private void ReduceShare(int cents)
    {
        var taken = new Money(Math.Min(cents, (Of(LedgerAccount.PatientReceivable) + Paid).Cents));
        if (taken.Cents > 0)
            Post(new EntryDraft().Move(LedgerAccount.PatientReceivable, LedgerAccount.ContractualWriteOff, taken, PostingTerms.OverRate));
    }

    /// <summary>Where the payer has not taken it out of there meanwhile.</summary>
    private void UndoWriteOff(IReadOnlyList<Posting> undone)
    {
        var given = undone.Single(posting => posting.AmountCents > 0);
        if (Of(given.Account).Cents < given.AmountCents)
            return;
        _writeOffs.Remove(undone);
        Post(EntryDraft.Counter(undone));
    }

    private void Take(ClaimReading answer, Func<ClaimReading, EntryDraft> draft) => _answers.Add((answer, Post(draft(answer))));

    private void TakeBack((ClaimReading Answer, IReadOnlyList<Posting> Postings) one)
    {
        _answers.Remove(one);
        Post(AmountsTakenBack.Draft(one.Postings, Terms));
    }

    private IReadOnlyList<Posting> Post(EntryDraft draft)
    {
        var entry = JournalEntry.Make(
            draft, new EntryCause(new PracticeId(Guid.CreateVersion7()), JournalKind.Remittance, "835 EFT1", new DateOnly(2026, 10, 20), "test", DateTimeOffset.UnixEpoch));
        _postings.AddRange(entry?.NewPostings ?? []);
        return entry?.NewPostings ?? [];
    }
}
