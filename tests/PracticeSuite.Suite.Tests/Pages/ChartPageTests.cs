using Microsoft.Extensions.Logging.Abstractions;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Data;
using PracticeSuite.Suite.Tests.Access;
using PracticeSuite.Testing;
using PracticeSuite.Web.Live;
using PracticeSuite.Web.Pages.Patients;
using PracticeSuite.Web.Pages.Patients.Timeline;
using Xunit;

namespace PracticeSuite.Suite.Tests.Pages;

/// <summary>All that a chart reads when somebody opens it: its head, the strips and the timeline.</summary>
public sealed class ChartPageTests
{
    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    public async Task A_chart_is_opened_with_no_more_statements_than_it_has(DatabaseKind kind)
    {
        await using var both = await TwoPractices.CreateAsync(kind);
        var chart = await OneChart.ReadAsync(both.Host);
        await both.Host.TreatAsync(chart.Owner, chart.Patient);
        var reader = both.Host.For(chart.Owner, PracticeRole.Prescriber);
        var clock = new PracticeClock(reader, both.Host.Clock);
        var watches = new ChartWatches(reader, new ChartSignals(), both.Host.Clock, NullLogger<ChartWatch>.Instance);
        var staff = new StaffNames(reader, clock);
        using var header = new ChartHeaderModel(reader, clock, staff, watches);
        using var timeline = new TimelineModel(reader, staff, watches);
        var page = new PatientModel(reader, clock, staff);
        var parts = new (string Name, int Most, Func<Task> Read)[]
        {
            ("opening", 27, () => page.LoadAsync(chart.Patient)),
            ("meter", 26, () => header.LoadMeterAsync(chart.Patient, default)),
            ("timeline", 11, () => timeline.LoadAsync(chart.Patient, TimeZoneInfo.Utc)),
        };

        foreach (var (name, most, read) in parts)
        {
            using var counter = new CommandCounter();
            await read();
            Assert.True(counter.Count <= most, $"{name}: {counter.Count} statements");
        }
    }
}
