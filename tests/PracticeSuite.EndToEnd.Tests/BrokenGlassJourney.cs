using Microsoft.Playwright;
using PracticeSuite.Database.Demo;

namespace PracticeSuite.EndToEnd.Tests;

/// <summary>A clinician in an emergency, from the refusal to the privacy officer's review (P-121); and the chart that asks its own team (P-122).</summary>
public sealed class BrokenGlassJourney(SeededInstance instance)
{
    [Fact, Trait("Rule", "P-120"), Trait("Rule", "P-121"), Trait("Rule", "P-131")]
    public async Task A_stranger_breaks_the_glass_proves_who_they_are_and_is_reviewed()
    {
        var (page, patient) = await RefusedAsync("therapist2", "therapist");
        await instance.AgeProofAsync("therapist2");
        await page.GetByRole(AriaRole.Button, new() { Name = "Break the glass" }).ClickAsync();
        await page.Locator("#Reason").SelectOptionAsync("CrisisCall");
        await page.Locator("#Explanation").FillAsync("too short");
        await page.GetByRole(AriaRole.Button, new() { Name = "Open this chart for 4 hours" }).ClickAsync();
        await ProveAsync(page);
        await Assertions.Expect(page.GetByText("say in at least 10")).ToBeVisibleAsync();
        await page.Locator("#Explanation").FillAsync("She is on the crisis line and her therapist cannot be reached.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Open this chart for 4 hours" }).ClickAsync();

        var banner = page.GetByRole(AriaRole.Region, new() { Name = "Broken glass" });
        await Assertions.Expect(banner).ToContainTextAsync("4 h 0 min");
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Diagnoses" })).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Plan", Exact = true }).ClickAsync();
        await Assertions.Expect(banner).ToBeVisibleAsync();

        await AssertToldAsync("therapist", "Daniel Brooks broke the glass on");
        await ReviewAsync(await MrnAsync(page));
        await banner.GetByRole(AriaRole.Button, new() { Name = "End now" }).ClickAsync();
        await Assertions.Expect(banner).ToHaveCountAsync(0);
        await page.GotoAsync($"{instance.Address}{patient}?part=diagnoses");
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Break the glass" })).ToBeVisibleAsync();
    }

    [Fact, Trait("Rule", "P-122")]
    public async Task A_sensitive_chart_asks_its_own_team_why_and_then_opens()
    {
        var page = await instance.OpenAsync("therapist3", "/patients");
        var patient = (await page.Locator("a[data-row]").First.GetAttributeAsync("href"))!;
        await page.GotoAsync(instance.Address + patient);
        var mrn = await MrnAsync(page);
        var officer = await instance.OpenAsync("privacy2", "/privacy/sensitive-charts");
        await officer.GetByRole(AriaRole.Button, new() { Name = "Mark chart" }).First.ClickAsync();
        await officer.Locator("#PatientId").PressSequentiallyAsync(mrn);
        await officer.Locator("#PatientId-found").GetByText(mrn, new() { Exact = true }).ClickAsync();
        await officer.Locator("form").GetByRole(AriaRole.Button, new() { Name = "Mark chart" }).ClickAsync();
        await Assertions.Expect(officer.GetByText("Marked. From now on")).ToBeVisibleAsync();

        await page.GotoAsync($"{instance.Address}{patient}?part=plan");
        await page.Locator("#Reason").SelectOptionAsync("Treatment");
        await page.GetByRole(AriaRole.Button, new() { Name = "Open chart" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "Plan", Exact = true })).ToBeVisibleAsync();

        await officer.GetByRole(AriaRole.Button, new() { Name = "Reasons given" }).ClickAsync();
        await Assertions.Expect(officer.Locator("td").GetByText("Marisol Santos")).ToBeVisibleAsync();
        await officer.GetByRole(AriaRole.Button, new() { Name = "End mark" }).ClickAsync();
        await Assertions.Expect(officer.GetByText("The mark has ended")).ToBeVisibleAsync();
    }

    /// <summary>A page of somebody on which a colleague's patient is refused.</summary>
    private async Task<(IPage Page, string Patient)> RefusedAsync(string userName, string treatedBy)
    {
        var list = await instance.OpenAsync(treatedBy, "/patients");
        await Assertions.Expect(list.Locator("a[data-row]").First).ToBeVisibleAsync();
        var patients = await list.Locator("a[data-row]").EvaluateAllAsync<string[]>("rows => rows.map(row => row.getAttribute('href'))");
        var page = await instance.OpenAsync(userName, "/today");
        foreach (var patient in patients)
        {
            await page.GotoAsync($"{instance.Address}{patient}?part=diagnoses");
            await page.SettleAsync();
            if (await page.GetByRole(AriaRole.Heading, new() { Name = "Not allowed" }).IsVisibleAsync())
                return (page, patient);
        }

        throw new InvalidOperationException($"{userName} treats every patient of {treatedBy}.");
    }

    private static async Task ProveAsync(IPage page)
    {
        await page.FillAsync("#prove-password", DemoSeed.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Confirm" }).ClickAsync();
    }

    private async Task AssertToldAsync(string userName, string said)
    {
        var page = await instance.OpenAsync(userName, "/notices");
        await Assertions.Expect(page.GetByText(said).First).ToBeVisibleAsync();
    }

    private async Task ReviewAsync(string mrn)
    {
        await AssertToldAsync("privacy", $"Daniel Brooks broke the glass on patient {mrn}: crisis call.");
        var page = await instance.OpenAsync("privacy", "/privacy/broken-glass");
        var card = page.GetByRole(AriaRole.Region, new() { Name = $"Daniel Brooks, patient {mrn}" });
        await card.GetByRole(AriaRole.Button, new() { Name = "Review" }).ClickAsync();
        await card.Locator("#Verdict").SelectOptionAsync("Appropriate");
        await card.Locator("#ReviewNote").FillAsync("The crisis line confirms the call; only diagnoses and plan were opened.");
        await card.GetByRole(AriaRole.Button, new() { Name = "Save review" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Reviewed.", new() { Exact = true })).ToBeVisibleAsync();
    }

    private static async Task<string> MrnAsync(IPage page)
    {
        await page.SettleAsync();
        var sentence = await page.Locator(".page-sentence").InnerTextAsync();
        return sentence.Split("MRN ")[1].Split(' ')[0];
    }
}
