using Microsoft.Playwright;

namespace PracticeSuite.EndToEnd.Tests;

/// <summary>A front desk records a visit by video, attaches what the patient sent, and the chart's clinician opens both (K-066).</summary>
public sealed class AttachmentJourney(SeededInstance instance)
{
    private static readonly byte[] Png = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==");

    [Fact, Trait("Rule", "K-066")]
    public async Task A_file_is_attached_to_a_visit_and_opened_from_the_chart()
    {
        var therapist = await instance.OpenAsync("therapist", "/patients?q=Alvarez");
        var patient = (await therapist.Locator("a[data-row]").Filter(new() { HasText = "Alvarez, Rosa" }).First.GetAttributeAsync("href"))!;
        var desk = await instance.OpenAsync("scheduler", $"{patient}?part=visits");
        await desk.SetViewportSizeAsync(390, 844);
        await RecordAsync(desk);

        var visit = desk.Locator("tbody tr.acts-row").First;
        await visit.GetByRole(AriaRole.Button, new() { Name = "Attach file" }).ClickAsync();
        var form = visit.GetByRole(AriaRole.Form, new() { Name = "Attach file" });
        await form.GetByRole(AriaRole.Button, new() { Name = "Attach file" }).ClickAsync();
        await Assertions.Expect(form).ToContainTextAsync("Choose a file first.");
        await form.GetByLabel("File").SetInputFilesAsync(new FilePayload { Name = "photo.png", MimeType = "image/png", Buffer = "<html>hi</html>"u8.ToArray() });
        await form.GetByRole(AriaRole.Button, new() { Name = "Attach file" }).ClickAsync();
        await Assertions.Expect(form).ToContainTextAsync("File ends with .png, and its content is no whole PDF");
        await form.GetByLabel("File").SetInputFilesAsync(new FilePayload { Name = "Insurance card.png", MimeType = "image/png", Buffer = Png });
        await form.GetByRole(AriaRole.Button, new() { Name = "Attach file" }).ClickAsync();
        await Assertions.Expect(visit.GetByRole(AriaRole.List)).ToContainTextAsync("Insurance card.png");
        Assert.True(await desk.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), "the page is wider than a telephone");

        await therapist.GotoAsync($"{instance.Address}{patient}?part=timeline");
        await Assertions.Expect(therapist.Locator(".timeline-lines li").Filter(new() { HasText = "Visit 90834, video" }).First).ToContainTextAsync("1 file");
        await therapist.GotoAsync($"{instance.Address}{patient}?part=visits");
        await Assertions.Expect(therapist.GetByRole(AriaRole.Link, new() { Name = "Join at visits.example.com" }).First).ToHaveAttributeAsync("rel", "noopener noreferrer");
        var opened = await therapist.RunAndWaitForPopupAsync(() => therapist.GetByRole(AriaRole.Link, new() { Name = "Insurance card.png" }).ClickAsync());
        await opened.WaitForLoadStateAsync();
        Assert.Equal(1, await opened.EvaluateAsync<int>("document.images[0].naturalWidth"));
    }

    private static async Task RecordAsync(IPage desk)
    {
        await desk.GetByRole(AriaRole.Button, new() { Name = "Record visit" }).ClickAsync();
        await desk.Locator("#Code").FillAsync("90834");
        await desk.Locator("#PractitionerId").SelectOptionAsync(new SelectOptionValue { Label = "Chen, Mei (LCSW)" });
        await desk.Locator("#Mode").SelectOptionAsync("Video");
        await desk.Locator("#Link").FillAsync("http://visits.example.com/j/1");
        await desk.GetByRole(AriaRole.Button, new() { Name = "Save visit" }).ClickAsync();
        await Assertions.Expect(desk.GetByText("Link begins with http:; give one that begins with https://.")).ToBeVisibleAsync();
        await desk.Locator("#Link").FillAsync("https://visits.example.com/j/1");
        await desk.GetByRole(AriaRole.Button, new() { Name = "Save visit" }).ClickAsync();
        await Assertions.Expect(desk.GetByRole(AriaRole.Link, new() { Name = "Join at visits.example.com" }).First).ToBeVisibleAsync();
    }
}
