using System.Diagnostics;
using MySqlConnector;
using PracticeSuite.Billing.Contracts.Months;
using PracticeSuite.Platform.Data;
using PracticeSuite.Testing;

namespace PracticeSuite.Benchmarks.MonthEnd;

/// <summary>One month end through the real composition, in a process of its own.</summary>
internal static class MeasuredMonthEnd
{
    public const string Verb = "month-end-once";

    public static async Task<int> RunAsync(Options options)
    {
        await using var services = LoadedDatabase.Compose(options.Database);
        var practice = await LoadedDatabase.PracticeAsync(services);
        using var counter = new CommandCounter();
        var before = await QuestionsAsync(options.Database);
        var (cpu, server) = (Environment.CpuUsage.TotalTime, await ServerCpu.SecondsAsync(options.Database));
        var watch = Stopwatch.StartNew();
        var outcome = await practice.RunAsync<IMonthEnd, MonthEndOutcome>(
            (monthEnd, token) => monthEnd.RunAsync(Options.Month, dryRun: false, null, token));
        var seconds = watch.Elapsed.TotalSeconds;
        var statements = options.Kind == DatabaseKind.Sqlite ? counter.Count : await QuestionsAsync(options.Database) - before - 3;
        return Child.Answer(new MonthEndFigures(
            seconds, (Environment.CpuUsage.TotalTime - cpu).TotalSeconds, await ServerCpu.SecondsAsync(options.Database) - server, Child.PeakMiB(), statements, outcome.Counts.Evaluated,
            outcome.Counts.ClaimsCreated));
    }

    /// <summary>Statements that the server has been sent, whatever sent them; on SQLite those that EF counts.</summary>
    public static async Task<long> QuestionsAsync(DatabaseProvider database)
    {
        if (database.Kind == DatabaseKind.Sqlite)
            return 0;
        await using var connection = new MySqlConnection(database.ConnectionString);
        await connection.OpenAsync();
        await using var command = new MySqlCommand("SHOW GLOBAL STATUS LIKE 'Questions'", connection);
        await using var reader = await command.ExecuteReaderAsync();
        await reader.ReadAsync();
        return long.Parse(reader.GetString(1), System.Globalization.CultureInfo.InvariantCulture);
    }
}

/// <param name="ServerSeconds">What the database server used of its processors.</param>
/// <param name="Statements">Sent to the database, transactions and connections included where the server counts them.</param>
internal sealed record MonthEndFigures(double Seconds, double CpuSeconds, double ServerSeconds, double PeakMiB, long Statements, int Evaluated, int Claims)
{
    public double AllCpu => CpuSeconds + ServerSeconds;
}
