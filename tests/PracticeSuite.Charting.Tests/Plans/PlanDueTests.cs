using PracticeSuite.Charting.Contracts.Care;
using PracticeSuite.Charting.Contracts.CareTeams;
using PracticeSuite.Charting.Contracts.Diagnoses;
using PracticeSuite.Charting.Contracts.News;
using PracticeSuite.Charting.Contracts.Patients;
using PracticeSuite.Charting.Contracts.Plans;
using PracticeSuite.Charting.Tests.Medications;
using PracticeSuite.Charting.Tests.Flags;
using PracticeSuite.Charting.Contracts.Medications;
using PracticeSuite.Charting.Contracts.Scales;
using PracticeSuite.Charting.Plans;
using PracticeSuite.Identity.Contracts.Practices;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Data;
using PracticeSuite.Testing;
using Xunit;

namespace PracticeSuite.Charting.Tests.Plans;

/// <summary>When a plan is to be reviewed, and what asks for it earlier.</summary>
public sealed class PlanDueTests
{
    private static readonly DateOnly Signed = new(2026, 7, 1);

    public static TheoryData<DatabaseKind> Both => BothDatabases.All;

    [Theory, Trait("Rule", "P-033")]
    [InlineData(75, false, false)]
    [InlineData(76, true, false)]  // 14 days before
    [InlineData(89, true, false)]
    [InlineData(90, true, true)]   // day 0
    public void It_is_near_fourteen_days_before_and_overdue_from_the_day(int after, bool near, bool overdue)
    {
        var due = PlanDue.Of(Version(), 90, Signed.AddDays(after), Nothing);

        Assert.Equal((near, overdue, Signed.AddDays(90)), (due.IsNear, due.IsOverdue, due.DueOn));
    }

    [Fact, Trait("Rule", "P-033"), Trait("Rule", "P-034")]
    public void A_review_without_change_begins_the_days_anew_and_answers_what_happened_before_it()
    {
        var version = Version();
        var events = Nothing with { AdmittedOn = Signed.AddDays(20) };
        var before = PlanDue.Of(version, 90, Signed.AddDays(30), events);

        version.Review(Signed.AddDays(30), null, Today.Patient, Today.Chart);
        var after = PlanDue.Of(version, 90, Signed.AddDays(30), events);

        Assert.Equal([PlanReviewCause.Admission], before.Reasons.Select(reason => reason.Cause));
        Assert.Empty(after.Reasons);
        Assert.Equal(Signed.AddDays(120), after.DueOn);
    }

    [Fact, Trait("Rule", "P-033")]
    public void On_the_day_of_the_signature_only_what_came_after_it_asks_for_a_review()
    {
        var version = PlanVersion.Draft(Today.Practice, Today.Patient, 1, isPart2: false, Today.Date, Today.Chart);
        version.SignNow(0, Today.Date, new PlanPen(null, "M. Chen", null, Today.Now), [PlanSigner.Author], Today.Patient, Today.Chart);
        PlanEvents Changed(TimeSpan after) => Nothing with { Changes = [new PlanChange(new PlanReviewReason(PlanReviewCause.DiagnosisChange, Today.Date, "F33.1 recorded"), Today.Now + after)] };

        Assert.Empty(PlanDue.Of(version, 90, Today.Date, Changed(TimeSpan.FromHours(-1))).Reasons);
        Assert.Single(PlanDue.Of(version, 90, Today.Date, Changed(TimeSpan.FromHours(1))).Reasons);
    }

    [Fact, Trait("Rule", "P-033")]
    public void A_score_that_is_worse_by_its_threshold_asks_for_a_review_and_says_by_how_much()
    {
        var scale = RatingScales.Get("PHQ-9");
        ScoredOn At(int total, int days) => new(scale, new ScaleScore(total, null, null, false, []), Signed.AddDays(days));

        var steady = PlanDue.Of(Version(), 90, Signed.AddDays(40), Nothing with { Scores = [At(8, -10), At(8 + scale.MeaningfulChange!.Value - 1, 10)] });
        var worse = PlanDue.Of(Version(), 90, Signed.AddDays(40), Nothing with { Scores = [At(8, -10), At(8 + scale.MeaningfulChange.Value, 10)] });

        Assert.Empty(steady.Reasons);
        Assert.Equal((PlanReviewCause.ScoreWorse, Signed.AddDays(10)), (worse.Reasons[0].Cause, worse.Reasons[0].On));
        Assert.Contains($"worse by {scale.MeaningfulChange}", worse.Reasons[0].Text, StringComparison.Ordinal);
    }

