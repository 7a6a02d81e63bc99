using Microsoft.EntityFrameworkCore;
using PracticeSuite.Charting.Contracts;
using PracticeSuite.Charting.Contracts.Flags;
using PracticeSuite.Charting.Data;
using PracticeSuite.Charting.Medications;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;

namespace PracticeSuite.Charting.Flags;

internal sealed class UrgentFlagAppService(
    ChartingDbContext db, FlagAddressees addressees, FlagErrata errata, FlagClocks clocks, FlagMail mail, FlagsTold told, FlagsAtHand atHand, FlagConversations conversations, MedicationDesk desk,
    IAccess access, TimeProvider clock)
    : IUrgentFlagAppService
{
    private IQueryable<UrgentFlag> Open => db.Set<UrgentFlag>().AsNoTracking().Where(flag => flag.State == FlagState.Open || flag.State == FlagState.Acknowledged);

    /// <summary>One statement for the head of a chart without any: the filter leaves out what the caller may not see.</summary>
    public async Task<IReadOnlyList<UrgentFlagDto>> GetOpenAsync(Guid patientId, CancellationToken cancellationToken)
    {
        await access.DemandAsync(ChartingPermissions.Flags.View, cancellationToken);

        return await ShowAsync(await Open.Where(flag => flag.PatientId == patientId).Include(flag => flag.Lines).AsSingleQuery().ToListAsync(cancellationToken), cancellationToken);
    }

    public async Task<IReadOnlyList<UrgentFlagDto>> GetListAsync(Guid patientId, CancellationToken cancellationToken)
    {
        await access.DemandAsync(ChartingPermissions.Flags.View, patientId, cancellationToken);

        var all = await Whole.AsNoTracking().Where(flag => flag.PatientId == patientId).ToListAsync(cancellationToken);
        var inError = await errata.ReadAsync(all, cancellationToken);
        return await conversations.OpenedAsync(await told.WithMailAsync(
            [.. all.OrderBy(flag => flag.IsOver).ThenByDescending(flag => flag.IsOver ? FlagLevel.Routine : flag.Level).ThenByDescending(flag => flag.RaisedAt).ThenByDescending(flag => flag.Id).Select(flag => Show(flag, inError))], cancellationToken), cancellationToken);
    }

    public async Task<MyFlagsDto> GetMineAsync(CancellationToken cancellationToken)
    {
        await access.DemandAsync(ChartingPermissions.Flags.View, cancellationToken);

        if (access.Caller.StaffId is not { } me)
            return new MyFlagsDto([], []);
        var mine = await atHand.ReadAsync(me, cancellationToken);
        return new MyFlagsDto(await ShowAsync(mine, cancellationToken), await atHand.WaitingAsync(me, mine.Select(flag => flag.Id).ToHashSet(), cancellationToken));
    }

    public async Task<IReadOnlyList<FlagMark>> GetMarksAsync(CancellationToken cancellationToken)
    {
        await access.DemandAsync(ChartingPermissions.Flags.View, cancellationToken);

        return access.Caller.StaffId is { } me ? await atHand.MarksAsync(me, cancellationToken) : [];
    }

    public async Task<UrgentFlagDto> RaiseAsync(Guid patientId, NewFlag flag, CancellationToken cancellationToken)
    {
        await access.DemandAsync(ChartingPermissions.Flags.Handle, patientId, cancellationToken);

        await db.PatientAsync(patientId, cancellationToken);
        var isPart2 = await db.IsCallerOfProgramAsync(cancellationToken);
        var to = await addressees.GetAsync(patientId, [FlagRecipient.Team], isPart2, cancellationToken);
        var raised = UrgentFlag.Raise(db.CurrentPractice, patientId, flag, await addressees.WithStandInsAsync(patientId, to, isPart2, cancellationToken), desk.Recorder);
        await clocks.StartAsync(raised, cancellationToken);
        db.Add(raised);
        await db.SaveChangesAsync(cancellationToken);
        await mail.QueueAsync(raised, cancellationToken);
        return Show(raised, new HashSet<Guid>());
    }

    /// <summary>Of two who acknowledge at once the second finds that it is done, and what they say of it is kept.</summary>
    public async Task<UrgentFlagDto> AcknowledgeAsync(Guid id, string? comment, CancellationToken cancellationToken)
    {
        try
        {
            return await ActAsync(id, flag => flag.Acknowledge(comment, desk.Recorder), cancellationToken);
        }
        catch (BusinessException refusal) when (refusal.Code == FlagErrors.RaisedMeanwhileCode)
        {
            db.ChangeTracker.Clear();
            return await ActAsync(id, flag => flag.Acknowledge(comment, desk.Recorder), cancellationToken);
        }
    }

    /// <summary>Whoever is on the ladder and has nothing to do with the patient acknowledges what they were told, and nothing else of the chart opens to them.</summary>
    public async Task TakeOverAsync(Guid id, string? comment, CancellationToken cancellationToken)
    {
        try
        {
            await TryTakeOverAsync(id, comment, cancellationToken);
        }
        catch (BusinessException refusal) when (refusal.Code == FlagErrors.RaisedMeanwhileCode)
        {
            db.ChangeTracker.Clear();
            await TryTakeOverAsync(id, comment, cancellationToken);
        }
    }

    public Task<UrgentFlagDto> ResolveAsync(Guid id, FlagResolution resolution, CancellationToken cancellationToken) =>
        ActAsync(id, flag => flag.Resolve(resolution, desk.Recorder), cancellationToken);

    public Task<UrgentFlagDto> ReopenAsync(Guid id, string? reason, CancellationToken cancellationToken) =>
        ActAsync(id, flag => flag.Reopen(reason, desk.Recorder), cancellationToken);

    public Task<UrgentFlagDto> CancelAsync(Guid id, string? reason, CancellationToken cancellationToken) =>
        ActAsync(id, flag => flag.Cancel(reason, desk.Recorder), cancellationToken);

    private IQueryable<UrgentFlag> Whole => db.Set<UrgentFlag>().Include(flag => flag.Lines).Include(flag => flag.Addressees).Include(flag => flag.Acts).AsSplitQuery();

    private async Task TryTakeOverAsync(Guid id, string? comment, CancellationToken cancellationToken)
    {
        await access.DemandAsync(ChartingPermissions.Flags.Handle, cancellationToken);
        using var facts = access.ReadFacts();
        var me = access.Caller.StaffId ?? Guid.Empty;
        var flag = await db.Set<UrgentFlag>().Include(one => one.Acts).Include(one => one.Addressees).AsSplitQuery().SingleOrDefaultAsync(one => one.Id == id, cancellationToken);
        if (flag is null || !await atHand.IsOnLadderAsync(flag, me, cancellationToken))
            throw FlagErrors.NotFound(id);
        flag.Acknowledge(comment, desk.Recorder);
        await db.SaveOrAsync(FlagErrors.RaisedMeanwhile, cancellationToken);
    }

    private async Task<UrgentFlagDto> ActAsync(Guid id, Action<UrgentFlag> act, CancellationToken cancellationToken)
    {
        await access.DemandAsync(ChartingPermissions.Flags.Handle, cancellationToken);
        var flag = await Whole.SingleOrDefaultAsync(one => one.Id == id, cancellationToken) ?? throw FlagErrors.NotFound(id);
        await access.DemandAsync(ChartingPermissions.Flags.Handle, flag.PatientId, cancellationToken);

        act(flag);
        var begins = flag.AwaitsClock;
        await clocks.StartAsync(flag, cancellationToken);
        await db.SaveOrAsync(FlagErrors.RaisedMeanwhile, cancellationToken);
        if (begins)
            await mail.QueueAgainAsync(flag, cancellationToken);
        return (await conversations.OpenedAsync([Show(flag, await errata.ReadAsync([flag], cancellationToken))], cancellationToken))[0];
    }

    private async Task<IReadOnlyList<UrgentFlagDto>> ShowAsync(IReadOnlyCollection<UrgentFlag> flags, CancellationToken cancellationToken)
    {
        var inError = await errata.ReadAsync(flags, cancellationToken);
        return await conversations.OpenedAsync(
            [.. flags.OrderByDescending(flag => flag.Level).ThenBy(flag => flag.State).ThenBy(flag => flag.OpenSince).Select(flag => Show(flag, inError))], cancellationToken);
    }

    private UrgentFlagDto Show(UrgentFlag flag, IReadOnlySet<Guid> inError) => FlagShown.Of(flag, access.Caller.UserId, clock.GetUtcNow(), inError);
}
