using Microsoft.Playwright;

namespace PracticeSuite.EndToEnd.Tests;

/// <summary>A pair without an agreement makes one with the wizard: two people, each in a browser of their own (K-001, K-010 to K-023).</summary>
public sealed class AgreementJourney(SeededInstance instance)
{
    /// <summary>An act takes as long; grown people read as many words silently in a minute on average, and here they read every one before they press.</summary>
    private static readonly (TimeSpan Act, int WordsAMinute) Pace = (TimeSpan.FromSeconds(3), 238);

    private int _acts;
    private int _words;

    [Fact, Trait("Rule", "K-001"), Trait("Rule", "K-023"), Trait("Rule", "K-021"), Trait("Rule", "K-018")]
    public async Task A_therapist_goes_through_the_wizard_and_signs_and_with_the_prescribers_signature_it_holds_for_both()
    {
        var therapist = await instance.OpenAsync("therapist3", "/coordinate?tab=without");
        await therapist.SettleAsync();
        await PressAsync(therapist.GetByRole(AriaRole.Button, new() { Name = "Begin agreement" }).First);

        await HeadingAsync(therapist, "In a crisis");
        await ChooseAsync(therapist, "#CrisisLeadId", "Santos");
        await ChooseAsync(therapist, "#BackupId", "Santos");
        await PressAsync(therapist, "Next");
        await Assertions.Expect(therapist.Locator("#BackupId-error")).ToContainTextAsync("same person");
        await ChooseAsync(therapist, "#BackupId", "Patel");
        await PressAsync(therapist, "Next");
        await HeadingAsync(therapist, "How you talk");
        _acts++;
        await therapist.Locator("#Rhythm").SelectOptionAsync("WeeklyCall");
        await PressAsync(therapist, "Next");
        await HeadingAsync(therapist, "How often");
        _acts++;
        await therapist.FillAsync("#HighRisk", "5");
        await PressAsync(therapist, "Next");
        await HeadingAsync(therapist, "Flags");
        await PressAsync(therapist, "Read and sign");
        await HeadingAsync(therapist, "Read and sign");

        var text = therapist.Locator(".agreement dl.facts");
        await Assertions.Expect(text).ToContainTextAsync("a weekly call of 15 minutes");
        await Assertions.Expect(text).ToContainTextAsync("high risk every 5 days");
        await Assertions.Expect(text).ToContainTextAsync("decided by the prescriber");
        await Assertions.Expect(text).ToContainTextAsync("decided by the therapist");
        await Assertions.Expect(text).ToContainTextAsync("decided by both together");
        await PressAsync(therapist, "Sign agreement");
        await Assertions.Expect(therapist.GetByText("It waits for the signature of")).ToContainTextAsync("Patel");

        var prescriber = await instance.OpenAsync("prescriber", "/coordinate?tab=agreements");
        await prescriber.SettleAsync();
        var row = prescriber.Locator("tr", new() { HasText = "Santos" });
        await Assertions.Expect(row).ToContainTextAsync("needs your signature");
        await PressAsync(row.Locator("a[data-row]"));
        await Assertions.Expect(prescriber.Locator(".agreement dl.facts")).ToHaveTextAsync(await therapist.Locator(".agreement dl.facts").InnerTextAsync(), new() { UseInnerText = true });
        await ReadAsync(prescriber);
        await PressAsync(prescriber, "Sign agreement");
        Assert.InRange((_acts * Pace.Act) + TimeSpan.FromMinutes(_words / (double)Pace.WordsAMinute), TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5));

        foreach (var page in new[] { prescriber, therapist })
        {
            await page.ReloadAsync();
            await page.SettleAsync();
            await Assertions.Expect(page.Locator(".agreement .tag").First).ToHaveTextAsync("Active");
            await Assertions.Expect(page.Locator(".agreement")).ToContainTextAsync("It holds from");
            await Assertions.Expect(page.Locator(".agreement ul li")).ToHaveCountAsync(2);
            await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Sign agreement" })).ToHaveCountAsync(0);
        }

        await therapist.GotoAsync($"{instance.Address}/coordinate?tab=without");
        await therapist.SettleAsync();
        await Assertions.Expect(therapist.GetByRole(AriaRole.Button, new() { Name = "Begin agreement" })).ToHaveCountAsync(0);
    }

    private async Task PressAsync(ILocator what)
    {
        _acts++;
        await what.ClickAsync();
    }

    private Task PressAsync(IPage page, string button) => PressAsync(page.GetByRole(AriaRole.Button, new() { Name = button }).Last);

    /// <summary>The step is there, and is read.</summary>
    private async Task HeadingAsync(IPage page, string step)
    {
        await Assertions.Expect(page.Locator("#step-title")).ToHaveTextAsync(step);
        await ReadAsync(page);
    }

    private async Task ReadAsync(IPage page) => _words += await page.Locator("main").EvaluateAsync<int>(
        "main => { const read = main.cloneNode(true); read.querySelectorAll('option, script, .visually-hidden, details:not([open]) > :not(summary)').forEach(one => one.remove()); return read.textContent.split(/\\s+/).length; }");

    private async Task ChooseAsync(IPage page, string box, string name)
    {
        _acts++;
        await page.Locator(box).SelectOptionAsync(new SelectOptionValue
        {
            Label = (await page.Locator($"{box} option").AllInnerTextsAsync()).First(text => text.Contains(name, StringComparison.Ordinal)),
        });
    }
}
