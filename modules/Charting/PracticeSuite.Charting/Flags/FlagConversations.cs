using PracticeSuite.Charting.Contracts.Flags;

namespace PracticeSuite.Charting.Flags;

/// <summary>The way from a flag into the conversation of its message: for whoever takes part there. Where nobody has conversations, it leads nowhere.</summary>
internal sealed class FlagConversations(IEnumerable<IMessageConversations> conversations)
{
    public async Task LetInAsync(UrgentFlag flag, IReadOnlyCollection<Guid> told, CancellationToken cancellationToken)
    {
        if (flag.MessageId is not { } message)
            return;
        foreach (var all in conversations)
            await all.LetInAsync(message, told, cancellationToken);
    }

    /// <summary>Without the conversations that the caller could not open: to try would count as a denial.</summary>
    public async Task<IReadOnlyList<UrgentFlagDto>> OpenedAsync(IReadOnlyList<UrgentFlagDto> flags, CancellationToken cancellationToken)
    {
        var threads = flags.Select(flag => flag.ThreadId).OfType<Guid>().ToHashSet();
        if (threads.Count == 0)
            return flags;
        var open = new HashSet<Guid>();
        foreach (var all in conversations)
            open.UnionWith(await all.OfCallerAsync(threads, cancellationToken));
        return [.. flags.Select(flag => flag.ThreadId is { } thread && !open.Contains(thread) ? flag with { ThreadId = null } : flag)];
    }
}
