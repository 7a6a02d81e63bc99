using Microsoft.EntityFrameworkCore;
using PracticeSuite.Billing.Claims;
using PracticeSuite.Billing.Coverages;
using PracticeSuite.Billing.Data;
using PracticeSuite.Billing.Payers;
using PracticeSuite.Billing.Remittances;
using PracticeSuite.Billing.Submissions.Batches;
using PracticeSuite.Billing.Submissions.Clearinghouses;
using PracticeSuite.Kernel;
using PracticeSuite.X12;

namespace PracticeSuite.Billing.LaterPayers;

/// <summary>What the payers before have answered, from the remittances that are posted and not taken back (C-100 to C-103).</summary>
internal sealed class PriorAnswers(BillingDbContext db)
{
    private sealed record Posted(RemittedClaim Answer, DateOnly? PaidOn, DateTimeOffset PostedAt);

    /// <returns>By claim, the first payer first; nothing for a claim to a first payer.</returns>
    public async Task<ILookup<Guid, PriorPayer>> ReadAsync(Clearinghouse clearinghouse, IReadOnlyCollection<Claim> claims, CancellationToken cancellationToken)
    {
        var later = claims.Where(claim => claim.IsToLaterPayer).ToList();
        if (later.Count == 0)
            return Array.Empty<PriorPayer>().ToLookup(_ => Guid.Empty);
        var primaries = later.Select(claim => claim.PrimaryId!.Value).Distinct().ToList();
        var family = await db.Claims.AsNoTracking().Where(c => primaries.Contains(c.Id) || (c.PrimaryId != null && primaries.Contains(c.PrimaryId.Value))).ToListAsync(cancellationToken);
        var covers = await CoversAsync(family, cancellationToken);
        var answers = (await AnswersAsync(primaries, cancellationToken)).ToLookup(one => one.Answer.ClaimId!.Value);
        var payers = await PayersAsync(covers.Values, cancellationToken);
        return later.SelectMany(claim => Before(claim, family, answers[claim.PrimaryId!.Value]).Where(one => covers.ContainsKey(one.Asked.Id))
                .Select(one => (claim.Id, Prior: PriorOf(one.Posted, one.Asked, covers[one.Asked.Id], payers, clearinghouse))))
            .ToLookup(pair => pair.Id, pair => pair.Prior);
    }

    /// <summary>Of each payer before this one its latest answer, and the claim that asked it.</summary>
    private static IEnumerable<(Posted Posted, Claim Asked)> Before(Claim claim, List<Claim> family, IEnumerable<Posted> answers)
    {
        var asked = family.Where(one => one.Id == claim.PrimaryId || one.PrimaryId == claim.PrimaryId).ToList();
        return answers.Select(one => (one, Asked: asked.Find(other => other.PayerRank == RankOf(one.Answer, asked))))
            .Where(pair => pair.Asked is not null && pair.Asked.PayerRank < claim.PayerRank)
            .GroupBy(pair => pair.Asked!.PayerRank).OrderBy(same => same.Key)
            .Select(same => same.OrderBy(pair => pair.one.PostedAt).ThenBy(pair => pair.one.Answer.Sequence).Last())
            .Select(pair => (pair.one, pair.Asked!));
    }

    private static int RankOf(RemittedClaim answer, List<Claim> asked) =>
        answer.LaterClaimId is { } id && asked.Find(one => one.Id == id) is { } later ? later.PayerRank : ClaimReading.RankOf(answer.Status);

    private async Task<List<Posted>> AnswersAsync(List<Guid> primaries, CancellationToken cancellationToken) => await db.RemittedClaims.AsNoTracking()
        .Where(r => r.ClaimId != null && primaries.Contains(r.ClaimId.Value) && !r.IsReversed && r.EntryId != null && r.Status != "22")
        .Join(db.Remittances, r => r.RemittanceId, remittance => remittance.Id, (r, remittance) => new Posted(r, remittance.PaidOn, remittance.PostedAt)).ToListAsync(cancellationToken);

    /// <summary>The coverage that each was asked under, as its version froze it.</summary>
    private async Task<Dictionary<Guid, Coverage>> CoversAsync(List<Claim> family, CancellationToken cancellationToken)
    {
        var ids = family.Select(claim => claim.Id).ToList();
        var versions = (await db.ClaimVersions.AsNoTracking().Where(v => ids.Contains(v.ClaimId)).ToListAsync(cancellationToken)).ToLookup(version => version.ClaimId);
        var coverOf = family.ToDictionary(claim => claim.Id, claim => StoredEvidence.Read(claim.SentOf([.. versions[claim.Id]]).Evidence).Coverage.Id);
        var wanted = coverOf.Values.Distinct().ToList();
        var covers = await db.Coverages.AsNoTracking().Where(c => wanted.Contains(c.Id)).ToDictionaryAsync(c => c.Id, cancellationToken);
        return coverOf.Where(one => covers.ContainsKey(one.Value)).ToDictionary(one => one.Key, one => covers[one.Value]);
    }

    private async Task<Dictionary<Guid, Payer>> PayersAsync(IEnumerable<Coverage> covers, CancellationToken cancellationToken)
    {
        var ids = covers.Select(cover => cover.PayerId).Distinct().ToList();
        return await db.Payers.AsNoTracking().Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, cancellationToken);
    }

    private static PriorPayer PriorOf(Posted posted, Claim asked, Coverage cover, Dictionary<Guid, Payer> payers, Clearinghouse clearinghouse)
    {
        var (answer, payer) = (posted.Answer, payers[cover.PayerId]);
        var lines = answer.Content.Lines;
        var route = clearinghouse.Payers.FirstOrDefault(one => one.PayerId == payer.Id);
        return new PriorPayer(
            cover, payer.Name, route?.PayerIdentifier ?? payer.PayerIdentifier ?? payer.Code, payer.RulesOn(asked.ServiceDate).ClaimFilingIndicator, new Money(answer.PaidCents),
            posted.PaidOn ?? DateOnly.FromDateTime(posted.PostedAt.UtcDateTime), answer.PayerControlNumber, Summed(lines.SelectMany(line => line.Adjustments)))
        {
            LinePaid = lines.Count == 0 ? null : new Money(lines.Sum(line => line.PaidCents)),
            PatientShare = new Money(answer.PatientShareCents),
            ClaimAdjustments = Summed(answer.Content.Adjustments),
        };
    }

    /// <summary>Our claim has one line; a payer may have answered it in pieces.</summary>
    private static IReadOnlyList<Adjustment> Summed(IEnumerable<RemittedAdjustmentOf> adjustments) =>
    [
        .. adjustments.GroupBy(one => (one.Group, one.Reason)).Select(same => new Adjustment(same.Key.Group, same.Key.Reason, new Money(same.Sum(one => one.Cents))))
            .Where(one => one.Amount != Money.Zero),
    ];
}
