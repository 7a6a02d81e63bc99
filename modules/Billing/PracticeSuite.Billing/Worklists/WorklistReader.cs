using Microsoft.EntityFrameworkCore;
using PracticeSuite.Billing.Contracts.Worklists;
using PracticeSuite.Billing.Data;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Operations;

namespace PracticeSuite.Billing.Worklists;

/// <summary>
/// One list, from its first row on. Every statement ends after a bounded number of rows of an index; where a figure would have to count all of
/// them, it says that there are more.
/// </summary>
internal sealed class WorklistReader(BillingDbContext db, IReadTogether together)
{
    private const int MostRows = 500;

    /// <param name="me">The reader, whose work is asked for and marked.</param>
    public async Task<WorklistDto> ReadAsync(WorklistQuery query, Guid? me, DateOnly today, CancellationToken cancellationToken)
    {
        var take = Math.Clamp(query.Take, 1, MostRows);
        var (kinds, rows, first) = await together.RunAsync(
            () => SumsAsync(cancellationToken),
            () => Ordered(Asked(query, me, today), query.Done).Skip(Math.Max(0, query.Skip)).Take(take + 1).ToListAsync(cancellationToken),
            () => FirstAsync(query, cancellationToken));
        return new WorklistDto(
            today, kinds, [.. first.Where(one => one.Reason.Length > 0).GroupBy(one => one.Reason).Select(ToDto).OrderByDescending(sum => sum.Amount)],
            [.. first.Select(one => one.Payer).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)], [.. rows.Take(take).Select(item => WorkItemRow.Of(item, me))],
            rows.Count > take);
    }

    private IQueryable<WorkItem> Asked(WorklistQuery query, Guid? me, DateOnly today)
    {
        var asked = Of(query.Kind, query.Done);
        if (query.Reason is { Length: > 0 } reason)
            asked = asked.Where(i => i.Reason == reason);
        if (query.Payer is { Length: > 0 } payer)
            asked = asked.Where(i => i.PayerName == payer);
        if (query.Of == WorkOf.Mine)
            asked = asked.Where(i => i.TakenById == me);
        if (query.Of == WorkOf.Nobody)
            asked = asked.Where(i => i.TakenById == null);
        return query.Overdue ? asked.Where(i => i.RankOn < today) : asked;
    }

    /// <summary>A claim that went since last night is on no list of what has to go.</summary>
    private IQueryable<WorkItem> Of(WorkKind kind, bool done)
    {
        var items = db.WorkItems.AsNoTracking().Where(i => i.Kind == kind);
        if (done)
            return items.Where(i => i.DoneAt != null);
        items = items.Where(i => i.DoneAt == null);
        return kind == WorkKind.Filing ? items.Where(i => db.Claims.Any(c => c.Id == i.ClaimId && FilingWork.Waiting.Contains(c.State))) : items;
    }

    /// <summary>In one way to the server, each list's with a statement of its own: one for all would count them to their ends.</summary>
    private Task<IReadOnlyList<WorkKindSumDto>> SumsAsync(CancellationToken cancellationToken) =>
        together.EachAsync<WorkKindSumDto>([.. Enum.GetValues<WorkKind>().Select<WorkKind, Func<Task<WorkKindSumDto>>>(kind => () => SumAsync(kind, cancellationToken))]);

    private async Task<WorkKindSumDto> SumAsync(WorkKind kind, CancellationToken cancellationToken)
    {
        var sum = await AmountsOf(kind).GroupBy(_ => 1).Select(g => new { Count = g.Count(), Cents = g.Sum(cents => cents) }).FirstOrDefaultAsync(cancellationToken);
        var isMore = sum?.Count > WorklistLimits.Counted;
        return new WorkKindSumDto(kind, isMore ? WorklistLimits.Counted : sum?.Count ?? 0, new Money(sum?.Cents ?? 0), isMore);
    }

    /// <summary>Of the first open items, as many as are counted and one; all that is asked of them stands in the list's index.</summary>
    internal IQueryable<long> AmountsOf(WorkKind kind) => Ordered(Of(kind, done: false), done: false).Select(i => i.AmountCents).Take(WorklistLimits.Counted + 1);

    /// <summary>The first items of the list, whatever it is narrowed to: what else it could be narrowed to.</summary>
    private async Task<IReadOnlyList<ListedReason>> FirstAsync(WorklistQuery query, CancellationToken cancellationToken) =>
        await Ordered(Of(query.Kind, query.Done), query.Done).Take(WorklistLimits.Counted)
            .Select(i => new ListedReason(i.Reason, i.PayerName, i.AmountCents)).ToListAsync(cancellationToken);

    private static IQueryable<WorkItem> Ordered(IQueryable<WorkItem> items, bool done) => done
        ? items.OrderByDescending(i => i.DoneAt).ThenByDescending(i => i.RankOn).ThenBy(i => i.AmountCents).ThenByDescending(i => i.Id)
        : items.OrderBy(i => i.RankOn).ThenByDescending(i => i.AmountCents).ThenBy(i => i.Id);

    private static WorkReasonSumDto ToDto(IGrouping<string, ListedReason> reason)
    {
        var known = AdjustmentReasons.OfPosting(reason.Key);
        return new WorkReasonSumDto(reason.Key, known.Meaning, known.Action, reason.Count(), new Money(reason.Sum(one => one.Cents)));
    }

    private sealed record ListedReason(string Reason, string Payer, long Cents);
}
