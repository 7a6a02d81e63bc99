using Microsoft.EntityFrameworkCore;
using PracticeSuite.Billing.Claims;
using PracticeSuite.Billing.Contracts;
using PracticeSuite.Billing.Contracts.Claims;
using PracticeSuite.Billing.Contracts.LaterPayers;
using PracticeSuite.Billing.Contracts.Ledger;
using PracticeSuite.Billing.Data;
using PracticeSuite.Billing.Remittances;
using PracticeSuite.Identity.Contracts.Practices;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;

namespace PracticeSuite.Billing.LaterPayers;

internal sealed class LaterPayerAppService(BillingDbContext db, PostingFacts posting, IAccess access, IPracticeDirectory practices, TimeProvider clock) : ILaterPayerAppService
{
    private const int MostRows = 200;

    public async Task<LaterClaimPageDto> GetListAsync(bool dropped, int skip, int take, CancellationToken cancellationToken)
    {
        await access.DemandAsync(BillingPermissions.Submissions.View, cancellationToken);

        var asked = db.Claims.AsNoTracking().Where(c => c.PrimaryId != null).Where(c => dropped
            ? c.State == ClaimState.Closed && c.Answer == null
            : c.State == ClaimState.Draft || c.State == ClaimState.Held || (c.State == ClaimState.CorrectionDraft && c.TurnedAway));
        var rows = await asked.OrderBy(c => c.ReleasableFrom).ThenBy(c => c.ServiceDate).ThenBy(c => c.Id)
            .Skip(Math.Max(0, skip)).Take(Math.Clamp(take, 1, MostRows)).ToListAsync(cancellationToken);
        return new LaterClaimPageDto(await asked.CountAsync(cancellationToken), await TodayAsync(cancellationToken), await ToDtosAsync(rows, cancellationToken));
    }

    public Task DropAsync(Guid claimId, int version, string reason, CancellationToken cancellationToken)
    {
        var why = Check.Required(reason, "Reason", BillingLimits.WaiverReason);
        return ChangeAsync(claimId, version, $"Not asked of this payer: {why}", (claim, act) => claim.Drop(act), cancellationToken);
    }

    public Task TakeUpAsync(Guid claimId, int version, CancellationToken cancellationToken) =>
        ChangeAsync(claimId, version, "Asked of this payer after all", (claim, act) => claim.TakeUp(act), cancellationToken);

    /// <summary>Whoever is to pay the share changes with it.</summary>
    private async Task ChangeAsync(Guid id, int version, string cause, Action<Claim, Act> change, CancellationToken cancellationToken)
    {
        await access.DemandAsync(BillingPermissions.Claims.Release, cancellationToken);

        var claim = await db.Claims.SingleOrDefaultAsync(c => c.Id == id && c.PrimaryId != null, cancellationToken) ?? throw BillingErrors.ClaimNotFound(id);
        await access.DemandAsync(BillingPermissions.Claims.Release, claim.PatientId, cancellationToken);
        db.DemandUnchanged(claim, version);
        var act = new Act(access.Caller.Name, clock.GetUtcNow(), cause, await TodayAsync(cancellationToken));
        change(claim, act);
        var primary = await db.Claims.SingleAsync(c => c.Id == claim.PrimaryId, cancellationToken);
        // The tracked claim is what the facts meet, so they read it as it is now.
        primary.FollowShare((await posting.ReadAsync([primary], null, cancellationToken)).TermsOf(primary), act);
        await db.SaveChangesAsync(cancellationToken);
    }

    private async Task<IReadOnlyList<LaterClaimDto>> ToDtosAsync(List<Claim> rows, CancellationToken cancellationToken)
    {
        var primaries = rows.Select(claim => claim.PrimaryId!.Value).Distinct().ToList();
        var first = await db.Claims.AsNoTracking().Where(c => primaries.Contains(c.Id)).ToDictionaryAsync(c => c.Id, cancellationToken);
        var left = await db.Postings.AsNoTracking().Where(p => p.ClaimId != null && primaries.Contains(p.ClaimId.Value) && p.Account == LedgerAccount.NextPayerReceivable)
            .GroupBy(p => p.ClaimId!.Value).Select(sum => new { sum.Key, Cents = sum.Sum(p => p.AmountCents) }).ToDictionaryAsync(sum => sum.Key, sum => sum.Cents, cancellationToken);
        var payerIds = rows.Select(claim => claim.PayerId).Distinct().ToList();
        var payers = await db.Payers.AsNoTracking().Where(p => payerIds.Contains(p.Id)).ToDictionaryAsync(p => p.Id, cancellationToken);
        var ids = rows.Select(claim => claim.Id).ToList();
        var why = (await db.ClaimVersions.AsNoTracking().Where(v => ids.Contains(v.ClaimId)).Select(v => new { v.ClaimId, v.Number, v.Reason }).ToListAsync(cancellationToken))
            .ToLookup(version => version.ClaimId);
        return
        [
            .. rows.Where(claim => first.ContainsKey(claim.PrimaryId!.Value)).Select(claim => (claim, first: first[claim.PrimaryId!.Value])).Select(pair => new LaterClaimDto(
                pair.claim.Id, pair.claim.Version, pair.claim.Number, pair.claim.PatientId, pair.claim.PatientName, pair.claim.Month, pair.claim.ServiceDate, pair.claim.Code, pair.claim.PayerRank,
                pair.claim.PayerName, pair.claim.State, new Money(left.GetValueOrDefault(pair.first.Id)), pair.claim.ReleasableFrom,
                TimelyFiling.LastDay(payers[pair.claim.PayerId].RulesOn(pair.claim.ServiceDate), pair.claim.ServiceDate, pair.first.AnsweredOn), pair.first.Id, pair.first.Number,
                pair.first.PayerName, new Money(pair.first.PaidCents ?? 0), why[pair.claim.Id].OrderBy(version => version.Number).First().Reason)
            { IsPart2 = pair.claim.IsPart2 }),
        ];
    }

    private async Task<DateOnly> TodayAsync(CancellationToken cancellationToken) => (await practices.GetAsync(cancellationToken)).Today(clock.GetUtcNow());
}
