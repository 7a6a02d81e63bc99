using System.Globalization;
using Microsoft.Playwright;

namespace PracticeSuite.EndToEnd.Tests;

/// <summary>A chart of years: the page holds what is in view and a little more, however far somebody goes.</summary>
public sealed class TimelineJourney(SeededInstance instance)
{
    private const string Mrn = "T-0500";
    private const int Notes = 500;

    /// <summary>Three screens of lines, and one block more on each side.</summary>
    private const int MostDrawn = 160;

    [Fact]
    public async Task Five_hundred_notes_are_walked_to_the_first_and_back_with_few_of_them_on_the_page()
    {
        await ImportAsync();
        var page = await instance.OpenAsync("therapist", "/patients");
        await page.SettleAsync();
        await page.FillAsync("#find", Mrn);
        var chart = (await page.Locator("a[data-row]").Filter(new() { HasText = "Longview, Ida" }).First.GetAttributeAsync("href"))!;
        await page.GotoAsync($"{instance.Address}{chart}?part=timeline");
        var lines = page.Locator(".timeline-lines li");
        await Assertions.Expect(lines.First).ToBeVisibleAsync();
        var (newest, oldest) = (Day(1), Day(Notes));
        await Assertions.Expect(page.Locator(".timeline-day").Filter(new() { HasText = newest })).ToBeInViewportAsync();

        var most = await WalkAsync(page, "() => scrollTo(0, document.documentElement.scrollHeight)", page.Locator(".timeline-day").Filter(new() { HasText = oldest }));
        Assert.InRange(most, 10, MostDrawn);
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Older", Exact = true })).ToHaveCountAsync(0);

        // Whoever goes by key finds a next line each time, and the one with the focus stays on the page.
        var link = lines.Last.GetByRole(AriaRole.Link);
        await link.FocusAsync();
        var focused = await page.FocusedTextAsync();
        for (var steps = 0; steps < 40; steps++)
            await page.Keyboard.PressAsync("Shift+Tab");
        Assert.True(await page.EvaluateAsync<bool>("!!document.activeElement.closest('.timeline-lines')"));
        var held = await page.EvaluateHandleAsync("() => document.activeElement");
        most = Math.Max(most, await WalkAsync(page, "() => scrollTo(0, 0)", page.Locator(".timeline-day").Filter(new() { HasText = newest })));
        Assert.InRange(most, 10, MostDrawn);
        Assert.Contains("Phone note", focused, StringComparison.Ordinal);
        Assert.True(await held.EvaluateAsync<bool>("line => line.isConnected && line === document.activeElement"), "the line with the focus was taken off the page");

        // A line that is opened, and back: the page stands where it stood.
        await page.EvaluateAsync("() => document.activeElement.blur()");
        await page.EvaluateAsync("() => scrollTo(0, 6000)");
        await Assertions.Expect(page.Locator(".timeline-room.above")).ToHaveCountAsync(1);
        await SettledAsync(page);
        var seen = await InViewAsync(page);
        await page.EvaluateAsync("key => document.querySelector(`[data-part='${key}'] a`).click()", seen);
        await Assertions.Expect(page.Locator(".timeline-list")).ToHaveCountAsync(0);
        await page.GoBackAsync();
        await Assertions.Expect(page.Locator($"[data-part='{seen}']")).ToBeInViewportAsync();

        // What a colleague adds comes in above while somebody reads further down.
        var colleague = await instance.OpenAsync("prescriber", $"{chart}?part=scales");
        await colleague.GetByRole(AriaRole.Button, new() { Name = "Record scale" }).ClickAsync();
        await colleague.SelectOptionAsync("#OnlyTotal", "total");
        await colleague.FillAsync("#Total", "9");
        await colleague.GetByRole(AriaRole.Button, new() { Name = "Save scale" }).ClickAsync();
        await Assertions.Expect(page.GetByText("1 line came while this page was open.")).ToHaveCountAsync(1);
        await page.EvaluateAsync("() => scrollTo(0, 0)");
        await Assertions.Expect(page.Locator(".timeline-lines li.fresh")).ToContainTextAsync("PHQ-9: 9 of 27");
    }

    /// <summary>A computer that slept, or a train in a tunnel: the page comes back, and so does its list.</summary>
    [Fact]
    public async Task A_list_that_could_not_tell_once_tells_again_when_somebody_goes_on()
    {
        var page = await instance.OpenAsync("therapist", "/patients");
        await page.SettleAsync();

        var told = await page.EvaluateAsync<int>("""
            async () => {
              const list = document.createElement("div");
              list.innerHTML = '<div data-room style="height: 4000px"></div>';
              document.body.append(list);
              let told = 0;
              practiceSuite.watchTimeline(list, { invokeMethodAsync: () => ++told === 1 ? Promise.reject(new Error("The line is cut.")) : Promise.resolve() }, 0);
              await new Promise(done => setTimeout(done, 100));
              dispatchEvent(new Event("scroll"));
              await new Promise(done => setTimeout(done, 100));
              list.remove();
              return told;
            }
            """);

        Assert.Equal(2, told);
    }

    /// <returns>The most lines that were on the page at once.</returns>
    private static async Task<int> WalkAsync(IPage page, string step, ILocator until)
    {
        var most = 0;
        for (var steps = 0; steps < 200; steps++)
        {
            await page.EvaluateAsync(step);
            await SettledAsync(page);
            most = Math.Max(most, await page.Locator(".timeline-lines li").CountAsync());
            if (await until.CountAsync() > 0 && await until.First.EvaluateAsync<bool>("day => { const box = day.getBoundingClientRect(); return box.bottom > 0 && box.top < innerHeight; }"))
                return most;
        }

        await Assertions.Expect(until).ToBeInViewportAsync();
        return most;
    }

    /// <summary>Until nothing of the list has changed for a moment.</summary>
    private static async Task SettledAsync(IPage page) => await page.EvaluateAsync("""
        () => new Promise(done => {
          let timer = setTimeout(done, 250);
          const changes = new MutationObserver(() => { clearTimeout(timer); timer = setTimeout(() => { changes.disconnect(); done(); }, 250); });
          changes.observe(document.querySelector('.timeline-list'), { childList: true, subtree: true });
        })
        """);

    private static Task<string> InViewAsync(IPage page) => page.EvaluateAsync<string>(
        "() => [...document.querySelectorAll('[data-part]')].find(part => part.getBoundingClientRect().top > 250 && part.getBoundingClientRect().top < innerHeight - 100).dataset.part");

    private static string Day(int ago) => SeededInstance.Today.AddDays(-ago).ToString("ddd d MMM yyyy", CultureInfo.InvariantCulture);

    private Task ImportAsync() => instance.ImportAsync(new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["patients.csv"] = $"mrn,last_name,first_name,birth_date,sex_code\n{Mrn},Longview,Ida,1970-05-01,F",
        ["care_teams.csv"] = $"patient,staff,part,from\n{Mrn},CHEN,Therapist,2024-01-01\n{Mrn},PATEL,Prescriber,2024-01-01",
        ["notes.csv"] = "patient,kind,template,author,service_on,section_1,section_2,signed_at\n" + string.Join('\n', Enumerable.Range(1, Notes).Select(ago => SeededInstance.Today.AddDays(-ago)).Select(day =>
            string.Create(CultureInfo.InvariantCulture, $"{Mrn},Phone,PHONE,CHEN,{day:yyyy-MM-dd},Asked for a refill.,Come in.,{day:yyyy-MM-dd} 18:00:00"))),
    });
}
