using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using PracticeSuite.Kernel;

namespace PracticeSuite.Platform.Data;

/// <summary>
/// Which aggregates a save changes through their children: what a navigation of the root reaches and is no root itself belongs to
/// it, so two people who change different children of one root meet at its version.
/// </summary>
internal sealed class ChildChanges
{
    private readonly Dictionary<(IEntityType, object?), EntityEntry> _tracked;
    private readonly HashSet<object> _roots = new(ReferenceEqualityComparer.Instance);

    private ChildChanges(IEnumerable<EntityEntry> entries) => _tracked = entries
        .Where(entry => entry.Metadata.FindPrimaryKey()?.Properties.Count == 1)
        .ToDictionary(entry => (entry.Metadata, entry.Property(entry.Metadata.FindPrimaryKey()!.Properties[0].Name).CurrentValue));

    public static IReadOnlySet<object> RootsOf(IReadOnlyCollection<EntityEntry> entries)
    {
        var children = entries.Where(entry => entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted)
            .Where(entry => Parents(entry.Metadata).Any()).ToList();
        if (children.Count == 0)
            return new HashSet<object>();
        var changes = new ChildChanges(entries);
        children.ForEach(changes.Climb);
        return changes._roots;
    }

    private static IEnumerable<IForeignKey> Parents(IEntityType type) => typeof(AggregateRoot).IsAssignableFrom(type.ClrType)
        ? []
        : type.GetForeignKeys().Where(key => key.PrincipalToDependent is not null);

    /// <summary>Up to the root; a child that moved changes the one it came from too.</summary>
    private void Climb(EntityEntry child)
    {
        foreach (var key in Parents(child.Metadata))
        {
            foreach (var parent in Values(child.Property(IdIn(key))).Select(id => Parent(child, key, id)))
            {
                if (parent.Entity is AggregateRoot root)
                    _roots.Add(root);
                else
                    Climb(parent);
            }
        }
    }

    /// <summary>The property with the parent's id, also where the practice stands in the key beside it.</summary>
    private static string IdIn(IForeignKey key)
    {
        var id = key.PrincipalEntityType.FindPrimaryKey()!.Properties[0];
        return key.Properties[key.PrincipalKey.Properties.TakeWhile(property => property != id).Count()].Name;
    }

    private static IEnumerable<object> Values(PropertyEntry reference) => (reference.EntityEntry.State == EntityState.Added
        ? [reference.CurrentValue]
        : new[] { reference.OriginalValue, reference.CurrentValue }).OfType<object>().Distinct();

    private EntityEntry Parent(EntityEntry child, IForeignKey key, object id) =>
        _tracked.GetValueOrDefault((key.PrincipalEntityType, id)) ?? throw new InvalidOperationException(
            $"A {child.Metadata.ShortName()} is saved without its {key.PrincipalEntityType.ShortName()}; load the aggregate and change it as a whole.");
}
