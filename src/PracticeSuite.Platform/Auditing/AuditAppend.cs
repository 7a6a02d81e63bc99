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

    public async Task AppendAsync(DbConnection connection, DbTransaction transaction, IReadOnlyList<AuditRow> rows, CancellationToken cancellationToken)
    {
        foreach (var practice in rows.GroupBy(row => row.PracticeId).OrderBy(group => group.Key.Value))
            await AppendAsync(connection, transaction, practice.Key, [.. practice], cancellationToken);
    }

    private async Task AppendAsync(
        DbConnection connection, DbTransaction transaction, PracticeId practice, IReadOnlyList<AuditRow> rows, CancellationToken cancellationToken)
    {
        if (provider.Kind == DatabaseKind.MariaDb && rows.Count <= AuditAtOnce.MostRows
            && await atOnce.TryAppendAsync(connection, transaction, practice, rows, cancellationToken))
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
