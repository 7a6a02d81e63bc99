using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using PracticeSuite.Charting.Contracts;
using PracticeSuite.Charting.Contracts.Plans;
using PracticeSuite.Charting.Contracts.Scales;
using PracticeSuite.Platform.Data;
using PracticeSuite.Scheduling.Contracts;
using PracticeSuite.Scheduling.Contracts.Visits;
using PracticeSuite.Testing;
using PracticeSuite.Web.Live;
using PracticeSuite.Web.Pages.Patients;
using PracticeSuite.Web.Pages.Patients.Attachments;
using PracticeSuite.Web.Pages.Patients.Plans;
using Xunit;

namespace PracticeSuite.Suite.Tests.Pages;

/// <summary>Parts of a chart that stay open: what colleagues do shows (K-002), and what is typed is not left behind unasked.</summary>
public sealed class OpenTextTests
{
    private static readonly DateOnly Due = new(2026, 10, 20);

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases)), Trait("Rule", "K-002")]
    public async Task A_question_of_a_colleague_shows_and_one_that_is_typed_holds_who_leaves(DatabaseKind kind)
    {
        await using var host = await PageHost.CreateAsync(kind);
        await using var circuit = Open(host, out var signals, ChartingPermissions.Plans.Edit);
        circuit.Services.AddTransient<OpenQuestionsModel>();
        var page = circuit.Render<OpenQuestions>(p => p.Add(part => part.PatientId, host.Alvarez.Id));
        await page.WaitForElementAsync("#Text");
        await page.InvokeAsync(() => page.Find("#Text").Input("Who tells the school?"));

        await host.As("PATEL").RunAsync<IOpenQuestionAppService>((all, ct) => all.AskAsync(host.Alvarez.Id, new OpenQuestionInput("Who draws the blood?", host.Staff["CHEN"].Id, Due), ct));
        signals.Hear(host.Host.Practice, new HashSet<Guid> { host.Alvarez.Id });
        await page.WaitForAssertionAsync(() => Assert.Contains("Who draws the blood?", page.Markup, StringComparison.Ordinal), TimeSpan.FromSeconds(10));
        await page.InvokeAsync(() => circuit.Services.GetRequiredService<NavigationManager>().NavigateTo("/patients"));

        Assert.Equal("Who tells the school?", page.Find("#Text").GetAttribute("value"));
        await page.WaitForElementAsync("dialog[id^=unsaved-text]");
        Assert.EndsWith("/", circuit.Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases)), Trait("Rule", "K-002")]
    public async Task A_visit_that_somebody_records_shows_in_the_open_chart(DatabaseKind kind)
    {
        await using var host = await PageHost.CreateAsync(kind);
        await using var circuit = Open(host, out var signals, SchedulingPermissions.Visits.View);
        circuit.Services.AddTransient<VisitModel>().AddTransient<AttachmentModel>().AddScoped<Downloads>();
        var page = circuit.Render<VisitPart>(p => p.Add(part => part.PatientId, host.Alvarez.Id));

        await host.As("PATEL", Platform.Access.PracticeRole.Prescriber).RunAsync<IVisitAppService>((visits, ct) => visits.RecordAsync(
            new RecordVisit(host.Alvarez.Id, new DateOnly(2026, 10, 8), "99214", host.Staff["PATEL"].Id, null, null, null, null), ct));
        signals.Hear(host.Host.Practice, new HashSet<Guid> { host.Alvarez.Id });

        await page.WaitForAssertionAsync(() => Assert.Contains("99214", page.Markup, StringComparison.Ordinal), TimeSpan.FromSeconds(10));
    }

    [Fact]
    public async Task Answers_of_a_sheet_are_unsaved_until_they_are_saved_or_cleared()
    {
        await using var host = await PageHost.CreateAsync(DatabaseKind.Sqlite);
        var operations = host.As("CHEN");
        var clock = new PracticeClock(operations, host.Host.Clock);
        var page = new ScaleModel(operations, clock, new StaffNames(operations, clock));
        await page.LoadAsync(host.Alvarez.Id);
        Assert.False(page.IsUnsaved);
        page.Scale = "GAD-7";
        foreach (var item in RatingScales.Get("GAD-7").Items)
            page.Answers[item.Number] = 1;
        Assert.True(page.IsUnsaved);

        Assert.True(await page.AddAsync());

        Assert.False(page.IsUnsaved);
    }

    private static BunitContext Open(PageHost host, out ChartSignals signals, params string[] policies)
    {
        var circuit = new BunitContext();
        circuit.JSInterop.Mode = JSRuntimeMode.Loose;
        circuit.AddAuthorization().SetAuthorized("CHEN").SetPolicies(policies);
        signals = new ChartSignals();
        circuit.Services.AddLogging().AddSingleton(host.As("CHEN")).AddSingleton<TimeProvider>(host.Host.Clock).AddSingleton(signals);
        circuit.Services.AddScoped<ChartWatches>().AddScoped<PracticeClock>().AddScoped<PatientNames>().AddScoped<StaffNames>();
        return circuit;
    }
}
