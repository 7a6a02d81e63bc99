using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Auditing;
using PracticeSuite.Platform.Operations;

namespace PracticeSuite.Platform.Data;

/// <summary>
/// Base of every module's context: the practice filter, UTC instants, snake case, versions, and the operation's transaction. Each
/// change goes into the audit trail. It sees only its module's tables.
/// </summary>
public abstract class ModuleDbContext : DbContext
{
    private readonly CurrentCaller _caller;
    private readonly DatabaseSession? _session;

    protected ModuleDbContext(DbContextOptions options, CurrentCaller caller, DatabaseSession session)
        : base(options) => (_caller, _session) = (caller, session);

    /// <summary>For migrations only: a context without a caller, which may not save.</summary>
    protected ModuleDbContext(DbContextOptions options)
        : base(options) => _caller = new CurrentCaller();

    /// <summary>The practice whose rows exist for this operation.</summary>
    public PracticeId CurrentPractice => _caller.Practice;

    public override int SaveChanges(bool acceptAllChangesOnSuccess) =>
        throw new NotSupportedException("Save with SaveChangesAsync; it joins the operation's transaction.");

    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        if (_session is null)
            throw new NotSupportedException("This context is for migrations; it does not save.");
        CheckAndCount();
        await _session.BeginAsync(cancellationToken);
        var changes = AuditedChanges.Of(ChangeTracker);
        var saved = await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        foreach (var change in changes)
            _session.Trail.Record(change);
        await _session.AppendIfManyAsync(cancellationToken);
        return saved;
    }

    protected abstract void ConfigureModule(ModelBuilder modelBuilder);

    protected sealed override void OnModelCreating(ModelBuilder modelBuilder)
    {
        ConfigureModule(modelBuilder);
        PracticeFilter.Apply(modelBuilder, this);
    }

    protected sealed override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        StorageConventions.Apply(configurationBuilder);

    private void CheckAndCount()
    {
        foreach (var entry in ChangeTracker.Entries())
        {
            RefuseForeignPractice(entry);
            if (entry is { Entity: AggregateRoot aggregate, State: EntityState.Added or EntityState.Modified })
                entry.Property(nameof(AggregateRoot.Version)).CurrentValue = aggregate.Version + 1;
        }
    }

    private void RefuseForeignPractice(EntityEntry entry)
    {
        if (entry.State != EntityState.Unchanged && entry.Entity is IBelongsToPractice row && row.PracticeId != CurrentPractice)
            throw new InvalidOperationException($"A {entry.Metadata.ShortName()} of another practice cannot be saved in this operation.");
    }
}
