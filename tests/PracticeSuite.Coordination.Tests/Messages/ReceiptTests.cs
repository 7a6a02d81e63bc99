using Microsoft.EntityFrameworkCore;
using PracticeSuite.Coordination.Contracts.Messages;
using PracticeSuite.Platform.Data;
using PracticeSuite.Testing;
using Xunit;

namespace PracticeSuite.Coordination.Tests.Messages;

/// <summary>What is said of a message that was retracted, and of one that nobody has read (K-062, K-064).</summary>
public sealed class ReceiptTests
{
    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    [Trait("Rule", "K-064")]
    public async Task A_retracted_message_is_neither_delivered_nor_read_nor_acknowledged_any_more(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        var thread = await host.StartAsync(House.Lcsw, House.Rosa, [House.Pmhnp]);
        await host.As(House.Lcsw).RunAsync<IMessageAppService>((messages, ct) => messages.RetractAsync(thread.Messages[0].Id, ct));

        var received = await host.DoAsync(House.Pmhnp, (messages, ct) => messages.ReceiveAsync(ct));
        await host.ReadAsync(House.Pmhnp, thread);
        await host.As(House.Pmhnp).RunAsync<IMessageAppService>((messages, ct) => messages.AcknowledgeAsync(thread.Messages[0].Id, ct)).ThrowsAsync("Coordination:Retracted");

        Assert.Empty(received.Arrived);
        Assert.Equal(new ReceiptDto(House.Pmhnp.Id, null, null, null, null), Assert.Single((await host.GetAsync(House.Lcsw, thread.Id)).Messages[0].Receipts));
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    [Trait("Rule", "K-062"), Trait("Rule", "K-064")]
    public async Task Only_what_was_read_is_answered_and_what_was_answered_stays(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        var thread = await host.StartAsync(House.Lcsw, House.Rosa, [House.Pmhnp]);
        await host.ReadAsync(House.Pmhnp, thread);
        thread = await host.PostAsync(House.Lcsw, thread.Id, "and eats little");

        await host.PostAsync(House.Pmhnp, thread.Id, "I look into it.");

        var messages = (await host.GetAsync(House.Lcsw, thread.Id)).Messages;
        Assert.Equal((true, false), (messages[0].Receipts[0].RepliedAt is not null, messages[1].Receipts[0].RepliedAt is not null));
        Assert.Equal((null, true), (messages[0].RetractableUntil, messages[1].RetractableUntil is not null));
        await RetractAsync(host, messages[0].Id).ThrowsAsync("Coordination:RetractRead");
        await RetractAsync(host, messages[1].Id);
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    [Trait("Rule", "K-064")]
    public async Task What_was_answered_before_anybody_was_seen_to_read_it_stays_too(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        var thread = await host.StartAsync(House.Lcsw, House.Rosa, [House.Pmhnp]);
        await host.AsSystem.RunAsync<Data.CoordinationDbContext>(async (db, ct) =>
        {
            (await db.Receipts.SingleAsync(ct)).Reply(host.Host.Clock.GetUtcNow());
            await db.SaveChangesAsync(ct);
        });

        await RetractAsync(host, thread.Messages[0].Id).ThrowsAsync("Coordination:RetractRead");
    }

    private static Task RetractAsync(CareHost host, Guid message) => host.As(House.Lcsw).RunAsync<IMessageAppService>((messages, ct) => messages.RetractAsync(message, ct));
}
