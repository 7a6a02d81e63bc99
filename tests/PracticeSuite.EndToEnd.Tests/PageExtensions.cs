using Microsoft.Playwright;
using PracticeSuite.Database.Demo;

namespace PracticeSuite.EndToEnd.Tests;

internal static class PageExtensions
{
    public static async Task SignInAsync(this IPage page, string address, string userName, string password = DemoSeed.Password)
    {
        await page.GotoAsync($"{address}/sign-in");
        await page.FillAsync("#user-name", userName);
        await page.FillAsync("#password", password);
        await page.ClickAsync("button[type=submit]");
    }

    /// <summary>The heading stands and nothing is loading any more.</summary>
    public static async Task SettleAsync(this IPage page)
    {
        await Assertions.Expect(page.Locator("h1").First).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator(".main .loading-shape")).ToHaveCountAsync(0);
    }

    /// <summary>What a job brings while nobody watches stands there once the page is loaded again.</summary>
    public static async Task ReloadUntilAsync(this IPage page, ILocator shown)
    {
        for (var looks = 0; looks < 60; looks++)
        {
            await page.SettleAsync();
            if (await shown.IsVisibleAsync())
                return;
            await Task.Delay(1_000);
            await page.ReloadAsync();
        }

        await Assertions.Expect(shown).ToBeVisibleAsync();
    }

    /// <summary>The text of the element that has the focus.</summary>
    public static Task<string> FocusedTextAsync(this IPage page) => page.EvaluateAsync<string>("document.activeElement?.textContent?.trim() ?? ''");

    public static Task<bool> FocusIsOnRowAsync(this IPage page) => page.EvaluateAsync<bool>("document.activeElement?.matches('a[data-row]') ?? false");
}
