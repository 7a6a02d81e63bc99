using PracticeSuite.Charting.Contracts.Flags;
using PracticeSuite.Platform.Outbox;

namespace PracticeSuite.Charting.Flags;

/// <summary>How those were told whom a flag tells (K-043): what became of each e-mail is read where it is kept, in the outbox.</summary>
internal sealed class FlagsTold(IOutbox outbox)
{
    public async Task<IReadOnlyList<UrgentFlagDto>> WithMailAsync(IReadOnlyList<UrgentFlagDto> flags, CancellationToken cancellationToken)
    {
        var mail = (await outbox.GetAsync(FlagTemplate.TemplateName, [.. flags.Select(flag => flag.Id)], cancellationToken)).ToLookup(one => one.SubjectId);
        return [.. flags.Select(flag => flag with { Acts = [.. flag.Acts.Select(act => act with { Told = Told(flag, act, mail[flag.Id]) })] })];
    }

    private static IReadOnlyList<FlagToldDto> Told(UrgentFlagDto flag, FlagActDto act, IEnumerable<OutboxEntry> mail)
    {
        if (act.Act is not (FlagAct.Raised or FlagAct.LevelRaised or FlagAct.Reopened or FlagAct.Escalated))
            return [];
        var again = flag.Acts.Where(later => later.At > act.At && later.Act is FlagAct.LevelRaised or FlagAct.Reopened).Select(later => (DateTimeOffset?)later.At).FirstOrDefault();
        var sent = mail.Where(one => one.QueuedAt >= act.At && !(one.QueuedAt >= again)).ToLookup(one => one.RecipientId);
        return [.. ToWhom(flag, act).Select(one => sent[one].FirstOrDefault() is { } entry ? new FlagToldDto(one, StateOf(entry), entry.SentAt) : new FlagToldDto(one, null, null))];
    }

    /// <summary>Whoever a rung told, and when its clock began everybody who was told by then.</summary>
    private static IEnumerable<Guid> ToWhom(UrgentFlagDto flag, FlagActDto act)
    {
        if (act.Act == FlagAct.Escalated)
            return act.ToStaffIds;
        var rungs = flag.Acts.Where(one => one.Act == FlagAct.Escalated).ToList();
        return flag.Addressees.Select(one => one.StaffId).Where(one => rungs.Find(rung => rung.ToStaffIds.Contains(one)) is not { } first || first.At < act.At);
    }

    private static FlagMailState StateOf(OutboxEntry entry) => entry switch
    {
        { State: MessageState.Sent } => FlagMailState.Sent,
        { State: MessageState.Failed } => FlagMailState.Failed,
        { State: MessageState.Canceled, Reason: FlagTemplate.NoAddress } => FlagMailState.NoAddress,
        { State: MessageState.Canceled } => FlagMailState.NotNeeded,
        _ => FlagMailState.Waiting,
    };
}
