using Microsoft.EntityFrameworkCore;
using PracticeSuite.Billing.Claims;
using PracticeSuite.Billing.Contracts.Worklists;
using PracticeSuite.Billing.Data;

namespace PracticeSuite.Billing.Worklists;

/// <summary>What was to be mended and sent again has been: it is off the list with the claim's next way out (B-167).</summary>
internal sealed class ResentWork(BillingDbContext db)
{
    public async Task CloseAsync(IReadOnlyCollection<Claim> gone, Act act, CancellationToken cancellationToken)
    {
        var ids = gone.Select(claim => claim.Id).ToList();
        foreach (var item in await db.WorkItems.Where(i => ids.Contains(i.ClaimId) && i.Kind == WorkKind.FixAndResend && i.DoneAt == null).ToListAsync(cancellationToken))
            item.Complete("The claim was sent again.", act.By, act.At);
    }
}
