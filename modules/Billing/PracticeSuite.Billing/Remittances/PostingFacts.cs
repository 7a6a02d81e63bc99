using Microsoft.EntityFrameworkCore;
using PracticeSuite.Billing.Claims;
using PracticeSuite.Billing.Contracts.Ledger;
using PracticeSuite.Billing.Contracts.Payers;
using PracticeSuite.Billing.Contracts.Worklists;
using PracticeSuite.Billing.Coverages;
using PracticeSuite.Billing.Data;
using PracticeSuite.Billing.LaterPayers;
using PracticeSuite.Billing.Ledger;
using PracticeSuite.Billing.Worklists;
using PracticeSuite.Kernel;

namespace PracticeSuite.Billing.Remittances;

/// <summary>What is asked of our side for the claims of a chunk: a statement a table, however many they are.</summary>
internal sealed class PostingFacts(BillingDbContext db)
{
    private Dictionary<Guid, List<PayerProfileFact>>? _payers;

    /// <param name="reversed">Claims of which the payer takes something back; null where no answer is posted. Of claims that were answered before, it is read what was said.</param>
    public async Task<ClaimFacts> ReadAsync(IReadOnlyCollection<Claim> claims, IReadOnlyCollection<Guid>? reversed, CancellationToken cancellationToken)
    {
        var (ids, patients) = (claims.Select(claim => claim.Id).ToList(), claims.Select(claim => claim.PatientId).Distinct().ToList());
        _payers ??= (await db.Payers.AsNoTracking().ToListAsync(cancellationToken)).ToDictionary(payer => payer.Id, payer => payer.ToFacts().ToList());
        var balances = await db.Postings.AsNoTracking().Where(p => p.ClaimId != null && ids.Contains(p.ClaimId.Value))
            .GroupBy(p => new { p.ClaimId, p.Account }).Select(sum => new { sum.Key.ClaimId, sum.Key.Account, Cents = sum.Sum(p => p.AmountCents) })
            .ToListAsync(cancellationToken);
        // Who may not be billed, and who has another payer that may be.
        var covers = await db.Coverages.AsNoTracking().Where(c => (c.Qmb || c.Rank > 1) && patients.Contains(c.PatientId)).ToListAsync(cancellationToken);
        var later = await LaterPayerFacts.ReadAsync(db, claims, covers.Where(cover => cover.Rank > 1), _payers, cancellationToken);
        var sums = balances.ToDictionary(sum => (sum.ClaimId!.Value, sum.Account), sum => new Money(sum.Cents));
        var answered = claims.Where(claim => sums.TryGetValue((claim.Id, LedgerAccount.InsuranceReceivable), out var left) && left.Cents != claim.ChargedCents).Select(claim => claim.Id);
        var originals = reversed is null ? [] : await OriginalsAsync([.. reversed.Union(answered)], cancellationToken);
        // What this answers was asked before, is a credit already, or is taken back; what was to be returned, or to be sent again.
        var work = await db.WorkItems.Where(w => ids.Contains(w.ClaimId) && w.DoneAt == null && (WorkKinds.OfAnswers.Contains(w.Kind) || w.Kind == WorkKind.Refund || w.Kind == WorkKind.FixAndResend)).ToListAsync(cancellationToken);
        return new ClaimFacts(
            _payers, sums, covers.Where(cover => cover.Qmb).ToLookup(cover => cover.PatientId), await PatientMoney.ReadAsync(db, ids, cancellationToken),
            originals, work.ToLookup(item => item.ClaimId), later)
        { SharesReduced = reversed is null or { Count: 0 } ? [] : await ReducedAsync(reversed, cancellationToken) };
    }

    /// <summary>Of claims that are taken back.</summary>
    private async Task<Dictionary<Guid, Money>> ReducedAsync(IReadOnlyCollection<Guid> claims, CancellationToken cancellationToken) =>
        (await db.Postings.AsNoTracking().Where(p => p.ClaimId != null && claims.Contains(p.ClaimId.Value) && p.Account == LedgerAccount.ContractualWriteOff && p.Reason == PostingTerms.OverRate)
            .GroupBy(p => p.ClaimId!.Value).Select(sum => new { sum.Key, Cents = sum.Sum(p => p.AmountCents) }).ToListAsync(cancellationToken)).ToDictionary(sum => sum.Key, sum => new Money(sum.Cents));

    /// <summary>The earliest first.</summary>
    private async Task<List<PostedOriginal>> OriginalsAsync(IReadOnlyCollection<Guid> claims, CancellationToken cancellationToken)
    {
        if (claims.Count == 0)
            return [];
        var posted = await db.RemittedClaims.Where(r => r.ClaimId != null && claims.Contains(r.ClaimId.Value) && !r.IsReversed && r.EntryId != null && r.Status != "22")
            .ToListAsync(cancellationToken);
        var entries = posted.Select(one => one.EntryId!.Value).ToList();
        var postings = (await db.Postings.AsNoTracking().Where(p => entries.Contains(p.EntryId)).ToListAsync(cancellationToken)).ToLookup(p => p.EntryId);
        return [.. posted.OrderBy(one => one.RemittanceId).ThenBy(one => one.Sequence).Select(one => new PostedOriginal(one, [.. postings[one.EntryId!.Value]]))];
    }
}

