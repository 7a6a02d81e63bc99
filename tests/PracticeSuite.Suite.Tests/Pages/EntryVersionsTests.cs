using Bunit;
using Microsoft.Extensions.DependencyInjection;
using PracticeSuite.Coordination.Contracts;
using PracticeSuite.Coordination.Contracts.Time;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Data;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Testing;
using PracticeSuite.Web.Live;
using PracticeSuite.Web.Pages.Coordination;
using Xunit;
using static PracticeSuite.Suite.Tests.Pages.PageHost;

namespace PracticeSuite.Suite.Tests.Pages;

/// <summary>What an entry said before stays, and is there to read (B-080).</summary>
[Trait("Rule", "B-080")]
public sealed class EntryVersionsTests
{
    private static readonly BillingMonth October = new(2026, 10);

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    public async Task An_entrys_owner_opens_its_versions_from_their_day_with_both_times_and_the_reason(DatabaseKind kind)
    {
        await using var host = await PageHost.CreateAsync(kind);
        await CorrectedAsync(host);
        var day = host.TimePage();
        await day.LoadAsync(new DateOnly(2026, 10, 8));
        await using var circuit = Circuit(host, host.As("CHEN"));
        var page = circuit.Render<DayEntries>(parameters => parameters.Add(list => list.Model, day));
        var before = page.FindAll(".entry-versions").Count;

        await page.FindAll("button").Single(button => button.TextContent == "version 2").ClickAsync(new());
        await page.WaitForElementAsync(".entry-versions");

        Assert.Equal(0, before);
        Assert.Equal(
            [["nothing", "Thu 8 Oct 2026, 10:00:00–10:08:00 (8:00)", ""], ["Thu 8 Oct 2026, 10:00:00–10:08:00 (8:00)", "Thu 8 Oct 2026, 10:00:00–10:07:30 (7:30)", "hung up earlier"]],
            page.FindAll(".entry-versions tbody tr").Select(row => row.QuerySelectorAll("td").Skip(1).Select(cell => FirstLine(cell.TextContent)).ToArray()));
        Assert.Contains("Fri 9 Oct 2026, 12:00, M. Chen, LCSW", page.Find(".entry-versions tbody tr:last-child td").TextContent, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    [Trait("Rule", "P-107"), Trait("Rule", "K-184")]
    public async Task Beside_the_proof_a_biller_finds_what_was_corrected_and_voided_without_the_words_and_a_colleague_nothing(DatabaseKind kind)
    {
        await using var host = await PageHost.CreateAsync(kind);
        var corrected = await CorrectedAsync(host);
        await host.LogAsync(host.Alvarez, "2026-10-08T17:00:00Z", "2026-10-08T17:08:00Z");
        var voided = await host.LogAsync(host.Alvarez, "2026-10-08T18:00:00Z", "2026-10-08T18:08:00Z");
        await host.As("CHEN").RunAsync<ITimeEntryAppService>((time, ct) => time.VoidAsync(voided.Id, 1, "It was another day.", ct));

        var (biller, supervisor, colleague) = (ModelOf(host, "PATEL", PracticeRole.Biller), ModelOf(host, "PATEL", PracticeRole.Supervisor), ModelOf(host, "BROWN", PracticeRole.Therapist));
        foreach (var one in new[] { biller, supervisor, colleague })
            await one.LoadAsync(host.Alvarez.Id, October, null);

        Assert.Equal([corrected, voided.Id], biller.Shown!.Select(one => one.Latest.Id));
        Assert.All(biller.Shown!.SelectMany(one => one.Steps), step => Assert.Equal((null, null), (step.Now.Reason, step.Now.Note)));
        Assert.Equal(["hung up earlier", "It was another day."], supervisor.Shown!.Select(one => one.Steps[^1].Now.Reason));
        Assert.Equal([(480L, 450L), (480, 480)], supervisor.Shown!.Select(one => (one.Steps[^1].Before!.Length.Value, one.Steps[^1].Now.Length.Value)));
        Assert.Empty(colleague.Shown!);
        await using var circuit = Circuit(host, host.As("PATEL", PracticeRole.Biller), CoordinationPermissions.Time.View);
        var act = circuit.Render<VersionsAct>(parameters => parameters.Add(one => one.PatientId, host.Alvarez.Id).Add(one => one.Month, October));
        await act.Find("button").ClickAsync(new());
        await act.WaitForElementAsync(".entry-versions");
        Assert.Equal(2, act.FindAll("table").Count);
        Assert.DoesNotContain("hung up", act.Markup, StringComparison.Ordinal);
        await using var closed = Circuit(host, host.As("PATEL", PracticeRole.FrontDesk));
        Assert.Equal("", closed.Render<VersionsAct>(parameters => parameters.Add(one => one.PatientId, host.Alvarez.Id).Add(one => one.Month, October)).Markup.Trim());
    }

    private static string FirstLine(string text) => text.Split("Call", 2)[0].Trim();

    private static async Task<Guid> CorrectedAsync(PageHost host)
    {
        var entry = await host.LogAsync(host.Alvarez, "2026-10-08T14:00:00Z", "2026-10-08T14:08:00Z");
        await host.As("CHEN").RunAsync<ITimeEntryAppService>((time, ct) => time.CorrectAsync(
            new CorrectTimeEntry(entry.Id, 1, entry.PatientId, WorkTime.Between(At("2026-10-08T14:00:00Z"), At("2026-10-08T14:07:30Z")), entry.Activity, "dose", "hung up earlier"), ct));
        return entry.Id;
    }

    private static EntryVersionsModel ModelOf(PageHost host, string staff, string role)
    {
        var operations = host.As(staff, role);
        return new EntryVersionsModel(operations, new PatientNames(operations), new StaffNames(operations, new PracticeClock(operations, host.Host.Clock)));
    }

    private static BunitContext Circuit(PageHost host, IOperations operations, params string[] policies)
    {
        var circuit = new BunitContext();
        circuit.JSInterop.Mode = JSRuntimeMode.Loose;
        circuit.Services.AddSingleton<TimeProvider>(host.Host.Clock).AddSingleton(operations).AddSingleton<PracticeClock>().AddSingleton<PatientNames>().AddSingleton<StaffNames>();
        circuit.AddAuthorization().SetAuthorized("somebody").SetPolicies(policies);
        return circuit;
    }
}
