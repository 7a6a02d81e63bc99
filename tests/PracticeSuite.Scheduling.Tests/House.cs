using Microsoft.Extensions.DependencyInjection;
using PracticeSuite.Charting.Contracts.Contacts;
using PracticeSuite.Charting.Contracts.Flags;
using PracticeSuite.Charting.Contracts.Patients;
using PracticeSuite.Identity.Contracts.Practices;
using PracticeSuite.Identity.Contracts.Staff;
using PracticeSuite.Identity.Contracts.StandIns;
using PracticeSuite.Identity.Contracts.Users;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Data;
using PracticeSuite.Testing;

namespace PracticeSuite.Scheduling.Tests;

/// <summary>
/// What the modules below would answer: a practice in New York and Los Angeles with a nurse practitioner and therapists; Rosa is seen in New York,
/// Theo in Los Angeles.
/// </summary>
internal sealed class House : IPracticeDirectory, IStaffDirectory, IPatientDirectory, IUrgentFlags, IStandInAppService, IPatientReminders, IUserHistory
{
    public static readonly LocationProfile NewYork = new(
        Guid.CreateVersion7(), "NY", "Pier", "America/New_York", "11", false, new PostalAddress("1 Pier", null, "New York", "NY", "10001"));

    public static readonly LocationProfile LosAngeles = NewYork with { Id = Guid.CreateVersion7(), Code = "LA", TimeZoneId = "America/Los_Angeles" };

    public static readonly StaffMember Patel = new(
        Guid.CreateVersion7(), "patel", "Patel", "A", Credential.PMHNP, null, null, null, null, null, new DateOnly(2020, 1, 1), null)
    { Email = "patel@harbor.example" };

    /// <summary>Therapists; the first is Chen, and the last leaves with 13 October 2026.</summary>
    public static readonly IReadOnlyList<StaffMember> Therapists =
        [.. Enumerable.Range(1, 40).Select(number => Patel with { Id = Guid.CreateVersion7(), Code = $"t{number}", LastName = number == 1 ? "Chen" : $"Lin {number}", FirstName = "M", Credential = Credential.LCSW, Email = number == 40 ? null : $"t{number}@harbor.example", EmployedTo = number == 40 ? new DateOnly(2026, 10, 13) : null })];

    public static StaffMember Chen => Therapists[0];

    public static readonly PracticeProfile Practice = new(
        Guid.Empty, "harbor", "Harbor", "123456789", null, null, NewYork.Address, "5550100", false, Part2Program.None, [NewYork, LosAngeles]);

    public static readonly Guid Rosa = Guid.CreateVersion7();

    public static readonly Guid Theo = Guid.CreateVersion7();

    private readonly List<StandInDto> _standIns = [];

    private Dictionary<Guid, ReminderAddress> _reminded = [];

    private readonly Dictionary<Guid, string> _patients = new() { [Rosa] = "1001", [Theo] = "1002" };

    /// <param name="areTreated">Patel is on the care team of both patients.</param>
    public static async Task<TestHost> CreateAsync(DatabaseKind kind, bool areTreated = true, Outside? outside = null, Action<IServiceCollection>? configure = null)
    {
        var house = new House { _reminded = outside?.Reminded ?? [] };
        var host = await TestHost.CreateAsync(kind, [new SchedulingModule()], services =>
        {
            services.AddSingleton<IPracticeDirectory>(house).AddSingleton<IStaffDirectory>(house).AddSingleton<IUserHistory>(house)
                .AddSingleton<IPatientDirectory>(house).AddSingleton<IUrgentFlags>(house).AddSingleton<IStandInAppService>(house).AddSingleton<IPatientReminders>(house).AddOutside(outside);
            configure?.Invoke(services);
        });
        if (areTreated)
            await host.TreatAsync(Patel.Id, Rosa, Theo);
        return host;
    }

    public static DateTimeOffset Local(string text) =>
        NewYork.Zone.InstantOf(DateTime.Parse(text, System.Globalization.CultureInfo.InvariantCulture));

    Task<IReadOnlyDictionary<Guid, ReminderAddress>> IPatientReminders.GetAsync(IReadOnlyCollection<Guid> patientIds, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyDictionary<Guid, ReminderAddress>>(_reminded.Where(pair => patientIds.Contains(pair.Key)).ToDictionary());

    public Task EvaluateAsync(Guid patientId, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task<PracticeProfile> GetAsync(CancellationToken cancellationToken) => Task.FromResult(Practice);

    Task<IReadOnlyList<Guid>> IUserHistory.GetDirectorsAsync(DateTimeOffset at, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<Guid>>([]);

    /// <summary>Everybody but the last of the therapists, who was switched off.</summary>
    public Task<IReadOnlyList<UserThen>> GetAsync(DateTimeOffset at, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<UserThen>>(
        [.. Therapists.SkipLast(1).Append(Patel).Select(one => new UserThen(Guid.CreateVersion7(), one.Code, one.DisplayName, one.Id, [], null))]);

    public Task<IReadOnlyDictionary<Guid, StaffMember>> GetAllAsync(CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyDictionary<Guid, StaffMember>>(Therapists.Append(Patel).ToDictionary(one => one.Id));

    public Task<IReadOnlyDictionary<Guid, PatientName>> GetNamesAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyDictionary<Guid, PatientName>>(
            _patients.Where(pair => ids.Contains(pair.Key)).ToDictionary(pair => pair.Key, pair => new PatientName(pair.Key, pair.Value, null, null, null)));

    public Task<PatientPlace> DemandAsync(Guid patientId, CancellationToken cancellationToken) => _patients.ContainsKey(patientId)
        ? Task.FromResult(PlaceOf(patientId))
        : throw new BusinessException(RefusalKind.Missing, "Charting:PatientNotFound", "There is no such patient in this practice.", about: patientId);

    public Task<IReadOnlyDictionary<string, PatientPlace>> GetPlacesByMrnAsync(CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyDictionary<string, PatientPlace>>(
            _patients.ToDictionary(pair => pair.Value, pair => PlaceOf(pair.Key), StringComparer.OrdinalIgnoreCase));

    public Task<IReadOnlyDictionary<string, Guid>> GetIdsByMrnAsync(CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyDictionary<string, Guid>>(_patients.ToDictionary(pair => pair.Value, pair => pair.Key, StringComparer.OrdinalIgnoreCase));

    public Task<IReadOnlyList<StandInDto>> GetListAsync(CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<StandInDto>>([.. _standIns]);

    public Task<StandInDto> ArrangeAsync(StandInInput input, CancellationToken cancellationToken)
    {
        var arranged = new StandInDto(Guid.CreateVersion7(), input.StaffId!.Value, input.ForStaffId!.Value, input.From, input.To, "test user", null, false, true);
        _standIns.Add(arranged);
        return Task.FromResult(arranged);
    }

    public Task<StandInDto> EndAsync(Guid id, CancellationToken cancellationToken)
    {
        var ended = _standIns.Find(one => one.Id == id)! with { IsOver = true };
        _standIns[_standIns.FindIndex(one => one.Id == id)] = ended;
        return Task.FromResult(ended);
    }

    private static PatientPlace PlaceOf(Guid id) => new(id, id == Theo ? LosAngeles.Id : null);
}