/// <summary>An answer that was posted, and what it moved.</summary>
internal sealed record PostedOriginal(RemittedClaim Claim, IReadOnlyList<Posting> Postings)
{
    /// <summary>It came again, so only its money was posted.</summary>
    public bool IsMoneyAlone => Claim.HasAdjustments && Postings.All(posting => posting.Reason.Length == 0);
}

/// <summary>The same, by claim; what is posted is counted in, for a claim may come twice.</summary>
internal sealed class ClaimFacts(
    IReadOnlyDictionary<Guid, List<PayerProfileFact>> payers, Dictionary<(Guid Claim, LedgerAccount Account), Money> balances, ILookup<Guid, Coverage> qmb,
    IReadOnlyDictionary<Guid, Money> patientMoney, List<PostedOriginal> originals, ILookup<Guid, WorkItem> openWork, LaterPayerFacts later)
{
    private static readonly LedgerAccount[] ShareAccounts =
        [LedgerAccount.PatientReceivable, LedgerAccount.NextPayerReceivable, LedgerAccount.UnbilledShare, LedgerAccount.HardshipWaiver];

    private static readonly LedgerAccount[] OpenAccounts =
    [
        LedgerAccount.InsuranceReceivable, LedgerAccount.NextPayerReceivable, LedgerAccount.PatientReceivable, LedgerAccount.DeniedReceivable, LedgerAccount.DisputedReceivable,
        LedgerAccount.ReviewReceivable,
    ];

    private readonly ILookup<Guid, PostedOriginal> _earlier = originals.ToLookup(one => one.Claim.ClaimId!.Value);
    private readonly Dictionary<Guid, List<PostedOriginal>> _now = [];
    private readonly Dictionary<Guid, List<WorkItem>> _opened = [];

    /// <summary>Also what an earlier answer of the same chunk left.</summary>
    public IEnumerable<WorkItem> OpenWorkOf(Claim claim) => openWork[claim.Id].Concat(_opened.GetValueOrDefault(claim.Id, [])).Where(item => item.DoneAt is null);

    public void Opened(Claim claim, IEnumerable<WorkItem> work)
    {
        if (!_opened.TryGetValue(claim.Id, out var opened))
            _opened[claim.Id] = opened = [];
        opened.AddRange(work.Where(item => WorkKinds.OfAnswers.Contains(item.Kind)));
    }

    public LaterPayerFacts Later => later;

    /// <summary>What of shares a person has taken off because too much was allowed, and no payer has taken back since.</summary>
    public Dictionary<Guid, Money> SharesReduced { get; init; } = [];

    /// <summary>The last day on which what the payer denied can be appealed (B-165).</summary>
    public DateOnly? LastDayOfAppeal(Claim claim, DateOnly answeredOn) => RulesOf(claim) is { } rules ? TimelyFiling.LastDayOfAppeal(rules, answeredOn) : null;

    /// <param name="expectsNext">A payer that comes after the one that answers is asked for the patient's share first.</param>
    public PostingTerms TermsOf(Claim claim, bool expectsNext)
    {
        var share = expectsNext ? LedgerAccount.NextPayerReceivable : ShareOf(claim);
        // A claim that the books do not know yet is charged with its first answer.
        var uncharged = claim.ChargedCents == 0 && claim.Frequency != ClaimFrequency.Void ? new Money(claim.ChargeCents) : Money.Zero;
        return new PostingTerms(
            share, Of(claim, LedgerAccount.InsuranceReceivable) + uncharged, [.. ShareAccounts.Select(account => (account, Of(claim, account)))])
        {
            Denied = Of(claim, LedgerAccount.DeniedReceivable),
            Disputed = Of(claim, LedgerAccount.DisputedReceivable),
            Reviewed = Of(claim, LedgerAccount.ReviewReceivable),
            DeniedGivenUp = Of(claim, LedgerAccount.DenialWriteOff),
            DisputedGivenUp = Of(claim, LedgerAccount.DisputeWriteOff),
            ReviewedGivenUp = Of(claim, LedgerAccount.ReviewWriteOff),
            PatientPaid = PatientPaidOf(claim),
            ShareReduced = SharesReduced.GetValueOrDefault(claim.Id),
        };
    }

    /// <summary>As the claim stands, without any answer.</summary>
    public PostingTerms TermsOf(Claim claim) => TermsOf(claim, later.IsExpected(claim));

    /// <summary>The answer that a reversal takes back: the latest of just these amounts, of the payer's own number before any other.</summary>
    /// <param name="laterClaim">The claim to a later payer that it names, if it does.</param>
    public PostedOriginal? OriginalOf(Claim claim, ClaimReading reversal, string? controlNumber, Guid? laterClaim)
    {
        var alike = PostedOf(claim).Where(one => !one.Claim.IsReversed && one.Claim.ChargeCents == reversal.Charge.Cents && one.Claim.PaidCents == reversal.Paid.Cents)
            .Where(one => laterClaim is null || one.Claim.LaterClaimId == laterClaim).ToList();
        var meant = alike.LastOrDefault(one => controlNumber is not null && one.Claim.PayerControlNumber == controlNumber) ?? alike.LastOrDefault();
        // Of what was paid twice one answer stands whole, whichever the payer names: the money that came alone goes first.
        return meant is null ? null : alike.LastOrDefault(one => one.IsMoneyAlone && one.Claim.SaysAs(meant.Claim)) ?? meant;
    }

    /// <summary>What stands of the claim's answers, the latest last.</summary>
    public IEnumerable<PostedOriginal> Standing(Claim claim) => PostedOf(claim).Where(one => !one.Claim.IsReversed);

    /// <summary>The payer has said just this before and has not taken it back, and what it is about is not open any more: it pays twice (B-166).</summary>
    /// <param name="laterAwaits">The claim to a later payer, if it answers one, has gone again since.</param>
    public bool IsSaidAgain(Claim claim, RemittedClaim remitted, ClaimReading answer, PostingTerms terms, bool laterAwaits)
    {
        var open = terms.Receivable + new Money(terms.Reopenable.Sum(one => one.Amount.Cents));
        return !answer.IsReversal && (answer.IsOfLaterPayer ? !laterAwaits : answer.Charge > open)
            && PostedOf(claim).Any(one => !one.Claim.IsReversed && one.Claim.SaysAs(remitted));
    }

    /// <summary>What payers have paid of a claim, also what had waited without it, less what goes back to them; a patient's money is no payer's (B-166).</summary>
    public Money PaidOf(Claim claim) => Of(claim, LedgerAccount.Cash) + Of(claim, LedgerAccount.Unapplied)
        + Of(claim, LedgerAccount.RefundsPayable) + Of(claim, LedgerAccount.ProviderAdjustments)
        + Of(claim, LedgerAccount.PatientPrepayments) - PatientPaidOf(claim);

    public Money PatientPaidOf(Claim claim) => patientMoney.GetValueOrDefault(claim.Id);

    /// <summary>Nobody owes anything of it.</summary>
    /// <param name="after">What is about to be posted.</param>
    public bool IsSettled(Claim claim, EntryDraft after) =>
        Array.TrueForAll(OpenAccounts, account => (Of(claim, account) + after.Of(account)).Cents <= 0);

    /// <summary>What the claim's balances are from now on, and what it has been answered.</summary>
    public void Posted(Claim claim, RemittedClaim remitted, IEnumerable<JournalEntry> entries)
    {
        foreach (var entry in entries)
        {
            if (SharesReduced.TryGetValue(claim.Id, out var reduced))
                SharesReduced[claim.Id] = reduced + new Money(entry.NewPostings.Where(posting => posting.Reason == PostingTerms.OverRate).Sum(posting => posting.AmountCents));
            foreach (var posting in entry.NewPostings)
                balances[(claim.Id, posting.Account)] = Of(claim, posting.Account) + new Money(posting.AmountCents);
            if (entry.Id != remitted.EntryId || entry.Kind == JournalKind.Reversal)
                continue;
            if (!_now.TryGetValue(claim.Id, out var posted))
                _now[claim.Id] = posted = [];
            posted.Add(new PostedOriginal(remitted, entry.NewPostings));
        }
    }

    private IEnumerable<PostedOriginal> PostedOf(Claim claim) => _earlier[claim.Id].Concat(_now.GetValueOrDefault(claim.Id, []));

    private Money Of(Claim claim, LedgerAccount account) => balances.GetValueOrDefault((claim.Id, account));

    private LedgerAccount ShareOf(Claim claim)
    {
        if (qmb[claim.PatientId].Any(days => days.From <= claim.ServiceDate && (days.To is null || days.To >= claim.ServiceDate)) || !MayBeBilled(claim))
            return LedgerAccount.UnbilledShare;
        return claim.ShareWaiver is null ? LedgerAccount.PatientReceivable : LedgerAccount.HardshipWaiver;
    }

    private bool MayBeBilled(Claim claim) => RulesOf(claim)?.PatientMayBeBilled != false;

    private PayerProfileFact? RulesOf(Claim claim) =>
        payers.TryGetValue(claim.PayerId, out var versions) ? versions.LastOrDefault(version => version.EffectiveFrom <= claim.ServiceDate) : null;
}
