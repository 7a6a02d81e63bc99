using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Privacy.Contracts;
using PracticeSuite.Privacy.Contracts.Due;
using PracticeSuite.Privacy.Data;

namespace PracticeSuite.Privacy.Due;

/// <summary>
/// What waits for the office, whoever may see it: a day by which the law wants an answer is not lost because a chart is closed to whoever
/// looks. Of a closed one nothing is told but its kind and its day.
/// </summary>
internal sealed class DueRows(PrivacyDbContext db, IAccess access)
{
    public async Task<IReadOnlyList<DueRow<TRow>>> ReadAsync<TRow>(Expression<Func<TRow, bool>> isDue, CancellationToken cancellationToken)
        where TRow : AggregateRoot, IAboutPatient
    {
        var all = await ReadAllAsync(isDue, cancellationToken);
        var open = (await access.NarrowAsync(PrivacyPermissions.Registers.View, [.. all.Select(row => row.PatientId).Distinct()], cancellationToken)).ToHashSet();
        var program = await access.Part2AmongAsync([.. all.Where(IsLabelled).Select(row => row.PatientId).Distinct()], cancellationToken);
        return [.. all.Select(row => new DueRow<TRow>(row, ClosedOf(row, program, open)))];
    }

    /// <summary>The label is asked first: a row that gained it when the chart was opened would tell whose it is.</summary>
    private static DueClosed? ClosedOf<TRow>(TRow row, IReadOnlySet<Guid> program, HashSet<Guid> open)
        where TRow : IAboutPatient
    {
        if (IsLabelled(row) && !program.Contains(row.PatientId))
            return DueClosed.Part2;
        return open.Contains(row.PatientId) ? null : DueClosed.Sensitive;
    }

    private static bool IsLabelled<TRow>(TRow row) => row is IPart2Item { IsPart2: true };

    private async Task<List<TRow>> ReadAllAsync<TRow>(Expression<Func<TRow, bool>> isDue, CancellationToken cancellationToken)
        where TRow : class
    {
        using var facts = access.ReadFacts();
        return await db.Set<TRow>().AsNoTracking().Where(isDue).ToListAsync(cancellationToken);
    }
}

internal sealed record DueRow<TRow>(TRow Row, DueClosed? Closed)
    where TRow : IAboutPatient
{
    public DueItem Of(DueKind kind, Guid id, DateOnly dueOn, DateOnly today) => Closed is null
        ? new DueItem(kind, id, Row.PatientId, dueOn, dueOn < today)
        : new DueItem(kind, null, null, dueOn, dueOn < today) { Closed = Closed, ChartId = Closed == DueClosed.Sensitive ? Row.PatientId : null };
}
