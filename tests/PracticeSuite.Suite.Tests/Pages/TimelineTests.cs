using System.Globalization;
using System.Text;
using PracticeSuite.Charting.Contracts.Notes;
using PracticeSuite.Charting.Contracts.Scales;
using PracticeSuite.Charting.Contracts.Timeline;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Data;
using PracticeSuite.Platform.Importing;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Testing;
using PracticeSuite.Web.Live;
using PracticeSuite.Web.Pages.Patients.Timeline;
using Xunit;

namespace PracticeSuite.Suite.Tests.Pages;

/// <summary>A long timeline: what is read, what is drawn, and what of it stays.</summary>
public sealed class TimelineTests
{
    private const int Notes = 260;

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    public async Task Older_lines_are_read_as_they_come_near_each_page_with_as_many_statements_and_few_are_drawn(DatabaseKind kind)
    {
        await using var host = await NotesAsync(kind);
        using var page = await OpenAsync(host);
        var statements = new List<int>();

        for (var bottom = 1_000.0; page.Next is not null; bottom += 500)
        {
            using var counter = new CommandCounter();
            await page.LookAtAsync(new TimelineView(bottom - 500, bottom, null, new Dictionary<string, double>(StringComparer.Ordinal)));
            statements.Add(counter.Count);
            Assert.InRange(page.Runs.Where(run => run.IsDrawn).Sum(run => run.Blocks.Sum(block => block.Lines.Count)), 1, 60);
        }

        Assert.Equal(Notes, page.Lines!.Count(line => line.Kind == ChartItemKind.Note));
        Assert.Single(statements.Where(count => count > 0).Distinct());
        Assert.InRange(statements.Count(count => count > 0), 5, 6);
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases)), Trait("Rule", "P-012")]
    public async Task Whoever_opens_a_line_and_comes_back_is_where_they_were_and_sees_what_came_meanwhile(DatabaseKind kind)
    {
        await using var host = await NotesAsync(kind);
        var place = new TimelinePlace();
        using (var page = await OpenAsync(host, place))
        {
            while (page.Next is not null)
                await page.OlderAsync();
            await page.LookAtAsync(new TimelineView(6_000, 6_500, null, new Dictionary<string, double>(StringComparer.Ordinal)));
        }

        await host.As("CHEN", PracticeRole.CareCoordinator).RunAsync<IScaleAppService, ScaleResultDto>(
            (all, ct) => all.RecordAsync(host.Alvarez.Id, new ScaleResultInput("PHQ-9", 9, new DateOnly(2026, 10, 9), false, ScaleMode.Self), ct));
        using var again = await OpenAsync(host, place);

        Assert.Equal((6_000, null), (again.Top, again.Next));
        Assert.Equal(Notes + 1, again.Lines!.Count);
        Assert.Equal([ChartItemKind.Score], again.Lines!.Where(again.IsFresh).Select(line => line.Kind));
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    public async Task Another_filter_begins_at_the_top(DatabaseKind kind)
    {
        await using var host = await NotesAsync(kind);
        using var page = await OpenAsync(host);
        await page.LookAtAsync(new TimelineView(3_000, 3_500, null, new Dictionary<string, double>(StringComparer.Ordinal)));

        await page.ToggleAsync(ChartItemKind.Note);

        Assert.Equal((0, ChartTimelineQuery.PageSize), (page.Top, page.Lines!.Count));
        Assert.True(page.Runs[0].IsDrawn);
    }

    /// <summary>The oldest line is as true as the newest, on coming back and while the page is open.</summary>
    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases)), Trait("Rule", "P-046"), Trait("Rule", "K-002")]
    public async Task What_was_marked_in_error_far_down_shows_so_and_nothing_that_was_read_is_lost(DatabaseKind kind)
    {
        await using var host = await NotesAsync(kind);
        var place = new TimelinePlace();
        using var page = await OpenAsync(host, place);
        while (page.Lines!.Count < 150)
            await page.OlderAsync();
        var (next, oldest, other) = (page.Next, page.Lines![^1].Id, page.Lines![120].Id);
        await WithdrawAsync(oldest);

        await page.LookAsync(CancellationToken.None);
        var live = page.Lines!.ToDictionary(line => line.Id, line => line.IsInError);
        await WithdrawAsync(other);
        await host.As("CHEN", PracticeRole.CareCoordinator).RunAsync<IScaleAppService, ScaleResultDto>(
            (all, ct) => all.RecordAsync(host.Alvarez.Id, new ScaleResultInput("PHQ-9", 9, new DateOnly(2026, 10, 9), false, ScaleMode.Self), ct));
        using var again = await OpenAsync(host, place);

        Assert.Equal((150, true, false), (live.Count, live[oldest], live[other]));
        Assert.Equal((151, oldest, next), (again.Lines!.Count, again.Lines[^1].Id, again.Next));
        Assert.Equal([other, oldest], again.Lines!.Where(line => line.IsInError).Select(line => line.Id));
        Assert.Equal([ChartItemKind.Score], again.Lines!.Where(again.IsFresh).Select(line => line.Kind));

        Task WithdrawAsync(Guid note) => host.As("CHEN").RunAsync<INoteAppService>((notes, ct) => notes.WithdrawAsync(note, new NoteWithdrawal(null, "It was another patient who called."), ct));
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    public async Task Another_filter_that_is_chosen_while_older_lines_are_read_is_the_one_that_shows(DatabaseKind kind)
    {
        await using var host = await NotesAsync(kind);
        await host.As("CHEN", PracticeRole.CareCoordinator).RunAsync<IScaleAppService, ScaleResultDto>(
            (all, ct) => all.RecordAsync(host.Alvarez.Id, new ScaleResultInput("PHQ-9", 9, new DateOnly(2026, 10, 9), false, ScaleMode.Self), ct));
        var amid = new Amid(host.As("CHEN"));
        using var page = await OpenAsync(host, by: amid);

        amid.Act = () => page.ToggleAsync(ChartItemKind.Score);
        await page.OlderAsync();
        var scores = page.Lines!.Select(line => line.Kind).ToList();
        amid.Act = page.ShowAllAsync;
        await page.ToggleAsync(ChartItemKind.Note);

        Assert.Equal([ChartItemKind.Score], scores);
        Assert.True(page.ShowsAll);
        Assert.Equal([ChartItemKind.Score, ChartItemKind.Note], page.Lines!.Select(line => line.Kind).Distinct());
        Assert.False(page.IsBusy);
    }

    private static async Task<TimelineModel> OpenAsync(PageHost host, TimelinePlace? place = null, IOperations? by = null)
    {
        var operations = by ?? host.As("CHEN");
        var page = new TimelineModel(operations, new StaffNames(operations, new PracticeClock(operations, host.Host.Clock)), host.Watches("CHEN"));
        await page.LoadAsync(host.Alvarez.Id, TimeZoneInfo.FindSystemTimeZoneById("America/New_York"), null, place);
        return page;
    }

    /// <summary>A note a day, signed on its evening.</summary>
    private static async Task<PageHost> NotesAsync(DatabaseKind kind)
    {
        var host = await PageHost.CreateAsync(kind);
        var rows = Enumerable.Range(1, Notes).Select(days => new DateOnly(2026, 10, 9).AddDays(-days)).Select(day =>
            string.Create(CultureInfo.InvariantCulture, $"1001,{NoteKind.Phone},PHONE,CHEN,{day:yyyy-MM-dd},Asked for a refill.,Come in.,{day:yyyy-MM-dd} 18:00:00"));
        var content = Encoding.UTF8.GetBytes(string.Join('\n', rows.Prepend("patient,kind,template,author,service_on,section_1,section_2,signed_at")));
        await host.Host.AsSystem.RunAsync<FolderImport>((import, ct) => import.RunAsync(
            new Dictionary<string, Func<Stream>>(StringComparer.Ordinal) { ["notes.csv"] = () => new MemoryStream(content) }, partial: false, _ => { }, ct));
        return host;
    }
}
