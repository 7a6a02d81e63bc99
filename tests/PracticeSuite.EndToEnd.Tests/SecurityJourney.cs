using System.Text.Json;
using Microsoft.Playwright;
using PracticeSuite.Database.Demo;

namespace PracticeSuite.EndToEnd.Tests;

/// <summary>Passkeys with Chromium's own authenticator, the lock over an open page, and what ends one.</summary>
public sealed class SecurityJourney(SeededInstance instance)
{
    // A passkey belongs to a name, and an address of numbers is none.
    private string Site => instance.Address.Replace("127.0.0.1", "localhost", StringComparison.Ordinal);

    [Fact, Trait("Rule", "P-131"), Trait("Rule", "P-132")]
    public async Task A_passkey_signs_in_unlocks_and_is_taken_once()
    {
        var page = await instance.OpenAsync(null, "/sign-in");
        await AddAuthenticatorAsync(page);
        await page.SignInAsync(Site, "nurse");
        await page.SettleAsync();
        await page.GotoAsync($"{Site}/account/security");
        await page.FillAsync("#passkey-name", "Ward laptop");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add passkey" }).ClickAsync();
        await Assertions.Expect(page.GetByText("The passkey is added.")).ToBeVisibleAsync();
        await page.Context.ClearCookiesAsync();

        await page.GotoAsync($"{Site}/sign-in?next=/patients/new");
        var sent = await page.RunAndWaitForRequestAsync(() => page.GetByRole(AriaRole.Button, new() { Name = "Sign in with a passkey" }).ClickAsync(), "**/account/sign-in/passkey");
        await page.SettleAsync();
        await page.FillAsync("#LastName", "Halfway");
        await LockAsync(page);
        await page.Locator("#session-lock").GetByRole(AriaRole.Button, new() { Name = "Use a passkey" }).ClickAsync();
        await Assertions.Expect(page.Locator("#session-lock")).ToBeHiddenAsync();
        Assert.Equal("Halfway", await page.InputValueAsync("#LastName"));

        // The same answer with the same cookies, as somebody would send it who had recorded both.
        var replayed = await page.APIRequest.FetchAsync($"{Site}/account/sign-in/passkey", new()
        {
            Method = "POST", DataByte = sent.PostDataBuffer,
            Headers = new Dictionary<string, string>
            {
                ["content-type"] = sent.Headers["content-type"], ["cookie"] = (await sent.AllHeadersAsync())["cookie"],
            },
        });
        Assert.Contains("outcome=NoPasskey", await replayed.TextAsync(), StringComparison.Ordinal);
        await page.Context.CloseAsync();
    }

    [Fact, Trait("Rule", "P-132")]
    public async Task A_passkey_answers_to_no_other_origin()
    {
        var page = await instance.OpenAsync(null, "/sign-in");
        await AddAuthenticatorAsync(page);
        await page.SignInAsync(Site, "supervisor");
        await page.SettleAsync();
        await page.GotoAsync($"{Site}/account/security");
        await page.FillAsync("#passkey-name", "Laptop");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add passkey" }).ClickAsync();
        await Assertions.Expect(page.GetByText("The passkey is added.")).ToBeVisibleAsync();
        await page.Context.ClearCookiesAsync();
        await page.GotoAsync($"{Site}/sign-in");

        // What a page elsewhere would have got from the authenticator: the answer names where it was given.
        await page.RouteAsync("**/account/sign-in/passkey", async route => await route.ContinueAsync(new() { PostData = ElsewhereIn(route.Request.PostDataBuffer!) }));
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in with a passkey" }).ClickAsync();

        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("No passkey of this site answered");
        await page.Context.CloseAsync();
    }

