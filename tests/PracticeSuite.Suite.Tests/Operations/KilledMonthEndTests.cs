using System.Diagnostics;
using PracticeSuite.Platform.Data;
using PracticeSuite.Testing;
using Xunit;

namespace PracticeSuite.Suite.Tests.Operations;

/// <summary>Whatever happens to the process, a month gives the same claims, no more and no fewer.</summary>
[Trait("Rule", "B-005")]
public sealed class KilledMonthEndTests
{
    [Fact]
    public Task On_MariaDB_twenty_killed_month_ends_end_with_exactly_the_right_claims() => KillAsync(DatabaseKind.MariaDb, patients: 4_100, times: 20);

    [Fact]
    public Task On_SQLite_four_killed_month_ends_end_with_exactly_the_right_claims() => KillAsync(DatabaseKind.Sqlite, patients: 2_100, times: 4);

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
        var watch = Stopwatch.StartNew();
        using var undisturbed = site.Start();
        AssertDone(await EndAsync(undisturbed));
        var whole = watch.Elapsed;
        var right = await site.ContentAsync();
        Assert.Equal(patients * 9 / 10, await site.ClaimsAsync());
        await site.ForgetAsync();

        var random = new Random(20180101);
        var acknowledged = 0;
        for (var killed = 0; killed < times;)
        {
            if (await IsKilledAsync(site, whole * (0.15 + random.NextDouble())))
            {
                killed++;
                var claims = await site.ClaimsAsync();
                Assert.True(claims >= acknowledged, $"{acknowledged} claims were there, {claims} are left");
                acknowledged = claims;
            }
            else
            {
                // It came to its end before the blow: right as well, and the month begins anew.
                Assert.Equal(right, await site.ContentAsync());
                await site.ForgetAsync();
                acknowledged = 0;
            }
        }

        using var last = site.Start();
        AssertDone(await EndAsync(last));
        Assert.Equal(right, await site.ContentAsync());
    }

    /// <returns>False when the process ended by itself before.</returns>
    private static async Task<bool> IsKilledAsync(MonthEndSite site, TimeSpan after)
    {
        using var process = site.Start();
        var ended = EndAsync(process);
        if (await Task.WhenAny(ended, Task.Delay(after)) == ended)
        {
            AssertDone(await ended);
            return false;
        }

        process.Kill();
        await ended;
        return true;
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
