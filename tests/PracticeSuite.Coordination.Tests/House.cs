using PracticeSuite.Charting.Contracts.Patients;
using PracticeSuite.Coordination.Tests.Metrics;
using PracticeSuite.Identity.Contracts.Practices;
using PracticeSuite.Identity.Contracts.Staff;
using PracticeSuite.Identity.Contracts.Users;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Scheduling.Contracts.Visits;

namespace PracticeSuite.Coordination.Tests;

/// <summary>What the modules below would answer: a practice with places in New York and Los Angeles, its people and two patients.</summary>
internal sealed class House : IPracticeDirectory, IStaffDirectory, IPatientDirectory, IVisitFacts, IUserHistory
{
    public static readonly LocationProfile NewYork = Place("NY", "America/New_York");

    public static readonly LocationProfile LosAngeles = Place("LA", "America/Los_Angeles");

    public static readonly StaffMember Lcsw = Person("chen", Credential.LCSW);

    public static readonly StaffMember Pmhnp = Person("patel", Credential.PMHNP);

    public static readonly StaffMember Assistant = Person("diaz", Credential.MedicalAssistant) with { MayActAsClinicalStaffSince = new DateOnly(2026, 9, 15) };

    public static readonly StaffMember FrontDesk = Person("gray", Credential.FrontDesk);

    public static readonly Guid Rosa = Guid.CreateVersion7();

    public static readonly Guid Theo = Guid.CreateVersion7();

    public Dictionary<Guid, string> Patients { get; } = new() { [Rosa] = "1001", [Theo] = "1002" };

    public Dictionary<Guid, DateOnly> Born { get; } = new() { [Rosa] = new DateOnly(1990, 3, 14) };

    public Dictionary<Guid, StaffMember> Staff { get; } = new[] { Lcsw, Pmhnp, Assistant, FrontDesk }.ToDictionary(member => member.Id);

    public Charts Charts { get; } = new();

    public MeasuredHouse Measured => _measured ??= new MeasuredHouse(Charts);

    private MeasuredHouse? _measured;

    /// <summary>Kept ones, for whoever reads a patient's.</summary>
    public List<VisitFact> Kept { get; } = [];

    public List<VisitTime> Visits { get; } = [];

    public Task<IReadOnlyList<VisitTime>> GetTimesAsync(IReadOnlyCollection<Guid> practitionerIds, Interval during, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<VisitTime>>([
            .. Visits.Where(visit => practitionerIds.Contains(visit.PractitionerId) && visit.Start < during.End && visit.End > during.Start).OrderBy(visit => visit.Start),
        ]);

    public Task<ILookup<Guid, VisitFact>> GetVisitsAsync(
        IdRange patients, DateOnly first, DateOnly last, IReadOnlyCollection<string> codesOfAnyDay, CancellationToken cancellationToken) =>
        Task.FromResult(Kept.Where(visit => patients.Holds(visit.PatientId) && visit.On >= first && visit.On <= last).ToLookup(visit => visit.PatientId));

    public List<HospitalStayFact> Stays { get; } = [];

    public Task<ILookup<Guid, HospitalStayFact>> GetStaysAsync(IdRange patients, Interval during, CancellationToken cancellationToken) =>
        Task.FromResult(Stays.Where(stay => patients.Holds(stay.PatientId) && stay.Start < during.End && (stay.End is null || stay.End > during.Start)).ToLookup(stay => stay.PatientId));

    public Task<PracticeProfile> GetAsync(CancellationToken cancellationToken) => Task.FromResult(new PracticeProfile(
        Guid.Empty, "harbor", "Harbor", "123456789", null, null, NewYork.Address, "5550100", false, Part2Program.None, [NewYork, LosAngeles]));

    public Task<IReadOnlyDictionary<Guid, StaffMember>> GetAllAsync(CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyDictionary<Guid, StaffMember>>(Staff);

    public Task<IReadOnlyDictionary<Guid, PatientName>> GetNamesAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyDictionary<Guid, PatientName>>(
            Patients.Where(pair => ids.Contains(pair.Key)).ToDictionary(pair => pair.Key, pair => new PatientName(pair.Key, pair.Value, null, null, Born.TryGetValue(pair.Key, out var born) ? born : null)));

    public Task<PatientPlace> DemandAsync(Guid patientId, CancellationToken cancellationToken) => Patients.ContainsKey(patientId)
        ? Task.FromResult(PlaceOf(patientId))
        : throw new BusinessException(RefusalKind.Missing, "Charting:PatientNotFound", "There is no such patient in this practice.", about: patientId);

    public Task<IReadOnlyDictionary<string, PatientPlace>> GetPlacesByMrnAsync(CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyDictionary<string, PatientPlace>>(
            Patients.ToDictionary(pair => pair.Value, pair => PlaceOf(pair.Key), StringComparer.OrdinalIgnoreCase));

    public Task<IReadOnlyDictionary<string, Guid>> GetIdsByMrnAsync(CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyDictionary<string, Guid>>(Patients.ToDictionary(pair => pair.Value, pair => pair.Key, StringComparer.OrdinalIgnoreCase));

    /// <summary>What somebody else does, once, while an operation that has read its rows asks who there is.</summary>
    public Func<Task>? Meanwhile { get; set; }

    /// <summary>Who leads the practice.</summary>
    public HashSet<Guid> Directors { get; } = [];

    /// <summary>Everybody signs in: the front desk as that, the others as what they are named for.</summary>
    public async Task<IReadOnlyList<UserThen>> GetAsync(DateTimeOffset at, CancellationToken cancellationToken)
    {
        if (Meanwhile is { } act)
        {
            Meanwhile = null;
            await act();
        }

        return [.. Staff.Values.Select(member => new UserThen(member.Id, member.Code, member.Code, member.Id, [Directors.Contains(member.Id) ? PracticeRole.Supervisor : member.Credential == Credential.FrontDesk ? PracticeRole.FrontDesk : PracticeRole.Therapist], null))];
    }

    public Task<IReadOnlyList<Guid>> GetDirectorsAsync(DateTimeOffset at, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<Guid>>([.. Directors]);

    private static PatientPlace PlaceOf(Guid id) => new(id, null);

    private static LocationProfile Place(string code, string zone) =>
        new(Guid.CreateVersion7(), code, code, zone, "11", false, new PostalAddress("1 Pier", null, code, "NY", "10001"));

    private static StaffMember Person(string code, Credential credential) =>
        new(Guid.CreateVersion7(), code, code, code, credential, null, null, null, null, null, new DateOnly(2020, 1, 1), null);
}
