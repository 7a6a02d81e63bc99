using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace PracticeSuite.EndToEnd.Tests;

/// <summary>
/// A prescriber starts a stimulant, three days later the patient is anxious in the therapist's session, and both learn of it from what each
/// of them writes down.
/// </summary>
public sealed class StimulantJourney(SeededInstance instance)
{
    private const string Mrn = "K-180";

    /// <summary>What a colleague does is on an open chart within so many milliseconds.</summary>
    private const float Live = 5_000;

    /// <summary>On the practice's clock.</summary>
    private static readonly DateTimeOffset Now = TimeZoneInfo.ConvertTime(TimeProvider.System.GetUtcNow(), TimeZoneInfo.FindSystemTimeZoneById("America/New_York"));

    [Fact, Trait("Rule", "K-180"), Trait("Rule", "K-047"), Trait("Rule", "K-121"), Trait("Rule", "K-110"), Trait("Rule", "UF-03"), Trait("Rule", "P-012")]
    public async Task What_a_prescriber_starts_on_Monday_is_seen_by_the_therapist_on_Thursday_and_comes_back_as_a_flag()
    {
        await instance.ImportAsync(new Dictionary<string, string>
        {
            ["patients.csv"] = $"mrn,last_name,first_name,birth_date,sex_code\n{Mrn},Quimby,Ada,1990-05-01,F",
            ["care_teams.csv"] = $"patient,staff,part,from\n{Mrn},CHEN,Therapist,{Day(-60)}\n{Mrn},PATEL,Prescriber,{Day(-60)}",
            ["enrollments.csv"] = $"patient,location,code,billing_practitioner,from\n{Mrn},MAIN,99484,PATEL,{Day(-60)}",
            ["visits.csv"] = $"patient,date,code,practitioner\n{Mrn},{Day(-60)},99214,PATEL",
            ["consents.csv"] = $"patient,kind,given_at,method,obtained_by,billing_practitioner,items\n{Mrn},Bhi,{Day(-60)} 08:30:00,Verbal,CHEN,PATEL,1 2 3 4",
            ["scales.csv"] = $"patient,scale,total,completed_on,is_primary\n{Mrn},GAD-7,7,{Day(-10)},yes",
        });
        var therapist = await instance.OpenAsync("therapist", "/patients");
        await therapist.SettleAsync();
        await therapist.FillAsync("#find", Mrn);
        var chart = (await therapist.Locator("a[data-row]").Filter(new() { HasText = "Quimby, Ada" }).First.GetAttributeAsync("href"))!;
        var prescriber = await instance.OpenAsync("prescriber", $"{chart}?part=medications");
        await StartAsync(prescriber);

        await therapist.GotoAsync($"{instance.Address}{chart}?part=brief");
        var changes = therapist.GetByRole(AriaRole.Region, new() { Name = "Medication changes" });
        await Assertions.Expect(changes).ToContainTextAsync("methylphenidate ER started 3 days ago");
        await Assertions.Expect(changes).ToContainTextAsync("Watch: anxiety");

        await prescriber.GotoAsync($"{instance.Address}/today");
        await ScoreAsync(therapist, chart);
        var strip = therapist.GetByRole(AriaRole.Region, new() { Name = "Urgent flags" });
        await AssertFlagAsync(strip);
        // The worse score alone is the second.
        await Assertions.Expect(therapist.GetByRole(AriaRole.Link, new() { Name = "Open flags: 2 urgent" })).ToBeVisibleAsync();

        // Told in the bar and on the open page, without a look of the prescriber's (K-047).
        await Assertions.Expect(prescriber.Locator(".bar .flag-marks")).ToBeVisibleAsync();
        var waiting = prescriber.GetByRole(AriaRole.Region, new() { Name = "Urgent flags" }).Locator("li").Filter(new() { HasText = "Quimby" }).Filter(new() { HasText = "methylphenidate ER" }).First;
        await AssertFactsAsync(waiting);
        await waiting.GetByRole(AriaRole.Button, new() { Name = "Acknowledge" }).ClickAsync();
        await Assertions.Expect(strip).ToContainTextAsync("acknowledged", new() { Timeout = Live });
        await therapist.GotoAsync($"{instance.Address}/today");
        await AssertFactsAsync(therapist.GetByRole(AriaRole.Region, new() { Name = "Urgent flags" }).Locator("li").Filter(new() { HasText = "Quimby" }).Filter(new() { HasText = "methylphenidate ER" }).First);
        await therapist.GotoAsync(instance.Address + chart);

        await BookAsync(prescriber, chart);
        await TalkAsync(prescriber, therapist, chart);
        var once = await AttestAsync(prescriber, chart);
        Assert.Equal(once, await AttestAsync(therapist, chart));
        // Each of the two finds their own.
        foreach (var page in new[] { prescriber, therapist })
        {
            await page.GotoAsync($"{instance.Address}{chart}?part=timeline");
            await Assertions.Expect(page.Locator(".timeline-lines li").Filter(new() { HasText = "Contact" })).ToHaveCountAsync(1);
        }

        await therapist.GotoAsync(instance.Address + chart);

        await ReduceAsync(prescriber, chart);
        await Assertions.Expect(therapist.GetByRole(AriaRole.Region, new() { Name = "What changed" })).ToContainTextAsync("Anxious since the start", new() { Timeout = Live });
    }

