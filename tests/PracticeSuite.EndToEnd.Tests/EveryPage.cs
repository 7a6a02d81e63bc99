using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.Playwright;

namespace PracticeSuite.EndToEnd.Tests;

/// <summary>What holds for each page: nothing serious to axe in light and dark, no sideways scrolling at 390 pixels, no foreign request.</summary>
public sealed class EveryPage(SeededInstance instance)
{
    private static readonly string Axe = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "axe", "axe.min.js"));

    [Theory]
    [InlineData(null, "/sign-in?outcome=Refused")]
    [InlineData(null, "/too-old")]
    [InlineData("biller", "/billing/months")]
    [InlineData("biller", "/billing/months?tab=Held")]
    [InlineData("biller", "/billing/work?kind=Refund")]
    [InlineData("biller", "/billing/work?kind=Refund&done=true")]
    [InlineData("biller", "/billing/money")]
    [InlineData("biller", "/billing/money/claims?of=DaysToPay")]
    [InlineData("biller", "/billing/remittances?tab=Quarantined&away=true")]
    [InlineData("biller", "/billing/remittances?tab=Unmatched&returned=true")]
    [InlineData("biller", "/billing/close")]
    [InlineData("admin", "/billing/close")]
    [InlineData("biller", "/billing/submit")]
    [InlineData("biller", "/billing/batches")]
    [InlineData("biller", "/billing/files")]
    [InlineData("biller", "/billing/files?state=Quarantined")]
    [InlineData("biller", "/billing/files?state=Received")]
    [InlineData("biller", "/billing/later-payers")]
    [InlineData("biller", "/billing/later-payers?dropped=true")]
    [InlineData("biller", "/billing/remittances/enter")]
    [InlineData("biller", "/billing/remittances?tab=Unmatched&elsewhere=true")]
    [InlineData("biller", "/practice/clearinghouses")]
    [InlineData("biller", "/billing/services")]
    [InlineData("therapist", "/billing/services")]
    [InlineData("biller", "/billing/runs")]
    [InlineData("biller", "/practice/payers")]
    [InlineData("biller", "/practice/billing")]
    [InlineData("biller", "/practice/rates?on=any")]
    [InlineData("biller", "/practice/lists")]
    [InlineData("biller", "/billing/what-if")]
    [InlineData("biller", "/nowhere")]
    [InlineData("therapist", "/today")]
    [InlineData("therapist", "/time")]
    [InlineData("therapist", "/patients")]
    [InlineData("therapist", "/calendar")]
    [InlineData("scheduler", "/calendar?view=week")]
    [InlineData("scheduler", "/calendar?view=month")]
    [InlineData("scheduler", "/calendar?book=visit")]
    [InlineData("therapist", "/calendar?book=call")]
    [InlineData("scheduler", "/front-desk")]
    [InlineData("admin", "/practice/calendar")]
    [InlineData("therapist", "/practice/hours")]
    [InlineData("therapist", "/messages")]
    [InlineData("therapist", "/messages/new")]
    [InlineData("therapist", "/coordinate")]
    [InlineData("therapist", "/coordinate?tab=agreements")]
    [InlineData("therapist", "/coordinate?tab=without")]
    [InlineData("supervisor", "/coordinate?tab=without")]
    [InlineData("therapist", "/coordinate?tab=lead")]
    [InlineData("supervisor", "/coordinate?tab=lead")]
    [InlineData("therapist", "/coordinate?tab=read")]
    [InlineData("therapist", "/coordinate/metrics")]
    [InlineData("supervisor", "/coordinate/metrics")]
    [InlineData("supervisor", "/coordinate/metrics?list=AcknowledgedInTime")]
    [InlineData("supervisor", "/coordinate/metrics?list=LeadCoverage")]
    [InlineData("therapist", "/coordinate/work")]
    [InlineData("supervisor", "/coordinate/work?tab=agreement")]
    [InlineData("therapist", "/coordinate/work?tab=near")]
    [InlineData("supervisor", "/flags")]
    [InlineData("therapist", "/flags")]
    [InlineData("supervisor", "/time/late")]
    [InlineData("supervisor", "/time/overlaps")]
    [InlineData("therapist", "/time/overlaps")]
    [InlineData("supervisor", "/notes/co-sign")]
    [InlineData("supervisor", "/practice/plan-signatures")]
    [InlineData("supervisor", "/practice/scale-rights")]
    [InlineData("nurse", "/patients/new")]
    [InlineData("nurse", "/monitoring")]
    [InlineData("admin", "/practice")]
    [InlineData("admin", "/practice/staff")]
    [InlineData("admin", "/practice/users")]
    [InlineData("admin", "/account/password?outcome=Unfit")]
    [InlineData("admin", "/account/security?outcome=PasskeyRemoved")]
    [InlineData("admin", "/account/second-factor")]
    [InlineData("admin", "/account/verify?outcome=Refused")]
    [InlineData("admin", "/practice/api-clients")]
    [InlineData("admin", "/privacy/audit")]
    [InlineData("therapist", "/privacy/audit?action=View")]
    [InlineData("privacy", "/privacy/note-exports")]
    [InlineData("privacy", "/privacy/broken-glass?all=true")]
    [InlineData("privacy", "/privacy/sensitive-charts")]
    [InlineData("privacy", "/privacy/who-could-see")]
    [InlineData("privacy", "/notices")]
    [InlineData("therapist", "/practice/stand-ins")]
    [InlineData("admin", "/practice/view-as")]
    [InlineData("privacy", "/privacy")]
    [InlineData("privacy", "/privacy/requests")]
    [InlineData("privacy", "/privacy/breaches")]
    [InlineData("privacy", "/privacy/reviews")]
    [InlineData("privacy", "/privacy/retention")]
    [InlineData("scheduler", "/privacy/notice")]
    [InlineData(null, "/sign-in/code?outcome=Refused")]
    [InlineData(null, "/fill-in?outcome=Refused")]
    public async Task A_page_is_fit_to_be_used_by_anyone(string? userName, string path) => await CheckAsync(await instance.BlankAsync(userName), path);

    [Theory]
    [InlineData("/billing/months?tab=Claimed")]
    [InlineData("/billing/months?tab=Held")]
    [InlineData("/practice/payers")]
    public async Task What_a_list_opens_is_fit_as_well(string list)
    {
        var page = await instance.OpenAsync("biller", list);
        await page.Locator("a[data-row]").First.ClickAsync();
        await Assertions.Expect(page.Locator(".crumb")).ToBeVisibleAsync();

        await CheckAsync(page, page.Url[instance.Address.Length..]);
    }

    [Theory]
    [InlineData("day")]
    [InlineData("week")]
    [InlineData("month")]
    public async Task A_calendar_in_which_something_is_booked_and_open_is_fit_as_well(string view)
    {
        var page = await instance.OpenAsync("therapist", $"/calendar?view={view}&on={CalendarJourney.NextWorkday:yyyy-MM-dd}");
        await page.Locator("[data-block]").First.ClickAsync();
        await Assertions.Expect(page.Locator(".cal-panel .facts")).ToBeVisibleAsync();

        await CheckAsync(page, page.Url[instance.Address.Length..]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("team")]
    [InlineData("enrollment")]
    [InlineData("insurance")]
    [InlineData("diagnoses")]
    [InlineData("consents")]
    [InlineData("scales")]
    [InlineData("medications")]
    [InlineData("plan")]
    [InlineData("notes")]
    [InlineData("messages")]
    [InlineData("visits")]
    [InlineData("stays")]
    [InlineData("flags")]
    [InlineData("brief")]
    [InlineData("timeline")]
    public async Task Each_part_of_a_record_is_fit_as_well(string part)
    {
        var page = await instance.OpenAsync("nurse", "/patients");
        var patient = await page.Locator("a[data-row]").First.GetAttributeAsync("href");

        await CheckAsync(page, $"{patient}?part={part}");
    }

    [Fact]
    public async Task The_part_with_ones_own_notes_is_fit_as_well()
    {
        var page = await instance.OpenAsync("therapist", "/patients");
        var patient = await page.Locator("a[data-row]").First.GetAttributeAsync("href");

        await CheckAsync(page, $"{patient}?part=my-notes");
    }

    [Theory]
    [InlineData("/coordinate?tab=agreements")]
    [InlineData("/messages")]
    public async Task An_agreement_and_a_conversation_are_fit_as_well(string list)
    {
        var page = await instance.OpenAsync("therapist", list);
        await page.SettleAsync();
        await page.Locator("main a[data-row]").First.ClickAsync();
        await Assertions.Expect(page.Locator(".crumb")).ToBeVisibleAsync();

        await CheckAsync(page, page.Url[instance.Address.Length..]);
    }

    [Fact]
    public async Task The_room_of_a_call_is_fit_as_well()
    {
        var page = await CallJourney.BeginAsync(instance);

        await CheckAsync(page, page.Url[instance.Address.Length..]);
    }

    private const string CurrentTabIsInSight = """
        () => [...document.querySelectorAll('.tabs [aria-current=page]')].every(tab => tab.getBoundingClientRect().left >= 0 && tab.getBoundingClientRect().right <= innerWidth)
        """;

    private async Task CheckAsync(IPage page, string path)
    {
        var asked = new ConcurrentQueue<string>();
        var complaints = new ConcurrentQueue<string>();
        page.Request += (_, request) => asked.Enqueue(request.Url);
        page.Console += (_, message) =>
        {
            if (message.Type == "error" && !message.Text.Contains("404", StringComparison.Ordinal))
                complaints.Enqueue(message.Text);
        };
        await page.GotoAsync(instance.Address + path);
        await page.SettleAsync();
        Assert.DoesNotMatch("Not allowed|Something broke", await page.Locator("h1").First.TextContentAsync());
        var light = await SeriousAsync(page, "{}");
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        // Nothing but the colors is another in dark mode.
        var dark = await SeriousAsync(page, "{ runOnly: ['cat.color'] }");
        await page.SetViewportSizeAsync(390, 844);
        var sideways = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - window.innerWidth");

        await page.WaitForFunctionAsync(CurrentTabIsInSight);

        Assert.Empty(light);
        Assert.Empty(dark);
        Assert.True(sideways <= 0, $"the page is {sideways} pixels wider than 390");
        Assert.Empty(complaints);
        Assert.All(asked, url => Assert.StartsWith(instance.Address, url, StringComparison.Ordinal));
        await page.Context.CloseAsync();
    }

    private static async Task<IReadOnlyList<string>> SeriousAsync(IPage page, string rules)
    {
        await page.EvaluateAsync(Axe);
        var found = await page.EvaluateAsync<JsonElement>(
            $"async () => (await axe.run(document, {{ ...{rules}, resultTypes: ['violations'] }})).violations.map(v => ({{ impact: v.impact, id: v.id, where: v.nodes[0].target.join(' ') }}))");
        return [.. found.EnumerateArray()
            .Where(one => one.GetProperty("impact").GetString() is "serious" or "critical")
            .Select(one => $"{one.GetProperty("id")} at {one.GetProperty("where")}")];
    }
}
