using Microsoft.Extensions.DependencyInjection;
using PracticeSuite.Charting.Contracts.Scales;
using PracticeSuite.Charting.Contracts.Timeline;
using PracticeSuite.Charting.Data;
using PracticeSuite.Charting.Tests.Flags;
using PracticeSuite.Charting.Tests.Medications;
using PracticeSuite.Platform.Data;
using PracticeSuite.Testing;
using Xunit;

namespace PracticeSuite.Charting.Tests.Scales;

/// <summary>A chart of years has hundreds of scores; a page of them reads a page (P-168).</summary>
public sealed class ScalePagingTests
{
    private static readonly DateOnly Today = new(2026, 10, 9);

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases)), Trait("Rule", "P-168"), Trait("Rule", "P-170")]
    public async Task A_later_page_is_judged_by_what_came_before_it_and_draws_nothing(DatabaseKind kind)
    {
        await using var desk = await Desk.CreateAsync(kind);
        foreach (var (ago, total) in new[] { (40, 18), (30, 4), (20, 12), (10, 9) })
            await desk.Therapist.ScoreAsync(desk.Patient, "PHQ-9", total, Today.AddDays(-ago));
        var wrong = await desk.Therapist.ScoreAsync(desk.Patient, "PHQ-9", 27, Today.AddDays(-35));
        await desk.Therapist.RunAsync<IScaleAppService>((all, ct) => all.MarkInErrorAsync(wrong.Id, "Of another patient.", ct));
        await desk.Therapist.AnswerAsync(desk.Patient, "C-SSRS", Today, (1, 1), (2, 0), (6, 0));

        var whole = await desk.Therapist.RunAsync<IScaleAppService, IReadOnlyList<ScaleResultDto>>((all, ct) => all.GetListAsync(desk.Patient, ct));
        var pages = new List<ScalePage>();
        for (DayCursor? before = null; pages.Count == 0 || before is not null; before = pages[^1].Next)
            pages.Add(await PageAsync(before));

        Assert.Equal([2, 2, 2], pages.Select(page => page.Results.Count));
        Assert.Equal(whole.Select(one => (one.Id, one.Course)), pages.SelectMany(page => page.Results).Select(one => (one.Id, one.Course)));
        Assert.True(pages[1].Results[0].Course.IsRelapse);
        Assert.Equal([18, 4, 12, 9], pages[0].Totals!.Where(one => one.Scale == "PHQ-9").Select(one => one.Total));
        Assert.All(pages.Skip(1), page => Assert.Null(page.Totals));

        Task<ScalePage> PageAsync(DayCursor? before) => desk.Therapist.RunAsync<IScaleAppService, ScalePage>((all, ct) => all.GetPageAsync(desk.Patient, before, 2, ct));
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases)), Trait("Rule", "P-168")]
    public async Task A_page_takes_two_statements_however_many_there_are(DatabaseKind kind)
    {
        await using var desk = await Desk.CreateAsync(kind);
        for (var ago = 0; ago < 7; ago++)
            await desk.Therapist.ScoreAsync(desk.Patient, "GAD-7", ago, Today.AddDays(-ago));

        var asked = await desk.Therapist.RunAsync<IServiceProvider, int>(async (services, ct) =>
        {
            var scales = services.GetRequiredService<IScaleAppService>();
            // What is asked once in an operation has been asked.
            var first = await scales.GetPageAsync(desk.Patient, null, 3, ct);
            return await Statements.CountAsync(services.GetRequiredService<ChartingDbContext>(), () => scales.GetPageAsync(desk.Patient, first.Next, 3, ct));
        });

        Assert.Equal(2, asked);
    }
}
