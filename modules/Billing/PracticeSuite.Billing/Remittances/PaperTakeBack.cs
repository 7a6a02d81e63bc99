using Microsoft.EntityFrameworkCore;
using PracticeSuite.Billing.Claims;
using PracticeSuite.Billing.Contracts;
using PracticeSuite.Billing.Contracts.Ledger;
using PracticeSuite.Billing.Data;
using PracticeSuite.Billing.Ledger;
using PracticeSuite.Billing.Statements;
using PracticeSuite.Identity.Contracts.Practices;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.X12.Remittances;

namespace PracticeSuite.Billing.Remittances;

/// <summary>
/// What was typed of a remittance on paper is taken back as a payer takes its answers back (C-215): a remittance of its own with the amounts negated, so
/// that nothing in the books is changed, and the first one may be typed anew. All answers go back, those as well that the caller may not see: a consent that was
/// withdrawn, or a sensitive chart, must not leave one claim paid by money that is no longer there.
/// </summary>
internal sealed class PaperTakeBack(BillingDbContext db, PostingFacts postingFacts, PatientCredits credits, IAccess access, IPracticeDirectory practices, TimeProvider clock)
{
    public async Task<Guid> TakeBackAsync(Guid id, string reason, CancellationToken cancellationToken)
    {
        var why = Check.Required(reason, "Reason", BillingLimits.WaiverReason);
        using var facts = access.ReadFacts();
        var typed = await db.Remittances.SingleOrDefaultAsync(r => r.Id == id, cancellationToken) ?? throw BillingErrors.RemittanceNotFound(id);
        var answers = await db.RemittedClaims.Where(r => r.RemittanceId == id).OrderByDescending(r => r.Sequence).ToListAsync(cancellationToken);
        if (!typed.IsOnPaper || answers.Exists(answer => answer.IsReversed || answer.Status == RemittedClaim.TakenBack))
            throw BillingErrors.NotToTakeBack();
        var now = clock.GetUtcNow();
        var act = new Act(access.Caller.Name, now, $"Paper remittance {typed.Trace} taken back: {why}", (await practices.GetAsync(cancellationToken)).Today(now));
        var back = typed.TakeBack(act.By, act.At);
        db.Remittances.Add(back);
        var claims = await ClaimsAsync(answers, cancellationToken);
        var postings = await postingFacts.ReadAsync([.. claims.Values], claims.Keys, cancellationToken);
        for (var i = 0; i < answers.Count; i++)
            Post(answers[i], back, i + 1, claims, postings, act);
        await TakeBackAdjustmentsAsync(typed, back, act, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await credits.FollowAsync([.. claims.Values.Select(claim => claim.PatientId).Distinct()], cancellationToken);
        return back.Id;
    }

    private async Task<Dictionary<Guid, Claim>> ClaimsAsync(IReadOnlyList<RemittedClaim> answers, CancellationToken cancellationToken)
    {
        var ids = answers.Select(answer => answer.ClaimId!.Value).Distinct().ToList();
        return await db.Claims.Where(c => ids.Contains(c.Id)).ToDictionaryAsync(c => c.Id, cancellationToken);
    }

    private void Post(RemittedClaim answer, Remittance back, int sequence, Dictionary<Guid, Claim> claims, ClaimFacts facts, Act act)
    {
        var claim = claims[answer.ClaimId!.Value];
        var read = ClaimReading.Negated(answer.Content.ToRead(answer)) with { Status = RemittedClaim.TakenBack, Patient = PaperRemittance.PatientOf(claim) };
        var taken = RemittedClaim.Of(back, sequence, read, ClaimReading.Of(read));
        taken.BelongTo(claim, byHand: false);
        db.RemittedClaims.Add(taken);
        if (answer.EntryId is null)
        {
            // It moved nothing, so there is nothing to move back.
            answer.TakeBack();
            return;
        }

        var posted = new ClaimPoster(back.Id, back.PayerName, act.Day, act).Post(claim, taken, read, facts, laterClaim: answer.LaterClaimId);
        if (posted.Entry is { } entry)
            db.Journal.Add(entry);
        db.WorkItems.AddRange(posted.Work);
    }

    private async Task TakeBackAdjustmentsAsync(Remittance typed, Remittance back, Act act, CancellationToken cancellationToken)
    {
        foreach (var kept in await db.RemittedAdjustments.Where(a => a.RemittanceId == typed.Id).OrderBy(a => a.Sequence).ToListAsync(cancellationToken))
        {
            var read = new ProviderAdjustment("", kept.FiscalYearEnd, kept.Reason, kept.Reference, Money.Zero - new Money(kept.AmountCents));
            db.RemittedAdjustments.Add(RemittedAdjustment.Of(back, kept.Sequence, read));
            var cause = new EntryCause(back.PracticeId, JournalKind.ProviderAdjustment, act.Cause, act.Day, act.By, act.At) { RemittanceId = back.Id };
            if (JournalEntry.Make(new EntryDraft().Move(LedgerAccount.Cash, LedgerAccount.ProviderAdjustments, read.Amount, $"PLB-{read.Reason}"), cause) is { } entry)
                db.Journal.Add(entry);
        }
    }
}
