using PracticeSuite.Charting.Contracts.Flags;
using PracticeSuite.Coordination.Contracts.Messages;
using PracticeSuite.Identity.Contracts.Staff;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Data;
using PracticeSuite.Testing;
using Xunit;

namespace PracticeSuite.Coordination.Tests.Messages;

/// <summary>An urgent message is a flag, too: raised with it, answered with it, taken back with it (K-061).</summary>
[Trait("Rule", "K-061")]
public sealed class UrgentMessageTests
{
    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    [Trait("Rule", "K-067")]
    public async Task It_raises_a_flag_for_whom_it_was_sent_to_and_for_who_stands_in_and_waits_for_no_reminder(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        var newcomer = await MessageAccessTests.NewcomerAsync(host);
        await host.StandInAsync(newcomer, House.Pmhnp);

        var thread = await host.StartAsync(House.Lcsw, House.Rosa, [House.Pmhnp, House.Assistant], "She took too many.", MessageLevel.Urgent);

        var flag = Assert.Single(host.House.Charts.Flags);
        Assert.Equal((House.Rosa, thread.Id, thread.Messages[0].Id, false), (flag.PatientId, flag.ThreadId, flag.MessageId, flag.IsPart2));
        Assert.Equal([House.Pmhnp.Id, House.Assistant.Id], flag.To.OrderBy(id => id == House.Assistant.Id));
        Assert.Equal([newcomer.Id], flag.StandIns);
        Assert.Contains(newcomer.Id, thread.Participants.Select(one => one.StaffId));
        Assert.All(await host.ReadAsync((db, ct) => Task.FromResult(db.Receipts.Select(r => r.RemindAt).ToList())), Assert.Null);
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    [Trait("Rule", "K-042")]
    public async Task To_read_it_is_not_to_acknowledge_and_to_acknowledge_or_to_answer_is(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        var charts = host.House.Charts;
        var first = await host.StartAsync(House.Lcsw, House.Rosa, [House.Pmhnp], "She took too many.", MessageLevel.Urgent);
        await host.ReadAsync(House.Pmhnp, first);
        Assert.Empty(charts.Acknowledged);

        await host.DoAsync(House.Pmhnp, async (messages, ct) =>
        {
            await messages.AcknowledgeAsync(first.Messages[0].Id, ct);
            return true;
        });
        var second = await host.StartAsync(House.Lcsw, House.Rosa, [House.Pmhnp], "And again.", MessageLevel.Urgent);
        await host.ReadAsync(House.Pmhnp, second);
        await host.PostAsync(House.Pmhnp, second.Id, "I call her now.");

        Assert.Equal([first.Messages[0].Id, second.Messages[0].Id], charts.Acknowledged);
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    [Trait("Rule", "K-064")]
    public async Task Retracted_before_anybody_read_it_its_flag_is_taken_back(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        var thread = await host.StartAsync(House.Lcsw, House.Rosa, [House.Pmhnp], "She took too many.", MessageLevel.Urgent);

        await host.As(House.Lcsw).RunAsync<IMessageAppService>((messages, ct) => messages.RetractAsync(thread.Messages[0].Id, ct));

        Assert.Equal([thread.Messages[0].Id], host.House.Charts.Canceled);
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    [Trait("Rule", "K-043"), Trait("Rule", "K-049"), Trait("Rule", "P-082")]
    public async Task Whoever_its_flag_climbs_to_takes_part_and_has_it_before_them_as_far_as_they_may_read_it(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        var stranger = await MessageAccessTests.NewcomerAsync(host);
        await host.ProgramAsync(House.Pmhnp);
        var plain = await host.StartAsync(House.Lcsw, House.Rosa, [House.Pmhnp], "She took too many.", MessageLevel.Urgent);
        await host.ProgramAsync(House.Pmhnp, House.Lcsw);
        var ofProgram = await host.StartAsync(House.Pmhnp, House.Rosa, [House.Lcsw], "A dose was missed.", MessageLevel.Urgent);
        await host.GetAsync(House.Assistant, plain.Id).ThrowsAsync("Coordination:ThreadNotFound");
        IReadOnlyCollection<Guid> told = [House.Pmhnp.Id, House.Lcsw.Id, House.Assistant.Id, stranger.Id];

        foreach (var thread in new[] { plain, plain, ofProgram })
            await host.AsSystem.RunAsync<IMessageConversations>((all, ct) => all.LetInAsync(thread.Messages[0].Id, told, ct));

        var seen = await host.GetAsync(House.Assistant, plain.Id);
        Assert.Equal([House.Assistant.Id, House.Lcsw.Id, House.Pmhnp.Id], seen.Participants.Select(one => one.StaffId).OrderBy(id => id == House.Lcsw.Id ? 1 : id == House.Pmhnp.Id ? 2 : 0));
        Assert.Equal(2, seen.Messages[0].Receipts.Count);
        Assert.Equal(1, await host.UnreadAsync(House.Assistant));
        await host.GetAsync(stranger, plain.Id).ThrowsAsync("Coordination:ThreadNotFound");
        Assert.Equal(2, (await host.GetAsync(House.Pmhnp, ofProgram.Id)).Participants.Count);
        Assert.Equal([plain.Id], await OpenToAsync(House.Assistant));
        Assert.Empty(await OpenToAsync(stranger));
        await host.As(House.Assistant).RunAsync<IMessageAppService>((messages, ct) => messages.AcknowledgeAsync(plain.Messages[0].Id, ct));
        Assert.Equal([plain.Messages[0].Id], host.House.Charts.Acknowledged);

        Task<IReadOnlySet<Guid>> OpenToAsync(StaffMember who) => host.As(who).RunAsync<IMessageConversations, IReadOnlySet<Guid>>((all, ct) => all.OfCallerAsync([plain.Id, ofProgram.Id], ct));
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    [Trait("Rule", "P-071")]
    public async Task What_the_program_writes_makes_a_labelled_flag_and_so_does_what_answers_it(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        await host.ProgramAsync(House.Pmhnp);
        await host.ConsentAsync(House.Rosa);

        var thread = await host.StartAsync(House.Pmhnp, House.Rosa, [House.Lcsw], "A dose was missed.", MessageLevel.Urgent);
        await host.PostAsync(House.Lcsw, thread.Id, "Which one?", MessageLevel.Urgent);

        Assert.Equal([true, true], host.House.Charts.Flags.Select(flag => flag.IsPart2));
    }

    [Theory]
    [InlineData(false, true, "IsAdministrative")]
    [InlineData(true, false, "about no patient")]
    public async Task Without_a_patient_or_a_record_it_is_refused_with_the_field_and_what_to_do(bool isAboutNobody, bool isAdministrative, string says)
    {
        await using var host = await CareHost.CreateAsync(DatabaseKind.Sqlite);

        var refusal = await Assert.ThrowsAsync<BusinessException>(() => host.StartAsync(
            House.Lcsw, isAboutNobody ? null : House.Rosa, [House.Pmhnp], new NewMessage("The alarm code has changed.", MessageLevel.Urgent, isAdministrative)));

        Assert.Equal(("Coordination:UrgentNeedsPatient", "Level"), (refusal.Code, refusal.Field));
        Assert.Contains(says, refusal.Message, StringComparison.Ordinal);
        Assert.Empty(host.House.Charts.Flags);
    }

    [Fact, Trait("Rule", "K-060")]
    public async Task To_somebody_without_a_relationship_it_is_refused_and_says_who_can_read_it()
    {
        await using var host = await CareHost.CreateAsync(DatabaseKind.Sqlite);
        var stranger = House.Lcsw with { Id = Guid.CreateVersion7(), Code = "stranger", FirstName = "Kim", LastName = "Stranger" };
        host.House.Staff[stranger.Id] = stranger;

        var refusal = await Assert.ThrowsAsync<BusinessException>(() => host.StartAsync(House.Lcsw, House.Rosa, [stranger], "She took too many.", MessageLevel.Urgent));

        Assert.Equal(("Coordination:NotAddressable", "To"), (refusal.Code, refusal.Field));
        Assert.Contains("Kim Stranger", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("patel", refusal.Message, StringComparison.Ordinal);
        Assert.Empty(host.House.Charts.Flags);
    }
}
