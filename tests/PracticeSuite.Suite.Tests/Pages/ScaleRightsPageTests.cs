using Bunit;
using Microsoft.Extensions.DependencyInjection;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Data;
using PracticeSuite.Testing;
using PracticeSuite.Web.Live;
using PracticeSuite.Web.Pages.Patients;
using PracticeSuite.Web.Pages.Practice;
using Xunit;

namespace PracticeSuite.Suite.Tests.Pages;

/// <summary>A lead records the permission for an instrument, and its wording shows on the sheet that colleagues fill in (P-163).</summary>
public sealed class ScaleRightsPageTests
{
    private const string Wording = "First asked\nSecond asked\nThird asked\nFourth asked\nFifth asked\nSixth asked, ever\nSixth asked, lately";

    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(20);

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases)), Trait("Rule", "P-163"), Trait("Rule", "P-167")]
    public async Task What_a_lead_records_shows_on_the_sheet_until_it_is_revoked(DatabaseKind kind)
    {
        await using var host = await PageHost.CreateAsync(kind);
        await using var circuit = Circuit(host, "BROWN", PracticeRole.Supervisor);
        Assert.Contains("by the number of the item", await SheetAsync(host), StringComparison.Ordinal);

        var page = circuit.Render<ScaleRights>();
        await page.WaitForElementAsync("section[aria-label='C-SSRS'] button", Soon);
        await page.InvokeAsync(() => page.Find("section[aria-label='C-SSRS'] button").Click());
        await page.InvokeAsync(() => page.Find("#GrantedBy").Change("The owner"));
        await page.InvokeAsync(() => page.Find("#Reference").Change("Letter of 1 Oct 2026"));
        await page.InvokeAsync(() => page.Find("#Wording").Change("One line alone"));
        await page.InvokeAsync(() => page.Find("form[aria-label='Permission for C-SSRS']").SubmitAsync());
        await page.WaitForAssertionAsync(() => Assert.Contains("write one line for each item", page.Markup, StringComparison.Ordinal), Soon);
        await page.InvokeAsync(() => page.Find("#Wording").Change(Wording));
        await page.InvokeAsync(() => page.Find("form[aria-label='Permission for C-SSRS']").SubmitAsync());

        await page.WaitForAssertionAsync(() => Assert.Contains("wording shown", page.Find("section[aria-label='C-SSRS'] h2").TextContent, StringComparison.Ordinal), Soon);
        var worded = await SheetAsync(host);
        Assert.Contains("Fourth asked", worded, StringComparison.Ordinal);
        Assert.Contains("Shown by permission of The owner.", worded, StringComparison.Ordinal);
        Assert.DoesNotContain("by the number of the item", worded, StringComparison.Ordinal);

        await page.InvokeAsync(() => page.Find("section[aria-label='C-SSRS'] td button").Click());
        await page.InvokeAsync(() => page.Find("form.reasoned input").Input("The owner took it back."));
        await page.InvokeAsync(() => page.Find("form.reasoned").SubmitAsync());

        await page.WaitForAssertionAsync(() => Assert.Contains("The owner took it back.", page.Find("section[aria-label='C-SSRS'] table").TextContent, StringComparison.Ordinal), Soon);
        Assert.Contains("by number", page.Find("section[aria-label='C-SSRS'] h2").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Fourth asked", await SheetAsync(host), StringComparison.Ordinal);

        // What the owner took back stands in no box and no list any more.
        await page.InvokeAsync(() => page.Find("section[aria-label='C-SSRS'] .form-acts button").Click());
        await page.WaitForElementAsync("#Wording", Soon);
        Assert.DoesNotContain("Fourth asked", page.Markup, StringComparison.Ordinal);
        Assert.Contains("7 items, not shown", page.Find("section[aria-label='C-SSRS'] table").TextContent, StringComparison.Ordinal);
    }

    /// <summary>What a colleague sees who records the screener.</summary>
    private static async Task<string> SheetAsync(PageHost host)
    {
        var operations = host.As("CHEN");
        var clock = new PracticeClock(operations, host.Host.Clock);
        var model = new ScaleModel(operations, clock, new StaffNames(operations, clock));
        await model.LoadAsync(host.Alvarez.Id);
        model.Scale = "C-SSRS";
        await using var circuit = Circuit(host, "CHEN", PracticeRole.Therapist);
        return circuit.Render<ScaleEntry>(p => p.Add(part => part.Model, model)).Markup;
    }

    private static BunitContext Circuit(PageHost host, string staff, string role)
    {
        var circuit = new BunitContext();
        circuit.JSInterop.Mode = JSRuntimeMode.Loose;
        circuit.AddAuthorization().SetAuthorized(staff);
        circuit.Services.AddLogging().AddSingleton(host.As(staff, role)).AddSingleton<TimeProvider>(host.Host.Clock).AddScoped<PracticeClock>();
        return circuit;
    }
}
