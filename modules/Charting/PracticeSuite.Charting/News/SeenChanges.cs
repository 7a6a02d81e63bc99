using Microsoft.EntityFrameworkCore;
using PracticeSuite.Charting.Contracts.Medications;
using PracticeSuite.Charting.Data;
using PracticeSuite.Charting.Medications;
using PracticeSuite.Identity.Contracts.Users;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Data;

namespace PracticeSuite.Charting.News;

internal sealed class SeenChanges(ChartingDbContext db, IUserHistory users, TimeProvider clock) : ISeenChanges
{
    /// <summary>A refill changes nothing; what came in by a file is nobody's news, and what was marked in error no change.</summary>
    public async Task<IReadOnlyList<SeenChange>> GetAsync(IdRange? patients, Interval during, CancellationToken cancellationToken)
    {
        var events = (patients is { } range ? db.Set<MedicationEvent>().In(range, one => one.PatientId) : db.Set<MedicationEvent>()).AsNoTracking()
            .Where(one => one.RecordedAt >= during.Start && one.RecordedAt < during.End && one.Kind != MedicationEventKind.Refill && one.ErrorReason == null && one.RecordedByUserId != null);
        var changes = await events.Select(one => new { one.Id, one.PatientId, one.RecordedAt, one.RecordedByUserId, one.IsPart2 }).ToListAsync(cancellationToken);
        if (changes.Count == 0)
            return [];
        var views = (await events.Join(db.Set<ChangeView>(), one => one.Id, view => view.EventId, (one, view) => new { view.EventId, view.StaffId, view.At }).ToListAsync(cancellationToken))
            .ToLookup(view => view.EventId, view => new ChangeLook(view.StaffId, view.At));
        var staffOf = (await users.GetAsync(clock.GetUtcNow(), cancellationToken)).GroupBy(user => user.UserId).ToDictionary(of => of.Key, of => of.First().StaffId);
        return [.. changes.Select(one => new SeenChange(one.Id, one.PatientId, one.RecordedAt, staffOf.GetValueOrDefault(one.RecordedByUserId!.Value), one.IsPart2, [.. views[one.Id]]))];
    }
}
