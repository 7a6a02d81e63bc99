using Microsoft.EntityFrameworkCore;
using PracticeSuite.Billing.Claims;
using PracticeSuite.Billing.Contracts.Ledger;
using PracticeSuite.Billing.Data;
using PracticeSuite.Billing.Ledger;
using PracticeSuite.Billing.Statements;
using PracticeSuite.Billing.Worklists;
using PracticeSuite.Platform.Auditing;
using PracticeSuite.Platform.Data;
using PracticeSuite.X12.Remittances;

namespace PracticeSuite.Billing.Remittances;

/// <summary>
/// Posts some thousand claims of a remittance with the statements of one: reads what is ours of them, lets each claim take its answer, and
/// loads what is new in bulk. The claims' rows are changed by one statement out of what was loaded; one that somebody changed meanwhile stops it all.
/// </summary>
internal sealed class RemittanceChunk(BillingDbContext db, PostingFacts postingFacts, PatientCredits credits, BulkInsert bulk, IAuditTrail trail)
{
    private readonly List<RemittedClaim> _remitted = [];
    private readonly List<JournalEntry> _entries = [];
    private readonly List<WorkItem> _work = [];
    private readonly List<ClaimStatusChange> _steps = [];
    private readonly Dictionary<Claim, RemittedClaim> _last = [];

    /// <param name="first">Sequence of the first in the remittance.</param>
    public async Task PostAsync(Remittance remittance, IReadOnlyList<RemittanceClaim> read, int first, Act act, CancellationToken cancellationToken)
    {
        var claims = await FindAsync(read, cancellationToken);
        var reversed = read.Where(one => PaymentStatuses.Of(one.Status) == PaymentStatus.Reversal && claims.ContainsKey(one.Id)).Select(one => claims[one.Id].Claim.Id).ToList();
        var facts = await postingFacts.ReadAsync([.. claims.Values.Select(one => one.Claim).Distinct()], reversed, cancellationToken);
        var poster = new ClaimPoster(remittance.Id, remittance.PayerName, remittance.PaidOn ?? act.Day, act);
        for (var i = 0; i < read.Count; i++)
        {
            var remitted = RemittedClaim.Of(remittance, first + i, read[i], ClaimReading.Of(read[i]));
            _remitted.Add(remitted);
            if (claims.TryGetValue(read[i].Id, out var found))
                Post(poster, found, remitted, read[i], facts);
            else
                Hold(remittance, remitted, act);
        }

        await SaveAsync(remittance, cancellationToken);
        // What a patient has paid may be too much by now, or not any more (C-386).
        await credits.FollowPostedAsync(claims.Values.Select(one => one.Claim.PatientId), cancellationToken);
        db.ChangeTracker.Clear();
    }

    private void Post(ClaimPoster poster, FoundClaim found, RemittedClaim remitted, RemittanceClaim read, ClaimFacts facts)
    {
        remitted.BelongTo(found.Claim, byHand: false);
        var posted = poster.Post(found.Claim, remitted, read, facts, laterClaim: found.LaterId);
        if (posted.Entry is { } entry)
            _entries.Add(entry);
        _work.AddRange(posted.Work);
        _last[found.Claim] = remitted;
        db.AddLeft(posted);
    }

    /// <summary>Money of a claim that is not ours, or not known by that number, waits (C-210).</summary>
    private void Hold(Remittance remittance, RemittedClaim remitted, Act act)
    {
        var draft = new EntryDraft().Move(LedgerAccount.Unapplied, LedgerAccount.Cash, new Kernel.Money(remitted.PaidCents));
        var cause = new EntryCause(remittance.PracticeId, JournalKind.Remittance, act.Cause, act.Day, act.By, act.At)
        {
            ClaimNumber = remitted.Number,
            RemittanceId = remittance.Id,
        };
        if (JournalEntry.Make(draft, cause) is not { } entry)
            return;
        remitted.EntryId = entry.Id;
        _entries.Add(entry);
    }

    private async Task SaveAsync(Remittance remittance, CancellationToken cancellationToken)
    {
        var changed = _last.Where(one => one.Key.NewHistory.Count > 0).ToList();
        foreach (var (claim, remitted) in changed)
        {
            var (steps, charges) = claim.TakeNew();
            _steps.AddRange(steps);
            _entries.InsertRange(0, charges);
            remitted.LeaveAs(claim);
        }

        // Answers that are taken back, work that falls with them, tasks, and claims to later payers: few, and through EF.
        await db.SaveChangesAsync(cancellationToken);
        db.ChangeTracker.Clear();
        await bulk.InsertAsync(db, _steps, cancellationToken);
        await bulk.InsertAsync(db, _remitted, cancellationToken);
        await bulk.InsertAsync(db, _entries, cancellationToken);
        await bulk.InsertAsync(db, _entries.SelectMany(entry => entry.NewPostings).ToList(), cancellationToken);
        await bulk.InsertAsync(db, _work, cancellationToken);
        if (changed.Count > 0)
            await ChangeClaimsAsync(remittance, changed.Count, cancellationToken);
        _steps.Clear();
        _remitted.Clear();
        _entries.Clear();
        _work.Clear();
        _last.Clear();
    }

