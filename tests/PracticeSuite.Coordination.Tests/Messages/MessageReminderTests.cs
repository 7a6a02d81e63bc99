using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using PracticeSuite.Coordination.Contracts.Messages;
using PracticeSuite.Coordination.Messages;
using PracticeSuite.Coordination.Tests.Agreements;
using PracticeSuite.Identity.Contracts.Staff;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Data;
using PracticeSuite.Platform.Outbox;
using PracticeSuite.Testing;
using Xunit;

namespace PracticeSuite.Coordination.Tests.Messages;

/// <summary>Who has not read a message for too long is reminded, once, whatever becomes of the nodes (K-063). The practice works in New York, nine to five.</summary>
[Trait("Rule", "K-063")]
public sealed class MessageReminderTests
{
    public static TheoryData<DatabaseKind> Both => BothDatabases.All;

    [Theory]
    [InlineData(MessageLevel.Important, "2026-10-09 12:00", "2026-10-12 12:00")]
    [InlineData(MessageLevel.Important, "2026-10-09 15:00", "2026-10-12 15:00")]
    [InlineData(MessageLevel.Important, "2026-10-10 10:00", "2026-10-12 17:00")]
    [InlineData(MessageLevel.Normal, "2026-10-09 12:00", "2026-10-13 12:00")]
    [InlineData(MessageLevel.Normal, "2026-10-07 16:59", "2026-10-09 16:59")]
    [InlineData(MessageLevel.Normal, "2026-10-10 10:00", "2026-10-13 17:00")]
    public void It_is_due_by_the_practices_hours(MessageLevel level, string sent, string due) =>
        Assert.Equal(CareHost.Local(due), MessageClock.RemindAt(BusinessTime.Usual(House.NewYork.Zone), level, CareHost.Local(sent)));

