using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Text.RegularExpressions;
using PracticeSuite.Database.Demo;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Data;
using PracticeSuite.Suite.Tests.CommandLine;
using PracticeSuite.Testing;
using Xunit;

namespace PracticeSuite.Suite.Tests.Web;

/// <summary>What a newcomer sees of a real first start, and whether it is true.</summary>
public sealed partial class FirstStartConsoleTests
{
    [Fact]
    public async Task Without_any_setting_the_demo_is_made_beside_the_caller_and_the_console_says_what_is_so()
    {
        await using var site = new RunningSite
        {
            Settings = { ["Database__Provider"] = null, ["ConnectionStrings__Default"] = null, ["Demo__Seed"] = null },
        };

        await site.InitializeAsync();

        Assert.True(File.Exists(Path.Combine(site.Folder, "data", "practicesuite.db")));
        await AssertToldTruthAsync(site);
        Assert.Contains($"Everything is kept in {Path.Combine(site.Folder, "data", "practicesuite.db")}", site.Said);
    }

    [Fact]
    public async Task On_an_empty_MariaDB_with_the_demo_asked_for_the_same_is_told_and_the_job_stands_in_the_database()
    {
        await using var server = await TestServer.CreateAsync(DatabaseKind.MariaDb);
        await using var site = new RunningSite
        {
            Settings =
            {
                ["Database__Provider"] = "MariaDb", ["ConnectionStrings__Default"] = server.ConnectionString, ["Demo__Seed"] = "true",
                ["Scheduler__InstanceId"] = "first-node",
            },
        };

        await site.InitializeAsync();

        await AssertToldTruthAsync(site);
        var rows = await RowCounts.ReadAsync(server.Provider);
        Assert.All((string[])["qrtz_job_details", "qrtz_triggers", "qrtz_scheduler_state"], table => Assert.True(RowsOf(rows, table) > 0, table));
    }

    [Fact]
    public async Task A_database_that_is_named_gets_its_tables_and_no_demo()
    {
        await using var server = await TestServer.CreateAsync(DatabaseKind.MariaDb);
        await using var site = new RunningSite
        {
            Settings = { ["Database__Provider"] = "MariaDb", ["ConnectionStrings__Default"] = server.ConnectionString, ["Demo__Seed"] = null },
        };

        await site.StartAsync();
        using var browser = site.Browser();
        using var beats = new PeriodicTimer(TimeSpan.FromMilliseconds(200));
        while ((await RunningSite.GetAsync(browser, "/health")).StatusCode != HttpStatusCode.OK && await beats.WaitForNextTickAsync())
            Assert.DoesNotContain(site.Said, line => line.Contains("cannot start", StringComparison.Ordinal));

        var rows = await RowCounts.ReadAsync(server.Provider);
        Assert.Equal((0, 0), (rows["identity_practices"], rows["identity_users"]));
    }

    private static async Task AssertToldTruthAsync(RunningSite site)
    {
        var said = site.Said.SkipWhile(line => !line.StartsWith("Month end of", StringComparison.Ordinal)).ToList();
        var month = BillingMonth.Of(TimeProvider.System.GetUtcNow(), TimeZoneInfo.FindSystemTimeZoneById("America/New_York")).Previous;
        var done = Done().Match(said[0]);
        var (expected, documents) = (Expected().Match(said[1]), Documents().Match(said[3]));

        Assert.True(done.Success, said[0]);
        Assert.Equal(PracticeSuite.Web.Components.Show.Month(month), done.Groups["month"].Value);
        var (claims, held) = (Number(done, "claims"), Number(done, "held"));
        Assert.True(expected.Success, said[1]);
        Assert.Equal(claims, Number(expected, "rated") + Number(expected, "unrated"));
        Assert.Matches("^Held by reason: .+ [0-9]+(, .+ [0-9]+)+$", said[2]);
        Assert.True(HeldReasons().Matches(said[2]).Sum(one => int.Parse(one.Value, CultureInfo.InvariantCulture)) >= held, said[2]);
        Assert.Equal(($"{site.Address}billing/months/{month}", claims), (documents.Groups["address"].Value, Number(documents, "records") + Number(documents, "superbills")));
        var open = said.IndexOf($"Open {site.Address.ToString().TrimEnd('/')} and sign in with password {DemoSeed.Password} as");
        Assert.True(open > 3, string.Join('\n', said));
        Assert.Equal(DemoSeed.SignIns.Select(one => one.UserName), said.Skip(open + 1).Take(DemoSeed.SignIns.Count).Select(line => line.Trim().Split(' ')[0]));

        using var biller = await site.SignedInAsync("biller");
        var board = await biller.GetAsync(new Uri(documents.Groups["address"].Value));
        Assert.Equal(HttpStatusCode.OK, board.StatusCode);
        var rows = await biller.GetStringAsync(new Uri($"/billing/months/{month}/board.csv?tab=Claimed", UriKind.Relative));
        Assert.Equal(claims + 1, rows.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        await using var file = await biller.GetStreamAsync(new Uri($"/billing/months/{month}/superbills?format=zip", UriKind.Relative));
        await using var zip = new ZipArchive(file, ZipArchiveMode.Read);
        Assert.Equal(Number(documents, "records"), zip.Entries.Count(entry => entry.Name.StartsWith("claim-record-", StringComparison.Ordinal)));
        Assert.Equal(Number(documents, "superbills"), zip.Entries.Count(entry => entry.Name.StartsWith("superbill-", StringComparison.Ordinal)));
    }

    private static int Number(Match match, string name) => match.Groups[name] is { Success: true } group ? int.Parse(group.Value, CultureInfo.InvariantCulture) : 0;

    private static long RowsOf(IReadOnlyDictionary<string, long> rows, string table) =>
        rows.Single(one => string.Equals(one.Key, table, StringComparison.OrdinalIgnoreCase)).Value;

    [GeneratedRegex(@"^Month end of (?<month>\w+ \d{4}): \d+ patients evaluated, (?<claims>\d+) claims created, (?<held>\d+) held\.$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Done();

    [GeneratedRegex(@"^Expected: \$[0-9,.]+ for (?<rated>\d+) claims(; of (?<unrated>\d+) more claims? no rate is known, so nothing is added for them)?\.$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Expected();

    [GeneratedRegex(@"^Documents: (?<records>\d+) claim records? \(the practice files these\), (?<superbills>\d+) superbills? for patients; (?<address>http://\S+), button Superbills$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Documents();

    [GeneratedRegex("[0-9]+(?=,|$)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex HeldReasons();
}
