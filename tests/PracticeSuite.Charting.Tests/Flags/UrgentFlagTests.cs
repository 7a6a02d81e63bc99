using PracticeSuite.Charting.Contracts.CareTeams;
using PracticeSuite.Charting.Contracts.Flags;
using PracticeSuite.Charting.Contracts.Medications;
using PracticeSuite.Charting.Contracts.News;
using PracticeSuite.Charting.Tests.Medications;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Data;
using PracticeSuite.Testing;
using Xunit;

namespace PracticeSuite.Charting.Tests.Flags;

public sealed class UrgentFlagTests
{
    private static readonly DateOnly Monday = new(2026, 10, 5);
    private static readonly DateOnly Thursday = new(2026, 10, 8);

    public static TheoryData<DatabaseKind> Both => BothDatabases.All;

    /// <summary>The case of the source article: a stimulant goes up on Monday, the therapist finds anxiety on Thursday.</summary>
    [Theory, MemberData(nameof(Both)), Trait("Rule", "UF-03"), Trait("Rule", "K-040"), Trait("Rule", "K-180")]
    public async Task A_rise_after_a_stimulant_tells_both_with_drug_days_and_scores(DatabaseKind kind)
    {
        await using var desk = await Desk.CreateAsync(kind);
        var stimulant = await desk.AddAsync(desk.New("Methylphenidate ER"));
        await desk.Therapist.ScoreAsync(desk.Patient, "GAD-7", 7, new DateOnly(2026, 9, 24));
        await desk.ChangeAsync(stimulant, MedicationEventKind.Increase, Monday, Desk.Mg(36));
        Assert.Empty(await desk.Therapist.OpenAsync(desk.Patient));

        await desk.Therapist.ScoreAsync(desk.Patient, "GAD-7", 12, Thursday);

        var flag = Assert.Single((await desk.Prescriber.MineAsync()).Flags, one => one.Rule == "UF-03");
        Assert.Equal((FlagLevel.Urgent, FlagState.Open, TestHost.DefaultNow), (flag.Level, flag.State, flag.RaisedAt));
        Assert.Equal(["Methylphenidate ER raised 18 → 36 mg a day on Mon 5 Oct · GAD-7 7 → 12 on Thu 8 Oct"], flag.Lines());
        Assert.Contains((await desk.Therapist.MineAsync()).Flags, one => one.Id == flag.Id);
        var told = (await desk.Therapist.AllAsync(desk.Patient)).Single(one => one.Id == flag.Id).Addressees;
        Assert.Equal([(desk.Host.Therapist, FlagRecipient.Therapist), (desk.Host.Prescriber, FlagRecipient.Prescriber)], told.Select(one => (one.StaffId, one.As)));
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "UF-01"), Trait("Rule", "P-200"), Trait("Rule", "P-202"), Trait("Rule", "P-205")]
    public async Task An_answer_about_suicide_raises_at_submission_though_the_scale_is_incomplete(DatabaseKind kind)
    {
        await using var desk = await Desk.CreateAsync(kind);

        var saved = await desk.Therapist.AnswerAsync(desk.Patient, "PHQ-9", Thursday, (9, 2));

        Assert.Null(saved.Total);
        var flag = Assert.Single(await desk.Therapist.AllAsync(desk.Patient));
        Assert.Equal(("UF-01", FlagLevel.Critical, true), (flag.Rule, flag.Level, flag.NeedsDisposition));
        Assert.Equal(["PHQ-9 item 9 answered 2 on Thu 8 Oct"], flag.Lines());
        // The therapist leads in a crisis as well, being the one to whom others turn.
        Assert.Equal([desk.Host.Therapist, desk.Host.Prescriber], flag.Addressees.Select(one => one.StaffId));
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "K-049"), Trait("Rule", "P-202")]
    public async Task Where_the_team_has_nobody_of_the_part_that_a_rule_tells_the_team_is_told(DatabaseKind kind)
    {
        await using var host = await ChartingHost.CreateAsync(kind);
        var patient = await host.PatientAsync();
        await host.AsSystem.JoinAsync(patient, host.Therapist, CareTeamPart.Therapist);

        await host.Host.For(host.Therapist, PracticeRole.Therapist).ReportAsync(patient, null, Thursday, EffectTag.MedicationConcern);

        var flag = Assert.Single((await host.Host.For(host.Therapist, PracticeRole.Therapist).MineAsync()).Flags);
        Assert.Equal("UF-30", flag.Rule);
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "K-048")]
    public async Task The_same_within_a_day_is_a_line_of_the_open_flag(DatabaseKind kind)
    {
        await using var desk = await Desk.CreateAsync(kind);
        await desk.Therapist.ReportAsync(desk.Patient, null, Monday, EffectTag.MedicationConcern);
        desk.Host.Host.Clock.Advance(TimeSpan.FromHours(23));
        await desk.Therapist.ReportAsync(desk.Patient, null, Thursday, EffectTag.MedicationConcern);
        var merged = Assert.Single(await desk.Therapist.OpenAsync(desk.Patient));
        await desk.Therapist.AcknowledgeAsync(merged.Id);

        // What nobody has answered yet is a flag of its own.
        await desk.Therapist.ReportAsync(desk.Patient, null, Thursday, EffectTag.MedicationConcern);
        desk.Host.Host.Clock.Advance(TimeSpan.FromHours(25));
        await desk.Therapist.ReportAsync(desk.Patient, null, Thursday, EffectTag.MedicationConcern);

        Assert.Equal(2, merged.Lines.Count);
        Assert.Equal([1, 1, 2], (await desk.Therapist.OpenAsync(desk.Patient)).Select(flag => flag.Lines.Count).Order());
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "K-048")]
    public async Task What_is_worse_makes_the_open_flag_so(DatabaseKind kind)
    {
        await using var desk = await Desk.CreateAsync(kind);
        await desk.Therapist.AnswerAsync(desk.Patient, "PHQ-9", Monday, (9, 1));
        desk.Host.Host.Clock.Advance(TimeSpan.FromDays(3));

        await desk.Therapist.AnswerAsync(desk.Patient, "PHQ-9", Thursday, (9, 3));

        var flag = Assert.Single(await desk.Therapist.AllAsync(desk.Patient));
        Assert.Equal((FlagLevel.Critical, 2, TestHost.DefaultNow.AddDays(3)), (flag.Level, flag.Lines.Count, flag.OpenSince));
        Assert.Equal([FlagAct.Raised, FlagAct.LevelRaised], flag.Acts.Select(act => act.Act));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task An_item_fires_a_rule_once_whoever_looks_how_often(DatabaseKind kind)
    {
        await using var desk = await Desk.CreateAsync(kind);
        await desk.AddAsync(desk.New("lithium", 600) with { StartOn = new DateOnly(2026, 10, 9), Form = MedicationForm.Tablet });
        desk.Host.Host.Clock.Advance(TimeSpan.FromDays(12));

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => desk.Host.AsSystem.RunAsync<IUrgentFlags>((flags, ct) => flags.EvaluateAsync(desk.Patient, ct))));
        await desk.Host.AsSystem.RunAsync<IUrgentFlags>((flags, ct) => flags.EvaluateAsync(desk.Patient, ct));

        var overdue = (await desk.Prescriber.OpenAsync(desk.Patient)).Where(flag => flag.Rule == "UF-12").SelectMany(flag => flag.Lines()).ToList();
        Assert.Equal(overdue.Distinct(), overdue);
        Assert.All(await desk.Prescriber.AllAsync(desk.Patient), flag => Assert.NotEmpty(flag.Lines));
        Assert.Contains(overdue, line => line.StartsWith("Lithium level not recorded under lithium", StringComparison.Ordinal));
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "K-041"), Trait("Rule", "K-042")]
    public async Task To_acknowledge_is_an_act_and_twice_is_one(DatabaseKind kind)
    {
        await using var desk = await Desk.CreateAsync(kind);
        var flag = await desk.Therapist.RaiseAsync(desk.Patient, "Look at the sleep, please.");
        await desk.Prescriber.OpenAsync(desk.Patient);
        Assert.Equal(FlagState.Open, (await desk.Therapist.AllAsync(desk.Patient))[0].State);

        var answers = await Task.WhenAll(desk.Prescriber.AcknowledgeAsync(flag.Id, "Will call today."), desk.Therapist.AcknowledgeAsync(flag.Id));

        Assert.All(answers, one => Assert.Equal(FlagState.Acknowledged, one.State));
        var acts = (await desk.Therapist.AllAsync(desk.Patient))[0].Acts;
        Assert.Single(acts, act => act.Act == FlagAct.Acknowledged);
        // Whichever of them came first.
        Assert.Single(acts, act => act.Words == "Will call today.");
    }

    /// <summary>Who comes second has no second acknowledgment, and what they typed is not lost.</summary>
    [Theory, MemberData(nameof(Both)), Trait("Rule", "K-041"), Trait("Rule", "K-042")]
    public async Task What_the_second_one_says_is_kept_as_theirs_once_and_the_clock_stays_with_the_first(DatabaseKind kind)
    {
        await using var desk = await Desk.CreateAsync(kind);
        var therapist = desk.Therapist;
        var flag = await therapist.RaiseAsync(desk.Patient, "Look at the sleep, please.");
        await desk.Prescriber.AcknowledgeAsync(flag.Id, "Will call today.");
        desk.Host.Host.Clock.Advance(TimeSpan.FromMinutes(5));

        await therapist.AcknowledgeAsync(flag.Id, "I see her at four.");
        await therapist.AcknowledgeAsync(flag.Id, "I see her at four.");
        var after = await therapist.AcknowledgeAsync(flag.Id);

        Assert.Equal([(FlagAct.Raised, null), (FlagAct.Acknowledged, "Will call today."), (FlagAct.Commented, "I see her at four.")], after.Acts.Select(act => (act.Act, act.Words)));
        Assert.Equal(after.Acts[0].By, after.Acts[2].By);
        var news = (await desk.Prescriber.RunAsync<IChartNewsAppService, ChartNewsDto>((all, ct) => all.GetAsync(desk.Patient, ct))).Items;
        Assert.Contains(news, one => one.Text == "Urgent flag commented on: Look at the sleep, please.");
    }

    /// <summary>UF-01 and UF-02 go by the day of the entry as well.</summary>
    [Theory, MemberData(nameof(Both)), Trait("Rule", "UF-30"), Trait("Rule", "K-040")]
    public async Task What_was_observed_long_ago_and_is_entered_today_raises(DatabaseKind kind)
    {
        await using var desk = await Desk.CreateAsync(kind);

        await desk.Therapist.ReportAsync(desk.Patient, null, Thursday.AddDays(-60), EffectTag.MedicationConcern);
        desk.Host.Host.Clock.Advance(TimeSpan.FromDays(40));
        await desk.Host.AsSystem.RunAsync<IUrgentFlags>((flags, ct) => flags.EvaluateAsync(desk.Patient, ct));

        Assert.Equal("UF-30", Assert.Single(await desk.Therapist.OpenAsync(desk.Patient)).Rule);
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "P-203"), Trait("Rule", "K-046")]
    public async Task A_flag_about_suicide_closes_with_a_disposition_in_words(DatabaseKind kind)
    {
        await using var desk = await Desk.CreateAsync(kind);
        await desk.Therapist.AnswerAsync(desk.Patient, "PHQ-9", Thursday, (9, 1));
        var flag = Assert.Single(await desk.Therapist.OpenAsync(desk.Patient));

        var without = await Assert.ThrowsAsync<BusinessException>(() => desk.Therapist.ResolveAsync(flag.Id, "Called the patient, no plan, no means."));
        var tooShort = await Assert.ThrowsAsync<BusinessException>(() => desk.Therapist.ResolveAsync(flag.Id, "Called the patient.", FlagDisposition.NoAcuteRisk));
        var resolved = await desk.Therapist.ResolveAsync(flag.Id, "Called the patient, no plan, no means.", FlagDisposition.NoAcuteRisk);

        Assert.Equal(("Disposition", "Words"), (without.Field, tooShort.Field));
        Assert.Equal((FlagState.Resolved, FlagDisposition.NoAcuteRisk), (resolved.State, resolved.Acts[^1].Disposition!.Value));
        Assert.Equal([FlagAct.Raised, FlagAct.Acknowledged, FlagAct.Resolved], resolved.Acts.Select(act => act.Act));
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "P-203")]
    public async Task A_flag_of_another_rule_takes_none_of_the_dispositions_about_suicide(DatabaseKind kind)
    {
        await using var desk = await Desk.CreateAsync(kind);
        var flag = await desk.Therapist.RaiseAsync(desk.Patient, "Look at the sleep, please.");

        var refusal = await Assert.ThrowsAsync<BusinessException>(() => desk.Therapist.ResolveAsync(flag.Id, "Called.", FlagDisposition.NoAcuteRisk));

        Assert.Equal("Disposition", refusal.Field);
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "K-040"), Trait("Rule", "P-011")]
    public async Task A_line_says_that_what_it_rests_on_was_marked_in_error(DatabaseKind kind)
    {
        await using var desk = await Desk.CreateAsync(kind);
        var stimulant = await desk.ChangeAsync(await desk.AddAsync(desk.New("Methylphenidate ER")), MedicationEventKind.Increase, Monday, Desk.Mg(36));
        await desk.Therapist.ReportAsync(desk.Patient, null, Thursday, EffectTag.Irritability);
        var before = Assert.Single(await desk.Therapist.OpenAsync(desk.Patient));

        await desk.Prescriber.RunAsync<IMedicationAppService>((all, ct) => all.MarkInErrorAsync(stimulant.Id, stimulant.Events.Single(one => one.Kind == MedicationEventKind.Increase).Id, "It was another patient's.", ct));

        Assert.False(Assert.Single(before.Lines).IsInError);
        Assert.True(Assert.Single(Assert.Single(await desk.Therapist.OpenAsync(desk.Patient)).Lines).IsInError);
        Assert.True((await desk.Prescriber.AllAsync(desk.Patient)).Single(one => one.Id == before.Id).Lines[0].IsInError);
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "K-041")]
    public async Task What_is_resolved_is_over_until_it_is_reopened(DatabaseKind kind)
    {
        await using var desk = await Desk.CreateAsync(kind);
        var flag = await desk.Therapist.RaiseAsync(desk.Patient, "Look at the sleep, please.");
        await desk.Prescriber.ResolveAsync(flag.Id, "Called.");
        var over = await Assert.ThrowsAsync<BusinessException>(() => desk.Therapist.AcknowledgeAsync(flag.Id));
        var gone = await desk.Therapist.OpenAsync(desk.Patient);
        desk.Host.Host.Clock.Advance(TimeSpan.FromHours(2));

        var reopened = await desk.Therapist.ReopenAsync(flag.Id, "It is not better.");

        Assert.Equal("Charting:FlagOver", over.Code);
        Assert.Empty(gone);
        Assert.Equal((FlagState.Open, TestHost.DefaultNow.AddHours(2)), (reopened.State, reopened.OpenSince));
        Assert.Equal("Charting:FlagNotResolved", (await Assert.ThrowsAsync<BusinessException>(() => desk.Therapist.ReopenAsync(flag.Id, "It is not better."))).Code);
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "K-040"), Trait("Rule", "K-041")]
    public async Task Whoever_raised_one_takes_it_back_within_ten_minutes_with_a_reason(DatabaseKind kind)
    {
        await using var desk = await Desk.CreateAsync(kind);
        var (therapist, other) = (desk.Therapist, desk.Prescriber);
        var flag = await therapist.RaiseAsync(desk.Patient, "Look at the sleep, please.");
        var late = await therapist.RaiseAsync(desk.Patient, "Look at the weight, please.");
        var short_ = await Assert.ThrowsAsync<BusinessException>(() => therapist.RaiseAsync(desk.Patient, "Look."));

        var notYours = await Assert.ThrowsAsync<BusinessException>(() => other.CancelAsync(flag.Id, "Raised on the wrong chart."));
        desk.Host.Host.Clock.Advance(TimeSpan.FromMinutes(10));
        var canceled = await therapist.CancelAsync(flag.Id, "Raised on the wrong chart.");
        desk.Host.Host.Clock.Advance(TimeSpan.FromSeconds(1));
        var tooOld = await Assert.ThrowsAsync<BusinessException>(() => therapist.CancelAsync(late.Id, "Raised on the wrong chart."));

        Assert.Equal(("Charting:FlagNotYours", "Charting:FlagTooOld", "Reason"), (notYours.Code, tooOld.Code, short_.Field));
        Assert.Equal((FlagState.Canceled, (DateTimeOffset?)null), (canceled.State, canceled.CancelUntil));
        Assert.Equal([late.Id], (await therapist.OpenAsync(desk.Patient)).Select(one => one.Id));
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "P-120")]
    public async Task A_stranger_sees_none_and_answers_none(DatabaseKind kind)
    {
        await using var desk = await Desk.CreateAsync(kind);
        var flag = await desk.Therapist.RaiseAsync(desk.Patient, "Look at the sleep, please.");
        var stranger = desk.Host.Host.For(await desk.Host.EmployAsync("OTHER", Identity.Contracts.Staff.Credential.LCSW), PracticeRole.Therapist);

        Assert.Empty(await stranger.OpenAsync(desk.Patient));
        await Assert.ThrowsAsync<NoRelationshipException>(() => stranger.AllAsync(desk.Patient));
        Assert.Equal("Charting:FlagNotFound", (await Assert.ThrowsAsync<BusinessException>(() => stranger.AcknowledgeAsync(flag.Id))).Code);
    }

    /// <summary>Whoever wrote a score did not raise a flag by it, and whose act it was is told all the same.</summary>
    [Theory, MemberData(nameof(Both)), Trait("Rule", "K-040"), Trait("Rule", "K-041")]
    public async Task A_flag_of_a_rule_is_raised_by_the_rule_after_somebodys_act_and_one_by_hand_by_its_author(DatabaseKind kind)
    {
        await using var desk = await Desk.CreateAsync(kind);
        await desk.Therapist.AnswerAsync(desk.Patient, "PHQ-9", Thursday, (9, 1));
        var raised = Assert.Single(await desk.Therapist.AllAsync(desk.Patient));
        await desk.Therapist.AcknowledgeAsync(raised.Id);
        var byHand = await desk.Therapist.RaiseAsync(desk.Patient, "Look at the sleep, please.");

        var flag = (await desk.Prescriber.AllAsync(desk.Patient)).Single(one => one.Id == raised.Id);
        var news = (await desk.Prescriber.RunAsync<IChartNewsAppService, ChartNewsDto>((all, ct) => all.GetAsync(desk.Patient, ct))).Items;

        var name = byHand.RaisedBy;
        Assert.DoesNotContain("rule", name, StringComparison.OrdinalIgnoreCase);
        Assert.Equal($"rule UF-01, after {name} wrote into the chart", flag.RaisedBy);
        Assert.Equal([$"rule UF-01, after {name} wrote into the chart", name], flag.Acts.Select(act => act.By));
        Assert.Contains(news, one => one.By == $"Rule UF-01, after {name} wrote into the chart" && one.Text.StartsWith("Urgent flag raised: ", StringComparison.Ordinal));
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "P-012")]
    public async Task The_strip_names_new_flags_to_others(DatabaseKind kind)
    {
        await using var desk = await Desk.CreateAsync(kind);
        var therapist = desk.Therapist;
        await therapist.RaiseAsync(desk.Patient, "Look at the sleep, please.");

        Assert.Empty((await therapist.RunAsync<IChartNewsAppService, ChartNewsDto>((news, ct) => news.GetAsync(desk.Patient, ct))).Items);
        var told = Assert.Single((await desk.Prescriber.RunAsync<IChartNewsAppService, ChartNewsDto>((news, ct) => news.GetAsync(desk.Patient, ct))).Items);
        Assert.Equal(("flags", "Urgent flag raised: Look at the sleep, please."), (told.Part, told.Text));
    }
}