    /// <summary>One event for all, as of rows that are loaded in bulk: each claim's own step names the remittance.</summary>
    private async Task ChangeClaimsAsync(Remittance remittance, int claims, CancellationToken cancellationToken)
    {
        var (first, last) = (_remitted[0].Sequence, _remitted[^1].Sequence);
        var left = db.RemittedClaims.Where(r => r.RemittanceId == remittance.Id && r.Sequence >= first && r.Sequence <= last && r.ClaimVersion != null);
        var rows = db.Claims.Join(left, claim => (Guid?)claim.Id, after => after.ClaimId, (claim, after) => new { claim, after })
            .Where(row => row.claim.Version == row.after.ClaimVersion);
        var changed = await db.UpdateAllAsync(
            rows,
            set => set.SetProperty(row => row.claim.State, row => row.after.ClaimState!.Value)
                .SetProperty(row => row.claim.Steps, row => row.after.ClaimSteps!.Value)
                .SetProperty(row => row.claim.PaidCents, row => row.after.ClaimPaidCents)
                .SetProperty(row => row.claim.ChargedCents, row => row.after.ClaimChargedCents!.Value)
                .SetProperty(row => row.claim.PayerControlNumber, row => row.after.ClaimControlNumber)
                .SetProperty(row => row.claim.Answer, row => row.after.ClaimAnswer)
                .SetProperty(row => row.claim.AnsweredOn, row => row.after.ClaimAnsweredOn)
                .SetProperty(row => row.claim.CorrectedFrom, row => row.after.ClaimCorrectedFrom)
                .SetProperty(row => row.claim.TurnedAway, row => row.after.ClaimTurnedAway!.Value)
                .SetProperty(row => row.claim.Version, row => row.claim.Version + 1),
            cancellationToken);
        if (changed != claims)
            throw DataErrors.ChangedMeanwhile();
        trail.Record(new AuditEvent(AuditAction.ChangeClaim, nameof(Claim)) { ItemCount = changed });
    }

    /// <summary>Ours by CLP01, whichever time the claim went; of one to a later payer the first payer's, whose books it shares.</summary>
    private async Task<Dictionary<string, FoundClaim>> FindAsync(IReadOnlyList<RemittanceClaim> read, CancellationToken cancellationToken)
    {
        var wanted = read.Select(one => one.Id).Distinct(StringComparer.Ordinal).ToDictionary(id => id, ClaimNumber.NumberIn, StringComparer.Ordinal);
        var numbers = wanted.Values.OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        var found = await db.Claims.AsNoTracking().Where(c => numbers.Contains(c.Number)).ToDictionaryAsync(claim => claim.Number, StringComparer.Ordinal, cancellationToken);
        var first = found.Values.Where(claim => !claim.IsToLaterPayer).ToDictionary(claim => claim.Id);
        var missing = found.Values.Select(claim => claim.PrimaryId).OfType<Guid>().Where(id => !first.ContainsKey(id)).Distinct().ToList();
        if (missing.Count > 0)
        {
            foreach (var claim in await db.Claims.AsNoTracking().Where(c => missing.Contains(c.Id)).ToListAsync(cancellationToken))
                first.Add(claim.Id, claim);
        }

        return wanted.Where(one => one.Value is { } number && found.ContainsKey(number)).Select(one => (Id: one.Key, Claim: found[one.Value!]))
            .ToDictionary(one => one.Id, one => FoundClaim.Of(one.Claim, first), StringComparer.Ordinal);
    }

    /// <param name="Claim">To the first payer.</param>
    /// <param name="LaterId">The claim to a later one that the number names.</param>
    private sealed record FoundClaim(Claim Claim, Guid? LaterId)
    {
        public static FoundClaim Of(Claim named, Dictionary<Guid, Claim> first) => named.PrimaryId is { } primary ? new(first[primary], named.Id) : new(first[named.Id], null);
    }
}

internal static class PostedAnswers
{
    /// <summary>What an answer leaves beside its claim, its entry and its work: the claim that asks the next payer.</summary>
    public static void AddLeft(this BillingDbContext db, PostedAnswer posted)
    {
        if (posted.Proposed is not { } proposed)
            return;
        db.Claims.Add(proposed.Claim);
        db.ClaimVersions.Add(proposed.Version);
    }
}
