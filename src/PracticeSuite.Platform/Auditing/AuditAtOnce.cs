using System.Data.Common;
using System.Globalization;
using MySqlConnector;

namespace PracticeSuite.Platform.Auditing;

/// <summary>
/// The usual few rows of an operation in one round trip to MariaDB: the server takes a free lane, counts on, and puts the lane's place into
/// the hash. Between two trips everybody else's work would come first, with the lane held.
/// </summary>
internal sealed class AuditAtOnce(AuditTable table, AuditLanes lanes)
{
    public const int MostRows = 8;

    // The lengths before lane and seq, as HashChain writes them: four bytes, big-endian. Two statements, because in one of them every
    // variable would be read as it was before.
    private const string Count =
        """
        SET @audit_seq = @audit_seq + 1;
        SET @audit_head = UNHEX(SHA2(CONCAT(@audit_head, @before{0},
            UNHEX(LPAD(HEX(LENGTH(@audit_lane)), 8, '0')), @audit_lane, UNHEX(LPAD(HEX(LENGTH(@audit_seq)), 8, '0')), @audit_seq, @after{0}), 256));
        """;

    // One compound statement has one answer; a row of statements has one each, and wakes the program for each.
    private const string Begin = "BEGIN NOT ATOMIC ";

    private const string BeginWhole = "BEGIN NOT ATOMIC DECLARE EXIT HANDLER FOR SQLEXCEPTION BEGIN ROLLBACK; RESIGNAL; END; START TRANSACTION; ";

    private const string Take =
        """
        SET @audit_lane = NULL;
        SELECT lane, seq, head INTO @audit_lane, @audit_seq, @audit_head FROM platform_audit_lanes
            WHERE practice_id = @practice ORDER BY lane LIMIT 1 FOR UPDATE SKIP LOCKED;
        """;

    private const string Move = "UPDATE platform_audit_lanes SET seq = @audit_seq, head = @audit_head WHERE practice_id = @practice AND lane = @audit_lane;";

    /// <param name="rows">Of one practice.</param>
    /// <returns>False where every lane is held: then nothing was written or committed.</returns>
    public async Task<bool> TryAppendAsync(
        DbConnection connection, DbTransaction? transaction, IReadOnlyList<AuditRow> rows, TripKind trip, CancellationToken cancellationToken)
    {
        await lanes.MakeAsync(rows[0].PracticeId, cancellationToken);
        await using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = (trip == TripKind.Whole ? BeginWhole : Begin) + Take;
        command.Add("@practice", rows[0].PracticeId.Value);
        for (var row = 0; row < rows.Count; row++)
            Add(command, row, rows[row]);
        command.CommandText += Move + (trip == TripKind.Append ? " END" : " COMMIT; END");
        try
        {
            await command.ExecuteNonQueryAsync(cancellationToken);
            return true;
        }
        catch (MySqlException none) when (none.ErrorCode == MySqlErrorCode.ColumnCannotBeNull)
        {
            return false;
        }
    }

    private void Add(DbCommand command, int number, AuditRow row)
    {
        var (before, after) = HashChain.AroundPlace(row);
        command.CommandText += Count.Replace("{0}", number.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        command.Add($"@before{number}", before);
        command.Add($"@after{number}", after);
        table.InsertInPlace(command, number, row);
    }
}

/// <summary>What goes to the database with the rows.</summary>
internal enum TripKind
{
    /// <summary>The rows alone, into a transaction that goes on.</summary>
    Append,

    /// <summary>The COMMIT of the transaction that the connection has begun.</summary>
    Commit,

    /// <summary>A transaction of their own.</summary>
    Whole,
}
