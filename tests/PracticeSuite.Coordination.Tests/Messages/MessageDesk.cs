using PracticeSuite.Coordination.Contracts.Messages;
using PracticeSuite.Identity.Contracts.Staff;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;

namespace PracticeSuite.Coordination.Tests.Messages;

/// <summary>What people of the house do with messages.</summary>
internal static class MessageDesk
{
    public static Task<MessageThreadDto> StartAsync(
        this CareHost host, StaffMember who, Guid? about, IReadOnlyList<StaffMember> to, string text = "She sleeps badly.", MessageLevel level = MessageLevel.Normal) =>
        host.StartAsync(who, about, to, new NewMessage(text, level));

    public static Task<MessageThreadDto> StartAsync(this CareHost host, StaffMember who, Guid? about, IReadOnlyList<StaffMember> to, NewMessage message) =>
        host.DoAsync(who, (messages, ct) => messages.StartAsync(new NewThread(about, [.. to.Select(one => one.Id)], message), ct));

    public static Task<MessageThreadDto> PostAsync(this CareHost host, StaffMember who, Guid thread, string text, MessageLevel level = MessageLevel.Normal) =>
        host.DoAsync(who, (messages, ct) => messages.PostAsync(thread, new NewMessage(text, level), ct));

    public static Task<MessageThreadDto> GetAsync(this CareHost host, StaffMember who, Guid thread) => host.DoAsync(who, (messages, ct) => messages.GetAsync(thread, ct));

    public static Task<IReadOnlyList<MessageThreadRowDto>> ListAsync(this CareHost host, StaffMember who) =>
        host.DoAsync(who, (messages, ct) => messages.GetListAsync(ct));

    public static Task<IReadOnlyList<MessageHitDto>> FindAsync(this CareHost host, StaffMember who, string words) =>
        host.DoAsync(who, (messages, ct) => messages.FindAsync(words, ct));

    public static async Task<int> UnreadAsync(this CareHost host, StaffMember who) => (await host.DoAsync(who, (messages, ct) => messages.ReceiveAsync(ct))).UnreadThreads;

    public static Task ReadAsync(this CareHost host, StaffMember who, MessageThreadDto thread) =>
        host.As(who).RunAsync<IMessageAppService>((messages, ct) => messages.MarkReadAsync(thread.Id, [.. thread.Messages.Select(one => one.Id)], ct));

    public static Task<TResult> DoAsync<TResult>(this CareHost host, StaffMember who, Func<IMessageAppService, CancellationToken, Task<TResult>> act) => host.As(who).RunAsync(act);

    public static Task ProgramAsync(this CareHost host, params IReadOnlyCollection<StaffMember> staff) => host.AsSystem.RunAsync<IPart2Access>((part2, ct) =>
        part2.KeepMembersAsync([.. staff.Select(one => new ProgramTime(one.Id, new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero), null))], ct));

    /// <returns>By which it is taken back.</returns>
    public static async Task<Guid> ConsentAsync(this CareHost host, Guid patient)
    {
        var source = Guid.CreateVersion7();
        await host.AsSystem.RunAsync<IPart2Access>((part2, ct) => part2.KeepNewAsync(
            [new Part2Consent(host.Host.Practice, source, patient, Part2Purposes.Treatment, host.Host.Clock.GetUtcNow(), null)], ct));
        return source;
    }

    /// <summary>Somebody of the house stands in for another from now on.</summary>
    public static Task StandInAsync(this CareHost host, StaffMember who, StaffMember forWhom) => host.AsSystem.RunAsync<IRelationships>((all, ct) =>
        all.KeepAsync(StaffLinkKind.Coverage, Guid.CreateVersion7(), who.Id, forWhom.Id, host.Host.Clock.GetUtcNow(), host.Host.Clock.GetUtcNow().AddDays(5), ct));
}
