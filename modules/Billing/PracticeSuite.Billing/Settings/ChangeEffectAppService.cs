using Microsoft.EntityFrameworkCore;
using PracticeSuite.Billing.Claims;
using PracticeSuite.Billing.Contracts;
using PracticeSuite.Billing.Contracts.Settings;
using PracticeSuite.Billing.Data;
using PracticeSuite.Billing.Months.Runs;
using PracticeSuite.Identity.Contracts.Practices;
using PracticeSuite.Platform.Access;

namespace PracticeSuite.Billing.Settings;

/// <summary>
/// Counts claims whoever asks, but for what the Part 2 program keeps from them: whoever changes a payer's terms may be nobody who sees claims, and
/// has to know all the same how many there are.
/// </summary>
internal sealed class ChangeEffectAppService(BillingDbContext db, IAccess access, DueMonths due, IPracticeDirectory practices, TimeProvider clock) : IChangeEffectAppService
{
    public async Task<ChangeEffectDto> ForeseeAsync(ChangeScope scope, CancellationToken cancellationToken)
    {
        await access.DemandAsync(BillingPermissions.Settings.View, cancellationToken);

        using var asShown = access.KeepToWhatIsShown();
        using var counts = access.ReadFacts();
        var today = (await practices.GetAsync(cancellationToken)).Today(clock.GetUtcNow());
        var months = (await due.OnAsync(today, cancellationToken)).Where(month => month.LastDay >= scope.From).ToList();
        var claims = await db.Claims.AsNoTracking().Where(c => months.Contains(c.Month) && (scope.PayerId == null || c.PayerId == scope.PayerId))
            .GroupBy(c => new { c.State, c.Frequency, c.TurnedAway }).Select(group => new { group.Key, Count = group.Count() }).ToListAsync(cancellationToken);
        var unsent = claims.Where(group => ClaimStage.IsUnsent(group.Key.State, group.Key.Frequency, group.Key.TurnedAway)).Sum(group => group.Count);
        return new ChangeEffectDto(months, unsent, claims.Sum(group => group.Count) - unsent);
    }
}
