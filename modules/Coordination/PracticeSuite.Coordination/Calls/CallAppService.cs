using Microsoft.EntityFrameworkCore;
using PracticeSuite.Charting.Contracts.CareTeams;
using PracticeSuite.Coordination.Contracts;
using PracticeSuite.Coordination.Contracts.Calls;
using PracticeSuite.Coordination.Data;
using PracticeSuite.Coordination.Time;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Scheduling.Contracts.Calls;

namespace PracticeSuite.Coordination.Calls;

internal sealed class CallAppService(
    CoordinationDbContext db,
    CallBook book,
    CallShown shown,
    CallAttesting attesting,
    CallPresences presences,
    ICallAppointments appointments,
    CallKnowers knowers,
    ICareTeamFacts teams,
    KnownFacts known,
    IAccess access,
    TimeProvider clock) : ICallAppService
{
    private DateTimeOffset Now => clock.GetUtcNow();

    public async Task<CallDto> GetAsync(Guid id, CancellationToken cancellationToken) =>
        await shown.ShowAsync(await book.OpenAsync(id, withReasons: true, cancellationToken), cancellationToken);

    public async Task<CallDto> GetStateAsync(Guid id, CancellationToken cancellationToken) =>
        await shown.ShowAsync(await book.OpenAsync(id, withReasons: false, cancellationToken), cancellationToken);

    public async Task<CallDto> JoinAsync(Guid id, CancellationToken cancellationToken)
    {
        var room = await book.TakeAsync(id, null, cancellationToken);
        if (room.Call.Opens > Now)
            throw CallErrors.NotYet();
        if (room.Call.EndedAt is not null)
            throw CallErrors.IsOver();
        await book.SaveAsync(cancellationToken);
        await presences.JoinAsync(room, cancellationToken);
        return await shown.ShowAsync(room, cancellationToken);
    }

    public async Task<int> StayAsync(Guid id, CancellationToken cancellationToken)
    {
        var room = await book.OpenAsync(id, withReasons: false, cancellationToken);
        if (room.IsKept && room.Call.EndedAt is null)
            await presences.StayAsync(room, cancellationToken);
        return room.IsKept ? room.Call.Version : 0;
    }

    public async Task<CallDto> ArrangeAsync(Guid id, int version, IReadOnlyList<Guid> patientIds, CancellationToken cancellationToken)
    {
        var room = await book.TakeAsync(id, version, cancellationToken);
        var lines = room.Lines.Where(line => room.Seen.Contains(line.Id)).ToDictionary(line => line.PatientId);
        foreach (var patient in patientIds.Where(patient => !lines.ContainsKey(patient)))
        {
            await access.DemandAsync(CoordinationPermissions.Calls.Join, patient, cancellationToken);
            await known.DemandPatientAsync(patient, cancellationToken);
            // A line that the caller may not see has the patient's place: nobody was faster, and trying again would not help.
            if (room.Lines.Any(line => line.PatientId == patient))
                throw CallErrors.NotToBeAdded();
            lines.Add(patient, new CallPatient(room.Call, patient, isPart2: false));
            db.CallPatients.Add(lines[patient]);
        }

        var chosen = patientIds.Distinct().Select(patient => lines[patient].Id).ToList();
        var agenda = AgendaOrder.Around(room.Call.Agenda, line => !room.Seen.Contains(line), chosen);
        room.Call.Arrange(agenda, [.. room.Call.Rest.Concat(room.Call.Agenda).Distinct().Where(line => !agenda.Contains(line))]);
        await book.SaveAsync(cancellationToken);
        return await GetStateAsync(id, cancellationToken);
    }

    public Task<CallDto> DiscussAsync(Guid id, int version, Guid patientId, CancellationToken cancellationToken) => TalkAsync(
        id, version, room => room.Call.Discuss(room.LineOf(patientId).Id, room.Me, Now), cancellationToken);

    public Task<CallDto> PauseAsync(Guid id, int version, CancellationToken cancellationToken) =>
        TalkAsync(id, version, room => room.Call.Pause(Now), cancellationToken);

    public async Task<CallDto> EndAsync(Guid id, int version, CancellationToken cancellationToken)
    {
        var room = await book.TakeAsync(id, version, cancellationToken);
        await presences.StayAsync(room, cancellationToken);
        room.Call.Finish(Now);
        await SettleAsync(room, cancellationToken);
        return await shown.ShowAsync(room, cancellationToken);
    }

    public async Task<CallDto> WriteAsync(Guid id, NewCallItem item, CancellationToken cancellationToken)
    {
        var room = await book.TakeAsync(id, null, cancellationToken);
        await access.DemandAsync(CoordinationPermissions.Calls.Join, item.PatientId, cancellationToken);
        DemandOpenTo(room);
        var today = (await known.GetLocationAsync(null, cancellationToken)).Zone.LocalDate(Now);
        var line = room.LineOf(item.PatientId);
        var written = CallItem.Write(line, item, room.Call.StaffIds, room.Me, today, Now);
        if (written.OwnerId is { } owner && owner != room.Me)
        {
            // What the program's people write is labelled, so that others could not read their own task.
            var isPart2 = line.IsPart2 || await db.IsCallerOfProgramAsync(cancellationToken);
            var knows = await knowers.AmongAsync(item.PatientId, isPart2, [owner], cancellationToken);
            Check.That(knows.Count > 0, nameof(CallItem.OwnerId), "OwnerId may not see this patient; choose one of those who speak who may, or write a decision.");
        }

        db.CallItems.Add(written);
        await book.SaveAsync(cancellationToken);
        return await shown.ShowAsync(room, cancellationToken);
    }

    public async Task<CallDto> WithdrawAsync(Guid id, Guid itemId, CancellationToken cancellationToken)
    {
        var room = await book.TakeAsync(id, null, cancellationToken);
        DemandOpenTo(room);
        var item = await db.CallItems.SingleOrDefaultAsync(one => one.Id == itemId && one.CallId == id, cancellationToken) ?? throw CallErrors.TaskNotFound(itemId);
        item.Withdraw(room.Me, Now);
        await book.SaveAsync(cancellationToken);
        return await shown.ShowAsync(room, cancellationToken);
    }

    public async Task<CallDto> ConfirmAsync(Guid id, CancellationToken cancellationToken)
    {
        var room = await book.TakeAsync(id, null, cancellationToken);
        if (room.Call.Start > Now)
            throw CallErrors.NotBegun();
        room.Call.Confirm(room.Me, Now);
        if (!await presences.IsAnybodyHereAsync(room.Call, cancellationToken))
            room.Call.Finish(Now);
        await SettleAsync(room, cancellationToken);
        return await shown.ShowAsync(room, cancellationToken);
    }

    public async Task<CallDto> MissAsync(Guid id, CancellationToken cancellationToken)
    {
        var room = await book.TakeAsync(id, null, cancellationToken);
        if (await presences.HaveMetAsync(room.Call, cancellationToken))
            throw CallErrors.WasHeld();
        if (room.Call.MissedAt is null && await presences.IsAnotherHereAsync(room, cancellationToken))
            throw CallErrors.SomebodyHere();
        room.Call.Miss(Now);
        await book.SaveAsync(cancellationToken);
        if (room.Call.HasAppointment)
            await appointments.MarkAsync(id, held: false, cancellationToken);
        return await shown.ShowAsync(room, cancellationToken);
    }

    public async Task<CallDto> AttestAsync(Guid id, string? lateReason, CancellationToken cancellationToken)
    {
        var room = await book.TakeAsync(id, null, cancellationToken);
        if (await presences.HaveMetAsync(room.Call, cancellationToken))
            room.Call.Meet(Now);
        var took = await presences.TookPartAsync(room.Call, cancellationToken);
        if (room.Call.Attest(room.Me, took, Now))
            await attesting.WriteAsync(room, took, lateReason, cancellationToken);
        await SettleAsync(room, cancellationToken);
        return await shown.ShowAsync(room, cancellationToken);
    }

    public async Task<IReadOnlyList<Guid>> GetColleaguesAsync(Guid patientId, CancellationToken cancellationToken)
    {
        await access.DemandAsync(CoordinationPermissions.Calls.Join, patientId, cancellationToken);
        var me = access.Caller.ToAuthor().StaffId;
        return [.. (await teams.GetMembersAsync(patientId, cancellationToken)).Where(id => id != me)];
    }

    public async Task<CallDto> CallNowAsync(Guid patientId, Guid colleagueId, CancellationToken cancellationToken)
    {
        if (!(await GetColleaguesAsync(patientId, cancellationToken)).Contains(colleagueId))
            throw CallErrors.NotColleague();
        var (me, now) = (access.Caller.ToAuthor().StaffId, Now);
        var zone = (await known.GetLocationAsync(null, cancellationToken)).TimeZoneId;
        var call = CoordinationCall.Open(db.CurrentPractice, null, [me, colleagueId], CoordinationCall.WholeSecond(now), CoordinationCall.WholeSecond(now) + CallLimits.Unplanned, zone);
        var line = new CallPatient(call, patientId, isPart2: false);
        call.Arrange([line.Id], []);
        call.Discuss(line.Id, me, now);
        db.Calls.Add(call);
        db.CallPatients.Add(line);
        await book.SaveAsync(cancellationToken);
        var room = await book.OpenAsync(call.Id, withReasons: false, cancellationToken);
        await presences.JoinAsync(room, cancellationToken);
        return await shown.ShowAsync(room, cancellationToken);
    }

    private async Task<CallDto> TalkAsync(Guid id, int version, Action<CallRoom> act, CancellationToken cancellationToken)
    {
        var room = await book.TakeAsync(id, version, cancellationToken);
        if (!await presences.StayAsync(room, cancellationToken))
            throw CallErrors.NotJoined();
        act(room);
        await book.SaveAsync(cancellationToken);
        return await shown.ShowAsync(room, cancellationToken);
    }

    /// <summary>That it was held is kept, and told to the calendar.</summary>
    private async Task SettleAsync(CallRoom room, CancellationToken cancellationToken)
    {
        if (await presences.HaveMetAsync(room.Call, cancellationToken))
            room.Call.Meet(Now);
        await book.SaveAsync(cancellationToken);
        if (room.Call is { HasAppointment: true, HeldAt: not null })
            await appointments.MarkAsync(room.Call.Id, held: true, cancellationToken);
    }

    private static void DemandOpenTo(CallRoom room)
    {
        if (room.Call.MissedAt is not null)
            throw CallErrors.WasMissed();
        if (room.Call.Member(room.Me).AttestedAt is not null)
            throw CallErrors.Attested();
    }
}