    [Fact, Trait("Rule", "P-131")]
    public async Task All_windows_lock_keep_what_was_typed_and_open_with_the_password()
    {
        var page = await instance.OpenAsync(null, "/sign-in");
        await page.SignInAsync(instance.Address, "nurse");
        await page.GotoAsync($"{instance.Address}/patients/new");
        await page.SettleAsync();
        var other = await page.Context.NewPageAsync();
        await other.GotoAsync($"{instance.Address}/patients");
        await other.SettleAsync();
        await page.Locator("#LastName").FillAsync("Halfway");

        await LockAsync(other);
        await Assertions.Expect(page.Locator("#session-lock")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.Locator("#session-lock")).ToBeVisibleAsync();

        await page.FillAsync("#unlock-password", "not the password");
        await page.GetByRole(AriaRole.Button, new() { Name = "Unlock", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator("#session-lock [role=alert]")).ToContainTextAsync("not right");
        await page.FillAsync("#unlock-password", DemoSeed.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Unlock", Exact = true }).ClickAsync();

        await Assertions.Expect(page.Locator("#session-lock")).ToBeHiddenAsync();
        await Assertions.Expect(other.Locator("#session-lock")).ToBeHiddenAsync();
        Assert.Equal("Halfway", await page.InputValueAsync("#LastName"));
        await page.Context.CloseAsync();
    }

    [Fact, Trait("Rule", "P-133")]
    public async Task An_open_page_of_somebody_who_is_switched_off_shows_the_sign_in_within_a_minute()
    {
        var admin = await instance.OpenAsync("admin", "/practice/users");
        await admin.GetByRole(AriaRole.Button, new() { Name = "Add user" }).ClickAsync();
        await admin.FillAsync("#UserName", "leaver");
        await admin.FillAsync("#DisplayName", "Lea Leaver");
        await admin.GetByRole(AriaRole.Checkbox, new() { Name = "Biller" }).CheckAsync();
        var password = await admin.InputValueAsync("#Password");
        await admin.Locator("form[aria-label='New user'] button[type=submit]").ClickAsync();
        await Assertions.Expect(admin.GetByRole(AriaRole.Button, new() { Name = "Change leaver" })).ToBeVisibleAsync();
        var leaver = await instance.OpenAsync(null, "/sign-in");
        await leaver.SignInAsync(instance.Address, "leaver", password);
        await leaver.SettleAsync();

        await admin.GetByRole(AriaRole.Button, new() { Name = "Change leaver" }).ClickAsync();
        await admin.GetByRole(AriaRole.Button, new() { Name = "Switch off" }).ClickAsync();
        await Assertions.Expect(admin.GetByText("leaver cannot sign in any more.")).ToBeVisibleAsync();

        await Assertions.Expect(leaver.Locator("h1")).ToHaveTextAsync("Sign in to PracticeSuite", new() { Timeout = 60_000 });
        await leaver.Context.CloseAsync();
    }

    private static async Task LockAsync(IPage page)
    {
        await page.Locator(".bar-end details.menu > summary").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Lock", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator("#session-lock")).ToBeVisibleAsync();
    }

    private static async Task AddAuthenticatorAsync(IPage page)
    {
        var browser = await page.Context.NewCDPSessionAsync(page);
        await browser.SendAsync("WebAuthn.enable");
        await browser.SendAsync("WebAuthn.addVirtualAuthenticator", new Dictionary<string, object>
        {
            ["options"] = new Dictionary<string, object>
            {
                ["protocol"] = "ctap2", ["transport"] = "internal", ["hasResidentKey"] = true, ["hasUserVerification"] = true, ["isUserVerified"] = true,
                ["automaticPresenceSimulation"] = true,
            },
        });
    }

    private static byte[] ElsewhereIn(byte[] form)
    {
        var text = System.Text.Encoding.UTF8.GetString(form);
        var at = text.IndexOf("{\"authenticatorAttachment\"", StringComparison.Ordinal);
        at = at < 0 ? text.IndexOf("{\"", StringComparison.Ordinal) : at;
        var end = text.IndexOf("\r\n", at, StringComparison.Ordinal);
        var credential = System.Text.Json.Nodes.JsonNode.Parse(text[at..end])!;
        var said = credential["response"]!["clientDataJSON"]!.GetValue<string>();
        var client = JsonSerializer.Deserialize<Dictionary<string, object>>(System.Buffers.Text.Base64Url.DecodeFromChars(said))!;
        client["origin"] = "http://evil.example";
        credential["response"]!["clientDataJSON"] = System.Buffers.Text.Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(client));
        return System.Text.Encoding.UTF8.GetBytes(text[..at] + credential.ToJsonString() + text[end..]);
    }
}
