using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using PracticeSuite.Charting.Contracts;
using PracticeSuite.Charting.Contracts.Agendas;
using PracticeSuite.Charting.Contracts.Care;
using PracticeSuite.Charting.Contracts.CareTeams;
using PracticeSuite.Charting.Contracts.Contacts;
using PracticeSuite.Charting.Contracts.Flags;
using PracticeSuite.Charting.Contracts.Medications;
using PracticeSuite.Charting.Contracts.Notes;
using PracticeSuite.Charting.Contracts.Patients;
using PracticeSuite.Charting.Contracts.Timeline;
using PracticeSuite.Charting.Contracts.Plans;
using PracticeSuite.Coordination.Contracts.Enrollments;
using PracticeSuite.Coordination.Contracts.Time;
using PracticeSuite.Coordination.Data;
using PracticeSuite.Identity.Contracts.Practices;
using PracticeSuite.Identity.Contracts.Staff;
using PracticeSuite.Identity.Contracts.Users;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Data;
using PracticeSuite.Platform.Modules;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Coordination.Tests.Calls;
using PracticeSuite.Scheduling.Contracts.Calendar;
using PracticeSuite.Scheduling.Contracts.Calls;
using PracticeSuite.Scheduling.Contracts.Visits;
using PracticeSuite.Testing;

namespace PracticeSuite.Coordination.Tests;

/// <summary>The module on a real database, below it a house that answers from memory and whose people treat both its patients.</summary>
internal sealed class CareHost : IAsyncDisposable
{
    private CareHost(TestHost host, House house, CallHouse calls) => (Host, House, Calls) = (host, house, calls);

    public TestHost Host { get; }

    public House House { get; }

    public CallHouse Calls { get; }

    public IOperations AsSystem => Host.AsSystem;

    public static async Task<CareHost> CreateAsync(DatabaseKind kind)
    {
        var (house, calls) = (new House(), new CallHouse());
        var host = await TestHost.CreateAsync(kind, [new CoordinationModule(), new ChartPermissions()], services => services
            .AddSingleton<IPracticeDirectory>(house).AddSingleton<IStaffDirectory>(house)
            .AddSingleton<IPatientDirectory>(house).AddSingleton<IVisitFacts>(house).AddSingleton<IUserHistory>(house)
            .AddScoped<ICareTeamFacts>(scope => new SeenTeams(house.Charts, scope.GetRequiredService<IAccess>())).AddSingleton<ITierFacts>(house.Charts).AddSingleton<IFlagRuleNames>(house.Charts).AddSingleton<IHearOfOverdueContacts>(house.Charts)
            .AddSingleton<IMessageFlags>(house.Charts).AddSingleton<IHearOfWaitingMessages>(house.Charts).AddSingleton<IHearOfMessagesForNobody>(house.Charts).AddSingleton<IChartLinks>(house.Charts)
            .AddSingleton<ICareTeamHistory>(house.Measured).AddSingleton<IPrescribedFacts>(house.Measured).AddSingleton<ISeenPatients>(house.Measured).AddSingleton<IFlagTimes>(house.Measured)
            .AddSingleton<IJointPlans>(house.Measured).AddSingleton<IQuestionAges>(house.Measured).AddSingleton<ISeenChanges>(house.Measured).AddSingleton<ICallTimes>(house.Measured).AddSingleton<IBusinessHours>(house.Measured).AddSingleton<INoteFacts>(house.Measured).AddSingleton<IAwayFacts>(house.Measured)
            .AddSingleton<ICallAppointments>(calls).AddSingleton<ISharedPatients>(calls).AddSingleton<INoteDrafting>(calls).AddSingleton<IAgendaSource>(calls));
        foreach (var member in house.Staff.Keys)
            await host.TreatAsync(member, House.Rosa, House.Theo);
        return new CareHost(host, house, calls);
    }

    /// <param name="roles">None = a therapist.</param>
    public IOperations As(StaffMember member, params string[] roles) => Host.For(member.Id, roles.Length == 0 ? [PracticeRole.Therapist] : roles);

    public Task<EnrollmentDto> EnrollAsync(
        Guid patient, StaffMember biller, BhiCode code = BhiCode.Cpt99484, string from = "2026-08-20", string? to = null, LocationProfile? at = null) =>
        AsSystem.RunAsync<IEnrollmentAppService, EnrollmentDto>((enrollments, ct) => enrollments.EnrollAsync(
            new EnrollPatient(patient, (at ?? House.NewYork).Id, code, biller.Id, biller.Id, Day(from), to is null ? null : Day(to)), ct));

    /// <summary>Logs work of one of the staff on New York's clock, written down as soon as it is done.</summary>
    public Task<TimeEntryDto> LogAsync(StaffMember member, Guid patient, string start, string end, CareActivity activity = CareActivity.TeamCall)
    {
        var when = new Interval(Local(start), Local(end));
        Host.Clock.AdjustTime(when.End);
        return As(member).RunAsync<ITimeEntryAppService, TimeEntryDto>((entries, ct) => entries.AddAsync(
            new AddTimeEntry(patient, WorkTime.Between(when.Start, when.End), activity, "note"), ct));
    }

    public async Task<CareMonthFacts?> MonthAsync(Guid patient, string month = "2026-09") => (await MonthsAsync([patient], month)).SingleOrDefault();

    public Task<IReadOnlyList<CareMonthFacts>> MonthsAsync(IReadOnlyCollection<Guid> patients, string month = "2026-09") =>
        AsSystem.RunAsync<ICareTime, IReadOnlyList<CareMonthFacts>>((time, ct) => time.GetAsync(patients, BillingMonth.Parse(month), ct));

    public Task<TResult> ReadAsync<TResult>(Func<CoordinationDbContext, CancellationToken, Task<TResult>> read) => AsSystem.RunAsync(read);

    public ValueTask DisposeAsync() => Host.DisposeAsync();

    public static DateTimeOffset Local(string text) =>
        House.NewYork.Zone.InstantOf(DateTime.Parse(text, System.Globalization.CultureInfo.InvariantCulture));

    public static DateOnly Day(string text) => DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>What Charting would let its callers see of who treats a patient, and of the chart.</summary>
internal sealed class ChartPermissions : PracticeModule
{
    public override IEnumerable<PermissionDefinition> Permissions =>
    [
        new(ChartingPermissions.CareTeams.View, AccessObject.Demographics, AccessAction.Read), new(ChartingPermissions.Flags.View, AccessObject.UrgentFlags, AccessAction.Read),
        new(ChartingPermissions.Plans.View, AccessObject.TreatmentPlan, AccessAction.Read), new(ChartingPermissions.Medications.View, AccessObject.MedicationList, AccessAction.Read),
    ];

    public override void ConfigureServices(IServiceCollection services, IConfiguration configuration)
    {
    }
}
