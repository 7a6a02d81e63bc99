using System.Data.Common;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Operations;

namespace PracticeSuite.Platform.Auditing;

/// <summary>Gathers the operation's events until its session writes them.</summary>
internal sealed class AuditTrail(CurrentCaller current, AuditAppend append, AuditWriter writer, TimeProvider clock) : IAuditTrail
{
    /// <summary>More are not held in memory: an import of a practice changes hundreds of thousands of things in one transaction.</summary>
    private const int HeldAtMost = 1_000;

    private readonly List<AuditRow> _pending = [];

    /// <summary>The session has a transaction, and with it, on SQLite, the one write lock.</summary>
    internal bool HasTransaction { get; set; }

    /// <exception cref="Kernel.BusinessException"><c>Access:ViewingAs</c>: whoever looks at the product as a role changes nothing.</exception>
    internal void DemandMayWrite()
    {
        if (current.Caller.ViewedRole is { } role)
            throw ViewedScopes.NothingChanges(role);
    }

    public void Record(AuditEvent what) => _pending.Add(Row(what));

    public Task RecordFirstAsync(AuditEvent what, CancellationToken cancellationToken) => HasTransaction
        ? throw new InvalidOperationException($"{what.Action} of {what.ObjectType} is recorded first, before the operation saves anything.")
        : writer.WriteAsync([Row(what)], cancellationToken);

    internal Task AppendIfManyAsync(DbConnection connection, DbTransaction? transaction, CancellationToken cancellationToken) =>
        _pending.Count < HeldAtMost ? Task.CompletedTask : AppendAsync(connection, transaction, cancellationToken);

    internal async Task AppendAsync(DbConnection connection, DbTransaction? transaction, CancellationToken cancellationToken)
    {
        if (_pending.Count > 0)
            await append.AppendAsync(connection, transaction, _pending, cancellationToken);
        _pending.Clear();
    }

    /// <returns>False where the trail takes more than one trip, or has nothing: then nothing was written or committed.</returns>
    internal async Task<bool> CommitWithAsync(DbConnection connection)
    {
        if (!await append.CommitWithAsync(connection, _pending))
            return false;
        _pending.Clear();
        return true;
    }

    /// <summary>What an operation recorded that changed nothing.</summary>
    internal async Task WriteAsync(CancellationToken cancellationToken)
    {
        if (_pending.Count > 0)
            await writer.WriteAsync([.. _pending], cancellationToken);
        _pending.Clear();
    }

    /// <summary>What outlives an operation that failed.</summary>
    internal IReadOnlyList<AuditRow> TakeRefusals()
    {
        AuditRow[] refusals = [.. _pending.Where(row => row.Outcome != AuditOutcome.Done)];
        _pending.Clear();
        return refusals;
    }

    internal AuditRow Row(AuditEvent what) => AuditRows.Of(what, current.Caller, clock.GetUtcNow());
}
