using Microsoft.EntityFrameworkCore;
using PracticeSuite.Billing.Contracts.Months;
using PracticeSuite.Billing.Contracts.Worklists;
using PracticeSuite.Billing.Data;
using PracticeSuite.Kernel;

namespace PracticeSuite.Billing.Worklists;

/// <summary>
/// Held months that somebody follows up. The board has them all; on the worklist is what a person put there, so that a practice of thousands of holds
/// has no list of thousands.
/// </summary>
internal sealed class HoldWork(BillingDbContext db, TimeProvider clock)
{
    private const string By = "system";

    /// <returns>The item that stands, or one that is made and saved.</returns>
    public async Task<Guid> FollowAsync(Guid patientId, BillingMonth month, DateOnly today, CancellationToken cancellationToken)
    {
        var standing = await db.WorkItems.AsNoTracking().Where(i => i.Kind == WorkKind.MonthHold && i.PatientId == patientId && i.Month == month && i.DoneAt == null)
            .OrderBy(i => i.Id).Select(i => (Guid?)i.Id).FirstOrDefaultAsync(cancellationToken);
        if (standing is { } id)
            return id;
        var held = await db.Results.AsNoTracking().Where(r => r.IsCurrent && r.PatientId == patientId && r.Month == month && r.Decision == MonthDecision.Held)
            .OrderBy(r => r.Id).FirstOrDefaultAsync(cancellationToken) ?? throw BillingErrors.MonthNotHeld(month);
        var claim = await db.Claims.AsNoTracking().Where(c => c.PatientId == patientId && c.Month == month && c.PrimaryId == null).OrderBy(c => c.Id).FirstOrDefaultAsync(cancellationToken);
        var item = WorkItem.Follow(held, claim, today);
        db.WorkItems.Add(item);
        await db.SaveChangesAsync(cancellationToken);
        return item.Id;
    }

    /// <summary>Takes off the list what is held no more.</summary>
    /// <returns>How many.</returns>
    public async Task<int> RefreshAsync(CancellationToken cancellationToken)
    {
        var cleared = await db.WorkItems.Where(i => i.Kind == WorkKind.MonthHold && i.DoneAt == null
            && !db.Results.Any(r => r.IsCurrent && r.PatientId == i.PatientId && r.Month == i.Month && r.Decision == MonthDecision.Held)).ToListAsync(cancellationToken);
        foreach (var item in cleared)
            item.Complete("The month is held no more.", By, clock.GetUtcNow());
        await db.SaveChangesAsync(cancellationToken);
        return cleared.Count;
    }
}
