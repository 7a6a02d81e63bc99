using PracticeSuite.Charting.Contracts.Flags;
using PracticeSuite.Charting.Contracts.Medications;
using PracticeSuite.Charting.Contracts.Notes;
using PracticeSuite.Charting.Contracts.Scales;
using PracticeSuite.Charting.Contracts.Timeline;
using PracticeSuite.Charting.Tests.Flags;
using PracticeSuite.Charting.Tests.Medications;
using PracticeSuite.Charting.Tests.Notes;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Data;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Testing;
using Xunit;

namespace PracticeSuite.Charting.Tests.Timeline;

public sealed class TimelineTests
{
    private static readonly TimeZoneInfo NewYork = TimeZoneInfo.FindSystemTimeZoneById("America/New_York");

    public static TheoryData<DatabaseKind> Both => BothDatabases.All;

    [Theory, MemberData(nameof(Both)), Trait("Rule", "K-002")]
    public async Task Everything_of_a_chart_stands_in_one_order(DatabaseKind kind)
    {
        await using var desk = await NoteDesk.CreateAsync(kind);
        var chart = new Desk(desk.Host, desk.Patient);
        await chart.AddAsync(chart.New("methylphenidate ER") with { StartOn = new DateOnly(2026, 10, 5) });
        await ScoreAsync(desk.Therapist, desk.Patient, new DateOnly(2026, 10, 7));
        var note = await desk.SignedAsync();
        await desk.Prescriber.RaiseAsync(desk.Patient, "Speaks of voices.", FlagLevel.Critical);

        var page = await ReadAsync(desk.Prescriber, desk.Patient);

        Assert.Equal(
            [
                (ChartItemKind.Flag, "Critical flag, open: Speaks of voices"), (ChartItemKind.Plan, "Plan v1 signed by the patient, and active"), (ChartItemKind.Plan, "Plan v1 signed"),
                (ChartItemKind.Note, "Progress note, 90834, F41.1"), (ChartItemKind.Score, "GAD-7: 12 of 21, moderate"),
                (ChartItemKind.Medication, "methylphenidate ER started, 18 mg once a day. Why: new treatment, Attention at work."),
            ],
            page.Lines.Select(line => (line.Kind, line.Text)));
        Assert.Null(page.Next);
        Assert.Equal((NoteDesk.Start, $"?part=notes&note={note.Id}", desk.Host.Therapist), (page.Lines[3].Time!.Value, page.Lines[3].Address, page.Lines[3].StaffId!.Value));
        Assert.Equal(NewYork.StartOf(NoteDesk.Day), page.Lines[3].At);
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "P-082"), Trait("Rule", "P-071")]
    public async Task What_the_Part_2_program_made_leaves_no_line_no_count_and_no_gap(DatabaseKind kind)
    {
        await using var unit = await Part2.Unit.CreateAsync(kind);
        var desk = new Desk(unit.Host, unit.Patient);
        for (var dose = 2; dose <= 60; dose++)
            await desk.AddAsync(desk.New($"buprenorphine {dose}", dose) with { Form = MedicationForm.Film, DuplicateReason = "Taper in small steps." }, unit.Program);
        await ScoreAsync(unit.Therapist, unit.Patient, new DateOnly(2026, 8, 1));

        var stranger = await ReadAsync(unit.Therapist, unit.Patient);
        var member = await ReadAsync(unit.Program, unit.Patient);

        Assert.Equal(ChartItemKind.Score, Assert.Single(stranger.Lines).Kind);
        Assert.Null(stranger.Next);
        Assert.Equal((ChartTimelineQuery.PageSize, true), (member.Lines.Count, member.Next is not null));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Pages_follow_each_other_without_a_line_lost_or_twice_and_cost_the_same_at_any_depth(DatabaseKind kind)
    {
        await using var desk = await Desk.CreateAsync(kind);
        for (var day = 0; day < 65; day++)
        {
            await ScoreAsync(desk.Therapist, desk.Patient, new DateOnly(2026, 6, 1).AddDays(day / 5));
            if (day % 3 == 0)
                await ReportAsync(desk, new DateOnly(2026, 6, 1).AddDays(day / 5));
        }

        var reader = desk.Therapist;
        var (lines, costs) = (new List<ChartLine>(), new List<int>());
        ChartCursor? next = null;
        do
        {
            using var counter = new CommandCounter();
            var page = await ReadAsync(reader, desk.Patient, next);
            costs.Add(counter.Count);
            lines.AddRange(page.Lines);
            next = page.Next;
        }
        while (next is not null);

        Assert.Equal((65 + 22, 65 + 22), (lines.Count, lines.Select(line => line.Id).Distinct().Count()));
        Assert.Equal(lines.OrderByDescending(line => line.At).ThenByDescending(line => line.Id).Select(line => line.Id), lines.Select(line => line.Id));
        Assert.Equal((2, 1), (costs.Count, costs.Distinct().Count()));
        Assert.True(costs[0] <= 8, $"{costs[0]} statements");
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Of_a_chosen_kind_only_that_kind_is_asked(DatabaseKind kind)
    {
        await using var desk = await Desk.CreateAsync(kind);
        await desk.AddAsync(desk.New("methylphenidate ER"));
        await ScoreAsync(desk.Therapist, desk.Patient, Desk.Start);
        var reader = desk.Therapist;

        using var counter = new CommandCounter();
        var page = await reader.RunAsync<IChartTimelineAppService, ChartTimelineDto>(
            (all, ct) => all.GetAsync(desk.Patient, new ChartTimelineQuery(NewYork, Kinds: new HashSet<ChartItemKind> { ChartItemKind.Score }), ct));

        Assert.Equal(ChartItemKind.Score, Assert.Single(page.Lines).Kind);
        // The lines, and how many files they have.
        Assert.Equal(3, counter.Count);
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "P-046"), Trait("Rule", "P-011")]
    public async Task What_was_entered_in_error_is_struck_out(DatabaseKind kind)
    {
        await using var desk = await NoteDesk.CreateAsync(kind);
        var note = await desk.SignedAsync();
        await desk.Therapist.RunAsync<INoteAppService, WithdrawnNote>((notes, ct) => notes.WithdrawAsync(note.Id, new NoteWithdrawal(null, "It was about somebody else."), ct));

        Assert.True((await ReadAsync(desk.Prescriber, desk.Patient)).Lines.Single(line => line.Kind == ChartItemKind.Note).IsInError);
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "P-120")]
    public async Task Whoever_has_nothing_to_do_with_the_patient_is_refused(DatabaseKind kind)
    {
        await using var desk = await Desk.CreateAsync(kind);

        await Assert.ThrowsAsync<NoRelationshipException>(() => ReadAsync(desk.Host.Host.For(Guid.CreateVersion7(), PracticeRole.Therapist), desk.Patient));
        await Assert.ThrowsAsync<AccessDeniedException>(() => ReadAsync(desk.Host.Host.For(desk.Host.FrontDesk, PracticeRole.FrontDesk), desk.Patient));
    }

    internal static Task<ChartTimelineDto> ReadAsync(IOperations by, Guid patient, ChartCursor? before = null) =>
        by.RunAsync<IChartTimelineAppService, ChartTimelineDto>((all, ct) => all.GetAsync(patient, new ChartTimelineQuery(NewYork, before), ct));

    internal static Task ScoreAsync(IOperations by, Guid patient, DateOnly on) =>
        by.RunAsync<IScaleAppService>((scales, ct) => scales.RecordAsync(patient, new ScaleResultInput("GAD-7", 12, on, IsPrimary: false, ScaleMode.Self), ct));

    private static Task ReportAsync(Desk desk, DateOnly on) => desk.Therapist.RunAsync<IMedicationReportAppService>(
        (all, ct) => all.AddAsync(desk.Patient, new MedicationReportInput(null, "ibuprofen", MedicationUse.AsPrescribed, [], null, null, on), ct));
}
