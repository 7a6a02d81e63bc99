using Microsoft.EntityFrameworkCore;
using PracticeSuite.Billing.Claims;
using PracticeSuite.Billing.Contracts.Superbills;
using PracticeSuite.Billing.Data;
using PracticeSuite.Platform.Operations;

namespace PracticeSuite.Billing.Superbills;

/// <summary>Issues documents: the stored one while nothing has changed, else a new version beside it (C-369).</summary>
internal sealed class SuperbillIssuer(BillingDbContext db, SuperbillGatherer gatherer, CurrentCaller caller, TimeProvider clock)
{
    /// <summary>The issues of the claims as they should read today, in the claims' order; new ones are added to the context.</summary>
    public async Task<IReadOnlyList<Superbill>> IssueAsync(
        IReadOnlyList<Claim> claims, SuperbillOptions options, CancellationToken cancellationToken)
    {
        var ids = claims.Select(claim => claim.Id).ToList();
        var issued = (await db.Superbills.AsNoTracking().Where(s => ids.Contains(s.ClaimId)).ToListAsync(cancellationToken))
            .GroupBy(superbill => superbill.ClaimId).ToDictionary(group => group.Key, group => group.MaxBy(superbill => superbill.Version)!);
        var facts = await gatherer.ReadAsync(claims, cancellationToken);
        return [.. claims.Select(claim => Issue(claim, issued.GetValueOrDefault(claim.Id), facts, options))];
    }

    private Superbill Issue(Claim claim, Superbill? latest, SuperbillFacts gathered, SuperbillOptions options)
    {
        var content = gathered.Of(claim, options.GoodFaithEstimate ?? EstimateOf(latest));
        var facts = Sha256Text.Of(content).Sha256;
        if (latest?.FactsSha256 == facts)
            return latest;
        var version = (latest?.Version ?? 0) + 1;
        var now = clock.GetUtcNow();
        var stored = Sha256Text.Of(content with { Version = version, IssuedAt = now });
        var superbill = new Superbill
        {
            PracticeId = claim.PracticeId,
            PatientId = claim.PatientId,
            ClaimId = claim.Id,
            Number = $"{claim.Number}-{version}",
            Version = version,
            ForPatient = content.ForPatient,
            IssuedAt = now,
            IssuedBy = caller.Caller.Name,
            Content = stored.Text,
            ContentSha256 = stored.Sha256,
            FactsSha256 = facts,
        };
        db.Superbills.Add(superbill);
        return superbill;
    }

    /// <summary>An estimate once given belongs to the claim.</summary>
    private static string? EstimateOf(Superbill? latest) =>
        latest is null ? null : Sha256Text.Read<SuperbillContent>(latest.Content).GoodFaithEstimate;
}
