using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using PracticeSuite.Database;
using PracticeSuite.Platform.Data;
using PracticeSuite.Testing;

namespace PracticeSuite.Suite.Tests.Databases;

/// <summary>Rows of an earlier schema, written and read in plain SQL: the entities know today's schema only.</summary>
internal sealed class FilledDatabase : IAsyncDisposable
{
    private readonly DbConnection _connection;
    private readonly IReadOnlyList<(string Table, string Column, string Type)> _needed;

    private FilledDatabase(DbConnection connection, IReadOnlyList<(string, string, string)> needed) => (_connection, _needed) = (connection, needed);

    /// <summary>The last migration's name; the tables are its own.</summary>
    public static async Task<FilledDatabase> AtAsync(TestServer server, string migration)
    {
        await using (var context = CreateContext(server))
            await context.GetService<IMigrator>().MigrateAsync(migration);
        var connection = server.Provider.CreateConnection();
        await connection.OpenAsync();
        var needed = new List<(string, string, string)>();
        await using var command = connection.CreateCommand();
        command.CommandText = server.Kind == DatabaseKind.Sqlite
            ? "SELECT t.name, c.name, c.type FROM sqlite_master AS t JOIN pragma_table_info(t.name) AS c WHERE t.type = 'table' AND c.\"notnull\" = 1"
            : "SELECT table_name, column_name, column_type FROM information_schema.columns WHERE table_schema = DATABASE() AND is_nullable = 'NO'";
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
            needed.Add((reader.GetString(0), reader.GetString(1), reader.GetString(2)));
        return new FilledDatabase(connection, needed);
    }

    public async ValueTask DisposeAsync() => await _connection.DisposeAsync();

    /// <summary>What has to have a value and was given none is empty, or nothing.</summary>
    public async Task InsertAsync(string table, params (string Name, object Value)[] given)
    {
        var names = given.Select(one => one.Name).ToHashSet(StringComparer.Ordinal);
        var all = given.Concat(_needed.Where(one => one.Table == table && !names.Contains(one.Column)).Select(one => (one.Column, EmptyOf(one.Type, one.Column)))).ToList();
        await using var command = CreateCommand(
            $"INSERT INTO {table} ({string.Join(", ", all.Select(one => $"`{one.Item1}`"))}) VALUES ({string.Join(", ", all.Select((_, i) => $"@p{i}"))})", [.. all.Select(one => one.Item2)]);
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>The rows as texts, their columns with a blank between.</summary>
    public async Task<List<string>> TextsAsync(string sql)
    {
        await using var command = CreateCommand(sql, []);
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string>();
        while (await reader.ReadAsync())
            rows.Add(string.Join(' ', Enumerable.Range(0, reader.FieldCount).Select(i => Convert.ToString(reader.GetValue(i), CultureInfo.InvariantCulture))));
        return rows;
    }

    private static object EmptyOf(string type, string column) => type.ToUpperInvariant() switch
    {
        "BINARY(16)" => Guid.Empty,
        "DATE" => "2026-10-01",
        "INTEGER" or "INT(11)" or "BIGINT(20)" or "TINYINT(1)" => 0,
        var at when at.StartsWith("DATETIME", StringComparison.Ordinal) => "2026-10-01 00:00:00",
        _ => column is "notes" or "remarks" ? "[]" : "",
    };

    private static PracticeDbContext CreateContext(TestServer server) => server.Kind == DatabaseKind.Sqlite
        ? new SqlitePracticeDbContext(Options<SqlitePracticeDbContext>(server.Provider))
        : new MariaDbPracticeDbContext(Options<MariaDbPracticeDbContext>(server.Provider));

    private static DbContextOptions<TContext> Options<TContext>(DatabaseProvider provider)
        where TContext : DbContext
    {
        var options = new DbContextOptionsBuilder<TContext>();
        provider.Use(options, provider.CreateConnection());
        return options.Options;
    }

    private DbCommand CreateCommand(string sql, object[] values)
    {
        var command = _connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (i, value) in values.Index())
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = ($"@p{i}", value);
            command.Parameters.Add(parameter);
        }

        return command;
    }
}
