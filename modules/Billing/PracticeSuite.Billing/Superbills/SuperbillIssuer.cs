using Microsoft.EntityFrameworkCore;
using PracticeSuite.Billing.Claims;
using PracticeSuite.Billing.Data;
using PracticeSuite.Documents;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Operations;

namespace PracticeSuite.Billing.Superbills;

/// <summary>Issues documents: the stored one while nothing has changed, else a new version beside it (C-369).</summary>
internal sealed class SuperbillIssuer(BillingDbContext db, SuperbillGatherer gatherer, CurrentCaller caller, TimeProvider clock)
{
    /// <summary>The issues of the claims as they should read today, in the claims' order; new ones are added to the context.</summary>
    public async Task<IReadOnlyList<IssuedSuperbill>> IssueAsync(
        IReadOnlyList<Claim> claims, string? goodFaithEstimate, CancellationToken cancellationToken)
    {
        var ids = claims.Select(claim => claim.Id).ToList();
        var issued = (await db.Superbills.AsNoTracking().Where(s => ids.Contains(s.ClaimId)).ToListAsync(cancellationToken))
            .GroupBy(superbill => superbill.ClaimId).ToDictionary(group => group.Key, group => group.MaxBy(superbill => superbill.Version)!);
        var facts = await gatherer.ReadAsync(claims, cancellationToken);
        return [.. claims.Select(claim => Issue(claim, issued.GetValueOrDefault(claim.Id), facts, goodFaithEstimate))];
    }

    private IssuedSuperbill Issue(Claim claim, Superbill? latest, SuperbillFacts gathered, string? goodFaithEstimate)
    {
        if (claim.IsPart2 && gathered.PaymentConsentOf(claim.PatientId) is null)
            return new IssuedSuperbill(claim, null, BillingErrors.SuperbillWithoutPart2Consent(claim.Number));
        var content = gathered.Of(claim, goodFaithEstimate ?? EstimateOf(latest));
        var facts = Sha256Text.Of(content).Sha256;
        if (latest?.FactsSha256 == facts)
            return new IssuedSuperbill(claim, latest, null);
        var next = content with { Version = (latest?.Version ?? 0) + 1, IssuedAt = clock.GetUtcNow() };
        if (Refused(claim, next) is { } refused)
            return new IssuedSuperbill(claim, null, refused);
        var superbill = Store(claim, next, facts);
        db.Superbills.Add(superbill);
        return new IssuedSuperbill(claim, superbill, null);
    }

    /// <summary>What cannot be printed is not issued: nobody could be handed it. All pages are tried, whichever are asked for later.</summary>
    private static BusinessException? Refused(Claim claim, SuperbillContent content)
    {
        try
        {
            SuperbillDocument.Of(content, withLedger: true).DemandPrintable();
            return null;
        }
        catch (MissingGlyphException missing)
        {
            return BillingErrors.SuperbillUnprintable(claim.Number, missing);
        }
    }

    private Superbill Store(Claim claim, SuperbillContent content, string factsSha256)
    {
        var stored = Sha256Text.Of(content);
        return new Superbill
        {
            PracticeId = claim.PracticeId,
            PatientId = claim.PatientId,
            IsPart2 = claim.IsPart2,
            ClaimId = claim.Id,
            Number = $"{claim.Number}-{content.Version}",
            Version = content.Version,
            ForPatient = content.ForPatient,
            IssuedAt = content.IssuedAt,
            IssuedBy = caller.Caller.Name,
            Content = stored.Text,
            ContentSha256 = stored.Sha256,
            FactsSha256 = factsSha256,
        };
    }

    /// <summary>An estimate once given belongs to the claim.</summary>
    private static string? EstimateOf(Superbill? latest) =>
        latest is null ? null : Sha256Text.Read<SuperbillContent>(latest.Content).GoodFaithEstimate;
}

/// <summary>The claim's issue, or why there is none.</summary>
internal sealed record IssuedSuperbill(Claim Claim, Superbill? Superbill, BusinessException? Refused);
