using PracticeSuite.Coordination.Contracts.Messages;
using PracticeSuite.Platform.Data;
using PracticeSuite.Testing;
using PracticeSuite.Web.Pages.Coordination.Messages;
using Xunit;

namespace PracticeSuite.Suite.Tests.Pages;

/// <summary>What is clicked and typed while a message is on its way.</summary>
public sealed class ComposeTests
{
    [Fact]
    public async Task A_second_click_while_it_is_on_its_way_sends_nothing()
    {
        await using var host = await PageHost.CreateAsync(DatabaseKind.Sqlite);
        using var compose = await OpenAsync(host);
        var (sent, arrived) = (new List<string?>(), new TaskCompletionSource());
        _ = compose.TypeAsync(compose.Turn, "She sleeps badly.");

        var first = compose.SendAsync(message => Send(message, sent, arrived));
        var second = compose.SendAsync(message => Send(message, sent, arrived));
        arrived.SetResult();

        Assert.Equal((true, false), (await first, await second));
        Assert.Equal(["She sleeps badly."], sent);
        Assert.Equal(("", false), (compose.Text, compose.IsSending));
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    public async Task What_is_typed_while_it_is_on_its_way_stands_in_the_next_box_and_is_kept(DatabaseKind kind)
    {
        await using var host = await PageHost.CreateAsync(kind);
        using var compose = await OpenAsync(host);
        var (sent, arrived, box) = (new List<string?>(), new TaskCompletionSource(), compose.Turn);
        _ = compose.TypeAsync(box, "She sleeps badly.");

        var sending = compose.SendAsync(message => Send(message, sent, arrived));
        _ = compose.TypeAsync(box, "She sleeps badly. And");
        arrived.SetResult();
        await sending;
        var typed = compose.TypeAsync(box, "She sleeps badly. And eats"); // from the box that is gone
        host.Host.Clock.Advance(TimeSpan.FromSeconds(1));
        await typed;

        Assert.Equal("She sleeps badly.", Assert.Single(sent));
        Assert.Equal((" And eats", " And eats"), (compose.Text, compose.Written));
        using var other = await OpenAsync(host);
        Assert.Equal(" And eats", other.Text);
    }

    [Fact]
    public async Task What_is_refused_stays_and_what_was_sent_comes_back_with_no_late_key()
    {
        await using var host = await PageHost.CreateAsync(DatabaseKind.Sqlite);
        using var compose = await OpenAsync(host);
        var box = compose.Turn;
        _ = compose.TypeAsync(box, "She sleeps");

        var isSent = await compose.SendAsync(_ => throw Kernel.Check.Invalid("Text", "Text is too long."));
        var left = compose.Text;
        await compose.SendAsync(_ => Task.CompletedTask);
        await compose.TypeAsync(box, "She sleep");

        Assert.Equal((false, "She sleeps", ""), (isSent, left, compose.Text));
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    public async Task Of_two_windows_neither_takes_what_the_other_keeps_and_both_become_one_draft(DatabaseKind kind)
    {
        await using var host = await PageHost.CreateAsync(kind);
        using var first = await OpenAsync(host);
        await TypeAsync(host, first, "ok");
        using var second = await OpenAsync(host);
        await TypeAsync(host, second, "She sleeps three hours");

        await TypeAsync(host, first, "ok then");
        Assert.Equal((true, false, "ok then"), (first.Draft.IsElsewhere, first.IsKept, first.Text));
        await first.SendAsync(message => message.Draft == second.Draft.Mark ? throw Kernel.Check.Invalid("Text", "It is the other's.") : Task.CompletedTask);
        Assert.False(first.Form.IsRefused);
        await TypeAsync(host, first, "And thanks");
        Assert.True(first.Draft.IsElsewhere);
        await first.TakeInAsync();

        Assert.Equal((false, true, "And thanks\n\nShe sleeps three hours"), (first.Draft.IsElsewhere, first.IsKept, first.Text));
        using var third = await OpenAsync(host);
        Assert.Equal(first.Text, third.Text);
    }

    private static async Task TypeAsync(PageHost host, ComposeModel compose, string text)
    {
        var typed = compose.TypeAsync(compose.Turn, text);
        host.Host.Clock.Advance(TimeSpan.FromSeconds(1));
        await typed;
    }

    private static async Task<ComposeModel> OpenAsync(PageHost host)
    {
        var compose = new ComposeModel(host.As("CHEN"), host.Host.Clock);
        await compose.OpenAsync(new DraftPlace(null, host.Alvarez.Id));
        return compose;
    }

    private static Task Send(NewMessage message, List<string?> sent, TaskCompletionSource arrived)
    {
        sent.Add(message.Text);
        return arrived.Task;
    }
}
