using Microsoft.Playwright;

namespace PracticeSuite.EndToEnd.Tests;

/// <summary>Somebody new sets up an authenticator app and comes back with its codes, with recovery codes, and to a locked page.</summary>
[Trait("Rule", "P-131"), Trait("Rule", "P-132")]
public sealed class SecondFactorJourney(SeededInstance instance)
{
    private const string Name = "newcomer";

    [Fact]
    public async Task A_second_factor_is_set_up_asked_for_and_a_recovery_code_opens_once()
    {
        var password = await AddUserAsync();
        var page = await instance.OpenAsync(null, "/sign-in");
        await page.SignInAsync(instance.Address, Name, password);
        await page.SettleAsync();

        var (app, used, recovery) = await SetUpAsync(page);
        await SignOutAsync(page);
        await EnterAsync(page, password, used);
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("used before");
        await page.FillAsync("#code", app.Code(ahead: 1));
        await page.ClickAsync("button[type=submit]");
        await Assertions.Expect(page.Locator("main h1")).ToBeVisibleAsync();

        await LockedPageKeepsTextAsync(page, password);
        await page.GotoAsync($"{instance.Address}/account/security");
        await Assertions.Expect(page.GetByText($"{recovery.Count} recovery codes left")).ToBeVisibleAsync();
        Assert.DoesNotContain(recovery[0], await page.ContentAsync(), StringComparison.Ordinal);

        await SignOutAsync(page);
        await EnterAsync(page, password, recovery[0]);
        await Assertions.Expect(page.Locator("main h1")).ToBeVisibleAsync();
        await SignOutAsync(page);
        await EnterAsync(page, password, recovery[0]);
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("used before");
        await page.FillAsync("#code", recovery[1]);
        await page.ClickAsync("button[type=submit]");
        await Assertions.Expect(page.Locator("main h1")).ToBeVisibleAsync();
        await page.Context.CloseAsync();
    }

    private async Task<string> AddUserAsync()
    {
        var admin = await instance.OpenAsync("admin", "/practice/users");
        await admin.GetByRole(AriaRole.Button, new() { Name = "Add user" }).ClickAsync();
        await admin.FillAsync("#UserName", Name);
        await admin.FillAsync("#DisplayName", "Nora Newcomer");
        await admin.GetByRole(AriaRole.Checkbox, new() { Name = "Front desk" }).CheckAsync();
        var password = await admin.InputValueAsync("#Password");
        await admin.Locator("form[aria-label='New user'] button[type=submit]").ClickAsync();
        await Assertions.Expect(admin.GetByRole(AriaRole.Button, new() { Name = $"Change {Name}" })).ToBeVisibleAsync();
        await admin.Context.CloseAsync();
        return password;
    }

    private async Task<(AuthenticatorApp App, string Used, IReadOnlyList<string> Recovery)> SetUpAsync(IPage page)
    {
        await page.GotoAsync($"{instance.Address}/account/security");
        await page.GetByRole(AriaRole.Link, new() { Name = "Set up", Exact = true }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Img, new() { Name = "QR code for your authenticator app" })).ToBeVisibleAsync();
        await page.GetByText("No camera?").ClickAsync();
        var app = new AuthenticatorApp(await page.Locator(".key").InnerTextAsync());

        var used = app.Code();
        await page.FillAsync("#code", used);
        await page.GetByRole(AriaRole.Button, new() { Name = "Turn it on" }).ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Keep your recovery codes");
        var recovery = await page.Locator(".codes li").AllInnerTextsAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "I have them, go on" }).ClickAsync();
        await page.SettleAsync();
        return (app, used, recovery);
    }

    /// <summary>The session was opened with both factors, so that the password alone opens what it was locked over.</summary>
    private async Task LockedPageKeepsTextAsync(IPage page, string password)
    {
        await page.GotoAsync($"{instance.Address}/patients/new");
        await page.SettleAsync();
        await page.FillAsync("#LastName", "Half written");
        await page.Locator(".bar-end details.menu > summary").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Lock", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator("#session-lock").GetByRole(AriaRole.Button, new() { Name = "Use a passkey" })).ToBeVisibleAsync();
        await page.FillAsync("#unlock-password", password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Unlock", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator("#session-lock")).ToBeHiddenAsync();
        Assert.Equal("Half written", await page.InputValueAsync("#LastName"));
    }

    private async Task SignOutAsync(IPage page)
    {
        await page.GotoAsync($"{instance.Address}/patients");
        await page.SettleAsync();
        await page.Locator(".bar-end details.menu > summary").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Sign in to PracticeSuite");
    }

    private async Task EnterAsync(IPage page, string password, string code)
    {
        await page.SignInAsync(instance.Address, Name, password);
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Enter a code");
        await page.FillAsync("#code", code);
        await page.ClickAsync("button[type=submit]");
    }
}
