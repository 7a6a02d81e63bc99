using System.Text;
using PracticeSuite.Coordination.Contracts.Messages;
using PracticeSuite.Identity.Contracts.Users;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Data;
using PracticeSuite.Suite.Tests.Pages;
using PracticeSuite.Testing;
using PracticeSuite.Web.Live;
using Xunit;

namespace PracticeSuite.Suite.Tests.Live;

/// <summary>Several web nodes: what one says the screens of the others hear, by a real Redis; without it they look for themselves.</summary>
public sealed class WireTests
{
    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    [Trait("Rule", "K-062")]
    public async Task A_message_written_on_one_node_shows_on_the_other_and_with_the_wire_away_by_its_beat(DatabaseKind kind)
    {
        await using var redis = await RedisServer.StartAsync();
        await using var one = await WiredNode.StartAsync(redis.ConnectionString);
        await using var other = await WiredNode.StartAsync(redis.ConnectionString);
        await one.UntilHeardByAsync(other);
        await using var host = await PageHost.CreateAsync(kind);
        await SignUpAsync(host, "CHEN", "PATEL");
        using var chen = new MessageWindow(host, "CHEN", one.Messages);
        using var patel = new MessageWindow(host, "PATEL", other.Messages);
        using var begun = chen.Beginning();
        await begun.LoadAsync(host.Alvarez.Id, ThreadKind.Team);
        begun.Draft.To.Clear();
        begun.Draft.To.Add(host.Staff["PATEL"].Id);
        _ = begun.Draft.TypeAsync(begun.Draft.Turn, "She sleeps badly.");
        var thread = (await begun.SendAsync())!.Value;
        using var writer = await chen.OpenAsync(thread);
        using var reader = await patel.OpenAsync(thread);

        // What was said before has arrived before this has.
        await one.UntilHeardByAsync(other);
        _ = writer.Draft.TypeAsync(writer.Draft.Turn, "And eats little.");
        var told = await WiredNode.HeardAsync(other.Messages, () => _ = writer.SendAsync(), news => news.ThreadId == thread && news.Staff.Count > 0);
        await reader.RefreshAsync();
        Assert.Equal((thread, "And eats little."), (told.ThreadId, reader.Thread!.Messages[^1].Text));

        await redis.TakeAwayAsync();
        await host.As("CHEN").RunAsync<IMessageAppService>((messages, ct) => messages.PostAsync(thread, new NewMessage("Since Monday."), ct));
        var looked = 0;
        patel.Desk.Looked += (_, _) => looked++;
        await patel.Desk.LookAsync(default);
        await reader.RefreshAsync();
        Assert.Equal((1, 1, "Since Monday."), (looked, patel.Desk.Unread, reader.Thread.Messages[^1].Text));

        await redis.PutBackAsync();
        await one.UntilHeardByAsync(other);
    }

    [Fact]
    public async Task Each_kind_of_news_crosses_with_its_ids_and_its_sender_hears_itself_once()
    {
        await using var redis = await RedisServer.StartAsync();
        await using var one = await WiredNode.StartAsync(redis.ConnectionString);
        await using var other = await WiredNode.StartAsync(redis.ConnectionString);
        await one.UntilHeardByAsync(other);
        var (practice, id, heard) = (PracticeId.New(), Guid.CreateVersion7(), 0);
        one.Calls.Told += (_, _) => heard++;

        var call = await WiredNode.HeardAsync(other.Calls, () => one.Calls.Tell(practice, id));
        var calendar = await WiredNode.HeardAsync(other.Calendars, () => one.Calendars.Tell(practice));
        var chart = await WiredNode.HeardAsync(other.Charts, () => one.Charts.Hear(practice, new HashSet<Guid> { id }));
        var thread = await WiredNode.HeardAsync(other.Messages, () => one.Messages.Tell(practice, id, [id]), news => news.ThreadId == id);

        Assert.Equal((practice, id, practice), (call.Practice, call.CallId, calendar.Practice));
        Assert.Equal([id], chart.PatientIds);
        Assert.Equal((practice, id, true), (thread.Practice, thread.ThreadId, thread.Staff.Contains(id)));
        Assert.Equal(1, heard);
    }

