using System.Diagnostics;
using System.Net;
using PracticeSuite.Web.Hosting;
using Xunit;

namespace PracticeSuite.Suite.Tests.Web;

/// <summary>What somebody at the sign-in page learns and breaks without a password.</summary>
public sealed class SignInAttackTests(RunningSite site) : IClassFixture<RunningSite>
{
    [Fact]
    public async Task A_name_that_exists_is_answered_like_one_that_does_not_also_when_it_is_locked()
    {
        using var browser = site.Browser();
        var answers = new List<(string? Answer, bool Unhurried)>();

        foreach (var name in Enumerable.Repeat("scheduler", 7).Append("nobody-of-this-name"))
        {
            var begun = Stopwatch.GetTimestamp();
            var answer = await RunningSite.SignInAsync(browser, name, "not the password");
            answers.Add((answer.Headers.Location?.OriginalString, Stopwatch.GetElapsedTime(begun) >= SignInEndpoints.RefusalTakes));
        }

        Assert.Equal(("/sign-in?outcome=Refused&next=%2F", true), Assert.Single(answers.Distinct()));
    }

    [Theory]
    [InlineData("//evil.example")]
    [InlineData("/\\evil.example")]
    [InlineData("https://evil.example/")]
    [InlineData("/patients\r\nSet-Cookie: stolen=1")]
    [InlineData("javascript:alert(1)")]
    [InlineData("/\t/evil.example")]
    public async Task Nobody_is_sent_elsewhere_after_signing_in(string next)
    {
        using var browser = site.Browser();

        var answer = await RunningSite.SignInAsync(browser, "nurse", Database.Demo.DemoSeed.Password, next);

        Assert.Equal("/", answer.Headers.Location?.OriginalString);
        Assert.DoesNotContain(answer.Headers.GetValues("Set-Cookie"), cookie => cookie.StartsWith("stolen", StringComparison.Ordinal));
    }

    [Fact]
    public async Task One_address_has_so_many_tries_a_minute_and_reads_why_there_are_no_more()
    {
        await using var other = new RunningSite();
        await other.InitializeAsync();
        using var browser = other.Browser();
        using var colleague = await other.SignedInAsync("nurse");
        var unlock = new Dictionary<string, string> { ["password"] = "wrong", ["__RequestVerificationToken"] = await RunningSite.TokenAsync(colleague, "/account/verify") };
        var form = new Dictionary<string, string>
        {
            ["userName"] = "nobody", ["password"] = "wrong", ["__RequestVerificationToken"] = await RunningSite.TokenAsync(browser, "/sign-in"),
        };

        var answers = await Task.WhenAll(Enumerable.Range(0, SignInLimit.PerMinute + 9).Select(_ => RunningSite.PostAsync(browser, "/account/sign-in", form)));
        var refused = answers.Where(answer => answer.StatusCode == HttpStatusCode.TooManyRequests).ToList();

        Assert.Equal(10, refused.Count);
        Assert.Equal(TimeSpan.FromMinutes(1), refused[0].Headers.RetryAfter?.Delta);
        Assert.Contains("Too many tries came from here", await refused[0].Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await RunningSite.GetAsync(browser, "/sign-in")).StatusCode);
        Assert.Equal("/account/verify?outcome=Refused&next=%2F", (await RunningSite.PostAsync(colleague, "/account/verify", unlock)).Headers.Location?.OriginalString);
    }

    [Theory]
    [InlineData("192.0.2.7", "192.0.2.7")]
    [InlineData("::ffff:192.0.2.7", "192.0.2.7")]
    [InlineData("2001:db8:1:2:aaaa::1", "20010DB800010002/64")]
    [InlineData("2001:db8:1:2:bbbb::9", "20010DB800010002/64")]
    public void A_network_that_one_person_has_is_one_address(string address, string counted)
    {
        Assert.Equal(counted, SignInLimit.AddressOf(IPAddress.Parse(address)));
    }
}
