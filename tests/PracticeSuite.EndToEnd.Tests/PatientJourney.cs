using Microsoft.Playwright;

namespace PracticeSuite.EndToEnd.Tests;

public sealed class PatientJourney(SeededInstance instance)
{
    [Fact]
    public async Task What_was_said_about_one_patient_does_not_stand_on_the_next_ones_page()
    {
        var page = await instance.OpenAsync("nurse", "/patients/new");
        await page.SettleAsync();
        await page.FillAsync("#Mrn", "D-1701");
        await page.ClickAsync("button:has-text('Add patient')");
        await page.FillAsync("#City", "Albany");
        await page.ClickAsync("button:has-text('Save patient')");
        await Assertions.Expect(page.GetByText("Saved.")).ToBeVisibleAsync();
        var first = page.Url;

        await page.Locator("#search").PressSequentiallyAsync("Alvarez");
        await Assertions.Expect(page.Locator("#search-found [aria-selected=true]")).ToBeVisibleAsync();
        await page.Locator("#search").PressAsync("Enter");

        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Alvarez, Rosa" })).ToBeVisibleAsync();
        Assert.NotEqual(first, page.Url);
        await Assertions.Expect(page.GetByText("Saved.")).ToHaveCountAsync(0);
    }

    [Fact, Trait("Rule", "B-170")]
    public async Task A_death_is_asked_about_before_it_is_recorded_and_taken_back_with_a_reason()
    {
        var page = await instance.OpenAsync("nurse", "/patients/new");
        await page.SettleAsync();
        await page.FillAsync("#Mrn", "D-1700");
        await page.ClickAsync("button:has-text('Add patient')");
        await Assertions.Expect(page.Locator("#DiedAt")).ToHaveValueAsync("");

        var record = page.Locator("form").GetByRole(AriaRole.Button, new() { Name = "Record death" });
        await record.ClickAsync();
        await Assertions.Expect(page.Locator("#DiedAt-error")).ToContainTextAsync("Give the day and the time of death.");
        await page.FillAsync("#DiedAt", "6/25/2026");
        await page.FillAsync("#DiedAt-time", "10:05");
        await page.Keyboard.PressAsync("Tab");
        await record.ClickAsync();
        var ask = page.GetByRole(AriaRole.Dialog);
        await Assertions.Expect(ask).ToContainTextAsync("died on Thu 25 Jun 2026, 10:05? Minutes after it do not count.");
        await Assertions.Expect(page.GetByText("deceased")).ToHaveCountAsync(0);
        await ask.GetByRole(AriaRole.Button, new() { Name = "Record death" }).ClickAsync();
        await Assertions.Expect(page.GetByText("deceased")).ToBeVisibleAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "Death was recorded in error" }).ClickAsync();
        await page.FillAsync("#death-error", "the wrong chart");
        await page.Locator("form.reasoned").GetByRole(AriaRole.Button, new() { Name = "Death was recorded in error" }).ClickAsync();

        await Assertions.Expect(page.GetByText("deceased")).ToHaveCountAsync(0);
        await Assertions.Expect(page.Locator("#DiedAt")).ToHaveValueAsync("");
    }
}
