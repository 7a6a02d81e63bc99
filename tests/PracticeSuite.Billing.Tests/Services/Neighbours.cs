using System.Runtime.CompilerServices;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using PracticeSuite.Charting.Contracts.Care;
using PracticeSuite.Charting.Contracts.Contacts;
using PracticeSuite.Charting.Contracts.Patients;
using PracticeSuite.Coordination.Contracts.Enrollments;
using PracticeSuite.Coordination.Contracts.Time;
using PracticeSuite.Identity.Contracts.Practices;
using PracticeSuite.Identity.Contracts.Staff;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Modules;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Privacy.Contracts.Disclosures;
using PracticeSuite.Scheduling.Contracts.Visits;

namespace PracticeSuite.Billing.Tests.Services;

/// <summary>
/// The modules below Billing, as far as Billing sees them: a practice whose patients the test makes and changes. Every patient's
/// September 2026 is eligible for 99484 until the test takes something away.
/// </summary>
internal sealed class Neighbours : PracticeModule, ICareTime, IChartFacts, IVisitFacts, IPracticeDirectory, IStaffDirectory, IPatientDirectory, IPatientContacts, IPracticeCatalog,
    IDisclosureLog, IPatientDeaths
{
    public static readonly BillingMonth September = new(2026, 9);
    public static readonly Guid Prescriber = new("01990000-0000-7000-8000-000000000001");
    public static readonly Guid Therapist = new("01990000-0000-7000-8000-000000000002");
    private static readonly Guid Location = new("01990000-0000-7000-8000-000000000003");
    private static readonly PostalAddress Address = new("1 Oak Street", null, "Albany", "NY", "122071234");

    private readonly SortedDictionary<Guid, Patient> _patients = [];

    public PracticeId PracticeId { get; set; }

    /// <summary>Who is recorded as supervising the prescriber, if anybody.</summary>
    public Guid? PrescribersSupervisor { get; set; }

    /// <summary>Called before each chunk is given; a test may throw here as a killed process would stop.</summary>
    public Action<int> BeforeChunk { get; set; } = _ => { };

    public Action BeforeCount { get; set; } = () => { };

    /// <summary>Called before a practice is described; a test may throw here as a practice would that cannot be read.</summary>
    public Action BeforeProfile { get; set; } = () => { };

    /// <summary>A practice that has its turn before this one.</summary>
    public PracticeId? Another { get; set; }

    public bool HasLocation { get; set; } = true;

    /// <summary>Where patients are seen; as a rule the practice's own address.</summary>
    public PostalAddress LocationAddress { get; set; } = Address;

    public string LocationName { get; set; } = "Main";

    public string? LocationNpi { get; set; }

    public PostalAddress PracticeAddress { get; set; } = Address;

    public int ChunkLimit { get; set; } = int.MaxValue;

    public IReadOnlyList<Patient> Patients => [.. _patients.Values];

    public override void ConfigureServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<ICareTime>(this);
        services.AddSingleton<IChartFacts>(this);
        services.AddSingleton<IVisitFacts>(this);
        services.AddSingleton<IPracticeDirectory>(this);
        services.AddSingleton<IStaffDirectory>(this);
        services.AddSingleton<IPatientDirectory>(this);
        services.AddSingleton<IPatientContacts>(this);
        services.AddSingleton<IPracticeCatalog>(this);
        services.AddSingleton<IDisclosureLog>(this);
        services.AddSingleton<IPatientDeaths>(this);
    }

    /// <summary>What Billing has said that it gave out.</summary>
    public List<NewDisclosure> Disclosed { get; } = [];

    public Task RecordAsync(NewDisclosure disclosure, CancellationToken cancellationToken) => RecordAsync([disclosure], cancellationToken);

    public Task RecordAsync(IReadOnlyCollection<NewDisclosure> disclosures, CancellationToken cancellationToken)
    {
        // The same source is kept once a patient, as the log does.
        foreach (var one in disclosures.Where(one => one.SourceId is null || !Disclosed.Exists(known => (known.SourceId, known.PatientId) == (one.SourceId, one.PatientId))).ToList())
            Disclosed.Add(one);
        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<PastRecipient>> GetRecipientsAsync(Guid consentId, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<PastRecipient>>([.. Disclosed.Where(one => one.ConsentId == consentId).Select(one => new PastRecipient(one.Recipient, one.What, one.At))]);

    public Patient Admit(int number, params string[] work)
    {
        var patient = new Patient(number, work.Length == 0 ? ["2026-09-03 10:00-10:12", "2026-09-17 09:00-09:10"] : work);
        _patients[patient.Id] = patient;
        return patient;
    }

    public void Leave(Patient patient) => patient.IsEnrolled = false;

    public Task<int> CountAsync(BillingMonth month, CancellationToken cancellationToken)
    {
        BeforeCount();
        return Task.FromResult(_patients.Values.Count(one => one.IsEnrolled));
    }

    public async IAsyncEnumerable<IReadOnlyList<CareMonthFacts>> StreamMonthAsync(
        BillingMonth month, Guid? after, int chunkSize, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var number = 0;
        foreach (var chunk in _patients.Values.Where(one => one.IsEnrolled && (after is null || one.Id > after)).Chunk(Math.Min(chunkSize, ChunkLimit)))
        {
            await Task.Yield();
            cancellationToken.ThrowIfCancellationRequested();
            BeforeChunk(++number);
            yield return [.. chunk.Select(one => one.Care(month))];
        }
    }

    public Task<IReadOnlyList<CareMonthFacts>> GetAsync(IReadOnlyCollection<Guid> patientIds, BillingMonth month, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<CareMonthFacts>>([.. _patients.Values.Where(one => patientIds.Contains(one.Id) && one.IsEnrolled).Select(one => one.Care(month))]);

    public Task<IReadOnlyDictionary<Guid, PatientChartFacts>> GetAsync(IdRange patients, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyDictionary<Guid, PatientChartFacts>>(In(patients).ToDictionary(one => one.Id, one => one.Chart));

    public Task<ILookup<Guid, VisitFact>> GetVisitsAsync(
        IdRange patients, DateOnly first, DateOnly last, IReadOnlyCollection<string> codesOfAnyDay, CancellationToken cancellationToken) =>
        Task.FromResult(In(patients).SelectMany(one => one.Visits)
            .Where(visit => (first <= visit.On && visit.On <= last) || codesOfAnyDay.Contains(visit.Code)).ToLookup(visit => visit.PatientId));

    public Task<IReadOnlyList<VisitTime>> GetTimesAsync(IReadOnlyCollection<Guid> practitionerIds, Interval during, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<VisitTime>>([]);

    public Task<ILookup<Guid, HospitalStayFact>> GetStaysAsync(IdRange patients, Interval during, CancellationToken cancellationToken) =>
        Task.FromResult(In(patients).SelectMany(one => one.Stays).ToLookup(stay => stay.PatientId));

    public Task<PracticeProfile> GetAsync(CancellationToken cancellationToken)
    {
        BeforeProfile();
        return Task.FromResult(new PracticeProfile(
            PracticeId.Value, "HARBOR", "Harbor Behavioral", "123456789", "1993999998", "261QM0801X", PracticeAddress, "5185550199", false, Part2Program.None,
            HasLocation ? [new LocationProfile(Location, "MAIN", LocationName, "America/New_York", "11", false, LocationAddress) { Npi = LocationNpi }] : []));
    }

    public Task<IReadOnlyDictionary<Guid, StaffMember>> GetAllAsync(CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyDictionary<Guid, StaffMember>>(new[]
        {
            new StaffMember(Prescriber, "PMHNP", "Patel", "Asha", Credential.PMHNP, "1234567893", "363LP0808X", "F40012", "NY", null, new(2020, 1, 1), null) { SupervisorId = PrescribersSupervisor },
            new StaffMember(Therapist, "LCSW", "Chen", "Mei", Credential.LCSW, "1245319599", "1041C0700X", "080012", "NY", null, new(2020, 1, 1), null),
        }.ToDictionary(one => one.Id));

    public Task<PatientPlace> DemandAsync(Guid patientId, CancellationToken cancellationToken) => _patients.ContainsKey(patientId)
        ? Task.FromResult(new PatientPlace(patientId, null))
        : throw new BusinessException(RefusalKind.Missing, "Charting:PatientNotFound", "There is no such patient in this practice.", about: patientId);

    public Task<IReadOnlyDictionary<string, PatientPlace>> GetPlacesByMrnAsync(CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyDictionary<string, PatientPlace>>(
            _patients.Values.ToDictionary(one => one.Chart.Demographics.Mrn, one => new PatientPlace(one.Id, null)));

    public Task<IReadOnlyDictionary<string, Guid>> GetIdsByMrnAsync(CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyDictionary<string, Guid>>(_patients.Values.ToDictionary(one => one.Chart.Demographics.Mrn, one => one.Id));

    public Task<IReadOnlyDictionary<Guid, PatientName>> GetNamesAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyDictionary<Guid, PatientName>>(ids.Where(_patients.ContainsKey).Select(NameOf).ToDictionary(name => name.Id));

    private PatientName NameOf(Guid id)
    {
        var who = _patients[id].Chart.Demographics;
        return new PatientName(id, who.Mrn, who.LastName, who.FirstName, who.BirthDate) { MiddleName = who.MiddleName, Suffix = who.Suffix };
    }

    Task<IReadOnlyList<PracticeSummary>> IPracticeCatalog.GetAllAsync(CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<PracticeSummary>>(
            [.. Another is { } another ? [new PracticeSummary(another, "ANNEX", "Annex")] : (PracticeSummary[])[], new PracticeSummary(PracticeId, "HARBOR", "Harbor Behavioral")]);

    public Task<PracticeSummary?> FindAsync(string code, CancellationToken cancellationToken) =>
        Task.FromResult<PracticeSummary?>(new PracticeSummary(PracticeId, "HARBOR", "Harbor Behavioral"));

    async Task<IReadOnlyDictionary<Guid, PatientContact>> IPatientContacts.GetAsync(IReadOnlyCollection<Guid> patientIds, CancellationToken cancellationToken)
    {
        if (Meanwhile is { } act)
        {
            Meanwhile = null;
            await act();
        }

        return _patients.Values.Where(one => patientIds.Contains(one.Id)).ToDictionary(one => one.Id, one => one.Contact);
    }

    /// <summary>What somebody else does, once, while an operation has begun to read.</summary>
    public Func<Task>? Meanwhile { get; set; }

    Task<IReadOnlyDictionary<Guid, DateTimeOffset>> IPatientDeaths.GetAsync(IReadOnlyCollection<Guid> patientIds, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyDictionary<Guid, DateTimeOffset>>(
            _patients.Values.Where(one => patientIds.Contains(one.Id) && one.Chart.DiedAt is not null).ToDictionary(one => one.Id, one => one.Chart.DiedAt!.Value));

    private IEnumerable<Patient> In(IdRange range) => _patients.Values.Where(one => range.Holds(one.Id));

    internal sealed class Patient
    {
        private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("America/New_York");
        private readonly int _number;
        private readonly List<VisitFact> _moreVisits = [];

        public Patient(int number, string[] work)
        {
            _number = number;
            Id = Make(0);
            Work = [.. work];
            Chart = new PatientChartFacts(
                Id,
                new PatientDemographics($"P-{number:0000}", $"Last{number:0000}", "Rosa", new(1985, 3, 12), "F", "2 Elm Street", null, "Albany", "NY", "122071234", "5185550111"),
                null, null, null, false, false,
                [new DiagnosisFact(Make(1), "F33.1", 1, new(2026, 1, 5), null)],
                [new ConsentFact(Make(2), ConsentKind.Bhi, At("2026-08-20 09:00"), null, null, ConsentMethod.Verbal, Therapist, Prescriber, [1, 2, 3, 4])],
                [new ScaleResultFact(Make(3), "PHQ-9", 9, new(2026, 9, 10), true)],
                [new PlanVersionFact(Make(4), 3, new(2026, 8, 20), new(2026, 8, 20), null, [])]);
        }

        public Guid Id { get; }

        public bool IsEnrolled { get; set; } = true;

        /// <summary>"2026-09-03 10:00-10:12", on the clock of the practice.</summary>
        public List<string> Work { get; }

        public int Revision { get; set; } = 1;

        public PatientChartFacts Chart { get; set; }

        public PatientContact Contact { get; set; } = new(new PatientAddress("2 Elm Street", null, "Albany", "NY", "122071234"), "5185550111", null, MayCall: true, IsConfidential: false, null);

        /// <summary>"Rosa Maria Last0001 III".</summary>
        public void IsNamed(string middle, string suffix) => Chart = Chart with { Demographics = Chart.Demographics with { MiddleName = middle, Suffix = suffix } };

        public DateOnly SeenOn { get; set; } = new(2026, 8, 20);

        public List<HospitalStayFact> Stays { get; } = [];

        public VisitFact Visit => new(Make(5), Id, SeenOn, "99214", Prescriber, null, null);

        public IEnumerable<VisitFact> Visits => [Visit, .. _moreVisits];

        /// <summary>The day on which a second enrollment takes the place of the first, if any.</summary>
        public DateOnly? EnrolledAgainOn { get; set; }

        public CareMonthFacts Care(BillingMonth month) => new(
            Id, month,
            [.. Enrollments()],
            [.. Work.Select(Entry)],
            new Dictionary<Guid, IntervalSet>());

        private IEnumerable<EnrollmentFact> Enrollments()
        {
            var first = new EnrollmentFact(
                Make(6), Id, Location, Prescriber, Therapist, BhiCode.Cpt99484, new(2026, 8, 20), EnrolledAgainOn?.AddDays(-1), true);
            yield return first;
            if (EnrolledAgainOn is { } again)
                yield return first with { Id = Make(8), From = again, To = null };
        }

        public void See(DateOnly on, string code, string from, string to) => _moreVisits.Add(new VisitFact(Make(9), Id, on, code, Therapist, At(from), At(to)));

        public void Stay(string from, string to) => Stays.Add(new HospitalStayFact(Make(7), Id, HospitalStayKind.Inpatient, At(from), At(to)));

        private CareEntryFact Entry(string work, int i)
        {
            var (day, from, to) = (work[..10], work[11..16], work[17..22]);
            var when = new Interval(At($"{day} {from}"), At($"{day} {to}"));
            return new CareEntryFact(
                Make(100 + i), Revision, Id, Therapist, "LCSW", true, when, CareActivity.TeamCall, CareProgram.Bhi, EntrySource.Timer, false, false, null,
                when.End, when.End, null, false);
        }

        private Guid Make(int what) => new($"01991111-0000-7000-8000-{_number:000000}{what:000000}");

        private static DateTimeOffset At(string local) => Zone.InstantOf(DateTime.ParseExact(local, "yyyy-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture));
    }
}
