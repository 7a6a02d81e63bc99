using Microsoft.Playwright;
using PracticeSuite.Kernel;

namespace PracticeSuite.EndToEnd.Tests;

public sealed class BillerJourney(SeededInstance instance)
{
    [Fact, Trait("Rule", "P-141")]
    public async Task A_biller_runs_month_end_opens_a_claim_and_downloads_its_superbill()
    {
        var page = await instance.OpenAsync("biller", "/billing/months");

        await page.GetByRole(AriaRole.Button, new() { Name = "Run month end" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Month end done:")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Claimed" }).ClickAsync();
        await page.Locator("a[data-row][href*='/billing/claims/']").First.ClickAsync();
        await Assertions.Expect(page.GetByText("Every logged second")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("svg .reached")).ToBeVisibleAsync();
        await WatchLeavingAsync(page);
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Button, new() { Name = "Superbill", Exact = true }).ClickAsync());

        Assert.Matches("^(superbill|claim-record)-[A-Za-z0-9]+\\.pdf$", download.SuggestedFilename);
        Assert.False(await WasLeavingAsync(page));
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Documents" })).ToBeVisibleAsync();
        Assert.Equal("%PDF-"u8.ToArray(), (await File.ReadAllBytesAsync(await download.PathAsync(), TestContext.Current.CancellationToken))[..5]);
        var audit = await instance.OpenAsync("privacy", "/privacy/audit?action=Download");
        await Assertions.Expect(audit.GetByText("downloaded the superbill of patient").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_months_superbills_are_issued_and_fetched_without_a_mouse()
    {
        var page = await instance.OpenAsync("biller", "/billing/months");
        await Assertions.Expect(page.Locator("summary.superbills")).ToBeVisibleAsync();

        await WatchLeavingAsync(page);
        await page.Locator("summary.superbills").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Tab");
        var download = await page.RunAndWaitForDownloadAsync(() => page.Keyboard.PressAsync("Enter"));

        Assert.Matches("^superbills-[0-9-]{7}\\.pdf$", download.SuggestedFilename);
        Assert.False(await WasLeavingAsync(page));
        await Assertions.Expect(page.GetByText("the download begins")).ToBeVisibleAsync();
        Assert.Equal("%PDF-"u8.ToArray(), (await File.ReadAllBytesAsync(await download.PathAsync(), TestContext.Current.CancellationToken))[..5]);
    }

    [Fact]
    public async Task A_dry_run_says_what_would_change_and_changes_nothing()
    {
        var page = await instance.OpenAsync("biller", "/billing/months");
        await page.SettleAsync();
        var before = await page.Locator(".page-sentence").TextContentAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "Dry run" }).ClickAsync();

        await Assertions.Expect(page.GetByText("Dry run done:")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByText("A real run would change")).ToBeVisibleAsync();
        Assert.Equal(before, await page.Locator(".page-sentence").TextContentAsync());
    }

    [Fact]
    public async Task The_board_is_worked_without_a_mouse()
    {
        var page = await instance.OpenAsync("biller", "/billing/months?tab=All");
        await Assertions.Expect(page.Locator("a[data-row]").First).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("/");
        await Assertions.Expect(page.Locator("#filter")).ToBeFocusedAsync();

        for (var steps = 0; steps < 40 && !await page.FocusIsOnRowAsync(); steps++)
            await page.Keyboard.PressAsync("Tab");
        var first = await page.FocusedTextAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        var second = await page.FocusedTextAsync();
        await page.Keyboard.PressAsync("ArrowUp");
        var again = await page.FocusedTextAsync();
        await page.Keyboard.PressAsync("Enter");

        Assert.NotEqual(first, second);
        Assert.Equal(first, again);
        await Assertions.Expect(page.Locator("main h1")).ToContainTextAsync(first);
    }

    [Fact]
    public async Task Filtering_narrows_the_list_and_leaves_no_name_in_the_address()
    {
        var page = await instance.OpenAsync("biller", "/billing/months?tab=All");
        await Assertions.Expect(page.Locator("a[data-row]").First).ToBeVisibleAsync();
        var name = (await page.Locator("a[data-row]").First.TextContentAsync())!;

        await page.Locator("#filter").FillAsync(name.Split(',')[0]);

        await Assertions.Expect(page.Locator("a[data-row]").Filter(new() { HasNotText = name.Split(',')[0] })).ToHaveCountAsync(0);
        await Assertions.Expect(page.Locator("a[data-row]").First).ToHaveTextAsync(name);
        Assert.DoesNotContain(name.Split(',')[0], page.Url, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("board.csv?tab=All", "text/csv", "Billing.Months.View")]
    [InlineData("superbills?format=zip", "application/zip", "Billing.Superbills.Issue")]
    [InlineData("superbills?format=pdf&ledger=true", "application/pdf", "Billing.Superbills.Issue")]
    public async Task The_month_is_downloaded_by_billing_staff_only(string document, string type, string permission)
    {
        var month = await MonthAsync();
        var biller = await instance.OpenAsync("biller", "/billing/months");
        var therapist = await instance.OpenAsync("therapist", "/time");

        var given = await biller.Context.APIRequest.GetAsync($"{instance.Address}/billing/months/{month}/{document}");
        var refused = await therapist.Context.APIRequest.GetAsync($"{instance.Address}/billing/months/{month}/{document}", new() { MaxRedirects = 0 });

        Assert.Equal(200, given.Status);
        Assert.StartsWith(type, given.Headers["content-type"], StringComparison.Ordinal);
        Assert.Equal((302, $"/not-allowed?needs={permission}"), (refused.Status, refused.Headers["location"]));
    }

    [Theory]
    [InlineData("months/abc")]
    [InlineData("months/2026-13")]
    [InlineData("months/2026-09/patients/00000000-0000-7000-8000-000000000000")]
    [InlineData("months/2026-9x/patients/00000000-0000-7000-8000-000000000000")]
    [InlineData("claims/00000000-0000-7000-8000-000000000000")]
    [InlineData("claims/abc")]
    [InlineData("services/abc")]
    [InlineData("runs/00000000-0000-7000-8000-000000000000")]
    public async Task An_address_that_names_nothing_says_so_and_offers_no_act(string path)
    {
        var page = await instance.OpenAsync("biller", $"/billing/{path}");

        await Assertions.Expect(page.Locator("main h1")).ToHaveTextAsync("There is no such page");
        await Assertions.Expect(page.Locator("main").GetByRole(AriaRole.Button)).ToHaveCountAsync(0);
    }

    /// <summary>Of the month before the last one, which can be released on every day; last month's claims wait for the 8th (B-111).</summary>
    [Fact]
    public async Task A_release_is_told_and_stays_told_until_it_is_dismissed()
    {
        var month = BillingMonth.Parse(await MonthAsync()).Previous;
        var page = await instance.OpenAsync("biller", $"/billing/months/{month}?tab=Claimed");
        await page.GetByRole(AriaRole.Button, new() { Name = "Run month end" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Month end done:")).ToBeVisibleAsync();
        // Gone to by its address: the list may still be drawn anew, and a click meet another row.
        await page.GotoAsync(instance.Address + await page.Locator("a[data-row][href*='/billing/claims/']").First.GetAttributeAsync("href"));
        await page.SettleAsync();
        var told = page.Locator("main [role=status]").Filter(new() { HasText = "is released" });

        await page.GetByRole(AriaRole.Button, new() { Name = "Release claim", Exact = true }).ClickAsync();
        await Assertions.Expect(told).ToBeVisibleAsync();
        await told.GetByRole(AriaRole.Link).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Release claims", Exact = true }).ClickAsync();

        var dismiss = page.Locator("main [role=status]").GetByRole(AriaRole.Button, new() { Name = "Dismiss" });
        await Assertions.Expect(dismiss).ToBeVisibleAsync();
        await dismiss.ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Dismiss" })).ToHaveCountAsync(0);
    }

    private async Task<string> MonthAsync()
    {
        var page = await instance.OpenAsync("biller", "/billing/months");
        await page.SettleAsync();
        return await page.Locator("#month").InputValueAsync();
    }

    /// <summary>What makes the browser ask "Leave site?" while a timer runs; a download must not.</summary>
    private static async Task WatchLeavingAsync(IPage page) =>
        await page.EvaluateAsync("() => { window.leaving = false; addEventListener('beforeunload', () => { window.leaving = true; }); }");

    private static Task<bool> WasLeavingAsync(IPage page) => page.EvaluateAsync<bool>("() => window.leaving");
}
