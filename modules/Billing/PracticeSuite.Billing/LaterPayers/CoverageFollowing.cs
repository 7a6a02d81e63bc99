using Microsoft.EntityFrameworkCore;
using PracticeSuite.Billing.Claims;
using PracticeSuite.Billing.Data;
using PracticeSuite.Billing.Remittances;
using PracticeSuite.Billing.Statements;
using PracticeSuite.Identity.Contracts.Practices;
using PracticeSuite.Platform.Access;

namespace PracticeSuite.Billing.LaterPayers;

/// <summary>
/// What is posted and not settled follows a patient's insurance in the operation that changes it: the share of a QMB leaves the patient at once
/// (C-213, B-144), a second insurance that was recorded late is asked, and a claim that waits to go says what the card says.
/// </summary>
internal sealed class CoverageFollowing(BillingDbContext db, PostingFacts postingFacts, PatientCredits credits, IAccess access, IPracticeDirectory practices, TimeProvider clock)
{
    private const int Piece = 500;

    public async Task FollowAsync(IReadOnlyCollection<Guid> patients, CancellationToken cancellationToken)
    {
        // Whoever records insurance need not be somebody who sees claims, and learns nothing of them.
        using var facts = access.ReadFacts();
        foreach (var some in patients.Chunk(Piece))
            await FollowSomeAsync(some, cancellationToken);
    }

    private async Task FollowSomeAsync(Guid[] patients, CancellationToken cancellationToken)
    {
        var claims = await db.Claims.Where(c => patients.Contains(c.PatientId) && c.PrimaryId == null && c.ChargedCents != 0).ToListAsync(cancellationToken);
        if (claims.Count == 0)
            return;
        var facts = await postingFacts.ReadAsync(claims, null, cancellationToken);
        var now = clock.GetUtcNow();
        var act = new Act(access.Caller.Name, now, "The patient's insurance was changed", (await practices.GetAsync(cancellationToken)).Today(now));
        foreach (var claim in claims)
        {
            foreach (var later in facts.Later.Of(claim).Where(later => later.IsUnsent))
                Revise(later, claim, facts, act);
            await ProposeAsync(claim, facts, act, cancellationToken);
            claim.FollowShare(facts.TermsOf(claim), act);
        }

        await db.SaveChangesAsync(cancellationToken);
        // What a QMB has paid of a share is not the practice's to keep (B-144).
        await credits.FollowPostedAsync(claims.Select(claim => claim.PatientId), cancellationToken);
    }

    private void Revise(Claim later, Claim primary, ClaimFacts facts, Act act)
    {
        if (facts.Later.CoverOf(later, primary) is not { } cover)
            later.Hold(act);
        else if (facts.Later.Revise(later, primary, cover, act) is { } version)
            db.ClaimVersions.Add(version);
        else if (!later.TurnedAway)
            later.ClearHold(monthIsOpen: false, act);
    }

    private async Task ProposeAsync(Claim claim, ClaimFacts facts, Act act, CancellationToken cancellationToken)
    {
        if (facts.TermsOf(claim).Shares.Cents <= 0 || facts.Later.NextOf(claim, after: 1) is not { } cover)
            return;
        var forwarded = await db.RemittedClaims.AsNoTracking().Where(r => r.ClaimId == claim.Id && !r.IsReversed && r.Status == "19")
            .Join(db.Remittances, r => r.RemittanceId, remittance => remittance.Id, (_, remittance) => remittance.PaidOn).FirstOrDefaultAsync(cancellationToken);
        var from = forwarded?.AddDays(LaterClaim.CrossoverDays) is { } wait && wait > act.Day ? wait : act.Day;
        var proposed = facts.Later.Propose(claim, cover, from, "The payer before has answered, and this insurance was recorded since.", act);
        db.Claims.Add(proposed.Claim);
        db.ClaimVersions.Add(proposed.Version);
    }
}
