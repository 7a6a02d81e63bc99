using System.Net;
using System.Net.Http.Headers;
using PracticeSuite.Database.Demo;
using Xunit;

namespace PracticeSuite.Suite.Tests.Web;

/// <summary>What somebody sends who writes requests by hand: more fields, other verbs, old tokens, too many bytes, paths that lead out.</summary>
public sealed class RequestAttackTests(SignedInSite signedIn) : IClassFixture<SignedInSite>
{
    private const string Cookie = "practicesuite";

    private const string Script = "<script>alert(1)</script>";

    private readonly RunningSite _site = signedIn.Site;

    [Fact]
    public async Task A_form_takes_its_own_fields_and_no_other()
    {
        using var browser = _site.Browser();
        var answer = await RunningSite.PostAsync(browser, "/account/sign-in", new()
        {
            ["userName"] = "scheduler", ["password"] = DemoSeed.Password, ["__RequestVerificationToken"] = await RunningSite.TokenAsync(browser, "/sign-in"),
            ["roles"] = "Administrator", ["Roles[0]"] = "Administrator", ["isSystem"] = "true", ["practice"] = "OAK", ["userId"] = $"{Guid.Empty}", ["user.Roles"] = "Administrator",
        });
        var users = await RunningSite.GetAsync(browser, "/practice/users?roles=Administrator");

        Assert.Equal((HttpStatusCode.Redirect, "/"), (answer.StatusCode, answer.Headers.Location?.OriginalString));
        Assert.EndsWith("/not-allowed?needs=Identity.Users.View", users.Headers.Location?.OriginalString, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_changes_the_password_of_another_whatever_the_form_names()
    {
        using var browser = await _site.SignedInAsync("scheduler");
        const string wanted = "a password for somebody else";

        var answer = await RunningSite.PostAsync(browser, "/account/password", new()
        {
            ["current"] = "not the password", ["wanted"] = wanted, ["again"] = wanted, ["userName"] = "admin", ["id"] = "admin", ["user"] = "admin",
            ["__RequestVerificationToken"] = await RunningSite.TokenAsync(browser, "/account/password"),
        });
        using var asAdmin = _site.Browser();
        var tried = await RunningSite.SignInAsync(asAdmin, "admin", wanted);

        Assert.DoesNotContain("Changed", answer.Headers.Location?.OriginalString, StringComparison.Ordinal);
        Assert.Contains("outcome=Refused", tried.Headers.Location?.OriginalString, StringComparison.Ordinal);
    }

    [Fact, Trait("Rule", "P-131")]
    public async Task A_cookie_that_was_signed_out_opens_nothing_when_it_is_sent_again()
    {
        using var browser = _site.Browser();
        var cookie = CookieOf(await RunningSite.SignInAsync(browser, "scheduler", DemoSeed.Password));
        var before = await WithCookieAsync(cookie, "/patients");

        await RunningSite.PostAsync(browser, "/account/sign-out", new() { ["__RequestVerificationToken"] = await RunningSite.TokenAsync(browser, "/account/password") });
        var after = await WithCookieAsync(cookie, "/patients");

        Assert.Equal(HttpStatusCode.OK, before.StatusCode);
        Assert.StartsWith("/sign-in", after.Headers.Location?.OriginalString, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cookie_that_somebody_planted_is_not_the_one_a_victim_signs_in_with()
    {
        using var attacker = _site.Browser();
        var planted = CookieOf(await RunningSite.SignInAsync(attacker, "scheduler", DemoSeed.Password));
        using var victim = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = Holding(planted) }) { BaseAddress = _site.Address };

        var own = CookieOf(await RunningSite.SignInAsync(victim, "biller", DemoSeed.Password));
        var seen = await WithCookieAsync(planted, "/billing/work");

        Assert.NotEqual(planted, own);
        Assert.Equal(HttpStatusCode.OK, (await WithCookieAsync(own, "/billing/work")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, seen.StatusCode);
    }

    [Fact]
    public async Task A_token_that_another_session_was_given_makes_a_form_stale()
    {
        using var other = await _site.SignedInAsync("biller");
        using var browser = await _site.SignedInAsync("scheduler");

        var answer = await RunningSite.PostAsync(browser, "/account/sign-out", new() { ["__RequestVerificationToken"] = await RunningSite.TokenAsync(other, "/account/password") });

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await RunningSite.GetAsync(browser, "/patients")).StatusCode);
    }

    [Theory]
    [InlineData("/account/sign-in")]
    [InlineData("/account/sign-in/code")]
    [InlineData("/account/sign-in/passkey")]
    [InlineData("/account/password")]
    [InlineData("/account/verify")]
    [InlineData("/fill-in/open")]
    [InlineData("/fill-in/answers")]
    [InlineData("/account/passkeys/begin")]
    [InlineData("/connect/token")]
    public async Task A_form_of_megabytes_is_not_read(string path)
    {
        var browser = await signedIn.AsAsync("scheduler");
        using var content = new StringContent("userName=" + new string('x', 4 * 1024 * 1024), new MediaTypeHeaderValue("application/x-www-form-urlencoded"));

        var answer = await AnswerOrHangUpAsync(browser, path, content);

        Assert.True(answer is HttpStatusCode.BadRequest or HttpStatusCode.RequestEntityTooLarge, $"{answer}");
        Assert.Equal(HttpStatusCode.OK, (await RunningSite.GetAsync(browser, "/patients")).StatusCode);
    }

    [Theory]
    [InlineData("/_blazor", "https://pages.example", HttpStatusCode.Forbidden)]
    [InlineData("/_BLAZOR", "https://pages.example", HttpStatusCode.Forbidden)]
    [InlineData("/_blazor", "null", HttpStatusCode.Forbidden)]
    [InlineData("/_blazor", null, HttpStatusCode.OK)]
    public async Task The_line_of_a_live_page_is_opened_by_our_own_pages_only(string path, string? origin, HttpStatusCode status)
    {
        var browser = await signedIn.AsAsync("biller");
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{path}/negotiate?negotiateVersion=1");
        request.Headers.Add("Origin", origin ?? _site.Address.GetLeftPart(UriPartial.Authority));

        Assert.Equal(status, (await browser.SendAsync(request)).StatusCode);
    }

    [Theory]
    [InlineData("PUT", "/patients")]
    [InlineData("DELETE", "/billing/superbills/0198a000-0000-7000-8000-000000000000")]
    [InlineData("PATCH", "/practice/users")]
    [InlineData("POST", "/billing/months/2026-09/board.csv")]
    [InlineData("TRACE", "/patients")]
    [InlineData("QWERTY", "/account/password")]
    public async Task Another_verb_does_nothing(string verb, string path)
    {
        var browser = await signedIn.AsAsync("biller");
        using var request = new HttpRequestMessage(new HttpMethod(verb), path);

        var answer = await browser.SendAsync(request);

        Assert.InRange((int)answer.StatusCode, 300, 499);
    }

    [Theory]
    [InlineData("/..%2f..%2fappsettings.json")]
    [InlineData("/css/..%2f..%2fappsettings.json")]
    [InlineData("/%2e%2e/%2e%2e/etc/passwd")]
    [InlineData("/css/..%5c..%5cappsettings.json")]
    [InlineData("/data/_site.db")]
    [InlineData("/.git/config")]
    [InlineData("/_framework/../appsettings.json")]
    public async Task No_path_leads_out_of_the_site(string path)
    {
        var browser = await signedIn.AsAsync("admin");

        var answer = await RunningSite.GetAsync(browser, path);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.DoesNotContain("ConnectionStrings", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("biller", "/billing/months?tab={0}&sort={0}&hold={0}&text={0}&skip=-1&desc={0}")]
    [InlineData("biller", "/billing/months/{0}")]
    [InlineData("biller", "/billing/months/2026-09/board.csv?tab={0}&sort={0}")]
    [InlineData("biller", "/billing/months/2026-09/superbills?format={0}&ledger={0}")]
    [InlineData("biller", "/billing/claims/{0}")]
    [InlineData("biller", "/billing/work?kind={0}&of={0}&done=false&from=1")]
    [InlineData("therapist", "/time?day={0}&patient={0}")]
    [InlineData("therapist", "/patients?text={0}&page=-7")]
    [InlineData("therapist", "/patients/{0}?part={0}")]
    [InlineData("privacy", "/privacy/audit?action={0}&user={0}&from={0}&page=99999999999999999999")]
    [InlineData("admin", "/account/password?outcome={0}")]
    [InlineData("admin", "/not-allowed?needs={0}")]
    [InlineData(null, "/sign-in?outcome={0}&next={0}")]
    [InlineData(null, "/sign-in/code?outcome={0}&next={0}")]
    [InlineData(null, "/too-old?outcome={0}")]
    [InlineData(null, "/fill-in?outcome={0}&link={0}")]
    public async Task What_an_address_says_is_never_script_and_breaks_nothing(string? userName, string address)
    {
        var browser = userName is null ? signedIn.Nobody : await signedIn.AsAsync(userName);
        foreach (var hostile in new[] { Script, "\"><img src=x onerror=alert(1)>", "'; DROP TABLE billing_claims;--", "%00", "{{7*7}}", new string('9', 3000) })
        {
            var answer = await RunningSite.GetAsync(browser, string.Format(null, address, Uri.EscapeDataString(hostile)));

            Assert.True((int)answer.StatusCode < 500, $"{(int)answer.StatusCode} for {hostile[..Math.Min(hostile.Length, 30)]}");
            var body = await answer.Content.ReadAsStringAsync();
            Assert.DoesNotContain(Script, body, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("<img src=x", body, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public async Task What_a_browser_says_of_itself_is_kept_within_bounds()
    {
        using var browser = _site.Browser();
        browser.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", $"{Script}{new string('x', 6000)}");

        var answer = await RunningSite.SignInAsync(browser, "scheduler", DemoSeed.Password);

        Assert.Equal("/", answer.Headers.Location?.OriginalString);
    }

    private static string CookieOf(HttpResponseMessage answer) =>
        answer.Headers.GetValues("Set-Cookie").Select(cookie => cookie.Split(';')[0]).Last(cookie => cookie.StartsWith($"{Cookie}=", StringComparison.Ordinal));

    private CookieContainer Holding(string cookie)
    {
        var jar = new CookieContainer();
        jar.SetCookies(_site.Address, cookie);
        return jar;
    }

    private async Task<HttpResponseMessage> WithCookieAsync(string cookie, string path)
    {
        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = _site.Address };
        client.DefaultRequestHeaders.Add("Cookie", cookie);
        return await RunningSite.GetAsync(client, path);
    }

    /// <summary>A server that stops reading may close the connection before its answer is read.</summary>
    private static async Task<HttpStatusCode> AnswerOrHangUpAsync(HttpClient browser, string path, HttpContent content)
    {
        try
        {
            return (await browser.PostAsync(new Uri(path, UriKind.Relative), content)).StatusCode;
        }
        catch (HttpRequestException)
        {
            return HttpStatusCode.RequestEntityTooLarge;
        }
    }
}
