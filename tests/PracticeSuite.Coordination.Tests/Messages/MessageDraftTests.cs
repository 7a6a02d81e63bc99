using Microsoft.EntityFrameworkCore;
using PracticeSuite.Coordination.Contracts.Messages;
using PracticeSuite.Coordination.Data;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Data;
using PracticeSuite.Testing;
using Xunit;

namespace PracticeSuite.Coordination.Tests.Messages;

/// <summary>What somebody has begun to write, in one window or in two.</summary>
public sealed class MessageDraftTests
{
    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    public async Task A_draft_is_its_writers_alone_and_goes_with_the_message(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        var thread = (await host.StartAsync(House.Lcsw, House.Rosa, [House.Pmhnp])).Id;
        var begun = await KeepAsync(host, thread, "She al", null);
        var kept = await KeepAsync(host, thread, "She also eats", begun);

        var officer = host.Host.For(House.Lcsw.Id, PracticeRole.PrivacyOfficer);
        Assert.Equal(0, await officer.RunAsync<CoordinationDbContext, int>((db, ct) => db.MessageDrafts.CountAsync(ct)));
        Assert.Equal(0, await host.As(House.Pmhnp).RunAsync<CoordinationDbContext, int>((db, ct) => db.MessageDrafts.CountAsync(ct)));
        Assert.Equal(("She also eats", kept), Of(await DraftAsync(host, thread)));
        await PostAsync(host, thread, "She also eats little.", kept);
        Assert.Null(await DraftAsync(host, thread));
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    public async Task What_is_sent_in_one_window_leaves_what_another_one_has_kept_since(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        var thread = (await host.StartAsync(House.Lcsw, House.Rosa, [House.Pmhnp])).Id;
        var shown = await KeepAsync(host, thread, "ok", null);
        var other = await KeepAsync(host, thread, "She sleeps three hours and eats little", shown);

        await PostAsync(host, thread, "ok", shown);
        await PostAsync(host, thread, "And thanks", null);

        Assert.Equal(("She sleeps three hours and eats little", other), Of(await DraftAsync(host, thread)));
        await PostAsync(host, thread, "She sleeps three hours and eats little", null);
        Assert.Null(await DraftAsync(host, thread));
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    public async Task What_another_window_has_kept_is_not_overwritten_and_not_removed(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        var thread = (await host.StartAsync(House.Lcsw, House.Rosa, [House.Pmhnp])).Id;
        var shown = await KeepAsync(host, thread, "Sh", null);
        var other = await KeepAsync(host, thread, "She sleeps", shown);

        await KeepAsync(host, thread, "She eats", shown).ThrowsAsync("Coordination:DraftChanged");
        await KeepAsync(host, thread, "", shown).ThrowsAsync("Coordination:DraftChanged");
        await KeepAsync(host, thread, "She eats", null).ThrowsAsync("Coordination:DraftChanged");

        Assert.Equal(("She sleeps", other), Of(await DraftAsync(host, thread)));
        Assert.Null(await KeepAsync(host, thread, "", other));
        Assert.NotEqual(other, await KeepAsync(host, thread, "She eats", shown));
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    public async Task Of_two_windows_that_keep_at_once_one_is_told(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        var thread = (await host.StartAsync(House.Lcsw, House.Rosa, [House.Pmhnp])).Id;
        var shown = await KeepAsync(host, thread, "Sh", null);

        await Race.BetweenAsync(() => KeepAsync(host, thread, "She sleeps", shown), () => KeepAsync(host, thread, "She eats", shown));

        var (text, mark) = Of(await DraftAsync(host, thread));
        Assert.True(text is "She sleeps" or "She eats", text);
        Assert.Equal(shown! with { Version = shown.Version + 1 }, mark);
    }

    private static Task<DraftMark?> KeepAsync(CareHost host, Guid thread, string text, DraftMark? known) => host.As(House.Lcsw).RunAsync<IMessageDraftAppService, DraftMark?>((drafts, ct) =>
        drafts.KeepAsync(new DraftPlace(thread, null), new DraftMessage(text, MessageLevel.Normal, false, [], []), known, ct));

    private static Task<MessageDraftDto?> DraftAsync(CareHost host, Guid thread) =>
        host.As(House.Lcsw).RunAsync<IMessageDraftAppService, MessageDraftDto?>((drafts, ct) => drafts.GetAsync(new DraftPlace(thread, null), ct));

    private static Task<MessageThreadDto> PostAsync(CareHost host, Guid thread, string text, DraftMark? known) =>
        host.DoAsync(House.Lcsw, (messages, ct) => messages.PostAsync(thread, new NewMessage(text) { Draft = known }, ct));

    private static (string Text, DraftMark? Mark) Of(MessageDraftDto? draft) => (draft!.Draft.Text, draft.Mark);
}
