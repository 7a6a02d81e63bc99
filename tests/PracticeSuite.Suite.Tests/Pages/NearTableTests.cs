using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PracticeSuite.Coordination.Contracts.Contacts;
using PracticeSuite.Coordination.Contracts.Metrics;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Data;
using PracticeSuite.Scheduling.Contracts;
using PracticeSuite.Web.Live;
using PracticeSuite.Web.Pages.Coordination.Metrics;
using Xunit;

namespace PracticeSuite.Suite.Tests.Pages;

public sealed class NearTableTests
{
    [Theory, Trait("Rule", "K-153")]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Whoever_books_nothing_finds_the_care_team_as_the_next_step_in_either_list(bool mayBook)
    {
        await using var host = await PageHost.CreateAsync(DatabaseKind.Sqlite);
        var who = host.As("CHEN");
        var clock = new PracticeClock(who, host.Host.Clock);
        var (staff, patients) = (new StaffNames(who, clock), new PatientNames(who));
        await patients.LearnAsync([host.Alvarez.Id]);
        var due = new ContactDue(host.Alvarez.Id, host.Staff["CHEN"].Id, host.Staff["PATEL"].Id, ContactTier.Stable, new DateOnly(2026, 8, 8), new DateOnly(2026, 9, 7), 32, null);
        var near = new NearThresholdRow(host.Alvarez.Id, due, Seconds.Minutes(16), "4 min 0 s remaining; log only work performed", host.Staff["PATEL"].Id);
        var row = new MetricRow(host.Alvarez.Id, host.Alvarez.ListName, due.TherapistId, due.PrescriberId, ContactTier.Stable, due.LastOn, 32, "no contact this month", MetricStep.BookCall);
        await using var circuit = new BunitContext();
        circuit.AddAuthorization().SetAuthorized("somebody").SetPolicies(mayBook ? [SchedulingPermissions.Calendar.Book] : []);

        var steps = new[]
        {
            circuit.Render<MetricNextStep>(parameters => parameters.Add(step => step.Row, row).Add(step => step.Staff, staff)).Find("a.button"),
            circuit.Render<NearTable>(parameters => parameters.Add(table => table.List, new NearThresholdList([near], IsCut: false)).Add(table => table.Staff, staff).Add(table => table.Patients, patients)).Find("a.button"),
        };

        Assert.All(steps, step => Assert.StartsWith(mayBook ? "Book a call" : "Open the care team", step.TextContent.Trim(), StringComparison.Ordinal));
        Assert.All(steps, step => Assert.StartsWith(mayBook ? "/calendar?" : $"/patients/{host.Alvarez.Id}?part=team", step.GetAttribute("href"), StringComparison.Ordinal));
        // Where the row is about nobody there is no chart to open.
        var aboutNobody = row with { PatientId = null, Step = MetricStep.BookAgain, SubjectId = Guid.AllBitsSet };
        Assert.Equal(mayBook ? 1 : 0, circuit.Render<MetricNextStep>(parameters => parameters.Add(step => step.Row, aboutNobody).Add(step => step.Staff, staff)).FindAll("a").Count);
    }

    [Fact, Trait("Rule", "B-213"), Trait("Rule", "K-124")]
    public async Task Whoever_is_near_and_has_nothing_due_has_a_next_step_and_it_is_to_look()
    {
        await using var host = await PageHost.CreateAsync(DatabaseKind.Sqlite);
        var who = host.As("CHEN");
        var clock = new PracticeClock(who, host.Host.Clock);
        var due = new ContactDue(host.Alvarez.Id, host.Staff["CHEN"].Id, host.Staff["PATEL"].Id, ContactTier.Stable, new DateOnly(2026, 10, 8), new DateOnly(2026, 11, 7), 0, null);
        var row = new NearThresholdRow(host.Alvarez.Id, due, Seconds.Minutes(16), "4 min 0 s remaining; log only work performed", host.Staff["PATEL"].Id);
        await using var services = new ServiceCollection().AddLogging().BuildServiceProvider();
        await using var renderer = new HtmlRenderer(services, services.GetRequiredService<ILoggerFactory>());

        var drawn = await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<NearTable>(ParameterView.FromDictionary(new Dictionary<string, object?>
        {
            [nameof(NearTable.List)] = new NearThresholdList([row], IsCut: false), [nameof(NearTable.Staff)] = new StaffNames(who, clock), [nameof(NearTable.Patients)] = new PatientNames(who),
        }))).ToHtmlString());

        Assert.Contains($"<a class=\"button\" href=\"/patients/{host.Alvarez.Id}?part=enrollment\">See the month", drawn, StringComparison.Ordinal);
    }
}
