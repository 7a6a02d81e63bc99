using Microsoft.Playwright;
using PracticeSuite.Database.Demo;

namespace PracticeSuite.EndToEnd.Tests;

/// <summary>A therapist's own notes, and what colleagues see of them: nothing (P-063). Two privacy officers give them out once.</summary>
[Trait("Rule", "P-063")]
public sealed class PsychotherapyJourney(SeededInstance instance)
{
    private static readonly string Words = $"She spoke of the harbor {Guid.CreateVersion7():N}.";

    [Fact]
    public async Task A_note_is_written_revised_and_seen_by_its_author_alone_until_two_officers_export_it()
    {
        var (page, patient) = await OpenChartAsync("therapist");
        await page.GotoAsync($"{instance.Address}{patient}?part=my-notes");
        await page.GetByRole(AriaRole.Button, new() { Name = "Write note" }).ClickAsync();
        await page.Locator("#Text").FillAsync(Words);
        await LeaveUnsavedAsync(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "Save note" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Saved.", new() { Exact = true })).ToBeVisibleAsync();
        await page.Locator("#Text").FillAsync($"{Words} And again.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save new version" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Saved as version 2")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Version 1", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator("#Text")).ToHaveValueAsync(Words);

        await AssertNothingThereAsync("therapist2", patient);
        await AssertNothingThereAsync("prescriber", patient);
        foreach (var colleague in (string[])["supervisor", "nurse", "biller", "scheduler", "privacy"])
            await AssertNoTabAsync(colleague, patient);
        await AssertNoWordsAsync("admin", "/privacy/audit");
        await AssertNoWordsAsync("privacy", "/privacy/audit");
        Assert.Contains(Words, await ExportAsync(patient), StringComparison.Ordinal);
    }

    [Fact, Trait("Rule", "P-131")]
    public async Task The_longest_note_in_any_letters_is_kept_and_what_is_half_written_outlives_a_lock()
    {
        var (page, patient) = await OpenChartAsync("therapist3");
        await page.GotoAsync($"{instance.Address}{patient}?part=my-notes");
        await page.GetByRole(AriaRole.Button, new() { Name = "Write note" }).ClickAsync();
        await page.Locator("#Text").FillAsync(new string('港', 10_000));
        await page.GetByRole(AriaRole.Button, new() { Name = "Save note" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Saved.", new() { Exact = true })).ToBeVisibleAsync();

        await page.Locator("#Text").FillAsync("half a thought");
        await page.Locator(".menu > summary").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Lock", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator("#session-lock")).ToBeVisibleAsync();
        await page.FillAsync("#unlock-password", DemoSeed.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Unlock" }).ClickAsync();
        await Assertions.Expect(page.Locator("#session-lock")).ToBeHiddenAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Save new version" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Saved as version 2")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("#Text")).ToHaveValueAsync("half a thought");
    }

    /// <summary>A link is followed only after the question; what was typed stays.</summary>
    private static async Task LeaveUnsavedAsync(IPage page)
    {
        await page.Locator(".page-tabs").GetByRole(AriaRole.Link, new() { Name = "Plan" }).ClickAsync();
        await Assertions.Expect(page.Locator("dialog[id^=unsaved-text]")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Stay here" }).ClickAsync();
        await Assertions.Expect(page.Locator("#Text")).ToHaveValueAsync(Words);
    }

    private async Task AssertNothingThereAsync(string userName, string patient)
    {
        var page = await instance.OpenAsync(userName, $"{patient}?part=my-notes");
        await page.SettleAsync();
        await Assertions.Expect(page.GetByText("No note yet")).ToBeVisibleAsync();
        await AssertNoWordsAsync(page);
    }

    private async Task AssertNoTabAsync(string userName, string patient)
    {
        var page = await instance.OpenAsync(userName, patient);
        await page.SettleAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "My psychotherapy notes" })).ToHaveCountAsync(0);
        await AssertNoWordsAsync(page);
    }

    private async Task AssertNoWordsAsync(string userName, string path)
    {
        var page = await instance.OpenAsync(userName, path);
        await page.SettleAsync();
        await Assertions.Expect(page.Locator("table tbody tr").First).ToBeVisibleAsync();
        await AssertNoWordsAsync(page);
    }

    /// <summary>Neither in what is drawn nor in a box.</summary>
    private static async Task AssertNoWordsAsync(IPage page) => Assert.DoesNotContain(
        Words,
        await page.EvaluateAsync<string>("document.documentElement.outerHTML + [...document.querySelectorAll('input, textarea')].map(box => box.value).join('\\n')"),
        StringComparison.Ordinal);

    /// <returns>All that stands in the file.</returns>
    private async Task<string> ExportAsync(string patient)
    {
        var mrn = await MrnAsync(patient);
        var asking = await instance.OpenAsync("privacy", "/privacy/note-exports");
        await asking.SettleAsync();
        await asking.GetByRole(AriaRole.Button, new() { Name = "Ask for export" }).ClickAsync();
        await asking.Locator("#PatientId").PressSequentiallyAsync(mrn);
        await Assertions.Expect(asking.Locator("#PatientId-found [aria-selected=true]")).ToBeVisibleAsync();
        await asking.Locator("#PatientId").PressAsync("Enter");
        await asking.Locator("#AuthorStaffId").SelectOptionAsync(new SelectOptionValue { Label = "Chen, Mei (LCSW)" });
        await asking.Locator("#Recipient").FillAsync("Superior Court");
        await asking.Locator("#Explanation").FillAsync("Order 26-118 of 1 October");
        await asking.Locator("form[aria-label='Ask for export'] button[type=submit]").ClickAsync();
        await Assertions.Expect(asking.GetByText("waits for another officer")).ToBeVisibleAsync();

        var agreeing = await instance.OpenAsync("privacy2", "/privacy/note-exports");
        await agreeing.SettleAsync();
        await agreeing.GetByRole(AriaRole.Button, new() { Name = "Agree to the export" }).ClickAsync();
        await Assertions.Expect(agreeing.GetByText("agreed by Leela Nair")).ToBeVisibleAsync();

        await asking.ReloadAsync();
        await asking.SettleAsync();
        var download = await asking.RunAndWaitForDownloadAsync(() => asking.GetByRole(AriaRole.Button, new() { Name = "Make the file" }).ClickAsync());
        await Assertions.Expect(asking.GetByText("There is no second one")).ToBeVisibleAsync();
        await using var zip = await System.IO.Compression.ZipFile.OpenReadAsync(await download.PathAsync());
        return string.Concat(zip.Entries.Select(entry => new StreamReader(entry.Open()).ReadToEnd()));
    }

    private async Task<string> MrnAsync(string patient)
    {
        var page = await instance.OpenAsync("nurse", patient);
        await page.SettleAsync();
        var sentence = await page.Locator(".page-sentence").TextContentAsync();
        return sentence!.Split("MRN ")[1].Split(' ', '\n')[0].Trim();
    }

    private async Task<(IPage Page, string Patient)> OpenChartAsync(string userName)
    {
        var page = await instance.OpenAsync(userName, "/patients");
        await page.SettleAsync();
        return (page, (await page.Locator("a[data-row]").First.GetAttributeAsync("href"))!);
    }
}
