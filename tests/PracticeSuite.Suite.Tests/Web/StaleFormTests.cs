using System.Net;
using Xunit;

namespace PracticeSuite.Suite.Tests.Web;

/// <summary>A form without its token, or with one of an earlier day: said in a sentence, whatever it was for.</summary>
public sealed class StaleFormTests(RunningSite site) : IClassFixture<RunningSite>
{
    [Theory]
    [InlineData(null)]
    [InlineData("of-another-day")]
    public async Task The_sign_in_comes_back_with_the_name_and_no_password(string? token)
    {
        using var browser = site.Browser();

        var answer = await SendAsync(browser, "/account/sign-in", new() { ["userName"] = "anna<b>", ["password"] = "secret-word", ["next"] = "/patients" }, token);
        var page = await answer.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("This page was open too long.", page, StringComparison.Ordinal);
        Assert.Contains("value=\"anna&lt;b&gt;\"", page, StringComparison.Ordinal);
        Assert.Contains("name=\"next\" value=\"/patients\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("secret-word", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/account/sign-out")]
    [InlineData("/account/password")]
    public async Task Whoever_is_signed_in_stays_so_and_reads_why_nothing_was_done(string path)
    {
        using var browser = await site.SignedInAsync("nurse");

        var answer = await SendAsync(browser, path, new() { ["form"] = "sign-out" }, token: null);
        var page = await RunningSite.GetAsync(browser, "/patients");

        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.OK), (answer.StatusCode, page.StatusCode));
        Assert.Contains("open too long", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_form_that_came_back_is_taken()
    {
        using var browser = site.Browser();
        var refused = await SendAsync(browser, "/account/sign-in", new() { ["userName"] = "nurse", ["password"] = "x" }, token: null);

        var answer = await RunningSite.PostAsync(browser, "/account/sign-in", new()
        {
            ["userName"] = "nurse", ["password"] = Database.Demo.DemoSeed.Password, ["__RequestVerificationToken"] = RunningSite.TokenIn(await refused.Content.ReadAsStringAsync()),
        });

        Assert.Equal("/", answer.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task Opening_the_address_of_the_refused_form_leads_to_the_page()
    {
        using var browser = site.Browser();

        Assert.Equal("/sign-in", (await RunningSite.GetAsync(browser, "/account/sign-in")).Headers.Location?.OriginalString);
    }

    [Theory]
    [InlineData("/nowhere")]
    [InlineData("/billing/months/abc")]
    [InlineData("/billing/months/2026-13")]
    [InlineData("/billing/services/abc")]
    public async Task An_address_that_is_not_there_is_still_said_so(string path)
    {
        using var browser = await site.SignedInAsync("biller");

        var answer = await RunningSite.GetAsync(browser, path);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.StartsWith("text/html", answer.Content.Headers.ContentType?.ToString(), StringComparison.Ordinal);
    }

    private static Task<HttpResponseMessage> SendAsync(HttpClient browser, string path, Dictionary<string, string> form, string? token)
    {
        if (token is not null)
            form["__RequestVerificationToken"] = token;
        return RunningSite.PostAsync(browser, path, form);
    }
}
