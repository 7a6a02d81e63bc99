using Microsoft.EntityFrameworkCore;
using PracticeSuite.Billing.Claims;
using PracticeSuite.Billing.Contracts.Claims;
using PracticeSuite.Billing.Contracts.Submissions;
using PracticeSuite.Billing.Data;
using PracticeSuite.Identity.Contracts.Practices;
using PracticeSuite.X12;

namespace PracticeSuite.Billing.Submissions.Batches;

/// <summary>
/// What was turned away or stopped for one reason, and is mended, is let go together (B-167, C-163). The edits before sending look first: whom they would
/// stop stays with what they find now, so that nobody sends to learn it.
/// </summary>
internal sealed class ReleasingAgain(BillingDbContext db, ClaimGatherer gatherer, HeldByEdits held, ClaimRelease release, IPracticeDirectory practices, TimeProvider clock)
{
    /// <param name="batchId">Those of a batch, as long as they have not gone again since; null = those that the edits stopped.</param>
    public async Task<IReadOnlyList<TurnedAwayClaimDto>> GetAsync(Guid? batchId, CancellationToken cancellationToken)
    {
        var waiting = db.Claims.AsNoTracking().Where(c => c.State == ClaimState.Held && c.TurnedAway);
        waiting = batchId is { } batch
            ? waiting.Where(c => db.BatchClaims.Any(sent => sent.BatchId == batch && sent.ClaimId == c.Id && sent.Transmission == c.Transmissions))
            : waiting.Where(c => db.ClaimFindings.Any(f => f.ClaimId == c.Id && f.ClearedAt == null));
        return await waiting.OrderBy(c => c.ServiceDate).ThenBy(c => c.Id)
            .Select(c => new TurnedAwayClaimDto(c.Id, c.Version, c.Number, c.PatientId, c.PatientName)).ToListAsync(cancellationToken);
    }

    public async Task<ClaimReleaseDto> ReleaseAsync(IReadOnlyList<ShownClaim> shown, CancellationToken cancellationToken)
    {
        var practice = await practices.GetAsync(cancellationToken);
        var (now, versions) = (clock.GetUtcNow(), shown.ToDictionary(claim => claim.Id, claim => claim.Version));
        var ids = versions.Keys.ToList();
        var claims = await db.Claims.Where(c => ids.Contains(c.Id)).ToListAsync(cancellationToken);
        var stopped = await CheckAsync(claims, practice, now, cancellationToken);
        var done = await release.ReleaseManyAsync([.. claims.Where(claim => !stopped.ContainsKey(claim.Id))], versions, practice.Today(now), cancellationToken);
        await held.RestateAsync([.. claims.Where(claim => stopped.ContainsKey(claim.Id) || done.Released.Contains(claim.Id))], stopped, now, cancellationToken);
        var refused = done.Refused.ToDictionary(one => one.Key, one => one.Value);
        foreach (var (id, findings) in stopped)
            refused[id] = string.Join(" ", findings.Select(finding => $"{finding.Field}: {finding.Problem} {finding.Fix}"));
        await db.SaveChangesAsync(cancellationToken);
        return new ClaimReleaseDto(done.Released, refused);
    }

    /// <summary>What would be stopped. A payer whom no clearinghouse carries gets paper, which has edits of its own.</summary>
    private async Task<Dictionary<Guid, IReadOnlyList<FieldFinding>>> CheckAsync(
        List<Claim> claims, PracticeProfile practice, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var stopped = new Dictionary<Guid, IReadOnlyList<FieldFinding>>();
        foreach (var clearinghouse in (await db.Clearinghouses.AsNoTracking().Where(c => c.IsActive).ToListAsync(cancellationToken)).Where(one => !one.LeavesClaimsAlone))
        {
            var carried = claims.Where(claim => clearinghouse.Payers.Any(payer => payer.PayerId == claim.PayerId && payer.SendsClaims)).ToList();
            var facts = await gatherer.GatherAsync(clearinghouse, carried, practice, cancellationToken);
            var twins = await gatherer.TwinsAsync(facts, cancellationToken);
            foreach (var one in facts)
            {
                if (await SendingEdits.CheckAsync(one, ClaimToX12.Map(one), new SendingContext(practice.Today(now), now, [.. twins[one.Claim.Id]])) is { Count: > 0 } findings)
                    stopped[one.Claim.Id] = findings;
            }
        }

        return stopped;
    }
}
