using Microsoft.Extensions.Logging.Abstractions;
using PracticeSuite.Charting.Contracts.Notes;
using PracticeSuite.Platform.Data;
using PracticeSuite.Testing;
using PracticeSuite.Web.Components;
using PracticeSuite.Web.Live;
using PracticeSuite.Web.Pages.Patients.Notes;
using Xunit;

namespace PracticeSuite.Suite.Tests.Pages;

/// <summary>What is typed into a draft in one window, in two, and while it cannot be kept (P-042).</summary>
[Trait("Rule", "P-042")]
public sealed class NoteEditorTests
{
    private const string Call = "Call";

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    public async Task Two_windows_write_over_nothing_and_what_is_settled_is_the_text(DatabaseKind kind)
    {
        await using var host = await PageHost.CreateAsync(kind);
        var draft = await BeginAsync(host);
        var (one, other) = (await OpenAsync(host, draft), await OpenAsync(host, draft));

        await TypeAsync(one, "She slept well.");
        await TypeAsync(other, "A refill is due.");
        var isSigned = await other.SignAsync();
        var seen = Assert.Single(other.Others).Sections.Single(section => section.Key == Call).Text;
        other.TakeFrom(other.Others[0], Call, add: true);
        await other.SettleAsync();

        Assert.False(isSigned);
        Assert.Equal("She slept well.", seen);
        Assert.Empty(other.Others);
        Assert.Equal("A refill is due.\nShe slept well.", (await OpenAsync(host, draft)).Text[Call]);
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    public async Task What_cannot_be_kept_stays_in_the_page_and_is_kept_once_it_can(DatabaseKind kind)
    {
        await using var host = await PageHost.CreateAsync(kind);
        var draft = await BeginAsync(host);
        var window = await OpenAsync(host, draft);

        await TypeAsync(window, new string('x', NoteLimits.Section + 1));
        var (state, isDirty, hasFailed) = (window.State, window.IsDirty, window.HasFailed);
        await TypeAsync(window, "Short now.");

        Assert.StartsWith("Not saved. ", state, StringComparison.Ordinal);
        Assert.True(isDirty && hasFailed);
        Assert.StartsWith("Saved ", window.State, StringComparison.Ordinal);
        Assert.False(window.IsDirty);
        Assert.Equal("Short now.", (await OpenAsync(host, draft)).Text[Call]);
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    public async Task What_is_typed_while_something_else_is_done_with_the_draft_stays(DatabaseKind kind)
    {
        await using var host = await PageHost.CreateAsync(kind);
        var draft = await BeginAsync(host);
        var window = await OpenAsync(host, draft);
        await TypeAsync(window, "Before.");

        await window.ChangeAsync(window.Form, async version =>
        {
            window.Text[Call] = "Before. And meanwhile.";
            window.Touch();
            return await host.As("CHEN").RunAsync<INoteDraftAppService, NoteDraftDto>((drafts, ct) => drafts.NameCoAuthorAsync(draft, null, version, ct));
        });
        var typed = (window.Text[Call], window.IsDirty);
        await window.KeepAsync();

        Assert.Equal(("Before. And meanwhile.", true), typed);
        Assert.Equal("Before. And meanwhile.", (await OpenAsync(host, draft)).Text[Call]);
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    public async Task What_was_typed_last_is_kept_when_the_page_goes(DatabaseKind kind)
    {
        await using var host = await PageHost.CreateAsync(kind);
        var draft = await BeginAsync(host);
        var window = await OpenAsync(host, draft);
        await TypeAsync(window, "Before.");

        window.Text[Call] = "Before. And the last key.";
        window.Touch();
        window.Dispose();
        await window.KeepLastAsync();

        Assert.Equal("Before. And the last key.", (await OpenAsync(host, draft)).Text[Call]);
    }

    [Fact]
    public void A_box_is_marked_as_the_browser_marks_it()
    {
        Assert.Equal("811c9dc5", TextMark.Of(""));
        Assert.Equal("e40c292c", TextMark.Of("a"));
        Assert.Equal(TextMark.Of("one\ntwo\n\nthree"), TextMark.Of("one\r\ntwo\r\rthree"));
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    public async Task A_private_text_of_two_windows_waits_until_both_were_looked_at(DatabaseKind kind)
    {
        await using var host = await PageHost.CreateAsync(kind);
        var draft = await BeginAsync(host);
        var (one, other) = (await OpenPrivateAsync(host, draft), await OpenPrivateAsync(host, draft));

        one.Write("My guess: grief.");
        await one.KeepAsync();
        other.Write("Ask about her brother.");
        await other.KeepAsync();
        var (seen, isDirty) = (other.Other, other.IsDirty);
        await other.SettleAsync(add: true);

        Assert.Equal(("My guess: grief.", true), (seen, isDirty));
        Assert.Equal("Ask about her brother.\nMy guess: grief.", (await OpenPrivateAsync(host, draft)).Text);
        Assert.Equal((false, "Saved"), (other.IsDirty, other.State));
    }

    private static async Task<Guid> BeginAsync(PageHost host) => (await host.As("CHEN").RunAsync<INoteDraftAppService, NoteDraftDto>(
        (drafts, ct) => drafts.BeginAsync(host.Alvarez.Id, new NewNote(NoteKind.Phone, "PHONE", new DateOnly(2026, 10, 9)), ct))).Id;

    private static async Task<NoteEditorModel> OpenAsync(PageHost host, Guid draft)
    {
        var operations = host.As("CHEN");
        var clock = new PracticeClock(operations, host.Host.Clock);
        var window = new NoteEditorModel(operations, clock, new StaffNames(operations, clock), NullLogger<NoteEditorModel>.Instance);
        await window.LoadAsync(host.Alvarez.Id, draft);
        return window;
    }

    private static async Task<PrivateModel> OpenPrivateAsync(PageHost host, Guid draft)
    {
        var window = new PrivateModel(host.As("CHEN"), NullLogger<PrivateModel>.Instance);
        await window.LoadAsync(draft);
        return window;
    }

    private static Task TypeAsync(NoteEditorModel window, string text)
    {
        window.Text[Call] = text;
        window.Touch();
        return window.KeepAsync();
    }
}
