using Microsoft.EntityFrameworkCore;
using PracticeSuite.Charting.Data;
using PracticeSuite.Charting.Medications;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;

namespace PracticeSuite.Charting.News;

/// <summary>Keeps that the caller has changes of medication before them, of each the first time (K-148).</summary>
internal sealed class ChangeViews(ChartingDbContext db, IAccess access)
{
    private const string ViewedMeanwhile = "Charting:ViewedMeanwhile";

    /// <summary>Of the items that were shown those that are changes and of which it is not kept yet.</summary>
    public static IEnumerable<string> Unviewed(ChartSeen seen, IEnumerable<string> keys) => keys.Where(key => MedicationNews.ChangeOf(key) is not null && !seen.HasViewed(key));

    public async Task KeepAsync(ChartSeen seen, IReadOnlyList<string> keys, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var shown = Unviewed(seen, keys).ToList();
        // Whoever looks at the product as a role has seen nothing for somebody else.
        if (shown.Count == 0 || access.Caller is not { UserId: not null, StaffId: { } staff, ViewedRole: null })
            return;
        var ids = shown.Select(MedicationNews.ChangeOf).OfType<Guid>().ToList();
        var events = await db.Set<MedicationEvent>().Where(one => ids.Contains(one.Id) && one.PatientId == seen.PatientId).Select(one => one.Id).ToListAsync(cancellationToken);
        var known = await db.Set<ChangeView>().Where(view => view.StaffId == staff && events.Contains(view.EventId)).Select(view => view.EventId).ToListAsync(cancellationToken);
        var views = events.Except(known).Select(one => new ChangeView(db.CurrentPractice, seen.PatientId, one, staff, now)).ToList();
        db.AddRange(views);
        seen.View(shown, now);
        if (await IsSavedAsync(cancellationToken))
            return;
        // Another window of theirs has kept one of them, or said that it looked: each is kept by itself, and the next look says the rest.
        foreach (var view in views)
            db.Entry(view).State = EntityState.Detached;
        await db.Entry(seen).ReloadAsync(cancellationToken);
        foreach (var view in views)
        {
            db.Add(view);
            if (!await IsSavedAsync(cancellationToken))
                db.Entry(view).State = EntityState.Detached;
        }
    }

    private async Task<bool> IsSavedAsync(CancellationToken cancellationToken)
    {
        try
        {
            await db.SaveOrAsync(() => new BusinessException(RefusalKind.Conflict, ViewedMeanwhile, "Another window of yours was first."), cancellationToken);
            return true;
        }
        catch (BusinessException first) when (first.Code == ViewedMeanwhile)
        {
            return false;
        }
    }
}
