using System.Linq.Expressions;
using PracticeSuite.Platform.Data;

namespace PracticeSuite.Platform.Access;

/// <summary>P-120, said once: what connects an operation's caller with patients at this moment.</summary>
internal static class Connections
{
    /// <summary>Who the caller stands for.</summary>
    public static Expression<Func<StaffLink, bool>> Links(ModuleDbContext context) => link =>
        link.StaffId == context.CallerStaffId && link.From <= context.Now && (link.Until == null || link.Until > context.Now);

    /// <summary>The caller's own relationships and those of whom they stand for; who broke the glass did so for themselves alone (P-121).</summary>
    public static Expression<Func<PatientRelationship, bool>> Relationships(ModuleDbContext context)
    {
        var links = Links(context);
        return Inlined.In<PatientRelationship>(relation => relation.From <= context.Now && (relation.Until == null || relation.Until > context.Now)
            && (relation.StaffId == context.CallerStaffId
                || (relation.Kind != RelationshipKind.BrokenGlass && context.Set<StaffLink>().Where(links).Any(link => link.ForStaffId == relation.StaffId))));
    }
}
