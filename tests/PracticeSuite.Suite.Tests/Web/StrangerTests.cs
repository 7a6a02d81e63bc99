using System.Net;
using Microsoft.Extensions.Configuration;
using PracticeSuite.Cli;
using PracticeSuite.Suite.Tests.CommandLine;
using Xunit;

namespace PracticeSuite.Suite.Tests.Web;

/// <summary>What somebody gets who is not signed in, has another role, or belongs to another practice on the same database.</summary>
public sealed class StrangerTests(RunningSite site) : IClassFixture<RunningSite>
{
    private const string Password = "a long enough password";

    [Theory]
    [InlineData("/patients")]
    [InlineData("/billing/months/2026-09/board.csv")]
    [InlineData("/billing/months/2026-09/superbills")]
    [InlineData("/billing/superbills/0198a000-0000-7000-8000-000000000000")]
    [InlineData("/practice/users")]
    [InlineData("/appsettings.json")]
    [InlineData("/nowhere")]
    public async Task Whoever_is_not_signed_in_sees_the_sign_in_and_nothing_else(string path)
    {
        using var browser = site.Browser();

        var answer = await RunningSite.GetAsync(browser, path);

        Assert.Equal((HttpStatusCode.Redirect, $"/sign-in?next={Uri.EscapeDataString(path)}"), (answer.StatusCode, answer.Headers.Location?.OriginalString));
    }

    [Fact]
    public async Task Nobody_opens_a_circuit_without_signing_in()
    {
        using var browser = site.Browser();

        Assert.Equal(HttpStatusCode.Unauthorized, (await RunningSite.PostAsync(browser, "/_blazor/negotiate?negotiateVersion=1", [])).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await RunningSite.GetAsync(browser, "/_blazor")).StatusCode);
    }

    [Theory]
    [InlineData("nurse", "/billing/months/2026-09/board.csv", "/not-allowed?needs=Billing.Months.View")]
    [InlineData("admin", "/billing/months/2026-09/superbills", "/not-allowed?needs=Billing.Superbills.Issue")]
    [InlineData("supervisor", "/patients/new", "/not-allowed?needs=Charting.Patients.Edit")]
    [InlineData("biller", "/practice/users", "/not-allowed?needs=Identity.Users.View")]
    public async Task Another_role_is_told_what_it_lacks(string userName, string path, string told)
    {
        using var browser = await site.SignedInAsync(userName);

        var answer = await RunningSite.GetAsync(browser, path);

        Assert.EndsWith(told, answer.Headers.Location?.OriginalString, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_practices_documents_are_not_there()
    {
        var month = await ImportAnotherPracticeAsync();
        using var stranger = site.Browser();
        await RunningSite.SignInAsync(stranger, "stranger", Password);
        using var biller = await site.SignedInAsync("biller");

        var theirs = await RunningSite.GetAsync(biller, $"/billing/months/{month}/board.csv");
        var seen = await RunningSite.GetAsync(stranger, $"/billing/months/{month}/board.csv");

        Assert.True((await theirs.Content.ReadAsStringAsync()).Split('\n').Length > 10);
        Assert.Equal(HttpStatusCode.OK, seen.StatusCode);
        Assert.Equal(2, (await seen.Content.ReadAsStringAsync()).Split('\n').Length);
    }

    [Theory]
    [InlineData("/billing/months/2026-09/superbills?ledger=maybe", "ledger")]
    [InlineData("/billing/months/2026-09/board.csv?desc=maybe", "desc")]
    public async Task What_is_neither_yes_nor_no_is_refused_by_field_value_and_fix(string path, string field)
    {
        using var browser = await site.SignedInAsync("biller");

        var answer = await RunningSite.GetAsync(browser, path);
        var said = await answer.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.All([field, "maybe", "use true or false"], part => Assert.Contains(part, said, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/patients")]
    [InlineData("/practice")]
    [InlineData("/billing/months/2026-09/board.csv")]
    [InlineData("/nowhere")]
    public async Task What_a_browser_gets_stays_out_of_frames_caches_and_foreign_hands(string path)
    {
        using var browser = await site.SignedInAsync("biller");

        var answer = await RunningSite.GetAsync(browser, path);

        Assert.True(answer.Headers.CacheControl?.NoStore);
        Assert.Contains("frame-ancestors 'none'", Assert.Single(answer.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        Assert.Equal(("nosniff", "same-origin"), (Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")), Assert.Single(answer.Headers.GetValues("Referrer-Policy"))));
    }

    [Fact]
    public async Task No_script_reads_a_cookie_and_no_foreign_page_sends_one_along()
    {
        using var browser = site.Browser();

        var answer = await RunningSite.SignInAsync(browser, "nurse", Database.Demo.DemoSeed.Password);

        Assert.Equal(2, answer.Headers.GetValues("Set-Cookie").Count());
        Assert.All(answer.Headers.GetValues("Set-Cookie"), cookie => Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase));
        Assert.All(answer.Headers.GetValues("Set-Cookie"), cookie => Assert.Matches("samesite=(lax|strict)", cookie));
    }

    /// <summary>A second practice beside the demo, with a sign-in of its own; answers the demo's last month that was run.</summary>
    private async Task<string> ImportAnotherPracticeAsync()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Database:Provider"] = "Sqlite", ["ConnectionStrings:Default"] = $"Data Source={site.DatabaseFile}",
        }).Build();
        var surroundings = new Surroundings(TimeProvider.System, TextWriter.Null, TextWriter.Null, configuration) { ReadSecret = _ => Password };
        Assert.Equal(0, await Cli.CommandLine.RunAsync(["import", CaseFolder.Of("late")], surroundings));
        Assert.Equal(0, await Cli.CommandLine.RunAsync(["user", "add", "--practice", "OAK", "--user-name", "stranger", "--roles", "Biller,Administrator"], surroundings));
        return site.Said.Single(line => line.StartsWith("Documents: ", StringComparison.Ordinal)).Split('/', ',')[^2];
    }
}
