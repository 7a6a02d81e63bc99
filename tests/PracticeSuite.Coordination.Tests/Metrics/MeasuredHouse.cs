using PracticeSuite.Charting.Contracts.CareTeams;
using PracticeSuite.Charting.Contracts.Flags;
using PracticeSuite.Charting.Contracts.Medications;
using PracticeSuite.Charting.Contracts.Notes;
using PracticeSuite.Charting.Contracts.Plans;
using PracticeSuite.Kernel;
using PracticeSuite.Scheduling.Contracts.Calendar;
using PracticeSuite.Scheduling.Contracts.Calls;
using PracticeSuite.Scheduling.Contracts.Visits;

namespace PracticeSuite.Coordination.Tests.Metrics;

/// <summary>What the modules below would answer of teams, medication, visits, flags, plans and calls; teams are those that the house shares.</summary>
internal sealed class MeasuredHouse(Charts charts) :
    ICareTeamHistory, IPrescribedFacts, ISeenPatients, IFlagTimes, IJointPlans, IQuestionAges, ISeenChanges, ICallTimes, IBusinessHours, INoteFacts, IAwayFacts
{
    /// <summary>Who left by then, of those who share a patient.</summary>
    public Dictionary<(Guid PatientId, Guid StaffId), DateTimeOffset> Left { get; } = [];

    public List<PrescribedFact> Prescribed { get; } = [];

    public List<SeenFact> Seen { get; } = [];

    public List<FlagTime> Flags { get; } = [];

    public List<JointPlan> Plans { get; } = [];

    public List<SeenChange> Changes { get; } = [];

    public List<QuestionAge> Questions { get; } = [];

    public List<CallTime> Calls { get; } = [];

    /// <summary>Who is on leave, and from when on they are back.</summary>
    public Dictionary<Guid, DateTimeOffset> OnLeave { get; } = [];

    public List<SignedNoteFact> Notes { get; } = [];

    /// <summary>How often the teams were read, and so figures made.</summary>
    public int Readings { get; private set; }

    /// <summary>The reading in which the node is gone.</summary>
    public int? FailsAt { get; set; }

    private IEnumerable<TeamTime> Team => charts.Shared.SelectMany(one => new[]
    {
        new TeamTime(one.PatientId, one.TherapistId, CareTeamPart.Therapist, one.Since, LeftAt(one.PatientId, one.TherapistId)),
        new TeamTime(one.PatientId, one.PrescriberId, CareTeamPart.Prescriber, one.Since, LeftAt(one.PatientId, one.PrescriberId)),
    });

    private DateTimeOffset? LeftAt(Guid patient, Guid staff) => Left.TryGetValue((patient, staff), out var at) ? at : null;

    public Task<IReadOnlyList<Guid>> GetPatientsAsync(Guid staffId, Interval during, CancellationToken cancellationToken) =>
        Answer(Team.Where(one => one.StaffId == staffId && one.From < during.End).Select(one => one.PatientId).Distinct());

    public Task<IReadOnlyList<Guid>> GetPatientsOfAsync(Guid staffId, DateTimeOffset at, CancellationToken cancellationToken) =>
        Answer(Team.Where(one => one.StaffId == staffId && one.From <= at).Select(one => one.PatientId).Distinct());

    public Task<IReadOnlyList<TeamTime>> GetAsync(IdRange? patients, Interval during, CancellationToken cancellationToken)
    {
        Readings++;
        if (Readings == FailsAt)
            throw new InvalidOperationException("The node is gone.");
        return Answer(Team.Where(one => one.From < during.End && patients?.Holds(one.PatientId) != false));
    }

    public Task<IReadOnlyList<PrescribedFact>> GetAsync(IdRange? patients, Guid? prescriberId, DateOnly first, DateOnly last, CancellationToken cancellationToken) => Answer(Prescribed.Where(
        one => patients?.Holds(one.PatientId) != false && (prescriberId is null || one.PrescriberId == prescriberId) && one.From <= last && !(one.To < first)));

    public Task<IReadOnlyList<SeenFact>> GetAsync(IReadOnlyCollection<Guid> practitionerIds, DateOnly first, DateOnly last, CancellationToken cancellationToken) =>
        Answer(Seen.Where(one => practitionerIds.Contains(one.PractitionerId) && one.On >= first && one.On <= last));

    Task<IReadOnlyList<FlagTime>> IFlagTimes.GetAsync(IdRange? patients, Interval during, CancellationToken cancellationToken) => Answer(Flags.Where(one => patients?.Holds(one.PatientId) != false));

    public Task<IReadOnlyList<JointPlan>> GetAsync(IdRange? patients, CancellationToken cancellationToken) => Answer(Plans.Where(one => patients?.Holds(one.PatientId) != false));

    Task<IReadOnlyList<SeenChange>> ISeenChanges.GetAsync(IdRange? patients, Interval during, CancellationToken cancellationToken) =>
        Answer(Changes.Where(one => patients?.Holds(one.PatientId) != false && one.At >= during.Start && one.At < during.End));

    Task<IReadOnlyList<QuestionAge>> IQuestionAges.GetAsync(IdRange? patients, CancellationToken cancellationToken) => Answer(Questions.Where(one => patients?.Holds(one.PatientId) != false));

    public Task<IReadOnlyList<CallTime>> GetAsync(Guid? staffId, Interval during, CancellationToken cancellationToken) =>
        Answer(Calls.Where(one => one.Start >= during.Start && one.Start < during.End && (staffId is not { } staff || one.StaffIds.Contains(staff))));

    public Task<BusinessTime> GetAsync(CancellationToken cancellationToken) => Task.FromResult(BusinessTime.Usual(House.NewYork.Zone));

    public Task<ILookup<Guid, SignedNoteFact>> GetSignedAsync(IdRange patients, DateOnly first, DateOnly last, CancellationToken cancellationToken) =>
        Task.FromResult(Notes.Where(note => patients.Holds(note.PatientId) && note.ServiceOn >= first && note.ServiceOn <= last).ToLookup(note => note.PatientId));

    private static Task<IReadOnlyList<T>> Answer<T>(IEnumerable<T> found) => Task.FromResult<IReadOnlyList<T>>([.. found]);

    Task<IReadOnlyDictionary<Guid, DateTimeOffset>> IAwayFacts.GetAsync(CancellationToken cancellationToken) => Task.FromResult<IReadOnlyDictionary<Guid, DateTimeOffset>>(OnLeave);
}
