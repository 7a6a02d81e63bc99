using System.Linq.Expressions;
using PracticeSuite.Kernel;

namespace PracticeSuite.Platform.Data;

/// <summary>Conditions that are put together while the program runs, as EF reads them.</summary>
public static class RowConditions
{
    /// <summary>The rows whose id lies in the range: by its ends, so that a chunk is one stretch of an index, or by name.</summary>
    public static IQueryable<TRow> In<TRow>(this IQueryable<TRow> rows, IdRange range, Expression<Func<TRow, Guid>> id)
    {
        var (first, last, named) = (range.First, range.Last, range.Named);
        Expression<Func<Guid, bool>> isInRange = named is null ? one => one >= first && one <= last : one => named.Contains(one);
        return rows.Where(Expression.Lambda<Func<TRow, bool>>(With(isInRange, id.Body), id.Parameters));
    }

    private static Expression With<TArgument>(Expression<Func<TArgument, bool>> condition, Expression argument) =>
        new Replacing(condition.Parameters[0], argument).Visit(condition.Body);

    private sealed class Replacing(ParameterExpression parameter, Expression by) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == parameter ? by : node;
    }
}
