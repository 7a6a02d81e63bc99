using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PracticeSuite.Charting.Contracts.Briefs;
using PracticeSuite.Charting.Contracts.Care;
using PracticeSuite.Charting.Contracts.Medications;
using PracticeSuite.Charting.Contracts.News;
using PracticeSuite.Charting.Contracts.Plans;
using PracticeSuite.Charting.Contracts.Scales;
using PracticeSuite.Charting.Contracts.Timeline;
using PracticeSuite.Charting.Data;
using PracticeSuite.Charting.Medications;
using PracticeSuite.Charting.Tests.Flags;
using PracticeSuite.Charting.Tests.Medications;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Data;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Testing;
using Xunit;

namespace PracticeSuite.Charting.Tests.Scales;

/// <summary>What was entered in the wrong chart stays there with its reason, and counts for nothing.</summary>
public sealed class WrongScoreTests
{
    private const string Reason = "Of another patient.";

    private static readonly DateOnly Monday = new(2026, 10, 5);
    private static readonly DateOnly Thursday = new(2026, 10, 8);

    public static TheoryData<DatabaseKind> Both => BothDatabases.All;

    [Theory, MemberData(nameof(Both)), Trait("Rule", "P-003"), Trait("Rule", "P-168"), Trait("Rule", "B-012")]
    public async Task A_score_in_error_is_kept_and_neither_judged_nor_billed_by(DatabaseKind kind)
    {
        await using var desk = await Desk.CreateAsync(kind);
        await desk.Therapist.ScoreAsync(desk.Patient, "PHQ-9", 6, Monday);
        var wrong = await desk.Therapist.AnswerAsync(desk.Patient, "PHQ-9", Thursday, [.. Enumerable.Range(1, 9).Select(item => (item, 2))]);
        Assert.Equal(["UF-01", "UF-28"], (await desk.Therapist.OpenAsync(desk.Patient)).Select(flag => flag.Rule).Order());

        var marked = await MarkAsync(desk.Therapist, wrong.Id, Reason);
        await desk.Therapist.ScoreAsync(desk.Patient, "PHQ-9", 8, Thursday);

        Assert.Equal((Reason, 18, (int?)null), (marked.ErrorReason, marked.Total, marked.Course.Change));
        Assert.NotNull(marked.ErrorBy);
        var list = await desk.Therapist.RunAsync<IScaleAppService, IReadOnlyList<ScaleResultDto>>((all, ct) => all.GetListAsync(desk.Patient, ct));
        Assert.Equal([(8, true, (int?)2), (18, false, null), (6, true, null)], list.Select(one => (one.Total!.Value, one.ErrorReason is null, one.Course.Change)));
        var facts = (await desk.Host.AsSystem.RunAsync<IChartFacts, IReadOnlyDictionary<Guid, PatientChartFacts>>((all, ct) => all.GetAsync(IdRange.Only(desk.Patient), ct)))[desk.Patient];
        Assert.Equal([6, 8], facts.Scales.Select(one => one.Total));
        var tier = (await desk.Host.AsSystem.RunAsync<ITierFacts, IReadOnlyDictionary<Guid, TierFacts>>((all, ct) => all.GetAsync(IdRange.Only(desk.Patient), Thursday, ct)))[desk.Patient];
        Assert.Equal((8, (DateOnly?)null), (tier.Phq9, tier.WorseOn));
        var flags = await desk.Therapist.OpenAsync(desk.Patient);
        Assert.Equal(2, flags.Count);
        Assert.All(flags, flag => Assert.True(Assert.Single(flag.Lines).IsInError));
        var brief = await desk.Prescriber.RunAsync<IBriefAppService, BriefDto>((all, ct) => all.GetAsync(desk.Patient, BriefKind.Visit, ct));
        Assert.Equal(["PHQ-9: 6 8, 8 Oct"], brief.Sections.Where(section => section.Part == BriefPart.Scales).SelectMany(section => section.Lines));
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "K-048"), Trait("Rule", "UF-01")]
    public async Task An_alarm_on_a_wrong_sheet_does_not_take_in_the_next_one(DatabaseKind kind)
    {
        await using var desk = await Desk.CreateAsync(kind);
        (int, int)[] grave = [.. Enumerable.Range(1, 9).Select(item => (item, item == 9 ? 2 : 0))];
        var wrong = await desk.Therapist.AnswerAsync(desk.Patient, "PHQ-9", Thursday, grave);
        await MarkAsync(desk.Therapist, wrong.Id, Reason);

        await desk.Therapist.AnswerAsync(desk.Patient, "PHQ-9", Thursday, grave);
        await desk.Therapist.AnswerAsync(desk.Patient, "PHQ-9", Thursday, grave);

        var flags = (await desk.Therapist.OpenAsync(desk.Patient)).Where(flag => flag.Rule == "UF-01").OrderBy(flag => flag.RaisedAt).ThenBy(flag => flag.Id).ToList();
        Assert.Equal([1, 2], flags.Select(flag => flag.Lines.Count));
        Assert.True(Assert.Single(flags[0].Lines).IsInError);
        Assert.All(flags[1].Lines, line => Assert.False(line.IsInError));
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "P-003"), Trait("Rule", "P-012")]
    public async Task That_it_is_wrong_is_told_and_stands_in_the_timeline(DatabaseKind kind)
    {
        await using var desk = await Desk.CreateAsync(kind);
        var wrong = await desk.Therapist.ScoreAsync(desk.Patient, "GAD-7", 18, Thursday);
        var report = await desk.Therapist.ReportAsync(desk.Patient, null, Thursday, EffectTag.WeightGain);

        await MarkAsync(desk.Therapist, wrong.Id, Reason);
        await MarkReportAsync(desk.Therapist, report.Id, Reason);

        var news = await desk.Prescriber.RunAsync<IChartNewsAppService, ChartNewsDto>((all, ct) => all.GetAsync(desk.Patient, ct));
        Assert.Equal(
            ["entered in error: GAD-7: 18 of 21, severe. Of another patient.", "entered in error: Patient-reported: weight gain (moderate). Of another patient."],
            news.Items.Select(item => item.Text).Order(StringComparer.Ordinal));
        var lines = await desk.Prescriber.RunAsync<IChartTimelineAppService, ChartTimelineDto>((all, ct) => all.GetAsync(desk.Patient, new ChartTimelineQuery(TimeZoneInfo.Utc), ct));
        Assert.All(lines.Lines.Where(line => line.Kind is ChartItemKind.Score or ChartItemKind.Report), line => Assert.True(line.IsInError));
        Assert.Equal(2, lines.Lines.Count(line => line.IsInError));
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "P-003")]
    public async Task Of_two_who_mark_a_report_in_error_at_once_the_second_is_told_and_what_the_first_said_stays(DatabaseKind kind)
    {
        await using var desk = await Desk.CreateAsync(kind);
        var report = await desk.Therapist.ReportAsync(desk.Patient, null, Thursday, EffectTag.Mania);

        await desk.Prescriber.RunAsync<IServiceProvider>(async (services, ct) =>
        {
            await services.GetRequiredService<ChartingDbContext>().Set<MedicationReport>().SingleAsync(one => one.Id == report.Id, ct);
            await MarkReportAsync(desk.Therapist, report.Id, Reason);
            var late = await Assert.ThrowsAsync<BusinessException>(() => services.GetRequiredService<IMedicationReportAppService>().MarkInErrorAsync(report.Id, "It was written twice.", ct));
            Assert.Equal("Charting:MedicationReportInError", late.Code);
        });

        Assert.Equal(Reason, Assert.Single(await desk.Therapist.RunAsync<IMedicationReportAppService, IReadOnlyList<MedicationReportDto>>((all, ct) => all.GetListAsync(desk.Patient, ct))).ErrorReason);
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "P-003"), Trait("Rule", "UF-05")]
    public async Task No_rule_and_no_brief_rests_on_a_report_in_error(DatabaseKind kind)
    {
        await using var desk = await Desk.CreateAsync(kind);
        var report = await desk.Therapist.ReportAsync(desk.Patient, null, Thursday, EffectTag.Mania, EffectTag.MedicationConcern);
        Assert.Equal(["UF-30"], (await desk.Therapist.OpenAsync(desk.Patient)).Select(flag => flag.Rule));

        var marked = await MarkReportAsync(desk.Therapist, report.Id, Reason);
        await desk.AddAsync(desk.New("methylphenidate ER") with { StartOn = Monday });

        Assert.Equal(Reason, marked.ErrorReason);
        Assert.True(Assert.Single(Assert.Single(await desk.Therapist.OpenAsync(desk.Patient)).Lines).IsInError);
        Assert.Equal(Reason, Assert.Single(await desk.Therapist.RunAsync<IMedicationReportAppService, IReadOnlyList<MedicationReportDto>>((all, ct) => all.GetListAsync(desk.Patient, ct))).ErrorReason);
        var brief = await desk.Prescriber.RunAsync<IBriefAppService, BriefDto>((all, ct) => all.GetAsync(desk.Patient, BriefKind.Visit, ct));
        Assert.DoesNotContain(brief.Sections.SelectMany(section => section.Lines), line => line.Contains("mania", StringComparison.Ordinal));
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "P-003")]
    public async Task It_is_marked_once_and_with_a_reason(DatabaseKind kind)
    {
        await using var desk = await Desk.CreateAsync(kind);
        var score = await desk.Therapist.ScoreAsync(desk.Patient, "GAD-7", 18, Thursday);
        var report = await desk.Therapist.ReportAsync(desk.Patient, null, Thursday, EffectTag.WeightGain);

        Assert.Equal("Reason", (await Assert.ThrowsAsync<BusinessException>(() => MarkAsync(desk.Therapist, score.Id, "Wrong."))).Field);
        Assert.Equal("Reason", (await Assert.ThrowsAsync<BusinessException>(() => MarkReportAsync(desk.Therapist, report.Id, null))).Field);
        await MarkAsync(desk.Therapist, score.Id, Reason);
        await MarkReportAsync(desk.Therapist, report.Id, Reason);

        Assert.Equal("Charting:ScaleInError", (await Assert.ThrowsAsync<BusinessException>(() => MarkAsync(desk.Therapist, score.Id, Reason))).Code);
        Assert.Equal("Charting:MedicationReportInError", (await Assert.ThrowsAsync<BusinessException>(() => MarkReportAsync(desk.Therapist, report.Id, Reason))).Code);
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "P-168")]
    public async Task A_score_is_linked_to_a_medication_and_a_plan_of_its_own_chart(DatabaseKind kind)
    {
        await using var desk = await Desk.CreateAsync(kind);
        var medication = await desk.AddAsync(desk.New("sertraline", 50) with { StartOn = Monday, Form = MedicationForm.Tablet });
        var plan = await desk.Therapist.RunAsync<IPlanAppService, PlanVersionDto>((plans, ct) => plans.DraftAsync(desk.Patient, Monday, ct));
        var other = await desk.Host.PatientAsync(ChartingHost.Rosa with { Mrn = "A-1002" });
        var foreign = await desk.Host.AsSystem.RunAsync<IPlanAppService, PlanVersionDto>((plans, ct) => plans.DraftAsync(other, Monday, ct));
        Task<ScaleResultDto> RecordAsync(Guid? drug, Guid? version) => desk.Therapist.RunAsync<IScaleAppService, ScaleResultDto>((all, ct) => all.RecordAsync(
            desk.Patient, new ScaleResultInput("PHQ-9", 9, Thursday, false, ScaleMode.Self) { For = new ScaleLinkInput(drug, version) }, ct));

        await RecordAsync(medication.Id, plan.Id);
        await Assert.ThrowsAsync<BusinessException>(() => RecordAsync(null, foreign.Id));
        await Assert.ThrowsAsync<BusinessException>(() => RecordAsync(Guid.CreateVersion7(), null));

        var kept = Assert.Single(await desk.Therapist.RunAsync<IScaleAppService, IReadOnlyList<ScaleResultDto>>((all, ct) => all.GetListAsync(desk.Patient, ct)));
        Assert.Equal((medication.Id, plan.Id, false), (kept.MedicationId, kept.PlanVersionId, kept.IsPart2));
    }

    private static Task<ScaleResultDto> MarkAsync(IOperations by, Guid id, string? reason) =>
        by.RunAsync<IScaleAppService, ScaleResultDto>((all, ct) => all.MarkInErrorAsync(id, reason, ct));

    private static Task<MedicationReportDto> MarkReportAsync(IOperations by, Guid id, string? reason) =>
        by.RunAsync<IMedicationReportAppService, MedicationReportDto>((all, ct) => all.MarkInErrorAsync(id, reason, ct));
}