    [Theory, MemberData(nameof(Both)), Trait("Rule", "K-047")]
    public async Task Unread_it_is_told_in_the_product_and_by_mail_once_and_without_a_word_of_it(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        host.House.Staff[House.Pmhnp.Id] = House.Pmhnp with { Email = "patel@harbor.example" };
        var thread = await host.StartAsync(House.Lcsw, House.Rosa, [House.Pmhnp]);
        host.MoveTo("2026-10-13 11:59");
        await host.RemindAsync();
        Assert.Empty(host.House.Charts.Waits);

        host.MoveTo("2026-10-13 12:00");
        await host.RemindAsync();
        await host.RemindAsync();
        host.MoveTo("2026-10-20 12:00");
        await host.RemindAsync();

        var waits = Assert.Single(host.House.Charts.Waits);
        Assert.Equal((House.Rosa, House.Pmhnp.Id), (waits.PatientId, waits.ToStaffId));
        var mail = Assert.Single(await host.MailAsync(thread.Messages[0].Id));
        Assert.Equal(
            new Composed.Ready(new Letter("patel@harbor.example", "Harbor", "Something waits for you", "Something waits for you at Harbor. Sign in to see it.\n")), await host.ComposeAsync(mail));
        await host.ReadAsync(House.Pmhnp, thread);
        Assert.Equal(new Composed.Drop("Read"), await host.ComposeAsync(mail));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Who_has_read_it_or_whose_sender_took_it_back_or_who_has_left_the_patient_is_reminded_of_nothing(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        host.House.Directors.Add(House.FrontDesk.Id);
        var read = await host.StartAsync(House.Lcsw, House.Rosa, [House.Pmhnp]);
        await host.ReadAsync(House.Pmhnp, read);
        var back = await host.StartAsync(House.Lcsw, House.Rosa, [House.Pmhnp], "Wrong one.");
        await host.As(House.Lcsw).RunAsync<IMessageAppService>((messages, ct) => messages.RetractAsync(back.Messages[0].Id, ct));
        var newcomer = await MessageAccessTests.NewcomerAsync(host);
        var membership = Guid.CreateVersion7();
        await host.AsSystem.RunAsync<IRelationships>((all, ct) => all.KeepAsync(RelationshipKind.CareTeam, membership, House.Rosa, newcomer.Id, host.Host.Clock.GetUtcNow(), null, ct));
        await host.StartAsync(House.Lcsw, House.Rosa, [newcomer], "For the newcomer.");
        await host.AsSystem.RunAsync<IRelationships>((all, ct) => all.EndAsync(RelationshipKind.CareTeam, membership, host.Host.Clock.GetUtcNow(), ct));

        host.MoveTo("2026-10-20 12:00");
        await host.RemindAsync();

        Assert.Empty(host.House.Charts.Waits);
        Assert.Equal(0, await host.ReadAsync((db, ct) => db.Receipts.CountAsync(r => r.RemindAt != null, ct)));
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "K-049")]
    public async Task What_nobody_may_read_any_more_is_taken_up_by_the_crisis_lead_or_else_told_to_the_director_once(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        host.House.Charts.Share(House.Rosa);
        host.House.Directors.Add(House.FrontDesk.Id);
        async Task<Guid> LeftAsync(string text)
        {
            var (one, other) = (await MessageAccessTests.NewcomerAsync(host), await MessageAccessTests.NewcomerAsync(host));
            var memberships = new Dictionary<Guid, Guid>();
            foreach (var who in new[] { one, other })
                await host.AsSystem.RunAsync<IRelationships>((all, ct) => all.KeepAsync(
                    RelationshipKind.CareTeam, memberships[who.Id] = Guid.CreateVersion7(), House.Rosa, who.Id, host.Host.Clock.GetUtcNow(), null, ct));
            var begun = await host.StartAsync(House.Pmhnp, House.Rosa, [one, other], text);
            foreach (var membership in memberships.Values)
                await host.AsSystem.RunAsync<IRelationships>((all, ct) => all.EndAsync(RelationshipKind.CareTeam, membership, host.Host.Clock.GetUtcNow(), ct));
            return begun.Id;
        }

        await LeftAsync("To two who leave.");
        host.MoveTo("2026-10-13 12:00");
        await host.RemindAsync();
        await host.RemindAsync();
        var told = Assert.Single(host.House.Charts.Unreadable);
        Assert.Equal(House.Rosa, told.PatientId);
        Assert.Empty(host.House.Charts.Waits);

        await host.AgreedAsync();
        var thread = await LeftAsync("To two more.");
        host.MoveTo("2026-10-20 12:00");
        await host.RemindAsync();
        await host.RemindAsync();

        Assert.Single(host.House.Charts.Unreadable);
        Assert.Equal(House.Lcsw.Id, Assert.Single(host.House.Charts.Waits).ToStaffId);
        Assert.Equal("To two more.", Assert.Single((await host.GetAsync(House.Lcsw, thread)).Messages).Text);
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "K-049")]
    public async Task What_becomes_unreadable_between_two_reminders_is_told_once_and_waits_for_somebody_to_tell(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        StaffMember[] two = [.. new[] { await MessageAccessTests.NewcomerAsync(host), await MessageAccessTests.NewcomerAsync(host) }.OrderBy(one => one.Id)];
        var memberships = new Dictionary<Guid, Guid>();
        foreach (var who in two)
            await host.AsSystem.RunAsync<IRelationships>((all, ct) => all.KeepAsync(
                RelationshipKind.CareTeam, memberships[who.Id] = Guid.CreateVersion7(), House.Rosa, who.Id, host.Host.Clock.GetUtcNow(), null, ct));
        await host.StartAsync(House.Pmhnp, House.Rosa, two, "To two who leave.");
        host.MoveTo("2026-10-13 12:00");
        var first = (await host.DueAsync()).Single(due => due.StaffId == two[0].Id);
        await host.AsSystem.RunAsync<MessageReminders>((reminders, ct) => reminders.RemindAsync(first, ct));
        foreach (var membership in memberships.Values)
            await host.AsSystem.RunAsync<IRelationships>((all, ct) => all.EndAsync(RelationshipKind.CareTeam, membership, host.Host.Clock.GetUtcNow(), ct));

        await host.RemindAsync();
        Assert.Empty(host.House.Charts.Unreadable);
        host.House.Directors.Add(House.FrontDesk.Id);
        host.MoveTo("2026-10-13 13:00");
        await host.RemindAsync();
        host.MoveTo("2026-10-14 13:00");
        await host.RemindAsync();

        Assert.Equal([House.FrontDesk.Id], Assert.Single(host.House.Charts.Unreadable).ToStaffIds);
        Assert.Equal(0, await host.ReadAsync((db, ct) => db.Receipts.CountAsync(r => r.RemindAt != null, ct)));
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "K-049")]
    public async Task What_was_reminded_of_and_nobody_may_read_since_is_found_within_a_day(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        host.House.Directors.Add(House.FrontDesk.Id);
        var (newcomer, membership) = (await MessageAccessTests.NewcomerAsync(host), Guid.CreateVersion7());
        await host.AsSystem.RunAsync<IRelationships>((all, ct) => all.KeepAsync(RelationshipKind.CareTeam, membership, House.Rosa, newcomer.Id, host.Host.Clock.GetUtcNow(), null, ct));
        await host.StartAsync(House.Pmhnp, House.Rosa, [newcomer], "To one who leaves.");
        host.MoveTo("2026-10-13 12:00");
        await host.RemindAsync();
        Assert.Empty(host.House.Charts.Unreadable);

        await host.AsSystem.RunAsync<IRelationships>((all, ct) => all.EndAsync(RelationshipKind.CareTeam, membership, host.Host.Clock.GetUtcNow(), ct));
        foreach (var day in new[] { 14, 15, 16 })
        {
            host.MoveTo($"2026-10-{day} 12:01");
            await host.RemindAsync();
        }

        Assert.Single(host.House.Charts.Waits);
        Assert.Equal([House.FrontDesk.Id], Assert.Single(host.House.Charts.Unreadable).ToStaffIds);
        Assert.Equal(0, await host.ReadAsync((db, ct) => db.Receipts.CountAsync(r => r.RemindAt != null, ct)));
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "K-067")]
    public async Task An_important_one_goes_to_who_stands_in_by_then_and_their_copy_has_a_clock_of_its_own(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        var thread = await host.StartAsync(House.Lcsw, House.Rosa, [House.Pmhnp], "Restless since the increase.", MessageLevel.Important);
        var newcomer = await MessageAccessTests.NewcomerAsync(host);
        await host.StandInAsync(newcomer, House.Pmhnp);

        host.MoveTo("2026-10-12 12:00");
        await host.RemindAsync();
        await host.RemindAsync();

        Assert.Equal([House.Pmhnp.Id], host.House.Charts.Waits.Select(one => one.ToStaffId));
        Assert.Equal("Restless since the increase.", Assert.Single((await host.GetAsync(newcomer, thread.Id)).Messages).Text);
        Assert.Equal(1, await host.UnreadAsync(newcomer));
        host.MoveTo("2026-10-13 12:00");
        await host.RemindAsync();
        Assert.Equal([House.Pmhnp.Id, newcomer.Id], host.House.Charts.Waits.Select(one => one.ToStaffId));
        host.MoveTo("2026-10-30 12:00");
        await host.RemindAsync();
        Assert.Equal(2, host.House.Charts.Waits.Count);
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "K-067")]
    public async Task The_copy_goes_to_who_stands_in_and_takes_part_but_came_after_the_message(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        var thread = await host.StartAsync(House.Lcsw, House.Rosa, [House.Pmhnp], "Restless since the increase.", MessageLevel.Important);
        var newcomer = await MessageAccessTests.NewcomerAsync(host);
        await host.StandInAsync(newcomer, House.Pmhnp);
        await host.DoAsync(House.Lcsw, (messages, ct) => messages.AddAsync(thread.Id, newcomer.Id, ct));
        Assert.Equal(0, await host.UnreadAsync(newcomer));

        host.MoveTo("2026-10-12 12:00");
        await host.RemindAsync();
        await host.RemindAsync();

        Assert.Equal(1, await host.UnreadAsync(newcomer));
        var now = await host.GetAsync(House.Lcsw, thread.Id);
        Assert.Single(now.Participants, one => one.StaffId == newcomer.Id);
        Assert.Single(now.Messages[0].Receipts, one => one.StaffId == newcomer.Id);
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "P-082")]
    public async Task Of_what_the_program_wrote_nobody_is_reminded_or_given_a_copy_who_may_not_know(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        await host.ProgramAsync(House.Pmhnp);
        var consent = await host.ConsentAsync(House.Rosa);
        await host.StartAsync(House.Pmhnp, House.Rosa, [House.Lcsw], "A dose was missed.", MessageLevel.Important);
        var newcomer = await MessageAccessTests.NewcomerAsync(host);
        await host.StandInAsync(newcomer, House.Lcsw);
        await host.AsSystem.RunAsync<IPart2Access>((part2, ct) => part2.EndConsentAsync(consent, host.Host.Clock.GetUtcNow(), ct));

        host.MoveTo("2026-10-12 12:00");
        await host.RemindAsync();

        Assert.Empty(host.House.Charts.Waits);
        Assert.Empty(await host.ListAsync(newcomer));
    }

    /// <summary>A round that dies while it tells, after it told, or before it ends leaves nothing behind, and the next does all of it.</summary>
    [Theory, MemberData(nameof(Both))]
    public async Task A_node_that_dies_at_any_step_leaves_nothing_half_done(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        var thread = await host.StartAsync(House.Lcsw, House.Rosa, [House.Pmhnp], "Restless since the increase.", MessageLevel.Important);
        var newcomer = await MessageAccessTests.NewcomerAsync(host);
        await host.StandInAsync(newcomer, House.Pmhnp);
        host.MoveTo("2026-10-12 12:00");
        var due = Assert.Single(await host.DueAsync());

        host.House.Charts.DiesTelling = true;
        await Assert.ThrowsAsync<InvalidOperationException>(() => host.AsSystem.RunAsync<MessageReminders>((reminders, ct) => reminders.RemindAsync(due, ct)));
        host.House.Charts.DiesTelling = false;
        await Assert.ThrowsAsync<InvalidOperationException>(() => host.AsSystem.RunAsync<MessageReminders>(async (reminders, ct) =>
        {
            await reminders.RemindAsync(due, ct);
            throw new InvalidOperationException("The node is gone.");
        }));
        Assert.Equal([due], await host.DueAsync());
        Assert.Empty(await host.MailAsync(thread.Messages[0].Id));
        Assert.Equal(2, await host.ReadAsync((db, ct) => db.Participants.CountAsync(ct)));
        host.House.Charts.Waits.Clear();
        await host.RemindAsync();

        Assert.Single(host.House.Charts.Waits);
        Assert.Single(await host.MailAsync(thread.Messages[0].Id));
        Assert.Equal(3, await host.ReadAsync((db, ct) => db.Participants.CountAsync(ct)));
        Assert.Equal(2, await host.ReadAsync((db, ct) => db.Receipts.CountAsync(ct)));
    }

    /// <summary>Weeks of messages, of which some are read; nodes die between any two steps, and rounds run twice.</summary>
    [Theory, MemberData(nameof(Both))]
    public async Task Each_is_reminded_of_once_and_none_is_forgotten_whenever_a_node_dies(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        var random = new Random(20_261_009);
        var sent = new List<MessageThreadDto>();
        var read = new HashSet<Guid>();
        for (var hour = 0; hour < 120; hour++)
        {
            host.Host.Clock.Advance(TimeSpan.FromMinutes(random.Next(30, 180)));
            if (random.Next(4) == 0)
                sent.Add(await host.StartAsync(House.Lcsw, House.Rosa, [House.Pmhnp], "Note.", (MessageLevel)random.Next(2)));
            if (sent.Count > 0 && random.Next(6) == 0 && sent[random.Next(sent.Count)] is var one && read.Add(one.Id))
                await host.ReadAsync(House.Pmhnp, one);
            await host.RemindAndDieAsync(random);
        }

        host.Host.Clock.Advance(TimeSpan.FromDays(30));
        await host.RemindAsync();

        var receipts = await host.ReadAsync((db, ct) => db.Receipts.AsNoTracking().ToListAsync(ct));
        var reminded = receipts.Where(r => r.RemindedAt is not null).ToList();
        Assert.Equal(sent.Count, receipts.Count);
        Assert.All(receipts, r => Assert.Equal(r.ReadAt is null, r.RemindAt is not null));
        Assert.All(receipts.Where(r => r.ReadAt is null), r => Assert.NotNull(r.RemindedAt));
        Assert.True(reminded.Count > 5, $"{reminded.Count} reminded");
        Assert.Equal(reminded.Count, (await host.MailAsync([.. sent.Select(one => one.Messages[0].Id)])).Count);
    }
}

