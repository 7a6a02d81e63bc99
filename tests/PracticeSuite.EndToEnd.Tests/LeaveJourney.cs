using System.Text.RegularExpressions;
using Microsoft.Playwright;
using UglyToad.PdfPig;

namespace PracticeSuite.EndToEnd.Tests;

/// <summary>The prescriber is on leave, and somebody asks whom to call: two people, each in a browser of their own (K-181, K-182).</summary>
public sealed partial class LeaveJourney(SeededInstance instance)
{
    [Fact, Trait("Rule", "K-181"), Trait("Rule", "K-067"), Trait("Rule", "K-061")]
    public async Task While_the_prescriber_is_away_an_urgent_message_goes_to_who_stands_in_and_the_chart_says_who()
    {
        var prescriber = await instance.OpenAsync("prescriber", "/practice/stand-ins");
        await prescriber.SettleAsync();
        await prescriber.GetByRole(AriaRole.Button, new() { Name = "Arrange stand-in" }).First.ClickAsync();
        await prescriber.Locator("#StaffId").SelectOptionAsync(new SelectOptionValue { Label = await LabelAsync(prescriber, "Santos") });
        await prescriber.Locator("form").GetByRole(AriaRole.Button, new() { Name = "Arrange stand-in" }).ClickAsync();
        await Assertions.Expect(prescriber.GetByText("Arranged.")).ToBeVisibleAsync();

        var therapist = await instance.OpenAsync("therapist", "/patients");
        var chart = await SharedChartAsync(therapist);
        await Assertions.Expect(therapist.Locator(".chart-facts")).ToContainTextAsync(StandsIn());
        await therapist.GetByRole(AriaRole.Link, new() { Name = "Message the team" }).ClickAsync();
        await Assertions.Expect(therapist.GetByText("is away")).ToBeVisibleAsync();
        var text = $"Took six at once, {Guid.CreateVersion7():N}.";
        await therapist.GetByRole(AriaRole.Radio, new() { Name = "Urgent" }).CheckAsync();
        await therapist.Locator("#Text").FillAsync(text);
        var standIn = await instance.OpenAsync("therapist3", "/messages");
        await standIn.SettleAsync();
        await therapist.GetByRole(AriaRole.Button, new() { Name = "Send" }).ClickAsync();

        await Assertions.Expect(therapist.Locator(".thread-message.own")).ToContainTextAsync(text);
        await Assertions.Expect(standIn.Locator(".threads .unread").First).ToContainTextAsync([text[..30]]);
        await standIn.GotoAsync($"{instance.Address}/today");
        await Assertions.Expect(standIn.GetByRole(AriaRole.Heading, new() { Name = "You stand in" })).ToBeVisibleAsync();
        await Assertions.Expect(standIn.Locator(".flags-mine")).ToContainTextAsync("An urgent message waits");
        await standIn.Locator(".flags-mine").GetByRole(AriaRole.Link, new() { Name = "Open the conversation" }).First.ClickAsync();
        await Assertions.Expect(standIn.Locator(".message-text").Last).ToContainTextAsync(text);
        await standIn.GetByRole(AriaRole.Button, new() { Name = "Acknowledge" }).Last.ClickAsync();
        await Assertions.Expect(therapist.Locator(".receipts").Last).ToContainTextAsync("acknowledged");

        // A flag that is raised meanwhile stands before who stands in, on the page that is open (K-019, K-047).
        await standIn.GotoAsync($"{instance.Address}/today");
        await standIn.SettleAsync();
        var why = $"Missed two doses, {Guid.CreateVersion7():N}.";
        await therapist.GotoAsync($"{instance.Address}{chart}?part=flags");
        await therapist.SettleAsync();
        await therapist.Locator("#Level").SelectOptionAsync("Critical");
        await therapist.Locator("#Reason").FillAsync(why);
        await therapist.Locator("form").GetByRole(AriaRole.Button, new() { Name = "Raise flag" }).ClickAsync();
        await Assertions.Expect(standIn.Locator(".flags-mine")).ToContainTextAsync(why);
        await Assertions.Expect(standIn.Locator(".bar .flag-marks")).ToContainTextAsync("critical");
        await Assertions.Expect(therapist.Locator(".med-list li").Filter(new() { HasText = why })).ToContainTextAsync("Santos");

        await prescriber.GetByRole(AriaRole.Button, new() { Name = "End now" }).First.ClickAsync();
        await Assertions.Expect(prescriber.GetByText("Ended.")).ToBeVisibleAsync();
        await therapist.GotoAsync(instance.Address + chart);
        await therapist.SettleAsync();
        await Assertions.Expect(therapist.Locator(".chart-facts")).Not.ToContainTextAsync(StandsIn());
        await standIn.GotoAsync($"{instance.Address}/messages");
        await standIn.SettleAsync();
        await Assertions.Expect(standIn.GetByText(text[..30])).ToHaveCountAsync(0);
        await standIn.GotoAsync($"{instance.Address}/today");
        await standIn.SettleAsync();
        await Assertions.Expect(standIn.GetByText(why)).ToHaveCountAsync(0);
    }

