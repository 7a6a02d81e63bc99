using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PracticeSuite.Coordination.Contracts.Messages;
using PracticeSuite.Coordination.Data;
using PracticeSuite.Identity.Contracts.Staff;
using PracticeSuite.Platform.Data;
using PracticeSuite.Testing;
using Xunit;

namespace PracticeSuite.Coordination.Tests.Messages;

/// <summary>Two who do something with the same message at once.</summary>
public sealed class MessageRaceTests
{
    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    [Trait("Rule", "K-064")]
    public async Task What_is_read_while_its_author_retracts_it_stays(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        var thread = await host.StartAsync(House.Lcsw, House.Rosa, [House.Pmhnp]);

        await MeetAsync(host, House.Lcsw, () => host.ReadAsync(House.Pmhnp, thread), (messages, ct) => messages.RetractAsync(thread.Messages[0].Id, ct))
            .ThrowsAsync("Coordination:RetractMet");

        var left = Assert.Single((await host.GetAsync(House.Lcsw, thread.Id)).Messages);
        Assert.Equal(("She sleeps badly.", null, host.Host.Clock.GetUtcNow()), (left.Text, left.RetractedAt, Assert.Single(left.Receipts).ReadAt));
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    [Trait("Rule", "K-064")]
    public async Task What_is_retracted_while_it_is_being_read_is_read_by_nobody(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        var thread = await host.StartAsync(House.Lcsw, House.Rosa, [House.Pmhnp]);
        thread = await host.PostAsync(House.Lcsw, thread.Id, "and eats little");
        var ids = thread.Messages.Select(one => one.Id).ToList();
        Task RetractAsync(int which) => host.As(House.Lcsw).RunAsync<IMessageAppService>((messages, ct) => messages.RetractAsync(ids[which], ct));

        await MeetAsync(host, House.Pmhnp, () => RetractAsync(0), (messages, ct) => messages.MarkReadAsync(thread.Id, ids, ct));
        var read = await host.ReadAsync((db, ct) => db.Receipts.AsNoTracking().ToDictionaryAsync(one => one.MessageId, ct));
        await host.PostAsync(House.Lcsw, thread.Id, "and weeps");
        var third = (await host.GetAsync(House.Lcsw, thread.Id)).Messages[2].Id;
        ids.Add(third);
        await MeetAsync(host, House.Pmhnp, () => RetractAsync(2), (messages, ct) => messages.AcknowledgeAsync(third, ct)).ThrowsAsync("Coordination:Retracted");

        Assert.Equal((null, true), (read[ids[0]].ReadAt, read[ids[0]].RetractedAt is not null));
        Assert.Equal((true, null), (read[ids[1]].ReadAt is not null, read[ids[1]].RetractedAt));
        Assert.Equal(0, await host.ReadAsync((db, ct) => db.Receipts.CountAsync(one => one.ReadAt != null && one.RetractedAt != null, ct)));
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    [Trait("Rule", "K-064"), Trait("Rule", "K-069")]
    public async Task What_the_patient_opens_while_its_author_retracts_it_stays(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        var thread = await host.WithPatientAsync("We move Thursday to ten.");
        var link = await host.InviteAsync(thread.Id);

        await host.As(House.Lcsw).RunAsync<IServiceProvider>(async (services, ct) =>
        {
            await services.GetRequiredService<CoordinationDbContext>().ThreadInvitations.LoadAsync(ct);
            await host.OpenAsync(link, new DateOnly(1990, 3, 14));
            await services.GetRequiredService<IMessageAppService>().RetractAsync(thread.Messages[0].Id, ct);
        }).ThrowsAsync("Coordination:RetractMet");

        Assert.Equal("We move Thursday to ten.", Assert.Single((await host.GetAsync(House.Lcsw, thread.Id)).Messages).Text);
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    [Trait("Rule", "K-062")]
    public async Task A_message_that_reaches_one_window_and_is_read_in_another_at_once_is_both(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        var thread = await host.StartAsync(House.Lcsw, House.Rosa, [House.Pmhnp]);

        await MeetAsync(host, House.Pmhnp, () => host.ReadAsync(House.Pmhnp, thread), (messages, ct) => messages.ReceiveAsync(ct));
        await MeetAsync(host, House.Pmhnp, () => host.ReadAsync(House.Pmhnp, thread), (messages, ct) => messages.MarkReadAsync(thread.Id, [thread.Messages[0].Id], ct));

        var receipt = Assert.Single((await host.GetAsync(House.Pmhnp, thread.Id)).Messages[0].Receipts);
        Assert.Equal((host.Host.Clock.GetUtcNow(), host.Host.Clock.GetUtcNow()), (receipt.DeliveredAt, receipt.ReadAt));
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    [Trait("Rule", "K-067")]
    public async Task Two_important_messages_at_once_let_the_stand_in_in_once_and_both_are_sent(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        var newcomer = await MessageAccessTests.NewcomerAsync(host);
        var thread = await host.StartAsync(House.Lcsw, House.Rosa, [House.Pmhnp, House.Assistant]);
        await host.StandInAsync(newcomer, House.Pmhnp);
        host.House.Meanwhile = () => host.PostAsync(House.Assistant, thread.Id, "She took too many.", MessageLevel.Important);

        await host.PostAsync(House.Lcsw, thread.Id, "She is on her way.", MessageLevel.Important);

        var seen = await host.GetAsync(newcomer, thread.Id);
        Assert.Equal(
            (string?[])["She is on her way.", "She sleeps badly.", "She took too many."], seen.Messages.Select(one => one.Text).Order(StringComparer.Ordinal));
        Assert.Single(seen.Participants, one => one.StaffId == newcomer.Id);
        Assert.Equal(2, Assert.Single(await host.ListAsync(newcomer)).Unread);
    }

    /// <summary>Somebody has read how the messages stand; then something else happens, and only then they do what they meant to.</summary>
    private static Task MeetAsync(CareHost host, StaffMember who, Func<Task> meanwhile, Func<IMessageAppService, CancellationToken, Task> act) =>
        host.As(who).RunAsync<IServiceProvider>(async (services, ct) =>
        {
            await services.GetRequiredService<CoordinationDbContext>().Receipts.LoadAsync(ct);
            await meanwhile();
            await act(services.GetRequiredService<IMessageAppService>(), ct);
        });
}
