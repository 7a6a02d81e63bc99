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
        var (now, since) = (clock.GetUtcNow(), clock.GetUtcNow() - CallLimits.Waiting);
        var calls = await db.Calls.AsNoTracking().Include(one => one.Members)
            .Where(one => one.Start >= since && one.Members.Any(member => member.StaffId == me && member.Position >= 0)).OrderBy(one => one.Start).ToListAsync(cancellationToken);
        var (ids, booked) = (calls.ConvertAll(call => call.Id), await appointments.GetOpenAsync(since, now - CallLimits.Settling, cancellationToken));
        var mine = await db.CallPresences.AsNoTracking().Where(one => one.StaffId == me && one.MetAt != null && ids.Contains(one.CallId)).ToDictionaryAsync(one => one.CallId, cancellationToken);
        bool Met(CoordinationCall call) => mine.GetValueOrDefault(call.Id)?.JoinedAt >= call.Opens;
        bool IsAttestable(CoordinationCall call) => call is { HeldAt: not null, EndedAt: not null } && (call.Member(me).ConfirmedAt is not null || Met(call));
        bool IsConfirmable(CoordinationCall call) => call.ConfirmableUntil >= now && call.MarkedById != me;
        bool IsUnknown(CoordinationCall call) => call is { HeldAt: null, MarkedAt: null } && call.LapsesAt >= now && !Met(call)
            && (call.HasAppointment ? booked.Any(one => one.Id == call.Id) : call.EndedAt is not null);
        var untouched = booked.Where(one => one.StaffIds.Contains(me) && one.End + CallLimits.Confirming >= now && !ids.Contains(one.Id));
        return
        [
            .. calls.Where(call => call.MissedAt is null && call.Member(me).AttestedAt is null && (IsAttestable(call) || IsConfirmable(call) || IsUnknown(call)))
                .Select(call => new WaitingCallDto(call.Id, call.Start, call.StaffIds, call.HeldAt is null ? call.LapsesAt : null) { IsUnknown = call.HeldAt is null && call.MarkedAt is null })
                .Concat(untouched.Select(one => new WaitingCallDto(one.Id, one.Start, one.StaffIds, one.End + CallLimits.Confirming) { IsUnknown = true })).OrderBy(call => call.At),
        ];
    }

    public async Task<IReadOnlyList<MissedCallsDto>> GetMissedTwiceAsync(CancellationToken cancellationToken)
    {
        await access.DemandAsync(CoordinationPermissions.Calls.Oversee, cancellationToken);

        return [.. (await appointments.GetMissedTwiceAsync(clock.GetUtcNow() - Missed, cancellationToken)).Select(one => new MissedCallsDto(one.StaffIds, one.FirstAt, one.LastAt, one.LastId))];
    }
}
