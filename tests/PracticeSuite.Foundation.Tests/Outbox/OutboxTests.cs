using PracticeSuite.Kernel;
using PracticeSuite.Platform.Auditing;
using PracticeSuite.Platform.Data;
using PracticeSuite.Platform.Outbox;
using PracticeSuite.Testing;
using Xunit;
using static PracticeSuite.Foundation.Tests.Outbox.PostOffice;

namespace PracticeSuite.Foundation.Tests.Outbox;

public sealed class OutboxTests
{
    public static TheoryData<DatabaseKind> Databases => BothDatabases.All;

    [Theory, MemberData(nameof(Databases))]
    public async Task A_message_is_queued_with_what_causes_it_or_not_at_all(DatabaseKind kind)
    {
        await using var office = await OpenAsync(kind);

        await Assert.ThrowsAsync<BusinessException>(() => office.Host.AsSystem.RunAsync<IOutbox>(async (outbox, ct) =>
        {
            await outbox.QueueAsync([Draft()], ct);
            throw Check.Invalid("Start", "Start is refused.");
        }));
        await office.DeliverAsync();

        Assert.Empty(office.Post.Accepted);
    }

    [Theory, MemberData(nameof(Databases)), Trait("Rule", "P-141")]
    public async Task What_is_queued_twice_is_sent_once_and_stands_in_the_trail(DatabaseKind kind)
    {
        await using var office = await OpenAsync(kind);
        var draft = Draft();

        await office.QueueAsync(draft, draft);
        await office.QueueAsync(draft);
        await office.DeliverAsync();
        await office.DeliverAsync();

        Assert.Single(office.Post.Accepted);
        var sent = await office.GetAsync(draft);
        Assert.Equal((MessageState.Sent, TestHost.DefaultNow, 1), (sent.State, sent.SentAt, sent.Attempts));
        Assert.Equal([AuditAction.Transmit], await office.Host.AsSystem.ActsOnAsync("OutboxMessage"));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Pauses_grow_until_it_is_given_up_and_somebody_looks_at_it(DatabaseKind kind)
    {
        await using var office = await OpenAsync(kind);
        office.Post.OnArrival = _ => throw new CarrierException("Unreachable", isFinal: false);
        var draft = Draft();
        await office.QueueAsync(draft);

        var pauses = new List<double>();
        for (var tries = 0; tries < OutboxMessage.MostAttempts; tries++)
        {
            await office.DeliverAsync();
            await office.DeliverAsync();
            var pause = (await office.GetAsync(draft)).NextAt - office.Host.Clock.GetUtcNow();
            pauses.Add(pause.TotalMinutes);
            office.Host.Clock.Advance(pause > TimeSpan.Zero ? pause : TimeSpan.FromDays(1));
        }

        var failed = Assert.Single(await office.FailedAsync());
        Assert.Equal([1, 5, 30, 120, 360], pauses.Take(5));
        Assert.Equal((MessageState.Failed, 6, "Unreachable"), (failed.State, failed.Attempts, failed.Reason));
        await office.DeliverAsync();
        Assert.Empty(office.Post.Accepted);
    }

    [Theory]
    [InlineData(CarrierException.Unreachable, 1)]
    [InlineData(CarrierException.TimedOut, 1)]
    [InlineData("Smtp451", 3)]
    public async Task A_provider_that_is_away_is_asked_once_in_a_round(string reason, int asked)
    {
        await using var office = await OpenAsync(DatabaseKind.Sqlite);
        var arrivals = 0;
        office.Post.OnArrival = _ =>
        {
            arrivals++;
            throw new CarrierException(reason, isFinal: false);
        };
        await office.QueueAsync(Draft(), Draft("two"), Draft("three"));

        await office.DeliverAsync();

        Assert.Equal(asked, arrivals);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task What_is_refused_for_good_fails_at_once_and_may_be_tried_again_or_dismissed(DatabaseKind kind)
    {
        await using var office = await OpenAsync(kind);
        office.Post.OnArrival = _ => throw new CarrierException("Smtp550", isFinal: true);
        var (first, second) = (Draft(), Draft("two"));
        await office.QueueAsync(first, second);
        await office.DeliverAsync();
        Assert.Equal(2, (await office.FailedAsync()).Count);

        office.Post.OnArrival = _ => { };
        var id = (await office.GetAsync(first)).Id;
        await office.Host.AsSystem.RunAsync<IOutbox>((outbox, ct) => outbox.TryAgainAsync(id, ct));
        var other = (await office.GetAsync(second)).Id;
        await office.Host.AsSystem.RunAsync<IOutbox>((outbox, ct) => outbox.DismissAsync(other, ct));
        await office.DeliverAsync();

        Assert.Equal([id], office.Post.Accepted.Select(parcel => parcel.Id));
        Assert.Empty(await office.FailedAsync());
        Assert.Equal([AuditAction.Transmit, AuditAction.Update, AuditAction.Update], await office.Host.AsSystem.ActsOnAsync("OutboxMessage"));
        Assert.Equal("Outbox:NotFailed", (await Assert.ThrowsAsync<BusinessException>(() => office.Host.AsSystem.RunAsync<IOutbox>((outbox, ct) => outbox.TryAgainAsync(id, ct)))).Code);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task What_is_held_waits_without_a_try_and_what_is_superfluous_is_dropped(DatabaseKind kind)
    {
        await using var office = await OpenAsync(kind);
        var (held, dropped) = (Draft(), Draft("two"));
        var until = TestHost.DefaultNow.AddHours(8);
        office.Template.Write = message => message.SubjectId == dropped.SubjectId ? new Composed.Drop("Moved") : new Composed.Hold(until, "QuietHours");
        await office.QueueAsync(held, dropped);
        await office.DeliverAsync();

        var (waiting, gone) = (await office.GetAsync(held), await office.GetAsync(dropped));
        Assert.Equal((MessageState.Held, until, 0, "QuietHours"), (waiting.State, waiting.NextAt, waiting.Attempts, waiting.Reason));
        Assert.Equal((MessageState.Canceled, "Moved"), (gone.State, gone.Reason));

        office.Template.Write = _ => new Composed.Ready(new Letter("rosa@example.org", "Harbor", null, "Now."));
        office.Host.Clock.Advance(TimeSpan.FromHours(7));
        await office.DeliverAsync();
        Assert.Empty(office.Post.Accepted);
        office.Host.Clock.Advance(TimeSpan.FromHours(1));
        await office.DeliverAsync();
        Assert.Equal([waiting.Id], office.Post.Accepted.Select(parcel => parcel.Id));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task A_message_that_cannot_be_made_holds_up_no_other(DatabaseKind kind)
    {
        await using var office = await OpenAsync(kind);
        var (broken, whole) = (Draft(), Draft("two"));
        var write = office.Template.Write;
        office.Template.Write = message => message.SubjectId == broken.SubjectId ? throw new InvalidOperationException("rosa@example.org") : write(message);
        await office.QueueAsync(broken, whole);

        await office.DeliverAsync();

        Assert.Single(office.Post.Accepted);
        Assert.Equal((MessageState.Queued, "Fault"), ((await office.GetAsync(broken)).State, (await office.GetAsync(broken)).Reason));
    }

    [Theory, MemberData(nameof(Databases)), Trait("Rule", "K-047")]
    public async Task No_log_names_an_address_or_a_text(DatabaseKind kind)
    {
        await using var office = await OpenAsync(kind);
        office.Post.OnArrival = parcel => throw (parcel.Letter.Subject is null ? new InvalidOperationException(parcel.Letter.To) : new CarrierException("Unreachable", isFinal: false));
        await office.QueueAsync(Draft());
        await office.DeliverAsync();
        office.Template.Write = _ => new Composed.Ready(new Letter("rosa@example.org", "Harbor", null, "You have an appointment."));
        office.Host.Clock.Advance(TimeSpan.FromHours(1));
        await office.DeliverAsync();

        Assert.Contains(office.Log.All, line => line.Contains("was not accepted (Unreachable)", StringComparison.Ordinal));
        Assert.Contains(office.Log.All, line => line.Contains("could not be made or handed over", StringComparison.Ordinal));
        Assert.DoesNotContain(office.Log.All, line => line.Contains("example.org", StringComparison.Ordinal) || line.Contains("appointment", StringComparison.Ordinal));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Of_many_processes_one_sends_each_message(DatabaseKind kind)
    {
        await using var office = await OpenAsync(kind);
        await office.QueueAsync([.. Enumerable.Range(0, 20).Select(number => Draft($"m{number}"))]);

        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(office.DeliverAsync)));
        await office.DeliverAsync();

        Assert.Equal(20, office.Post.Accepted.Count);
        Assert.Equal(20, office.Post.Accepted.DistinctBy(parcel => parcel.Id).Count());
    }
}
