using Microsoft.EntityFrameworkCore;
using PracticeSuite.Identity.Contracts.Practices;
using PracticeSuite.Kernel;
using PracticeSuite.Scheduling.Contracts.Calendar;
using PracticeSuite.Scheduling.Data;

namespace PracticeSuite.Scheduling.Calendar.Hours;

internal sealed class AwayFacts(SchedulingDbContext db, IPracticeDirectory practices, TimeProvider clock) : IAwayFacts
{
    public async Task<IReadOnlyDictionary<Guid, DateTimeOffset>> GetAsync(CancellationToken cancellationToken)
    {
        var practice = await practices.GetAsync(cancellationToken);
        var today = practice.Today(clock.GetUtcNow());
        var leaves = await db.Leaves.Where(one => !one.IsTakenBack && one.Last >= today).OrderBy(one => one.First).Select(one => new { one.StaffId, one.First, one.Last }).ToListAsync(cancellationToken);
        var back = new Dictionary<Guid, DateOnly>();
        foreach (var leave in leaves.Where(leave => leave.First <= back.GetValueOrDefault(leave.StaffId, today)))
            back[leave.StaffId] = leave.Last.AddDays(1);
        return back.ToDictionary(one => one.Key, one => practice.Locations.Main().Zone.StartOf(one.Value));
    }
}
