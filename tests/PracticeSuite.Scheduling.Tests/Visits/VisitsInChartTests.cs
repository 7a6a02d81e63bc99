using PracticeSuite.Charting.Contracts.Briefs;
using PracticeSuite.Charting.Contracts.News;
using PracticeSuite.Charting.Contracts.Timeline;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Data;
using PracticeSuite.Scheduling.Contracts.Visits;
using PracticeSuite.Testing;
using Xunit;
using static PracticeSuite.Scheduling.Tests.House;

namespace PracticeSuite.Scheduling.Tests.Visits;

/// <summary>What visits add to a chart: lines of the timeline, news, and rows of a brief.</summary>
public sealed class VisitsInChartTests
{
    private static readonly DateOnly Day = new(2026, 9, 30);

    private static readonly DateTimeOffset Ten = Local("2026-09-30 10:00:00");

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    public async Task The_latest_visit_comes_first_and_one_that_was_missed_says_so(DatabaseKind kind)
    {
        await using var host = await CreateAsync(kind);
        await RecordAsync(host, Day, kept: false);
        await RecordAsync(host, Day.AddDays(-7), Ten.AddDays(-7));

        var all = await LinesAsync(host, ChartCursor.Latest);
        var older = await LinesAsync(host, all[0].Cursor);

        Assert.Equal(["Visit 90834, not kept", "Visit 90834"], all.Select(line => line.Text));
        Assert.Equal((null, Ten.AddDays(-7)), (all[0].Time, all[1].Time));
        Assert.Equal(all[1], Assert.Single(older));
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    public async Task A_line_says_how_the_visit_was_held(DatabaseKind kind)
    {
        await using var host = await CreateAsync(kind);
        foreach (var (mode, code) in new[] { (VisitMode.Video, "90832"), (VisitMode.AudioOnly, "90834"), (VisitMode.UnpayableTelehealth, "90837") })
            await host.AsSystem.RunAsync<IVisitAppService>((visits, ct) => visits.RecordAsync(new RecordVisit(Rosa, Day, code, Patel.Id, null, NewYork.Id, Mode: mode), ct));

        Assert.Equal(["Visit 90832, video", "Visit 90834, audio only", "Visit 90837, telehealth"], (await LinesAsync(host, ChartCursor.Latest)).Select(line => line.Text).Order());
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases)), Trait("Rule", "P-012")]
    public async Task A_kept_visit_is_new_to_colleagues(DatabaseKind kind)
    {
        await using var host = await CreateAsync(kind);
        await RecordAsync(host, Day);
        await RecordAsync(host, Day.AddDays(-30));
        await RecordAsync(host, Day, Ten, kept: false);

        var news = await host.AsSystem.RunAsync<IChartNews, IReadOnlyList<ChartNewsItem>>((visits, ct) => visits.GetSinceAsync(Rosa, Ten.AddDays(-1), ct));

        Assert.Equal(("Visit 90834.", Day), (Assert.Single(news).Text, news[0].On!.Value));
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases)), Trait("Rule", "K-102")]
    public async Task A_brief_counts_visits_with_colleagues_that_were_kept_and_missed(DatabaseKind kind)
    {
        await using var host = await CreateAsync(kind);
        await RecordAsync(host, Day);
        await RecordAsync(host, Day.AddDays(-7));
        await RecordAsync(host, Day.AddDays(-14), kept: false);
        await RecordAsync(host, Day.AddDays(-60));

        var lines = await host.AsSystem.RunAsync<IBriefSource, IReadOnlyList<BriefLine>>(
            (visits, ct) => visits.ReadAsync(new BriefQuestion(Rosa, BriefKind.Visit, Day.AddDays(5), Day.AddDays(-30), NewYork.Zone), ct));

        Assert.Equal(new BriefLine(BriefPart.SinceLast, "Visits with colleagues: 2 attended, 1 missed"), Assert.Single(lines));
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases)), Trait("Rule", "K-101")]
    public async Task The_last_visit_is_the_last_one_that_was_kept(DatabaseKind kind)
    {
        await using var host = await CreateAsync(kind);
        await RecordAsync(host, Day.AddDays(-7));
        await RecordAsync(host, Day, kept: false);

        var last = await host.AsSystem.RunAsync<IBriefVisits, DateOnly?>((visits, ct) => visits.GetLastAsync(Rosa, Patel.Id, Day.AddDays(5), ct));

        Assert.Equal(Day.AddDays(-7), last);
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    public async Task A_clinicians_day_is_their_own_visits(DatabaseKind kind)
    {
        await using var host = await CreateAsync(kind);
        await RecordAsync(host, Day, Ten);
        await RecordAsync(host, Day.AddDays(-1));

        var mine = await host.For(Patel.Id, PracticeRole.Prescriber).RunAsync<IVisitAppService, IReadOnlyList<VisitDto>>((visits, ct) => visits.GetOwnDayAsync(Day, ct));
        var none = await host.For(Guid.CreateVersion7(), PracticeRole.Prescriber).RunAsync<IVisitAppService, IReadOnlyList<VisitDto>>((visits, ct) => visits.GetOwnDayAsync(Day, ct));

        Assert.Equal(Ten, Assert.Single(mine).Start);
        Assert.Empty(none);
    }

    private static Task RecordAsync(TestHost host, DateOnly on, DateTimeOffset? start = null, bool kept = true) => host.AsSystem.RunAsync<IVisitAppService>(
        (visits, ct) => visits.RecordAsync(new RecordVisit(Rosa, on, "90834", Patel.Id, null, NewYork.Id, start, start?.AddMinutes(45), kept), ct));

    private static Task<IReadOnlyList<ChartLine>> LinesAsync(TestHost host, ChartCursor before) =>
        host.AsSystem.RunAsync<IChartTimeline, IReadOnlyList<ChartLine>>((visits, ct) => visits.ReadAsync(Rosa, new ChartStretch(before, 50, NewYork.Zone), ct));
}
