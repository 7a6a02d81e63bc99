using System.Data.Common;
using Microsoft.Data.Sqlite;
using MySqlConnector;
using PracticeSuite.Platform.Auditing;
using PracticeSuite.Platform.Operations;

namespace PracticeSuite.Platform.Data;

/// <summary>
/// Writes many new rows of one table inside the operation's transaction, ten times faster than saving tracked entities. Nothing but
/// their practice is checked here: the aggregates did the rest when they were made. On MariaDB the operation must be a bulk one.
/// </summary>
public sealed class BulkInsert(DatabaseSession session)
{
    public async Task InsertAsync<TEntity>(ModuleDbContext context, IReadOnlyList<TEntity> rows, CancellationToken cancellationToken)
        where TEntity : class
    {
        if (rows.Count == 0)
            return;
        foreach (var row in rows)
            context.RefuseForeignPractice(row);
        await context.LabelAsync(rows, cancellationToken);
        await context.BeginAsync<TEntity>(cancellationToken);
        var table = BulkTable.Of(context.Model, typeof(TEntity));
        if (session.Connection is MySqlConnection server)
            await LoadAsync(server, table, rows, cancellationToken);
        else
            await InsertAsync((SqliteConnection)session.Connection, table, rows, cancellationToken);
        // One event for all: a hundred thousand more a month would say no more than the run that made the rows.
        session.Trail.Record(new AuditEvent(AuditAction.Create, typeof(TEntity).Name) { ItemCount = rows.Count });
    }

    private async Task LoadAsync<TEntity>(
        MySqlConnection server, BulkTable table, IReadOnlyList<TEntity> rows, CancellationToken cancellationToken)
        where TEntity : class
    {
        var copy = new MySqlBulkCopy(server)
        {
            DestinationTableName = table.Name,
            // A row that is there already is an error, as it is for INSERT; LOAD DATA LOCAL would otherwise skip it in silence.
            ConflictOption = MySqlBulkLoaderConflictOption.None,
        };
        for (var i = 0; i < table.Columns.Count; i++)
            copy.ColumnMappings.Add(new MySqlBulkCopyColumnMapping(i, table.Columns[i].Name));
        using var reader = new BulkReader(table, rows);
        var result = await copy.WriteToServerAsync(reader, cancellationToken);
        // The server turns the errors of this statement into warnings and drops the rows they concern.
        if (result.RowsInserted != rows.Count || result.Warnings.Count > 0)
            throw new BulkInsertException(table.Name, rows.Count, result.RowsInserted, [.. result.Warnings.Select(warning => warning.Level + " " + warning.ErrorCode)]);
    }

    private async Task InsertAsync<TEntity>(
        SqliteConnection file, BulkTable table, IReadOnlyList<TEntity> rows, CancellationToken cancellationToken)
        where TEntity : class
    {
        await using var command = file.CreateCommand();
        command.Transaction = (SqliteTransaction)session.Transaction!;
        command.CommandText = table.InsertStatement;
        for (var i = 0; i < table.Columns.Count; i++)
            command.Parameters.Add(new SqliteParameter($"$p{i}", null));
        foreach (var row in rows)
        {
            cancellationToken.ThrowIfCancellationRequested();
            for (var i = 0; i < table.Columns.Count; i++)
                command.Parameters[i].Value = table.Columns[i].ValueOf(row) ?? DBNull.Value;
            command.ExecuteNonQuery();
        }
    }
}

/// <summary>Rows that the database did not take; the operation is rolled back.</summary>
public sealed class BulkInsertException(string table, int given, int taken, IReadOnlyList<string> warnings)
    : DbException($"{table} took {taken} of {given} rows: {string.Join(", ", warnings)}.");
