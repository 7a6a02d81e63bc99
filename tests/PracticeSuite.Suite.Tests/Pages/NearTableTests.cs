using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PracticeSuite.Coordination.Contracts.Contacts;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Data;
using PracticeSuite.Web.Live;
using PracticeSuite.Web.Pages.Coordination.Metrics;
using Xunit;

namespace PracticeSuite.Suite.Tests.Pages;

public sealed class NearTableTests
{
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
