using PracticeSuite.Charting.Contracts.Briefs;
using PracticeSuite.Charting.Contracts.Timeline;
using PracticeSuite.Coordination.Contracts.Messages;
using PracticeSuite.Coordination.Contracts.Time;
using PracticeSuite.Coordination.Tests.Messages;
using PracticeSuite.Identity.Contracts.Staff;
using PracticeSuite.Platform.Data;
using PracticeSuite.Testing;
using Xunit;

namespace PracticeSuite.Coordination.Tests;

/// <summary>What logged work and messages add to a chart: lines of the timeline, and rows of a brief.</summary>
public sealed class WorkInChartTests
{
    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases)), Trait("Rule", "P-106")]
    public async Task That_a_message_was_sent_stands_in_the_chart_of_who_takes_part_and_no_word_of_it(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        var thread = await host.StartAsync(House.Lcsw, House.Rosa, [House.Pmhnp], "She sleeps badly.", MessageLevel.Important);

        var line = Assert.Single(await LinesAsync(host, House.Pmhnp, ChartItemKind.Message));

        Assert.Equal(("Important message sent", $"/messages/{thread.Id}", House.Lcsw.Id), (line.Text, line.Address, line.StaffId!.Value));
        Assert.Empty(await LinesAsync(host, House.Assistant, ChartItemKind.Message));
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases)), Trait("Rule", "P-107")]
    public async Task Work_that_stands_shows_without_its_note_to_who_did_it(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        await host.LogAsync(House.Lcsw, House.Rosa, "2026-09-09 10:00:00", "2026-09-09 10:08:00");
        var wrong = await host.LogAsync(House.Lcsw, House.Rosa, "2026-09-10 10:00:00", "2026-09-10 10:08:00");
        await host.As(House.Lcsw).RunAsync<ITimeEntryAppService>((entries, ct) => entries.VoidAsync(wrong.Id, wrong.Revision, "Somebody else did it.", ct));

        var line = Assert.Single(await LinesAsync(host, House.Lcsw, ChartItemKind.Contact));

        Assert.Equal("Call within the team, 8 min", line.Text);
        Assert.Empty(await LinesAsync(host, House.Pmhnp, ChartItemKind.Contact));
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases)), Trait("Rule", "B-075")]
    public async Task Work_of_seconds_is_shown_in_seconds(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        await host.LogAsync(House.Lcsw, House.Rosa, "2026-09-09 10:00:00", "2026-09-09 10:00:40");
        await host.LogAsync(House.Lcsw, House.Rosa, "2026-09-09 11:00:00", "2026-09-09 11:07:40");

        Assert.Equal(["Call within the team, 7 min 40 s", "Call within the team, 40 s"], (await LinesAsync(host, House.Lcsw, ChartItemKind.Contact)).Select(line => line.Text));
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases)), Trait("Rule", "K-108")]
    public async Task An_important_message_that_waits_for_the_reader_is_theirs_to_decide(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        await host.StartAsync(House.Lcsw, House.Rosa, [House.Pmhnp], "Raise the dose?", MessageLevel.Important);
        await host.StartAsync(House.Lcsw, House.Rosa, [House.Pmhnp], "Thanks.");

        var line = Assert.Single(await BriefAsync(host, House.Pmhnp));

        Assert.Equal(BriefPart.ToDecide, line.Part);
        Assert.Matches("^Important message of .+, 9 Oct, waits for your answer$", line.Text);
        Assert.Empty(await BriefAsync(host, House.Lcsw));
    }

    private static Task<IReadOnlyList<BriefLine>> BriefAsync(CareHost host, StaffMember who) => host.As(who).RunAsync<IEnumerable<IBriefSource>, IReadOnlyList<BriefLine>>(async (sources, ct) =>
    {
        var lines = new List<BriefLine>();
        foreach (var source in sources)
            lines.AddRange(await source.ReadAsync(new BriefQuestion(House.Rosa, BriefKind.Visit, new DateOnly(2026, 10, 9), null, House.NewYork.Zone), ct));
        return lines;
    });

    private static Task<IReadOnlyList<ChartLine>> LinesAsync(CareHost host, StaffMember who, ChartItemKind of) => host.As(who).RunAsync<IEnumerable<IChartTimeline>, IReadOnlyList<ChartLine>>(
        (kinds, ct) => kinds.Single(one => one.Kind == of).ReadAsync(House.Rosa, new ChartStretch(ChartCursor.Latest, 50, House.NewYork.Zone), ct));
}
