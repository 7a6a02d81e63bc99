using System.Text;
using PracticeSuite.Charting.Contracts.Briefs;
using PracticeSuite.Charting.Contracts.Flags;
using PracticeSuite.Charting.Contracts.Medications;
using PracticeSuite.Charting.Contracts.Notes;
using PracticeSuite.Charting.Contracts.Plans;
using PracticeSuite.Charting.Contracts.Scales;
using PracticeSuite.Charting.Tests.Flags;
using PracticeSuite.Charting.Tests.Medications;
using PracticeSuite.Charting.Tests.Notes;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Data;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Testing;
using UglyToad.PdfPig;
using Xunit;

namespace PracticeSuite.Charting.Tests.Briefs;

/// <summary>A brief of each kind on one chart. What Scheduling and Coordination tell is tested there.</summary>
public sealed class BriefTests
{
    private static readonly int[] Course = [3, 5, 7, 7, 8, 9, 15];

    private static readonly string[] OtherSections = ["Interval", "MentalStatus", "Assessment", "Medication", "Risk"];

    public static TheoryData<DatabaseKind> Both => BothDatabases.All;

    [Theory, MemberData(nameof(Both)), Trait("Rule", "K-100")]
    public async Task It_begins_with_who_it_is_and_what_they_do_not_tolerate(DatabaseKind kind)
    {
        await using var desk = await Desk.CreateAsync(kind);
        await desk.AllergicAsync("lamotrigine");

        var lines = LinesOf(await BriefAsync(desk.Prescriber, desk.Patient), BriefPart.Patient);

        Assert.Equal(["Rosa Alvarez, 41 years", "Allergies: lamotrigine (rash)", "Primary clinician: M. Chen, LCSW"], lines);
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "K-101")]
    public async Task It_tells_three_lines_of_the_plan_of_the_last_medication_visit(DatabaseKind kind)
    {
        await using var desk = await NoteDesk.CreateAsync(kind);
        await SignVisitAsync(desk, "Keep 18 mg.\nCheck sleep.\nLabs in May.\nCall the school.");

        var lines = LinesOf(await BriefAsync(desk.Prescriber, desk.Patient), BriefPart.WhyToday);

        Assert.Equal(["Plan of 8 Oct, Mei Chen: Keep 18 mg.", "Check sleep.", "Labs in May."], lines);
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "K-102"), Trait("Rule", "K-109")]
    public async Task Of_the_therapists_last_note_it_tells_assessment_and_plan_in_at_most_120_words(DatabaseKind kind)
    {
        await using var desk = await NoteDesk.CreateAsync(kind);
        var body = desk.Whole();
        await desk.SignedAsync(body with { Sections = [.. body.Sections.Select(section => section.Key == "Assessment" ? section with { Text = string.Join(' ', Enumerable.Repeat("tense", 300)) } : section)] });

        var line = Assert.Single(LinesOf(await BriefAsync(desk.Prescriber, desk.Patient), BriefPart.SinceLast));

        Assert.StartsWith("Mei Chen, 8 Oct. Assessment: tense tense", line, StringComparison.Ordinal);
        Assert.EndsWith("…", line, StringComparison.Ordinal);
        Assert.InRange(line.Split(' ').Length, 100, BriefLimits.NoteWords);
        Assert.DoesNotContain(NoteDesk.Words, line, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "K-103")]
    public async Task It_tells_the_five_latest_observations(DatabaseKind kind)
    {
        await using var desk = await Desk.CreateAsync(kind);
        for (var day = 0; day < 7; day++)
            await ReportAsync(desk, Desk.Start.AddDays(day));

        var lines = LinesOf(await BriefAsync(desk.Prescriber, desk.Patient), BriefPart.TherapistSays);

        Assert.Equal(5, lines.Count);
        Assert.Equal("7 Sep, test user: Patient-reported: missed doses, anxiety (moderate) for 2 days.", lines[0]);
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "K-106")]
    public async Task It_tells_flags_that_are_open_and_what_came_of_those_of_thirty_days(DatabaseKind kind)
    {
        await using var desk = await Desk.CreateAsync(kind);
        var old = await desk.Prescriber.RaiseAsync(desk.Patient, "Sleeps two hours a night.");
        await desk.Prescriber.ResolveAsync(old.Id, "Slept after the dose was halved.");
        desk.Host.Host.Clock.Advance(TimeSpan.FromDays(31));
        var closed = await desk.Prescriber.RaiseAsync(desk.Patient, "Hands shake since Monday.");
        await desk.Prescriber.ResolveAsync(closed.Id, "Level was 0.8, coffee.");
        await desk.Prescriber.RaiseAsync(desk.Patient, "Wants to stop all medication.");
        await desk.Prescriber.RaiseAsync(desk.Patient, "Speaks of voices.", FlagLevel.Critical);

        Assert.Equal(
            ["Critical: Speaks of voices", "Urgent: Wants to stop all medication", "Resolved: Hands shake since Monday. Level was 0.8, coffee."],
            LinesOf(await BriefAsync(desk.Prescriber, desk.Patient), BriefPart.Flags));
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "K-104")]
    public async Task It_tells_the_last_six_values_of_a_scale_with_arrows_and_the_item_about_suicide(DatabaseKind kind)
    {
        await using var desk = await Desk.CreateAsync(kind);
        foreach (var (week, total) in Course.Index())
            await ScoreAsync(desk, "GAD-7", total, Desk.Start.AddDays(week * 5));
        await desk.Therapist.RunAsync<IScaleAppService>((scales, ct) => scales.AdministerAsync(
            desk.Patient, new ScaleAnswersInput("PHQ-9", Enumerable.Range(1, 9).ToDictionary(item => item, _ => 1), Desk.Start, IsPrimary: false, ScaleMode.Self), ct));

        var lines = LinesOf(await BriefAsync(desk.Prescriber, desk.Patient), BriefPart.Scales);

        Assert.Equal(["▲ PHQ-9 item 9: 1, 1 Sep", "GAD-7: 5 7 7 8 9 15▲, 1 Oct", "PHQ-9: 9, 1 Sep"], lines);
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "K-105")]
    public async Task It_tells_what_is_taken_since_when_why_it_changed_and_what_is_due(DatabaseKind kind)
    {
        await using var desk = await Desk.CreateAsync(kind);
        var stopped = await desk.AddAsync(desk.New("sertraline", 50));
        await desk.ChangeAsync(stopped, MedicationEventKind.Stop, Desk.Start.AddDays(3));
        await desk.AddAsync(desk.New("lithium", 300));

        var lines = LinesOf(await BriefAsync(desk.Prescriber, desk.Patient), BriefPart.Medications);

        Assert.Equal("lithium 300 mg once a day, since 1 Sep; started 1 Sep: Attention at work", lines[0]);
        Assert.Contains(lines, line => line.StartsWith("Due, overdue: lithium level for lithium", StringComparison.Ordinal));
        Assert.DoesNotContain(lines, line => line.Contains("sertraline", StringComparison.Ordinal));
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "P-171"), Trait("Rule", "P-173"), Trait("Rule", "K-108")]
    public async Task A_positive_PHQ_2_asks_for_the_PHQ_9_until_it_is_there_and_AUDIT_C_for_a_brief_intervention(DatabaseKind kind)
    {
        await using var desk = await Desk.CreateAsync(kind);
        await desk.Therapist.ScoreAsync(desk.Patient, "PHQ-2", 3, new DateOnly(2026, 10, 7));
        await desk.Therapist.ScoreAsync(desk.Patient, "AUDIT-C", 5, new DateOnly(2026, 10, 7));

        Assert.Equal(["AUDIT-C 5, 7 Oct: brief intervention", "PHQ-2 3, 7 Oct: offer the PHQ-9"], LinesOf(await BriefAsync(desk.Prescriber, desk.Patient), BriefPart.ToDecide).Order(StringComparer.Ordinal));
        await desk.Therapist.ScoreAsync(desk.Patient, "PHQ-9", 8, new DateOnly(2026, 10, 8));
        await desk.Therapist.ScoreAsync(desk.Patient, "AUDIT-C", 4, new DateOnly(2026, 10, 8));

        Assert.Empty(LinesOf(await BriefAsync(desk.Prescriber, desk.Patient), BriefPart.ToDecide));
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "K-107")]
    public async Task It_tells_on_which_goals_sessions_worked(DatabaseKind kind)
    {
        await using var desk = await NoteDesk.CreateAsync(kind);
        var note = await desk.ReadAsync((await desk.SignedAsync(desk.Whole() with { PlanReference = "a word beside it" })).Id);

        Assert.Equal(desk.Aims, note.Body.PlanAims);
        Assert.True(note.IsIntact);
        Assert.Equal(["Goal 1.1: I want to see my friends again", "Objective 1.1.1: Goes out in the evening"], note.PlanAims);
        Assert.Equal(note.PlanAims.Select(aim => $"{aim} (8 Oct)"), LinesOf(await BriefAsync(desk.Prescriber, desk.Patient), BriefPart.Goals));
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "K-109")]
    public async Task A_full_chart_stays_within_350_words_and_one_page_and_says_how_much_more_there_is(DatabaseKind kind)
    {
        await using var desk = await Desk.CreateAsync(kind);
        for (var one = 1; one <= 40; one++)
            await desk.AddAsync(desk.New($"Remedy number {one}", one) with { DuplicateReason = "Each of them is needed." });
        for (var day = 0; day < 7; day++)
            await ReportAsync(desk, Desk.Start.AddDays(day));

        var brief = await BriefAsync(desk.Prescriber, desk.Patient);
        var paper = await desk.Prescriber.RunAsync<IBriefAppService, BriefPaper>((briefs, ct) => briefs.PrintAsync(desk.Patient, BriefKind.Visit, ct));

        Assert.InRange(brief.Words, 300, BriefLimits.Words);
        var medications = brief.Sections.Single(section => section.Part == BriefPart.Medications);
        Assert.Equal(40, medications.Lines.Count + medications.More);
        Assert.Equal($"+{medications.More} more", BriefText.LinesOf(medications).Last());
        Assert.Equal((TestHost.DefaultNow, "brief-2026-10-09.pdf"), (brief.At, paper.FileName));
        Assert.Contains("/Count 1", Encoding.Latin1.GetString(paper.Content), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "K-110"), Trait("Rule", "K-180")]
    public async Task Before_a_session_it_tells_what_medication_changed_why_and_what_to_watch(DatabaseKind kind)
    {
        await using var desk = await NoteDesk.CreateAsync(kind);
        var chart = new Desk(desk.Host, desk.Patient);
        var start = new DateOnly(2026, 10, 3);
        await chart.AddAsync(chart.New("methylphenidate ER") with { StartOn = start, Why = Desk.Why with { DecidedById = desk.Host.Prescriber, ExpectedEffect = "anxiety, insomnia" } });
        await SignVisitAsync(desk, "Come back in two weeks.");

        var brief = await BriefAsync(desk.Therapist, desk.Patient, BriefKind.Session);

        Assert.Equal(["methylphenidate ER started 6 days ago, 18 mg once a day. Why: Attention at work. Watch: anxiety, insomnia."], LinesOf(brief, BriefPart.MedicationChanges));
        Assert.Equal(["Plan of 8 Oct, Mei Chen: Come back in two weeks."], LinesOf(brief, BriefPart.WhyToday));
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "K-100"), Trait("Rule", "P-082")]
    public async Task What_the_Part_2_program_made_is_in_no_brief_of_anybody_else(DatabaseKind kind)
    {
        await using var unit = await Part2.Unit.CreateAsync(kind);
        var desk = new Desk(unit.Host, unit.Patient);
        await desk.AddAsync(desk.New("buprenorphine", 8) with { Form = MedicationForm.Film }, unit.Program);

        var stranger = await BriefAsync(unit.Therapist, unit.Patient, BriefKind.Session);
        var member = await BriefAsync(unit.Program, unit.Patient);

        Assert.DoesNotContain(stranger.Sections.SelectMany(section => section.Lines), line => line.Contains("bupre", StringComparison.Ordinal) || line.Contains("Part 2", StringComparison.Ordinal));
        Assert.Equal((false, true), (stranger.IsPart2, member.IsPart2));
        Assert.Contains(LinesOf(member, BriefPart.Medications), line => line.StartsWith("buprenorphine", StringComparison.Ordinal));
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "K-103"), Trait("Rule", "K-108")]
    public async Task It_tells_open_questions_and_which_the_reader_is_to_answer(DatabaseKind kind)
    {
        await using var desk = await Desk.CreateAsync(kind);
        await AskAsync(desk, "Taper before the exam?", desk.Host.Prescriber);
        await AskAsync(desk, "Who calls the school?", desk.Host.Therapist);

        var brief = await BriefAsync(desk.Prescriber, desk.Patient);

        Assert.Equal(["test user asks: Taper before the exam? (by 20 Oct)"], LinesOf(brief, BriefPart.ToDecide));
        Assert.Equal(["test user asks: Who calls the school? (by 20 Oct)"], LinesOf(brief, BriefPart.TherapistSays));
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "K-110")]
    public async Task A_change_that_was_written_down_late_is_told_and_a_day_of_another_year_has_its_year(DatabaseKind kind)
    {
        await using var desk = await Desk.CreateAsync(kind);
        await desk.AddAsync(desk.New("lithium", 300) with { StartOn = new DateOnly(2021, 3, 3) });

        var brief = await BriefAsync(desk.Therapist, desk.Patient, BriefKind.Session);

        Assert.StartsWith("lithium started", Assert.Single(LinesOf(brief, BriefPart.MedicationChanges)), StringComparison.Ordinal);
        Assert.StartsWith("lithium 300 mg once a day, since 3 Mar 2021;", LinesOf(brief, BriefPart.Medications)[0], StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "K-109")]
    public async Task Letters_that_no_face_has_keep_nothing_else_from_paper(DatabaseKind kind)
    {
        await using var desk = await Desk.CreateAsync(kind);
        await AskAsync(desk, "Is lithium 300 mg 😀 enough? שלום", desk.Host.Prescriber);

        var paper = await desk.Prescriber.RunAsync<IBriefAppService, BriefPaper>((briefs, ct) => briefs.PrintAsync(desk.Patient, BriefKind.Visit, ct));

        using var pdf = PdfDocument.Open(paper.Content);
        var text = Assert.Single(pdf.GetPages()).Text;
        Assert.Contains("Is lithium 300 mg [?] enough?", text, StringComparison.Ordinal);
        Assert.Contains("read it on the screen", text, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "P-120")]
    public async Task Whoever_has_nothing_to_do_with_the_patient_gets_none(DatabaseKind kind)
    {
        await using var desk = await Desk.CreateAsync(kind);

        await Assert.ThrowsAsync<NoRelationshipException>(() => BriefAsync(desk.Host.Host.For(Guid.CreateVersion7(), PracticeRole.Prescriber), desk.Patient));
    }

    private static Task<BriefDto> BriefAsync(IOperations by, Guid patient, BriefKind kind = BriefKind.Visit) =>
        by.RunAsync<IBriefAppService, BriefDto>((briefs, ct) => briefs.GetAsync(patient, kind, ct));

    private static IReadOnlyList<string> LinesOf(BriefDto brief, BriefPart part) => brief.Sections.SingleOrDefault(section => section.Part == part)?.Lines ?? [];

    private static Task ScoreAsync(Desk desk, string scale, int total, DateOnly on) =>
        desk.Therapist.RunAsync<IScaleAppService>((scales, ct) => scales.RecordAsync(desk.Patient, new ScaleResultInput(scale, total, on, IsPrimary: false, ScaleMode.Self), ct));

    private static Task AskAsync(Desk desk, string text, Guid owner) => desk.Therapist.RunAsync<IOpenQuestionAppService>(
        (all, ct) => all.AskAsync(desk.Patient, new OpenQuestionInput(text, owner, new DateOnly(2026, 10, 20)), ct));

    private static Task ReportAsync(Desk desk, DateOnly on) => desk.Therapist.RunAsync<IMedicationReportAppService>(
        (all, ct) => all.AddAsync(desk.Patient, new MedicationReportInput(null, null, MedicationUse.MissedDoses, [EffectTag.Anxiety], EffectSeverity.Moderate, null, on) { Days = 2 }, ct));

    private static async Task SignVisitAsync(NoteDesk desk, string plan)
    {
        var draft = await desk.BeginAsync(desk.Prescriber, kind: NoteKind.MedicationVisit, template: "EM");
        var body = desk.Whole() with
        {
            ServiceCode = "99214",
            Sections = [.. OtherSections.Select(key => NoteDesk.Section(key, "As before.")), NoteDesk.Section("Plan", plan)],
        };
        var kept = await desk.KeepAsync(draft, body, by: desk.Prescriber);
        await desk.SignAsync(draft.Id, kept.Version, desk.Prescriber);
    }
}
