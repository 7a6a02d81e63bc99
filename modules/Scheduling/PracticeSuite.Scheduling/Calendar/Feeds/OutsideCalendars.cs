using Microsoft.EntityFrameworkCore;
using PracticeSuite.Kernel;
using PracticeSuite.Scheduling.Data;

namespace PracticeSuite.Scheduling.Calendar.Feeds;

/// <summary>Reads again what has come due, one after the other: a calendar that cannot be read holds nobody else up and keeps what is known of it.</summary>
internal sealed class OutsideCalendars(SchedulingDbContext db, OutsideTimes times, TimeProvider clock)
{
    public async Task<IReadOnlyList<Guid>> GetDueAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        return await db.OutsideCalendars.AsNoTracking().Where(one => one.NextAt <= now).OrderBy(one => one.NextAt).Select(one => one.Id).ToListAsync(cancellationToken);
    }

    public async Task ReadAgainAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await db.OutsideCalendars.SingleOrDefaultAsync(one => one.Id == id, cancellationToken) is not { } calendar)
            return;
        try
        {
            calendar.Take(await times.ReadAgainAsync(calendar.Address, cancellationToken), clock.GetUtcNow());
        }
        catch (BusinessException refusal)
        {
            calendar.Fail(refusal.Message, clock.GetUtcNow());
        }

        await db.SaveChangesAsync(cancellationToken);
    }
}
