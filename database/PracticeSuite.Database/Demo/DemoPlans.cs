using PracticeSuite.Charting.Contracts.CareTeams;
using PracticeSuite.Charting.Contracts.Diagnoses;
using PracticeSuite.Charting.Contracts.Patients;
using PracticeSuite.Charting.Contracts.Plans;
using PracticeSuite.Identity.Contracts.Staff;
using PracticeSuite.Identity.Contracts.Users;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Operations;

namespace PracticeSuite.Database.Demo;

/// <summary>Plans that the demo's therapist and psychiatrist write together for patients they share, and what they ask each other. They write as themselves.</summary>
internal sealed class DemoPlans(OperationFactory operations, PracticeId practice, TimeProvider clock)
{
    private const int Patients = 3;
    private const string Therapist = "CHEN";
    private const string Prescriber = "PATEL";

    private static readonly string[] Questions =
    [
        "Is the restlessness of the last two weeks the new dose, or the anxiety? We read it differently.",
        "Do we taper before the exposure begins, or after the first steps of it?",
        "Who tells the patient about the sleep study, and when?",
    ];

    private Dictionary<string, Guid> _staff = [];
    private IReadOnlyList<UserThen> _users = [];

    public async Task WriteAsync(CancellationToken cancellationToken)
    {
        var system = operations.For(Caller.System(practice));
        _staff = (await system.RunAsync<IStaffDirectory, IReadOnlyDictionary<Guid, StaffMember>>((staff, ct) => staff.GetAllAsync(ct), cancellationToken))
            .Values.ToDictionary(member => member.Code, member => member.Id, StringComparer.Ordinal);
        _users = await system.RunAsync<IUserHistory, IReadOnlyList<UserThen>>((users, ct) => users.GetAsync(clock.GetUtcNow(), ct), cancellationToken);
        var today = DateOnly.FromDateTime(clock.GetUtcNow().AddDays(-1).UtcDateTime);
        foreach (var (patient, at) in (await SharedAsync(system, cancellationToken)).Select((patient, i) => (patient, i)))
            await WriteAsync(patient, today, Questions[at % Questions.Length], isSigned: at == 0);
    }

    /// <summary>Therapist and prescriber each write their part; of the first patient the version is signed, and the next one is a draft.</summary>
    private async Task WriteAsync(Guid patient, DateOnly today, string question, bool isSigned)
    {
        var draft = await DraftAsync(Therapist, patient, today, await TreeAsync(patient, today));
        await KeepAsync(Prescriber, draft, tree => Change(tree, one => one with
        {
            Interventions = [.. one.Interventions, new PlanIntervention(Guid.CreateVersion7(), "Medication, with side effects asked for at each visit", "every four weeks", _staff[Prescriber])],
        }));
        if (isSigned)
        {
            var read = await As(Therapist).RunAsync<IPlanAppService, PlanDto>((plans, ct) => plans.GetAsync(draft, ct));
            await As(Therapist).RunAsync<IPlanAppService>((plans, ct) => plans.SignAsync(draft, read.Version.Revision, today, ct));
            var next = (await As(Prescriber).RunAsync<IPlanAppService, PlanVersionDto>((plans, ct) => plans.DraftAsync(patient, today, ct))).Id;
            await KeepAsync(Prescriber, next, tree => Change(tree, one => one with { TargetValue = "six hours on six nights" }));
        }

        await As(Therapist).RunAsync<IOpenQuestionAppService>((all, ct) => all.AskAsync(patient, new OpenQuestionInput(question, _staff[Prescriber], today.AddDays(5)), ct));
    }

    private async Task<Guid> DraftAsync(string by, Guid patient, DateOnly today, PlanTree tree)
    {
        var draft = await As(by).RunAsync<IPlanAppService, PlanVersionDto>((plans, ct) => plans.DraftAsync(patient, today, ct));
        await KeepAsync(by, draft.Id, _ => tree);
        return draft.Id;
    }

    private Task KeepAsync(string by, Guid version, Func<PlanTree, PlanTree> change) => As(by).RunAsync<IPlanAppService>(async (plans, ct) =>
    {
        var read = await plans.GetAsync(version, ct);
        await plans.KeepAsync(version, new PlanKeeping(read.Version.Revision, read.Tree, change(read.Tree)), ct);
    });

    private static PlanTree Change(PlanTree tree, Func<PlanObjective, PlanObjective> change)
    {
        var (problem, goal) = (tree.Problems[0], tree.Problems[0].Goals[0]);
        return new PlanTree([problem with { Goals = [goal with { Objectives = [change(goal.Objectives[0])] }] }]);
    }

    private async Task<PlanTree> TreeAsync(Guid patient, DateOnly today)
    {
        var diagnoses = await As(Therapist).RunAsync<IDiagnosisAppService, IReadOnlyList<DiagnosisDto>>((all, ct) => all.GetListAsync(patient, ct));
        return new PlanTree(
        [
            new PlanProblem(Guid.CreateVersion7(), "Poor sleep and little to look forward to", [.. diagnoses.Where(one => one.IsActive).Select(one => one.Id)],
            [
                new PlanGoal(Guid.CreateVersion7(), "I want to sleep through and see my friends again.", "Sleeps six hours on five nights and meets friends twice a week",
                [
                    new PlanObjective(
                        Guid.CreateVersion7(), "Keeps to a bedtime and gets up when awake for twenty minutes", "hours of sleep in the diary", "four hours on three nights", today.AddDays(-14),
                        "six hours on five nights", today.AddDays(90),
                        [new PlanIntervention(Guid.CreateVersion7(), "Cognitive behavioral therapy with a sleep diary", "weekly, 45 minutes", _staff[Therapist])]),
                ]),
            ]),
        ]);
    }

    /// <summary>Patients whom both treat, by MRN.</summary>
    private Task<IReadOnlyList<Guid>> SharedAsync(IOperations system, CancellationToken cancellationToken) => system.RunAsync<IServiceProvider, IReadOnlyList<Guid>>(
        async (services, ct) =>
        {
            var (patients, teams) = ((IPatientDirectory)services.GetService(typeof(IPatientDirectory))!, (ICareTeamFacts)services.GetService(typeof(ICareTeamFacts))!);
            var found = new List<Guid>();
            foreach (var (_, patient) in (await patients.GetIdsByMrnAsync(ct)).OrderBy(one => one.Key, StringComparer.Ordinal))
            {
                var members = await teams.GetMembersAsync(patient, ct);
                if (members.Contains(_staff[Therapist]) && members.Contains(_staff[Prescriber]))
                    found.Add(patient);
                if (found.Count == Patients)
                    break;
            }

            return found;
        },
        cancellationToken);

    private IOperations As(string code)
    {
        var user = _users.First(one => one.StaffId == _staff[code]);
        return operations.For(new Caller(practice, user.UserId, user.StaffId, user.DisplayName, user.Roles.ToHashSet(StringComparer.Ordinal), IsSystem: false) { VerifiedAt = clock.GetUtcNow() });
    }
}
