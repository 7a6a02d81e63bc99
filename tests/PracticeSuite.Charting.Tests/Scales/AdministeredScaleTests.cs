using PracticeSuite.Charting.Contracts.Scales;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Data;
using PracticeSuite.Testing;
using Xunit;

namespace PracticeSuite.Charting.Tests.Scales;

/// <summary>Scales that are answered item by item, through the service.</summary>
public sealed class AdministeredScaleTests
{
    public static TheoryData<DatabaseKind> Both => BothDatabases.All;

    [Theory, MemberData(nameof(Both)), Trait("Rule", "P-168")]
    public async Task All_of_an_administration_is_kept(DatabaseKind kind)
    {
        await using var host = await ChartingHost.CreateAsync(kind);
        var patient = await host.PatientAsync();

        await AdministerAsync(host, patient, "PHQ-9", "111111111-");

        var kept = Assert.Single(await ListAsync(host, patient));
        Assert.Equal(("PHQ-9", "1999", 9, "mild", ScaleMode.Clinician), (kept.Scale, kept.InstrumentVersion, kept.Total, kept.Score.Band, kept.Mode));
        Assert.Equal(Enumerable.Range(1, 9), kept.Answers.Keys.Order());
        Assert.Equal((1, false), (kept.Score.SuicideAnswer, kept.Score.IsPositive));
        Assert.Equal((TestHost.DefaultNow, null), (kept.RecordedAt, kept.ReviewedAt));
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "P-205")]
    public async Task Missing_answers_and_an_answer_about_suicide_keep_nothing_from_being_saved(DatabaseKind kind)
    {
        await using var host = await ChartingHost.CreateAsync(kind);
        var patient = await host.PatientAsync();

        await AdministerAsync(host, patient, "PHQ-9", "--------3-");

        var kept = Assert.Single(await ListAsync(host, patient));
        Assert.Equal((null, null, 3), (kept.Total, kept.Score.Band, kept.Score.SuicideAnswer));
        Assert.Equal(Enumerable.Range(1, 8), kept.Score.Missing);
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "P-173")]
    public async Task The_cut_by_sex_is_that_of_the_day_on_which_it_was_scored(DatabaseKind kind)
    {
        await using var host = await ChartingHost.CreateAsync(kind);
        var man = await host.PatientAsync(ChartingHost.Rosa with { Mrn = "M-1", SexCode = "M" });
        var woman = await host.PatientAsync(ChartingHost.Rosa with { Mrn = "W-1", SexCode = "F" });

        await AdministerAsync(host, man, "AUDIT-C", "111");
        await AdministerAsync(host, woman, "AUDIT-C", "111");

        Assert.Equal((false, "low"), Result(Assert.Single(await ListAsync(host, man))));
        Assert.Equal((true, "elevated"), Result(Assert.Single(await ListAsync(host, woman))));
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "P-185")]
    public async Task A_result_is_told_beside_the_one_before_of_its_own_scale(DatabaseKind kind)
    {
        await using var host = await ChartingHost.CreateAsync(kind);
        var patient = await host.PatientAsync();
        await AdministerAsync(host, patient, "GAD-7", "2220000", day: -14);
        await AdministerAsync(host, patient, "PHQ-9", "333333333-", day: -7);

        await AdministerAsync(host, patient, "GAD-7", "2222200");

        var list = await ListAsync(host, patient);
        Assert.Equal(["GAD-7", "PHQ-9", "GAD-7"], list.Select(one => one.Scale));
        Assert.Equal(((int?)4, ScaleDirection.Worse), (list[0].Course.Change, list[0].Course.Direction));
        Assert.Null(list[1].Course.Change);
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "P-168")]
    public async Task Who_looked_at_a_result_first_stays(DatabaseKind kind)
    {
        await using var host = await ChartingHost.CreateAsync(kind);
        var patient = await host.PatientAsync();
        var id = (await AdministerAsync(host, patient, "PHQ-2", "12")).Id;

        var first = await ReviewAsync(host, id);
        host.Host.Clock.Advance(TimeSpan.FromHours(1));
        var second = await ReviewAsync(host, id);

        Assert.Equal(TestHost.DefaultNow, first.ReviewedAt);
        Assert.Equal(first.ReviewedAt, second.ReviewedAt);
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "P-167")]
    public async Task A_total_alone_has_its_band_and_no_result_that_needs_the_answers(DatabaseKind kind)
    {
        await using var host = await ChartingHost.CreateAsync(kind);
        var patient = await host.PatientAsync();
        foreach (var (scale, total) in new[] { ("EPDS", 13), ("MDQ", 9), ("ASRS", 15) })
            await host.AsSystem.RunAsync<IScaleAppService>((scales, token) => scales.RecordAsync(patient, new ScaleResultInput(scale, total, Today.Date, false, ScaleMode.Paper), token));

        var list = await ListAsync(host, patient);

        Assert.Equal([("ASRS", null, "low positive"), ("EPDS", true, "likely depression"), ("MDQ", null, null)], list.Select(one => (one.Scale, one.Score.IsPositive, one.Score.Band)));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Without_an_answer_nothing_is_recorded(DatabaseKind kind)
    {
        await using var host = await ChartingHost.CreateAsync(kind);
        var patient = await host.PatientAsync();

        var refusal = await Assert.ThrowsAsync<BusinessException>(() => AdministerAsync(host, patient, "PHQ-9", "----------"));

        Assert.Equal("Answers", refusal.Field);
        Assert.Empty(await ListAsync(host, patient));
    }

    private static (bool?, string?) Result(ScaleResultDto result) => (result.Score.IsPositive, result.Score.Band);

    private static Task<ScaleResultDto> AdministerAsync(ChartingHost host, Guid patient, string scale, string answers, int day = 0)
    {
        var given = answers.Select((letter, index) => (Number: index + 1, letter)).Where(one => one.letter != '-').ToDictionary(one => one.Number, one => one.letter - '0');
        var input = new ScaleAnswersInput(scale, given, Today.Date.AddDays(day), IsPrimary: false, ScaleMode.Clinician);
        return host.AsSystem.RunAsync<IScaleAppService, ScaleResultDto>((scales, token) => scales.AdministerAsync(patient, input, token));
    }

    private static Task<ScaleResultDto> ReviewAsync(ChartingHost host, Guid id) =>
        host.AsSystem.RunAsync<IScaleAppService, ScaleResultDto>((scales, token) => scales.ReviewAsync(id, token));

    private static Task<IReadOnlyList<ScaleResultDto>> ListAsync(ChartingHost host, Guid patient) =>
        host.AsSystem.RunAsync<IScaleAppService, IReadOnlyList<ScaleResultDto>>((scales, token) => scales.GetListAsync(patient, token));
}
