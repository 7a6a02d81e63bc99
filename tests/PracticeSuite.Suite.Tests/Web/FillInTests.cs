using System.Net;
using PracticeSuite.Charting.Contracts.Scales;
using Xunit;

namespace PracticeSuite.Suite.Tests.Web;

/// <summary>What a patient meets behind a link, and what anybody else does who tries one.</summary>
public sealed class FillInTests(RunningSite site) : IClassFixture<RunningSite>, IAsyncLifetime
{
    private const string NotWatched = "Nobody reads this at the moment you send it";
    private const string Help = "You do not have to be alone with this";

    private FillInLinks? _links;

    private FillInLinks Links => _links!;

    public async ValueTask InitializeAsync() => _links = await FillInLinks.CreateAsync(site);

    public ValueTask DisposeAsync() => _links!.DisposeAsync();

    [Fact, Trait("Rule", "P-200"), Trait("Rule", "P-204")]
    public async Task The_birth_date_shows_the_questions_and_an_answer_about_suicide_who_helps_at_once()
    {
        using var browser = site.Browser();
        var link = await Links.InviteAsync();

        var first = await browser.GetStringAsync(new Uri("/fill-in", UriKind.Relative));
        var opened = await OpenAsync(browser, link.Token, FillInLinks.Born);
        var questions = await browser.GetStringAsync(new Uri("/fill-in/questions", UriKind.Relative));
        var sent = await AnswerAsync(browser, ("PHQ-9.1", "2"), ("PHQ-9.9", "1"));
        var thanks = await browser.GetStringAsync(new Uri("/fill-in/thanks", UriKind.Relative));
        var back = await RunningSite.GetAsync(browser, "/fill-in/questions");

        Assert.Equal(["/fill-in/questions", "/fill-in/thanks"], [opened, sent]);
        Assert.All([first, questions, thanks], page => Assert.Contains(NotWatched, page, StringComparison.Ordinal));
        Assert.All([first, questions, thanks], page => Assert.Contains("tel:988", page, StringComparison.Ordinal));
        Assert.All([first, questions, thanks], page => Assert.DoesNotContain(FillInLinks.Name, page, StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain("PHQ-9", first, StringComparison.Ordinal);
        Assert.Contains("Little interest or pleasure in doing things", questions, StringComparison.Ordinal);
        Assert.Contains(Help, thanks, StringComparison.Ordinal);
        Assert.DoesNotContain("PHQ-9", thanks, StringComparison.Ordinal);
        Assert.All([questions, thanks], page => Assert.DoesNotContain("<nav", page, StringComparison.Ordinal));
        Assert.Equal((HttpStatusCode.Redirect, "/fill-in?outcome=Refused"), (back.StatusCode, Place(back)));
        Assert.Equal(1, Assert.Single(await Links.ScalesAsync()).Score.SuicideAnswer);
        Assert.DoesNotContain(site.Said, line => line.Contains(link.Token, StringComparison.Ordinal));
    }

    [Fact, Trait("Rule", "P-200")]
    public async Task Whoever_does_not_think_of_suicide_is_thanked_and_told_nothing_of_a_score()
    {
        using var browser = site.Browser();
        await OpenAsync(browser, (await Links.InviteAsync()).Token, FillInLinks.Born);

        await AnswerAsync(browser, ("PHQ-9.1", "3"), ("PHQ-9.9", "0"));
        var thanks = await browser.GetStringAsync(new Uri("/fill-in/thanks", UriKind.Relative));

        Assert.DoesNotContain(Help, thanks, StringComparison.Ordinal);
        Assert.DoesNotMatch("(?i)score|total|severe|mild", thanks[thanks.IndexOf("<h1", StringComparison.Ordinal)..]);
    }

    [Fact]
    public async Task A_wrong_date_an_unknown_link_and_a_withdrawn_one_are_answered_alike()
    {
        var withdrawn = await Links.InviteAsync();
        await Links.WithdrawAsync(withdrawn.Invitation.Id);
        var answers = new List<(HttpStatusCode, string?)>();
        foreach (var (link, born) in new[] { ((await Links.InviteAsync()).Token, "6/26/1953"), ("of-nobody", FillInLinks.Born), (withdrawn.Token, FillInLinks.Born), ("", FillInLinks.Born) })
        {
            using var browser = site.Browser();
            var answer = await PostOpenAsync(browser, link, born);
            answers.Add((answer.StatusCode, Place(answer)));
        }

        Assert.Equal([(HttpStatusCode.Redirect, "/fill-in?outcome=Refused")], answers.Distinct());
    }

    [Fact]
    public async Task A_form_from_elsewhere_sends_nothing_and_ones_own_that_is_too_old_keeps_the_answers()
    {
        using var browser = site.Browser();
        var token = (await Links.InviteAsync()).Token;
        var stranger = await RunningSite.PostAsync(browser, "/fill-in/open", new() { ["link"] = token, ["born"] = FillInLinks.Born });
        await OpenAsync(browser, token, FillInLinks.Born);

        var stale = await RunningSite.PostAsync(browser, "/fill-in/answers", new() { ["PHQ-9.1"] = "2", ["PHQ-9.2"] = "\"><script>alert(1)</script>" });
        var page = await stale.Content.ReadAsStringAsync();

        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.BadRequest), (stranger.StatusCode, stale.StatusCode));
        Assert.Matches("name=\"PHQ-9.1\" value=\"2\" checked", page);
        Assert.DoesNotContain("<script>alert", page, StringComparison.Ordinal);
        Assert.Empty(await Links.ScalesAsync());
    }

