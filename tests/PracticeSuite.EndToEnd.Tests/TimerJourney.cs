using Microsoft.Playwright;

namespace PracticeSuite.EndToEnd.Tests;

/// <summary>A running timer in the browser; each test has a clinician of its own, because a person has one timer.</summary>
public sealed class TimerJourney(SeededInstance instance)
{
    /// <summary>On a machine so slow that a stretch is over a minute before it is stopped, the same is tried with a new timer.</summary>
    private const int Tries = 3;

    [Fact, Trait("Rule", "B-079")]
    public async Task Closing_the_chart_asks_whether_to_stop_the_timer()
    {
        var (page, chart) = await StartForFirstPatientAsync("therapist3");
        await OpenEnrollmentAsync(page, chart);
        var ask = page.GetByRole(AriaRole.Dialog);

        await page.Locator(".side a", new() { HasText = "Patients" }).ClickAsync();
        await Assertions.Expect(ask).ToContainTextAsync("You are closing the chart");
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(ask).ToHaveCountAsync(0);
        await Assertions.Expect(page).ToHaveURLAsync($"{chart}?part=enrollment");
        await page.GotoAsync($"{instance.Address}/time");
        await StopAsync(page, "done");

        Assert.True(await IsRefusedUnderAMinuteAsync(page, chart), $"no stretch of {Tries} was stopped within its first minute");
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
        await StopAsync(page, "done");
        Assert.Null(await ClosingAsksAsync(page));
    }

