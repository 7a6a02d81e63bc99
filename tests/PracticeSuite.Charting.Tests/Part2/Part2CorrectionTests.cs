using PracticeSuite.Charting.Contracts.Diagnoses;
using PracticeSuite.Charting.Contracts.Medications;
using PracticeSuite.Charting.Contracts.Scales;
using PracticeSuite.Charting.Tests.Flags;
using PracticeSuite.Charting.Tests.Medications;
using PracticeSuite.Identity.Contracts.Practices;
using PracticeSuite.Platform.Data;
using PracticeSuite.Testing;
using Xunit;

namespace PracticeSuite.Charting.Tests.Part2;

/// <summary>A correction is what the row is that it corrects: nobody goes on acting upon a score that somebody knows to be another patient's (P-003, P-071).</summary>
public sealed class Part2CorrectionTests
{
    private const string Reason = "Of another patient.";

    private static readonly DateOnly Thursday = new(2026, 10, 8);

    public static TheoryData<DatabaseKind> Both => BothDatabases.All;

    [Theory, MemberData(nameof(Both)), Trait("Rule", "P-003"), Trait("Rule", "P-071"), Trait("Rule", "P-082")]
    public async Task A_general_row_that_the_program_marks_as_wrong_stays_with_its_readers_marked_and_names_nobody(DatabaseKind kind)
    {
        await using var unit = await Unit.CreateAsync(kind);
        var score = await unit.Therapist.ScoreAsync(unit.Patient, "PHQ-9", 18, Thursday);
        var report = await unit.Therapist.ReportAsync(unit.Patient, null, Thursday, EffectTag.Insomnia);
        var problem = await unit.DiagnoseAsync(unit.Therapist, "F41.1");
        var own = await unit.Program.ScoreAsync(unit.Patient, "PHQ-9", 12, Thursday);

        await unit.Program.RunAsync<IScaleAppService>((all, ct) => all.MarkInErrorAsync(score.Id, Reason, ct));
        var owns = await unit.Program.RunAsync<IScaleAppService, ScaleResultDto>((all, ct) => all.MarkInErrorAsync(own.Id, Reason, ct));
        await unit.Program.RunAsync<IMedicationReportAppService>((all, ct) => all.MarkInErrorAsync(report.Id, Reason, ct));
        await unit.Program.RunAsync<IDiagnosisAppService>((all, ct) => all.PutAsync(new ProblemAct(problem.Id, problem.Revision, Reason), ProblemStatus.EnteredInError, ct));

        var scores = await unit.Therapist.RunAsync<IScaleAppService, IReadOnlyList<ScaleResultDto>>((all, ct) => all.GetListAsync(unit.Patient, ct));
        Assert.Equal([(score.Id, Reason, "system", false)], scores.Select(one => (one.Id, one.ErrorReason!, one.ErrorBy!, one.IsPart2)));
        var reports = await unit.Therapist.RunAsync<IMedicationReportAppService, IReadOnlyList<MedicationReportDto>>((all, ct) => all.GetListAsync(unit.Patient, ct));
        Assert.Equal([(report.Id, Reason, "system", false)], reports.Select(one => (one.Id, one.ErrorReason!, one.ErrorBy!, one.IsPart2)));
        var history = await unit.Therapist.RunAsync<IDiagnosisAppService, IReadOnlyList<DiagnosisChangeDto>>((all, ct) => all.GetHistoryAsync(unit.Patient, ct));
        var corrected = Assert.Single(history, one => one.Kind == DiagnosisChangeKind.EnteredInError);
        Assert.Equal((Reason, "system", false), (corrected.Reason, corrected.By, corrected.IsPart2));
        // What is the program's is corrected by name, and seen by nobody else.
        Assert.Equal((true, "test user"), (owns.IsPart2, owns.ErrorBy));
    }

    /// <summary>Where everybody is of the program, a name tells nobody anything that they do not know.</summary>
    [Theory, MemberData(nameof(Both)), Trait("Rule", "P-003"), Trait("Rule", "P-070"), Trait("Rule", "P-082")]
    public async Task Where_the_practice_as_a_whole_is_the_program_who_corrects_what_is_older_than_it_is_named(DatabaseKind kind)
    {
        await using var desk = await Desk.CreateAsync(kind);
        var score = await desk.Therapist.ScoreAsync(desk.Patient, "PHQ-9", 18, Thursday);
        var problem = await desk.Therapist.RunAsync<IDiagnosisAppService, DiagnosisDto>((all, ct) => all.AddAsync(desk.Patient, new DiagnosisInput("F41.1", 1, new DateOnly(2026, 2, 1), null), ct));
        await Unit.BeginProgramAsync(desk.Host, Part2Program.WholePractice);

        var scored = await desk.Therapist.RunAsync<IScaleAppService, ScaleResultDto>((all, ct) => all.MarkInErrorAsync(score.Id, Reason, ct));
        await desk.Therapist.RunAsync<IDiagnosisAppService>((all, ct) => all.PutAsync(new ProblemAct(problem.Id, problem.Revision, Reason), ProblemStatus.EnteredInError, ct));

        var history = await desk.Therapist.RunAsync<IDiagnosisAppService, IReadOnlyList<DiagnosisChangeDto>>((all, ct) => all.GetHistoryAsync(desk.Patient, ct));
        var corrected = Assert.Single(history, one => one.Kind == DiagnosisChangeKind.EnteredInError);
        Assert.Equal((false, false, "test user", "test user"), (problem.IsPart2, score.IsPart2, corrected.By, scored.ErrorBy));
    }
}