    [Fact]
    public async Task What_no_form_of_ours_says_is_no_answer()
    {
        using var browser = site.Browser();
        await OpenAsync(browser, (await Links.InviteAsync()).Token, FillInLinks.Born);

        var nothing = await AnswerAsync(browser, ("PHQ-9.1", "<script>alert(1)</script>"), ("PHQ-9.2", "99"), ("PHQ-9.77", "1"), ("EPDS.10", "3"));
        var some = await AnswerAsync(browser, ("PHQ-9.1", "1"), ("PHQ-9.9", "'; DROP TABLE charting_scale_results;--"), ("GAD-7.1", "3"));

        Assert.Equal(["/fill-in/questions?outcome=Nothing", "/fill-in/thanks"], [nothing, some]);
        Assert.Equal(("PHQ-9", 1), (Assert.Single(await Links.ScalesAsync()).Scale, (await Links.ScalesAsync())[0].Answers.Count));
    }

    [Fact]
    public async Task A_date_that_cannot_be_read_is_said_so_and_costs_no_try()
    {
        using var browser = site.Browser();
        var token = (await Links.InviteAsync()).Token;

        var unread = await OpenAsync(browser, token, "<script>");
        // The link is carried on by a cookie that only we can read.
        var opened = await OpenAsync(browser, "", "June 25, 1953");

        Assert.Equal(["/fill-in?outcome=NoDate", "/fill-in/questions"], [unread, opened]);
    }

    [Fact]
    public async Task The_cookie_is_for_these_pages_alone_and_nobody_else_can_write_it()
    {
        using var browser = site.Browser();
        var answer = await PostOpenAsync(browser, (await Links.InviteAsync()).Token, FillInLinks.Born);
        var cookie = answer.Headers.GetValues("Set-Cookie").Last(one => one.StartsWith("practicesuite-fill-in=", StringComparison.Ordinal));
        using var forger = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = site.Address };
        forger.DefaultRequestHeaders.Add("Cookie", "practicesuite-fill-in=eyJMaW5rIjoieCJ9");

        var forged = await RunningSite.GetAsync(forger, "/fill-in/questions");

        Assert.All(["httponly", "path=/fill-in", "samesite=lax"], part => Assert.Contains(part, cookie, StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain("1953", cookie, StringComparison.Ordinal);
        Assert.Equal("/fill-in?outcome=Refused", Place(forged));
    }

    [Fact]
    public async Task Whoever_hands_the_tablet_over_is_signed_out_before_the_patient_sees_anything()
    {
        using var browser = await site.SignedInAsync("therapist");
        var link = await Links.InviteAsync(ScaleChannel.Tablet);
        var handed = await RunningSite.PostAsync(browser, "/fill-in/hand-over", new() { ["link"] = link.Token, ["__RequestVerificationToken"] = await RunningSite.TokenAsync(browser, "/account/password") });

        var chart = await RunningSite.GetAsync(browser, $"/patients/{Links.Patient}");
        var opened = await OpenAsync(browser, "", FillInLinks.Born);
        await AnswerAsync(browser, ("PHQ-9.1", "1"));
        var thanks = await browser.GetStringAsync(new Uri("/fill-in/thanks", UriKind.Relative));

        Assert.Equal("/fill-in", Place(handed));
        Assert.StartsWith("/sign-in", Place(chart), StringComparison.Ordinal);
        Assert.Equal("/fill-in/questions", opened);
        Assert.Contains("Please give the tablet back", thanks, StringComparison.Ordinal);
        Assert.Equal(ScaleMode.SelfOnTablet, Assert.Single(await Links.ScalesAsync()).Mode);
    }

    private static async Task<string?> OpenAsync(HttpClient browser, string link, string born) => Place(await PostOpenAsync(browser, link, born));

    private static async Task<HttpResponseMessage> PostOpenAsync(HttpClient browser, string link, string born) => await RunningSite.PostAsync(
        browser, "/fill-in/open", new() { ["link"] = link, ["born"] = born, ["__RequestVerificationToken"] = await RunningSite.TokenAsync(browser, "/fill-in") });

    private static async Task<string?> AnswerAsync(HttpClient browser, params (string Name, string Value)[] answers)
    {
        var form = answers.ToDictionary(one => one.Name, one => one.Value, StringComparer.Ordinal);
        form["__RequestVerificationToken"] = await RunningSite.TokenAsync(browser, "/fill-in/questions");
        return Place(await RunningSite.PostAsync(browser, "/fill-in/answers", form));
    }

    private static string? Place(HttpResponseMessage answer) => answer.Headers.Location is { IsAbsoluteUri: true } whole ? whole.PathAndQuery : answer.Headers.Location?.OriginalString;
}
