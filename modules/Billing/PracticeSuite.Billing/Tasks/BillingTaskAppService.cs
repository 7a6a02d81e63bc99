using AutoMapper;
using Microsoft.EntityFrameworkCore;
using PracticeSuite.Billing.Claims;
using PracticeSuite.Billing.Contracts;
using PracticeSuite.Billing.Contracts.Claims;
using PracticeSuite.Billing.Contracts.Tasks;
using PracticeSuite.Billing.Data;
using PracticeSuite.Identity.Contracts.Practices;
using PracticeSuite.Platform.Access;

namespace PracticeSuite.Billing.Tasks;

internal sealed class BillingTaskAppService(BillingDbContext db, IAccess access, IPracticeDirectory practices, TimeProvider clock, IMapper mapper)
    : IBillingTaskAppService
{
    private const int MostRows = 200;

    public async Task<BillingTaskPageDto> GetListAsync(BillingTaskQuery query, CancellationToken cancellationToken)
    {
        await access.DemandAsync(BillingPermissions.Months.View, cancellationToken);

        var today = await TodayAsync(cancellationToken);
        var open = db.Tasks.AsNoTracking().Where(t => t.DoneAt == null);
        var asked = (query.Done ? db.Tasks.AsNoTracking().Where(t => t.DoneAt != null) : open)
            .Where(t => query.Kind == null || t.Kind == query.Kind);
        var rows = await Ordered(asked, query.Done)
            .Skip(Math.Max(0, query.Skip)).Take(Math.Clamp(query.Take, 1, MostRows)).ToListAsync(cancellationToken);
        return new BillingTaskPageDto(
            await asked.CountAsync(cancellationToken), await open.CountAsync(cancellationToken),
            await open.CountAsync(t => t.DueOn < today, cancellationToken), today, mapper.Map<List<BillingTaskDto>>(rows));
    }

    public async Task CompleteAsync(Guid id, string reason, CancellationToken cancellationToken)
    {
        await access.DemandAsync(BillingPermissions.Claims.RecordOutcome, cancellationToken);

        var task = await db.Tasks.SingleOrDefaultAsync(t => t.Id == id, cancellationToken) ?? throw BillingErrors.TaskNotFound(id);
        await access.DemandAsync(BillingPermissions.Claims.RecordOutcome, task.PatientId, cancellationToken);
        task.Complete(reason, access.Caller.Name, clock.GetUtcNow());
        await db.SaveChangesAsync(cancellationToken);
    }

    private static IQueryable<BillingTask> Ordered(IQueryable<BillingTask> tasks, bool done) => done
        ? tasks.OrderByDescending(t => t.DoneAt).ThenBy(t => t.Id)
        : tasks.OrderBy(t => t.DueOn == null).ThenBy(t => t.DueOn).ThenBy(t => t.Id);

    private async Task<DateOnly> TodayAsync(CancellationToken cancellationToken) =>
        (await practices.GetAsync(cancellationToken)).Today(clock.GetUtcNow());
}
