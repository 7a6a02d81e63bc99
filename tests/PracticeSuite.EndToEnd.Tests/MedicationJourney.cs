using Microsoft.Playwright;

namespace PracticeSuite.EndToEnd.Tests;

/// <summary>A prescriber changes a dose; the therapist is told, sees why, and reports (P-011, P-012, P-016).</summary>
public sealed class MedicationJourney(SeededInstance instance)
{
    [Fact, Trait("Rule", "P-012"), Trait("Rule", "P-016"), Trait("Rule", "P-020")]
    public async Task A_therapist_is_told_of_a_change_and_reports_what_the_patient_says()
    {
        var therapist = await instance.OpenAsync("therapist", "/patients?q=Alvarez");
        var patient = (await therapist.Locator("a[data-row]").Filter(new() { HasText = "Alvarez, Rosa" }).First.GetAttributeAsync("href"))!;
        var prescriber = await instance.OpenAsync("prescriber", $"{patient}?part=medications");
        await AddAsync(prescriber, "bupropion", "150");
        await Assertions.Expect(prescriber.GetByRole(AriaRole.Article, new() { Name = "bupropion" })).ToContainTextAsync("150 mg once a day");

        await therapist.GotoAsync($"{instance.Address}{patient}?part=plan");
        var strip = therapist.GetByRole(AriaRole.Region, new() { Name = "What changed" });
        await Assertions.Expect(strip).ToContainTextAsync("bupropion started");
        await Assertions.Expect(therapist.Locator(".allergy-line")).ToBeVisibleAsync();
        await therapist.GotoAsync($"{instance.Address}/notices");
        await Assertions.Expect(therapist.GetByText("Anjali Patel changed the medication of Alvarez, Rosa").First).ToBeVisibleAsync();

        await therapist.GotoAsync($"{instance.Address}{patient}?part=medications");
        await Assertions.Expect(therapist.GetByRole(AriaRole.Article, new() { Name = "bupropion" })).ToBeVisibleAsync();
        await Assertions.Expect(therapist.GetByRole(AriaRole.Button, new() { Name = "Add medication" })).ToHaveCountAsync(0);
        await therapist.GetByRole(AriaRole.Button, new() { Name = "Add what was reported" }).ClickAsync();
        await therapist.GetByText("Insomnia", new() { Exact = true }).ClickAsync();
        await therapist.GetByRole(AriaRole.Button, new() { Name = "Save report" }).ClickAsync();
        await Assertions.Expect(therapist.GetByText("Severity goes with what was observed")).ToBeVisibleAsync();
        await therapist.Locator("#Severity").SelectOptionAsync("Severe");
        await therapist.GetByRole(AriaRole.Button, new() { Name = "Save report" }).ClickAsync();
        await Assertions.Expect(therapist.GetByRole(AriaRole.Region, new() { Name = "Patient-reported" })).ToContainTextAsync("insomnia severe");
        await strip.GetByRole(AriaRole.Button, new() { Name = "Mark as seen" }).ClickAsync();
        await Assertions.Expect(strip).ToHaveCountAsync(0);
    }

    private static async Task AddAsync(IPage page, string drug, string amount)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "Add medication" }).ClickAsync();
        await page.Locator("#Name").FillAsync(drug);
        await page.Locator("#Amount").FillAsync(amount);
        await page.Locator("#Words").FillAsync("Low energy, and smokes.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save medication" }).ClickAsync();
    }
}
