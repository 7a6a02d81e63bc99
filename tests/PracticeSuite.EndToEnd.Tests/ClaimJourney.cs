using Microsoft.Playwright;
using PracticeSuite.Kernel;

namespace PracticeSuite.EndToEnd.Tests;

/// <summary>From the month's minutes to the payer's money, as a biller sees it.</summary>
public sealed class ClaimJourney(SeededInstance instance)
{
    /// <summary>A month that no other journey releases, and that can be released on every day (B-111).</summary>
    private static readonly BillingMonth Month = BillingMonth.Of(SeededInstance.Today).Previous.Previous.Previous;

    [Fact, Trait("Rule", "C-160e"), Trait("Rule", "C-160k"), Trait("Rule", "C-343")]
    public async Task A_month_is_run_released_sent_answered_and_paid()
    {
        var page = await instance.OpenAsync("biller", $"/billing/months/{Month}?tab=Claimed");
        await page.GetByRole(AriaRole.Button, new() { Name = "Run month end" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Month end done:")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Release claims", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator("main [role=status]").Filter(new() { HasText = "claims are released" }).First).ToBeVisibleAsync();

        await page.GotoAsync($"{instance.Address}/billing/submit");
        await page.GetByRole(AriaRole.Button, new() { Name = "Send " }).First.ClickAsync();
        await Assertions.Expect(page.GetByText("in 1 batch")).ToBeVisibleAsync();
        await instance.AnswerClaimsAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Exchange files now" }).ClickAsync();

        await page.GotoAsync($"{instance.Address}/billing/remittances");
        await page.ReloadUntilAsync(page.Locator("a[data-row][href*='/billing/remittances/']").First);
        await page.Locator("a[data-row][href*='/billing/remittances/']").First.ClickAsync();
        await page.Locator("a[data-row][href*='/billing/claims/']").First.ClickAsync();

        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Sent, and what came back" })).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByText("Cash").First).ToBeVisibleAsync();
        await page.GotoAsync($"{instance.Address}/billing/ledger");
        await Assertions.Expect(page.GetByRole(AriaRole.Row, new() { Name = "Cash $" }).First).ToBeVisibleAsync();
    }
}
