using System.Data;
using System.Data.Common;
using Microsoft.Data.Sqlite;
using MySqlConnector;

namespace PracticeSuite.Testing.Load;

/// <summary>A table as the driver alone sees it: its columns, and rows read and written without any mapping.</summary>
public sealed class PlainTable
{
    private PlainTable(string name, IReadOnlyList<string> columns) => (Name, Columns) = (name, columns);

    public string Name { get; }

    public IReadOnlyList<string> Columns { get; }

    public static async Task<PlainTable> OfAsync(DbConnection connection, string name)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = $"SELECT * FROM {name} WHERE 1 = 0";
        await using var reader = await command.ExecuteReaderAsync();
        return new PlainTable(name, [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetName)]);
    }

    public int IndexOf(string column) => Columns.ToList().IndexOf(column);

    /// <param name="where">What follows the table's name.</param>
    public async Task<IReadOnlyList<object[]>> ReadAsync(DbConnection connection, string where, params IReadOnlyList<(string Name, object Value)> parameters)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = $"SELECT * FROM {Name} {where}";
        foreach (var (name, value) in parameters)
            command.Parameters.Add(connection is SqliteConnection ? new SqliteParameter(name, value) : new MySqlParameter(name, value));
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<object[]>();
        while (await reader.ReadAsync())
        {
            var row = new object[Columns.Count];
            reader.GetValues(row);
            rows.Add(row);
        }

        return rows;
    }

    /// <summary>In the transaction, as fast as the driver can.</summary>
    public async Task LoadAsync(DbTransaction transaction, IReadOnlyList<object[]> rows)
    {
        if (rows.Count == 0)
            return;
        using var held = Hold(transaction.Connection!, rows);
        await held.LoadAsync(transaction, Name);
    }

    /// <summary>Rows in the form in which the driver takes them; made apart, so that loading alone can be measured.</summary>
    public IHeldRows Hold(DbConnection connection, IReadOnlyList<object[]> rows) =>
        connection is SqliteConnection ? new PreparedRows(Columns, rows) : new ServerRows(Columns, rows);
}

public interface IHeldRows : IDisposable
{
    /// <param name="into">A table that has the columns of the rows.</param>
    Task LoadAsync(DbTransaction transaction, string into);
}

internal sealed class ServerRows : IHeldRows
{
    private readonly DataTable _rows = new();

    public ServerRows(IReadOnlyList<string> columns, IReadOnlyList<object[]> rows)
    {
        for (var i = 0; i < columns.Count; i++)
            _rows.Columns.Add(columns[i], rows.Select(row => row[i]).FirstOrDefault(value => value is not DBNull)?.GetType() ?? typeof(string));
        foreach (var row in rows)
            _rows.Rows.Add(row);
    }

    public void Dispose() => _rows.Dispose();

    public async Task LoadAsync(DbTransaction transaction, string into)
    {
        var copy = new MySqlBulkCopy((MySqlConnection)transaction.Connection!, (MySqlTransaction)transaction) { DestinationTableName = into };
        for (var i = 0; i < _rows.Columns.Count; i++)
            copy.ColumnMappings.Add(new MySqlBulkCopyColumnMapping(i, _rows.Columns[i].ColumnName));
        var result = await copy.WriteToServerAsync(_rows);
        if (result.RowsInserted != _rows.Rows.Count)
            throw new InvalidOperationException(
                $"{into} took {result.RowsInserted} of {_rows.Rows.Count} rows: {string.Join(" ", result.Warnings.Take(1).Select(warning => warning.Message))}");
    }
}

internal sealed class PreparedRows(IReadOnlyList<string> columns, IReadOnlyList<object[]> rows) : IHeldRows
{
    public void Dispose()
    {
    }

    public Task LoadAsync(DbTransaction transaction, string into)
    {
        using var command = ((SqliteTransaction)transaction).Connection!.CreateCommand();
        command.Transaction = (SqliteTransaction)transaction;
        command.CommandText = $"INSERT INTO {into} ({string.Join(", ", columns)}) VALUES ({string.Join(", ", columns.Select((_, i) => $"$p{i}"))})";
        for (var i = 0; i < columns.Count; i++)
            command.Parameters.Add(new SqliteParameter($"$p{i}", null));
        foreach (var row in rows)
        {
            for (var i = 0; i < row.Length; i++)
                command.Parameters[i].Value = row[i];
            command.ExecuteNonQuery();
        }

        return Task.CompletedTask;
    }
}
