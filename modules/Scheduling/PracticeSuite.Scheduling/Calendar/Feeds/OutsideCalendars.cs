using Microsoft.EntityFrameworkCore;
using PracticeSuite.Identity.Contracts.Practices;
using PracticeSuite.Identity.Contracts.Staff;
using PracticeSuite.Kernel;
using PracticeSuite.Scheduling.Data;

namespace PracticeSuite.Scheduling.Calendar.Feeds;

/// <summary>Reads again what has come due, one after the other: a calendar that cannot be read holds nobody else up and keeps what is known of it.</summary>
internal sealed class OutsideCalendars(SchedulingDbContext db, OutsideTimes times, IPracticeDirectory practices, IStaffDirectory staff, TimeProvider clock)
{
    public async Task<IReadOnlyList<Guid>> GetDueAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var due = await db.OutsideCalendars.AsNoTracking().Where(one => one.NextAt <= now).OrderBy(one => one.NextAt).Select(one => new { one.Id, one.StaffId }).ToListAsync(cancellationToken);
        if (due.Count == 0)
            return [];
        // Of whoever has left nothing is asked any more.
        var (members, today) = (await staff.GetAllAsync(cancellationToken), (await practices.GetAsync(cancellationToken)).Today(now));
        return [.. due.Where(one => members.TryGetValue(one.StaffId, out var member) && member.IsEmployedOn(today)).Select(one => one.Id)];
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
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            calendar.Fail("This calendar cannot be read any more; take it out and add it again.", clock.GetUtcNow());
        }

        await db.SaveChangesAsync(cancellationToken);
    }
}
