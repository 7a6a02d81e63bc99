using System.Data;
using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
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
    private DbTransaction? _transaction;
    private bool _bulk;

    internal DatabaseSession(DatabaseProvider provider, AuditTrail trail) => (_provider, Trail) = (provider, trail);

    internal AuditTrail Trail { get; }

    public DbConnection Connection => _connection ??= _bulk ? _provider.CreateBulkConnection() : _provider.CreateConnection();

    public DbTransaction? Transaction => _transaction;

    /// <summary>Asks for a connection over which rows may be loaded in bulk; before anything has used the session.</summary>
    public void AllowBulk()
    {
        if (_connection is not null)
            throw new InvalidOperationException("The session has its connection already.");
        _bulk = true;
    }

    /// <summary>Of which patients something was saved.</summary>
    internal IReadOnlySet<Guid> ChangedPatients => _changed;

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
        await OpenAsync(cancellationToken);
        _transaction = await Connection.BeginTransactionAsync(cancellationToken);
        Trail.HasTransaction = true;
        foreach (var context in _contexts)
            await context.Database.UseTransactionAsync(_transaction, cancellationToken);
    }

    /// <summary>Makes what was saved so far durable; a later save begins the next transaction (month end commits by chunk).</summary>
    /// <exception cref="Kernel.BusinessException"><c>Data:CommitUncertain</c>: the connection was lost on the way; it may be there or not.</exception>
    public async Task CommitAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (_transaction is null)
        {
            // What was shown is recorded before it is answered (P-141).
            await Trail.WriteAsync(cancellationToken);
            return;
        }

        await Trail.AppendAsync(Connection, _transaction, cancellationToken);
        await CommitWholeAsync(_transaction);
        foreach (var context in _contexts)
            await context.Database.UseTransactionAsync(null, cancellationToken);
        await EndTransactionAsync();
    }

    /// <summary>Nothing of what is not committed is kept; on SQLite others may write again.</summary>
    internal async Task RollBackAsync()
    {
        if (_transaction is not null)
            await EndTransactionAsync();
    }

    /// <summary>After a save of many rows: their events go into the transaction rather than into memory.</summary>
    internal Task AppendIfManyAsync(CancellationToken cancellationToken) =>
        _transaction is null ? Task.CompletedTask : Trail.AppendIfManyAsync(Connection, _transaction, cancellationToken);

    internal void Follow(Guid? patientId)
    {
        if (patientId is { } id && _changed.Count < FollowedAtMost)
            _changed.Add(id);
    }

    private async Task EndTransactionAsync()
    {
        await _transaction!.DisposeAsync();
        _transaction = null;
        Trail.HasTransaction = false;
    }

    /// <summary>The same at the end of a step from which a next try of the operation goes on.</summary>
    public async Task CommitStepAsync(CancellationToken cancellationToken)
    {
        await CommitAsync(cancellationToken);
        HasTakenStep = true;
    }

    /// <summary>Not cancelled half-way: whoever breaks a COMMIT off does not learn whether it was done.</summary>
    private async Task CommitWholeAsync(DbTransaction transaction)
    {
        try
        {
            await transaction.CommitAsync(CancellationToken.None);
        }
        catch (DbException failure) when (!DatabaseProvider.IsRefusedCommit(failure))
        {
            HasCommitted = true;
            throw DataErrors.CommitUncertain();
        }

        HasCommitted = true;
    }

    public async ValueTask DisposeAsync()
    {
        if (_transaction is not null)
            await _transaction.DisposeAsync();
        if (_connection is not null)
            await _connection.DisposeAsync();
    }

    internal TContext Create<TContext>(IServiceProvider services)
        where TContext : ModuleDbContext
    {
        var options = new DbContextOptionsBuilder<TContext>();
        _provider.Use(options, Connection);
        var context = ActivatorUtilities.CreateInstance<TContext>(services, options.Options);
        if (_transaction is not null)
            context.Database.UseTransaction(_transaction);
        _contexts.Add(context);
        return context;
    }
}
