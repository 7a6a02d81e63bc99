using PracticeSuite.Charting.Contracts.Agendas;
using PracticeSuite.Charting.Contracts.Notes;
using PracticeSuite.Scheduling.Contracts.Calendar;
using PracticeSuite.Scheduling.Contracts.Calls;

namespace PracticeSuite.Coordination.Tests.Calls;

/// <summary>What the modules below know of calls: a calendar, one reason to talk and the drafts of notes.</summary>
internal sealed class CallHouse : ICallAppointments, ISharedPatients, IAgendaSource, INoteDrafting
{
    public Dictionary<Guid, CallAppointment> Booked { get; } = [];

    public List<Guid> Shared { get; } = [House.Rosa, House.Theo];

    public List<AgendaLine> Lines { get; } = [];

    public List<(Guid Patient, NoteBody Body)> Drafts { get; } = [];

    public List<AgendaScope> Asked { get; } = [];

    public AgendaReason Reason => AgendaReason.MedicationChange;

    public Task<CallAppointment?> GetAsync(Guid id, CancellationToken cancellationToken) => Task.FromResult(Booked.GetValueOrDefault(id));

    public Task<IReadOnlyList<OpenCall>> GetOpenAsync(DateTimeOffset since, DateTimeOffset until, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<OpenCall>>(
        [.. Booked.Values.Where(one => one.Status == AppointmentStatus.Booked && one.Start >= since && one.End <= until).Select(one => new OpenCall(one.Id, one.Start, one.End, one.StaffIds))]);

    public Task MarkAsync(Guid id, bool held, CancellationToken cancellationToken)
    {
        Booked[id] = Booked[id] with { Status = held ? AppointmentStatus.Kept : AppointmentStatus.NoShow };
        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<MissedCalls>> GetMissedTwiceAsync(DateTimeOffset since, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<MissedCalls>>([]);

    public Task<IReadOnlyList<Guid>> GetAsync(IReadOnlyCollection<Guid> staffIds, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<Guid>>([.. Shared]);

    public Task<IReadOnlyList<AgendaLine>> ReadAsync(AgendaScope scope, CancellationToken cancellationToken)
    {
        Asked.Add(scope);
        return Task.FromResult<IReadOnlyList<AgendaLine>>([.. Lines.Where(line => scope.PatientIds.Contains(line.PatientId))]);
    }

    public Task<Guid?> DraftAsync(Guid patientId, NoteKind kind, NoteBody body, CancellationToken cancellationToken)
    {
        Drafts.Add((patientId, body));
        return Task.FromResult<Guid?>(kind == NoteKind.CareCoordination ? Guid.CreateVersion7() : null);
    }
}
