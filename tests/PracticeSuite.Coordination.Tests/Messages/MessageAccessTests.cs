using Microsoft.EntityFrameworkCore;
using PracticeSuite.Coordination.Contracts.Messages;
using PracticeSuite.Coordination.Data;
using PracticeSuite.Identity.Contracts.Staff;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Data;
using PracticeSuite.Testing;
using Xunit;

namespace PracticeSuite.Coordination.Tests.Messages;

/// <summary>To whom a conversation is there (K-060, P-106, P-120).</summary>
public sealed class MessageAccessTests
{
    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    [Trait("Rule", "P-106"), Trait("Rule", "K-068")]
    public async Task Who_takes_part_reads_it_and_nobody_else_of_the_team_does(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        var thread = await host.StartAsync(House.Lcsw, House.Rosa, [House.Pmhnp]);

        Assert.Equal("She sleeps badly.", Assert.Single((await host.GetAsync(House.Pmhnp, thread.Id)).Messages).Text);
        await host.GetAsync(House.Assistant, thread.Id).ThrowsAsync("Coordination:ThreadNotFound");
        Assert.Empty(await host.ListAsync(House.Assistant));
        Assert.Empty(await host.FindAsync(House.Assistant, "sleeps"));
        Assert.Single(await host.FindAsync(House.Pmhnp, "SLEEPS"));
        Assert.Empty(await host.FindAsync(House.Pmhnp, "sl%ps"));
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    [Trait("Rule", "P-106")]
    public async Task A_privacy_officer_sees_who_wrote_to_whom_and_opens_it_on_the_record_without_taking_part(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        var thread = await host.StartAsync(House.Lcsw, House.Rosa, [House.Pmhnp]);
        var officer = host.Host.For(Guid.CreateVersion7(), PracticeRole.PrivacyOfficer);

        var sent = Assert.Single(await officer.RunAsync<IMessageAppService, IReadOnlyList<SentMessageDto>>((messages, ct) => messages.GetOfPatientAsync(House.Rosa, ct)));
        var read = await officer.RunAsync<IMessageAppService, MessageThreadDto>((messages, ct) => messages.GetAsync(thread.Id, ct));

        Assert.Equal((House.Lcsw.Id, House.Pmhnp.Id), (sent.AuthorId, Assert.Single(sent.To)));
        Assert.Equal((false, false, "She sleeps badly."), (read.TakesPart, read.MayWrite, read.Messages[0].Text));
        await Assert.ThrowsAsync<AccessDeniedException>(() => officer.RunAsync<IMessageAppService>((messages, ct) => messages.PostAsync(thread.Id, new NewMessage("I"), ct)));
        await Assert.ThrowsAsync<AccessDeniedException>(() => officer.RunAsync<IMessageAppService>((messages, ct) => messages.ReceiveAsync(ct)));
    }

    [Theory]
    [InlineData(PracticeRole.Biller), InlineData(PracticeRole.FrontDesk), InlineData(PracticeRole.Administrator), Trait("Rule", "P-106")]
    public async Task Who_has_no_messages_is_not_even_told_that_there_are_some(string role)
    {
        await using var host = await CareHost.CreateAsync(DatabaseKind.Sqlite);
        await host.StartAsync(House.Lcsw, House.Rosa, [House.Pmhnp]);
        var somebody = host.Host.For(House.Pmhnp.Id, role);

        await Assert.ThrowsAsync<AccessDeniedException>(() => somebody.RunAsync<IMessageAppService>((messages, ct) => messages.GetOfPatientAsync(House.Rosa, ct)));
        Assert.Equal(0, await somebody.RunAsync<CoordinationDbContext, int>((db, ct) => db.Messages.CountAsync(ct)));
        Assert.Equal(0, await somebody.RunAsync<CoordinationDbContext, int>((db, ct) => db.Threads.CountAsync(ct)));
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    [Trait("Rule", "K-060"), Trait("Rule", "P-120")]
    public async Task Who_has_nothing_to_do_with_the_patient_cannot_be_written_to_and_the_refusal_says_who_can(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        var newcomer = await NewcomerAsync(host);

        var refusal = await Assert.ThrowsAsync<BusinessException>(() => host.StartAsync(House.Lcsw, House.Rosa, [House.Pmhnp, newcomer]));
        var desk = await Assert.ThrowsAsync<BusinessException>(() => host.StartAsync(House.Lcsw, House.Rosa, [House.FrontDesk]));
        var stranger = await Record.ExceptionAsync(() => host.StartAsync(newcomer, House.Rosa, [House.Pmhnp]));

        Assert.Equal(("Coordination:NotAddressable", "To"), (refusal.Code, refusal.Field));
        Assert.StartsWith("new new cannot", refusal.Message, StringComparison.Ordinal);
        Assert.EndsWith("You can write to: diaz diaz, patel patel.", refusal.Message, StringComparison.Ordinal);
        Assert.Equal("Coordination:NotAddressable", desk.Code);
        Assert.IsType<NoRelationshipException>(stranger);
        Assert.Equal(0, await host.ReadAsync((db, ct) => db.Threads.CountAsync(ct)));
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    [Trait("Rule", "P-120"), Trait("Rule", "P-106")]
    public async Task Who_has_left_the_patient_reads_no_more_and_what_they_wrote_stays(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        var newcomer = await NewcomerAsync(host);
        var membership = Guid.CreateVersion7();
        await host.AsSystem.RunAsync<IRelationships>((all, ct) => all.KeepAsync(RelationshipKind.CareTeam, membership, House.Rosa, newcomer.Id, host.Host.Clock.GetUtcNow(), null, ct));
        var thread = await host.StartAsync(newcomer, House.Rosa, [House.Pmhnp, House.Lcsw], "I hand her over.");
        host.Host.Clock.Advance(TimeSpan.FromMinutes(1));
        await host.AsSystem.RunAsync<IRelationships>((all, ct) => all.EndAsync(RelationshipKind.CareTeam, membership, host.Host.Clock.GetUtcNow(), ct));

        var after = await host.PostAsync(House.Pmhnp, thread.Id, "Thank you.");

        await host.GetAsync(newcomer, thread.Id).ThrowsAsync("Coordination:ThreadNotFound");
        await host.PostAsync(newcomer, thread.Id, "Wait").ThrowsAsync("Coordination:ThreadNotFound");
        Assert.Equal((0, 0), ((await host.ListAsync(newcomer)).Count, await host.UnreadAsync(newcomer)));
        Assert.False(after.Participants.Single(one => one.StaffId == newcomer.Id).Reads);
        Assert.Equal(["I hand her over.", "Thank you."], after.Messages.Select(message => message.Text));
        Assert.Equal(House.Lcsw.Id, Assert.Single(after.Messages[1].Receipts).StaffId);
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    [Trait("Rule", "K-060")]
    public async Task What_is_about_no_patient_needs_none_and_goes_to_whoever_reads_messages(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        var newcomer = await NewcomerAsync(host);

        var thread = await host.StartAsync(House.Lcsw, null, [newcomer], "The copier is broken.");

        Assert.Null((await host.GetAsync(newcomer, thread.Id)).PatientId);
        await host.GetAsync(House.Pmhnp, thread.Id).ThrowsAsync("Coordination:ThreadNotFound");
        await host.StartAsync(House.Lcsw, null, [House.FrontDesk]).ThrowsAsync("Coordination:NotAddressable");
        await host.StartAsync(House.Lcsw, null, [newcomer], new NewMessage("See this") { Links = [ChartPlace.Plan] }).ThrowsAsync("Input:Invalid");
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    [Trait("Rule", "P-122")]
    public async Task A_sensitive_chart_keeps_its_messages_until_a_reason_was_given(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        var thread = await host.StartAsync(House.Lcsw, House.Rosa, [House.Pmhnp]);
        await host.AsSystem.RunAsync<ISensitiveCharts>((charts, ct) => charts.MarkAsync(Guid.CreateVersion7(), House.Rosa, host.Host.Clock.GetUtcNow(), ct));

        await Assert.ThrowsAsync<ReasonNeededException>(() => host.GetAsync(House.Pmhnp, thread.Id));
        await Assert.ThrowsAsync<ReasonNeededException>(() => host.PostAsync(House.Pmhnp, thread.Id, "Since when?"));
        await Assert.ThrowsAsync<ReasonNeededException>(() => host.As(House.Pmhnp).RunAsync<IMessageAppService>((messages, ct) => messages.AcknowledgeAsync(thread.Messages[0].Id, ct)));
        await Assert.ThrowsAsync<ReasonNeededException>(() => host.StartAsync(House.Lcsw, House.Rosa, [House.Pmhnp]));
        await host.GetAsync(House.Assistant, thread.Id).ThrowsAsync("Coordination:ThreadNotFound");
        Assert.Empty(await host.ListAsync(House.Pmhnp));

        var prescriber = host.As(House.Pmhnp);
        await prescriber.RunAsync<ISensitiveCharts>((charts, ct) => charts.OpenAsync(House.Rosa, host.Host.Clock.GetUtcNow().AddHours(8), ct));
        Assert.Single((await prescriber.RunAsync<IMessageAppService, MessageThreadDto>((messages, ct) => messages.GetAsync(thread.Id, ct))).Messages);
        Assert.Single(await prescriber.RunAsync<IMessageAppService, IReadOnlyList<MessageThreadRowDto>>((messages, ct) => messages.GetListAsync(ct)));
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    [Trait("Rule", "P-122"), Trait("Rule", "P-082")]
    public async Task The_question_for_a_reason_does_not_betray_what_the_program_wrote(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        await host.ProgramAsync(House.Pmhnp);
        var consent = await host.ConsentAsync(House.Rosa);
        var thread = await host.StartAsync(House.Pmhnp, House.Rosa, [House.Lcsw]);
        host.Host.Clock.Advance(TimeSpan.FromMinutes(1));
        await host.AsSystem.RunAsync<IPart2Access>((part2, ct) => part2.EndConsentAsync(consent, host.Host.Clock.GetUtcNow(), ct));
        await host.AsSystem.RunAsync<ISensitiveCharts>((charts, ct) => charts.MarkAsync(Guid.CreateVersion7(), House.Rosa, host.Host.Clock.GetUtcNow(), ct));

        await host.GetAsync(House.Lcsw, thread.Id).ThrowsAsync("Coordination:ThreadNotFound");
        await Assert.ThrowsAsync<ReasonNeededException>(() => host.GetAsync(House.Pmhnp, thread.Id));
    }

    /// <summary>A therapist of the practice who treats nobody yet.</summary>
    internal static Task<StaffMember> NewcomerAsync(CareHost host)
    {
        var newcomer = House.Lcsw with { Id = Guid.CreateVersion7(), Code = "new", FirstName = "new", LastName = "new" };
        host.House.Staff[newcomer.Id] = newcomer;
        return Task.FromResult(newcomer);
    }
}
