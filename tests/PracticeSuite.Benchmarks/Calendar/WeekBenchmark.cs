using System.Data.Common;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Data;
using PracticeSuite.Scheduling.Contracts.Calendar;
using PracticeSuite.Testing.Load;

namespace PracticeSuite.Benchmarks.Calendar;

/// <summary>A week of forty clinicians with two thousand appointments, as the front desk opens it, beside the driver alone with the same rows.</summary>
internal static class WeekBenchmark
{
    private const double Goal = 60;

    public static async Task<int> RunAsync(Options options)
    {
        Console.WriteLine(Machine.Describe());
        await using var started = options.Kind == DatabaseKind.MariaDb ? await PrivateServer.StartAsync(options.Server) : null;
        await using var practice = await CalendarPractice.CreateAsync(options.Kind);
        // Four weeks, of which one is read.
        await practice.FillAsync([.. Enumerable.Range(0, 28).Select(CalendarPractice.Monday.AddDays).Where(day => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday))], (_, _, _) => false);
        var filter = new CalendarFilter(CalendarPractice.Monday.AddDays(7), CalendarPractice.Monday.AddDays(13)) { WithHours = true };
        var week = await ReadAsync(practice, filter);
        if (week.Appointments.Count != 2_000 || week.Appointments.Any(one => one.Patients.Count != 1))
            throw new InvalidOperationException($"The week has {week.Appointments.Count} appointments, and should have 2,000 with a patient each.");

        Console.WriteLine($"{options.Kind}: {week.Appointments.Count:N0} appointments of {practice.Clinicians.Count} clinicians with {week.Appointments.Select(one => one.PatientId).Distinct().Count():N0} patients");
        Console.WriteLine("| What | Median | 99th of 100 | The program's own | Statements |");
        var median = await Measured.PrintAsync("the week, as a page asks", () => ReadAsync(practice, filter));
        await Measured.PrintAsync("of which: without what the audit trail sees", () => practice.AsSystemAsync<IAppointmentAppService, CalendarDto>((calendar, ct) => calendar.GetCalendarAsync(filter, ct)));
        await Measured.PrintAsync("the same rows, driver alone", () => ReadBareAsync(practice, filter));
        Console.WriteLine($"goal: under {Goal} ms at the median; {(median < Goal ? "held" : "missed")}");
        return median < Goal ? 0 : 1;
    }

    private static Task<CalendarDto> ReadAsync(CalendarPractice practice, CalendarFilter filter) =>
        practice.Desk.RunAsync<IAppointmentAppService, CalendarDto>((calendar, ct) => calendar.GetCalendarAsync(filter, ct));

    /// <summary>Each value of each column is fetched, and nothing is made of it.</summary>
    private static async Task ReadBareAsync(CalendarPractice practice, CalendarFilter filter)
    {
        const string Week = "FROM scheduling_appointments a WHERE a.practice_id = @practice AND a.starts_at >= @from AND a.starts_at < @to";
        await using var connection = practice.Provider.CreateConnection();
        await connection.OpenAsync();
        foreach (var statement in new[]
        {
            $"SELECT a.* {Week}",
            $"SELECT r.* FROM scheduling_reservations r WHERE r.appointment_id IN (SELECT a.id {Week})",
            $"SELECT p.* FROM scheduling_appointment_patients p WHERE p.appointment_id IN (SELECT a.id {Week})",
            $"SELECT c.id, c.mrn, c.last_name, c.first_name, c.birth_date FROM charting_patients c WHERE c.id IN (SELECT p.patient_id FROM scheduling_appointment_patients p WHERE p.appointment_id IN (SELECT a.id {Week}))",
        })
        {
            await ReadAsync(connection, statement, practice, filter);
        }
    }

    private static async Task ReadAsync(DbConnection connection, string statement, CalendarPractice practice, CalendarFilter filter)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = statement;
        Add(command, "@practice", practice.Provider.Kind == DatabaseKind.Sqlite ? $"{practice.Id.Value}".ToUpperInvariant() : practice.Id.Value);
        Add(command, "@from", Instant(practice, filter.First));
        Add(command, "@to", Instant(practice, filter.Last.AddDays(1)));
        await using var rows = await command.ExecuteReaderAsync();
        var values = new object[rows.FieldCount];
        while (await rows.ReadAsync())
            rows.GetValues(values);
    }

    private static DateTime Instant(CalendarPractice practice, DateOnly day) => ModelPractice.Zone.StartOf(day).UtcDateTime;

    private static void Add(DbCommand command, string name, object value)
    {
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = (name, value);
        command.Parameters.Add(parameter);
    }
}
