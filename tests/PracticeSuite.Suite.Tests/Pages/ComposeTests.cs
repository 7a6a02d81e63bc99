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
