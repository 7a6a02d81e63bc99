using PracticeSuite.Coordination.Contracts.Messages;
using PracticeSuite.Coordination.Data;
using PracticeSuite.Coordination.Messages;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Auditing;
using PracticeSuite.Platform.Data;
using PracticeSuite.Platform.Records;
using PracticeSuite.Testing;
using Xunit;

namespace PracticeSuite.Coordination.Tests.Messages;

public sealed class MessageTests
{
    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    [Trait("Rule", "K-062")]
    public async Task Each_recipient_has_a_state_from_sent_to_replied(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        var thread = await host.StartAsync(House.Lcsw, House.Rosa, [House.Pmhnp, House.Assistant]);
        async Task<ReceiptDto> StateAsync() => (await host.GetAsync(House.Lcsw, thread.Id)).Messages[0].Receipts.Single(one => one.StaffId == House.Pmhnp.Id);
        DateTimeOffset After() => host.Host.Clock.GetUtcNow();

        Assert.Equal(new ReceiptDto(House.Pmhnp.Id, null, null, null, null), await StateAsync());
        host.Host.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(1, await host.UnreadAsync(House.Pmhnp));
        var delivered = After();
        host.Host.Clock.Advance(TimeSpan.FromMinutes(1));
        await host.ReadAsync(House.Pmhnp, thread);
        var read = After();
        host.Host.Clock.Advance(TimeSpan.FromMinutes(1));
        await host.As(House.Pmhnp).RunAsync<IMessageAppService>((messages, ct) => messages.AcknowledgeAsync(thread.Messages[0].Id, ct));
        var acknowledged = After();
        host.Host.Clock.Advance(TimeSpan.FromMinutes(1));
        await host.ReadAsync(House.Pmhnp, thread);
        await host.PostAsync(House.Pmhnp, thread.Id, "I look into it.");

        Assert.Equal(new ReceiptDto(House.Pmhnp.Id, delivered, read, acknowledged, After()), await StateAsync());
        Assert.Equal((0, 1, 1), (await host.UnreadAsync(House.Pmhnp), await host.UnreadAsync(House.Lcsw), await host.UnreadAsync(House.Assistant)));
        await host.As(House.Lcsw).RunAsync<IMessageAppService>((messages, ct) => messages.AcknowledgeAsync(thread.Messages[0].Id, ct)).ThrowsAsync("Coordination:NotToYou");
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    [Trait("Rule", "K-064")]
    public async Task A_message_is_retracted_within_two_minutes_before_anybody_read_it_and_leaves_a_tombstone(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        var thread = await host.StartAsync(House.Lcsw, House.Rosa, [House.Pmhnp], "about somebody else");
        await RetractAsync(host, House.Pmhnp, thread, 0).ThrowsAsync("Coordination:NotYourMessage");
        await host.UnreadAsync(House.Pmhnp);

        host.Host.Clock.Advance(MessageLimits.Retraction);
        await RetractAsync(host, House.Lcsw, thread, 0);

        var left = Assert.Single((await host.GetAsync(House.Pmhnp, thread.Id)).Messages);
        Assert.Equal((null, host.Host.Clock.GetUtcNow(), House.Lcsw.Id), (left.Text, left.RetractedAt, left.AuthorId));
        Assert.Equal(0, await host.UnreadAsync(House.Pmhnp));
        Assert.Null(Assert.Single(await host.ListAsync(House.Pmhnp)).LastLine);
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    [Trait("Rule", "K-064")]
    public async Task What_was_read_or_is_older_stays(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        var thread = await host.StartAsync(House.Lcsw, House.Rosa, [House.Pmhnp, House.Assistant]);
        thread = await host.PostAsync(House.Lcsw, thread.Id, "and eats little");
        await host.As(House.Pmhnp).RunAsync<IMessageAppService>((messages, ct) => messages.MarkReadAsync(thread.Id, [thread.Messages[0].Id], ct));

        await RetractAsync(host, House.Lcsw, thread, 0).ThrowsAsync("Coordination:RetractRead");
        host.Host.Clock.Advance(MessageLimits.Retraction + TimeSpan.FromSeconds(1));
        await RetractAsync(host, House.Lcsw, thread, 1).ThrowsAsync("Coordination:RetractTooLate");

        Assert.Equal(["She sleeps badly.", "and eats little"], (await host.GetAsync(House.Pmhnp, thread.Id)).Messages.Select(one => one.Text));
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    [Trait("Rule", "K-065")]
    public async Task A_copy_of_the_record_has_the_messages_and_not_what_is_administrative(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        var thread = await host.StartAsync(House.Lcsw, House.Rosa, [House.Pmhnp], "She sleeps badly.");
        await host.DoAsync(House.Pmhnp, (messages, ct) => messages.PostAsync(thread.Id, new NewMessage("Can we move our call?", IsAdministrative: true), ct));

        var (copied, erased) = await host.AsSystem.RunAsync<IEnumerable<IPatientRecordPart>, (List<RecordItem>, int)>(async (parts, ct) =>
        {
            var part = parts.Single(one => one.Name == "messages");
            var items = await part.ReadAsync(House.Rosa, ct).ToListAsync(ct);
            foreach (var child in parts.Reverse().Where(one => one.Name is "message-receipts"))
                await child.EraseAsync(House.Rosa, ct);
            return (items, await part.EraseAsync(House.Rosa, ct));
        });

        Assert.Equal("She sleeps badly.", Assert.Single(copied).Fields.Single(field => field.Label == "Text").Value);
        Assert.Equal(2, erased);
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    [Trait("Rule", "K-067"), Trait("Rule", "K-061")]
    public async Task An_important_message_to_somebody_who_is_away_goes_to_their_stand_in_as_well_and_a_normal_one_does_not(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        var newcomer = await MessageAccessTests.NewcomerAsync(host);
        await host.StandInAsync(newcomer, House.Pmhnp);

        var thread = await host.StartAsync(House.Lcsw, House.Rosa, [House.Pmhnp], "No hurry.");
        Assert.Equal([newcomer.Id], thread.Participants.Single(one => one.StaffId == House.Pmhnp.Id).Away!.StandIns);
        Assert.Empty(await host.ListAsync(newcomer));
        thread = await host.PostAsync(House.Lcsw, thread.Id, "She took too many.", MessageLevel.Important);
        await host.PostAsync(House.Lcsw, thread.Id, "She is on her way.", MessageLevel.Important);

        var row = Assert.Single(await host.ListAsync(newcomer));
        Assert.Equal((2, MessageLevel.Important, "She is on her way."), (row.Unread, row.Level, row.LastLine));
        Assert.Equal(House.Pmhnp.Id, thread.Participants.Single(one => one.StaffId == newcomer.Id).InPlaceOfId);
        host.Host.Clock.Advance(TimeSpan.FromDays(5));
        await host.GetAsync(newcomer, thread.Id).ThrowsAsync("Coordination:ThreadNotFound");
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    public async Task Two_who_write_at_once_lose_nothing(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        var thread = await host.StartAsync(House.Lcsw, House.Rosa, [House.Pmhnp]);

        var ends = await Race.BetweenAsync(
            [.. Enumerable.Range(0, 4).SelectMany(n => new Func<Task>[] { () => host.PostAsync(House.Lcsw, thread.Id, $"a{n}"), () => host.PostAsync(House.Pmhnp, thread.Id, $"b{n}") })]);

        Assert.All(ends, Assert.Null);
        Assert.Equal(9, (await host.GetAsync(House.Pmhnp, thread.Id)).Messages.Select(one => one.Text).Distinct().Count());
    }

    [Theory]
    [InlineData("", "Text is missing"), InlineData(" \n ", "Text is missing"), InlineData("a\u0007b", "control character"), InlineData("a\u202Eb", "U+202E")]
    public async Task A_text_that_cannot_be_sent_is_refused_by_name_and_its_draft_stays(string text, string why)
    {
        await using var host = await CareHost.CreateAsync(DatabaseKind.Sqlite);
        var thread = await host.StartAsync(House.Lcsw, House.Rosa, [House.Pmhnp]);
        await KeepAsync(host, thread.Id, text + "!");

        var refusal = await Assert.ThrowsAsync<BusinessException>(() => host.PostAsync(House.Lcsw, thread.Id, text));

        Assert.Equal("Text", refusal.Field);
        Assert.Contains(why, refusal.Message, StringComparison.Ordinal);
        Assert.Equal(text + "!", (await DraftAsync(host, thread.Id))!.Draft.Text);
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    public async Task A_text_of_two_hundred_thousand_characters_is_refused_and_kept_whole(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        var thread = await host.StartAsync(House.Lcsw, House.Rosa, [House.Pmhnp]);
        var text = new string('é', 200_000);
        await KeepAsync(host, thread.Id, text);

        var refusal = await Assert.ThrowsAsync<BusinessException>(() => host.PostAsync(House.Lcsw, thread.Id, text));

        Assert.Equal("Text has 200000 characters; at most 10000 fit.", refusal.Message);
        Assert.Equal(text, (await DraftAsync(host, thread.Id))!.Draft.Text);
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    public async Task An_unknown_participant_an_unknown_patient_and_nobody_are_refused(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        var unknown = House.Pmhnp with { Id = Guid.CreateVersion7() };

        await host.StartAsync(House.Lcsw, House.Rosa, [unknown]).ThrowsAsync("Coordination:StaffNotFound");
        await host.StartAsync(House.Lcsw, House.Rosa, []).ThrowsAsync("Input:Invalid");
        await host.StartAsync(House.Lcsw, House.Rosa, [House.Lcsw]).ThrowsAsync("Input:Invalid");
        await Assert.ThrowsAsync<NoRelationshipException>(() => host.StartAsync(House.Lcsw, Guid.CreateVersion7(), [House.Pmhnp]));
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    public async Task The_list_takes_three_statements_and_a_thread_the_same_however_long_it_is(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        var thread = await host.StartAsync(House.Lcsw, House.Rosa, [House.Pmhnp]);
        var (listOfOne, threadOfOne) = await CountAsync(host, thread.Id);
        for (var n = 0; n < 12; n++)
            await host.StartAsync(House.Lcsw, n % 2 == 0 ? House.Theo : null, [House.Pmhnp, House.Assistant], $"about {n}");
        for (var n = 0; n < 12; n++)
            await host.PostAsync(House.Lcsw, thread.Id, $"more {n}");

        Assert.Equal((3, 6), (listOfOne, threadOfOne));
        Assert.Equal((3, 6), await CountAsync(host, thread.Id));
        Assert.Equal(13, (await host.ListAsync(House.Pmhnp)).Count);
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    [Trait("Rule", "K-068"), Trait("Rule", "P-142")]
    public async Task The_list_has_the_unread_first_and_the_trail_has_no_word_of_a_text(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        var unread = await host.StartAsync(House.Lcsw, House.Rosa, [House.Pmhnp], "zyxwv first");
        host.Host.Clock.Advance(TimeSpan.FromMinutes(1));
        var read = await host.StartAsync(House.Lcsw, House.Theo, [House.Pmhnp], "zyxwv second");
        await host.ReadAsync(House.Pmhnp, read);

        Assert.Equal([unread.Id, read.Id], (await host.ListAsync(House.Pmhnp)).Select(row => row.Id));
        var trail = await host.Host.For(Guid.CreateVersion7(), PracticeRole.PrivacyOfficer).RunAsync<IAuditLog, AuditPage>((log, ct) => log.GetPageAsync(new AuditFilter(), ct));
        Assert.Contains(trail.Rows, row => row.ObjectType == nameof(Message));
        Assert.DoesNotContain(trail.Rows, row => row.ToString().Contains("zyxwv", StringComparison.Ordinal));
    }

    private static Task<(int List, int Thread)> CountAsync(CareHost host, Guid thread) => host.As(House.Pmhnp).RunAsync<IServiceProvider, (int, int)>(async (services, ct) =>
    {
        var (db, messages) = ((CoordinationDbContext)services.GetService(typeof(CoordinationDbContext))!, (IMessageAppService)services.GetService(typeof(IMessageAppService))!);
        return (await Statements.CountAsync(db, () => messages.GetListAsync(ct)), await Statements.CountAsync(db, () => messages.GetAsync(thread, ct)));
    });

    private static Task RetractAsync(CareHost host, Identity.Contracts.Staff.StaffMember who, MessageThreadDto thread, int which) =>
        host.As(who).RunAsync<IMessageAppService>((messages, ct) => messages.RetractAsync(thread.Messages[which].Id, ct));

    private static Task KeepAsync(CareHost host, Guid thread, string text) => host.As(House.Lcsw).RunAsync<IMessageDraftAppService>((drafts, ct) =>
        drafts.KeepAsync(new DraftPlace(thread, null), new DraftMessage(text, MessageLevel.Normal, false, [], []), null, ct));

    private static Task<MessageDraftDto?> DraftAsync(CareHost host, Guid thread) =>
        host.As(House.Lcsw).RunAsync<IMessageDraftAppService, MessageDraftDto?>((drafts, ct) => drafts.GetAsync(new DraftPlace(thread, null), ct));
}
