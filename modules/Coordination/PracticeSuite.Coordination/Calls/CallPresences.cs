using Microsoft.EntityFrameworkCore;
using PracticeSuite.Coordination.Contracts.Calls;
using PracticeSuite.Coordination.Data;
using PracticeSuite.Kernel;

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

    public async Task<bool> IsAnotherHereAsync(CallRoom room, CancellationToken cancellationToken)
    {
        var (me, since) = (room.Me, clock.GetUtcNow() - CallLimits.Gone);
        return await InRoom(room.Call).AnyAsync(one => one.StaffId != me && one.SeenAt >= since, cancellationToken);
    }

    /// <summary>Of those who joined the call as it is booked now.</summary>
    public async Task<DateTimeOffset?> LastHereAsync(CoordinationCall call, CancellationToken cancellationToken) =>
        await InRoom(call).MaxAsync(one => (DateTimeOffset?)one.SeenAt, cancellationToken);

    public async Task<DateTimeOffset?> LastSeenAsync(Guid callId, CancellationToken cancellationToken) =>
        await db.CallPresences.Where(one => one.CallId == callId).MaxAsync(one => (DateTimeOffset?)one.SeenAt, cancellationToken);

    /// <summary>Who took part: those who were there together, for as long as another was there too, and those who say that they talked.</summary>
    public async Task<IReadOnlyList<CallParticipant>> TookPartAsync(CoordinationCall call, CancellationToken cancellationToken)
    {
        var (here, end) = (await InRoom(call).AsNoTracking().ToListAsync(cancellationToken), call.EndedAt ?? clock.GetUtcNow());
        var met = here.Where(one => one.MetAt is not null).Select(one => one.StaffId).ToHashSet();
        var stays = here.ToDictionary(one => one.StaffId, one => one.Stays(end));
        var said = call.StaffIds.Where(staff => !met.Contains(staff) && call.Member(staff).ConfirmedAt is not null).ToList();
        // Whoever talked without the room was with the others all the time, as they say.
        IntervalSet Together(Guid staff) => said.Count > 0 ? stays[staff] : stays[staff].Intersect(IntervalSet.Of(stays.Where(one => one.Key != staff).SelectMany(one => one.Value)));
        return [.. call.StaffIds.Where(staff => met.Contains(staff) || said.Contains(staff)).Select(staff => new CallParticipant(staff, met.Contains(staff) ? Together(staff) : null))];
    }

    /// <summary>Of the call as it is booked now: who was in the room before it was moved has to join again.</summary>
    private IQueryable<CallPresence> InRoom(CoordinationCall call)
    {
        var (id, opens) = (call.Id, call.Opens);
        return db.CallPresences.Where(one => one.CallId == id && one.JoinedAt >= opens);
    }
}
