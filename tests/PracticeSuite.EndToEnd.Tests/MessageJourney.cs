using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace PracticeSuite.EndToEnd.Tests;

/// <summary>Two who share a patient write to each other, each on a screen that stays open (K-060, K-062, P-106).</summary>
public sealed partial class MessageJourney(SeededInstance instance)
{
    [Fact, Trait("Rule", "K-062"), Trait("Rule", "K-060")]
    public async Task A_message_shows_on_the_others_open_list_and_its_author_sees_that_it_was_read_and_acknowledged()
    {
        var prescriber = await instance.OpenAsync("prescriber", "/messages");
        await prescriber.SettleAsync();
        var therapist = await instance.OpenAsync("therapist", "/today");
        await BeginAboutSharedPatientAsync(therapist);
        var text = $"Restless since the increase, {Guid.CreateVersion7():N}.";
        await therapist.Locator("#Text").FillAsync(text);
        await therapist.GetByRole(AriaRole.Button, new() { Name = "Send" }).ClickAsync();
        await Assertions.Expect(therapist.Locator(".thread-message.own")).ToContainTextAsync(text);

        await Assertions.Expect(prescriber.Locator(".threads .unread")).ToContainTextAsync([text[..40]], new() { Timeout = 5_000 });
        await Assertions.Expect(therapist.Locator(".receipts")).ToContainTextAsync("Delivered");
        await prescriber.Locator("tr", new() { HasText = text[..40] }).Locator("a[data-row]").ClickAsync();
        await Assertions.Expect(prescriber.Locator(".message-text")).ToContainTextAsync([text]);
        Assert.DoesNotContain(text[..8], await prescriber.TitleAsync(), StringComparison.Ordinal);
        await Assertions.Expect(therapist.Locator(".receipts")).ToContainTextAsync(ReadAt());
        await prescriber.GetByRole(AriaRole.Button, new() { Name = "Acknowledge" }).Last.ClickAsync();

        await Assertions.Expect(therapist.Locator(".receipts")).ToContainTextAsync(Acknowledged());
    }

    /// <summary>The page's own script, on a clock that stands still between two looks.</summary>
    [Fact, Trait("Rule", "K-062")]
    public async Task A_message_is_read_once_it_was_visible_for_two_seconds_at_a_stretch_and_not_before()
    {
        var page = await instance.OpenAsync("therapist", "/messages");
        await page.SettleAsync();

        var seen = await page.EvaluateAsync<int[]>("""
            () => {
              let look = () => {}, now = 1_000_000;
              const said = [], [every, time] = [window.setInterval, Date.now];
              const lock = document.getElementById("session-lock");
              document.body.insertAdjacentHTML("beforeend", "<p id='m-one'>one</p>");
              window.setInterval = listener => { look = listener; return 0; };
              Date.now = () => now;
              const after = milliseconds => { now += milliseconds; look(); return said.length; };
              practiceSuite.whenSeen({ invokeMethodAsync: (_, ids) => { said.push(...ids); return Promise.resolve(); } }, ["one"]);
              const counts = [after(0), after(1_999)];
              lock.showModal();
              after(500);
              lock.close();
              counts.push(after(200), after(1_999), after(1));
              [window.setInterval, Date.now] = [every, time];
              document.getElementById("m-one").remove();
              return counts;
            }
            """);

        Assert.Equal([0, 0, 0, 0, 1], seen);
    }

    [Fact]
    public async Task What_was_typed_and_not_sent_stands_there_again_in_another_window()
    {
        var page = await instance.OpenAsync("therapist", "/messages/new");
        await page.Locator("#Text").FillAsync("About the copier");
        await Assertions.Expect(page.GetByText("Draft kept")).ToBeVisibleAsync();

        var other = await instance.OpenAsync("therapist", "/messages/new");

        await Assertions.Expect(other.Locator("#Text")).ToHaveValueAsync("About the copier");
        await other.Locator("#Text").FillAsync("");
        await Assertions.Expect(other.GetByText("Draft kept")).ToHaveCountAsync(0);
    }

    [Fact, Trait("Rule", "P-106")]
    public async Task Who_bills_has_no_messages_at_all()
    {
        var page = await instance.OpenAsync("biller", "/billing/months");
        await page.SettleAsync();
        await Assertions.Expect(page.Locator(".side a", new() { HasText = "Messages" })).ToHaveCountAsync(0);
        await Assertions.Expect(page.Locator(".bell.messages")).ToHaveCountAsync(0);

        await page.GotoAsync($"{instance.Address}/messages");

        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Not open to you" })).ToBeVisibleAsync();
    }

    /// <summary>From the chart of a patient whose team has the prescriber, who is chosen already.</summary>
    private async Task BeginAboutSharedPatientAsync(IPage page)
    {
        await page.GotoAsync($"{instance.Address}/patients");
        await Assertions.Expect(page.Locator("a[data-row]").First).ToBeVisibleAsync();
        foreach (var patient in await page.Locator("a[data-row]").EvaluateAllAsync<string[]>("rows => rows.map(row => row.getAttribute('href'))"))
        {
            await page.GotoAsync(instance.Address + patient);
            await page.SettleAsync();
            await page.GetByRole(AriaRole.Link, new() { Name = "Message the team" }).ClickAsync();
            var prescriber = page.GetByLabel("Patel");
            await Assertions.Expect(page.Locator("#Text").Or(page.GetByRole(AriaRole.Heading, new() { Name = "Not allowed" }))).ToBeVisibleAsync();
            if (await prescriber.CountAsync() > 0 && await prescriber.IsCheckedAsync())
                return;
        }

        throw new InvalidOperationException("The therapist and the prescriber share no patient.");
    }

    [GeneratedRegex(@"Read \d\d:\d\d", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ReadAt();

    [GeneratedRegex(@"Read \d\d:\d\d, acknowledged \d\d:\d\d", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Acknowledged();
}
