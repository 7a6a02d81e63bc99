using Microsoft.EntityFrameworkCore;
using PracticeSuite.Coordination.Contracts;
using PracticeSuite.Coordination.Data;
using PracticeSuite.Coordination.Time;
using PracticeSuite.Platform.Access;
using PracticeSuite.Scheduling.Contracts.Calendar;
using PracticeSuite.Scheduling.Contracts.Calls;

namespace PracticeSuite.Coordination.Calls;

/// <summary>A call with those who speak in it, for one of them.</summary>
/// <param name="Lines">All of them, whoever may see whom they are about.</param>
/// <param name="Seen">Those whom the caller may see.</param>
/// <param name="Reasons">Null where nobody asked for them.</param>
internal sealed record CallRoom(
    CoordinationCall Call, bool IsKept, CallAppointment? Appointment, Guid Me, IReadOnlyList<CallPatient> Lines, IReadOnlySet<Guid> Seen, CallReasons? Reasons)
{
    public bool IsCanceled => Appointment?.Status.IsCanceled() == true && !Call.HasTalk;

    /// <summary>Of a patient on the agenda whom the caller may see.</summary>
    public CallPatient LineOf(Guid patientId) =>
        Lines.FirstOrDefault(line => line.PatientId == patientId && Seen.Contains(line.Id) && Call.Agenda.Contains(line.Id)) ?? throw CallErrors.NotOnAgenda();
}

/// <summary>Finds calls, for those who speak in them alone; one that nobody has touched is made up anew from its appointment and the charts each time.</summary>
internal sealed class CallBook(CoordinationDbContext db, ICallAppointments appointments, AgendaReading reading, CallPresences presences, IAccess access, TimeProvider clock)
{
    public async Task<CallRoom> OpenAsync(Guid id, bool withReasons, CancellationToken cancellationToken)
    {
        await access.DemandAsync(CoordinationPermissions.Calls.Join, cancellationToken);
        var me = access.Caller.ToAuthor().StaffId;
        var kept = await db.Calls.Include(one => one.Members).Include(one => one.Segments).AsSplitQuery().SingleOrDefaultAsync(one => one.Id == id, cancellationToken);
        var appointment = kept?.HasAppointment == false ? null : await appointments.GetAsync(id, cancellationToken);
        if (kept is null && appointment is null)
            throw CallErrors.CallNotFound(id);
        if (appointment is not null)
            kept?.Follow(appointment.Start, appointment.End, appointment.StaffIds);
        var call = kept ?? CoordinationCall.Open(db.CurrentPractice, id, appointment!.StaffIds, appointment.Start, appointment.End, appointment.TimeZoneId);
        if (!call.StaffIds.Contains(me))
            throw CallErrors.CallNotFound(id);
        return kept is null ? await PlanAsync(call, appointment!, me, cancellationToken) : await RoomAsync(call, appointment, me, withReasons, cancellationToken);
    }

    /// <summary>For an act: what was made up is kept from now on.</summary>
    public async Task<CallRoom> TakeAsync(Guid id, int? version, CancellationToken cancellationToken)
    {
        var room = await OpenAsync(id, withReasons: false, cancellationToken);
        if (room.IsCanceled)
            throw CallErrors.Canceled();
        if (version is { } shown && shown != room.Call.Version)
            throw CallErrors.CallChanged();
        if (room.IsKept)
        {
            room.Call.Recover(await presences.LastSeenAsync(id, cancellationToken), clock.GetUtcNow());
            return room;
        }

        db.Calls.Add(room.Call);
        db.CallPatients.AddRange(room.Lines);
        return room with { IsKept = true };
    }

    public Task SaveAsync(CancellationToken cancellationToken) => db.SaveOrAsync(CallErrors.CallChanged, cancellationToken);

    private async Task<CallRoom> RoomAsync(CoordinationCall call, CallAppointment? appointment, Guid me, bool withReasons, CancellationToken cancellationToken)
    {
        var id = call.Id;
        var all = await LinesAsync(id, cancellationToken);
        var seen = await db.CallPatients.Where(line => line.CallId == id).Select(line => line.Id).ToHashSetAsync(cancellationToken);
        var reasons = withReasons ? await reading.ReadAsync(call, [.. all.Where(line => seen.Contains(line.Id)).Select(line => line.PatientId)], cancellationToken) : null;
        return new CallRoom(call, true, appointment, me, all, seen, reasons);
    }

    private async Task<List<CallPatient>> LinesAsync(Guid callId, CancellationToken cancellationToken)
    {
        using var facts = access.ReadFacts();
        return await db.CallPatients.Where(line => line.CallId == callId).ToListAsync(cancellationToken);
    }

    private async Task<CallRoom> PlanAsync(CoordinationCall call, CallAppointment appointment, Guid me, CancellationToken cancellationToken)
    {
        var named = appointment.Patients.Select(one => one.PatientId).ToList();
        var visible = await VisibleAsync(appointment.Patients, cancellationToken);
        var reasons = await reading.ReadAsync(call, visible, cancellationToken);
        var plan = AgendaPlan.Of(reasons.Found, reasons.EarlierPatients, named, call.End - call.Start);
        var ofProgram = appointment.Patients.Where(one => one.IsPart2).Select(one => one.PatientId).ToHashSet();
        var lines = plan.Agenda.Concat(plan.Rest).ToDictionary(patient => patient, patient => new CallPatient(call, patient, ofProgram.Contains(patient)));
        call.Arrange([.. plan.Agenda.Select(patient => lines[patient].Id)], [.. plan.Rest.Select(patient => lines[patient].Id)]);
        var hidden = named.Except(visible).ToHashSet();
        return new CallRoom(call, false, appointment, me, [.. lines.Values], lines.Values.Where(line => !hidden.Contains(line.PatientId)).Select(line => line.Id).ToHashSet(), reasons);
    }

    /// <summary>As the filter will show them once they are kept.</summary>
    private async Task<List<Guid>> VisibleAsync(IReadOnlyList<CallPatientFact> patients, CancellationToken cancellationToken)
    {
        var ids = patients.Select(one => one.PatientId).ToList();
        var open = await access.NarrowAsync(CoordinationPermissions.Calls.Join, ids, cancellationToken);
        var ofProgram = await access.Part2AmongAsync(ids, cancellationToken);
        return [.. patients.Where(one => open.Contains(one.PatientId) && (!one.IsPart2 || ofProgram.Contains(one.PatientId))).Select(one => one.PatientId)];
    }
}
