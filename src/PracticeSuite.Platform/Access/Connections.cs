using System.Linq.Expressions;
using PracticeSuite.Platform.Data;

namespace PracticeSuite.Platform.Access;

/// <summary>P-120, said once: what connects an operation's caller with patients at this moment.</summary>
internal static class Connections
{
    /// <summary>Who the caller stands for.</summary>
    public static Expression<Func<StaffLink, bool>> Links(ModuleDbContext context) => link =>
        link.StaffId == context.CallerStaffId && link.From <= context.Now && (link.Until == null || link.Until > context.Now);

    /// <summary>Those that hold for a patient: for all of whoever is away, or for those whom somebody chose (K-019). The filter below asks the same of each row.</summary>
    public static Expression<Func<StaffLink, bool>> HoldFor(ModuleDbContext context, Guid patientId) => link =>
        !link.IsOfSome || context.Set<StaffLinkPatient>().Any(one => one.LinkId == link.Id && one.PatientId == patientId);

    /// <summary>The caller's own relationships and those of whom they stand for; who broke the glass did so for themselves alone (P-121), and some stand in for some patients (K-019).</summary>
    public static Expression<Func<PatientRelationship, bool>> Relationships(ModuleDbContext context)
    {
        var links = Links(context);
        return Inlined.In<PatientRelationship>(relation => relation.From <= context.Now && (relation.Until == null || relation.Until > context.Now)
            && (relation.StaffId == context.CallerStaffId
                || (relation.Kind != RelationshipKind.BrokenGlass && context.Set<StaffLink>().Where(links).Any(link => link.ForStaffId == relation.StaffId
                        && (!link.IsOfSome || context.Set<StaffLinkPatient>().Any(one => one.LinkId == link.Id && one.PatientId == relation.PatientId))))));
    }
}
