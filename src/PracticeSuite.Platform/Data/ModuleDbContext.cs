using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Events;
using PracticeSuite.Platform.Operations;

namespace PracticeSuite.Platform.Data;

/// <summary>
/// Base of every module's context: the practice filter, UTC instants, snake case, versions, and the saving transaction in which
/// events are heard. It sees only its module's tables.
/// </summary>
public abstract class ModuleDbContext : DbContext
{
    private readonly CurrentCaller _caller;
    private readonly DatabaseSession? _session;
    private readonly EventDispatcher? _events;

    protected ModuleDbContext(DbContextOptions options, CurrentCaller caller, DatabaseSession session, EventDispatcher events)
        : base(options) => (_caller, _session, _events) = (caller, session, events);

    /// <summary>For migrations only: a context without a caller, which may not save.</summary>
    protected ModuleDbContext(DbContextOptions options)
        : base(options) => _caller = new CurrentCaller();

    /// <summary>The practice whose rows exist for this operation.</summary>
    public PracticeId CurrentPractice => _caller.Practice;

    public override int SaveChanges(bool acceptAllChangesOnSuccess) =>
        throw new NotSupportedException("Save with SaveChangesAsync; events are heard in the same transaction.");

    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        if (_session is null || _events is null)
            throw new NotSupportedException("This context is for migrations; it does not save.");
        var told = Stamp();
        await _session.BeginAsync(cancellationToken);
        var written = await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        await _events.DispatchAsync(told, cancellationToken);
        return written;
    }

    protected abstract void ConfigureModule(ModelBuilder modelBuilder);

    protected sealed override void OnModelCreating(ModelBuilder modelBuilder)
    {
        ConfigureModule(modelBuilder);
        PracticeFilter.Apply(modelBuilder, this);
    }

    protected sealed override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        StorageConventions.Apply(configurationBuilder);

    private List<IDomainEvent> Stamp()
    {
        var told = new List<IDomainEvent>();
        foreach (var entry in ChangeTracker.Entries())
        {
            RefuseForeignPractice(entry);
            if (entry.Entity is not AggregateRoot aggregate)
                continue;
            if (entry.State is EntityState.Added or EntityState.Modified)
                entry.Property(nameof(AggregateRoot.Version)).CurrentValue = aggregate.Version + 1;
            told.AddRange(aggregate.Events);
            aggregate.ClearEvents();
        }

        return told;
    }

    private void RefuseForeignPractice(EntityEntry entry)
    {
        if (entry.State != EntityState.Unchanged && entry.Entity is IBelongsToPractice row && row.PracticeId != CurrentPractice)
            throw new InvalidOperationException($"A {entry.Metadata.ShortName()} of another practice cannot be saved in this operation.");
    }
}
