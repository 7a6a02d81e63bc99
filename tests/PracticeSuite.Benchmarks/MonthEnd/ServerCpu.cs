using System.Globalization;
using MySqlConnector;
using PracticeSuite.Platform.Data;

namespace PracticeSuite.Benchmarks.MonthEnd;

/// <summary>What the server's process has used so far: a measure that other programs on the machine disturb less than the clock.</summary>
internal static class ServerCpu
{
    private const double TicksPerSecond = 100;
    private const int UserTime = 11;

    private static string? _stat;

    /// <returns>Nothing for SQLite, which works in this process.</returns>
    public static async Task<double> SecondsAsync(DatabaseProvider database)
    {
        if (database.Kind == DatabaseKind.Sqlite)
            return 0;
        _stat ??= await FindAsync(database);
        // The name of the program stands in parentheses before the numbers.
        var fields = (await File.ReadAllTextAsync(_stat)).Split(')')[^1].Trim().Split(' ');
        return fields.Skip(UserTime).Take(2).Sum(field => double.Parse(field, CultureInfo.InvariantCulture)) / TicksPerSecond;
    }

    private static async Task<string> FindAsync(DatabaseProvider database)
    {
        await using var connection = new MySqlConnection(database.ConnectionString);
        await connection.OpenAsync();
        await using var command = new MySqlCommand("SELECT @@pid_file", connection);
        var file = (string)(await command.ExecuteScalarAsync())!;
        return $"/proc/{(await File.ReadAllTextAsync(file)).Trim()}/stat";
    }
}
