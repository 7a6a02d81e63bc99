using Microsoft.Extensions.DependencyInjection;
using PracticeSuite.Charting.Contracts.Flags;
using PracticeSuite.Charting.Contracts.Patients;
using PracticeSuite.Identity.Contracts.Practices;
using PracticeSuite.Identity.Contracts.Staff;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Data;
using PracticeSuite.Testing;

namespace PracticeSuite.Scheduling.Tests;

/// <summary>What the modules below would answer: a practice in New York and Los Angeles with one nurse practitioner; Rosa is seen in New York, Theo in Los Angeles.</summary>
internal sealed class House : IPracticeDirectory, IStaffDirectory, IPatientDirectory, IUrgentFlags
{
    public static readonly LocationProfile NewYork = new(
        Guid.CreateVersion7(), "NY", "Pier", "America/New_York", "11", false, new PostalAddress("1 Pier", null, "New York", "NY", "10001"));

    public static readonly LocationProfile LosAngeles = NewYork with { Id = Guid.CreateVersion7(), Code = "LA", TimeZoneId = "America/Los_Angeles" };

    public static readonly StaffMember Patel = new(
        Guid.CreateVersion7(), "patel", "Patel", "A", Credential.PMHNP, null, null, null, null, null, new DateOnly(2020, 1, 1), null);

    public static readonly Guid Rosa = Guid.CreateVersion7();

    public static readonly Guid Theo = Guid.CreateVersion7();

    private readonly Dictionary<Guid, string> _patients = new() { [Rosa] = "1001", [Theo] = "1002" };

    /// <param name="areTreated">Patel is on the care team of both patients.</param>
    public static async Task<TestHost> CreateAsync(DatabaseKind kind, bool areTreated = true)
    {
        var house = new House();
        var host = await TestHost.CreateAsync(kind, [new SchedulingModule()], services => services
            .AddSingleton<IPracticeDirectory>(house).AddSingleton<IStaffDirectory>(house)
            .AddSingleton<IPatientDirectory>(house).AddSingleton<IUrgentFlags>(house));
        if (areTreated)
            await host.TreatAsync(Patel.Id, Rosa, Theo);
        return host;
    }

    public static DateTimeOffset Local(string text) =>
        NewYork.Zone.InstantOf(DateTime.Parse(text, System.Globalization.CultureInfo.InvariantCulture));

    public Task EvaluateAsync(Guid patientId, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task<PracticeProfile> GetAsync(CancellationToken cancellationToken) => Task.FromResult(new PracticeProfile(
        Guid.Empty, "harbor", "Harbor", "123456789", null, null, NewYork.Address, "5550100", false, Part2Program.None, [NewYork, LosAngeles]));

    public Task<IReadOnlyDictionary<Guid, StaffMember>> GetAllAsync(CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyDictionary<Guid, StaffMember>>(new Dictionary<Guid, StaffMember> { [Patel.Id] = Patel });

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

    private static PatientPlace PlaceOf(Guid id) => new(id, id == Theo ? LosAngeles.Id : null);
}
