using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Auditing;
using PracticeSuite.Platform.Operations;

namespace PracticeSuite.Platform.Data;

/// <summary>
/// Base of every module's context: the filter of practice and access, UTC instants, snake case, versions, and the operation's transaction.
/// Each change goes into the audit trail. It sees only its module's tables.
/// </summary>
public abstract class ModuleDbContext : DbContext
{
    /// <summary>Of no practice, so that a context without an operation sees nothing.</summary>
    private static readonly CurrentCaller Nobody = new(TimeProvider.System, new PermissionCatalog([]));

    private CurrentCaller _caller = Nobody;
    private DatabaseSession? _session;
    private PatientSight? _about;

    /// <summary>A context without a caller, which may not save: for migrations, and until it serves an operation.</summary>
    protected ModuleDbContext(DbContextOptions options)
        : base(options) => IsAboutOne = ContextPools.IsAboutOne(options);

    /// <summary>The practice whose rows exist for this operation.</summary>
    public PracticeId CurrentPractice => _caller.Practice;

    // What the filter asks; EF evaluates each of them anew for every query.
    internal Guid CallerStaffId => _caller.Sight.StaffId;

    internal Guid CallerUserId => _caller.Sight.UserId;

    internal bool AsksReasons => _caller.Sight.AsksReasons;

    internal DateTimeOffset Now => _caller.Now;

    internal bool IsOfPractice => _caller.Sight.IsOfPractice;

    internal bool SeesPart2 => _caller.Sight.SeesPart2;

    internal bool Treats => _caller.Sight.Purposes.HasFlag(Part2Purposes.Treatment);

    internal bool Bills => _caller.Sight.Purposes.HasFlag(Part2Purposes.Payment);

    internal bool Operates => _caller.Sight.Purposes.HasFlag(Part2Purposes.Operations);

    internal bool SeesWhole => _caller.Sight.IsWhole;

    /// <summary>Whether the context has the model of operations about one patient; for the whole of its life.</summary>
    internal bool IsAboutOne { get; }

    internal Guid About => _about?.PatientId ?? Guid.Empty;

    internal bool IsConnected => _about is { IsConnected: true };

    internal bool AsksReasonHere => _about is not { AsksReason: false };

    internal bool OpensPart2Here => _about is { OpensPart2: true };

    internal bool SeesAll(AccessObject what) => _caller.Sight.SeesAll(what);

    internal bool SeesTeam(AccessObject what) => _caller.Sight.SeesTeam(what);

    internal bool SeesOwn(AccessObject what) => _caller.Sight.SeesOwn(what);

    internal bool SeesAsParticipant(AccessObject what) => _caller.Sight.SeesAsParticipant(what);

    public override int SaveChanges(bool acceptAllChangesOnSuccess) =>
        throw new NotSupportedException("Save with SaveChangesAsync; it joins the operation's transaction.");

    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        await Part2Labels.PutAsync(this, _caller, cancellationToken);
        CheckAndCount();
        var session = await BeginAsync(cancellationToken);
        var changes = AuditedChanges.Of(ChangeTracker);
        if (ChangeTracker.Entries<IPracticeWide>().Any(entry => entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted))
            session.ChangePractice(CurrentPractice);
        var saved = await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        foreach (var change in changes)
        {
            session.Trail.Record(change);
            session.Follow(change.PatientId);
        }

