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
    public async Task A_chart_is_opened_with_as_many_statements_as_ever(DatabaseKind kind)
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
        var parts = new (string Name, Func<Task> Read)[]
        {
            ("opening", () => page.LoadAsync(chart.Patient)),
            ("head", () => header.LoadAsync(chart.Patient, page.Opening)),
            ("timeline", () => timeline.LoadAsync(chart.Patient, page.Clock.Zone, page.TakeTimeline())),
            ("timeline again", () => timeline.LoadAsync(chart.Patient, page.Clock.Zone, page.TakeTimeline())),
            ("opening again", () => new PatientModel(reader, clock, staff).LoadAsync(chart.Patient)),
            ("another part", () => new PatientModel(reader, clock, staff).LoadAsync(chart.Patient, "notes")),
        };
        var (counted, sent) = (new List<string>(), new List<int>());

        foreach (var (name, read) in parts)
        {
            using var counter = new CommandCounter();
            using var trips = new RoundTrips();
            await read();
            counted.Add($"{name} {counter.Count}");
            sent.Add(trips.Count);
        }

        Assert.Equal("opening 43, head 0, timeline 0, timeline again 11, opening again 39, another part 29", string.Join(", ", counted));
        if (kind == DatabaseKind.MariaDb)
            Assert.Equal("15, 0, 0, 4, 10, 10", string.Join(", ", sent));
        Assert.NotNull(header.Meter);
        Assert.NotEmpty(timeline.Lines!);
    }
}
