using Microsoft.Extensions.Logging.Abstractions;
using PracticeSuite.Charting.Contracts.Allergies;
using PracticeSuite.Charting.Contracts.News;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Data;
using PracticeSuite.Suite.Tests.Access;
using PracticeSuite.Testing;
using PracticeSuite.Web.Live;
using PracticeSuite.Web.Pages.Patients;
using PracticeSuite.Web.Pages.Patients.Flags;
using PracticeSuite.Web.Pages.Patients.Timeline;
using Xunit;

namespace PracticeSuite.Suite.Tests.Pages;

/// <summary>All that a chart reads when somebody opens it: its head, the strips and the timeline.</summary>
public sealed class ChartPageTests
{
    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    public async Task Each_part_of_a_chart_is_read_with_no_more_statements_than_it_has_and_the_flags_with_one_for_head_and_strip(DatabaseKind kind)
    {
        await using var both = await TwoPractices.CreateAsync(kind);
        var chart = await OneChart.ReadAsync(both.Host);
        await both.Host.TreatAsync(chart.Owner, chart.Patient);
        var reader = both.Host.For(chart.Owner, PracticeRole.Prescriber);
        var clock = new PracticeClock(reader, both.Host.Clock);
        var watches = new ChartWatches(reader, new ChartSignals(), both.Host.Clock, NullLogger<ChartWatch>.Instance);
        var staff = new StaffNames(reader, clock);
        using var header = new ChartHeaderModel(reader, clock, staff, new MonthMeters(reader), watches);
        using var timeline = new TimelineModel(reader, staff, watches);
        var parts = new (string Name, int Most, Func<Task> Read)[]
        {
            ("patient", 12, () => new PatientModel(reader, clock, staff).LoadAsync(chart.Patient)),
            ("allergies", 3, () => reader.RunAsync<IAllergyAppService, AllergyListDto>((all, ct) => all.GetAsync(chart.Patient, ct))),
            ("header", 35, () => header.LoadAsync(chart.Patient)),
            ("flags", 1, () => new FlagsModel(reader, clock, staff).LoadOpenAsync(chart.Patient, default)),
            ("news", 15, () => reader.RunAsync<IChartNewsAppService, ChartNewsDto>((all, ct) => all.GetAsync(chart.Patient, ct))),
            ("timeline", 12, () => timeline.LoadAsync(chart.Patient, TimeZoneInfo.Utc)),
        };

        foreach (var (name, most, read) in parts)
        {
            using var counter = new CommandCounter();
            await read();
            Assert.True(counter.Count <= most, $"{name}: {counter.Count} statements");
        }
    }
}
