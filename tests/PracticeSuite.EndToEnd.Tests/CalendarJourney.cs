using System.Globalization;
using Microsoft.Playwright;

namespace PracticeSuite.EndToEnd.Tests;

/// <summary>Calls and visits are booked beside the calendar, by two at once and without a pointer.</summary>
public sealed class CalendarJourney(SeededInstance instance)
{
    [Fact, Trait("Rule", "K-001"), Trait("Rule", "K-081")]
    public async Task A_coordination_call_is_booked_in_three_clicks_from_the_list_of_who_is_due()
    {
        var page = await instance.OpenAsync("therapist", "/coordinate");
        await page.SettleAsync();

        await BookFromAsync(page, page.Locator("main table"));
    }

    [Fact, Trait("Rule", "K-081")]
    public async Task A_coordination_call_is_booked_in_three_clicks_from_a_months_meter()
    {
        var page = await instance.OpenAsync("therapist", "/time");
        var meters = page.Locator("[data-meter]").Filter(new() { Has = page.GetByRole(AriaRole.Link, new() { Name = "Book a call" }) });
        // The last day on which something was logged of somebody who is short of minutes.
        for (var back = 0; back < 40 && await meters.CountAsync() == 0; back++)
        {
            await page.GotoAsync(string.Create(CultureInfo.InvariantCulture, $"{instance.Address}/time?on={TimeProvider.System.GetUtcNow().AddDays(-back):yyyy-MM-dd}"));
            await page.SettleAsync();
        }

        // Whoever is on that patient's team: other journeys log time, too.
        await BookFromAsync(page, meters.First, "M. Chen, LCSW");
    }

    private static async Task BookFromAsync(IPage page, ILocator place, string with = "A. Patel, MD")
    {
        await place.GetByRole(AriaRole.Link, new() { Name = "Book a call" }).First.ClickAsync();
        await page.Locator("[data-slot]").First.ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Book call" }).ClickAsync();
        await Assertions.Expect(page.Locator(".notice-good").First).ToContainTextAsync(with);
        await Assertions.Expect(page.Locator(".cal-block[aria-current=true]").First).ToBeVisibleAsync();
    }

    [Fact, Trait("Rule", "K-003"), Trait("Rule", "K-081")]
    public async Task A_coordination_call_is_booked_in_three_clicks_from_a_chart()
    {
        var page = await instance.OpenAsync("therapist", await SharedChartAsync());
        await page.SettleAsync();

        await BookFromAsync(page, page.Locator("main"));
    }

    [Fact, Trait("Rule", "K-081")]
    public async Task Of_two_browsers_that_want_one_slot_the_second_is_offered_others_and_keeps_what_it_typed()
    {
        var chart = await SharedChartAsync();
        var (first, second) = (await BeginAsync("therapist", chart), await BeginAsync("scheduler", chart));
        await first.Locator("[data-slot]").First.ClickAsync();
        var slot = await second.Locator("[data-slot]").First.TextContentAsync();
        await second.Locator("[data-slot]").First.ClickAsync();
        await first.GetByRole(AriaRole.Button, new() { Name = "Book call" }).ClickAsync();
        await Assertions.Expect(first.Locator(".notice-good").First).ToContainTextAsync("Booked");

        await second.GetByRole(AriaRole.Button, new() { Name = "Book call" }).ClickAsync();

        await Assertions.Expect(second.Locator(".cal-panel .notice-danger")).ToContainTextAsync("Choose one of those that are");
        await Assertions.Expect(second.Locator("[data-slot]").First).Not.ToHaveTextAsync(slot!);
        await Assertions.Expect(second.Locator(".cal-panel .chip").First).ToBeVisibleAsync();
        await second.Locator("[data-slot]").First.ClickAsync();
        await second.GetByRole(AriaRole.Button, new() { Name = "Book call" }).ClickAsync();
        await Assertions.Expect(second.Locator(".notice-good").First).ToContainTextAsync("Booked");
    }

    [Fact]
    public async Task The_calendar_is_used_by_keys_alone()
    {
        var page = await instance.OpenAsync("scheduler", InTenDays);
        await Assertions.Expect(page.Locator("[data-block]").First).ToBeVisibleAsync();
        await page.Locator("h1").FocusAsync();

        await page.Keyboard.PressAsync("ArrowDown");
        await Assertions.Expect(page.Locator("[data-block]:focus")).ToHaveCountAsync(1);
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("#appointment-title")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.Locator("#appointment-title")).ToHaveCountAsync(0);
        await page.Keyboard.PressAsync("n");
        await Assertions.Expect(page.Locator("#booking-title")).ToHaveTextAsync("Book a visit");
    }

    [Fact]
    public async Task Time_kept_free_is_dragged_to_another_hour_and_put_back()
    {
        var page = await instance.OpenAsync("therapist", $"/calendar?on={FreeMonday}&book=block&at=10:00");
        await page.GetByRole(AriaRole.Button, new() { Name = "Keep free" }).ClickAsync();
        var block = page.Locator(".cal-block[aria-current=true]");
        await Assertions.Expect(block).ToContainTextAsync("10:00 to");
        await block.ScrollIntoViewIfNeededAsync();
        var box = (await block.BoundingBoxAsync())!;

        await page.Mouse.MoveAsync(box.X + 20, box.Y + 6);
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync(box.X + 20, box.Y + 54, new() { Steps = 6 });
        await Assertions.Expect(page.Locator(".cal-ghost span").First).ToContainTextAsync("10:30");
        await page.Mouse.UpAsync();

        await Assertions.Expect(page.GetByText("Moved to")).ToBeVisibleAsync();
        await Assertions.Expect(block).ToContainTextAsync("10:30 to");
        await page.GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        await Assertions.Expect(block).ToContainTextAsync("10:00 to");
    }

    /// <summary>The demo's clinicians are booked on it.</summary>
    public static DateOnly NextWorkday => Enumerable.Range(1, 3).Select(days => Today.AddDays(days)).First(day => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday));

    private static DateOnly Today => DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);

    /// <summary>A week of which the demo has the weekly call alone.</summary>
    private static string InTenDays => $"/calendar?view=week&on={Today.AddDays(10):yyyy-MM-dd}";

    private static string FreeMonday => $"{Today.AddDays(36 - (int)Today.DayOfWeek):yyyy-MM-dd}";

    private async Task<IPage> BeginAsync(string userName, string chart)
    {
        var page = await instance.OpenAsync(userName, $"/calendar?book=call&patient={chart[(chart.LastIndexOf('/') + 1)..]}");
        await Assertions.Expect(page.Locator("[data-slot]").First).ToBeVisibleAsync();
        return page;
    }

    /// <summary>Of a patient about whom therapist and prescriber already speak every week.</summary>
    private async Task<string> SharedChartAsync()
    {
        var page = await instance.OpenAsync("therapist", InTenDays);
        await page.Locator("[data-block]", new() { HasText = "Coordination call: " }).First.ClickAsync();
        var chart = await page.Locator(".cal-panel a[href^='/patients/']").First.GetAttributeAsync("href");
        await page.Context.CloseAsync();
        return chart!;
    }
}
