using Microsoft.EntityFrameworkCore;
using PracticeSuite.Coordination.Contracts.Calls;
using PracticeSuite.Coordination.Data;

namespace PracticeSuite.Coordination.Calls;

/// <summary>Who is in a room, and whether they were there together long enough for a call (K-085).</summary>
internal sealed class CallPresences(CoordinationDbContext db, TimeProvider clock)
{
    public async Task JoinAsync(CallRoom room, CancellationToken cancellationToken)
    {
        if (await StayAsync(room, cancellationToken))
            return;
        var (id, me) = (room.Call.Id, room.Me);
        if (await db.CallPresences.SingleOrDefaultAsync(one => one.CallId == id && one.StaffId == me, cancellationToken) is { } before)
            before.Rejoin(clock.GetUtcNow());
        else
            db.CallPresences.Add(new CallPresence(room.Call, me, clock.GetUtcNow()));
        await db.SaveOrAsync(CallErrors.CallChanged, cancellationToken);
    }

    /// <returns>False = they have not joined.</returns>
    public async Task<bool> StayAsync(CallRoom room, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var all = await InRoom(room.Call).ToListAsync(cancellationToken);
        if (all.Find(one => one.StaffId == room.Me) is not { } mine)
            return false;
        if (room.Call.EndedAt is not null)
            return true;
        room.Call.Recover(all.Max(one => one.SeenAt), now);
        mine.Stay(now);
        foreach (var other in all.Where(other => other != mine && mine.HasMet(other, now)))
        {
            mine.Meet(now);
            other.Meet(now);
        }

        await db.SaveOrAsync(CallErrors.CallChanged, cancellationToken);
        return true;
    }

    public async Task<bool> HaveMetAsync(CoordinationCall call, CancellationToken cancellationToken) =>
        await InRoom(call).CountAsync(one => one.MetAt != null, cancellationToken) > 1;

    public async Task<bool> IsAnybodyHereAsync(CoordinationCall call, CancellationToken cancellationToken)
    {
        var since = clock.GetUtcNow() - CallLimits.Gone;
        return await InRoom(call).AnyAsync(one => one.SeenAt >= since, cancellationToken);
    }

    /// <summary>Of those who joined the call as it is booked now.</summary>
    public async Task<DateTimeOffset?> LastHereAsync(CoordinationCall call, CancellationToken cancellationToken) =>
        await InRoom(call).MaxAsync(one => (DateTimeOffset?)one.SeenAt, cancellationToken);

    public async Task<DateTimeOffset?> LastSeenAsync(Guid callId, CancellationToken cancellationToken) =>
        await db.CallPresences.Where(one => one.CallId == callId).MaxAsync(one => (DateTimeOffset?)one.SeenAt, cancellationToken);

    /// <summary>Who took part: those who were there together, and those who say that they were.</summary>
    public async Task<IReadOnlyList<CallParticipant>> TookPartAsync(CoordinationCall call, CancellationToken cancellationToken)
    {
        var met = await InRoom(call).AsNoTracking().Where(one => one.MetAt != null).ToDictionaryAsync(one => one.StaffId, cancellationToken);
        var end = call.EndedAt ?? clock.GetUtcNow();
        return
        [
            .. call.StaffIds.Where(staff => met.ContainsKey(staff) || call.Member(staff).ConfirmedAt is not null)
                .Select(staff => new CallParticipant(staff, met.GetValueOrDefault(staff)?.When(end))),
        ];
    }

    /// <summary>Of the call as it is booked now: who was in the room before it was moved has to join again.</summary>
    private IQueryable<CallPresence> InRoom(CoordinationCall call)
    {
        var (id, opens) = (call.Id, call.Opens);
        return db.CallPresences.Where(one => one.CallId == id && one.JoinedAt >= opens);
    }
}
