using System.Collections.Concurrent;
using System.Data.Common;
using System.Security.Cryptography;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Data;

namespace PracticeSuite.Platform.Auditing;

/// <summary>
/// The lanes of a practice. Who is about to commit takes one that nobody holds, so that writers do not wait for each other; SQLite has one
/// writer at a time, for whom one lane is enough.
/// </summary>
internal sealed class AuditLanes(DatabaseProvider provider)
{
    public const int OnServer = 64;

    private readonly ConcurrentDictionary<PracticeId, bool> _made = [];

    /// <summary>The end of a lane that is the transaction's until it ends.</summary>
    public Task<LaneEnd> TakeAsync(DbConnection connection, DbTransaction? transaction, PracticeId practice, CancellationToken cancellationToken) =>
        provider.Kind == DatabaseKind.MariaDb
            ? TakeFreeAsync(connection, transaction, practice, cancellationToken)
            : TakeOnlyAsync(connection, transaction, practice, cancellationToken);

    /// <summary>
    /// Over a connection of its own and durable at once: in the caller's transaction, everybody who wants a lane would wait for its end.
    /// Looks first, because an INSERT IGNORE of what is there waits for whoever holds it.
    /// </summary>
    public async Task MakeAsync(PracticeId practice, CancellationToken cancellationToken)
    {
        if (_made.ContainsKey(practice))
            return;
        await using var connection = provider.CreateTrailConnection();
        await connection.OpenAsync(cancellationToken);
        if (await ReadAsync(connection, null, practice, $"AND lane = {OnServer - 1}", cancellationToken) is null)
            await InsertAsync(connection, null, practice, OnServer, cancellationToken);
        _made[practice] = true;
    }

    public static void Move(DbCommand command, PracticeId practice, LaneEnd to)
    {
        command.CommandText += "UPDATE platform_audit_lanes SET seq = @seq, head = @head WHERE practice_id = @practice AND lane = @lane;";
        command.Add("@practice", practice.Value);
        command.Add("@lane", to.Lane);
        command.Add("@seq", to.Seq);
        command.Add("@head", to.Head);
    }

    private async Task<LaneEnd> TakeFreeAsync(DbConnection connection, DbTransaction? transaction, PracticeId practice, CancellationToken cancellationToken)
    {
        await MakeAsync(practice, cancellationToken);
        return await ReadAsync(connection, transaction, practice, "ORDER BY lane LIMIT 1 FOR UPDATE SKIP LOCKED", cancellationToken)
            ?? await ReadAsync(connection, transaction, practice, $"AND lane = {RandomNumberGenerator.GetInt32(OnServer)} FOR UPDATE", cancellationToken)
            ?? throw new InvalidOperationException($"The audit trail of practice {practice} has lost a lane.");
    }

    private static async Task<LaneEnd> TakeOnlyAsync(DbConnection connection, DbTransaction? transaction, PracticeId practice, CancellationToken cancellationToken)
    {
        if (await ReadAsync(connection, transaction, practice, "AND lane = 0", cancellationToken) is { } known)
            return known;
        await InsertAsync(connection, transaction, practice, 1, cancellationToken);
        return new LaneEnd(0, 0, HashChain.Genesis(practice, 0));
    }

    private static async Task InsertAsync(DbConnection connection, DbTransaction? transaction, PracticeId practice, int count, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.Add("@practice", practice.Value);
        for (var lane = 0; lane < count; lane++)
            command.Add($"@head{lane}", HashChain.Genesis(practice, lane));
        var values = string.Join(", ", Enumerable.Range(0, count).Select(lane => $"(@practice, {lane}, 0, @head{lane})"));
        command.CommandText = $"INSERT {(transaction is null ? "IGNORE " : "")}INTO platform_audit_lanes (practice_id, lane, seq, head) VALUES {values}";
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private static async Task<LaneEnd?> ReadAsync(
        DbConnection connection, DbTransaction? transaction, PracticeId practice, string which, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = $"SELECT lane, seq, head FROM platform_audit_lanes WHERE practice_id = @practice {which}";
        command.Add("@practice", practice.Value);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        return await reader.ReadAsync(cancellationToken) ? new LaneEnd(reader.GetInt32(0), reader.GetInt64(1), (byte[])reader.GetValue(2)) : null;
    }
}
