using PracticeSuite.Charting.Contracts.CareTeams;
using PracticeSuite.Charting.Contracts.Diagnoses;
using PracticeSuite.Charting.Contracts.News;
using PracticeSuite.Charting.Contracts.Plans;
using PracticeSuite.Charting.Tests.Plans;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Data;
using PracticeSuite.Testing;
using Xunit;

namespace PracticeSuite.Charting.Tests.Part2;

/// <summary>Of the unit's problems a colleague meets neither a version, nor news, nor a finding, and the colleague's plan names none of them.</summary>
public sealed class Part2PlanTests
{
    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases)), Trait("Rule", "P-071"), Trait("Rule", "P-082")]
    public async Task A_colleagues_plan_tells_nothing_of_the_units_problems(DatabaseKind kind)
    {
        await using var unit = await Unit.CreateAsync(kind);
        var hidden = await unit.DiagnoseAsync(unit.Program, "F11.20");
        var own = await unit.DiagnoseAsync(unit.Therapist, "F33.1");
        var draft = await unit.DraftAsync(unit.Therapist);

        var named = await Assert.ThrowsAsync<BusinessException>(() => unit.Therapist.RunAsync<IPlanAppService>(
            (plans, ct) => plans.KeepAsync(draft.Id, new PlanKeeping(0, PlanTree.Empty, Trees.One(hidden.Id)), ct)));
        var plan = await unit.Therapist.RunAsync<IPlanAppService, PlanDto>((plans, ct) => plans.GetAsync(draft.Id, ct));
        var versions = await unit.Therapist.RunAsync<IDiagnosisAppService, IReadOnlyList<DiagnosisChangeDto>>((all, ct) => all.GetHistoryAsync(unit.Patient, ct));
        var news = await unit.Therapist.RunAsync<IChartNewsAppService, ChartNewsDto>((all, ct) => all.GetAsync(unit.Patient, ct));

        Assert.StartsWith("DiagnosisIds-", named.Field, StringComparison.Ordinal);
        Assert.Equal(["F33.1"], plan.Findings.Where(finding => finding.Kind == PlanFindingKind.DiagnosisWithoutProblem).Select(finding => finding.Text.Split(' ')[0]));
        Assert.Equal([own.Id], versions.Select(version => version.DiagnosisId));
        Assert.DoesNotContain(news.Items, item => item.Text.Contains("F11", StringComparison.Ordinal));
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases)), Trait("Rule", "P-071"), Trait("Rule", "P-082")]
    public async Task What_the_unit_writes_never_stands_unlabelled_in_a_colleagues_text(DatabaseKind kind)
    {
        await using var unit = await Unit.CreateAsync(kind);
        await unit.Host.AsSystem.RunAsync<ICareTeamAppService>((teams, ct) => teams.AddAsync(unit.Patient, new NewCareTeamMember(unit.Host.Therapist, CareTeamPart.Therapist, false), ct));
        var problem = await unit.DiagnoseAsync(unit.Therapist, "F33.1");
        var draft = await unit.DraftAsync(unit.Therapist);
        var question = await unit.Therapist.RunAsync<IOpenQuestionAppService, OpenQuestionDto>(
            (all, ct) => all.AskAsync(unit.Patient, new OpenQuestionInput("Taper?", unit.Host.Therapist, Today.Date), ct));

        var written = await Assert.ThrowsAsync<BusinessException>(() => unit.Program.RunAsync<IPlanAppService>(
            (plans, ct) => plans.KeepAsync(draft.Id, new PlanKeeping(0, PlanTree.Empty, Trees.One()), ct)));
        var answered = await Assert.ThrowsAsync<BusinessException>(() => unit.Program.RunAsync<IOpenQuestionAppService>((all, ct) => all.AnswerAsync(question.Id, "After methadone.", ct)));
        var changed = await Assert.ThrowsAsync<BusinessException>(() => unit.Program.RunAsync<IDiagnosisAppService>(
            (all, ct) => all.ChangeAsync(problem.Act(), new ProblemInput("low since methadone", null, problem.OnsetOn, null, null), ct)));
        // What the refusals ask for can be done.
        var needsOwn = (await unit.Program.RunAsync<IPlanAppService, PlanDto>((plans, ct) => plans.GetAsync(draft.Id, ct))).NeedsOwnVersion;
        var (own, ownProblem) = (await unit.DraftAsync(unit.Program), await unit.DiagnoseAsync(unit.Program, "F33.1"));

        Assert.Equal(("Charting:PlanNotOfProgram", "Charting:QuestionNotOfProgram", "Charting:ProblemNotOfProgram"), (written.Code, answered.Code, changed.Code));
        Assert.Equal((true, true, true), (needsOwn, own.IsPart2, ownProblem.IsPart2));
    }
}
