using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;

namespace PracticeSuite.Platform.Data;

/// <summary>
/// The one query filter: rows of the operation's practice, and of those the ones that the caller may see. EF Core 9 takes one filter an
/// entity, so both are composed here and entities set none.
/// </summary>
internal static class RowFilter
{
    private static readonly MethodInfo ApplyTo =
        typeof(RowFilter).GetMethod(nameof(ApplyToEntity), BindingFlags.NonPublic | BindingFlags.Static)!;

    private static readonly MethodInfo TakingPart =
        typeof(RowFilter).GetMethod(nameof(TakesPart), BindingFlags.NonPublic | BindingFlags.Static)!;

    public static void Apply(ModelBuilder modelBuilder, ModuleDbContext context)
    {
        foreach (var entity in modelBuilder.Model.GetEntityTypes().Where(type => typeof(IBelongsToPractice).IsAssignableFrom(type.ClrType)))
            ApplyTo.MakeGenericMethod(entity.ClrType).Invoke(null, [modelBuilder, context]);
    }

    private static void ApplyToEntity<TEntity>(ModelBuilder modelBuilder, ModuleDbContext context)
        where TEntity : class, IBelongsToPractice
    {
        Expression<Func<TEntity, bool>> ofPractice =
            row => EF.Property<PracticeId>(row, nameof(IBelongsToPractice.PracticeId)) == context.CurrentPractice;
        var access = typeof(TEntity).GetCustomAttribute<AccessAttribute>();
        var visible = access is null ? ofPractice : Both(ofPractice, Visible<TEntity>(context, access));
        modelBuilder.Entity<TEntity>().HasQueryFilter(
            typeof(IPart2Item).IsAssignableFrom(typeof(TEntity)) ? Both(visible, Part2Filter.Of<TEntity>(context, access)) : visible);
    }

    /// <summary>P-120: by role for all patients, or as one's own, or by role and a relationship that holds now.</summary>
    private static Expression<Func<TEntity, bool>> Visible<TEntity>(ModuleDbContext context, AccessAttribute access)
    {
        var (what, patient) = (access.What, access.Patient);
        if (access.IsPrivate)
            return Join(row => context.SeesWhole, Theirs<TEntity>(context, access)!, Expression.OrElse);
        var connected = Connected<TEntity>(context, patient);
        var related = Join(row => context.SeesAll(what), Both(row => context.SeesTeam(what), connected), Expression.OrElse);
        if (access.Participants is { } participants)
            related = Join(related, (Expression<Func<TEntity, bool>>)TakingPart.MakeGenericMethod(typeof(TEntity), participants).Invoke(null, [context, access])!, Expression.OrElse);
        if (!access.IsName)
            related = Both(related, Opened<TEntity>(context, patient));
        return Theirs<TEntity>(context, access) is { } theirs ? Join(related, theirs, Expression.OrElse) : related;
    }

    /// <summary>Null where the rows are nobody's own.</summary>
    private static Expression<Func<TEntity, bool>>? Theirs<TEntity>(ModuleDbContext context, AccessAttribute access)
    {
        var (what, own, with) = (access.What, access.Own, access.With);
        if (own is null)
            return null;
        if (with is null)
            return row => context.SeesOwn(what) && EF.Property<Guid?>(row!, own) == context.CallerStaffId;
        return row => context.SeesOwn(what) && (EF.Property<Guid?>(row!, own) == context.CallerStaffId || EF.Property<Guid?>(row!, with) == context.CallerStaffId);
    }

    /// <summary>P-106: who takes part, as long as they have to do with the patient; what is about nobody needs no such reason.</summary>
    private static Expression<Func<TEntity, bool>> TakesPart<TEntity, TParticipant>(ModuleDbContext context, AccessAttribute access)
        where TParticipant : class, ITakesPart
    {
        var (what, patient, conversation) = (access.What, access.Patient, access.Conversation);
        Expression<Func<TEntity, bool>> takesPart = row => context.SeesAsParticipant(what)
            && context.Set<TParticipant>().Any(one => EF.Property<Guid>(one, nameof(ITakesPart.ThreadId)) == EF.Property<Guid>(row!, conversation)
                && EF.Property<Guid>(one, nameof(ITakesPart.StaffId)) == context.CallerStaffId);
        return Both(takesPart, Join(row => EF.Property<Guid>(row!, patient) == Guid.Empty, Connected<TEntity>(context, patient), Expression.OrElse));
    }

    /// <summary>Something connects the caller with the row's patient: of the one whom the operation is about it is known.</summary>
    private static Expression<Func<TEntity, bool>> Connected<TEntity>(ModuleDbContext context, string patient)
    {
        if (context.IsAboutOne)
            return row => context.IsConnected && EF.Property<Guid>(row!, patient) == context.About;
        var connected = Connections.Relationships(context);
        return Inlined.In<TEntity>(row => context.Set<PatientRelationship>().Where(connected).Any(relation => relation.PatientId == EF.Property<Guid>(row!, patient)));
    }

    /// <summary>P-122: of a sensitive chart only what is one's own, until one has said why it is opened.</summary>
    private static Expression<Func<TEntity, bool>> Opened<TEntity>(ModuleDbContext context, string patient) => context.IsAboutOne
        ? row => !context.AsksReasons || EF.Property<Guid>(row!, patient) == Guid.Empty || (!context.AsksReasonHere && EF.Property<Guid>(row!, patient) == context.About)
        : row => !context.AsksReasons
        || !context.Set<SensitiveChart>().Any(chart => chart.PatientId == EF.Property<Guid>(row!, patient)
            && chart.From <= context.Now && (chart.Until == null || chart.Until > context.Now))
        || context.Set<ChartReason>().Any(reason => reason.PatientId == EF.Property<Guid>(row!, patient)
            && reason.UserId == context.CallerUserId && reason.From <= context.Now && reason.Until > context.Now);

    private static Expression<Func<TEntity, bool>> Both<TEntity>(Expression<Func<TEntity, bool>> one, Expression<Func<TEntity, bool>> other) =>
        Join(one, other, Expression.AndAlso);

    internal static Expression<Func<TEntity, bool>> Join<TEntity>(
        Expression<Func<TEntity, bool>> one, Expression<Func<TEntity, bool>> other, Func<Expression, Expression, Expression> join) =>
        Expression.Lambda<Func<TEntity, bool>>(join(one.Body, new Renaming(other.Parameters[0], one.Parameters[0]).Visit(other.Body)), one.Parameters);

    private sealed class Renaming(ParameterExpression parameter, ParameterExpression by) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == parameter ? by : node;
    }
}
