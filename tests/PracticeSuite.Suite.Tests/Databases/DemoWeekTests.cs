using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using PracticeSuite.Database;
using PracticeSuite.Database.Demo;
using PracticeSuite.Platform.Data;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Scheduling.Contracts.Calendar;
using PracticeSuite.Testing;
using Xunit;

namespace PracticeSuite.Suite.Tests.Databases;

/// <summary>Friday, 9 October 2026, noon in New York: today, and the week from Monday to Thursday.</summary>
public sealed partial class DemoWeekTests
{
    /// <summary>An import takes nothing that is written down later than now, and would refuse the whole demo; so each minute of a morning of work is tried.</summary>
    [Fact]
    public async Task Whenever_the_demo_is_made_none_of_its_entries_is_of_later()
    {
        var first = new DateTimeOffset(2026, 12, 1, 14, 0, 30, TimeSpan.Zero);
        foreach (var now in Enumerable.Range(0, 240).Select(minute => first.AddMinutes(minute)))
        {
            using var entries = new StreamReader(DemoPractice.Files(DemoSize.Small, now)["entries.csv"]());
            var times = Time().Matches(await entries.ReadToEndAsync()).Select(time => DateTimeOffset.Parse(time.Value, CultureInfo.InvariantCulture)).ToList();

            Assert.True(times.Count > 1000 && times.Max() <= now, $"{times.Count} times up to {times.Max():O} at {now:O}");
        }
    }

    [Fact]
    public async Task A_newcomer_finds_a_full_week_to_come()
    {
        await using var host = await TestHost.CreateAsync(DatabaseKind.Sqlite, PracticeSuiteModules.All, services => services.AddScoped<DemoSeeding>());
        var operations = host.Services.GetRequiredService<OperationFactory>();

        await new DemoSeed(operations, host.Clock).SeedAsync(DemoSize.Small, CancellationToken.None);

        var practice = await operations.For(Caller.Nobody).RunAsync<IPracticeCatalog, PracticeSummary?>((catalog, ct) => catalog.FindAsync(DemoSeed.PracticeCode, ct));
        var week = await operations.For(Caller.System(practice!.Id)).RunAsync<IAppointmentAppService, CalendarDto>(
            (calendar, ct) => calendar.GetCalendarAsync(new CalendarFilter(new(2026, 10, 9), new(2026, 10, 15)), ct));
        var byClinician = week.Appointments.Where(one => one.Kind == AppointmentKind.Patient).CountBy(one => one.StaffIds[0]).Select(one => one.Value).Order();
        Assert.Equal([20, 20, 20, 30], byClinician);
        Assert.Equal([AppointmentKind.CoordinationCall, AppointmentKind.CoordinationCall, AppointmentKind.Block], week.Appointments.Select(one => one.Kind).Where(kind => kind != AppointmentKind.Patient));
        Assert.All(week.Appointments, one => Assert.Equal(AppointmentStatus.Booked, one.Status));
    }

    [GeneratedRegex(@"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?(\.\d+)?(Z|[+-]\d{2}:\d{2})", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Time();
}
