using Microsoft.Playwright;

namespace PracticeSuite.EndToEnd.Tests;

/// <summary>A note from the first word to its readers, through a lost connection.</summary>
[Trait("Rule", "P-042"), Trait("Rule", "P-043"), Trait("Rule", "P-103")]
public sealed class NoteJourney(SeededInstance instance)
{
    private static readonly string Words = $"Told of the harbor {Guid.CreateVersion7():N}.";

    [Fact]
    public async Task A_draft_outlives_a_lost_connection_and_is_read_by_colleagues_once_it_is_signed()
    {
        var page = await instance.OpenAsync("therapist", "/patients");
        await page.SettleAsync();
        var patient = (await page.GetByRole(AriaRole.Link, new() { Name = "Alvarez, Rosa" }).First.GetAttributeAsync("href"))!;
        await BeginAsync(page, patient);
        await LoseConnectionAsync(page);
        await FillAsync(page);
        await AssertUnseenAsync(patient);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign note" }).ClickAsync();
        await Assertions.Expect(page.Locator("#Intent-error")).ToBeVisibleAsync();
        await page.FillAsync("#Intent", "sign");
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign note" }).ClickAsync();
        await Assertions.Expect(page.Locator(".note-read")).ToContainTextAsync($"{Words} And more.");
        var note = page.Url[instance.Address.Length..];

        var reading = await instance.OpenAsync("prescriber", note);
        await Assertions.Expect(reading.Locator(".note-read")).ToContainTextAsync(Words);
        await AssertOnlyTheBilledSideAsync(patient, note);
    }

    private static async Task BeginAsync(IPage page, string patient)
    {
        await page.GotoAsync(page.Url.Replace("/patients", $"{patient}?part=notes", StringComparison.Ordinal));
        await page.GetByRole(AriaRole.Button, new() { Name = "Write note" }).ClickAsync();
        await page.Locator("#ServiceOn").FillAsync(TimeProvider.System.GetUtcNow().AddDays(-2).ToString("d MMM yyyy", System.Globalization.CultureInfo.InvariantCulture));
        await page.GetByRole(AriaRole.Button, new() { Name = "Begin note" }).ClickAsync();
        await page.Locator("#section-Data").FillAsync(Words);
        await Assertions.Expect(page.Locator(".draft-state")).ToContainTextAsync("Saved");
    }

    /// <summary>What is typed while nothing arrives is there when the connection is, and in the database soon after.</summary>
    private static async Task LoseConnectionAsync(IPage page)
    {
        var box = page.Locator("#section-Data");
        await page.Context.SetOfflineAsync(true);
        await box.PressAsync("End");
        await box.PressSequentiallyAsync(" And more.");
        await Assertions.Expect(page.Locator("#components-reconnect-modal")).ToBeVisibleAsync(new() { Timeout = 60_000 });
        await page.Context.SetOfflineAsync(false);
        await Assertions.Expect(page.Locator("#components-reconnect-modal")).ToBeHiddenAsync(new() { Timeout = 60_000 });
        await Assertions.Expect(box).ToHaveValueAsync($"{Words} And more.");
        await Assertions.Expect(page.Locator(".draft-state")).ToContainTextAsync("Saved");
        await page.ReloadAsync();
        await Assertions.Expect(box).ToHaveValueAsync($"{Words} And more.");
    }

    private static async Task FillAsync(IPage page)
    {
        await page.FillAsync("#StartedAt", "10:00");
        await page.FillAsync("#EndedAt", "10:45");
        await page.FillAsync("#ServiceCode", "90834");
        await page.SelectOptionAsync("#Place", "Office");
        await page.FillAsync("#Participants", "The patient");
        await page.Locator("fieldset.items input[type=checkbox]").First.CheckAsync();
        await page.SelectOptionAsync("#PlanVersionId", new SelectOptionValue { Index = 1 });
        await page.FillAsync("#PlanReference", "Sleeps through the night");
        foreach (var section in (string[])["Assessment", "Interventions", "Response", "Plan"])
            await page.FillAsync($"#section-{section}", $"{section} of the day.");
        // As if the keys had got lost on their way: it stands in the box, and no event told of it.
        await page.Locator("#section-Risk").EvaluateAsync("box => { box.value = 'Risk of the day.'; }");
    }

    private async Task AssertUnseenAsync(string patient)
    {
        var page = await instance.OpenAsync("prescriber", $"{patient}?part=notes");
        await page.SettleAsync();
        await Assertions.Expect(page.GetByText("My drafts")).ToBeVisibleAsync();
        Assert.DoesNotContain(Words, await page.EvaluateAsync<string>("document.documentElement.outerHTML"), StringComparison.Ordinal);
    }

    private async Task AssertOnlyTheBilledSideAsync(string patient, string note)
    {
        var page = await instance.OpenAsync("biller", $"{patient}?part=billed-notes");
        await page.SettleAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Cell, new() { Name = "90834" }).First).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "Notes", Exact = true })).ToHaveCountAsync(0);
        Assert.DoesNotContain(Words, await page.EvaluateAsync<string>("document.documentElement.outerHTML"), StringComparison.Ordinal);
        await page.GotoAsync(instance.Address + note);
        await page.SettleAsync();
        Assert.DoesNotContain(Words, await page.EvaluateAsync<string>("document.documentElement.outerHTML"), StringComparison.Ordinal);
    }
}
