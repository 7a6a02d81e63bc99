using Microsoft.EntityFrameworkCore;
using PracticeSuite.Charting.Contracts;
using PracticeSuite.Charting.Contracts.Flags;
using PracticeSuite.Charting.Data;
using PracticeSuite.Charting.Medications;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;

namespace PracticeSuite.Charting.Flags;

internal sealed class UrgentFlagAppService(
    ChartingDbContext db, FlagAddressees addressees, FlagErrata errata, FlagClocks clocks, FlagMail mail, MedicationDesk desk, IAccess access, TimeProvider clock)
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
        return [.. all.OrderByDescending(flag => flag.RaisedAt).ThenByDescending(flag => flag.Id).Select(flag => Show(flag, inError))];
    }

    public async Task<MyFlagsDto> GetMineAsync(CancellationToken cancellationToken)
    {
        await access.DemandAsync(ChartingPermissions.Flags.View, cancellationToken);

        if (access.Caller.StaffId is not { } me)
            return new MyFlagsDto([], false);
        var mine = await Open.Where(flag => flag.Addressees.Any(one => one.StaffId == me)).Include(flag => flag.Lines).AsSingleQuery().ToListAsync(cancellationToken);
        return new MyFlagsDto(await ShowAsync(mine, cancellationToken), await WaitsAsync(me, mine.Select(flag => flag.Id).ToHashSet(), cancellationToken));
    }

    public async Task<UrgentFlagDto> RaiseAsync(Guid patientId, NewFlag flag, CancellationToken cancellationToken)
    {
        await access.DemandAsync(ChartingPermissions.Flags.Handle, patientId, cancellationToken);

        await db.PatientAsync(patientId, cancellationToken);
        var to = await addressees.GetAsync(patientId, [FlagRecipient.Team], await db.IsCallerOfProgramAsync(cancellationToken), cancellationToken);
        var raised = UrgentFlag.Raise(db.CurrentPractice, patientId, flag, to, desk.Recorder);
        await clocks.StartAsync(raised, cancellationToken);
        db.Add(raised);
        await db.SaveChangesAsync(cancellationToken);
        await mail.QueueAsync(raised, cancellationToken);
        return Show(raised, new HashSet<Guid>());
    }

    /// <summary>Of two who acknowledge at once the second finds that it is done.</summary>
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

    public Task<UrgentFlagDto> ResolveAsync(Guid id, FlagResolution resolution, CancellationToken cancellationToken) =>
        ActAsync(id, flag => flag.Resolve(resolution, desk.Recorder), cancellationToken);

    public Task<UrgentFlagDto> ReopenAsync(Guid id, string? reason, CancellationToken cancellationToken) =>
        ActAsync(id, flag => flag.Reopen(reason, desk.Recorder), cancellationToken);

    public Task<UrgentFlagDto> CancelAsync(Guid id, string? reason, CancellationToken cancellationToken) =>
        ActAsync(id, flag => flag.Cancel(reason, desk.Recorder), cancellationToken);

    private IQueryable<UrgentFlag> Whole => db.Set<UrgentFlag>().Include(flag => flag.Lines).Include(flag => flag.Addressees).Include(flag => flag.Acts).AsSplitQuery();

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
            await mail.QueueAsync(flag, cancellationToken);
        return Show(flag, await errata.ReadAsync([flag], cancellationToken));
    }

    /// <summary>Whoever is told and may not open it learns that something waits, and nothing of it (K-049).</summary>
    private async Task<bool> WaitsAsync(Guid me, HashSet<Guid> shown, CancellationToken cancellationToken)
    {
        using var facts = access.ReadFacts();
        var all = await Open.Where(flag => flag.State == FlagState.Open && flag.Addressees.Any(one => one.StaffId == me)).Select(flag => flag.Id).ToListAsync(cancellationToken);
        return all.Exists(id => !shown.Contains(id));
    }

    private async Task<IReadOnlyList<UrgentFlagDto>> ShowAsync(IReadOnlyCollection<UrgentFlag> flags, CancellationToken cancellationToken)
    {
        var inError = await errata.ReadAsync(flags, cancellationToken);
        return [.. flags.OrderByDescending(flag => flag.Level).ThenBy(flag => flag.State).ThenBy(flag => flag.OpenSince).Select(flag => Show(flag, inError))];
    }

    private UrgentFlagDto Show(UrgentFlag flag, IReadOnlySet<Guid> inError) => FlagShown.Of(flag, access.Caller.UserId, clock.GetUtcNow(), inError);
}
