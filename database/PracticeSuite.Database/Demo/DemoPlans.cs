using PracticeSuite.Charting.Contracts.Diagnoses;
using PracticeSuite.Charting.Contracts.Plans;
using PracticeSuite.Kernel;

namespace PracticeSuite.Database.Demo;

/// <summary>Plans that the demo's therapist and psychiatrist write together for patients they share, and what they ask each other. They write as themselves.</summary>
internal sealed class DemoPlans(DemoPeople people, TimeProvider clock)
{
    private const string Therapist = DemoPeople.Therapist;
    private const string Prescriber = DemoPeople.Prescriber;

    private static readonly string[] Questions =
    [
        "Is the restlessness of the last two weeks the new dose, or the anxiety? We read it differently.",
        "Do we taper before the exposure begins, or after the first steps of it?",
        "Who tells the patient about the sleep study, and when?",
    ];

    public async Task WriteAsync(CancellationToken cancellationToken)
    {
        var today = TimeZoneInfo.FindSystemTimeZoneById(DemoSheets.Zone).LocalDate(clock.GetUtcNow());
        foreach (var (at, patient) in people.Shared.Take(Questions.Length).Index())
        {
            cancellationToken.ThrowIfCancellationRequested();
            await WriteAsync(patient, today, Questions[at], at);
        }
    }

    /// <summary>
    /// Therapist and prescriber each write their part. The first patient's version is signed by all and active, and the next one is a draft; the
    /// second's waits for the prescriber; the third's is a draft.
    /// </summary>
    private async Task WriteAsync(Guid patient, DateOnly today, string question, int at)
    {
        var draft = await DraftAsync(Therapist, patient, today, await TreeAsync(patient, today));
        await KeepAsync(Prescriber, draft, tree => Change(tree, one => one with
        {
            Interventions = [.. one.Interventions, new PlanIntervention(Guid.CreateVersion7(), "Medication, with side effects asked for at each visit", "every four weeks", people.IdOf(Prescriber))],
        }));
        if (at < 2)
            await SignAsync(draft, today, byBoth: at == 0);
        if (at == 0)
        {
            var next = (await people.As(Prescriber).RunAsync<IPlanAppService, PlanVersionDto>((plans, ct) => plans.DraftAsync(patient, today, ct))).Id;
            await KeepAsync(Prescriber, next, tree => Change(tree, one => one with { TargetValue = "six hours on six nights" }));
        }

        await people.As(Therapist).RunAsync<IOpenQuestionAppService>((all, ct) => all.AskAsync(patient, Question(question, today, isDisagreement: at == 1), ct));
    }

    private OpenQuestionInput Question(string question, DateOnly today, bool isDisagreement)
    {
        var asked = new OpenQuestionInput(question, people.IdOf(Prescriber), today.AddDays(5));
        return !isDisagreement ? asked : asked with
        {
            Subject = DecisionSubject.Medication,
            TherapistPosition = "Taper first: exposure works less on this dose.",
            PrescriberPosition = "Expose first; tapering now risks a relapse.",
        };
    }

    private async Task SignAsync(Guid version, DateOnly today, bool byBoth)
    {
        var revision = (await people.As(Therapist).RunAsync<IPlanAppService, PlanDto>((plans, ct) => plans.GetAsync(version, ct))).Version.Revision;
        await people.As(Therapist).RunAsync<IPlanAppService>((plans, ct) => plans.SignAsync(version, revision, today, ct));
        await people.As(Therapist).RunAsync<IPlanAppService>((plans, ct) => plans.RecordPatientAsync(
            version, revision, new PatientAgreementInput(PlanAgreement.Verbal, clock.GetUtcNow(), null, people.IdOf(Therapist), "Session by video; signs at the next visit."), ct));
        if (byBoth)
            await people.As(Prescriber).RunAsync<IPlanAppService>((plans, ct) => plans.SignAsync(version, revision, today, ct));
    }

    private async Task<Guid> DraftAsync(string by, Guid patient, DateOnly today, PlanTree tree)
    {
        var draft = await people.As(by).RunAsync<IPlanAppService, PlanVersionDto>((plans, ct) => plans.DraftAsync(patient, today, ct));
        await KeepAsync(by, draft.Id, _ => tree);
        return draft.Id;
    }

    private Task KeepAsync(string by, Guid version, Func<PlanTree, PlanTree> change) => people.As(by).RunAsync<IPlanAppService>(async (plans, ct) =>
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
        var diagnoses = await people.As(Therapist).RunAsync<IDiagnosisAppService, IReadOnlyList<DiagnosisDto>>((all, ct) => all.GetListAsync(patient, ct));
        return new PlanTree(
        [
            new PlanProblem(Guid.CreateVersion7(), "Poor sleep and little to look forward to", [.. diagnoses.Where(one => one.IsActive).Select(one => one.Id)],
            [
                new PlanGoal(Guid.CreateVersion7(), "I want to sleep through and see my friends again.", "Sleeps six hours on five nights and meets friends twice a week",
                [
                    new PlanObjective(
                        Guid.CreateVersion7(), "Keeps to a bedtime and gets up when awake for twenty minutes", "hours of sleep in the diary", "four hours on three nights", today.AddDays(-14),
                        "six hours on five nights", today.AddDays(90),
                        [new PlanIntervention(Guid.CreateVersion7(), "Cognitive behavioral therapy with a sleep diary", "weekly, 45 minutes", people.IdOf(Therapist))]),
                ]),
            ]),
        ]);
    }
}
