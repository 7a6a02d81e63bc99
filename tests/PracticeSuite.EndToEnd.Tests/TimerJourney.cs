using Microsoft.Playwright;

namespace PracticeSuite.EndToEnd.Tests;

/// <summary>A running timer in the browser; each test has a clinician of its own, because a person has one timer.</summary>
public sealed class TimerJourney(SeededInstance instance)
{
    [Fact, Trait("Rule", "B-079")]
    public async Task Closing_the_chart_asks_whether_to_stop_the_timer()
    {
        var (page, chart) = await StartForFirstPatientAsync("therapist3");
        await page.GotoAsync(chart);
        await page.SettleAsync();
        var ask = page.GetByRole(AriaRole.Dialog);

        // First what is refused in the timer's first minute only: a slow machine may need that long for the rest.
        await page.Locator(".side a", new() { HasText = "Patients" }).ClickAsync();
        await Assertions.Expect(ask).ToContainTextAsync("You are closing the chart");
        await ask.GetByRole(AriaRole.Button, new() { Name = "Stop and save" }).ClickAsync();
        await Assertions.Expect(ask.Locator(".field-error")).ToContainTextAsync("note");
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(ask).ToHaveCountAsync(0);
        await page.Locator(".page-tabs a", new() { HasText = "Enrollment" }).ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync($"{chart}?part=enrollment");
        await Assertions.Expect(ask).ToHaveCountAsync(0);

        await page.Locator(".side a", new() { HasText = "Patients" }).ClickAsync();
        await ask.Locator("#leaving-note").FillAsync("looked at the scores");
        await ask.GetByRole(AriaRole.Button, new() { Name = "Stop and save" }).ClickAsync();

        await Assertions.Expect(page).ToHaveURLAsync($"{instance.Address}/patients");
        await Assertions.Expect(page.Locator(".timer")).ToHaveCountAsync(0);
    }

    [Fact, Trait("Rule", "B-079")]
    public async Task A_timer_may_run_on_when_the_chart_is_closed_and_the_browser_asks_before_its_window_is()
    {
        var (page, chart) = await StartForFirstPatientAsync("prescriber");
        await page.GotoAsync(chart);
        await page.SettleAsync();

        await page.Locator(".side a", new() { HasText = "Patients" }).ClickAsync();
        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Let it run" }).ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync($"{instance.Address}/patients");
        await Assertions.Expect(page.Locator(".timer")).ToBeVisibleAsync();
        Assert.Equal("beforeunload", await ClosingAsksAsync(page));

        await page.GotoAsync($"{instance.Address}/time");
        await page.Locator("#timer-note").FillAsync("done");
        await page.GetByRole(AriaRole.Button, new() { Name = "Stop and save" }).ClickAsync();
        await Assertions.Expect(page.Locator(".timer")).ToHaveCountAsync(0);
        await ClosesInPeaceAsync(page);
    }

    [Fact]
    public async Task A_message_that_fails_does_not_silence_the_window()
    {
        var page = await instance.OpenAsync("nurse", "/patients");
        await page.SettleAsync();
        await page.EvaluateAsync("""
            () => {
                window.pings = 0;
                practiceSuite.listenForActivity({ invokeMethodAsync: () => ++window.pings === 1 ? Promise.reject(new Error("hiccup")) : Promise.resolve() });
            }
            """);

        await page.Keyboard.PressAsync("Shift");
        await page.WaitForFunctionAsync("window.pings === 1");
        await page.WaitForTimeoutAsync(5_200);
        await page.Keyboard.PressAsync("Shift");
        await page.WaitForFunctionAsync("window.pings === 2");
        await page.Keyboard.PressAsync("Shift");

        Assert.Equal(2, await page.EvaluateAsync<int>("window.pings"));
    }

    private async Task<(IPage Page, string Chart)> StartForFirstPatientAsync(string userName)
    {
        var page = await instance.OpenAsync(userName, "/patients");
        var patient = page.Locator("a[data-row]").First;
        var chart = instance.Address + await patient.GetAttributeAsync("href");
        await patient.ClickAsync();
        await Assertions.Expect(page.Locator(".page-sentence")).ToContainTextAsync("MRN");
        var mrn = (await page.Locator(".page-sentence").TextContentAsync())!.Split("MRN ")[1].Split(' ')[0];
        await page.GotoAsync($"{instance.Address}/time");
        await page.SettleAsync();
        await page.Locator("#timer-patient").PressSequentiallyAsync(mrn);
        await Assertions.Expect(page.Locator("#timer-patient-found [aria-selected=true]")).ToBeVisibleAsync();
        await page.Locator("#timer-patient").PressAsync("Enter");
        await page.GetByRole(AriaRole.Button, new() { Name = "Start timer" }).ClickAsync();
        await Assertions.Expect(page.Locator(".timer")).ToBeVisibleAsync();
        return (page, chart);
    }

    /// <summary>The browser hears a moment after the page that no timer runs any more.</summary>
    private static async Task ClosesInPeaceAsync(IPage page)
    {
        for (var attempt = 1; await ClosingAsksAsync(page) is { } asked; attempt++)
            Assert.True(attempt < 10, $"The window still asks ({asked}) after {attempt} seconds.");
    }

    /// <summary>The kind of the browser's own question when the window is closed, or null when it closes without one; it stays open.</summary>
    private static async Task<string?> ClosingAsksAsync(IPage page)
    {
        string? asked = null;
        async void Answer(object? sender, IDialog dialog)
        {
            asked = dialog.Type;
            await dialog.DismissAsync();
        }

        page.Dialog += Answer;
        await page.CloseAsync(new() { RunBeforeUnload = true });
        await Task.Delay(1_000, TestContext.Current.CancellationToken);
        page.Dialog -= Answer;
        return asked;
    }
}
