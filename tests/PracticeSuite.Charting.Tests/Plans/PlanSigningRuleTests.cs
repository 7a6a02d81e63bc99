using PracticeSuite.Charting.Contracts.Briefs;
using PracticeSuite.Charting.Contracts.CareTeams;
using PracticeSuite.Charting.Contracts.News;
using PracticeSuite.Charting.Contracts.Plans;
using PracticeSuite.Charting.Contracts.Timeline;
using PracticeSuite.Charting.Tests.Part2;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Data;
using PracticeSuite.Testing;
using Xunit;

namespace PracticeSuite.Charting.Tests.Plans;

/// <summary>Whose signatures a version needs, and where it is seen that they are missing.</summary>
public sealed class PlanSigningRuleTests
{
    public static TheoryData<DatabaseKind> Both => BothDatabases.All;

    [Theory, MemberData(nameof(Both)), Trait("Rule", "P-032"), Trait("Rule", "K-005")]
    public async Task The_practice_says_from_a_day_on_who_signs_with_author_and_patient(DatabaseKind kind)
    {
        await using var pair = await SplitPair.CreateAsync(kind);
        async Task<BusinessException> RefusedAsync(DateOnly from) => await Assert.ThrowsAsync<BusinessException>(() => pair.SetAsync(PlanCoSigners.Nobody, from));
        await pair.SetAsync(PlanCoSigners.Nobody, pair.Today.AddDays(1));

        var (past, far, twice) = (await RefusedAsync(pair.Today.AddDays(-1)), await RefusedAsync(pair.Today.AddYears(2)), await RefusedAsync(pair.Today.AddDays(1)));
        var today = await pair.SignAsync(pair.Therapist, await pair.WrittenAsync());
        pair.Host.Host.Clock.Advance(TimeSpan.FromDays(1));
        var next = await pair.SignAsync(pair.Therapist, await pair.WrittenAsync());
        var rule = await pair.Supervisor.RunAsync<IPlanSigningRuleAppService, PlanSigningRuleDto>((rules, ct) => rules.GetAsync(ct));

        Assert.Equal(("From", "From", "Charting:PlanSigningRuleTaken"), (past.Field, far.Field, twice.Code));
        Assert.Equal([PlanSigner.Patient, PlanSigner.Prescriber], today.Awaits);
        Assert.Equal([PlanSigner.Patient], next.Awaits);
        Assert.Equal((PlanCoSigners.Nobody, PlanCoSigners.Pair), (rule.Today, rule.Default));
        await Assert.ThrowsAsync<AccessDeniedException>(() => pair.Therapist.RunAsync<IPlanSigningRuleAppService>((rules, ct) => rules.GetAsync(ct)));
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "P-032")]
    public async Task A_rule_that_was_a_mistake_is_taken_back_on_its_first_day_and_stays_on_record_as_that(DatabaseKind kind)
    {
        await using var pair = await SplitPair.CreateAsync(kind);
        Task<PlanSigningRuleDto> TakeBackAsync(DateOnly from) => pair.Supervisor.RunAsync<IPlanSigningRuleAppService, PlanSigningRuleDto>((rules, ct) => rules.TakeBackAsync(from, ct));
        async Task<string> RefusedAsync(DateOnly from) => (await Assert.ThrowsAsync<BusinessException>(() => TakeBackAsync(from))).Code;
        await pair.SetAsync(PlanCoSigners.Nobody, pair.Today);
        var mistaken = await pair.SignAsync(pair.Therapist, await pair.WrittenAsync());

        var back = await TakeBackAsync(pair.Today);
        var twice = await RefusedAsync(pair.Today);
        var right = await pair.SignAsync(pair.Therapist, await pair.WrittenAsync());
        await pair.SetAsync(PlanCoSigners.PairAndSupervisor, pair.Today);
        pair.Host.Host.Clock.Advance(TimeSpan.FromDays(1));
        var late = await RefusedAsync(pair.Today.AddDays(-1));
        var shown = await pair.Supervisor.RunAsync<IPlanSigningRuleAppService, PlanSigningRuleDto>((rules, ct) => rules.GetAsync(ct));

        Assert.Equal([PlanSigner.Patient], mistaken.Awaits);
        Assert.Equal([PlanSigner.Patient, PlanSigner.Prescriber], right.Awaits);
        Assert.Equal((PlanCoSigners.Pair, false, "test user"), (back.Today, Assert.Single(back.Changes).MayTakeBack, back.Changes[0].TakenBackBy));
        Assert.Equal(("Charting:PlanSigningRuleNotFound", "Charting:PlanSigningRuleHeld"), (twice, late));
        Assert.Equal((PlanCoSigners.PairAndSupervisor, PlanCoSigners.PairAndSupervisor), (shown.Today, shown.Changes[0].CoSigners));
        Assert.Equal([false, true], shown.Changes.Select(set => set.TakenBackAt is not null));
        await Assert.ThrowsAsync<AccessDeniedException>(() => pair.Therapist.RunAsync<IPlanSigningRuleAppService>((rules, ct) => rules.TakeBackAsync(pair.Today, ct)));
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "P-032")]
    public async Task An_author_without_a_license_of_their_own_waits_for_the_supervisor_where_the_practice_asks_for_it(DatabaseKind kind)
    {
        await using var pair = await SplitPair.CreateAsync(kind);
        await pair.SetAsync(PlanCoSigners.PairAndSupervisor, pair.Today);
        var associate = await pair.AssociateAsync(supervisor: pair.Host.Prescriber);
        var version = await pair.WrittenAsync(associate);

        var signed = await pair.SignAsync(associate, version);
        var whole = await pair.SignAsync(pair.Prescriber, version);

        Assert.Equal([PlanSigner.Patient, PlanSigner.Prescriber, PlanSigner.Supervisor], signed.Awaits);
        Assert.Equal([PlanSigner.Patient], whole.Awaits); // the prescriber is the supervisor as well
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "P-032"), Trait("Rule", "P-082")]
    public async Task The_programs_plan_is_not_signed_towards_a_supervisor_who_would_never_see_it(DatabaseKind kind)
    {
        await using var unit = await Unit.CreateAsync(kind);
        var supervisor = unit.Host.Host.For(Guid.CreateVersion7(), PracticeRole.Supervisor);
        await supervisor.RunAsync<IPlanSigningRuleAppService>((rules, ct) => rules.SetAsync(new PlanSigningRuleInput(PlanCoSigners.PairAndSupervisor, Today.Date), ct));
        var associate = await unit.AssociateAsync(supervisor: unit.Host.Therapist);
        var draft = await unit.DraftAsync(associate);
        await associate.WriteAsync(draft.Id);

        var refused = await Assert.ThrowsAsync<BusinessException>(() => associate.SignPlanAsync(draft.Id, 1, Today.Date));

        Assert.True(draft.IsPart2);
        Assert.Equal("Charting:PlanNeedsSupervisor", refused.Code);
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "K-005")]
    public async Task Who_waits_for_whom_since_when_and_until_when_is_seen_by_both(DatabaseKind kind)
    {
        await using var pair = await SplitPair.CreateAsync(kind);
        var version = await pair.WrittenAsync();
        await pair.SignAsync(pair.Therapist, version);
        await pair.Therapist.RecordPatientAsync(version, 1, PlanSteps.Verbal(pair.Now, pair.Host.Therapist));
        var signedOn = pair.Today;
        Task<IReadOnlyList<PlanDueDto>> DueAsync() => pair.Prescriber.RunAsync<IPlanReviewAppService, IReadOnlyList<PlanDueDto>>((reviews, ct) => reviews.GetListAsync(ct));
        var brief = await pair.Prescriber.RunAsync<IBriefAppService, BriefDto>((briefs, ct) => briefs.GetAsync(pair.Patient, BriefKind.Visit, ct));
        var news = await pair.Prescriber.RunAsync<IChartNewsAppService, ChartNewsDto>((all, ct) => all.GetAsync(pair.Patient, ct));
        pair.Host.Host.Clock.Advance(TimeSpan.FromDays(14));
        var near = Assert.Single(await DueAsync());
        var authors = await pair.Therapist.RunAsync<IPlanReviewAppService, IReadOnlyList<PlanDueDto>>((reviews, ct) => reviews.GetListAsync(ct));
        pair.Host.Host.Clock.Advance(TimeSpan.FromDays(1));
        var late = Assert.Single(await DueAsync());
        await pair.SignAsync(pair.Prescriber, version);
        var lines = (await pair.Prescriber.RunAsync<IChartTimelineAppService, ChartTimelineDto>((all, ct) => all.GetAsync(pair.Patient, new ChartTimelineQuery(TimeZoneInfo.Utc), ct))).Lines;

        Assert.Contains("Plan v1 waits for your signature since 9 Oct, 14 days on 23 Oct", brief.Sections.Single(section => section.Part == BriefPart.ToDecide).Lines);
        Assert.Equal(["recorded that the patient agreed in words to plan v1.", "signed plan v1, which waits for further signatures."], news.Items.Where(item => item.StaffId is not null).Select(item => item.Text).Order(StringComparer.Ordinal));
        Assert.Equal((false, signedOn, signedOn.AddDays(14), PlanSigner.Prescriber), (near.IsOverdue, near.LastOn, near.DueOn, Assert.Single(near.Awaits)));
        Assert.All(news.Items.Where(item => item.StaffId is not null), item => Assert.Equal($"version={version}", item.Opens));
        Assert.Equal([PlanSigner.Prescriber], near.SignsAs);
        Assert.Empty(Assert.Single(authors).SignsAs);
        Assert.True(late.IsOverdue);
        Assert.Empty(await DueAsync());
        Assert.Equal(["Plan v1 signed as prescriber, and active", "Plan v1 agreed to by the patient in words", "Plan v1 signed"], lines.Where(line => line.Kind == ChartItemKind.Plan).Select(line => line.Text));
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "P-032"), Trait("Rule", "P-082")]
    public async Task The_programs_plan_waits_for_nobody_who_may_not_know_of_it(DatabaseKind kind)
    {
        await using var unit = await Unit.CreateAsync(kind);
        foreach (var (member, part) in new[] { (unit.Host.Therapist, CareTeamPart.Therapist), (unit.Host.Prescriber, CareTeamPart.Prescriber) })
            await unit.Host.AsSystem.RunAsync<ICareTeamAppService>((teams, ct) => teams.AddAsync(unit.Patient, new NewCareTeamMember(member, part, false), ct));
        var (units, ordinary) = (await unit.DraftAsync(unit.Program), await unit.DraftAsync(unit.Therapist));

        await unit.Program.WriteAsync(units.Id);
        await unit.Therapist.WriteAsync(ordinary.Id);
        var own = await unit.Program.SignPlanAsync(units.Id, 1, Today.Date);
        var outside = await unit.Therapist.SignPlanAsync(ordinary.Id, 1, Today.Date);
        var written = await Assert.ThrowsAsync<BusinessException>(() => unit.Program.RecordPatientAsync(ordinary.Id, 1, PlanSteps.Verbal(Today.Now, unit.Host.Prescriber)));

        Assert.Equal([true, false], [own.IsPart2, outside.IsPart2]);
        Assert.Equal([PlanSigner.Patient], own.Awaits);
        Assert.Equal([PlanSigner.Patient], outside.Awaits);
        Assert.Equal("Charting:PlanAgreementNotOfProgram", written.Code);
        Assert.Single(await unit.PlansAsync(unit.Therapist));
    }
}