    [Fact, Trait("Rule", "K-182")]
    public async Task Both_of_a_pair_read_the_same_lead_backup_and_line_at_the_head_of_the_chart()
    {
        var therapist = await instance.OpenAsync("therapist", "/patients");
        var chart = await SharedChartAsync(therapist);
        var prescriber = await instance.OpenAsync("prescriber", chart);
        await prescriber.SettleAsync();

        var (one, other) = (therapist.Locator(".chart-crisis"), prescriber.Locator(".chart-crisis"));
        await Assertions.Expect(one).ToBeVisibleAsync();
        await Assertions.Expect(other).ToHaveTextAsync(await one.InnerTextAsync());
        await Assertions.Expect(one).ToContainTextAsync(LeadAndBackup());
        var said = LeadAndBackup().Match(await one.InnerTextAsync());
        await therapist.GotoAsync($"{instance.Address}{chart}?part=team");
        var download = await therapist.RunAndWaitForDownloadAsync(() => therapist.GetByRole(AriaRole.Button, new() { Name = "Card for the patient" }).ClickAsync());
        await using var card = await download.CreateReadStreamAsync();
        var copy = new MemoryStream();
        await card.CopyToAsync(copy);
        using var pdf = PdfDocument.Open(copy.ToArray());
        var printed = string.Join('\n', pdf.GetPages().Select(page => page.Text));
        foreach (var part in new[] { said.Groups["lead"].Value, said.Groups["line"].Value, said.Groups["backup"].Value, said.Groups["late"].Value })
            Assert.Contains(part, printed, StringComparison.Ordinal);
        Assert.Contains("After hours", printed, StringComparison.Ordinal);
    }

    /// <summary>A chart whose team has the prescriber and somebody who leads in a crisis.</summary>
    private async Task<string> SharedChartAsync(IPage page)
    {
        await page.GotoAsync($"{instance.Address}/patients");
        await Assertions.Expect(page.Locator("a[data-row]").First).ToBeVisibleAsync();
        foreach (var patient in await page.Locator("a[data-row]").EvaluateAllAsync<string[]>("rows => rows.map(row => row.getAttribute('href'))"))
        {
            await page.GotoAsync(instance.Address + patient);
            await page.SettleAsync();
            await Assertions.Expect(page.Locator(".chart-facts, .entry-card, h1").First).ToBeVisibleAsync();
            if (await page.Locator(".chart-crisis").CountAsync() > 0 && (await page.Locator(".chart-facts").InnerTextAsync()).Contains("Patel", StringComparison.Ordinal))
                return patient;
        }

        throw new InvalidOperationException("The therapist and the prescriber share no patient with a crisis lead.");
    }

    private static async Task<string> LabelAsync(IPage page, string name) =>
        await page.Locator("#StaffId option").Filter(new() { HasText = name }).First.InnerTextAsync();

    [GeneratedRegex(@"Santos.* stands in for .*Patel", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex StandsIn();

    /// <summary>"Crisis: M. Chen, LCSW ((518) 555-0132), backup A. Patel, MD, after hours (401) 555-0199": on the card the first names stand whole.</summary>
    [GeneratedRegex(@"Crisis:\s+\S+ (?<lead>[^(]+?)\s+\((?<line>\(\d{3}\) \d{3}-\d{4})\), backup \S+ (?<backup>.+?), after hours (?<late>\(\d{3}\) \d{3}-\d{4})", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex LeadAndBackup();
}
