using Microsoft.Playwright;

namespace PracticeSuite.EndToEnd.Tests;

/// <summary>Whoever pastes more than fits is told how much is too long, and loses none of it.</summary>
public sealed class LongTextJourney(SeededInstance instance)
{
    [Theory, Trait("Rule", "P-042")]
    [InlineData(10_400, "400 characters too long; at most 10,000 fit. This is not saved until it is shorter.")]
    [InlineData(200_000, "190,000 characters too long; at most 10,000 fit. This is not saved until it is shorter.")]
    [InlineData(400_000, "390,000 characters too long; at most 10,000 fit. This is not saved until it is shorter.")]
    public async Task What_is_too_long_for_a_note_stands_in_its_box_whole_and_is_counted(int length, string said)
    {
        var page = await DraftAsync();
        var box = page.Locator("#section-Data");

        await box.FillAsync("Slept badly.");
        await Assertions.Expect(page.Locator(".draft-state")).ToContainTextAsync("Saved");
        await box.FillAsync(new string('x', length));
        var field = page.Locator(".field", new() { Has = box });
        await Assertions.Expect(field.Locator(".room")).ToHaveTextAsync(said);
        await page.FillAsync("#Intent", "sign");
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign note" }).ClickAsync();
        await page.SettleAsync();

        Assert.Equal(length, (await box.InputValueAsync()).Length);
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Sign note" })).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator(".draft-state")).ToContainTextAsync(length <= 200_000 ? $"has {length:N0} characters; at most 10,000 fit. Shorten it" : "Not saved yet");
        await box.FillAsync("Slept badly again.");
        await Assertions.Expect(field.Locator(".room")).ToHaveCountAsync(0);
        await Assertions.Expect(page.Locator(".draft-state")).ToContainTextAsync("Saved");
        await page.ReloadAsync();
        await Assertions.Expect(box).ToHaveValueAsync("Slept badly again.");
    }

    [Fact, Trait("Rule", "P-042")]
    public async Task Nothing_says_saved_from_the_first_key_on_until_it_is()
    {
        var page = await DraftAsync();
        var (box, state) = (page.Locator("#section-Data"), page.Locator(".note-edit .draft-state"));
        await box.FillAsync("Slept badly.");
        await Assertions.Expect(state).ToContainTextAsync("Saved");

        // In the same turn of the page's own clock: the server has heard nothing of it yet.
        var said = await box.EvaluateAsync<string>(
            "box => { box.value += ' Ate well.'; box.dispatchEvent(new Event('input', { bubbles: true })); return document.querySelector('.note-edit .draft-state').textContent; }");
        await Assertions.Expect(state).ToContainTextAsync("Saved");
        var participants = page.Locator("#Participants");
        await participants.PressSequentiallyAsync("her mother");
        var typing = await state.TextContentAsync();
        await participants.BlurAsync();
        await Assertions.Expect(state).ToContainTextAsync("Saved");
        await page.ReloadAsync();

        Assert.Equal(("Not saved yet", "Not saved yet"), (said, typing));
        await Assertions.Expect(box).ToHaveValueAsync("Slept badly. Ate well.");
        await Assertions.Expect(participants).ToHaveValueAsync("her mother");
    }

    [Fact, Trait("Rule", "P-042")]
    public async Task A_reload_right_after_a_key_takes_nothing()
    {
        var page = await DraftAsync();
        var box = page.Locator("#section-Data");
        await box.FillAsync("Slept badly.");
        await Assertions.Expect(page.Locator(".note-edit .draft-state")).ToContainTextAsync("Saved");

        await box.PressSequentiallyAsync(" Woke at four, and again at five.");
        await page.ReloadAsync();

        await Assertions.Expect(box).ToHaveValueAsync("Slept badly. Woke at four, and again at five.");
    }

    private async Task<IPage> DraftAsync()
    {
        var page = await instance.OpenAsync("therapist", "/patients");
        await page.SettleAsync();
        var patient = (await page.GetByRole(AriaRole.Link, new() { Name = "Alvarez, Rosa" }).First.GetAttributeAsync("href"))!;
        await page.GotoAsync($"{instance.Address}{patient}?part=notes");
        await page.GetByRole(AriaRole.Button, new() { Name = "Write note" }).ClickAsync();
        await page.Locator("#ServiceOn").FillAsync(TimeProvider.System.GetUtcNow().AddDays(-3).ToString("d MMM yyyy", System.Globalization.CultureInfo.InvariantCulture));
        await page.GetByRole(AriaRole.Button, new() { Name = "Begin note" }).ClickAsync();
        return page;
    }
}
