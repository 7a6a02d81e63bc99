using System.Globalization;
using Microsoft.Playwright;

namespace PracticeSuite.EndToEnd.Tests;

public sealed class ClinicianJourney(SeededInstance instance)
{
    [Fact]
    public async Task A_clinician_writes_work_down_by_typing_and_by_timer_and_the_month_grows()
    {
        var mrn = await MrnOfSomebodyTreatedAsync();
        var page = await instance.OpenAsync("therapist", "/time");
        await page.SettleAsync();

        await page.Locator("#quick").FillAsync($"1m {mrn} call with Dr. Patel about side effects");
        await page.GetByRole(AriaRole.Button, new() { Name = "Read" }).ClickAsync();
        await Assertions.Expect(page.Locator("#entry-note")).ToHaveValueAsync("call with Dr. Patel about side effects");
        await Assertions.Expect(page.Locator("#entry-activity")).ToHaveValueAsync("TeamCall");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save entry" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Saved 1 min for")).ToBeVisibleAsync();
        var name = (await page.Locator(".notice-good").TextContentAsync())!.Replace("Saved 1 min for ", "", StringComparison.Ordinal).Trim().TrimEnd('.');
        var written = await MeterAsync(page, name);

        await page.Locator("#timer-patient").PressSequentiallyAsync(mrn);
        await Assertions.Expect(page.Locator("#timer-patient-found [aria-selected=true]")).ToBeVisibleAsync();
        await page.Locator("#timer-patient").PressAsync("Enter");
        await page.GetByRole(AriaRole.Button, new() { Name = "Start timer" }).ClickAsync();
        await Assertions.Expect(page.Locator(".timer")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator(".timer tick-clock")).ToHaveTextAsync("00:02");
        await page.Locator("#timer-note").FillAsync("left word for the pharmacy");
        await page.GetByRole(AriaRole.Button, new() { Name = "Stop and save" }).ClickAsync();
        await Assertions.Expect(page.GetByText("left word for the pharmacy")).ToBeVisibleAsync();

        Assert.True(await MeterAsync(page, name) > written, "the month of the patient did not grow by the timer's seconds");
    }

    [Fact, Trait("Rule", "P-120")]
    public async Task A_chart_opens_for_who_is_put_on_its_care_team()
    {
        var mrn = await MrnOfSomebodyTreatedAsync();
        var stranger = await instance.OpenAsync("therapist2", "/patients");
        await stranger.SettleAsync();
        await stranger.Locator("#find").PressSequentiallyAsync(mrn);
        var found = stranger.GetByRole(AriaRole.Region, new() { Name = "Found" }).GetByRole(AriaRole.Row).Filter(new() { HasText = mrn });
        var chart = (await found.GetByRole(AriaRole.Link).GetAttributeAsync("href"))!;
        await stranger.GotoAsync($"{instance.Address}{chart}?part=diagnoses");
        await Assertions.Expect(stranger.GetByText("You are not on this patient's care team.")).ToBeVisibleAsync();

        var desk = await instance.OpenAsync("scheduler", $"{chart}?part=team");
        await desk.SettleAsync();
        await desk.GetByRole(AriaRole.Button, new() { Name = "Add member" }).ClickAsync();
        await desk.Locator("#StaffId").SelectOptionAsync(new SelectOptionValue { Label = "Brooks, Daniel (LCSW)" });
        await desk.GetByRole(AriaRole.Button, new() { Name = "Save member" }).ClickAsync();
        await Assertions.Expect(desk.Locator("[aria-label='Care team, list']")).ToContainTextAsync("D. Brooks, LCSW");

        await stranger.ReloadAsync();
        await Assertions.Expect(stranger.Locator("[aria-label='Problems and diagnoses, list']")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task What_was_typed_stays_when_it_is_refused()
    {
        var page = await instance.OpenAsync("therapist2", "/time");
        await page.SettleAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "Add entry" }).ClickAsync();
        await page.Locator("#entry-note").FillAsync("asked about sleep");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save entry" }).ClickAsync();

        await Assertions.Expect(page.Locator("#entry-patient-error")).ToContainTextAsync("Choose the patient");
        await Assertions.Expect(page.Locator("#entry-note")).ToHaveValueAsync("asked about sleep");
    }

    [Fact]
    public async Task The_search_box_finds_a_patient_from_the_keyboard()
    {
        var mrn = await MrnOfSomebodyTreatedAsync();
        var page = await instance.OpenAsync("nurse", "/patients");
        await page.SettleAsync();

        await page.Keyboard.PressAsync("Control+k");
        await page.Keyboard.TypeAsync(mrn);
        await Assertions.Expect(page.Locator("#search-found [aria-selected=true]")).ToContainTextAsync(mrn);
        await page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(page.Locator(".page-sentence")).ToContainTextAsync($"MRN {mrn}");
    }

    [Fact]
    public async Task The_search_box_finds_pages_and_acts_of_ones_own()
    {
        var page = await instance.OpenAsync("nurse", "/patients");
        await page.SettleAsync();

        await page.Keyboard.PressAsync("Control+k");
        await page.Keyboard.TypeAsync("billing set");
        await Assertions.Expect(page.Locator("#search-found")).ToContainTextAsync("no page of yours");
        await page.FillAsync("#search", "add pat");
        await Assertions.Expect(page.Locator("#search-found [aria-selected=true]")).ToContainTextAsync("Add patient");
        await page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(page).ToHaveURLAsync($"{instance.Address}/patients/new");
        var admin = await instance.OpenAsync("admin", "/practice");
        await admin.SettleAsync();
        await admin.FillAsync("#search", "api");
        await Assertions.Expect(admin.Locator("#search-found [aria-selected=true]")).ToContainTextAsync("API clients");
    }

    [Fact]
    public async Task A_birth_date_is_typed_as_people_write_it_and_nothing_is_saved_without_one_that_can_be_read()
    {
        var page = await instance.OpenAsync("nurse", "/patients/new");
        await page.SettleAsync();
        await page.FillAsync("#Mrn", "D-1953");

        await page.FillAsync("#BirthDate", "6/45/53");
        await page.ClickAsync("button:has-text('Add patient')");
        await Assertions.Expect(page.Locator("#BirthDate-error")).ToContainTextAsync("'6/45/53' is no date");
        await Assertions.Expect(page).ToHaveURLAsync($"{instance.Address}/patients/new");
        await Assertions.Expect(page.Locator("#BirthDate")).ToHaveValueAsync("6/45/53");
        await page.FillAsync("#BirthDate", "06251953");
        await page.Locator("#BirthDate").PressAsync("Tab");
        await Assertions.Expect(page.Locator("#BirthDate")).ToHaveValueAsync("25 Jun 1953");
        await page.ClickAsync("button:has-text('Add patient')");

        await Assertions.Expect(page.Locator(".page-sentence")).ToContainTextAsync("25 Jun 1953");
    }

    [Fact]
    public async Task Who_may_not_write_reads_text()
    {
        var page = await instance.OpenAsync("therapist", "/patients");
        await page.Locator("a[data-row]").First.ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Who", Exact = true }).ClickAsync();

        await Assertions.Expect(page.Locator("main dl.facts").First).ToContainTextAsync("Birth date");
        await Assertions.Expect(page.Locator("main [aria-label='Demographics'] input")).ToHaveCountAsync(0);
    }

    private static async Task<int> MeterAsync(IPage page, string patient)
    {
        var text = await page.Locator(".meter-view").Filter(new() { HasText = patient }).Locator(".figures strong").TextContentAsync();
        var parts = text!.Split(':');
        return (int.Parse(parts[0], CultureInfo.InvariantCulture) * 60) + int.Parse(parts[1], CultureInfo.InvariantCulture);
    }

    private async Task<string> MrnOfSomebodyTreatedAsync()
    {
        var page = await instance.OpenAsync("therapist", "/patients");
        var row = page.Locator("[data-list] tbody tr").Filter(new() { HasText = "99484" }).First;
        await Assertions.Expect(row).ToBeVisibleAsync();
        return (await row.Locator("td").Nth(1).TextContentAsync())!.Trim();
    }
}
