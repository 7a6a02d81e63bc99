using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Operations;

namespace PracticeSuite.Platform.Data;

/// <summary>
/// Base of every module's context: the filter of practice and access, UTC instants, snake case, versions, and the operation's transaction. It sees
/// only its module's tables.
/// </summary>
public abstract class ModuleDbContext : DbContext
{
    private readonly CurrentCaller _caller;
    private readonly DatabaseSession? _session;

    protected ModuleDbContext(DbContextOptions options, CurrentCaller caller, DatabaseSession session)
        : base(options) => (_caller, _session) = (caller, session);

    /// <summary>For migrations only: a context without a caller, which may not save.</summary>
    protected ModuleDbContext(DbContextOptions options)
        : base(options) => _caller = new CurrentCaller(TimeProvider.System);

    /// <summary>The practice whose rows exist for this operation.</summary>
    public PracticeId CurrentPractice => _caller.Practice;

    // What the filter asks; EF evaluates each of them anew for every query.
    internal Guid CallerStaffId => _caller.Sight.StaffId;

    internal DateTimeOffset Now => _caller.Now;

    internal bool SeesAll(AccessObject what) => _caller.Sight.SeesAll(what);

    internal bool SeesTeam(AccessObject what) => _caller.Sight.SeesTeam(what);

    internal bool SeesOwn(AccessObject what) => _caller.Sight.SeesOwn(what);

    public override int SaveChanges(bool acceptAllChangesOnSuccess) =>
        throw new NotSupportedException("Save with SaveChangesAsync; it joins the operation's transaction.");

    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        if (_session is null)
            throw new NotSupportedException("This context is for migrations; it does not save.");
        CheckAndCount();
        await _session.BeginAsync(cancellationToken);
        return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    protected abstract void ConfigureModule(ModelBuilder modelBuilder);

    protected sealed override void OnModelCreating(ModelBuilder modelBuilder)
    {
        ConfigureModule(modelBuilder);
        modelBuilder.ReferToAccess();
        RowFilter.Apply(modelBuilder, this);
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
