using Microsoft.EntityFrameworkCore;
using PracticeSuite.Coordination.Contracts.Calls;
using PracticeSuite.Coordination.Data;
using PracticeSuite.Kernel;

namespace PracticeSuite.Coordination.Calls;

/// <summary>A room as one of those who speak in it may see it.</summary>
internal sealed class CallShown(CoordinationDbContext db, TimeProvider clock)
{
    public async Task<CallDto> ShowAsync(CallRoom room, CancellationToken cancellationToken)
    {
        var (call, id) = (room.Call, room.Call.Id);
        var opens = call.Opens;
        var here = await db.CallPresences.AsNoTracking().Where(one => one.CallId == id && one.JoinedAt >= opens).ToDictionaryAsync(one => one.StaffId, cancellationToken);
        var items = await db.CallItems.AsNoTracking().Where(one => one.CallId == id && one.WithdrawnAt == null).OrderBy(one => one.WrittenAt).ThenBy(one => one.Id).ToListAsync(cancellationToken);
        var patients = room.Lines.Where(line => room.Seen.Contains(line.Id)).ToDictionary(line => line.Id, line => line.PatientId);
        return new CallDto(call.Id, room.IsKept ? call.Version : 0, StateOf(room), call.Start, call.End, call.TimeZoneId, call.HasAppointment)
        {
            Link = room.Appointment?.Link,
            LastAt = room.Reasons?.LastAt,
            People = [.. call.StaffIds.Select(staff => Person(call, staff, here.GetValueOrDefault(staff)))],
            Agenda = [.. call.Agenda.Select(line => Line(room, line, patients.TryGetValue(line, out var patient) ? patient : null))],
            Others = [.. OthersOf(room, patients).Select(patient => new CallLineDto(patient, patient, Seconds.Zero, null) { Reasons = room.Reasons!.Of(patient) })],
            Items = [.. items.Select(item => Item(item, room.Me, mayWithdraw: call.Member(room.Me).AttestedAt is null))],
            EndedAt = call.EndedAt,
            HeldAt = call.HeldAt ?? (here.Values.Count(one => one.MetAt is not null) > 1 ? here.Values.Max(one => one.MetAt) : null),
            MarkedById = call.HeldAt is null ? call.MarkedById : null,
            ConfirmableUntil = call.ConfirmableUntil,
            Capacity = AgendaPlan.CapacityOf(call.End - call.Start),
        };
    }

    public static CallItemDto Item(CallItem item, Guid me, bool mayWithdraw) => new(
        item.Id, item.PatientId, item.Text, item.OwnerId, item.DueOn, item.WrittenById, item.WrittenAt, item.DoneAt, mayWithdraw && item.WrittenById == me);

    private CallPersonDto Person(CoordinationCall call, Guid staff, CallPresence? here) => new(
        staff, here?.JoinedAt, here is not null && call.EndedAt is null && clock.GetUtcNow() - here.SeenAt <= CallLimits.Gone, call.Member(staff).AttestedAt)
    {
        TookPart = here?.MetAt is not null || call.Member(staff).ConfirmedAt is not null,
    };

    private static CallLineDto Line(CallRoom room, Guid line, Guid? patient) => new(
        line, patient, room.Call.TalkedAbout(line), room.Call.Running is { } running && running.LineId == line ? running.StartedAt : null)
    {
        Reasons = patient is { } id && room.Reasons is { } reasons ? reasons.Of(id) : [],
    };

    /// <summary>In the order of an agenda.</summary>
    private static IEnumerable<Guid> OthersOf(CallRoom room, Dictionary<Guid, Guid> patients)
    {
        if (room.Reasons is not { } reasons)
            return [];
        var there = room.Call.Agenda.Where(patients.ContainsKey).Select(line => patients[line]).ToHashSet();
        var left = room.Call.Rest.Where(patients.ContainsKey).Select(line => patients[line]);
        return AgendaPlan.InOrder(reasons.Found).Concat(reasons.EarlierPatients).Concat(left).Distinct().Where(patient => !there.Contains(patient));
    }

    private static CallState StateOf(CallRoom room) => room switch
    {
        { IsCanceled: true } => CallState.Canceled,
        { Call.MissedAt: not null } => CallState.Missed,
        { Call.EndedAt: not null } => CallState.Ended,
        { Call.HasBegun: true } => CallState.Open,
        _ => CallState.Planned,
    };
}
