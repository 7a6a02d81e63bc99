using Microsoft.EntityFrameworkCore;
using PracticeSuite.Coordination.Contracts;
using PracticeSuite.Coordination.Contracts.Calls;
using PracticeSuite.Coordination.Data;
using PracticeSuite.Coordination.Time;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Scheduling.Contracts.Calls;

namespace PracticeSuite.Coordination.Calls;

internal sealed class CallTaskAppService(CoordinationDbContext db, ICallAppointments appointments, KnownFacts known, IAccess access, TimeProvider clock) : ICallTaskAppService
{
    /// <summary>What nobody attested for so long is no work of today.</summary>
    private static readonly TimeSpan Waiting = TimeSpan.FromDays(14);

    /// <summary>How far back two calls in a row are looked for.</summary>
    private static readonly TimeSpan Missed = TimeSpan.FromDays(90);

    public async Task<IReadOnlyList<CallTaskDto>> GetMineAsync(CancellationToken cancellationToken)
    {
        await access.DemandAsync(CoordinationPermissions.Calls.Join, cancellationToken);

        var (me, today) = (access.Caller.StaffId, (await known.GetLocationAsync(null, cancellationToken)).Zone.LocalDate(clock.GetUtcNow()));
        if (me is null)
            return [];
        var open = await db.CallItems.AsNoTracking().Where(item => item.OwnerId == me && item.DoneAt == null && item.WithdrawnAt == null).OrderBy(item => item.DueOn).ThenBy(item => item.Id)
            .ToListAsync(cancellationToken);
        return open.ConvertAll(item => new CallTaskDto(item.Id, item.CallId, item.PatientId, item.Text, item.DueOn!.Value, item.DueOn < today, item.WrittenById));
    }

    public async Task CompleteAsync(Guid taskId, CancellationToken cancellationToken)
    {
        await access.DemandAsync(CoordinationPermissions.Calls.Join, cancellationToken);
        var task = await db.CallItems.SingleOrDefaultAsync(item => item.Id == taskId && item.OwnerId != null && item.WithdrawnAt == null, cancellationToken) ?? throw CallErrors.TaskNotFound(taskId);
        await access.DemandAsync(CoordinationPermissions.Calls.Join, task.PatientId, cancellationToken);

        task.Complete(access.Caller.ToAuthor().StaffId, clock.GetUtcNow());
        await db.SaveOrAsync(CallErrors.CallChanged, cancellationToken);
    }

    public async Task<IReadOnlyList<PatientCallDto>> GetOfPatientAsync(Guid patientId, CancellationToken cancellationToken)
    {
        await access.DemandAsync(CoordinationPermissions.Calls.View, patientId, cancellationToken);

        var me = access.Caller.StaffId ?? Guid.Empty;
        var lines = await db.CallPatients.AsNoTracking().Where(line => line.PatientId == patientId).ToDictionaryAsync(line => line.CallId, line => line.Id, cancellationToken);
        var ids = lines.Keys.ToList();
        var calls = await db.Calls.AsNoTracking().Include(one => one.Members).Include(one => one.Segments).AsSplitQuery().Where(one => ids.Contains(one.Id)).ToListAsync(cancellationToken);
        var items = (await db.CallItems.AsNoTracking().Where(item => item.PatientId == patientId && item.WithdrawnAt == null).OrderBy(item => item.WrittenAt).ToListAsync(cancellationToken)).ToLookup(item => item.CallId);
        return
        [
            .. calls.Where(call => call.Segments.Any(one => one.LineId == lines[call.Id]) || items[call.Id].Any()).OrderByDescending(call => call.Start)
                .Select(call => new PatientCallDto(
                    call.Id, patientId, call.Start, call.StaffIds, call.TalkedAbout(lines[call.Id]), call.HeldAt is not null, call.StaffIds.Contains(me),
                    [.. items[call.Id].Select(item => CallShown.Item(item, me, mayWithdraw: false))])),
        ];
    }

    public async Task<IReadOnlyList<WaitingCallDto>> GetWaitingAsync(CancellationToken cancellationToken)
    {
        await access.DemandAsync(CoordinationPermissions.Calls.Join, cancellationToken);

        if (access.Caller.StaffId is not { } me)
            return [];
        var (now, since) = (clock.GetUtcNow(), clock.GetUtcNow() - Waiting);
        var open = await db.Calls.AsNoTracking().Include(one => one.Members).Where(one => one.Start >= since && one.MissedAt == null && one.EndedAt != null
            && one.Members.Any(member => member.StaffId == me && member.Position >= 0 && member.AttestedAt == null)).OrderBy(one => one.Start).ToListAsync(cancellationToken);
        var ids = open.ConvertAll(call => call.Id);
        var mine = await db.CallPresences.AsNoTracking().Where(one => one.StaffId == me && one.MetAt != null && ids.Contains(one.CallId)).ToDictionaryAsync(one => one.CallId, cancellationToken);
        bool TookPart(CoordinationCall call) => call.Member(me).ConfirmedAt is not null || mine.GetValueOrDefault(call.Id)?.JoinedAt >= call.Opens;
        return
        [
            .. open.Where(call => (call.HeldAt is not null && TookPart(call)) || (call.ConfirmableUntil >= now && call.MarkedById != me))
                .Select(call => new WaitingCallDto(call.Id, call.Start, call.StaffIds, call.ConfirmableUntil)),
        ];
    }

    public async Task<IReadOnlyList<MissedCallsDto>> GetMissedTwiceAsync(CancellationToken cancellationToken)
    {
        await access.DemandAsync(CoordinationPermissions.Calls.Oversee, cancellationToken);

        return [.. (await appointments.GetMissedTwiceAsync(clock.GetUtcNow() - Missed, cancellationToken)).Select(one => new MissedCallsDto(one.StaffIds, one.FirstAt, one.LastAt, one.LastId))];
    }
}
