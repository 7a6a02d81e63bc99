using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PracticeSuite.Charting.Contracts.Plans;
using PracticeSuite.Coordination.Contacts;
using PracticeSuite.Coordination.Contracts.Contacts;
using PracticeSuite.Coordination.Contracts.Messages;
using PracticeSuite.Coordination.Data;
using PracticeSuite.Coordination.Tests.Messages;
using PracticeSuite.Identity.Contracts.Staff;
using PracticeSuite.Platform.Data;
using PracticeSuite.Testing;
using Xunit;

namespace PracticeSuite.Coordination.Tests.Contacts;

public sealed class MessageContactTests
{
    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    [Trait("Rule", "K-032"), Trait("Rule", "K-164")]
    public async Task Six_messages_that_nobody_answers_are_no_contact(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        var thread = await host.StartAsync(House.Lcsw, House.Rosa, [House.Pmhnp]);
        for (var more = 0; more < 5; more++)
            await host.PostAsync(House.Lcsw, thread.Id, "and still no answer");
        await host.ReadAsync(House.Pmhnp, await host.GetAsync(House.Pmhnp, thread.Id));

        Assert.Empty(await ContactsAsync(host));
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    [Trait("Rule", "K-032"), Trait("Rule", "K-165")]
    public async Task One_that_is_acknowledged_is_and_once(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        var message = (await host.StartAsync(House.Lcsw, House.Rosa, [House.Pmhnp])).Messages[0].Id;
        host.Host.Clock.Advance(TimeSpan.FromDays(2));

        await host.As(House.Pmhnp).RunAsync<IMessageAppService>((messages, ct) => messages.AcknowledgeAsync(message, ct));
        await host.As(House.Pmhnp).RunAsync<IMessageAppService>((messages, ct) => messages.AcknowledgeAsync(message, ct));

        var contact = Assert.Single(await ContactsAsync(host));
        Assert.Equal((House.Rosa, ContactKind.Messages, message, host.Host.Clock.GetUtcNow()), (contact.PatientId, contact.Kind, contact.SourceId, contact.At));
        Assert.Equal(StaffPair.Of(House.Lcsw.Id, House.Pmhnp.Id), StaffPair.Of(contact.FirstId, contact.SecondId));
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    [Trait("Rule", "K-032")]
    public async Task Each_answer_is_a_contact_with_whom_it_answers_and_with_nobody_else(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        var thread = await host.StartAsync(House.Lcsw, House.Rosa, [House.Pmhnp, House.Assistant]);
        host.Host.Clock.Advance(TimeSpan.FromMinutes(5));
        await host.PostAsync(House.Pmhnp, thread.Id, "I see her on Monday.");
        host.Host.Clock.Advance(TimeSpan.FromMinutes(5));
        await host.PostAsync(House.Pmhnp, thread.Id, "At ten.");

        Assert.Equal([StaffPair.Of(House.Lcsw.Id, House.Pmhnp.Id)], (await ContactsAsync(host)).Select(one => StaffPair.Of(one.FirstId, one.SecondId)));
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    [Trait("Rule", "K-032")]
    public async Task Who_was_added_later_and_writes_has_a_contact_with_each_who_wrote_before(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        var thread = await host.StartAsync(House.Lcsw, House.Rosa, [House.Assistant]);
        host.Host.Clock.Advance(TimeSpan.FromMinutes(5));
        await host.DoAsync(House.Lcsw, (messages, ct) => messages.AddAsync(thread.Id, House.Pmhnp.Id, ct));
        Assert.Empty(await ContactsAsync(host));

        host.Host.Clock.Advance(TimeSpan.FromMinutes(5));
        await host.PostAsync(House.Pmhnp, thread.Id, "I see her on Monday.");
        host.Host.Clock.Advance(TimeSpan.FromMinutes(5));
        await host.PostAsync(House.Pmhnp, thread.Id, "At ten.");

        Assert.Equal([StaffPair.Of(House.Lcsw.Id, House.Pmhnp.Id)], (await ContactsAsync(host)).Select(one => StaffPair.Of(one.FirstId, one.SecondId)));
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    [Trait("Rule", "K-032"), Trait("Rule", "K-065")]
    public async Task What_is_administrative_or_about_nobody_is_none_and_a_retracted_answer_is_taken_back(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        var office = await host.StartAsync(House.Lcsw, House.Rosa, [House.Pmhnp], new NewMessage("The copier is broken.", MessageLevel.Normal) { IsAdministrative = true });
        await host.PostAsync(House.Pmhnp, office.Id, "Again.");
        var nobody = await host.StartAsync(House.Lcsw, null, [House.Pmhnp]);
        await host.PostAsync(House.Pmhnp, nobody.Id, "Who?");
        Assert.Empty(await ContactsAsync(host));

        var thread = await host.StartAsync(House.Lcsw, House.Theo, [House.Pmhnp]);
        host.Host.Clock.Advance(TimeSpan.FromMinutes(1));
        var answered = await host.PostAsync(House.Pmhnp, thread.Id, "Wrong person.");
        Assert.Single(await ContactsAsync(host));
        await host.As(House.Pmhnp).RunAsync<IMessageAppService>((messages, ct) => messages.RetractAsync(answered.Messages.MaxBy(one => one.SentAt)!.Id, ct));

        Assert.NotNull(Assert.Single(await ContactsAsync(host)).TakenBackAt);
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    [Trait("Rule", "K-031"), Trait("Rule", "K-065")]
    public async Task Of_two_answers_that_are_taken_back_at_once_the_one_before_both_is_the_last(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        var thread = await host.StartAsync(House.Lcsw, House.Rosa, [House.Pmhnp]);
        var answers = new List<Guid>();
        foreach (var (who, text) in new[] { (House.Pmhnp, "First."), (House.Lcsw, "Second."), (House.Pmhnp, "Third.") })
        {
            host.Host.Clock.Advance(TimeSpan.FromSeconds(10));
            answers.Add((await host.PostAsync(who, thread.Id, text)).Messages.MaxBy(one => one.SentAt)!.Id);
        }

        Task RetractAsync(StaffMember who, int which) => host.As(who).RunAsync<IMessageAppService>((messages, ct) => messages.RetractAsync(answers[which], ct));
        await host.As(House.Pmhnp).RunAsync<IServiceProvider>(async (services, ct) =>
        {
            await services.GetRequiredService<CoordinationDbContext>().Threads.LoadAsync(ct);
            await RetractAsync(House.Lcsw, 1);
            await services.GetRequiredService<IMessageAppService>().RetractAsync(answers[2], ct);
        }).ThrowsAsync("Coordination:RetractMet");
        await RetractAsync(House.Pmhnp, 2);

        var left = Assert.Single(await ContactsAsync(host), one => one.TakenBackAt is null);
        Assert.Equal((answers[0], true), (left.SourceId, left.MayBeLast));
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    [Trait("Rule", "K-032")]
    public async Task A_plan_that_both_have_signed_is_a_contact_once(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        var together = new PlanSignedTogether(House.Rosa, Guid.CreateVersion7(), host.Host.Clock.GetUtcNow(), false, [House.Lcsw.Id, House.Pmhnp.Id]);

        await host.AsSystem.RunAsync<IHearOfPlanSignatures>((heard, ct) => heard.HearAsync(together, ct));
        await host.AsSystem.RunAsync<IHearOfPlanSignatures>((heard, ct) => heard.HearAsync(together, ct));

        Assert.Equal(ContactKind.PlanSignOff, Assert.Single(await ContactsAsync(host)).Kind);
    }

    private static Task<List<QualifyingContact>> ContactsAsync(CareHost host) => host.ReadAsync((db, ct) => db.Contacts.AsNoTracking().ToListAsync(ct));
}
