using System.Data.Common;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Data;

namespace PracticeSuite.Platform.Auditing;

/// <summary>
/// Puts rows at the end of a lane, inside a transaction that is about to commit: a few at once, many with one question for a free lane and
/// one statement for each hundred rows and the head.
/// </summary>
internal sealed class AuditAppend(DatabaseProvider provider, AuditTable table, AuditLanes lanes, AuditAtOnce atOnce)
{
    private const int RowsAtOnce = 100;

    public async Task AppendAsync(DbConnection connection, DbTransaction? transaction, IReadOnlyList<AuditRow> rows, CancellationToken cancellationToken)
    {
        foreach (var practice in rows.GroupBy(row => row.PracticeId).OrderBy(group => group.Key.Value))
            await AppendAsync(connection, transaction, practice.Key, [.. practice], cancellationToken);
    }

    /// <summary>Appends and commits what the connection has begun.</summary>
    /// <returns>False where that takes more than one trip: then nothing was written or committed.</returns>
    public Task<bool> CommitWithAsync(DbConnection connection, IReadOnlyList<AuditRow> rows) =>
        AreFew(rows) ? atOnce.TryAppendAsync(connection, null, rows, TripKind.Commit, CancellationToken.None) : Task.FromResult(false);

    /// <summary>The same with a transaction of its own.</summary>
    public Task<bool> TryWriteAsync(DbConnection connection, IReadOnlyList<AuditRow> rows) =>
        AreFew(rows) ? atOnce.TryAppendAsync(connection, null, rows, TripKind.Whole, CancellationToken.None) : Task.FromResult(false);

    private bool AreFew(IReadOnlyList<AuditRow> rows) => provider.Kind == DatabaseKind.MariaDb
        && rows.Count is > 0 and <= AuditAtOnce.MostRows && rows.All(row => row.PracticeId == rows[0].PracticeId);

    private async Task AppendAsync(
        DbConnection connection, DbTransaction? transaction, PracticeId practice, IReadOnlyList<AuditRow> rows, CancellationToken cancellationToken)
    {
        if (AreFew(rows) && await atOnce.TryAppendAsync(connection, transaction, rows, TripKind.Append, cancellationToken))
            return;
        var end = await lanes.TakeAsync(connection, transaction, practice, cancellationToken);
        foreach (var some in rows.Chunk(RowsAtOnce))
        {
            end = Chain(end, some);
            await using var command = connection.CreateCommand();
            command.Transaction = transaction;
            table.Insert(command, some);
            AuditLanes.Move(command, practice, end);
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }

    private static LaneEnd Chain(LaneEnd end, IReadOnlyList<AuditRow> rows)
    {
        foreach (var row in rows)
        {
            (row.Lane, row.Seq) = (end.Lane, end.Seq + 1);
            row.Hash = HashChain.Next(end.Head, row);
            end = new LaneEnd(row.Lane, row.Seq, row.Hash);
        }

        return end;
    }
}
