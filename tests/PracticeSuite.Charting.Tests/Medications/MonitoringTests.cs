using PracticeSuite.Charting.Contracts.Flags;
using PracticeSuite.Charting.Contracts.Medications;
using PracticeSuite.Charting.Contracts.Patients;
using PracticeSuite.Charting.Flags.Rules;
using PracticeSuite.Charting.Medications;
using PracticeSuite.Charting.Tests.Flags;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Data;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Testing;
using Xunit;

namespace PracticeSuite.Charting.Tests.Medications;

public sealed class MonitoringTests
{
    private static readonly DateOnly Start = new(2026, 1, 1);

    [Theory]
    [InlineData("lithium", MonitoredMeasure.LithiumLevel, null, 10)]
    [InlineData("lithium", MonitoredMeasure.LithiumLevel, 7, 97)]
    [InlineData("lithium", MonitoredMeasure.LithiumLevel, 2, 10)]   // before it has settled
    [InlineData("lithium", MonitoredMeasure.Creatinine, null, 0)]
    [InlineData("lithium", MonitoredMeasure.Creatinine, 0, 180)]
    [InlineData("lithium", MonitoredMeasure.Calcium, 0, 365)]
    [InlineData("clozapine", MonitoredMeasure.NeutrophilCount, 7, 14)]
    [InlineData("clozapine", MonitoredMeasure.NeutrophilCount, 181, 188)]
    [InlineData("clozapine", MonitoredMeasure.NeutrophilCount, 182, 196)]
    [InlineData("clozapine", MonitoredMeasure.NeutrophilCount, 364, 392)]
    [InlineData("divalproex", MonitoredMeasure.Alt, null, 0)]
    [InlineData("divalproex", MonitoredMeasure.Alt, 0, 90)]
    [InlineData("divalproex", MonitoredMeasure.Alt, 95, 275)]
    [InlineData("olanzapine", MonitoredMeasure.Weight, 0, 28)]
    [InlineData("olanzapine", MonitoredMeasure.Weight, 84, 449)]
    [InlineData("olanzapine", MonitoredMeasure.Glucose, 0, 84)]
    [InlineData("methylphenidate", MonitoredMeasure.BloodPressure, null, 90)]
    [InlineData("methylphenidate", MonitoredMeasure.BloodPressure, 60, 240)]
    [Trait("Rule", "P-015")]
    public void What_is_due_follows_from_the_drug_the_start_and_the_last_result(string drug, MonitoredMeasure measure, int? lastDay, int dueDay)
    {
        var rule = Assert.Single(MonitoringRule.Shipped, rule => rule.Measure == measure && rule.Watches(DrugBook.Shipped.Screen([], drug)));

        var (due, _) = rule.DueAfter(Start, Start, lastDay is { } day ? Start.AddDays(day) : null, FlagThresholds.Shipped);

        Assert.Equal(dueDay, due.DayNumber - Start.DayNumber);
    }

    [Fact, Trait("Rule", "P-015")]
    public void A_new_dose_asks_for_a_new_level()
    {
        var level = MonitoringRule.Shipped.Single(rule => rule.Measure == MonitoredMeasure.LithiumLevel);

        Assert.Equal(Start.AddDays(50), level.DueAfter(Start, lastChange: Start.AddDays(40), Start.AddDays(20), FlagThresholds.Shipped).DueOn);
        Assert.Equal(Start.AddDays(135), level.DueAfter(Start, lastChange: Start.AddDays(40), Start.AddDays(45), FlagThresholds.Shipped).DueOn);
    }

