using PracticeSuite.Charting.Contracts.Scales;
using PracticeSuite.Charting.Scales;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Data;
using PracticeSuite.Testing;
using Xunit;

namespace PracticeSuite.Charting.Tests.Scales;

public sealed class ScaleResultTests
{
    public static TheoryData<DatabaseKind> Both => BothDatabases.All;

    [Theory]
    [InlineData("PHQ-9", 27)]
    [InlineData("PHQ-2", 6)]
    [InlineData("GAD-7", 21)]
    [InlineData("AUDIT-C", 12)]
    [InlineData("PCL-5", 80)]
    [InlineData("EPDS", 30)]
    [InlineData("MDQ", 13)]
    [InlineData("ASRS", 24)]
    [InlineData("C-SSRS", 6)]
    public void A_total_lies_within_the_range_of_its_scale(string scale, int highest)
    {
        Assert.Equal(highest, Score(scale, highest).Total);
        Assert.Equal(0, Score(scale, 0).Total);
        Assert.Equal("Total", Assert.Throws<BusinessException>(() => Score(scale, highest + 1)).Field);
        Assert.Equal("Total", Assert.Throws<BusinessException>(() => Score(scale, -1)).Field);
    }

    [Fact]
    public void A_scale_is_known_by_its_own_spelling_and_may_have_no_total()
    {
        Assert.Equal("PHQ-9", Score("phq-9", null).Scale);
        Assert.Equal("Scale", Assert.Throws<BusinessException>(() => Score("PHQ-8", 3)).Field);
    }

    [Fact]
    public void A_scale_is_not_completed_in_the_future()
    {
        var tomorrow = new ScaleResultInput("PHQ-9", 3, Today.Date.AddDays(1), true, ScaleMode.Self);

        var refusal = Assert.Throws<BusinessException>(() => ScaleResult.Record(Today.Practice, Today.Patient, tomorrow, Today.Chart, by: null));

        Assert.Equal("CompletedOn", refusal.Field);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_result_is_dated_on_the_clock_of_the_patients_location(DatabaseKind kind)
    {
        await using var host = await ChartingHost.CreateAsync(kind);
        host.Host.Clock.SetUtcNow(new DateTimeOffset(2026, 10, 10, 5, 0, 0, TimeSpan.Zero)); // 10 October in New York, the 9th in Los Angeles
        var east = await host.PatientAsync();
        var west = await host.PatientAsync(ChartingHost.Rosa with { Mrn = "W-1", LocationId = host.LosAngeles });
        var given = new ScaleResultInput("GAD-7", 12, new DateOnly(2026, 10, 10), false, ScaleMode.Paper);

        await host.AsSystem.RunAsync<IScaleAppService>((scales, token) => scales.RecordAsync(east, given, token));
        var refusal = await Assert.ThrowsAsync<BusinessException>(() =>
            host.AsSystem.RunAsync<IScaleAppService>((scales, token) => scales.RecordAsync(west, given, token)));
        var list = await host.AsSystem.RunAsync<IScaleAppService, IReadOnlyList<ScaleResultDto>>((scales, token) => scales.GetListAsync(east, token));

        Assert.Equal("CompletedOn", refusal.Field);
        Assert.Equal(("GAD-7", 12, ScaleMode.Paper), (list[0].Scale, list[0].Total, list[0].Mode));
    }

    private static ScaleResult Score(string scale, int? total) => ScaleResult.Record(
        Today.Practice, Today.Patient, new ScaleResultInput(scale, total, Today.Date, IsPrimary: true, ScaleMode.Self), Today.Chart, by: null);
}
