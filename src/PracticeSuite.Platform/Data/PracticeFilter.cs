using System.Reflection;
using Microsoft.EntityFrameworkCore;
using PracticeSuite.Kernel;

namespace PracticeSuite.Platform.Data;

/// <summary>The one query filter: rows of the operation's practice. EF Core 9 takes one filter an entity, so entities set none.</summary>
internal static class PracticeFilter
{
    private static readonly MethodInfo ApplyTo =
        typeof(PracticeFilter).GetMethod(nameof(ApplyToEntity), BindingFlags.NonPublic | BindingFlags.Static)!;

    public static void Apply(ModelBuilder modelBuilder, ModuleDbContext context)
    {
        foreach (var entity in modelBuilder.Model.GetEntityTypes().Where(type => typeof(IBelongsToPractice).IsAssignableFrom(type.ClrType)))
            ApplyTo.MakeGenericMethod(entity.ClrType).Invoke(null, [modelBuilder, context]);
    }

    private static void ApplyToEntity<TEntity>(ModelBuilder modelBuilder, ModuleDbContext context)
        where TEntity : class, IBelongsToPractice =>
        modelBuilder.Entity<TEntity>().HasQueryFilter(
            row => EF.Property<PracticeId>(row, nameof(IBelongsToPractice.PracticeId)) == context.CurrentPractice);
}
