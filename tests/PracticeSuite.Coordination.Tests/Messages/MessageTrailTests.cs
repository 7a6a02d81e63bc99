using Microsoft.Extensions.DependencyInjection;
using PracticeSuite.Coordination.Contracts;
using PracticeSuite.Coordination.Contracts.Messages;
using PracticeSuite.Coordination.Data;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Auditing;
using PracticeSuite.Platform.Data;
using PracticeSuite.Testing;
using Xunit;

namespace PracticeSuite.Coordination.Tests.Messages;

/// <summary>What the audit trail has of conversations (P-140, P-141).</summary>
public sealed class MessageTrailTests
{
    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    [Trait("Rule", "P-141"), Trait("Rule", "P-106")]
    public async Task Whoever_reads_what_is_about_no_patient_is_on_record_and_nothing_of_it_is_about_one(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        var thread = await host.StartAsync(House.Lcsw, null, [House.Pmhnp], "The copier is broken.");

        await host.Host.For(Guid.CreateVersion7(), PracticeRole.PrivacyOfficer).RunAsync<IMessageAppService, MessageThreadDto>((messages, ct) => messages.GetAsync(thread.Id, ct));

        var trail = await TrailAsync(host);
        Assert.Equal($"{thread.Id}", Assert.Single(trail, row => row.Action == AuditAction.View).ObjectId);
        Assert.Contains(trail, row => row is { ObjectType: "ThreadParticipant", Action: AuditAction.Create });
        Assert.All(trail.Where(row => row.ObjectType is "Message" or "MessageThread" or "MessageReceipt" or "ThreadParticipant"), row => Assert.Null(row.PatientId));
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    [Trait("Rule", "P-140")]
    public async Task The_patients_trail_has_who_was_let_in(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        var thread = await host.StartAsync(House.Lcsw, House.Rosa, [House.Pmhnp]);

        await host.DoAsync(House.Lcsw, (messages, ct) => messages.AddAsync(thread.Id, House.Assistant.Id, ct));

        var joined = (await TrailAsync(host)).Where(row => row.ObjectType == "ThreadParticipant").ToList();
        Assert.Equal(3, joined.Count);
        Assert.All(joined, row => Assert.Equal(House.Rosa, row.PatientId));
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    [Trait("Rule", "P-123")]
    public async Task Who_tries_a_conversation_in_which_they_do_not_take_part_is_denied_it_on_record(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        var thread = await host.StartAsync(House.Lcsw, House.Rosa, [House.Pmhnp]);

        await host.GetAsync(House.Assistant, thread.Id).ThrowsAsync("Coordination:ThreadNotFound");
        await host.As(House.Assistant).RunAsync<IMessageAppService>((messages, ct) => messages.AcknowledgeAsync(thread.Messages[0].Id, ct)).ThrowsAsync("Coordination:MessageNotFound");
        await host.GetAsync(House.Assistant, Guid.CreateVersion7()).ThrowsAsync("Coordination:ThreadNotFound");

        var denied = (await TrailAsync(host)).Where(row => row.Outcome == AuditOutcome.Denied).ToList();
        Assert.Equal(2, denied.Count);
        Assert.All(denied, row => Assert.Equal((CoordinationPermissions.Messages.View, "Participant", House.Rosa), (row.ObjectType, row.Reason, row.PatientId)));
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    [Trait("Rule", "P-141"), Trait("Rule", "K-062")]
    public async Task How_far_messages_have_come_is_told_to_a_screen_without_a_view(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        var thread = await host.StartAsync(House.Lcsw, House.Rosa, [House.Pmhnp]);
        await host.ReadAsync(House.Pmhnp, thread);
        var before = (await TrailAsync(host)).Count(row => row.Action == AuditAction.View);

        var (state, statements) = await host.As(House.Lcsw).RunAsync<IServiceProvider, (ThreadStateDto, int)>(async (services, ct) =>
        {
            ThreadStateDto? told = null;
            var count = await Statements.CountAsync(
                services.GetRequiredService<CoordinationDbContext>(),
                async () => told = await services.GetRequiredService<IMessageAppService>().GetStateAsync(thread.Id, ct));
            return (told!, count);
        });

        Assert.Equal(host.Host.Clock.GetUtcNow(), Assert.Single(Assert.Single(state.Messages).Receipts).ReadAt);
        Assert.Equal(thread.Participants.Select(one => one.StaffId), state.Participants);
        Assert.Equal(4, statements);
        Assert.Equal(before, (await TrailAsync(host)).Count(row => row.Action == AuditAction.View));
        await host.DoAsync(House.Assistant, (messages, ct) => messages.GetStateAsync(thread.Id, ct)).ThrowsAsync("Coordination:ThreadNotFound");
    }

    internal static async Task<IReadOnlyList<AuditEntry>> TrailAsync(CareHost host) =>
        (await host.AsSystem.RunAsync<IAuditLog, AuditPage>((log, ct) => log.GetPageAsync(new AuditFilter(Take: AuditFilter.MostRows), ct))).Rows;
}