/// <summary>Rounds of the job, and what they leave.</summary>
internal static class ReminderDesk
{
    public static void MoveTo(this CareHost host, string at) => host.Host.Clock.SetUtcNow(CareHost.Local(at));

    public static Task RemindAsync(this CareHost host) => MessageReminderJob.RemindAsync(host.AsSystem, NullLogger.Instance, CancellationToken.None);

    public static Task<IReadOnlyList<UnreadReceipt>> DueAsync(this CareHost host) =>
        host.AsSystem.RunAsync<MessageReminders, IReadOnlyList<UnreadReceipt>>((reminders, ct) => reminders.GetDueAsync(100, ct));

    public static Task<IReadOnlyList<OutboxEntry>> MailAsync(this CareHost host, params IReadOnlyCollection<Guid> messages) =>
        host.AsSystem.RunAsync<IOutbox, IReadOnlyList<OutboxEntry>>((outbox, ct) => outbox.GetAsync(MessageMail.TemplateName, messages, ct));

    public static Task<Composed> ComposeAsync(this CareHost host, OutboxEntry mail) => host.AsSystem.RunAsync<IEnumerable<IMessageTemplate>, Composed>(
        (all, ct) => all.Single(one => one.Name == MessageMail.TemplateName).ComposeAsync(mail, ct));

    /// <summary>A round that dies before, within or after some of its steps, or is done twice: as nodes do.</summary>
    public static async Task RemindAndDieAsync(this CareHost host, Random random)
    {
        foreach (var due in await host.DueAsync())
        {
            var fate = random.Next(5);
            if (fate == 0)
                return;
            if (fate == 1)
            {
                await Assert.ThrowsAsync<InvalidOperationException>(() => host.AsSystem.RunAsync<MessageReminders>(async (reminders, ct) =>
                {
                    await reminders.RemindAsync(due, ct);
                    throw new InvalidOperationException("The node is gone.");
                }));
                return;
            }

            for (var time = 0; time < fate - 1; time++)
                await host.AsSystem.RunAsync<MessageReminders>((reminders, ct) => reminders.RemindAsync(due, ct));
        }
    }
}
