using PracticeSuite.Charting.Contracts.Care;
using PracticeSuite.Charting.Contracts.Consents;
using PracticeSuite.Charting.Contracts.Patients;
using PracticeSuite.Charting.Contracts.Scales;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Data;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Testing;
using Xunit;

namespace PracticeSuite.Charting.Tests.Part2;

/// <summary>A chart to which a Part 2 unit writes (P-070 to P-078, P-082).</summary>
public sealed class Part2ChartTests
{
    public static TheoryData<DatabaseKind> Both => BothDatabases.All;

    [Theory, MemberData(nameof(Both)), Trait("Rule", "P-071"), Trait("Rule", "P-082")]
    public async Task What_the_unit_diagnosed_is_not_there_for_a_colleague_who_may_record_the_same_code(DatabaseKind kind)
    {
        await using var unit = await Unit.CreateAsync(kind);
        await unit.DiagnoseAsync(unit.Program, "F11.20");
        var hidden = await unit.CodesAsync(unit.Therapist);

        // Nothing is refused that would say that the code is on the list already.
        var own = await unit.DiagnoseAsync(unit.Therapist, "F11.20");

        Assert.Empty(hidden);
        Assert.False(own.IsPart2);
        Assert.Equal(["F11.20", "F11.20"], await unit.CodesAsync(unit.Program));
        Assert.Equal(["F11.20"], await unit.CodesAsync(unit.Therapist));
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "P-070")]
    public async Task A_substance_use_code_by_itself_labels_nothing(DatabaseKind kind)
    {
        await using var unit = await Unit.CreateAsync(kind);

        Assert.False((await unit.DiagnoseAsync(unit.Therapist, "F11.20")).IsPart2);
        Assert.True((await unit.DiagnoseAsync(unit.Program, "F33.1")).IsPart2);
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "P-031"), Trait("Rule", "P-071"), Trait("Rule", "P-082")]
    public async Task The_units_plan_is_a_strand_of_its_own_that_a_colleague_does_not_meet(DatabaseKind kind)
    {
        await using var unit = await Unit.CreateAsync(kind);
        var first = await unit.SignAsync(unit.Therapist, await unit.DraftAsync(unit.Therapist));
        var units = await unit.SignAsync(unit.Program, await unit.DraftAsync(unit.Program));
        await unit.DraftAsync(unit.Program);

        var next = await unit.DraftAsync(unit.Therapist);

        Assert.Equal((1, false), (first.Number, first.IsPart2));
        Assert.True(units.IsPart2);
        Assert.Equal((2, false), (next.Number, next.IsPart2));
        // The unit's plan has not superseded theirs, which would tell of it.
        Assert.Equal([(2, null), (1, (DateOnly?)null)], (await unit.PlansAsync(unit.Therapist)).Select(version => (version.Number, version.SupersededOn)));
        Assert.Equal(4, (await unit.PlansAsync(unit.Program)).Count);
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "P-071")]
    public async Task Who_goes_on_from_the_units_plan_writes_the_units_next_version(DatabaseKind kind)
    {
        await using var unit = await Unit.CreateAsync(kind);
        await unit.SignAsync(unit.Program, await unit.DraftAsync(unit.Program));
        await unit.ConsentAsync();

        var next = await unit.DraftAsync(unit.Therapist);

        Assert.Equal((2, true), (next.Number, next.IsPart2));
    }

    /// <summary>A link is optional; the answer about suicide is not (P-205).</summary>
    [Theory, MemberData(nameof(Both)), Trait("Rule", "P-205"), Trait("Rule", "P-168"), Trait("Rule", "P-071")]
    public async Task A_score_of_a_colleague_is_not_hidden_by_a_link_to_what_is_the_units(DatabaseKind kind)
    {
        await using var unit = await Unit.CreateAsync(kind);
        var units = await unit.SignAsync(unit.Program, await unit.DraftAsync(unit.Program));
        await unit.ConsentAsync();
        Task<ScaleResultDto> RecordAsync(IOperations by, Guid? plan) => by.RunAsync<IScaleAppService, ScaleResultDto>((scales, ct) => scales.AdministerAsync(
            unit.Patient, new ScaleAnswersInput("PHQ-9", Enumerable.Range(1, 9).ToDictionary(item => item, item => item == 9 ? 2 : 1), new DateOnly(2026, 10, 1), false, ScaleMode.Self) { For = new ScaleLinkInput(null, plan) }, ct));

        var refused = await Assert.ThrowsAsync<BusinessException>(() => RecordAsync(unit.Therapist, units.Id));
        var own = await RecordAsync(unit.Therapist, null);
        var programs = await RecordAsync(unit.Program, units.Id);

        Assert.Equal("PlanVersionId", refused.Field);
        Assert.Equal((false, true), (own.IsPart2, programs.IsPart2));
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "P-072"), Trait("Rule", "P-073"), Trait("Rule", "P-078")]
    public async Task A_consent_opens_it_as_it_is_recorded_and_closes_it_as_it_is_taken_back(DatabaseKind kind)
    {
        await using var unit = await Unit.CreateAsync(kind);
        await unit.DiagnoseAsync(unit.Program, "F11.20");

        var consent = await unit.ConsentAsync();
        var (codes, consents) = (await unit.CodesAsync(unit.Therapist), await unit.ConsentsAsync(unit.Therapist));
        await unit.RevokeAsync(consent.Id, unit.Therapist);

        Assert.Equal(["F11.20"], codes);
        Assert.Equal([ConsentKind.Part2Tpo], consents);
        Assert.Empty(await unit.CodesAsync(unit.Therapist));
        // That there was a consent is as telling as what it opened.
        Assert.Empty(await unit.ConsentsAsync(unit.Therapist));
        Assert.Equal([ConsentKind.Part2Tpo], await unit.ConsentsAsync(unit.Program));
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "P-073")]
    public async Task A_consent_ends_with_its_last_day_at_the_patients_location(DatabaseKind kind)
    {
        await using var unit = await Unit.CreateAsync(kind);
        await unit.DiagnoseAsync(unit.Program, "F11.20");
        await unit.ConsentAsync(consent => consent with { ExpiresOn = Today.Date, Part2 = consent.Part2! with { NeverExpires = false } });

        var today = await unit.CodesAsync(unit.Therapist);
        unit.Host.Host.Clock.SetUtcNow(TimeZoneInfo.FindSystemTimeZoneById("America/New_York").StartOf(Today.Date.AddDays(1)));

        Assert.Equal(["F11.20"], today);
        Assert.Empty(await unit.CodesAsync(unit.Therapist));
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "P-074")]
    public async Task A_consent_for_counseling_notes_or_for_proceedings_opens_no_record(DatabaseKind kind)
    {
        await using var unit = await Unit.CreateAsync(kind);
        await unit.DiagnoseAsync(unit.Program, "F11.20");

        await unit.ConsentAsync(Ended, ConsentKind.Part2CounselingNotes);
        await unit.ConsentAsync(Ended, ConsentKind.Part2Proceedings);

        Assert.Empty(await unit.CodesAsync(unit.Therapist));
        Assert.Empty(await unit.ConsentsAsync(unit.Therapist));
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "P-070"), Trait("Rule", "P-082")]
    public async Task Only_the_units_people_record_such_a_consent_or_are_offered_its_form(DatabaseKind kind)
    {
        await using var unit = await Unit.CreateAsync(kind);

        var refusal = await Assert.ThrowsAsync<BusinessException>(() => unit.ConsentAsync(by: unit.Therapist));

        Assert.Equal("Charting:ConsentOfProgram", refusal.Code);
        Assert.Null(await unit.Therapist.RunAsync<IConsentAppService, Part2Terms?>(
            (consents, ct) => consents.GetPart2DefaultsAsync(unit.Patient, ConsentKind.Part2Tpo, ct)));
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "P-082")]
    public async Task That_a_patient_is_the_units_is_shown_and_changed_by_those_who_may_know(DatabaseKind kind)
    {
        await using var unit = await Unit.CreateAsync(kind);
        var coordinator = unit.Host.Host.For(unit.Host.Prescriber, PracticeRole.CareCoordinator);
        var desk = unit.Host.Host.For(unit.Host.FrontDesk, PracticeRole.FrontDesk);

        var marked = await ChangeAsync(coordinator, unit, true);
        var unmarked = await ChangeAsync(desk, unit, false);

        Assert.True(marked.IsPart2Record);
        Assert.Null(unmarked.IsPart2Record);
        Assert.Null((await unit.PatientAsync(unit.Therapist)).IsPart2Record);
        Assert.True((await unit.PatientAsync(unit.Program)).IsPart2Record);
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "P-071")]
    public async Task A_file_labels_what_it_says_and_what_is_of_the_units_patients(DatabaseKind kind)
    {
        await using var unit = await Unit.CreateAsync(kind);

        var problems = await ChartingHost.ImportAsync(
            unit.Host.AsSystem,
            ("patients.csv", "mrn,last_name,is_part2_record\nB-1,Brook,yes\nB-2,Cole,no\n"),
            ("diagnoses.csv", "patient,code,onset_on,part2\nB-1,F11.20,2026-01-01,\nB-1,F33.1,2026-01-01,no\nB-2,F33.1,2026-01-01,\nB-2,F10.20,2026-01-01,yes\n"));

        Assert.Empty(problems);
        Assert.Equal(
            [("F10.20", true), ("F11.20", true), ("F33.1", false), ("F33.1", false)],
            (await DiagnosesAsync(unit)).Select(one => (one.Code, one.IsPart2)).Order());
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "P-082")]
    public async Task Facts_are_read_whole_and_kept_to_what_is_shown_where_the_answer_would_betray_them(DatabaseKind kind)
    {
        await using var unit = await Unit.CreateAsync(kind);
        await unit.DiagnoseAsync(unit.Program, "F11.20");
        await ChangeAsync(unit.Host.Host.For(unit.Host.Prescriber, PracticeRole.CareCoordinator), unit, true);

        var (whole, shown) = await unit.Therapist.RunAsync<IServiceProvider, (PatientChartFacts, PatientChartFacts)>(async (services, ct) =>
        {
            var (facts, access) = ((IChartFacts)services.GetService(typeof(IChartFacts))!, (IAccess)services.GetService(typeof(IAccess))!);
            var range = IdRange.Of([unit.Patient]);
            var all = (await facts.GetAsync(range, ct))[unit.Patient];
            using var kept = access.KeepToWhatIsShown();
            return (all, (await facts.GetAsync(range, ct))[unit.Patient]);
        });

        Assert.Equal((1, 0), (whole.Diagnoses.Count, shown.Diagnoses.Count));
        Assert.False(shown.Part2Record);
    }

    private static ConsentInput Ended(ConsentInput consent) => consent with
    {
        ExpiresOn = Today.Date.AddYears(1),
        Part2 = consent.Part2! with { Information = "what the paper says", Recipients = "my lawyer", Purpose = "the proceeding it names" },
    };

    private static Task<PatientDto> ChangeAsync(IOperations by, Unit unit, bool isOfProgram) => by.RunAsync<IPatientAppService, PatientDto>(
        async (patients, ct) => await patients.ChangeAsync(
            unit.Patient, ChartingHost.Rosa with { IsPart2Record = isOfProgram, Version = (await patients.GetAsync(unit.Patient, ct)).Version }, ct));

    private static Task<IReadOnlyList<DiagnosisFact>> DiagnosesAsync(Unit unit) => unit.Host.AsSystem.RunAsync<IServiceProvider, IReadOnlyList<DiagnosisFact>>(
        async (services, ct) =>
        {
            var known = await ((IPatientDirectory)services.GetService(typeof(IPatientDirectory))!).GetIdsByMrnAsync(ct);
            var facts = await ((IChartFacts)services.GetService(typeof(IChartFacts))!).GetAsync(IdRange.Of([known["B-1"], known["B-2"]]), ct);
            return [.. facts.Values.SelectMany(chart => chart.Diagnoses)];
        });
}