    [Fact, Trait("Rule", "P-033")]
    public void A_patient_who_is_not_progressing_needs_a_version_that_was_begun_after_the_score()
    {
        ScaleResultFact At(int total, int days) => new(Guid.CreateVersion7(), "PHQ-9", total, Signed.AddDays(days), IsPrimary: true);
        var stalled = Nothing with { Primary = [At(18, -80), At(17, 10)] };
        var version = Version();
        version.Review(Signed.AddDays(12), null, Today.Patient, Today.Chart);

        Assert.Equal([PlanReviewCause.NotProgressing], PlanDue.Of(version, 90, Signed.AddDays(20), stalled).Reasons.Select(reason => reason.Cause));
        Assert.Empty(PlanDue.Of(Version(Signed.AddDays(11)), 90, Signed.AddDays(20), stalled).Reasons);
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "P-033")]
    public async Task The_worklist_has_whose_diagnosis_changed_and_whose_day_has_come(DatabaseKind kind)
    {
        await using var host = await ChartingHost.CreateAsync(kind);
        var patient = await host.PatientAsync();
        await host.Host.TreatAsync(host.Therapist, patient);
        var therapist = host.Host.For(host.Therapist, PracticeRole.Therapist);
        Task<IReadOnlyList<PlanDueDto>> ListAsync() => therapist.RunAsync<IPlanReviewAppService, IReadOnlyList<PlanDueDto>>((reviews, ct) => reviews.GetListAsync(ct));
        var draft = await therapist.RunAsync<IPlanAppService, PlanVersionDto>((plans, ct) => plans.DraftAsync(patient, Today.Date, ct));
        await therapist.WriteAndSignAsync(draft.Id, Today.Date);
        host.Host.Clock.Advance(TimeSpan.FromDays(20));

        var calm = await ListAsync();
        await therapist.RunAsync<IDiagnosisAppService>((all, ct) => all.AddAsync(patient, new DiagnosisInput("F33.1", 1, Signed), ct));
        var asked = Assert.Single(await ListAsync());
        await therapist.RunAsync<IPlanAppService>((plans, ct) => plans.ReviewAsync(draft.Id, Today.Date.AddDays(20), ct));

        Assert.Empty(calm);
        Assert.Equal((PlanReviewCause.DiagnosisChange, "F33.1 recorded", false), (asked.Reasons[0].Cause, asked.Reasons[0].Text, asked.IsOverdue));
        Assert.Empty(await ListAsync());
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "P-033"), Trait("Rule", "P-003")]
    public async Task A_medication_that_is_started_or_stopped_asks_for_a_review_and_a_score_in_error_does_not(DatabaseKind kind)
    {
        await using var desk = await Desk.CreateAsync(kind);
        Task<IReadOnlyList<PlanDueDto>> ListAsync() => desk.Therapist.RunAsync<IPlanReviewAppService, IReadOnlyList<PlanDueDto>>((reviews, ct) => reviews.GetListAsync(ct));
        var draft = await desk.Therapist.RunAsync<IPlanAppService, PlanVersionDto>((plans, ct) => plans.DraftAsync(desk.Patient, Today.Date, ct));
        await desk.Therapist.WriteAsync(draft.Id);
        await desk.Therapist.SignPlanAsync(draft.Id, 1, Today.Date);
        await desk.Prescriber.SignPlanAsync(draft.Id, 1, Today.Date);
        await desk.Therapist.RecordPatientAsync(draft.Id, 1, PlanSteps.Signed(desk.Host.Host.Clock.GetUtcNow()));
        desk.Host.Host.Clock.Advance(TimeSpan.FromDays(2));
        Assert.Empty(await ListAsync());
        var sertraline = await desk.AddAsync(desk.New("sertraline", 50) with { StartOn = Today.Date.AddDays(1), Form = MedicationForm.Tablet });
        Assert.Equal([(PlanReviewCause.MedicationStart, "sertraline started")], Assert.Single(await ListAsync()).Reasons.Select(reason => (reason.Cause, reason.Text)));
        await desk.ChangeAsync(sertraline, MedicationEventKind.Stop, Today.Date.AddDays(2));
        Assert.Equal([PlanReviewCause.MedicationStart, PlanReviewCause.MedicationStop], Assert.Single(await ListAsync()).Reasons.Select(reason => reason.Cause));

        await desk.Therapist.ScoreAsync(desk.Patient, "PHQ-9", 4, Today.Date.AddDays(1));
        var worse = await desk.Therapist.ScoreAsync(desk.Patient, "PHQ-9", 20, Today.Date.AddDays(2));
        Assert.Contains(Assert.Single(await ListAsync()).Reasons, reason => reason.Cause == PlanReviewCause.ScoreWorse);
        await desk.Therapist.RunAsync<IScaleAppService>((all, ct) => all.MarkInErrorAsync(worse.Id, "Of another patient.", ct));

        Assert.DoesNotContain(Assert.Single(await ListAsync()).Reasons, reason => reason.Cause == PlanReviewCause.ScoreWorse);
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "P-033")]
    public async Task The_practice_sets_the_days_within_bounds(DatabaseKind kind)
    {
        await using var host = await ChartingHost.CreateAsync(kind);
        var shown = await host.AsSystem.RunAsync<IPracticeAppService, PracticeDto>((practice, ct) => practice.GetAsync(ct));
        Task<PracticeDto> SaveAsync(int days) => host.AsSystem.RunAsync<IPracticeAppService, PracticeDto>((practice, ct) => practice.SaveAsync(
            new PracticeInput(shown.Code, shown.Name, shown.TaxId, null, null, shown.Address, shown.Phone, false, Part2Program.None, 18, shown.Version) { PlanReviewDays = days }, ct));

        Assert.Equal(90, shown.PlanReviewDays);
        Assert.Equal("PlanReviewDays", (await Assert.ThrowsAsync<BusinessException>(() => SaveAsync(29))).Field);
        Assert.Equal("PlanReviewDays", (await Assert.ThrowsAsync<BusinessException>(() => SaveAsync(181))).Field);
        Assert.Equal(180, (await SaveAsync(180)).PlanReviewDays);
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "K-005")]
    public async Task A_question_has_an_owner_of_the_team_and_is_answered_once(DatabaseKind kind)
    {
        await using var host = await ChartingHost.CreateAsync(kind);
        var patient = await host.PatientAsync();
        foreach (var member in new[] { host.Therapist, host.Prescriber })
            await host.AsSystem.RunAsync<ICareTeamAppService>((teams, ct) => teams.AddAsync(
                patient, new NewCareTeamMember(member, CareTeamPart.Therapist, false), ct));
        var (therapist, prescriber) = (host.Host.For(host.Therapist, PracticeRole.Therapist), host.Host.For(host.Prescriber, PracticeRole.Prescriber));
        Task<OpenQuestionDto> AskAsync(string? text, Guid? owner, DateOnly due) => therapist.RunAsync<IOpenQuestionAppService, OpenQuestionDto>(
            (all, ct) => all.AskAsync(patient, new OpenQuestionInput(text, owner, due), ct));
        Task<OpenQuestionDto> AnswerAsync(Guid id, string? text) => prescriber.RunAsync<IOpenQuestionAppService, OpenQuestionDto>((all, ct) => all.AnswerAsync(id, text, ct));
        Task<IReadOnlyList<OpenQuestionDto>> MineAsync() => prescriber.RunAsync<IOpenQuestionAppService, IReadOnlyList<OpenQuestionDto>>((all, ct) => all.GetMineAsync(ct));

        var stranger = await Assert.ThrowsAsync<BusinessException>(() => AskAsync("Taper?", host.FrontDesk, Today.Date));
        var past = await Assert.ThrowsAsync<BusinessException>(() => AskAsync("Taper?", host.Prescriber, Today.Date.AddDays(-1)));
        var asked = await AskAsync("Taper before the exposure begins?", host.Prescriber, Today.Date);
        var mine = await MineAsync();
        var empty = await Assert.ThrowsAsync<BusinessException>(() => AnswerAsync(asked.Id, " "));
        var answered = await AnswerAsync(asked.Id, "After four weeks.");
        var twice = await Assert.ThrowsAsync<BusinessException>(() => AnswerAsync(asked.Id, "Never."));
        var news = await therapist.RunAsync<IChartNewsAppService, ChartNewsDto>((all, ct) => all.GetAsync(patient, ct));

        Assert.Equal(("OwnerId", "DueOn", "Answer", "Charting:QuestionAnswered"), (stranger.Field, past.Field, empty.Field, twice.Code));
        Assert.Equal((asked.Id, false), (Assert.Single(mine).Id, asked.IsOverdue));
        Assert.Empty(await MineAsync());
        Assert.Equal("After four weeks.", answered.Answer);
        Assert.Contains(news.Items, item => item.Text.Contains("After four weeks.", StringComparison.Ordinal));
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "K-005")]
    public async Task Who_asked_is_shown_a_question_whose_owner_left_and_gives_it_to_another(DatabaseKind kind)
    {
        await using var host = await ChartingHost.CreateAsync(kind);
        var patient = await host.PatientAsync();
        foreach (var member in new[] { host.Therapist, host.Prescriber })
            await host.AsSystem.RunAsync<ICareTeamAppService>((teams, ct) => teams.AddAsync(patient, new NewCareTeamMember(member, CareTeamPart.Other, false), ct));
        var therapist = host.Host.For(host.Therapist, PracticeRole.Therapist);
        Task<IReadOnlyList<OpenQuestionDto>> MineAsync() => therapist.RunAsync<IOpenQuestionAppService, IReadOnlyList<OpenQuestionDto>>((all, ct) => all.GetMineAsync(ct));
        var asked = await therapist.RunAsync<IOpenQuestionAppService, OpenQuestionDto>((all, ct) => all.AskAsync(patient, new OpenQuestionInput("Taper?", host.Prescriber, Today.Date), ct));

        var before = await MineAsync();
        await host.DismissAsync(host.Prescriber, Today.Date.AddDays(-1));
        var left = await MineAsync();
        var gone = await Assert.ThrowsAsync<BusinessException>(() => therapist.RunAsync<IOpenQuestionAppService>((all, ct) => all.GiveToAsync(asked.Id, host.Prescriber, ct)));
        var given = await therapist.RunAsync<IOpenQuestionAppService, OpenQuestionDto>((all, ct) => all.GiveToAsync(asked.Id, host.Therapist, ct));
        var mine = await MineAsync();
        await host.AsSystem.RunAsync<IPatientAppService>((patients, ct) => patients.DischargeAsync(patient, Today.Date, ct));

        Assert.Empty(before);
        Assert.True(Assert.Single(left).HasNoOwner);
        Assert.Equal("OwnerId", gone.Field);
        Assert.Equal((host.Therapist, false), (given.OwnerId, given.HasNoOwner));
        Assert.Single(mine);
        Assert.Empty(await MineAsync());
    }

    [Fact, Trait("Rule", "K-005")]
    public void A_question_is_overdue_the_day_after_its_day_until_it_is_answered()
    {
        var owner = Guid.CreateVersion7();
        var question = OpenQuestion.Ask(Today.Practice, Today.Patient.Id, new OpenQuestionInput("Taper?", owner, Today.Date), [owner], Today.Date, default(PlanWriter) with { Name = "M. Chen", At = Today.Now });

        Assert.Equal((false, true), (question.Shown(Today.Date).IsOverdue, question.Shown(Today.Date.AddDays(1)).IsOverdue));
        question.Close("No.", default(PlanWriter) with { Name = "M. Chen", At = Today.Now });
        Assert.False(question.Shown(Today.Date.AddDays(1)).IsOverdue);
    }

    private static PlanEvents Nothing { get; } = new([], [], null, []);

    private static PlanVersion Version(DateOnly? begun = null)
    {
        var version = PlanVersion.Draft(Today.Practice, Today.Patient, 1, isPart2: false, begun ?? Signed, Today.Chart);
        version.SignElsewhere(begun ?? Signed, null, Today.Patient, Today.Chart);
        return version;
    }
}
