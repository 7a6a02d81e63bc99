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
public sealed class DemoWeekTests
{
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
}
