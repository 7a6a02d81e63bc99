using Microsoft.Extensions.DependencyInjection;
using PracticeSuite.Charting.Contracts.Patients;
using PracticeSuite.Identity.Contracts.Practices;
using PracticeSuite.Identity.Contracts.Staff;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Data;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Scheduling.Calendar;
using PracticeSuite.Scheduling.Contracts.Calendar;
using PracticeSuite.Scheduling.Contracts.Visits;
using PracticeSuite.Scheduling.Data;
using PracticeSuite.Testing;
using PracticeSuite.Testing.Load;

namespace PracticeSuite.Benchmarks.Calendar;

/// <summary>A practice of forty therapists who are booked out, on the composition that both hosts run on, read by its front desk.</summary>
internal sealed class CalendarPractice : IAsyncDisposable
{
    public const int Therapists = 40;
    private const int Patients = 1_000;
    private const int SavedAtOnce = 500;

    private readonly TestServer _server;
    private readonly ServiceProvider _services;

    private CalendarPractice(TestServer server, ServiceProvider services, Guid practice, IReadOnlyList<Guid> clinicians, IReadOnlyList<Guid> patients, Guid location)
    {
        (_server, _services, Id, Clinicians, PatientIds, LocationId) = (server, services, new PracticeId(practice), clinicians, patients, location);
        // Without an entry for a member of staff: the front desk works with everybody's.
        Desk = services.GetRequiredService<OperationFactory>().For(
            new Caller(Id, Guid.CreateVersion7(), Guid.CreateVersion7(), "front desk", new HashSet<string> { PracticeRole.FrontDesk }, IsSystem: false) { VerifiedAt = DateTimeOffset.MaxValue });
    }

    public PracticeId Id { get; }

    public IReadOnlyList<Guid> Clinicians { get; }

    public IReadOnlyList<Guid> PatientIds { get; }

    public Guid LocationId { get; }

    public IOperations Desk { get; }

    public DatabaseProvider Provider => _server.Provider;

    /// <summary>A Monday far enough ahead that nothing of it is over.</summary>
    public static DateOnly Monday { get; } = MondayAfter(DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddDays(7));

    public static async Task<CalendarPractice> CreateAsync(DatabaseKind kind)
    {
        var server = await LoadedDatabase.CreateAsync(kind, Therapists, entries: 1, Patients);
        var services = LoadedDatabase.Compose(server.Provider);
        var system = await LoadedDatabase.PracticeAsync(services);
        var practice = await system.RunAsync<IPracticeDirectory, PracticeProfile>((practices, ct) => practices.GetAsync(ct));
        var staff = await system.RunAsync<IStaffDirectory, IReadOnlyDictionary<Guid, StaffMember>>((all, ct) => all.GetAllAsync(ct));
        var patients = await system.RunAsync<IPatientDirectory, IReadOnlyDictionary<string, Guid>>((all, ct) => all.GetIdsByMrnAsync(ct));
        return new CalendarPractice(
            server, services, practice.Id, [.. staff.Values.Where(member => member.Credential == Credential.LCSW).OrderBy(member => member.Code).Select(member => member.Id)],
            [.. patients.Values], practice.Locations[0].Id);
    }

    /// <summary>Ten visits of 45 minutes on each of the days, for each of them; between two there is a quarter of an hour, of which ten minutes are the first one's buffer.</summary>
    /// <param name="isLeftOut">By the number of the day, of the clinician and of the visit.</param>
    public async Task FillAsync(IReadOnlyCollection<DateOnly> days, Func<int, int, int, bool> isLeftOut)
    {
        var all = days.Index().SelectMany(day => Clinicians.Index().SelectMany(staff => Enumerable.Range(0, 10)
            .Where(hour => !isLeftOut(day.Index, staff.Index, hour)).Select(hour => (day.Item, staff.Item, hour)))).ToList();
        foreach (var some in all.Index().Chunk(SavedAtOnce))
        {
            await (await LoadedDatabase.PracticeAsync(_services)).RunAsync<SchedulingDbContext>(async (db, ct) =>
            {
                foreach (var (number, (day, staff, hour)) in some)
                {
                    var booked = Booked(day, staff, hour);
                    db.Add(booked);
                    db.Add(new AppointmentPatient(booked, PatientIds[number % PatientIds.Count], isOfProgram: false));
                }

                await db.SaveChangesAsync(ct);
            });
        }
    }

    public Task<T> AsSystemAsync<TService, T>(Func<TService, CancellationToken, Task<T>> work)
        where TService : notnull => _services.GetRequiredService<OperationFactory>().For(Caller.System(Id)).RunAsync(work);

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await _server.DisposeAsync();
    }

    private Appointment Booked(DateOnly day, Guid staff, int hour) => Appointment.Book(
        Id, new BookingTerms(AppointmentKind.Patient, null, LocationId, VisitMode.InPerson, null, null),
        new Placement(ModelPractice.Zone, new LocalTime(day, new TimeOnly(8 + hour, 0)), 45, 10, [staff], null), "benchmark", TimeProvider.System.GetUtcNow());

    private static DateOnly MondayAfter(DateOnly day) => day.AddDays((8 - (int)day.DayOfWeek) % 7);
}
