using Microsoft.EntityFrameworkCore;
using PracticeSuite.Coordination.Contracts.Calls;
using PracticeSuite.Coordination.Data;
using PracticeSuite.Scheduling.Contracts.Calendar;
using PracticeSuite.Scheduling.Contracts.Calls;

namespace PracticeSuite.Coordination.Calls;

/// <summary>A call that is over and about which something is to be written.</summary>
internal sealed record OverCall(Guid Id);

/// <summary>
/// Calls that nobody ended (K-085). Where two met, it was held until the last of them was seen, and waits to be attested: minutes, contacts and notes are written by
/// nobody but those who took part (K-086). Where nobody met or talked and nobody confirmed it within 48 hours, it did not take place. What is written ends that it is due, so that a round
/// may run twice or be killed.
/// </summary>
internal sealed class CallRound(CoordinationDbContext db, ICallAppointments appointments, CallPresences presences, TimeProvider clock)
{
    /// <summary>At most so many, the longest over first; the rest comes with the next round.</summary>
    public async Task<IReadOnlyList<OverCall>> GetDueAsync(int most, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var (since, over, lapsed) = (now - CallLimits.Waiting, now - CallLimits.Settling, now - CallLimits.Confirming);
        var left = db.Calls.Where(one => one.Start >= since && one.End <= over && one.EndedAt == null
            && (one.HeldAt != null || one.Segments.Any() || db.CallPresences.Any(presence => presence.CallId == one.Id && presence.MetAt != null)));
        var silent = db.Calls.Where(one => one.Start >= since && one.End < lapsed && one.MissedAt == null && one.HeldAt == null && (one.EndedAt == null || one.MarkedAt != null || one.Segments.Any())
            && (one.MarkedAt == null || one.MarkedAt < lapsed));
        var kept = await left.Union(silent).OrderBy(one => one.Start).Select(one => one.Id).Take(most).ToListAsync(cancellationToken);
        var booked = (await appointments.GetOpenAsync(since, lapsed, cancellationToken)).Select(one => one.Id).ToList();
        var touched = await db.Calls.Where(one => booked.Contains(one.Id)).Select(one => one.Id).ToListAsync(cancellationToken);
        return [.. kept.Concat(booked.Except(touched)).Take(most).Select(id => new OverCall(id))];
    }

    public async Task SettleAsync(OverCall over, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var call = await db.Calls.Include(one => one.Members).Include(one => one.Segments).AsSplitQuery().SingleOrDefaultAsync(one => one.Id == over.Id, cancellationToken);
        var appointment = call?.HasAppointment == false ? null : await appointments.GetAsync(over.Id, cancellationToken);
        if (appointment is not null)
            call?.Follow(appointment.Start, appointment.End, appointment.StaffIds);
        if (call is null && appointment?.Status != AppointmentStatus.Booked)
            return;
        if (appointment?.Status.IsCanceled() == true && call?.HasBegun == false)
        {
            // Written down, so that nobody looks at it again five minutes later.
            call.Close(now);
            await db.SaveOrAsync(CallErrors.CallChanged, cancellationToken);
            return;
        }

        // A row is kept of a call that nobody touched as well: whoever takes the mark in the calendar back is not overruled by the next round.
        call ??= db.Calls.Add(CoordinationCall.Open(db.CurrentPractice, over.Id, appointment!.StaffIds, appointment.Start, appointment.End, appointment.TimeZoneId)).Entity;
        var isOver = call.MissedAt is null && call.End <= now - CallLimits.Settling && !await presences.IsAnybodyHereAsync(call, cancellationToken) && await EndAsync(call, appointment, now, cancellationToken);
        // Also that it was moved.
        await db.SaveOrAsync(CallErrors.CallChanged, cancellationToken);
        if (isOver && call is { HasAppointment: true, EndedAt: not null } && (call.HeldAt ?? call.MissedAt) is not null)
            await appointments.MarkAsync(call.Id, held: call.HeldAt is not null, cancellationToken);
    }

    /// <returns>Whether anything is to be written.</returns>
    private async Task<bool> EndAsync(CoordinationCall call, CallAppointment? appointment, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (await presences.HaveMetAsync(call, cancellationToken))
            call.Meet(now);
        // What the calendar says is kept was held; whoever says so there is asked no more.
        if (call.LapsesAt < now && appointment?.Status == AppointmentStatus.Kept)
            call.Meet(now);
        if (call.HeldAt is null && call.LapsesAt < now)
        {
            call.Lapse(now);
            return true;
        }

        if (call.EndedAt is not null || (call.HeldAt is null && call.Segments.Count == 0))
            return false;
        call.Leave(await presences.LastHereAsync(call, cancellationToken) ?? call.End);
        return true;
    }
}