    /// <summary>A device whose clock is wrong by hours shows what the server has counted.</summary>
    [Theory, Trait("Rule", "B-079")]
    [InlineData(5)]
    [InlineData(-5)]
    public async Task A_clock_that_is_wrong_by_hours_shows_the_time_that_has_passed(int hours)
    {
        var page = await instance.BlankAsync("therapist2");
        await page.AddInitScriptAsync($$"""
            const real = Date;
            const shift = {{hours}} * 3600000;
            globalThis.Date = class extends real {
                constructor(...given) { given.length === 0 ? super(real.now() + shift) : super(...given); }
                static now() { return real.now() + shift; }
            };
            """);
        await page.GotoAsync($"{instance.Address}/patients");
        await page.SettleAsync();
        var chart = await page.Locator("a[data-row]").First.GetAttributeAsync("href");
        await page.GotoAsync(instance.Address + chart);
        await page.SettleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "BHI review" }).ClickAsync();
        var clock = page.Locator(".timer tick-clock");

        await Assertions.Expect(clock).ToHaveTextAsync("00:02");
        await page.ReloadAsync();
        await Assertions.Expect(clock).Not.ToHaveTextAsync("00:00");
        Assert.Matches("^0[0-2]:[0-9]{2}$", await clock.InnerTextAsync());
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "BHI review" })).ToHaveCountAsync(0);
        await page.GotoAsync($"{instance.Address}/time");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Chart review for the plan");
        await StopAsync(page, "reviewed the plan");
    }

    [Fact]
    public async Task A_message_that_fails_does_not_silence_the_window()
    {
        var page = await instance.OpenAsync("nurse", "/patients");
        await page.SettleAsync();
        await page.EvaluateAsync("""
            () => {
                [window.pings, window.ahead] = [0, 0];
                const now = Date.now;
                Date.now = () => now() + window.ahead;
                practiceSuite.listenForActivity({ invokeMethodAsync: () => ++window.pings === 1 ? Promise.reject(new Error("hiccup")) : Promise.resolve() });
            }
            """);

        await page.Keyboard.PressAsync("Shift");
        await page.WaitForFunctionAsync("() => window.pings === 1");
        await page.EvaluateAsync("() => { window.ahead = 5_200; }");
        await page.Keyboard.PressAsync("Shift");
        await page.WaitForFunctionAsync("() => window.pings === 2");
        await page.Keyboard.PressAsync("Shift");

        Assert.Equal(2, await page.EvaluateAsync<int>("window.pings"));
    }

    /// <summary>Whether a stretch without a note was refused; one that came to a minute or more meanwhile is saved, and another is begun.</summary>
    private async Task<bool> IsRefusedUnderAMinuteAsync(IPage page, string chart)
    {
        var ask = page.GetByRole(AriaRole.Dialog);
        for (var attempt = 1; attempt <= Tries; attempt++)
        {
            await page.GotoAsync(chart);
            var mrn = await MrnAsync(page);
            await StartAsync(page, mrn);
            await OpenEnrollmentAsync(page, chart);
            // A timer that was stopped in the second of its start holds no work, and leaves without a word.
            await Assertions.Expect(page.Locator(".timer tick-clock")).Not.ToHaveTextAsync("00:00");
            await page.Locator(".side a", new() { HasText = "Patients" }).ClickAsync();
            await ask.GetByRole(AriaRole.Button, new() { Name = "Stop and save" }).ClickAsync();
            var refusal = ask.Locator(".field-error");
            await Assertions.Expect(refusal.Or(page.Locator("#find"))).ToBeVisibleAsync();
            if (await refusal.CountAsync() == 0)
                continue;
            await Assertions.Expect(refusal).ToContainTextAsync("note");
            return true;
        }

        return false;
    }

    private static async Task OpenEnrollmentAsync(IPage page, string chart)
    {
        await page.GotoAsync(chart);
        await page.SettleAsync();
        await page.Locator(".page-tabs a", new() { HasText = "Enrollment" }).ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync($"{chart}?part=enrollment");
        // The address changes in the browser before the server, which asks, has said that it wants to be asked.
        await Assertions.Expect(page.Locator(".page-tabs [aria-current=page]")).ToContainTextAsync("Enrollment");
    }

    private static async Task StopAsync(IPage page, string note)
    {
        await page.Locator("#timer-note").FillAsync(note);
        await page.GetByRole(AriaRole.Button, new() { Name = "Stop and save" }).ClickAsync();
        await Assertions.Expect(page.Locator(".timer")).ToHaveCountAsync(0);
    }

    private static async Task<string> MrnAsync(IPage page)
    {
        await Assertions.Expect(page.Locator(".page-sentence")).ToContainTextAsync("MRN");
        return (await page.Locator(".page-sentence").TextContentAsync())!.Split("MRN ")[1].Split(' ')[0];
    }

    private async Task<(IPage Page, string Chart)> StartForFirstPatientAsync(string userName)
    {
        var page = await instance.OpenAsync(userName, "/patients");
        var patient = page.Locator("a[data-row]").First;
        var chart = instance.Address + await patient.GetAttributeAsync("href");
        await patient.ClickAsync();
        await StartAsync(page, await MrnAsync(page));
        return (page, chart);
    }

    private async Task StartAsync(IPage page, string mrn)
    {
        await page.GotoAsync($"{instance.Address}/time");
        await page.SettleAsync();
        await page.Locator("#timer-patient").PressSequentiallyAsync(mrn);
        await Assertions.Expect(page.Locator("#timer-patient-found [aria-selected=true]")).ToBeVisibleAsync();
        await page.Locator("#timer-patient").PressAsync("Enter");
        await page.GetByRole(AriaRole.Button, new() { Name = "Start timer" }).ClickAsync();
        await Assertions.Expect(page.Locator(".timer")).ToBeVisibleAsync();
    }

    /// <summary>The kind of the browser's own question when the window is closed, or null when it closes without one.</summary>
    private static async Task<string?> ClosingAsksAsync(IPage page)
    {
        var answer = new TaskCompletionSource<string?>(TaskCreationOptions.RunContinuationsAsynchronously);
        async void Answer(object? sender, IDialog dialog)
        {
            await dialog.DismissAsync();
            answer.TrySetResult(dialog.Type);
        }

        void Closed(object? sender, IPage closed) => answer.TrySetResult(null);

        page.Dialog += Answer;
        page.Close += Closed;
        await page.CloseAsync(new() { RunBeforeUnload = true });
        var asked = await answer.Task.WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
        page.Dialog -= Answer;
        page.Close -= Closed;
        return asked;
    }
}