    [Fact]
    public async Task A_node_starts_and_tells_itself_where_there_is_no_redis_or_none_yet()
    {
        await using var redis = await RedisServer.StartAsync();
        await redis.TakeAwayAsync();
        await using var alone = await WiredNode.StartAsync(null);
        await using var early = await WiredNode.StartAsync(redis.ConnectionString);
        await using var other = await WiredNode.StartAsync(redis.ConnectionString);
        var practice = PracticeId.New();

        Assert.Equal(practice, (await WiredNode.HeardAsync(alone.Calendars, () => alone.Calendars.Tell(practice))).Practice);
        Assert.Equal(practice, (await WiredNode.HeardAsync(early.Calendars, () => early.Calendars.Tell(practice))).Practice);
        await redis.PutBackAsync();
        await early.UntilHeardByAsync(other);
    }

    /// <summary>Redis starts long after the node: each try to listen before that must leave no ear behind.</summary>
    [Fact]
    public async Task After_a_late_start_a_letter_is_heard_once()
    {
        await using var redis = await RedisServer.StartAsync();
        await redis.TakeAwayAsync();
        var tries = new Tries();
        await using var early = await WiredNode.StartAsync(redis.ConnectionString, tries);
        await tries.ThirdAsync();
        await redis.PutBackAsync();
        await using var other = await WiredNode.StartAsync(redis.ConnectionString);
        await other.UntilHeardByAsync(early);
        await early.UntilHeardByAsync(other);
        var (practice, call, heard) = (PracticeId.New(), Guid.CreateVersion7(), 0);
        early.Calls.Told += (_, told) => heard += told.CallId == call ? 1 : 0;

        await WiredNode.HeardAsync(early.Calls, () => other.Calls.Tell(practice, call));
        // Letters come in their order: behind this one there is none of the first.
        await WiredNode.HeardAsync(early.Calendars, () => other.Calendars.Tell(practice));

        Assert.Equal(1, heard);
    }

    [Fact, Trait("Rule", "K-068")]
    public void A_letter_is_ids_and_what_is_no_letter_is_left_alone()
    {
        var (practice, id) = (PracticeId.New(), Guid.CreateVersion7());
        var letter = LiveLetter.Of(Guid.CreateVersion7(), new ThreadToldEventArgs(practice, id, new HashSet<Guid> { id })).Write();
        var signals = new MessageSignals();
        var heard = 0;
        signals.Told += (_, _) => heard++;
        var node = new LiveSwitch(signals, new CallSignals(), new CalendarSignals(), new ChartSignals());

        Assert.Matches("""^\{"Node":"[0-9a-f-]{36}","Kind":0,"Practice":"[0-9a-f-]{36}","About":"[0-9a-f-]{36}","Ids":\["[0-9a-f-]{36}"\]\}$""", Encoding.UTF8.GetString(letter));
        node.Take(LiveLetter.Read(letter));
        foreach (var bad in new[] { "", "null", "[]", "{}", "{\"Ids\":null}", "{\"Node\":1}", "\u0000", new string('x', 100_000) })
            node.Take(LiveLetter.Read(Encoding.UTF8.GetBytes(bad)));
        Assert.Equal(1, heard);
    }

    private static async Task SignUpAsync(PageHost host, params IReadOnlyList<string> staffCodes)
    {
        foreach (var code in staffCodes)
            await host.Host.AsSystem.RunAsync<IUserAppService>((all, ct) => all.CreateAsync(new NewUser(code, $"{code} has a long password", code, host.Staff[code].Id, [PracticeRole.Therapist]), ct));
    }
}
