using System.Linq.Expressions;
using System.Reflection;

namespace PracticeSuite.Platform.Access;

/// <summary>Puts conditions that a condition refers to by name in the place of their names, as the filter of a model has to be one expression.</summary>
internal sealed class Inlined : ExpressionVisitor
{
    public static Expression<Func<TRow, bool>> In<TRow>(Expression<Func<TRow, bool>> condition) =>
        (Expression<Func<TRow, bool>>)new Inlined().Visit(condition);

    protected override Expression VisitMember(MemberExpression node) =>
        node is { Member: FieldInfo field, Expression: ConstantExpression closure } && field.GetValue(closure.Value) is LambdaExpression condition
            ? Expression.Quote(condition)
            : base.VisitMember(node);
}
