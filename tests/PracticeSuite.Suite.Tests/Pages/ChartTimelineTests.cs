using PracticeSuite.Charting.Contracts.Briefs;
using PracticeSuite.Charting.Contracts.Timeline;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Data;
using PracticeSuite.Suite.Tests.Access;
using PracticeSuite.Testing;
using Xunit;

namespace PracticeSuite.Suite.Tests.Pages;

/// <summary>The chart with every module in the house.</summary>
public sealed class ChartTimelineTests
{
    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    public async Task A_page_of_the_timeline_takes_at_most_twelve_statements_and_every_kind_has_its_module(DatabaseKind kind)
    {
        await using var both = await TwoPractices.CreateAsync(kind);
        var chart = await OneChart.ReadAsync(both.Host);
        await both.Host.TreatAsync(chart.Owner, chart.Patient);
        var owner = both.Host.For(chart.Owner, PracticeRole.Prescriber);

        using var counter = new CommandCounter();
        var page = await owner.RunAsync<IChartTimelineAppService, ChartTimelineDto>((all, ct) => all.GetAsync(chart.Patient, new ChartTimelineQuery(TimeZoneInfo.Utc), ct));
        var statements = counter.Count;
        var kinds = await owner.RunAsync<IEnumerable<IChartTimeline>, List<ChartItemKind>>((all, _) => Task.FromResult(all.Select(one => one.Kind).ToList()));

        Assert.InRange(statements, 1, 12);
        Assert.Equal(Enum.GetValues<ChartItemKind>().Except([ChartItemKind.Problem]), kinds.Order());
        Assert.Contains(page.Lines, line => line.Kind == ChartItemKind.Message);
        Assert.Contains(page.Lines, line => line.Kind == ChartItemKind.Contact);
        Assert.Contains(page.Lines, line => line.Kind == ChartItemKind.Visit);
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases)), Trait("Rule", "K-109"), Trait("Rule", "P-106")]
    public async Task A_brief_has_no_word_of_a_message(DatabaseKind kind)
    {
        await using var both = await TwoPractices.CreateAsync(kind);
        var chart = await OneChart.ReadAsync(both.Host);
        await both.Host.TreatAsync(chart.Owner, chart.Patient);

        var brief = await both.Host.For(chart.Owner, PracticeRole.Prescriber).RunAsync<IBriefAppService, BriefDto>((all, ct) => all.GetAsync(chart.Patient, BriefKind.Visit, ct));

        Assert.InRange(brief.Words, 1, BriefLimits.Words);
        Assert.DoesNotContain(brief.Sections.SelectMany(section => section.Lines), line => line.Contains("Canary", StringComparison.Ordinal));
    }
}
