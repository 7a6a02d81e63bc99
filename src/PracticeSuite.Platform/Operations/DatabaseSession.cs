using System.Data;
using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Auditing;
using PracticeSuite.Platform.Data;

namespace PracticeSuite.Platform.Operations;

/// <summary>
/// The operation's connection, shared by the contexts of all modules, and from the first save its transaction. Reads begin none:
/// SQLite would take its one write lock at once. Whatever is committed takes its part of the audit trail with it.
/// </summary>
public sealed class DatabaseSession : IAsyncDisposable
{
    /// <summary>An import changes every patient; nobody follows that on a page.</summary>
    private const int FollowedAtMost = 100;

    private readonly DatabaseProvider _provider;
    private readonly List<DbContext> _contexts = [];
    private readonly HashSet<Guid> _changed = [];
    private DbConnection? _connection;
    private SessionTransaction? _transaction;
    private PracticeId? _changesPractice;
    private bool _bulk;

    internal DatabaseSession(DatabaseProvider provider, AuditTrail trail) => (_provider, Trail) = (provider, trail);

    internal AuditTrail Trail { get; }

    /// <summary>Null until something of the operation is read together.</summary>
    internal Turns? Turns { get; private set; }

    public DbConnection Connection => _connection ??= _bulk ? _provider.CreateBulkConnection() : _provider.CreateConnection();

    /// <summary>For commands that are not EF's; none on MariaDB, whose driver asks for none.</summary>
    public DbTransaction? Transaction => _transaction?.Driver;

    /// <summary>Asks for a connection over which rows may be loaded in bulk; before anything has used the session.</summary>
    public void AllowBulk()
    {
        if (_connection is not null)
            throw new InvalidOperationException("The session has its connection already.");
        _bulk = true;
    }

    /// <summary>Of which patients something was saved.</summary>
    internal IReadOnlySet<Guid> ChangedPatients => _changed;

    /// <summary>How often something of the practice as a whole was saved or rolled back.</summary>
    internal int PracticeChanges { get; private set; }

    /// <summary>The transaction has changed something of the practice as a whole; nobody else may take what this operation reads for what is there.</summary>
    internal bool ChangesPractice => _changesPractice is not null;

    /// <summary>Something of the operation is durable, or may be: it cannot simply be done once more.</summary>
    public bool HasCommitted { get; private set; }

    /// <summary>A step of the work is done for good, so that doing the work once more goes on behind it.</summary>
    public bool HasTakenStep { get; private set; }

    public async Task OpenAsync(CancellationToken cancellationToken)
    {
        if (Connection.State != ConnectionState.Open)
            await Connection.OpenAsync(cancellationToken);
    }

    public async Task BeginAsync(CancellationToken cancellationToken)
    {
        if (_transaction is not null)
            return;
        Trail.DemandMayWrite();
        if (Turns is { IsOn: true } turns)
            await turns.AloneAsync();
        // Another of them may have begun it meanwhile.
        if (_transaction is not null)
            return;
        await OpenAsync(cancellationToken);
        _transaction = await SessionTransaction.BeginAsync(Connection, _provider.Kind, cancellationToken);
        Trail.HasTransaction = true;
        await UseAsync(_transaction.Driver, cancellationToken);
    }

    /// <summary>Makes what was saved so far durable; a later save begins the next transaction (month end commits by chunk).</summary>
    /// <exception cref="BusinessException"><c>Data:CommitUncertain</c>: the connection was lost on the way; it may be there or not.</exception>
    public async Task CommitAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (_transaction is null)
        {
            // What was shown is recorded before it is answered (P-141).
            await Trail.WriteAsync(cancellationToken);
            return;
        }

        // The last thing before the COMMIT: two who change settings wait for each other no longer than that.
        if (_changesPractice is { } practice)
            await PracticeStamp.WriteAsync(Connection, Transaction, practice, cancellationToken);
        try
        {
            await _transaction.CommitAsync(Trail, cancellationToken);
            HasCommitted = true;
        }
        catch (BusinessException refusal) when (refusal.Kind == RefusalKind.Uncertain)
        {
            HasCommitted = true;
            throw;
        }

        await EndAsync(isCommitted: true);
    }

    /// <summary>Nothing of what is not committed is kept; on SQLite others may write again.</summary>
    internal async Task RollBackAsync()
    {
        if (_transaction is not null)
            await EndAsync(isCommitted: false);
    }

    /// <summary>After a save of many rows: their events go into the transaction rather than into memory.</summary>
    internal Task AppendIfManyAsync(CancellationToken cancellationToken) =>
        _transaction is null ? Task.CompletedTask : Trail.AppendIfManyAsync(Connection, Transaction, cancellationToken);

    internal void Follow(Guid? patientId)
    {
        if (patientId is { } id && _changed.Count < FollowedAtMost)
            _changed.Add(id);
    }

    /// <summary>A save or a statement of the transaction changes such rows.</summary>
    internal void ChangePractice(PracticeId practice) => (_changesPractice, PracticeChanges) = (practice, PracticeChanges + 1);

    private async Task EndAsync(bool isCommitted)
    {
        if (ChangesPractice)
            (_changesPractice, PracticeChanges) = (null, PracticeChanges + 1);
        await UseAsync(null, CancellationToken.None);
        await _transaction!.EndAsync(isCommitted);
        _transaction = null;
        Trail.HasTransaction = false;
    }

    private async Task UseAsync(DbTransaction? driver, CancellationToken cancellationToken)
    {
        if (_provider.Kind == DatabaseKind.MariaDb)
            return;
        foreach (var context in _contexts)
            await context.Database.UseTransactionAsync(driver, cancellationToken);
    }

    /// <summary>The same at the end of a step from which a next try of the operation goes on.</summary>
    public async Task CommitStepAsync(CancellationToken cancellationToken)
    {
        await CommitAsync(cancellationToken);
        HasTakenStep = true;
    }

    public async ValueTask DisposeAsync()
    {
        if (_transaction is not null)
            await _transaction.EndAsync(isCommitted: false);
        if (_connection is not null)
            await _connection.DisposeAsync();
    }

    internal IReadTogether TogetherFor(CurrentCaller caller) => Turns ??= new Turns(this, caller);

    internal TContext Create<TContext>(CurrentCaller caller)
        where TContext : ModuleDbContext
    {
        var context = _provider.Contexts.Lease<TContext>(caller.About is not null);
        context.Serve(caller, this);
        context.Database.SetDbConnection(Connection);
        // Every save is in the session's transaction, and whoever goes on after a save that was refused saves apart.
        (context.Database.AutoTransactionBehavior, context.Database.AutoSavepointsEnabled) = (AutoTransactionBehavior.Never, false);
        if (Transaction is { } driver)
            context.Database.UseTransaction(driver);
        _contexts.Add(context);
        return context;
    }
}
