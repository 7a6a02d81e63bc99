using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using PracticeSuite.Platform.Access;

namespace PracticeSuite.Platform.Data;

/// <summary>
/// Who sees what the Part 2 program made: its people, whoever did it, those whom a consent in force covers, and who broke the glass in a
/// medical emergency (P-072, P-077, P-121). To be named as the second whose row it is opens nothing here: no colleague consents for the
/// patient. A row without the label asks nothing further, so a practice without a program pays for one column.
/// </summary>
internal static class Part2Filter
{
    public static Expression<Func<TEntity, bool>> Of<TEntity>(ModuleDbContext context, AccessAttribute? access)
        where TEntity : class
    {
        var patient = access?.Patient ?? "PatientId";
        var open = context.IsAboutOne ? OfOne<TEntity>(context, patient) : OfEach<TEntity>(context, patient);
        if (access?.Own is not { } own)
            return open;
        Expression<Func<TEntity, bool>> theirs = row => EF.Property<Guid?>(row, own) == context.CallerStaffId;
        return RowFilter.Join(open, theirs, Expression.OrElse);
    }

    private static Expression<Func<TEntity, bool>> OfOne<TEntity>(ModuleDbContext context, string patient)
        where TEntity : class =>
        row => !EF.Property<bool>(row, nameof(IPart2Item.IsPart2)) || context.SeesPart2 || (context.OpensPart2Here && EF.Property<Guid>(row, patient) == context.About);

    private static Expression<Func<TEntity, bool>> OfEach<TEntity>(ModuleDbContext context, string patient)
        where TEntity : class =>
        row => !EF.Property<bool>(row, nameof(IPart2Item.IsPart2))
            || context.SeesPart2
            || context.Set<Part2Member>().Any(
                member => (member.StaffId == context.CallerStaffId || (member.StaffId == null && context.IsOfPractice))
                    && member.From <= context.Now && (member.Until == null || member.Until > context.Now))
            || context.Set<Part2Consent>().Any(
                consent => consent.PatientId == EF.Property<Guid>(row, patient)
                    && consent.From <= context.Now && (consent.Until == null || consent.Until > context.Now)
                    && ((context.Treats && consent.ForTreatment) || (context.Bills && consent.ForPayment) || (context.Operates && consent.ForOperations)))
            || context.Set<PatientRelationship>().Any(
                relation => relation.Kind == RelationshipKind.BrokenGlass && relation.ReasonCode == PatientRelationship.MedicalEmergency
                    && relation.PatientId == EF.Property<Guid>(row, patient) && relation.StaffId == context.CallerStaffId
                    && relation.From <= context.Now && (relation.Until == null || relation.Until > context.Now));
}
