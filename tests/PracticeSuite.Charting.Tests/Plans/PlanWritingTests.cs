using Microsoft.EntityFrameworkCore;
using PracticeSuite.Charting.Contracts.CareTeams;
using PracticeSuite.Charting.Contracts.Diagnoses;
using PracticeSuite.Charting.Contracts.News;
using PracticeSuite.Charting.Contracts.Plans;
using PracticeSuite.Charting.Data;
using PracticeSuite.Charting.Plans;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Data;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Testing;
using Xunit;

namespace PracticeSuite.Charting.Tests.Plans;

/// <summary>A therapist and a prescriber write one plan.</summary>
public sealed class PlanWritingTests
{
    private static readonly DateOnly August = new(2026, 8, 20);

    public static TheoryData<DatabaseKind> Both => BothDatabases.All;

    [Theory, MemberData(nameof(Both)), Trait("Rule", "P-030"), Trait("Rule", "P-031")]
    public async Task Two_people_write_at_once_and_nobodys_text_is_lost(DatabaseKind kind)
    {
        await using var pair = await Pair.CreateAsync(kind);
        var draft = await pair.DraftAsync();
        var begun = (await pair.KeepAsync(pair.Therapist, draft.Id, new PlanKeeping(0, PlanTree.Empty, Trees.One(null, pair.Host.Therapist)))).Plan;

        await pair.KeepAsync(pair.Prescriber, draft.Id, new PlanKeeping(1, begun.Tree, begun.Tree.WithGoal(goal => goal with { Target = "Three evenings" }).WithIntervention("Sertraline")));
        var merged = await pair.KeepAsync(pair.Therapist, draft.Id, new PlanKeeping(1, begun.Tree, begun.Tree.WithGoal(goal => goal with { Words = "My friends" })));
        var clashed = await pair.KeepAsync(pair.Therapist, draft.Id, new PlanKeeping(1, begun.Tree, begun.Tree.WithGoal(goal => goal with { Target = "Every Friday" })));
        var now = await pair.GetAsync(draft.Id);
        var chosen = await pair.KeepAsync(
            pair.Therapist, draft.Id, new PlanKeeping(clashed.Plan.Version.Revision, clashed.Plan.Tree, PlanMerge.WithMine(clashed.Merged, clashed.Clashes[0])));

        Assert.True(merged.WasMerged);
        Assert.Equal(("My friends", "Three evenings"), (merged.Plan.Tree.Problems[0].Goals[0].Words, merged.Plan.Tree.Problems[0].Goals[0].Target));
        Assert.Equal(("Three evenings", "Every Friday"), (Assert.Single(clashed.Clashes).Theirs, clashed.Clashes[0].Mine));
        Assert.Equal((3, "Three evenings"), (now.Version.Revision, now.Tree.Problems[0].Goals[0].Target));
        Assert.Equal(("Every Friday", 2), (chosen.Plan.Tree.Problems[0].Goals[0].Target, chosen.Plan.Tree.Problems[0].Goals[0].Objectives[0].Interventions.Count));
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "P-031")]
    public async Task What_was_written_after_one_read_it_is_not_signed_unseen_and_what_is_signed_stays(DatabaseKind kind)
    {
        await using var pair = await Pair.CreateAsync(kind);
        var draft = await pair.DraftAsync();
        var tree = Trees.One(null, pair.Host.Therapist);
        await pair.KeepAsync(pair.Therapist, draft.Id, new PlanKeeping(0, PlanTree.Empty, tree));

        var unseen = await Assert.ThrowsAsync<BusinessException>(() => pair.SignAsync(draft.Id, 0));
        await pair.SignAsync(draft.Id, 1);
        var twice = await Assert.ThrowsAsync<BusinessException>(() => pair.SignAsync(draft.Id, 1));
        var written = await Assert.ThrowsAsync<BusinessException>(() => pair.KeepAsync(pair.Prescriber, draft.Id, new PlanKeeping(1, tree, tree.WithProblem("x"))));
        var next = await pair.DraftAsync();
        var begun = await pair.GetAsync(next.Id);
        await pair.KeepAsync(pair.Prescriber, next.Id, new PlanKeeping(0, begun.Tree, begun.Tree.WithProblem("Poor sleep")));
        var rows = await pair.Therapist.RunAsync<IPlanAppService, IReadOnlyList<PlanDiffRow>>((plans, ct) => plans.CompareAsync(draft.Id, next.Id, ct));

        Assert.Equal(("Charting:PlanChangedMeanwhile", "Charting:PlanIsSigned", "Charting:PlanIsSigned"), (unseen.Code, twice.Code, written.Code));
        Assert.Equal("Low mood", Assert.Single(begun.Tree.Problems).Label);
        Assert.Equal([PlanDifference.Added], rows.Select(row => row.Difference).Where(one => one != PlanDifference.Same));
        Assert.Single((await pair.GetAsync(draft.Id)).Tree.Problems);
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "P-030")]
    public async Task A_plan_is_not_signed_with_gaps_and_shows_what_no_problem_stands_for(DatabaseKind kind)
    {
        await using var pair = await Pair.CreateAsync(kind);
        var diagnosis = await pair.Therapist.RunAsync<IDiagnosisAppService, DiagnosisDto>((all, ct) => all.AddAsync(pair.Patient, new DiagnosisInput("F33.1", 1, August), ct));
        var draft = await pair.DraftAsync();

        var gap = (await pair.KeepAsync(pair.Therapist, draft.Id, new PlanKeeping(0, PlanTree.Empty, Trees.One()))).Plan;
        var refused = await Assert.ThrowsAsync<BusinessException>(() => pair.SignAsync(draft.Id, 1));
        var whole = Trees.One(diagnosis.Id, pair.Host.Therapist);
        var full = (await pair.KeepAsync(pair.Therapist, draft.Id, new PlanKeeping(1, gap.Tree, whole))).Plan;
        await pair.SignAsync(draft.Id, 2);

        Assert.Equal([PlanFindingKind.DiagnosisWithoutProblem, PlanFindingKind.Missing], gap.Findings.Select(finding => finding.Kind).Distinct());
        Assert.Equal("Charting:PlanIncomplete", refused.Code);
        Assert.Empty(full.Findings);
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "P-031"), Trait("Rule", "B-011")]
    public async Task A_text_is_signed_as_of_today_and_what_was_signed_can_be_proved(DatabaseKind kind)
    {
        await using var pair = await Pair.CreateAsync(kind);
        var draft = await pair.DraftAsync();
        var tree = Trees.One(null, pair.Host.Therapist);
        await pair.KeepAsync(pair.Therapist, draft.Id, new PlanKeeping(0, PlanTree.Empty, tree));

        var backdated = await Assert.ThrowsAsync<BusinessException>(() => pair.SignAsync(draft.Id, 1, Today.Date.AddDays(-1)));
        var signed = await pair.SignAsync(draft.Id, 1);
        var stored = await pair.Host.AsSystem.RunAsync<ChartingDbContext, PlanVersion>((db, ct) => db.PlanVersions.AsNoTracking().SingleAsync(v => v.Id == draft.Id, ct));

        Assert.Equal("SignedOn", backdated.Field);
        Assert.Equal((Today.Date, Today.Now), (signed.SignedOn, signed.SignedAt));
        Assert.Equal(PlanCanon.HashOf(stored.Content), stored.ContentHash);
        Assert.NotEqual(PlanCanon.HashOf(tree.WithProblem("Poor sleep")), stored.ContentHash);
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "P-030")]
    public async Task An_empty_plan_is_not_signed_and_says_what_to_write(DatabaseKind kind)
    {
        await using var pair = await Pair.CreateAsync(kind);
        var draft = await pair.DraftAsync();

        var refused = await Assert.ThrowsAsync<BusinessException>(() => pair.SignAsync(draft.Id, 0));
        var shown = await pair.GetAsync(draft.Id);

        Assert.Equal("Charting:PlanIncomplete", refused.Code);
        Assert.Contains("write at least one problem with a goal, an objective and an intervention", refused.Message, StringComparison.Ordinal);
        Assert.True(Assert.Single(shown.Findings).BarsSigning);
        Assert.Null(shown.Version.SignedOn);
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "P-032")]
    public async Task A_version_that_says_nothing_does_not_take_the_place_of_one_that_does(DatabaseKind kind)
    {
        await using var pair = await Pair.CreateAsync(kind);
        var draft = await pair.DraftAsync();
        await pair.KeepAsync(pair.Therapist, draft.Id, new PlanKeeping(0, PlanTree.Empty, Trees.One(null, pair.Host.Therapist)));
        await pair.SignAsync(draft.Id, 1);
        var next = await pair.DraftAsync();
        await pair.KeepAsync(pair.Therapist, next.Id, new PlanKeeping(0, (await pair.GetAsync(next.Id)).Tree, PlanTree.Empty));

        var refusal = await Assert.ThrowsAsync<BusinessException>(() => pair.SignAsync(next.Id, 1));

        Assert.Equal("Charting:PlanSaysNothing", refusal.Code);
        Assert.Null((await pair.GetAsync(draft.Id)).Version.SupersededOn);
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "P-003"), Trait("Rule", "P-030")]
    public async Task A_diagnosis_in_error_is_not_named_anew_and_where_it_stands_it_bars_the_signature_until_it_is_unticked(DatabaseKind kind)
    {
        await using var pair = await Pair.CreateAsync(kind);
        var diagnosis = await pair.Therapist.RunAsync<IDiagnosisAppService, DiagnosisDto>((all, ct) => all.AddAsync(pair.Patient, new DiagnosisInput("F33.1", 1, August), ct));
        var draft = await pair.DraftAsync();
        var tree = Trees.One(diagnosis.Id, pair.Host.Therapist);
        await pair.KeepAsync(pair.Therapist, draft.Id, new PlanKeeping(0, PlanTree.Empty, tree));
        await pair.Therapist.RunAsync<IDiagnosisAppService>((all, ct) => all.PutAsync(diagnosis.Act("of another chart"), ProblemStatus.EnteredInError, ct));

        var edited = (await pair.KeepAsync(pair.Therapist, draft.Id, new PlanKeeping(1, tree, tree.WithGoal(goal => goal with { Target = "Three evenings" })))).Plan;
        var barred = await Assert.ThrowsAsync<BusinessException>(() => pair.SignAsync(draft.Id, 2));
        var clean = new PlanTree([edited.Tree.Problems[0] with { DiagnosisIds = [] }]);
        var unticked = (await pair.KeepAsync(pair.Therapist, draft.Id, new PlanKeeping(2, edited.Tree, clean))).Plan;
        var anew = await Assert.ThrowsAsync<BusinessException>(() => pair.KeepAsync(pair.Therapist, draft.Id, new PlanKeeping(3, unticked.Tree, edited.Tree)));

        Assert.Equal("Charting:PlanIncomplete", barred.Code);
        Assert.Empty(unticked.Findings);
        Assert.StartsWith("DiagnosisIds-", anew.Field, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "P-030")]
    public async Task Who_is_responsible_is_of_the_team_and_who_left_is_flagged(DatabaseKind kind)
    {
        await using var pair = await Pair.CreateAsync(kind);
        var draft = await pair.DraftAsync();

        var stranger = await Assert.ThrowsAsync<BusinessException>(() => pair.KeepAsync(pair.Therapist, draft.Id, new PlanKeeping(0, PlanTree.Empty, Trees.One(null, pair.Host.FrontDesk))));
        await pair.KeepAsync(pair.Therapist, draft.Id, new PlanKeeping(0, PlanTree.Empty, Trees.One(null, pair.Host.Therapist)));
        await pair.Host.DismissAsync(pair.Host.Therapist, Today.Date.AddDays(-1));
        var plan = await pair.GetAsync(draft.Id);
        var kept = await pair.KeepAsync(pair.Prescriber, draft.Id, new PlanKeeping(1, plan.Tree, plan.Tree.WithGoal(goal => goal with { Target = "Three evenings" })));

        Assert.StartsWith("ResponsibleId-", stranger.Field, StringComparison.Ordinal);
        Assert.Equal([PlanFindingKind.ResponsibleLeft], plan.Findings.Select(finding => finding.Kind));
        Assert.Empty(kept.Clashes);
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "K-005")]
    public async Task Who_leaves_the_team_on_a_later_day_is_still_of_the_pair_and_who_joins_on_one_is_not_yet(DatabaseKind kind)
    {
        await using var pair = await SplitPair.CreateAsync(kind);
        await pair.Host.AsSystem.RunAsync<ChartingDbContext>(async (db, ct) =>
        {
            var team = await db.CareTeams.Include(one => one.Members).SingleAsync(one => one.Id == pair.Patient, ct);
            team.End(team.Members.Single(one => one.StaffId == pair.Host.Prescriber).Id, pair.Now.AddDays(10));
            team.Add(pair.Host.FrontDesk, CareTeamPart.Therapist, false, pair.Now.AddDays(10));
            await db.SaveChangesAsync(ct);
        });

        var draft = await pair.WrittenAsync();
        var plan = await pair.Therapist.RunAsync<IPlanAppService, PlanDto>((plans, ct) => plans.GetAsync(draft, ct));

        Assert.StartsWith("The prescriber owns no intervention", Assert.Single(plan.Findings, one => one.Kind == PlanFindingKind.MemberWithoutIntervention).Text, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "P-032"), Trait("Rule", "P-034")]
    public async Task A_colleague_is_told_who_signed_and_who_reviewed(DatabaseKind kind)
    {
        await using var pair = await Pair.CreateAsync(kind);
        var draft = await pair.DraftAsync();
        await pair.Prescriber.WriteAndSignAsync(draft.Id, Today.Date);
        await pair.Prescriber.RunAsync<IPlanAppService>((plans, ct) => plans.ReviewAsync(draft.Id, Today.Date, ct));

        Task<ChartNewsDto> NewsAsync(IOperations reader) => reader.RunAsync<IChartNewsAppService, ChartNewsDto>((all, ct) => all.GetAsync(pair.Patient, ct));
        var (told, own) = (await NewsAsync(pair.Therapist), await NewsAsync(pair.Prescriber));

        Assert.Contains(told.Items, item => item is { Text: "signed plan v1.", StaffId: not null });
        Assert.Contains(told.Items, item => item is { Text: "reviewed plan v1, which needs no change.", StaffId: not null });
        Assert.DoesNotContain(own.Items, item => item.Part == "plan");
    }

    private sealed class Pair(ChartingHost host, Guid patient) : IAsyncDisposable
    {
        public ChartingHost Host => host;

        public Guid Patient => patient;

        public IOperations Therapist { get; } = host.Host.For(host.Therapist, PracticeRole.Therapist);

        public IOperations Prescriber { get; } = host.Host.For(host.Prescriber, PracticeRole.Prescriber);

        public static async Task<Pair> CreateAsync(DatabaseKind kind)
        {
            var host = await ChartingHost.CreateAsync(kind);
            var patient = await host.PatientAsync();
            foreach (var member in new[] { host.Therapist, host.Prescriber })
                await host.AsSystem.RunAsync<ICareTeamAppService>((teams, ct) => teams.AddAsync(patient, new NewCareTeamMember(member, CareTeamPart.Other, false), ct));
            return new Pair(host, patient);
        }

        public Task<PlanVersionDto> DraftAsync() => Therapist.RunAsync<IPlanAppService, PlanVersionDto>((plans, ct) => plans.DraftAsync(patient, August, ct));

        public Task<PlanDto> GetAsync(Guid id) => Prescriber.RunAsync<IPlanAppService, PlanDto>((plans, ct) => plans.GetAsync(id, ct));

        public Task<PlanKept> KeepAsync(IOperations by, Guid id, PlanKeeping keeping) => by.RunAsync<IPlanAppService, PlanKept>((plans, ct) => plans.KeepAsync(id, keeping, ct));

        public Task<PlanVersionDto> SignAsync(Guid id, int revision, DateOnly? on = null) => Prescriber.SignWholeAsync(id, revision, on ?? Today.Date);

        public ValueTask DisposeAsync() => host.DisposeAsync();
    }
}
