using System.Diagnostics;
using PracticeSuite.Platform.Data;
using PracticeSuite.Testing;
using Xunit;

namespace PracticeSuite.Suite.Tests.Operations;

/// <summary>Whatever happens to the process, a month gives the same claims, no more and no fewer.</summary>
[Trait("Rule", "B-005")]
public sealed class KilledMonthEndTests
{
    private const int CodeOfTheKilled = 128 + 9;

    [Fact]
    public Task On_MariaDB_twenty_killed_month_ends_end_with_exactly_the_right_claims() => KillAsync(DatabaseKind.MariaDb, patients: 3_100, times: 20);

    [Fact]
    public Task On_SQLite_four_killed_month_ends_end_with_exactly_the_right_claims() => KillAsync(DatabaseKind.Sqlite, patients: 3_100, times: 4);

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    public async Task A_month_end_that_runs_again_changes_nothing(DatabaseKind kind)
    {
        await using var site = await MonthEndSite.OpenAsync(kind, 100);

        var first = await site.RunHereAsync();
        var content = await site.ContentAsync();
        var second = await site.RunHereAsync();

        Assert.Equal((90, 0), (first.Json.GetProperty("claimsCreated").GetInt32(), second.Json.GetProperty("claimsCreated").GetInt32()));
        Assert.Equal(content, (await site.ContentAsync()).SkipLast(1));
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    public async Task Two_processes_at_once_make_the_claims_once(DatabaseKind kind)
    {
        await using var site = await MonthEndSite.OpenAsync(kind, 100);
        await site.RunHereAsync();
        var right = await site.ContentAsync();
        await site.ForgetAsync();

        using var one = site.Start();
        using var other = site.Start();
        var endings = new[] { await EndAsync(one), await EndAsync(other) };

        Assert.Contains(endings, ending => ending.Code == 0);
        Assert.All(endings, ending => Assert.True(ending.Code == 0 || ending.Words.Contains("Another process runs month end", StringComparison.Ordinal), ending.Words));
        Assert.Equal(right.Distinct(), (await site.ContentAsync()).Distinct());
    }

    private static async Task KillAsync(DatabaseKind kind, int patients, int times)
    {
        await using var site = await MonthEndSite.OpenAsync(kind, patients);
        using var undisturbed = site.Start();
        AssertDone(await EndAsync(undisturbed));
        var right = await site.ContentAsync();
        var all = await site.ClaimsAsync();
        Assert.Equal(patients * 9 / 10, all);
        await site.ForgetAsync();

        var random = new Random(20180101);
        var (acknowledged, halfway) = (0, 0);
        for (var killed = 0; killed < times;)
        {
            if (await IsKilledAsync(site, Moment(killed, random)))
            {
                killed++;
                var claims = await site.ClaimsAsync();
                Assert.True(claims >= acknowledged, $"{acknowledged} claims were there, {claims} are left");
                acknowledged = claims;
                if (0 < claims && claims < all)
                    halfway++;
            }
            else
            {
                // It came to its end before the blow: right as well, and the month begins anew.
                Assert.Equal(right, Once(await site.ContentAsync()));
                await site.ForgetAsync();
                acknowledged = 0;
            }
        }

        using var last = site.Start();
        AssertDone(await EndAsync(last));
        Assert.Equal(right, Once(await site.ContentAsync()));
        Assert.InRange(halfway, times / 4, times);
    }

    /// <summary>A blow that falls between the last commit and the end of the process leaves a completed run, and the next is one more of it.</summary>
    private static IEnumerable<string> Once(IReadOnlyList<string> content) =>
        [.. content.Where(row => !IsRun(row)), .. content.Where(IsRun).Distinct(StringComparer.Ordinal)];

    private static bool IsRun(string row) => row.StartsWith("run|", StringComparison.Ordinal);

    /// <summary>Taken from what a run is seen to do: right when it begins, right after it committed something, or anywhere in the work on a chunk.</summary>
    private static Func<MonthEndProgress, MonthEndProgress, bool> Moment(int number, Random random)
    {
        var looks = random.Next(50);
        return (number % 4) switch
        {
            0 => (before, now) => now.Heartbeat != before.Heartbeat,
            2 => (before, now) => now.Heartbeat != before.Heartbeat && looks-- == 0,
            _ => (before, now) => now.Claims > before.Claims,
        };
    }

    /// <returns>False when the process ended by itself before.</returns>
    private static async Task<bool> IsKilledAsync(MonthEndSite site, Func<MonthEndProgress, MonthEndProgress, bool> moment)
    {
        await using var connection = await site.ConnectAsync();
        var before = await site.ProgressAsync(connection);
        using var process = site.Start();
        var ended = EndAsync(process);
        using var looks = new PeriodicTimer(TimeSpan.FromMilliseconds(10));
        while (!ended.IsCompleted && !moment(before, await site.ProgressAsync(connection)))
            await looks.WaitForNextTickAsync();
        process.Kill();
        var ending = await ended;
        if (ending.Code == CodeOfTheKilled)
            return true;
        AssertDone(ending);
        return false;
    }

    private static void AssertDone((int Code, string Words) ending) => Assert.True(ending.Code == 0, ending.Words);

    private static async Task<(int Code, string Words)> EndAsync(Process process)
    {
        var output = process.StandardOutput.ReadToEndAsync();
        var words = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        await output;
        return (process.ExitCode, await words);
    }
}
