using System.Net;
using Xunit;

namespace PracticeSuite.Suite.Tests.Web;

/// <summary>The name a request calls this host by comes from whoever sends it.</summary>
public sealed class HostNameTests(RunningSite site) : IClassFixture<RunningSite>
{
    [Theory]
    [InlineData("evil.example", HttpStatusCode.BadRequest)]
    [InlineData("localhost", HttpStatusCode.OK)]
    [InlineData("127.0.0.1", HttpStatusCode.OK)]
    [InlineData("[::1]", HttpStatusCode.OK)]
    public async Task Only_names_of_this_machine_are_answered_until_others_are_set(string name, HttpStatusCode status)
    {
        Assert.Equal(status, (await AskAsync(site, "/sign-in", name)).StatusCode);
    }

    [Fact]
    public async Task A_name_that_is_set_is_answered_and_stands_in_no_address()
    {
        await using var practice = new RunningSite { Settings = { ["AllowedHosts"] = "practice.example" } };
        await practice.InitializeAsync();

        var asked = await AskAsync(practice, "/patients?filter=a%20b", "practice.example");
        var page = await AskAsync(practice, "/sign-in", "practice.example");
        var here = await AskAsync(practice, "/sign-in", "localhost");

        Assert.Equal("/sign-in?next=%2Fpatients%3Ffilter%3Da%2520b", asked.Headers.Location?.OriginalString);
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.BadRequest), (page.StatusCode, here.StatusCode));
        Assert.DoesNotContain("practice.example", await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private static async Task<HttpResponseMessage> AskAsync(RunningSite site, string path, string name)
    {
        using var browser = site.Browser();
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(path, UriKind.Relative)) { Headers = { Host = name } };
        return await browser.SendAsync(request);
    }
}
