using System.Data.Common;
using System.Globalization;
using PracticeSuite.Platform.Data;

namespace PracticeSuite.Suite.Tests.CommandLine;

/// <summary>How many rows each table of a database has.</summary>
internal static class RowCounts
{
    public static async Task<IReadOnlyDictionary<string, long>> ReadAsync(DatabaseProvider provider)
    {
        await using var connection = provider.CreateConnection();
        await connection.OpenAsync();
        var tables = await ListAsync(connection, provider.Kind == DatabaseKind.Sqlite
            ? "SELECT name FROM sqlite_master WHERE type = 'table'"
            : "SELECT table_name FROM information_schema.tables WHERE table_schema = DATABASE()");
        var counts = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var table in tables)
            counts[table] = long.Parse((await ListAsync(connection, $"SELECT COUNT(*) FROM {table}"))[0], CultureInfo.InvariantCulture);
        return counts;
    }

    private static async Task<List<string>> ListAsync(DbConnection connection, string query)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = query;
        await using var reader = await command.ExecuteReaderAsync();
        var values = new List<string>();
        while (await reader.ReadAsync())
            values.Add(Convert.ToString(reader.GetValue(0), CultureInfo.InvariantCulture)!);
        return values;
    }
}
