using Microsoft.Playwright;

namespace PracticeSuite.EndToEnd.Tests;

/// <summary>A pair without an agreement makes one with the wizard: two people, each in a browser of their own (K-001, K-010 to K-023).</summary>
public sealed class AgreementJourney(SeededInstance instance)
{
    [Fact, Trait("Rule", "K-001"), Trait("Rule", "K-023"), Trait("Rule", "K-021"), Trait("Rule", "K-018")]
    public async Task A_therapist_goes_through_the_wizard_and_signs_and_with_the_prescribers_signature_it_holds_for_both()
    {
        var therapist = await instance.OpenAsync("therapist3", "/coordinate?tab=without");
        await therapist.SettleAsync();
        await therapist.GetByRole(AriaRole.Button, new() { Name = "Begin agreement" }).First.ClickAsync();

        await HeadingAsync(therapist, "In a crisis");
        await ChooseAsync(therapist, "#CrisisLeadId", "Santos");
        await ChooseAsync(therapist, "#BackupId", "Santos");
        await therapist.GetByRole(AriaRole.Button, new() { Name = "Next" }).ClickAsync();
        await Assertions.Expect(therapist.Locator("#BackupId-error")).ToContainTextAsync("same person");
        await ChooseAsync(therapist, "#BackupId", "Patel");
        await therapist.GetByRole(AriaRole.Button, new() { Name = "Next" }).ClickAsync();
        await HeadingAsync(therapist, "How you talk");
        await therapist.Locator("#Rhythm").SelectOptionAsync("WeeklyCall");
        await therapist.GetByRole(AriaRole.Button, new() { Name = "Next" }).ClickAsync();
        await HeadingAsync(therapist, "How often");
        await therapist.FillAsync("#HighRisk", "5");
        await therapist.GetByRole(AriaRole.Button, new() { Name = "Next" }).ClickAsync();
        await HeadingAsync(therapist, "Flags");
        await therapist.GetByRole(AriaRole.Button, new() { Name = "Read and sign" }).Last.ClickAsync();
        await HeadingAsync(therapist, "Read and sign");

        var text = therapist.Locator(".agreement dl.facts");
        await Assertions.Expect(text).ToContainTextAsync("a weekly call of 15 minutes");
        await Assertions.Expect(text).ToContainTextAsync("high risk every 5 days");
        await Assertions.Expect(text).ToContainTextAsync("decided by the prescriber");
        await Assertions.Expect(text).ToContainTextAsync("decided by the therapist");
        await Assertions.Expect(text).ToContainTextAsync("decided by both together");
        await therapist.GetByRole(AriaRole.Button, new() { Name = "Sign agreement" }).ClickAsync();
        await Assertions.Expect(therapist.GetByText("It waits for the signature of")).ToContainTextAsync("Patel");

        var prescriber = await instance.OpenAsync("prescriber", "/coordinate?tab=agreements");
        await prescriber.SettleAsync();
        var row = prescriber.Locator("tr", new() { HasText = "Santos" });
        await Assertions.Expect(row).ToContainTextAsync("needs your signature");
        await row.Locator("a[data-row]").ClickAsync();
        await Assertions.Expect(prescriber.Locator(".agreement dl.facts")).ToHaveTextAsync(await therapist.Locator(".agreement dl.facts").InnerTextAsync(), new() { UseInnerText = true });
        await prescriber.GetByRole(AriaRole.Button, new() { Name = "Sign agreement" }).ClickAsync();

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

    private static Task HeadingAsync(IPage page, string step) => Assertions.Expect(page.Locator("#step-title")).ToHaveTextAsync(step);

    private static async Task ChooseAsync(IPage page, string box, string name) => await page.Locator(box).SelectOptionAsync(new SelectOptionValue
    {
        Label = (await page.Locator($"{box} option").AllInnerTextsAsync()).First(text => text.Contains(name, StringComparison.Ordinal)),
    });
}