        await session.AppendIfManyAsync(cancellationToken);
        return saved;
    }

    /// <summary>Saves all or nothing of it, for those who go on when somebody else was faster; a save that ends the operation needs no savepoint.</summary>
    /// <exception cref="DbUpdateException">Nothing of this save is kept; what was saved before is.</exception>
    public async Task SaveApartAsync(CancellationToken cancellationToken)
    {
        await BeginAsync(cancellationToken);
        await Database.ExecuteSqlRawAsync("SAVEPOINT apart", cancellationToken);
        try
        {
            await SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException)
        {
            await GoBackAsync();
            throw;
        }
    }

    private async Task GoBackAsync()
    {
        try
        {
            await Database.ExecuteSqlRawAsync("ROLLBACK TO SAVEPOINT apart", CancellationToken.None);
        }
        catch (DbException)
        {
            // A deadlock, or a connection that was lost, took the whole transaction; whoever tries again has to hear of that, and not of this.
        }
    }

    /// <summary>
    /// Saves, or refuses with a sentence that says more than <see cref="DataErrors"/> can where somebody else was faster. Apart, because some go on
    /// after their refusal.
    /// </summary>
    public async Task SaveOrAsync(Func<BusinessException> refusal, CancellationToken cancellationToken)
    {
        try
        {
            await SaveApartAsync(cancellationToken);
        }
        catch (DbUpdateException failure) when (DataErrors.Of(failure) is not null)
        {
            throw refusal();
        }
    }

    /// <summary>What somebody was shown must still be what is there; a change after this moment is met by the save.</summary>
    /// <param name="version">The version that was shown.</param>
    /// <exception cref="BusinessException"><c>Data:ChangedMeanwhile</c>.</exception>
    public void DemandUnchanged(AggregateRoot shown, int version)
    {
        if (shown.Version != version)
            throw DataErrors.ChangedMeanwhile();
    }

    /// <summary>Counts a save of a root of which nothing was changed, because something was decided by what it guards.</summary>
    public void Guard(AggregateRoot root) => Entry(root).Property(nameof(AggregateRoot.Version)).IsModified = true;

    /// <summary>Whether what the caller writes now is the Part 2 program's (P-071).</summary>
    public async Task<bool> IsCallerOfProgramAsync(CancellationToken cancellationToken) =>
        (await Part2Labels.ReadAsync(this, _caller, cancellationToken)).Includes(_caller.Caller.StaffId);

    /// <summary>Whether the practice as a whole is the program, and all that is written in it.</summary>
    public async Task<bool> IsProgramWholeAsync(CancellationToken cancellationToken) =>
        (await Part2Labels.ReadAsync(this, _caller, cancellationToken)).Includes(null);

    /// <summary>Whether any of these is of the Part 2 program now: for rows that tell of more than one's work (P-071).</summary>
    public async Task<bool> IsOfProgramAsync(IReadOnlyCollection<Guid> staffIds, CancellationToken cancellationToken) =>
        (await OfProgramAsync(staffIds, cancellationToken)).Count > 0;

    /// <summary>Those of them who are of the Part 2 program now.</summary>
    public async Task<IReadOnlyList<Guid>> OfProgramAsync(IReadOnlyCollection<Guid> staffIds, CancellationToken cancellationToken)
    {
        var program = await Part2Labels.ReadAsync(this, _caller, cancellationToken);
        return [.. staffIds.Where(staff => program.Includes(staff))];
    }

    /// <summary>From now on the context is this operation's; one operation after the other has it, so that it is not made anew for each (ADR 48).</summary>
    internal void Serve(CurrentCaller caller, DatabaseSession session) => (_caller, _session, _about) = (caller, session, caller.About);

    public override void Dispose()
    {
        Leave();
        base.Dispose();
        GC.SuppressFinalize(this);
    }

    public override async ValueTask DisposeAsync()
    {
        Leave();
        await base.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    internal Turns? Turns => _session?.Turns;

    /// <summary>
    /// EF writes the statement and the rows are taken off its reader: a million of them cost less than half of what EF's own materialisation takes.
    /// </summary>
    public async Task ReadAsync(IQueryable query, Action<DbDataReader> take, CancellationToken cancellationToken)
    {
        await using var command = query.CreateDbCommand();
        await using var rows = (Turns is { IsOn: true } turns ? await turns.TakeAsync(command) : null) ?? await command.ExecuteReaderAsync(cancellationToken);
        while (await rows.ReadAsync(cancellationToken))
            take(rows);
    }

    internal async Task<DatabaseSession> BeginAsync(CancellationToken cancellationToken)
    {
        var session = _session ?? throw new NotSupportedException("This context is for migrations; it does not save.");
        await session.BeginAsync(cancellationToken);
        return session;
    }

    /// <summary>The same for rows that are not saved as tracked entities.</summary>
    internal async Task BeginAsync<TRow>(CancellationToken cancellationToken)
    {
        var session = await BeginAsync(cancellationToken);
        if (typeof(IPracticeWide).IsAssignableFrom(typeof(TRow)))
            session.ChangePractice(CurrentPractice);
    }

    /// <summary>Whoever waits for the next operation holds on to nothing of the last one.</summary>
    private void Leave() => (_caller, _session, _about) = (Nobody, null, null);

    internal Task LabelAsync(IEnumerable<object> rows, CancellationToken cancellationToken) => Part2Labels.PutAsync(this, _caller, rows, cancellationToken);

    internal void RefuseForeignPractice(object entity)
    {
        if (entity is IBelongsToPractice row && row.PracticeId != CurrentPractice)
            throw new InvalidOperationException($"A {entity.GetType().Name} of another practice cannot be saved in this operation.");
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
        var entries = ChangeTracker.Entries().ToList();
        foreach (var entry in entries.Where(entry => entry.State != EntityState.Unchanged))
            RefuseForeignPractice(entry.Entity);
        var changed = ChildChanges.RootsOf(entries);
        foreach (var entry in entries)
        {
            if (entry.Entity is AggregateRoot root && (entry.State is EntityState.Added or EntityState.Modified || (entry.State == EntityState.Unchanged && changed.Contains(root))))
                entry.Property(nameof(AggregateRoot.Version)).CurrentValue = root.Version + 1;
        }
    }
}