    /// <summary>UF-18: three days in the weekly phase, seven later; UF-12: fourteen.</summary>
    [Theory]
    [InlineData("clozapine", MonitoredMeasure.NeutrophilCount, 7, 3)]
    [InlineData("clozapine", MonitoredMeasure.NeutrophilCount, 200, 7)]
    [InlineData("lithium", MonitoredMeasure.Tsh, 0, 14)]
    [Trait("Rule", "P-015")]
    public void It_is_overdue_after_the_days_that_its_rule_allows(string drug, MonitoredMeasure measure, int lastDay, int grace)
    {
        var rule = MonitoringRule.Shipped.Single(rule => rule.Measure == measure && rule.Watches(DrugBook.Shipped.Screen([], drug)));

        var (due, overdue) = rule.DueAfter(Start, Start, Start.AddDays(lastDay), FlagThresholds.Shipped);

        Assert.Equal(due.AddDays(grace + 1), overdue);
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases)), Trait("Rule", "P-015")]
    public async Task A_result_is_recorded_and_takes_what_was_due_off_the_list(DatabaseKind kind)
    {
        await using var desk = await Desk.CreateAsync(kind);
        await desk.AddAsync(desk.New("lithium carbonate", 300));
        var overdue = await desk.Prescriber.RunAsync<IMonitoringAppService, IReadOnlyList<MonitoringDueDto>>((all, ct) => all.GetOverdueAsync(ct));

        foreach (var (measure, value) in new[] { (MonitoredMeasure.LithiumLevel, 0.8m), (MonitoredMeasure.Creatinine, 0.9m), (MonitoredMeasure.Tsh, 2.1m), (MonitoredMeasure.Calcium, 9.4m) })
            await RecordAsync(desk, new MonitoringResultInput(measure, value, MonitoredMeasures.UnitOf(measure), Desk.Start.AddDays(8)));
        var after = await desk.Prescriber.RunAsync<IMonitoringAppService, IReadOnlyList<MonitoringDueDto>>((all, ct) => all.GetOverdueAsync(ct));
        var due = await desk.Prescriber.RunAsync<IMonitoringAppService, IReadOnlyList<MonitoringDueDto>>((all, ct) => all.GetDueAsync(desk.Patient, ct));

        Assert.Equal(
            [MonitoredMeasure.Calcium, MonitoredMeasure.Creatinine, MonitoredMeasure.LithiumLevel, MonitoredMeasure.Tsh], overdue.Select(one => one.Measure).OrderBy(one => $"{one}"));
        Assert.Empty(after);
        Assert.Equal((MonitoredMeasure.LithiumLevel, Desk.Start.AddDays(98)), (due[0].Measure, due[0].DueOn));
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases)), Trait("Rule", "P-015")]
    public async Task What_is_due_stands_on_the_list_before_it_is_overdue_and_of_the_discharged_nothing_does(DatabaseKind kind)
    {
        await using var desk = await Desk.CreateAsync(kind);
        await desk.AddAsync(desk.New("lithium carbonate", 300) with { StartOn = Today.Date.AddDays(-3) });

        var due = await desk.Prescriber.RunAsync<IMonitoringAppService, IReadOnlyList<MonitoringDueDto>>((all, ct) => all.GetOverdueAsync(ct));
        await desk.Host.AsSystem.RunAsync<IPatientAppService>((patients, ct) => patients.DischargeAsync(desk.Patient, Today.Date, ct));
        var discharged = await desk.Prescriber.RunAsync<IMonitoringAppService, IReadOnlyList<MonitoringDueDto>>((all, ct) => all.GetOverdueAsync(ct));

        Assert.Equal([MonitoredMeasure.Calcium, MonitoredMeasure.Creatinine, MonitoredMeasure.Tsh], due.Select(one => one.Measure).OrderBy(one => $"{one}"));
        Assert.DoesNotContain(due, one => one.IsOverdue);
        Assert.Empty(discharged);
    }

    [Fact, Trait("Rule", "P-015")]
    public void Each_day_of_the_plan_is_a_threshold_of_its_rule()
    {
        var named = MonitoringRule.Shipped.SelectMany(rule => rule.Phases.SelectMany(phase => new[] { phase.Until, phase.Every, phase.Grace }).Append(rule.AfterChange).OfType<string>().Select(name => (rule.Rule, name)));

        Assert.Empty(named.Except(ThresholdDefault.All.Select(one => (one.Rule, one.Name))));
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases)), Trait("Rule", "UF-12")]
    public async Task A_lead_sets_after_how_many_days_something_is_due_and_from_which_day_on(DatabaseKind kind)
    {
        await using var desk = await Desk.CreateAsync(kind);
        var lead = desk.Host.Host.For(await desk.Host.EmployAsync("LEAD", Identity.Contracts.Staff.Credential.LCSW), PracticeRole.Supervisor);
        var today = new DateOnly(2026, 10, 9);
        await desk.AddAsync(desk.New("lithium carbonate", 300) with { StartOn = today.AddDays(-70) });
        foreach (var (measure, value) in new[] { (MonitoredMeasure.LithiumLevel, 0.8m), (MonitoredMeasure.Creatinine, 0.9m), (MonitoredMeasure.Tsh, 2.1m), (MonitoredMeasure.Calcium, 9.4m) })
            await RecordAsync(desk, new MonitoringResultInput(measure, value, MonitoredMeasures.UnitOf(measure), today.AddDays(-62)));

        var raised = await RaisedAsync();

        await SetAsync(lead, "level-every", 60, today);
        await SetAsync(lead, "tsh-every", 60, today.AddDays(1));
        var (due, overdue) = (await DueAsync(desk), await OverdueAsync(desk));
        desk.Host.Host.Clock.Advance(TimeSpan.FromDays(1));
        var later = await OverdueAsync(desk);

        Assert.Equal((today.AddDays(-2), today.AddDays(118)), (due.Single(one => one.Measure == MonitoredMeasure.LithiumLevel).DueOn, due.Single(one => one.Measure == MonitoredMeasure.Tsh).DueOn));
        Assert.Equal([MonitoredMeasure.LithiumLevel], overdue.Select(one => one.Measure));
        Assert.Equal([MonitoredMeasure.LithiumLevel, MonitoredMeasure.Tsh], later.Select(one => one.Measure));
        await desk.Therapist.ScoreAsync(desk.Patient, "PHQ-9", 5, today);
        Assert.Equal(raised + 2, await RaisedAsync());

        async Task<int> RaisedAsync() => (await desk.Host.AsSystem.AllAsync(desk.Patient)).Count(flag => flag.Rule == "UF-12");
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases)), Trait("Rule", "P-015")]
    public async Task A_result_in_error_is_none(DatabaseKind kind)
    {
        await using var desk = await Desk.CreateAsync(kind);
        await desk.AddAsync(desk.New("lithium carbonate", 300));
        var result = await RecordAsync(desk, new MonitoringResultInput(MonitoredMeasure.LithiumLevel, 0.8m, "meq/l", Desk.Start.AddDays(8)));

        await desk.Prescriber.RunAsync<IMonitoringAppService>((all, ct) => all.MarkInErrorAsync(result.Id, "Another patient's tube.", ct));
        var due = await desk.Prescriber.RunAsync<IMonitoringAppService, IReadOnlyList<MonitoringDueDto>>((all, ct) => all.GetDueAsync(desk.Patient, ct));

        Assert.Null(due.Single(one => one.Measure == MonitoredMeasure.LithiumLevel).LastOn);
    }

    [Theory]
    [InlineData("Unit", "mg/dL", 0.8, null, 0)]
    [InlineData("Value", "mEq/L", 80, null, 0)]
    [InlineData("Second", "mEq/L", 0.8, 0.1, 0)]
    [InlineData("TakenOn", "mEq/L", 0.8, null, 1)]
    public void A_result_in_another_unit_or_out_of_bounds_is_refused(string field, string unit, double value, double? second, int daysAhead) => Assert.Equal(field, Draft.RefusedField(() =>
        MonitoringResult.Make(
            Today.Practice, Today.Patient, new MonitoringResultInput(MonitoredMeasure.LithiumLevel, (decimal)value, unit, Today.Date.AddDays(daysAhead), (decimal?)second), Draft.Recorder, Today.Chart)));

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases)), Trait("Rule", "P-100")]
    public async Task Care_coordinators_record_results_and_therapists_do_not(DatabaseKind kind)
    {
        await using var desk = await Desk.CreateAsync(kind);
        var weight = new MonitoringResultInput(MonitoredMeasure.Weight, 180, "lb", Desk.Start);

        await desk.Host.Host.For(desk.Host.Therapist, PracticeRole.CareCoordinator).RunAsync<IMonitoringAppService>((all, ct) => all.RecordAsync(desk.Patient, weight, ct));

        await Assert.ThrowsAsync<AccessDeniedException>(() => desk.Therapist.RunAsync<IMonitoringAppService>((all, ct) => all.RecordAsync(desk.Patient, weight, ct)));
    }

    private static Task<IReadOnlyList<MonitoringDueDto>> DueAsync(Desk desk) =>
        desk.Prescriber.RunAsync<IMonitoringAppService, IReadOnlyList<MonitoringDueDto>>((all, ct) => all.GetDueAsync(desk.Patient, ct));

    private static Task<IReadOnlyList<MonitoringDueDto>> OverdueAsync(Desk desk) =>
        desk.Prescriber.RunAsync<IMonitoringAppService, IReadOnlyList<MonitoringDueDto>>((all, ct) => all.GetOverdueAsync(ct));

    private static Task SetAsync(IOperations by, string name, int value, DateOnly from) =>
        by.RunAsync<IFlagThresholdAppService>((all, ct) => all.SetAsync(new FlagThresholdInput("UF-12", name, value, from), ct));

    private static Task<MonitoringResultDto> RecordAsync(Desk desk, MonitoringResultInput result) =>
        desk.Prescriber.RunAsync<IMonitoringAppService, MonitoringResultDto>((all, ct) => all.RecordAsync(desk.Patient, result, ct));
}
