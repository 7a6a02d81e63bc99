using PracticeSuite.Platform.Data;
using PracticeSuite.Platform.Outbox;
using PracticeSuite.Testing;
using Xunit;
using static PracticeSuite.Foundation.Tests.Outbox.PostOffice;

namespace PracticeSuite.Foundation.Tests.Outbox;

/// <summary>A process that dies between two steps of a delivery: what it committed is all that is left of it (decision 35).</summary>
public sealed class KilledDeliveryTests
{
    public static TheoryData<DatabaseKind> Databases => BothDatabases.All;

    [Theory, MemberData(nameof(Databases))]
    public async Task After_the_lease_nobody_has_it_for_five_minutes_and_then_it_is_sent(DatabaseKind kind)
    {
        await using var office = await OpenAsync(kind);
        var draft = Draft();
        await office.QueueAsync(draft);

        Assert.NotNull(await LeaseAsync(office, draft));
        office.Host.Clock.Advance(Delivery.LeaseSpan - TimeSpan.FromSeconds(1));
        await office.DeliverAsync();
        Assert.Empty(office.Post.Accepted);
        office.Host.Clock.Advance(TimeSpan.FromSeconds(1));
        await office.DeliverAsync();

        Assert.Single(office.Post.Accepted);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task After_the_text_was_made_it_is_made_anew(DatabaseKind kind)
    {
        await using var office = await OpenAsync(kind);
        var draft = Draft();
        await office.QueueAsync(draft);
        var leased = (await LeaseAsync(office, draft))!;
        Assert.IsType<Composed.Ready>(await office.StepAsync((delivery, ct) => delivery.ComposeAsync(leased, ct)));

        office.Template.Write = _ => new Composed.Drop("Moved");
        office.Host.Clock.Advance(Delivery.LeaseSpan);
        await office.DeliverAsync();

        Assert.Empty(office.Post.Accepted);
        Assert.Equal(MessageState.Canceled, (await office.GetAsync(draft)).State);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task After_it_was_accepted_and_before_that_was_known_it_comes_once_more_with_the_same_id(DatabaseKind kind)
    {
        await using var office = await OpenAsync(kind);
        var draft = Draft();
        await office.QueueAsync(draft);
        var leased = (await LeaseAsync(office, draft))!;
        var letter = ((Composed.Ready)await office.StepAsync((delivery, ct) => delivery.ComposeAsync(leased, ct))).Letter;
        await office.Post.SendAsync(new Parcel(leased.Message.Id, office.Host.Practice, letter), CancellationToken.None);

        office.Host.Clock.Advance(Delivery.LeaseSpan);
        await office.DeliverAsync();
        office.Host.Clock.Advance(TimeSpan.FromDays(1));
        await office.DeliverAsync();

        Assert.Equal([leased.Message.Id, leased.Message.Id], office.Post.Accepted.Select(parcel => parcel.Id));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task After_that_was_known_it_is_never_handed_over_again(DatabaseKind kind)
    {
        await using var office = await OpenAsync(kind);
        var draft = Draft();
        await office.QueueAsync(draft);
        var leased = (await LeaseAsync(office, draft))!;
        var letter = ((Composed.Ready)await office.StepAsync((delivery, ct) => delivery.ComposeAsync(leased, ct))).Letter;
        await RecordAsync(office, leased, new Outcome.Accepted(letter));

        office.Host.Clock.Advance(TimeSpan.FromDays(1));
        await office.DeliverAsync();

        Assert.Empty(office.Post.Accepted);
        Assert.Equal(MessageState.Sent, (await office.GetAsync(draft)).State);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Whoever_slept_through_the_lease_takes_nothing_back_and_may_say_that_it_was_accepted(DatabaseKind kind)
    {
        await using var office = await OpenAsync(kind);
        var draft = Draft();
        await office.QueueAsync(draft);
        var slept = (await LeaseAsync(office, draft))!;
        office.Host.Clock.Advance(Delivery.LeaseSpan);
        var awake = (await LeaseAsync(office, draft))!;

        await RecordAsync(office, slept, new Outcome.Refused("Unreachable", IsFinal: true));
        Assert.Equal(MessageState.Queued, (await office.GetAsync(draft)).State);
        await RecordAsync(office, slept, new Outcome.Accepted(new Letter("a@b.example", "Harbor", null, "x")));
        await RecordAsync(office, awake, new Outcome.Refused("Unreachable", IsFinal: true));

        Assert.Equal(MessageState.Sent, (await office.GetAsync(draft)).State);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task A_message_with_which_each_process_dies_is_given_up(DatabaseKind kind)
    {
        await using var office = await OpenAsync(kind);
        var draft = Draft();
        await office.QueueAsync(draft);

        for (var death = 0; death < OutboxMessage.MostAttempts; death++)
        {
            Assert.NotNull(await LeaseAsync(office, draft));
            office.Host.Clock.Advance(Delivery.LeaseSpan);
        }

        Assert.Null(await LeaseAsync(office, draft));
        Assert.Equal("Interrupted", Assert.Single(await office.FailedAsync()).Reason);
    }

    private static async Task<Leased?> LeaseAsync(PostOffice office, OutboxDraft draft)
    {
        var id = (await office.GetAsync(draft)).Id;
        return await office.StepAsync((delivery, ct) => delivery.LeaseAsync(id, ct));
    }

    private static Task<bool> RecordAsync(PostOffice office, Leased leased, Outcome outcome) => office.StepAsync(async (delivery, ct) =>
    {
        await delivery.RecordAsync(leased, outcome, ct);
        return true;
    });
}
