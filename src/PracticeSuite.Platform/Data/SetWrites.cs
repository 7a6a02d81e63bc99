using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;
using PracticeSuite.Kernel;

namespace PracticeSuite.Platform.Data;

/// <summary>
/// Many rows changed by one statement, inside the operation's transaction as every save is; EF's own statements would commit by
/// themselves. Versions are counted but not asked, so this is for what only the program writes.
/// </summary>
public static class SetWrites
{
    public static async Task<int> UpdateAllAsync<TRow>(
        this ModuleDbContext context,
        IQueryable<TRow> rows,
        Expression<Func<SetPropertyCalls<TRow>, SetPropertyCalls<TRow>>> set,
        CancellationToken cancellationToken)
        where TRow : class
    {
        await context.BeginAsync<TRow>(cancellationToken);
#pragma warning disable RS0030 // Only this file may: the transaction has begun.
        return await rows.ExecuteUpdateAsync(Counted(set), cancellationToken);
#pragma warning restore RS0030
    }

    public static async Task<int> DeleteAllAsync<TRow>(this ModuleDbContext context, IQueryable<TRow> rows, CancellationToken cancellationToken)
        where TRow : class
    {
        await context.BeginAsync<TRow>(cancellationToken);
#pragma warning disable RS0030 // The transaction has begun here too.
        return await rows.ExecuteDeleteAsync(cancellationToken);
#pragma warning restore RS0030
    }

    /// <summary>The same, and one version more, so that whoever read an aggregate before meets its version.</summary>
    private static Expression<Func<SetPropertyCalls<TRow>, SetPropertyCalls<TRow>>> Counted<TRow>(
        Expression<Func<SetPropertyCalls<TRow>, SetPropertyCalls<TRow>>> set)
    {
        if (!typeof(AggregateRoot).IsAssignableFrom(typeof(TRow)))
            return set;
        var row = Expression.Parameter(typeof(TRow), "row");
        var version = Expression.Property(row, nameof(AggregateRoot.Version));
        var body = Expression.Call(
            set.Body,
            nameof(SetPropertyCalls<TRow>.SetProperty),
            [typeof(int)],
            Expression.Lambda<Func<TRow, int>>(version, row),
            Expression.Lambda<Func<TRow, int>>(Expression.Add(version, Expression.Constant(1)), row));
        return Expression.Lambda<Func<SetPropertyCalls<TRow>, SetPropertyCalls<TRow>>>(body, set.Parameters);
    }
}
