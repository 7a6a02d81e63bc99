using Microsoft.Playwright;

namespace PracticeSuite.EndToEnd.Tests;

/// <summary>A patient fills in a scale with nobody beside: on a phone by a link, and on the practice's tablet.</summary>
public sealed class FillInJourney(SeededInstance instance)
{
    private const string Born = "6/25/1953";

    [Fact, Trait("Rule", "P-200"), Trait("Rule", "P-204")]
    public async Task A_link_asks_for_the_birth_date_and_who_helps_comes_up_with_the_answer()
    {
        var chart = await ChartAsync("F-1", "Fillmore");
        var therapist = await instance.OpenAsync("therapist", chart);
        await AskAsync(therapist, "Make a link");
        var link = await therapist.Locator("#fill-link").InnerTextAsync();
        await Assertions.Expect(therapist.GetByRole(AriaRole.Img, new() { Name = "QR code of the link" })).ToBeVisibleAsync();
        var phone = await instance.BlankAsync(null);
        await phone.SetViewportSizeAsync(390, 844);
        var asked = new List<string>();
        phone.Request += (_, request) => asked.Add(request.Url + string.Concat(request.Headers.Values));

        await phone.GotoAsync(link);
        Assert.Equal($"{instance.Address}/fill-in", phone.Url);
        await phone.ReloadAsync();
        await OpenAsync(phone, "6/26/1953");
        await Assertions.Expect(phone.GetByRole(AriaRole.Alert)).ToContainTextAsync("The questions do not open");
        await OpenAsync(phone, Born);
        await Assertions.Expect(phone.GetByText("Little interest or pleasure in doing things")).ToBeVisibleAsync();
        Assert.Equal($"{instance.Address}/fill-in/questions", phone.Url);
        Assert.True(await phone.EvaluateAsync<int>("document.documentElement.scrollWidth - window.innerWidth") <= 0, "the questions are wider than the phone");
        var help = phone.GetByText("You do not have to be alone with this").First;
        await Assertions.Expect(help).ToBeHiddenAsync();
        await ChooseAsync(phone, "PHQ-9.1", 3);
        await Assertions.Expect(help).ToBeHiddenAsync();
        await ChooseAsync(phone, "PHQ-9.9", 1);
        await Assertions.Expect(help).ToBeVisibleAsync();
        await phone.GetByRole(AriaRole.Button, new() { Name = "Send my answers" }).ClickAsync();

        await Assertions.Expect(phone.Locator("h1")).ToHaveTextAsync("Thank you");
        await Assertions.Expect(help).ToBeVisibleAsync();
        await Assertions.Expect(phone.GetByText("Nobody reads this at the moment you send it")).ToBeVisibleAsync();
        var token = link.Split('#')[1];
        Assert.DoesNotContain(asked, sent => sent.Contains(token, StringComparison.Ordinal));
        await phone.GotoAsync($"{instance.Address}/");
        await phone.GotoAsync(link);
        await OpenAsync(phone, Born);
        await Assertions.Expect(phone.GetByRole(AriaRole.Alert)).ToContainTextAsync("The questions do not open");
        await therapist.GotoAsync(instance.Address + chart);
        await Assertions.Expect(therapist.Locator(".scales").GetByText("The patient, by a link")).ToBeVisibleAsync();
        await Assertions.Expect(therapist.Locator(".scales").GetByText("▲ item 9: 1")).ToBeVisibleAsync();
        await Assertions.Expect(therapist.GetByRole(AriaRole.Region, new() { Name = "What changed" })).ToContainTextAsync("Filled in by the patient");
    }

    [Fact]
    public async Task From_the_tablet_nothing_leads_back_into_the_chart()
    {
        var chart = await ChartAsync("F-2", "Fillmayer");
        var tablet = await instance.BlankAsync(null);
        await tablet.SetViewportSizeAsync(820, 1180);
        // A session of its own: it is ended here.
        await tablet.SignInAsync(instance.Address, "therapist");
        await tablet.SettleAsync();
        await tablet.GotoAsync(instance.Address + chart);
        await AskAsync(tablet, "Hand over the tablet");
        await tablet.GetByRole(AriaRole.Button, new() { Name = "Sign me out and hand it over" }).ClickAsync();

        await Assertions.Expect(tablet.Locator("h1")).ToHaveTextAsync("Questions from your care team");
        await Assertions.Expect(tablet.Locator("nav")).ToHaveCountAsync(0);
        await tablet.GoBackAsync();
        await Assertions.Expect(tablet.Locator("h1")).ToHaveTextAsync("Sign in to PracticeSuite");
        Assert.DoesNotContain("Fillmayer", await tablet.ContentAsync(), StringComparison.Ordinal);
        await tablet.GoForwardAsync();
        await OpenAsync(tablet, Born);
        await ChooseAsync(tablet, "PHQ-9.1", 1);
        await tablet.GetByRole(AriaRole.Button, new() { Name = "Send my answers" }).ClickAsync();
        await Assertions.Expect(tablet.GetByText("Please give the tablet back")).ToBeVisibleAsync();
        await Assertions.Expect(tablet.Locator("nav, a:not([href^='tel:'])")).ToHaveCountAsync(0);

        await tablet.GoBackAsync();
        await Assertions.Expect(tablet.GetByRole(AriaRole.Alert)).ToContainTextAsync("The questions do not open");
        await Assertions.Expect(tablet.Locator("input[type=radio]")).ToHaveCountAsync(0);
    }

    private static async Task AskAsync(IPage page, string how)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "Ask the patient" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = how }).ClickAsync();
    }

    private static async Task OpenAsync(IPage page, string born)
    {
        await page.FillAsync("#born", born);
        await page.GetByRole(AriaRole.Button, new() { Name = "Go on" }).ClickAsync();
    }

    private static Task ChooseAsync(IPage page, string item, int value) => page.Locator($"input[name='{item}'][value='{value}']").CheckAsync();

    /// <summary>The scales of a patient whom the therapist treats.</summary>
    private async Task<string> ChartAsync(string mrn, string name)
    {
        await instance.ImportAsync(new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["patients.csv"] = $"mrn,last_name,first_name,birth_date,sex_code\n{mrn},{name},Flora,1953-06-25,F\n",
            ["care_teams.csv"] = $"patient,staff,part,primary,from\n{mrn},CHEN,Therapist,yes,2026-01-01\n",
        });
        var page = await instance.OpenAsync("therapist", "/patients");
        await page.FillAsync("#find", name);
        var chart = await page.Locator("a[data-row]").Filter(new() { HasText = name }).First.GetAttributeAsync("href");
        await page.Context.CloseAsync();
        return $"{chart}?part=scales";
    }
}
