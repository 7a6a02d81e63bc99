using Bunit;
using Microsoft.Extensions.DependencyInjection;
using PracticeSuite.Charting.Contracts.Flags;
using PracticeSuite.Charting.Contracts.Scales;
using PracticeSuite.Platform.Data;
using PracticeSuite.Testing;
using PracticeSuite.Web.Live;
using PracticeSuite.Web.Pages.Patients.Flags;
using PracticeSuite.Web.Pages.Today;
using PracticeSuite.Web.Shell;
using Xunit;

namespace PracticeSuite.Suite.Tests.Pages;

/// <summary>What waits for somebody, and the step that ends it.</summary>
public sealed class UrgentCountTests
{
    [Fact, Trait("Rule", "K-047")]
    public async Task The_bar_tells_of_the_urgent_beside_the_critical()
    {
        await using var host = await PageHost.CreateAsync(DatabaseKind.Sqlite);
        foreach (var level in new[] { FlagLevel.Critical, FlagLevel.Urgent, FlagLevel.Urgent, FlagLevel.Routine })
        {
            await host.As("PATEL").RunAsync<IUrgentFlagAppService, UrgentFlagDto>(
                (flags, ct) => flags.RaiseAsync(host.Alvarez.Id, new NewFlag(level, "Somebody looks at the sleep."), ct));
        }

        await using var circuit = new BunitContext();
        circuit.Services.AddLogging().AddSingleton(host.As("CHEN")).AddSingleton<TimeProvider>(host.Host.Clock).AddSingleton<ChartSignals>();
        circuit.Services.AddScoped<FlagMarks>().AddTransient<HalfMinutes>().AddTransient<ChartMoments>();
        var bar = circuit.Render<UrgentCount>();

        Assert.Equal("1 critical + 2 urgent", string.Join(' ', bar.Find("a").TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
        Assert.Equal("Flags that wait for you: 1 critical, 2 urgent, 1 routine", bar.Find("a").GetAttribute("aria-label"));
    }

    [Fact, Trait("Rule", "P-200")]
    public async Task A_screener_that_is_owed_leads_to_its_sheet_and_a_contact_to_a_visit_or_its_note()
    {
        await using var circuit = new BunitContext();
        circuit.AddAuthorization().SetAuthorized("CHEN").SetPolicies(
            Charting.Contracts.ChartingPermissions.Scales.Record, Charting.Contracts.ChartingPermissions.Notes.Write, Scheduling.Contracts.SchedulingPermissions.Calendar.Book);
        var (patient, day) = (Guid.CreateVersion7(), new DateOnly(2026, 10, 9));

        var screener = circuit.Render<DutyAct>(p => p.Add(act => act.Duty, new CareDutyDto(patient, "C-SSRS, since PHQ-9 item 9 was answered 1", day, false, "P-200") { Scale = "C-SSRS" }));
        var contact = circuit.Render<DutyAct>(p => p.Add(act => act.Duty, new CareDutyDto(patient, "Contact of day 7", day, false, "UF-06")));

        Assert.Equal($"/patients/{patient}?part=scales&scale=C-SSRS", screener.Find("a").GetAttribute("href"));
        Assert.Equal([$"/calendar?book=visit&patient={patient}", $"/patients/{patient}?part=notes&new=Phone"], contact.FindAll("a").Select(step => step.GetAttribute("href")));
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases)), Trait("Rule", "P-200")]
    public async Task What_is_owed_stands_on_today_with_its_step_until_it_is_there(DatabaseKind kind)
    {
        await using var host = await PageHost.CreateAsync(kind);
        await AnswerAsync("PHQ-9", Enumerable.Range(1, 9).ToDictionary(item => item, item => item == 9 ? 2 : 0));
        await using var circuit = new BunitContext();
        circuit.AddAuthorization().SetAuthorized("CHEN").SetPolicies(Charting.Contracts.ChartingPermissions.Scales.Record);
        circuit.Services.AddLogging().AddSingleton(host.As("CHEN")).AddTransient<PatientNames>().AddTransient<MyDutiesModel>();

        var owed = circuit.Render<MyDuties>();
        await AnswerAsync("C-SSRS", new Dictionary<int, int> { [1] = 0, [2] = 0, [6] = 0 });
        var done = circuit.Render<MyDuties>();

        Assert.Equal([$"/monitoring", $"/patients/{host.Alvarez.Id}?part=flags", $"/patients/{host.Alvarez.Id}?part=scales&scale=C-SSRS"], owed.FindAll("a").Select(step => step.GetAttribute("href")));
        Assert.Contains("C-SSRS, since PHQ-9 item 9 was answered 2", owed.Markup, StringComparison.Ordinal);
        Assert.Equal("/monitoring", Assert.Single(done.FindAll("a")).GetAttribute("href"));

        Task AnswerAsync(string scale, IReadOnlyDictionary<int, int> answers) => host.As("BROWN").RunAsync<IScaleAppService>((scales, ct) => scales.AdministerAsync(
            host.Alvarez.Id, new ScaleAnswersInput(scale, answers, DateOnly.FromDateTime(host.Host.Clock.GetUtcNow().UtcDateTime), IsPrimary: false, ScaleMode.Self), ct));
    }
}
