using System.Text;
using Microsoft.Extensions.DependencyInjection;
using PracticeSuite.Charting.Contracts.Diagnoses;
using PracticeSuite.Charting.Contracts.Medications;
using PracticeSuite.Charting.Contracts.News;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Data;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Testing;
using Xunit;

namespace PracticeSuite.Charting.Tests.Medications;

public sealed class MedicationServiceTests
{
    private static readonly DateOnly Start = Desk.Start;

    public static TheoryData<DatabaseKind> Both => BothDatabases.All;

    [Theory, MemberData(nameof(Both)), Trait("Rule", "P-010"), Trait("Rule", "P-011")]
    public async Task A_medication_is_kept_with_its_changes(DatabaseKind kind)
    {
        await using var desk = await Desk.CreateAsync(kind);
        var diagnosis = await desk.Host.AsSystem.RunAsync<IDiagnosisAppService, DiagnosisDto>((all, ct) => all.AddAsync(desk.Patient, new DiagnosisInput("F90.0", 1, Start), ct));
        var why = desk.New("x").Why with { ExpectedEffect = "calmer by noon", NextCheckOn = Start.AddDays(28) };

        var added = await desk.AddAsync(desk.New("methylphenidate ER") with { DiagnosisId = diagnosis.Id, Schedule = ControlledSchedule.II, Code = "1091155", Why = why });
        await desk.ChangeAsync(added, MedicationEventKind.Increase, Start.AddDays(14), Desk.Mg(36));
        var shown = Assert.Single(await desk.ListAsync());

        Assert.Equal(
            (MedicationStatus.Active, "F90.0", ControlledSchedule.II, "1091155", Start, 36m, "calmer by noon", Start.AddDays(28)),
            (shown.Status, shown.Indication, shown.Schedule!.Value, shown.Code, shown.StartedOn, shown.Dose!.TotalPerDay, shown.Events[0].ExpectedEffect, shown.NextCheckOn!.Value));
        Assert.Equal((18m, 36m, "test user"), (shown.Events[1].OldDose!.Amount, shown.Events[1].NewDose!.Amount, shown.Events[1].RecordedBy));
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "P-011")]
    public async Task One_is_switched_for_another_on_one_day(DatabaseKind kind)
    {
        await using var desk = await Desk.CreateAsync(kind);
        var old = await desk.AddAsync(desk.New("sertraline", 50));

        var added = await desk.Prescriber.RunAsync<IMedicationAppService, MedicationDto>(
            (all, ct) => all.SwitchAsync(old.Id, old.Version, desk.New("escitalopram", 10) with { StartOn = Start.AddDays(30) }, ct));
        var list = await desk.ListAsync();

        Assert.Equal([("escitalopram", MedicationStatus.Active), ("sertraline", MedicationStatus.Stopped)], list.Select(one => (one.Name, one.Status)));
        Assert.Equal(
            [(MedicationEventKind.SwitchTo, "sertraline"), (MedicationEventKind.SwitchFrom, "escitalopram")],
            list.Select(one => (one.LastChange!.Kind, one.LastChange.OtherName!)));
        Assert.Null(added.DuplicateReason);
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "P-014")]
    public async Task A_second_of_an_ingredient_or_class_needs_a_reason(DatabaseKind kind)
    {
        await using var desk = await Desk.CreateAsync(kind);
        await desk.AddAsync(desk.New("Zoloft", 50) with { Ingredients = ["36437"] });

        var same = await Assert.ThrowsAsync<BusinessException>(() => desk.AddAsync(desk.New("sertraline", 25)));
        var ofClass = await Assert.ThrowsAsync<BusinessException>(() => desk.AddAsync(desk.New("citalopram", 20)));
        var another = await desk.AddAsync(desk.New("bupropion", 150));
        var reasoned = await desk.AddAsync(desk.New("fluoxetine", 20) with { DuplicateReason = "Cross-taper over two weeks." });

        Assert.Equal(("Charting:MedicationDuplicate", "Charting:MedicationDuplicate"), (same.Code, ofClass.Code));
        Assert.Equal((null, "Cross-taper over two weeks."), (another.DuplicateReason, reasoned.DuplicateReason));
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "P-014")]
    public async Task What_was_stopped_is_no_duplicate(DatabaseKind kind)
    {
        await using var desk = await Desk.CreateAsync(kind);
        var old = await desk.AddAsync(desk.New("sertraline", 50));
        await desk.ChangeAsync(old, MedicationEventKind.Stop, Start.AddDays(3));

        Assert.Null((await desk.AddAsync(desk.New("sertraline", 25) with { StartOn = Start.AddDays(9) })).DuplicateReason);
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "P-020")]
    public async Task An_allergy_stops_its_ingredient_until_a_prescriber_signs_for_it(DatabaseKind kind)
    {
        await using var desk = await Desk.CreateAsync(kind);
        await desk.AllergicAsync("Lamotrigine");
        var given = desk.New("Lamictal", 25) with { Ingredients = ["28439"] };
        var stale = desk.Host.Host.For(new Caller(desk.Host.Host.Practice, Guid.CreateVersion7(), desk.Host.Prescriber, "late", new HashSet<string> { PracticeRole.Prescriber }, IsSystem: false));

        var refused = await Assert.ThrowsAsync<BusinessException>(() => desk.AddAsync(given));
        var byReasonAlone = await Assert.ThrowsAsync<BusinessException>(() => desk.AddAsync(given with { DuplicateReason = "The rash was years ago." }));
        var unproved = await Assert.ThrowsAsync<BusinessException>(() => desk.AddAsync(given with { AllergyOverride = "The rash was a virus, tested since." }, stale));
        var signed = await desk.AddAsync(given with { AllergyOverride = "The rash was a virus, tested since." });

        Assert.Equal(("Charting:MedicationAllergy", "Charting:MedicationAllergy", Reauthentication.Code), (refused.Code, byReasonAlone.Code, unproved.Code));
        Assert.Equal("The rash was a virus, tested since.", signed.AllergyOverride);
        Assert.DoesNotContain("Lam", refused.Message, StringComparison.OrdinalIgnoreCase);
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "P-020")]
    public async Task An_allergy_in_free_text_stops_what_is_named_so(DatabaseKind kind)
    {
        await using var desk = await Desk.CreateAsync(kind);
        await desk.AllergicAsync("Ibuprofen");

        var refused = await Assert.ThrowsAsync<BusinessException>(() => desk.AddAsync(desk.New("ibuprofen 400 mg", 400)));

        Assert.Equal("Charting:MedicationAllergy", refused.Code);
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "P-016"), Trait("Rule", "P-100")]
    public async Task Therapists_report_and_change_no_medication(DatabaseKind kind)
    {
        await using var desk = await Desk.CreateAsync(kind);
        var medication = await desk.AddAsync(desk.New("methylphenidate ER"));

        await Assert.ThrowsAsync<AccessDeniedException>(() => desk.AddAsync(desk.New("sertraline"), desk.Therapist));
        await Assert.ThrowsAsync<AccessDeniedException>(() => desk.ChangeAsync(medication, MedicationEventKind.Stop, Start.AddDays(1), by: desk.Therapist));
        var report = await desk.Therapist.RunAsync<IMedicationReportAppService, MedicationReportDto>((all, ct) => all.AddAsync(
            desk.Patient, new MedicationReportInput(medication.Id, null, MedicationUse.MissedDoses, [EffectTag.Insomnia, EffectTag.Anxiety], EffectSeverity.Moderate, "Since the new dose.", Start.AddDays(5)) { Days = 2 }, ct));
        var after = Assert.Single(await desk.ListAsync(desk.Therapist));

        Assert.Equal(("methylphenidate ER", MedicationUse.MissedDoses, EffectSeverity.Moderate), (report.Medication, report.Use, report.Severity));
        Assert.Equal([EffectTag.Anxiety, EffectTag.Insomnia], report.Tags);
        Assert.Equal((medication.Version, 1), (after.Version, after.Events.Count));
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "P-017")]
    public async Task A_reconciliation_keeps_who_when_and_the_list_of_then(DatabaseKind kind)
    {
        await using var desk = await Desk.CreateAsync(kind);
        var medication = await desk.AddAsync(desk.New("methylphenidate ER"));
        await desk.Prescriber.RunAsync<IReconciliationAppService>((all, ct) => all.RecordAsync(desk.Patient, new ReconciliationInput(ReconciliationOutcome.Confirmed, null), ct));
        await desk.ChangeAsync(medication, MedicationEventKind.Stop, Start.AddDays(3));

        var state = await desk.Therapist.RunAsync<IReconciliationAppService, ReconciliationStateDto>((all, ct) => all.GetAsync(desk.Patient, ct));

        var one = Assert.Single(state.All);
        Assert.Equal(("test user", TestHost.DefaultNow, "methylphenidate ER: 18 mg once a day"), (one.By, one.At, one.List));
        await Assert.ThrowsAsync<AccessDeniedException>(() => desk.Therapist.RunAsync<IReconciliationAppService>(
            (all, ct) => all.RecordAsync(desk.Patient, new ReconciliationInput(ReconciliationOutcome.Confirmed, null), ct)));
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "P-017")]
    public async Task A_reconciliation_is_due_after_a_visit_and_after_an_admission_until_it_is_done(DatabaseKind kind)
    {
        var asked = new Occasions();
        await using var desk = await Desk.CreateAsync(kind, services => services.AddSingleton<IReconciliationOccasions>(asked));
        Task<ReconciliationStateDto> StateAsync() => desk.Prescriber.RunAsync<IReconciliationAppService, ReconciliationStateDto>((all, ct) => all.GetAsync(desk.Patient, ct));
        var (visit, admission) = (new ReconciliationOccasion(ReconciliationOccasionKind.MedicationVisit, new DateOnly(2026, 10, 8)), new ReconciliationOccasion(ReconciliationOccasionKind.Admission, new DateOnly(2026, 10, 11)));
        Assert.Null((await StateAsync()).Due);

        asked.All = [visit];
        Assert.Equal(visit, (await StateAsync()).Due);
        await desk.Prescriber.RunAsync<IReconciliationAppService>((all, ct) => all.RecordAsync(desk.Patient, new ReconciliationInput(ReconciliationOutcome.Confirmed, null), ct));
        Assert.Null((await StateAsync()).Due);
        desk.Host.Host.Clock.Advance(TimeSpan.FromDays(3));
        asked.All = [visit, admission];

        Assert.Equal(admission, (await StateAsync()).Due);
    }

    private sealed class Occasions : IReconciliationOccasions
    {
        public IReadOnlyList<ReconciliationOccasion> All { get; set; } = [];

        public Task<IReadOnlyList<ReconciliationOccasion>> GetAsync(Guid patientId, DateOnly until, CancellationToken cancellationToken) => Task.FromResult(All);
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "P-012")]
    public async Task A_change_is_new_to_everybody_else_until_they_have_seen_it(DatabaseKind kind)
    {
        await using var desk = await Desk.CreateAsync(kind);
        var (doctor, therapist) = (desk.Prescriber, desk.Therapist);
        await desk.AddAsync(desk.New("methylphenidate ER") with { Why = desk.New("x").Why with { ExpectedEffect = "anxiety, sleep" } }, doctor);

        var news = await NewsAsync(therapist, desk.Patient);
        var own = await NewsAsync(doctor, desk.Patient);
        desk.Host.Host.Clock.Advance(TimeSpan.FromMinutes(1));
        await therapist.RunAsync<IChartNewsAppService>((all, ct) => all.SeeAsync(desk.Patient, news.Shown, ct));
        var seen = await NewsAsync(therapist, desk.Patient);
        var shown = Assert.Single(await desk.ListAsync());
        await desk.ChangeAsync(shown, MedicationEventKind.Increase, Start.AddDays(9), Desk.Mg(36));
        var next = await NewsAsync(therapist, desk.Patient);

        Assert.Equal("methylphenidate ER started on 1 Sep, 18 mg once a day. Why: new treatment, Attention at work. Watch: anxiety, sleep.", Assert.Single(news.Items).Text);
        Assert.Empty(own.Items);
        Assert.Empty(seen.Items);
        Assert.Contains("increased on 10 Sep, 18 mg once a day → 36 mg once a day", Assert.Single(next.Items).Text, StringComparison.Ordinal);
        Assert.Equal(news.ReadAt, next.Since);
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "P-012"), Trait("Rule", "P-082")]
    public async Task What_the_Part_2_program_prescribes_is_new_to_nobody_else(DatabaseKind kind)
    {
        await using var unit = await Part2.Unit.CreateAsync(kind);
        var desk = new Desk(unit.Host, unit.Patient);
        await desk.AddAsync(desk.New("buprenorphine", 8) with { Form = MedicationForm.Film }, unit.Program);

        Assert.Empty(await desk.ListAsync(unit.Therapist));
        Assert.Empty((await NewsAsync(unit.Therapist, unit.Patient)).Items);
        Assert.True(Assert.Single(await desk.ListAsync(unit.Program)).IsPart2);
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "P-011")]
    public async Task Two_who_change_it_at_once_meet(DatabaseKind kind)
    {
        await using var desk = await Desk.CreateAsync(kind);
        var shown = await desk.AddAsync(desk.New("methylphenidate ER"));
        await desk.ChangeAsync(shown, MedicationEventKind.Increase, Start.AddDays(7), Desk.Mg(36));

        var refused = await Assert.ThrowsAsync<BusinessException>(() => desk.ChangeAsync(shown, MedicationEventKind.Increase, Start.AddDays(7), Desk.Mg(54)));

        Assert.Equal("Data:ChangedMeanwhile", refused.Code);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task The_list_takes_as_many_statements_for_ten_as_for_one(DatabaseKind kind)
    {
        await using var desk = await Desk.CreateAsync(kind);
        await desk.AddAsync(desk.New("methylphenidate ER"));
        var forOne = await CountAsync(desk);
        foreach (var name in new[] { "sertraline", "bupropion", "lithium", "quetiapine", "lorazepam", "zolpidem", "naltrexone", "ibuprofen", "vitamin D" })
            await desk.AddAsync(desk.New(name, 10));

        Assert.Equal(forOne, await CountAsync(desk));
        Assert.True(forOne <= 9, $"{forOne} statements");
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_list_is_printed_with_allergies_on_top(DatabaseKind kind)
    {
        await using var desk = await Desk.CreateAsync(kind);
        await desk.AddAsync(desk.New("methylphenidate ER"));

        var paper = await desk.Prescriber.RunAsync<IMedicationAppService, MedicationPaper>((all, ct) => all.PrintAsync(desk.Patient, ct));

        Assert.Equal("%PDF", Encoding.ASCII.GetString(paper.Content.AsSpan(0, 4)));
        Assert.Equal("medications-2026-10-09.pdf", paper.FileName);
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "P-010")]
    public async Task What_it_is_for_is_of_the_same_chart(DatabaseKind kind)
    {
        await using var desk = await Desk.CreateAsync(kind);
        var other = await desk.Host.PatientAsync(ChartingHost.Rosa with { Mrn = "A-2" });
        var diagnosis = await desk.Host.AsSystem.RunAsync<IDiagnosisAppService, DiagnosisDto>((all, ct) => all.AddAsync(other, new DiagnosisInput("F90.0", 1, Start), ct));

        var refused = await Assert.ThrowsAsync<BusinessException>(() => desk.AddAsync(desk.New("sertraline") with { DiagnosisId = diagnosis.Id }));

        Assert.Equal("DiagnosisId", refused.Field);
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "P-003"), Trait("Rule", "P-010")]
    public async Task Nothing_is_given_for_a_diagnosis_in_error(DatabaseKind kind)
    {
        await using var desk = await Desk.CreateAsync(kind);
        var diagnosis = await desk.Host.AsSystem.RunAsync<IDiagnosisAppService, DiagnosisDto>((all, ct) => all.AddAsync(desk.Patient, new DiagnosisInput("F90.0", 1, Start), ct));
        await desk.Host.AsSystem.RunAsync<IDiagnosisAppService>((all, ct) => all.PutAsync(diagnosis.Act("of another chart"), ProblemStatus.EnteredInError, ct));

        var refused = await Assert.ThrowsAsync<BusinessException>(() => desk.AddAsync(desk.New("sertraline") with { DiagnosisId = diagnosis.Id }));

        Assert.Equal("DiagnosisId", refused.Field);
    }

    private static Task<ChartNewsDto> NewsAsync(IOperations by, Guid patient) =>
        by.RunAsync<IChartNewsAppService, ChartNewsDto>((all, ct) => all.GetAsync(patient, ct));

    private static async Task<int> CountAsync(Desk desk)
    {
        var by = desk.Prescriber;
        using var counter = new CommandCounter();
        await desk.ListAsync(by);
        return counter.Count;
    }
}
