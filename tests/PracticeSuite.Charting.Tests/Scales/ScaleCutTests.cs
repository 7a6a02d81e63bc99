using PracticeSuite.Charting.Contracts.Flags;
using PracticeSuite.Charting.Contracts.Scales;
using PracticeSuite.Charting.Tests.Medications;
using PracticeSuite.Identity.Contracts.Staff;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Data;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Testing;
using Xunit;

namespace PracticeSuite.Charting.Tests.Scales;

/// <summary>The cut of the PCL-5 is a range, and a lead chooses within it (P-174, P-187).</summary>
public sealed class ScaleCutTests
{
    private static readonly DateOnly Today = new(2026, 10, 9);

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases)), Trait("Rule", "P-174")]
    public async Task A_lead_sets_the_cut_from_a_day_of_completion_on_and_what_was_judged_by_another_stays(DatabaseKind kind)
    {
        await using var desk = await Desk.CreateAsync(kind);
        var lead = desk.Host.Host.For(await desk.Host.EmployAsync("LEAD", Credential.LCSW), PracticeRole.Supervisor);
        var before = await RecordAsync(desk.Therapist, desk.Patient, 32, Today);

        await SetAsync(lead, 32, Today);
        var beyond = await Assert.ThrowsAsync<BusinessException>(() => SetAsync(lead, 34, Today.AddDays(1)));

        Assert.Equal("Value", beyond.Field);
        Assert.Equal((false, true, false), (
            before.Score.IsPositive, (await RecordAsync(desk.Therapist, desk.Patient, 32, Today)).Score.IsPositive, (await RecordAsync(desk.Therapist, desk.Patient, 32, Today.AddDays(-1))).Score.IsPositive));
        Assert.True((await AnswerAsync(desk.Therapist, desk.Patient, 32)).Score.IsPositive);
        var listed = await desk.Therapist.RunAsync<IScaleAppService, IReadOnlyList<ScaleResultDto>>((all, ct) => all.GetListAsync(desk.Patient, ct));
        Assert.False(listed.Single(one => one.Id == before.Id).Score.IsPositive);
        Assert.Equal([33, 32], (await desk.Therapist.RunAsync<IScaleAppService, IReadOnlyList<ScaleCut>>((all, ct) => all.GetCutsAsync(ct))).Select(cut => cut.Positive));
    }

    private static Task<ScaleResultDto> RecordAsync(IOperations by, Guid patient, int total, DateOnly on) =>
        by.RunAsync<IScaleAppService, ScaleResultDto>((all, ct) => all.RecordAsync(patient, new ScaleResultInput("PCL-5", total, on, IsPrimary: false, ScaleMode.Paper), ct));

    /// <summary>Answers of which each is 2 or 1, with that sum.</summary>
    private static Task<ScaleResultDto> AnswerAsync(IOperations by, Guid patient, int total) => by.RunAsync<IScaleAppService, ScaleResultDto>((all, ct) => all.AdministerAsync(
        patient, new ScaleAnswersInput("PCL-5", Enumerable.Range(1, 20).ToDictionary(item => item, item => item <= total - 20 ? 2 : 1), Today, IsPrimary: false, ScaleMode.Paper), ct));

    private static Task<FlagThresholdDto> SetAsync(IOperations by, int value, DateOnly from) =>
        by.RunAsync<IFlagThresholdAppService, FlagThresholdDto>((all, ct) => all.SetAsync(new FlagThresholdInput("P-174", "pcl5-cut", value, from), ct));
}
