using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using PracticeSuite.Platform.Data;

namespace PracticeSuite.Platform.Auditing;

/// <summary>The table of rows as both databases take it: many rows in one statement, with the values that the model's converters make.</summary>
internal sealed class AuditTable(DatabaseProvider provider)
{
    private static readonly Dictionary<string, string> InPlace = new(StringComparer.Ordinal)
    {
        ["lane"] = "@audit_lane", ["seq"] = "@audit_seq", ["hash"] = "@audit_head",
    };

    private readonly Lazy<BulkTable> _table = new(() => Read(provider));
    private readonly ConcurrentDictionary<int, string> _inserts = [];

    /// <summary>Adds the statement and its parameters to the command.</summary>
    public void Insert(DbCommand command, IReadOnlyList<AuditRow> rows)
    {
        command.CommandText += _inserts.GetOrAdd(rows.Count, Statement);
        for (var row = 0; row < rows.Count; row++)
        {
            for (var column = 0; column < _table.Value.Columns.Count; column++)
                command.Add($"@r{row}_{column}", _table.Value.Columns[column].ValueOf(rows[row]));
        }
    }

    /// <summary>One row whose place and hash are the server's variables.</summary>
    public void InsertInPlace(DbCommand command, int number, AuditRow row)
    {
        var columns = _table.Value.Columns;
        var values = new string[columns.Count];
        for (var column = 0; column < columns.Count; column++)
        {
            values[column] = InPlace.GetValueOrDefault(columns[column].Name) ?? $"@r{number}_{column}";
            if (!InPlace.ContainsKey(columns[column].Name))
                command.Add(values[column], columns[column].ValueOf(row));
        }

        command.CommandText += $"INSERT INTO {_table.Value.Name} ({string.Join(", ", columns.Select(column => column.Name))}) VALUES ({string.Join(", ", values)});";
    }

    private string Statement(int rows)
    {
        var columns = _table.Value.Columns;
        var values = Enumerable.Range(0, rows).Select(row => $"({string.Join(", ", Enumerable.Range(0, columns.Count).Select(column => $"@r{row}_{column}"))})");
        return $"INSERT INTO {_table.Value.Name} ({string.Join(", ", columns.Select(column => column.Name))}) VALUES {string.Join(", ", values)};";
    }

    private static BulkTable Read(DatabaseProvider provider)
    {
        var options = new DbContextOptionsBuilder<AuditDbContext>();
        provider.Use(options);
        using var context = new AuditDbContext(options.Options);
        return BulkTable.Of(context.Model, typeof(AuditRow));
    }
}

internal static class AuditCommands
{
    public static void Add(this DbCommand command, string name, object? value)
    {
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = (name, value ?? DBNull.Value);
        command.Parameters.Add(parameter);
    }
}
