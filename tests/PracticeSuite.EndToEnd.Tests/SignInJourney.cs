using Microsoft.Playwright;

namespace PracticeSuite.EndToEnd.Tests;

public sealed class SignInJourney(SeededInstance instance)
{
    [Fact]
    public async Task Whoever_is_not_signed_in_is_asked_to_and_then_sees_the_page_they_wanted()
    {
        var page = await instance.OpenAsync(null, "/practice/staff");

        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Sign in to PracticeSuite");
        await page.FillAsync("#user-name", "admin");
        await page.FillAsync("#password", Database.Demo.DemoSeed.Password);
        await page.ClickAsync("button[type=submit]");

        await Assertions.Expect(page.Locator("main h1")).ToHaveTextAsync("Staff");
    }

    [Fact]
    public async Task A_wrong_password_is_refused_in_words()
    {
        var page = await instance.OpenAsync(null, "/sign-in");

        await page.SignInAsync(instance.Address, "scheduler", "not-the-password");

        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("do not go together");
    }

    [Fact]
    public async Task Signing_out_ends_the_session()
    {
        var page = await instance.OpenAsync(null, "/sign-in");
        await page.SignInAsync(instance.Address, "admin");
        await page.SettleAsync();

        await page.Locator(".bar-end details.menu > summary").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();

        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Sign in to PracticeSuite");
        await page.GotoAsync($"{instance.Address}/practice/staff");
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Sign in to PracticeSuite");
    }

    [Fact]
    public async Task A_page_of_another_role_says_who_may_open_it()
    {
        var page = await instance.OpenAsync("therapist", "/billing/months");

        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Biller");
    }
}