    private static string Day(int from) => Now.AddDays(from).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static async Task StartAsync(IPage prescriber)
    {
        await prescriber.GetByRole(AriaRole.Button, new() { Name = "Add medication" }).ClickAsync();
        await prescriber.Locator("#Name").FillAsync("methylphenidate ER");
        await prescriber.Locator("#StartOn").FillAsync(Now.AddDays(-3).ToString("d MMM yyyy", CultureInfo.InvariantCulture));
        await prescriber.Locator("#Amount").FillAsync("18");
        await prescriber.Locator("#Words").FillAsync("Attention at work, since school age.");
        await prescriber.Locator("#ExpectedEffect").FillAsync("anxiety, sleep, appetite");
        await prescriber.GetByRole(AriaRole.Button, new() { Name = "Save medication" }).ClickAsync();
        await Assertions.Expect(prescriber.GetByRole(AriaRole.Article, new() { Name = "methylphenidate ER" })).ToBeVisibleAsync();
    }

    private async Task ScoreAsync(IPage therapist, string chart)
    {
        await therapist.GotoAsync($"{instance.Address}{chart}?part=scales");
        await therapist.GetByRole(AriaRole.Button, new() { Name = "Record scale" }).ClickAsync();
        await therapist.Locator("#Scale").SelectOptionAsync("GAD-7");
        await therapist.Locator("#OnlyTotal").SelectOptionAsync(new SelectOptionValue { Label = "Total only" });
        await therapist.Locator("#Total").FillAsync("12");
        await therapist.GetByRole(AriaRole.Button, new() { Name = "Save scale" }).ClickAsync();
    }

    private static async Task AssertFlagAsync(ILocator strip)
    {
        await Assertions.Expect(strip).ToContainTextAsync("UF-03", new() { Timeout = Live });
        await Assertions.Expect(strip).ToContainTextAsync("Urgent");
        await strip.Locator("summary").First.ClickAsync();
        await AssertFactsAsync(strip);
    }

    /// <summary>The drug with its day, and both scores.</summary>
    private static async Task AssertFactsAsync(ILocator flag)
    {
        await Assertions.Expect(flag).ToContainTextAsync("methylphenidate ER");
        await Assertions.Expect(flag).ToContainTextAsync(Now.AddDays(-3).ToString("d MMM", CultureInfo.InvariantCulture));
        await Assertions.Expect(flag).ToContainTextAsync("GAD-7 7 → 12");
    }

    /// <summary>With the third click.</summary>
    private async Task BookAsync(IPage prescriber, string chart)
    {
        await prescriber.GotoAsync(instance.Address + chart);
        await prescriber.SettleAsync();
        await prescriber.GetByRole(AriaRole.Link, new() { Name = "Book a call" }).ClickAsync();
        await prescriber.Locator("[data-slot]").First.ClickAsync();
        await prescriber.GetByRole(AriaRole.Button, new() { Name = "Book call" }).ClickAsync();
        await Assertions.Expect(prescriber.Locator(".notice-good").First).ToContainTextAsync("M. Chen, LCSW");
    }

    /// <summary>A segment of the patient in the room of a call: a minute of it, because a browser's clock is the wall's; six minutes of a moved clock are in CallPageTests.</summary>
    private async Task TalkAsync(IPage prescriber, IPage therapist, string chart)
    {
        await prescriber.GotoAsync($"{instance.Address}{chart}?part=messages");
        await prescriber.SettleAsync();
        await prescriber.GetByRole(AriaRole.Button, new() { NameRegex = new("^Call .*Chen.* now$", RegexOptions.None, TimeSpan.FromSeconds(1)) }).ClickAsync();
        await Assertions.Expect(prescriber.Locator(".call-agenda li.now")).ToHaveCountAsync(1);
        await therapist.GotoAsync(prescriber.Url);
        await therapist.GetByRole(AriaRole.Button, new() { Name = "Join call" }).ClickAsync();
        await Assertions.Expect(prescriber.Locator(".page-sentence")).ToContainTextAsync("LCSW is here");
        await Assertions.Expect(prescriber.Locator(".call-time")).ToContainTextAsync("01:1", new() { Timeout = 120_000 });
        await prescriber.GetByRole(AriaRole.Button, new() { Name = "End call" }).ClickAsync();
    }

    /// <summary>Each with one click in the room of the call.</summary>
    /// <returns>What the chart counts after it: the segment's seconds, whoever of the two attested.</returns>
    private async Task<string> AttestAsync(IPage page, string chart)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "Attest call" }).ClickAsync();
        await Assertions.Expect(page.Locator(".call-outcome")).ToContainTextAsync("You attested");
        await page.GotoAsync(instance.Address + chart);
        await page.SettleAsync();
        var counted = page.Locator(".chart-meter .figures").First;
        await Assertions.Expect(counted).ToContainTextAsync(new Regex("^1:[0-5][0-9] of 20:00", RegexOptions.None, TimeSpan.FromSeconds(1)));
        return await counted.InnerTextAsync();
    }

    private async Task ReduceAsync(IPage prescriber, string chart)
    {
        await prescriber.GotoAsync($"{instance.Address}{chart}?part=medications");
        await prescriber.GetByRole(AriaRole.Button, new() { Name = "Stop methylphenidate ER" }).ClickAsync();
        await prescriber.Locator("#Words").FillAsync("Anxious since the start.");
        await prescriber.GetByRole(AriaRole.Button, new() { Name = "Save change" }).ClickAsync();
        await Assertions.Expect(prescriber.GetByRole(AriaRole.Button, new() { Name = "Save change" })).ToHaveCountAsync(0);
    }
}
