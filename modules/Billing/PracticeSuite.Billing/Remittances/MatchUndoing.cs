using Microsoft.EntityFrameworkCore;
using PracticeSuite.Billing.Claims;
using PracticeSuite.Billing.Contracts.Ledger;
using PracticeSuite.Billing.Contracts.Remittances;
using PracticeSuite.Billing.Contracts.Worklists;
using PracticeSuite.Billing.Data;
using PracticeSuite.Billing.Ledger;
using PracticeSuite.Billing.Worklists;

namespace PracticeSuite.Billing.Remittances;

/// <summary>
/// A person took a payer's answer for that of a claim that it is not about. The claim loses it as if the payer had taken it back (C-215), but its money
/// goes to where it waited, and the answer waits again for its claim (C-210). The caller saves.
/// </summary>
internal sealed class MatchUndoing(BillingDbContext db, PostingFacts postingFacts)
{
    private const string Look =
        "An answer that was matched to this claim by mistake was taken off it, and others of the payer stand. Compare the books with what the payer has said, and record by hand where the claim is.";

    public async Task UndoAsync(JournalEntry match, Act act, CancellationToken cancellationToken)
    {
        var remitted = await db.RemittedClaims.SingleOrDefaultAsync(r => r.EntryId == match.Id && r.Match == RemittanceMatch.MatchedByHand && !r.IsReversed, cancellationToken)
            ?? throw BillingErrors.NotUndoable();
        var claim = await db.Claims.SingleAsync(c => c.Id == match.ClaimId, cancellationToken);
        var remittance = await db.Remittances.AsNoTracking().SingleAsync(r => r.Id == remitted.RemittanceId, cancellationToken);
        var facts = await postingFacts.ReadAsync([claim], [claim.Id], cancellationToken);
        var original = facts.Standing(claim).Single(one => one.Claim == remitted);
        var others = facts.Standing(claim).Where(one => one != original).ToList();
        // Whoever is paid twice was answered once: only the answer with which the other one's adjustments stand could be meant.
        if (!original.IsMoneyAlone && others.Exists(one => one.IsMoneyAlone && one.Claim.SaysAs(remitted)))
            throw BillingErrors.MatchPaidAgain(claim.Number);
        var read = ClaimReading.Negated(remitted.Content.ToRead(remitted)) with { Status = RemittedClaim.TakenBack };
        var counter = RemittedClaim.Of(remittance, remitted.Sequence, read, ClaimReading.Of(read));
        var laterId = remitted.LaterClaimId;
        var posted = new ClaimPoster(remittance.Id, remittance.PayerName, act.Day, act)
            .Post(claim, counter, read, facts, LedgerAccount.Unapplied, laterId, original);
        if (posted.Entry is { } entry)
            db.Journal.Add(entry);
        db.WorkItems.AddRange(posted.Work);
        if (others.Count > 0 && !original.IsMoneyAlone)
            db.WorkItems.Add(WorkItem.Leave(claim, WorkKind.Decision, Look, "", act.Day, null));
        var answered = laterId is null ? claim : await db.Claims.SingleAsync(c => c.Id == laterId, cancellationToken);
        answered.TakeBackAnswer(remitted.PayerControlNumber, others.LastOrDefault(one => one.Claim.LaterClaimId == laterId)?.Claim.PayerControlNumber);
        remitted.Unmatch();
    }
}
