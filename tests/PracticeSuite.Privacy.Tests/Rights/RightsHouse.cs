using Microsoft.Extensions.DependencyInjection;
using PracticeSuite.Charting.Contracts.Care;
using PracticeSuite.Charting.Contracts.Contacts;
using PracticeSuite.Charting.Contracts.Disclosures;
using PracticeSuite.Charting.Contracts.Patients;
using PracticeSuite.Identity.Contracts.Practices;
using PracticeSuite.Identity.Contracts.Staff;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Data;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Platform.Records;
using PracticeSuite.Testing;

namespace PracticeSuite.Privacy.Tests.Rights;

/// <summary>What the modules below would answer: a practice in New York that treats Rosa and Theo, and what left of notes that are kept apart.</summary>
internal sealed class RightsHouse : IPracticeDirectory, IStaffDirectory, IPatientDirectory, IConfidentialDisclosures, IInsurerRestrictions, IConfidentialErasure, IServiceFacts, IPatientContacts, IChartFacts, IAsyncDisposable
{
    public static readonly LocationProfile NewYork = new(
        Guid.CreateVersion7(), "NY", "Pier", "America/New_York", "11", false, new PostalAddress("1 Pier", null, "New York", "NY", "10001"));

    public static readonly Guid Rosa = Guid.CreateVersion7();

    public static readonly Guid Theo = Guid.CreateVersion7();

    public static readonly Guid Therapist = Guid.CreateVersion7();

    public static readonly Guid Clerk = Guid.CreateVersion7();

    private TestHost? _host;

    public TestHost Host => _host!;

    public Part2Program Program { get; set; }

    public List<ConfidentialDisclosure> Confidential { get; } = [];

    /// <summary>Days of which the insurer is not told.</summary>
    public List<(DateOnly From, DateOnly? Until)> NotTold { get; } = [];

    public List<LastService> LastServices { get; } = [];

    /// <summary>Whose notes that are kept apart were erased.</summary>
    public List<Guid> ErasedApart { get; } = [];

    /// <summary>Three versions of a plan, of which single ones can be held.</summary>
    public SamplePart Plans { get; } = new();

    public Dictionary<Guid, PatientName> Patients { get; } = new()
    {
        [Rosa] = new(Rosa, "1001", "Alvarez", "Rosa", new DateOnly(1985, 3, 12)), [Theo] = new(Theo, "1002", "Brooks", "Theo", new DateOnly(2012, 2, 29)),
    };

    /// <summary>The people of the practice whom somebody asks for.</summary>
    public Dictionary<Guid, StaffMember> Staff { get; } = [];

    /// <summary>Each time another person.</summary>
    public IOperations AsOfficer => Host.For(Employ(), PracticeRole.PrivacyOfficer);

    public IOperations AsTherapist => Host.For(Therapist, PracticeRole.Therapist);

    public IOperations AsFrontDesk => Host.For(Clerk, PracticeRole.FrontDesk);

    public static async Task<RightsHouse> CreateAsync(DatabaseKind kind, Action<IServiceCollection>? configure = null)
    {
        var house = new RightsHouse();
        house._host = await TestHost.CreateAsync(kind, [new PrivacyModule()], services =>
        {
            services.AddSingleton<IPracticeDirectory>(house).AddSingleton<IStaffDirectory>(house).AddSingleton<IPatientDirectory>(house).AddSingleton<IConfidentialDisclosures>(house)
                .AddSingleton<IInsurerRestrictions>(house).AddSingleton<IConfidentialErasure>(house).AddSingleton<IServiceFacts>(house)
                .AddSingleton<IPatientContacts>(house).AddSingleton<IChartFacts>(house);
            services.AddScoped<IPatientRecordPart>(_ => house.Plans);
            configure?.Invoke(services);
        });
        await house.Host.TreatAsync(Therapist, Rosa);
        return house;
    }

    public Task<PracticeProfile> GetAsync(CancellationToken cancellationToken) => Task.FromResult(new PracticeProfile(
        Guid.Empty, "harbor", "Harbor Behavioral", "123456789", null, null, NewYork.Address, "2125550100", false, Program, [NewYork]));

    public Task<IReadOnlyDictionary<Guid, StaffMember>> GetAllAsync(CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyDictionary<Guid, StaffMember>>(Staff);

    /// <param name="to">The last day.</param>
    public Guid Employ(DateOnly? to = null)
    {
        var member = new StaffMember(
            Guid.CreateVersion7(), $"S{Staff.Count}", "Officer", "Ada", Credential.PracticeManager, null, null, null, null, null, new DateOnly(2020, 1, 1), to);
        Staff.Add(member.Id, member);
        return member.Id;
    }

    public Task<IReadOnlyDictionary<Guid, PatientName>> GetNamesAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyDictionary<Guid, PatientName>>(Patients.Where(pair => ids.Contains(pair.Key)).ToDictionary(pair => pair.Key, pair => pair.Value));

    public Task<PatientPlace> DemandAsync(Guid patientId, CancellationToken cancellationToken) => Patients.ContainsKey(patientId)
        ? Task.FromResult(new PatientPlace(patientId, NewYork.Id))
        : throw new BusinessException(RefusalKind.Missing, "Charting:PatientNotFound", "There is no such patient in this practice.", about: patientId);

    public Task<IReadOnlyDictionary<string, Guid>> GetIdsByMrnAsync(CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyDictionary<string, Guid>>(Patients.Values.ToDictionary(name => name.Mrn, name => name.Id, StringComparer.OrdinalIgnoreCase));

    public Task<IReadOnlyDictionary<string, PatientPlace>> GetPlacesByMrnAsync(CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyDictionary<string, PatientPlace>>(
            Patients.Values.ToDictionary(name => name.Mrn, name => new PatientPlace(name.Id, NewYork.Id), StringComparer.OrdinalIgnoreCase));

    Task<IReadOnlyList<ConfidentialDisclosure>> IConfidentialDisclosures.GetAsync(Guid patientId, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<ConfidentialDisclosure>>(patientId == Rosa ? Confidential : []);

    public Task KeepAsync(Guid patientId, DateOnly from, DateOnly? until, string reason, CancellationToken cancellationToken)
    {
        if (!NotTold.Contains((from, until)))
            NotTold.Add((from, until));
        return Task.CompletedTask;
    }

    public Task EndAsync(Guid patientId, DateOnly from, DateOnly? until, DateOnly on, CancellationToken cancellationToken)
    {
        NotTold.Remove((from, until));
        return Task.CompletedTask;
    }

    public Task EraseAsync(Guid patientId, CancellationToken cancellationToken)
    {
        ErasedApart.Add(patientId);
        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<LastService>> GetLastAsync(CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<LastService>>(LastServices);

    Task<IReadOnlyDictionary<Guid, PatientContact>> IPatientContacts.GetAsync(IReadOnlyCollection<Guid> patientIds, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyDictionary<Guid, PatientContact>>(patientIds.ToDictionary(
            id => id, _ => new PatientContact(new PatientAddress("PO Box 7", null, "Troy", "NY", "12180"), null, null, MayCall: false, IsConfidential: true, null)));

    Task<IReadOnlyDictionary<Guid, PatientChartFacts>> IChartFacts.GetAsync(IdRange patients, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyDictionary<Guid, PatientChartFacts>>(new Dictionary<Guid, PatientChartFacts>());

    public ValueTask DisposeAsync() => Host.DisposeAsync();
}
