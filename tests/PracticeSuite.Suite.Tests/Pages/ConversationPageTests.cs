using PracticeSuite.Coordination.Contracts.Messages;
using PracticeSuite.Identity.Contracts.Users;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Auditing;
using PracticeSuite.Platform.Data;
using PracticeSuite.Testing;
using Xunit;

namespace PracticeSuite.Suite.Tests.Pages;

/// <summary>What a conversation that stays open shows of what others do in it.</summary>
public sealed class ConversationPageTests
{
    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    [Trait("Rule", "K-062")]
    public async Task What_came_while_others_were_being_read_is_not_read_with_them(DatabaseKind kind)
    {
        await using var host = await PageHost.CreateAsync(kind);
        await SignUpAsync(host, "CHEN", "PATEL");
        var thread = await StartAsync(host);
        using var desk = new MessageWindow(host, "PATEL");
        using var window = await desk.OpenAsync(thread.Id);
        var seen = window.Unread;
        await host.As("CHEN").RunAsync<IMessageAppService>((messages, ct) => messages.PostAsync(thread.Id, new NewMessage("And eats little."), ct));
        await window.RefreshAsync();

        await window.SeenAsync(seen);
        await window.RefreshAsync();

        Assert.Equal(window.Thread!.Messages[1].Id, Assert.Single(window.Unread));
        Assert.Equal([thread.Messages[0].Id], seen);
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    [Trait("Rule", "P-141"), Trait("Rule", "K-064")]
    public async Task It_follows_what_is_read_and_retracted_without_another_view_and_what_is_written_is_one(DatabaseKind kind)
    {
        await using var host = await PageHost.CreateAsync(kind);
        await SignUpAsync(host, "CHEN", "PATEL");
        var thread = await StartAsync(host);
        var prescriber = host.As("PATEL");
        await host.As("CHEN").RunAsync<IMessageAppService>((messages, ct) => messages.PostAsync(thread.Id, new NewMessage("And eats little."), ct));
        using var desk = new MessageWindow(host, "CHEN");
        using var window = await desk.OpenAsync(thread.Id);
        var before = await ViewsAsync(host);

        await prescriber.RunAsync<IMessageAppService>((messages, ct) => messages.MarkReadAsync(thread.Id, [thread.Messages[0].Id], ct));
        await host.As("CHEN").RunAsync<IMessageAppService>((messages, ct) => messages.RetractAsync(window.Thread!.Messages[1].Id, ct));
        await window.RefreshAsync();

        var (read, retracted) = (window.Thread!.Messages[0], window.Thread.Messages[1]);
        Assert.Equal(("She sleeps badly.", null, true), (read.Text, read.RetractableUntil, read.Receipts[0].ReadAt is not null));
        Assert.Equal((null, null, true), (retracted.Text, retracted.RetractableUntil, retracted.RetractedAt is not null));
        Assert.Equal(before, await ViewsAsync(host));
        await prescriber.RunAsync<IMessageAppService>((messages, ct) => messages.PostAsync(thread.Id, new NewMessage("I look into it."), ct));
        var answered = await ViewsAsync(host);
        await window.RefreshAsync();
        Assert.Equal((3, answered + 1), (window.Thread.Messages.Count, await ViewsAsync(host)));
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    public async Task What_was_begun_in_one_is_no_part_of_the_next(DatabaseKind kind)
    {
        await using var host = await PageHost.CreateAsync(kind);
        await SignUpAsync(host, "CHEN", "PATEL");
        var (one, next) = (await StartAsync(host), await StartAsync(host));
        using var desk = new MessageWindow(host, "CHEN");
        using var window = await desk.OpenAsync(one.Id);
        _ = window.Draft.TypeAsync(window.Draft.Turn, "For this one");

        await window.LoadAsync(next.Id);

        Assert.Equal((next.Id, ""), (window.Thread!.Id, window.Draft.Text));
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    [Trait("Rule", "K-060")]
    public async Task A_draft_leaves_out_who_cannot_read_it_any_more_and_says_so(DatabaseKind kind)
    {
        await using var host = await PageHost.CreateAsync(kind);
        var users = await SignUpAsync(host, "CHEN", "PATEL", "BROWN");
        var (patel, brown) = (host.Staff["PATEL"].Id, host.Staff["BROWN"].Id);
        await host.As("CHEN").RunAsync<IMessageDraftAppService>((drafts, ct) => drafts.KeepAsync(
            new DraftPlace(null, host.Alvarez.Id), new DraftMessage("She sleeps badly.", MessageLevel.Normal, IsAdministrative: false, [patel, brown], []), null, ct));
        await host.Host.AsSystem.RunAsync<IUserAppService>((all, ct) => all.DisableAsync(users[^1], ct));
        using var window = new MessageWindow(host, "CHEN");
        using var page = window.Beginning();

        await page.LoadAsync(host.Alvarez.Id, ThreadKind.Team);

        Assert.Equal([brown], page.LeftOut);
        Assert.Equal([patel], page.Draft.To);
        Assert.NotNull(await page.SendAsync());
    }

    private static async Task<IReadOnlyList<Guid>> SignUpAsync(PageHost host, params IReadOnlyList<string> staffCodes)
    {
        var users = new List<Guid>();
        foreach (var code in staffCodes)
            users.Add((await host.Host.AsSystem.RunAsync<IUserAppService, UserDto>((all, ct) => all.CreateAsync(
                new NewUser(code, $"{code} has a long password", code, host.Staff[code].Id, [PracticeRole.Therapist]), ct))).Id);
        return users;
    }

    private static Task<MessageThreadDto> StartAsync(PageHost host) => host.As("CHEN").RunAsync<IMessageAppService, MessageThreadDto>((messages, ct) =>
        messages.StartAsync(new NewThread(host.Alvarez.Id, [host.Staff["PATEL"].Id], new NewMessage("She sleeps badly.")), ct));

    private static async Task<int> ViewsAsync(PageHost host) => (await host.Host.AsSystem.RunAsync<IAuditLog, AuditPage>((log, ct) =>
        log.GetPageAsync(new AuditFilter(PatientId: host.Alvarez.Id, Action: AuditAction.View, Take: AuditFilter.MostRows), ct))).Rows.Count;
}
