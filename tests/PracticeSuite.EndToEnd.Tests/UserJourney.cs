using Microsoft.Playwright;

namespace PracticeSuite.EndToEnd.Tests;

public sealed class UserJourney(SeededInstance instance)
{
    [Fact]
    public async Task An_administrator_lets_somebody_in_who_takes_a_password_of_their_own_and_later_shuts_them_out()
    {
        var admin = await instance.OpenAsync("admin", "/practice/users");
        await admin.GetByRole(AriaRole.Button, new() { Name = "Add user" }).ClickAsync();
        await admin.FillAsync("#UserName", "nora");
        await admin.FillAsync("#DisplayName", "Nora Newcomer");
        await admin.GetByRole(AriaRole.Checkbox, new() { Name = "Biller" }).CheckAsync();
        var first = await admin.InputValueAsync("#Password");
        await admin.Locator("form[aria-label='New user'] button[type=submit]").ClickAsync();
        await Assertions.Expect(admin.GetByRole(AriaRole.Status)).ToContainTextAsync([$"The password is {first}."]);

        var newcomer = await instance.OpenAsync(null, "/sign-in");
        await newcomer.SignInAsync(instance.Address, "nora", first);
        await newcomer.SettleAsync();
        await newcomer.Locator(".bar-end details.menu > summary").ClickAsync();
        await newcomer.GetByRole(AriaRole.Link, new() { Name = "Sign-in and security" }).ClickAsync();
        await newcomer.GetByRole(AriaRole.Link, new() { Name = "Change password" }).ClickAsync();
        await newcomer.FillAsync("#current", first);
        await newcomer.FillAsync("#wanted", "a password of my own");
        await newcomer.FillAsync("#again", "a password of my own");
        await newcomer.ClickAsync("button[type=submit]");
        await Assertions.Expect(newcomer.GetByText("Your password is changed.")).ToBeVisibleAsync();
        await newcomer.GotoAsync($"{instance.Address}/billing/months");
        await newcomer.SettleAsync();

        await admin.GetByRole(AriaRole.Button, new() { Name = "Change nora" }).ClickAsync();
        await admin.GetByRole(AriaRole.Button, new() { Name = "Switch off" }).ClickAsync();
        await Assertions.Expect(admin.GetByText("nora cannot sign in any more.")).ToBeVisibleAsync();
        var later = await instance.OpenAsync(null, "/sign-in");
        await later.SignInAsync(instance.Address, "nora", "a password of my own");
        await Assertions.Expect(later.GetByRole(AriaRole.Alert)).ToContainTextAsync("switched off");
    }

    [Fact]
    public async Task Nobody_switches_themselves_off_and_the_page_says_so()
    {
        var admin = await instance.OpenAsync("admin", "/practice/users");

        await admin.GetByRole(AriaRole.Button, new() { Name = "Change admin" }).ClickAsync();
        await admin.GetByRole(AriaRole.Button, new() { Name = "Switch off" }).ClickAsync();

        await Assertions.Expect(admin.GetByRole(AriaRole.Alert)).ToContainTextAsync("cannot disable your own user");
    }
}
