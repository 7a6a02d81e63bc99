using System.Globalization;
using Microsoft.Playwright;

namespace PracticeSuite.EndToEnd.Tests;

/// <summary>Two who share a patient talk, each before a screen of their own (K-084 to K-086).</summary>
public sealed class CallJourney(SeededInstance instance)
{
    private const string Patient = "call-patient";

    [Fact, Trait("Rule", "K-084"), Trait("Rule", "K-085"), Trait("Rule", "K-086"), Trait("Rule", "K-121")]
    public async Task What_one_presses_the_other_sees_and_what_both_attest_counts_once()
    {
        var therapist = await BeginAsync(instance);
        var room = therapist.Url;
        var chart = await therapist.EvaluateAsync<string>($"sessionStorage.getItem('{Patient}')");
        Assert.Equal("Call · PracticeSuite", await therapist.TitleAsync());
        var before = await CountedAsync(chart);
        var prescriber = await instance.OpenAsync("prescriber", new Uri(room).AbsolutePath);
        await prescriber.GetByRole(AriaRole.Button, new() { Name = "Join call" }).ClickAsync();
        await Assertions.Expect(prescriber.Locator(".call-agenda li.now")).ToHaveCountAsync(1);
        await Assertions.Expect(therapist.Locator(".page-sentence")).ToContainTextAsync("MD is here");

        await therapist.Locator("h1").FocusAsync();
        await therapist.Keyboard.PressAsync(" ");
        await Assertions.Expect(prescriber.Locator(".call-agenda li.now")).ToHaveCountAsync(0);
        await therapist.Keyboard.PressAsync(" ");
        await Assertions.Expect(prescriber.Locator(".call-agenda li.now")).ToHaveCountAsync(1);
        await prescriber.Locator("#Text").FillAsync("Keep the dose until the next score");
        await prescriber.GetByRole(AriaRole.Button, new() { Name = "Write decision" }).ClickAsync();
        await Assertions.Expect(therapist.Locator(".call-items")).ToContainTextAsync("Keep the dose until the next score");
        await Assertions.Expect(therapist.Locator(".call-time")).ToContainTextAsync("01:2", new() { Timeout = 120_000 });

        await therapist.GetByRole(AriaRole.Button, new() { Name = "End call" }).ClickAsync();
        await therapist.GetByRole(AriaRole.Button, new() { Name = "Attest call" }).ClickAsync();
        await Assertions.Expect(therapist.Locator(".call-outcome")).ToContainTextAsync("You attested");
        var once = await CountedAsync(chart);
        await prescriber.GetByRole(AriaRole.Button, new() { Name = "Attest call" }).ClickAsync();
        await Assertions.Expect(prescriber.Locator(".call-outcome")).ToContainTextAsync("You attested");

        Assert.True(once - before >= 60, $"{before} s before, {once} s after");
        Assert.Equal(once, await CountedAsync(chart));
        await therapist.GotoAsync($"{instance.Address}{chart}?part=messages");
        await Assertions.Expect(therapist.GetByText("Keep the dose until the next score")).ToBeVisibleAsync();
    }

    /// <summary>A call without an appointment about the first patient of theirs who is enrolled and whom the prescriber treats too.</summary>
    internal static async Task<IPage> BeginAsync(SeededInstance instance)
    {
        var page = await instance.OpenAsync("therapist", "/patients");
        await Assertions.Expect(page.Locator("a[data-row]").First).ToBeVisibleAsync();
        foreach (var patient in await page.Locator("a[data-row]").EvaluateAllAsync<string[]>("rows => rows.map(row => row.getAttribute('href'))"))
        {
            await page.GotoAsync($"{instance.Address}{patient}?part=messages");
            await page.SettleAsync();
            var call = page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Call .*Patel.* now$", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1)) });
            if (await page.Locator(".chart-meter").CountAsync() == 0 || await call.CountAsync() == 0)
                continue;
            await page.EvaluateAsync($"sessionStorage.setItem('{Patient}', '{patient}')");
            await call.ClickAsync();
            await Assertions.Expect(page.Locator(".call-agenda li.now")).ToHaveCountAsync(1);
            return page;
        }

        throw new InvalidOperationException("The therapist and the prescriber share no patient who is enrolled.");
    }

    private async Task<int> CountedAsync(string chart)
    {
        var page = await instance.OpenAsync("therapist", chart);
        var text = await page.Locator(".chart-meter .figures").InnerTextAsync();
        await page.Context.CloseAsync();
        var (minutes, seconds) = (text.Split(':')[0], text.Split(':')[1][..2]);
        return (int.Parse(minutes, CultureInfo.InvariantCulture) * 60) + int.Parse(seconds, CultureInfo.InvariantCulture);
    }
}
