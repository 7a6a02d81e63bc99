using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PracticeSuite.Charting.Contracts.Agendas;
using PracticeSuite.Coordination.Contracts.Calls;
using PracticeSuite.Coordination.Data;
using PracticeSuite.Kernel;

namespace PracticeSuite.Coordination.Calls;

/// <summary>Why each patient stands on an agenda, as the caller may know it; in a fixed number of statements.</summary>
/// <param name="Found">In the order of an agenda.</param>
/// <param name="Earlier">What earlier calls of these people left over: tasks that are open, and who was not talked about.</param>
internal sealed record CallReasons(IReadOnlyList<AgendaLine> Found, IReadOnlyList<EarlierReason> Earlier, DateTimeOffset? LastAt)
{
    public IReadOnlyList<Guid> EarlierPatients => [.. Earlier.Select(one => one.PatientId).Distinct()];

    public IReadOnlyList<CallReasonDto> Of(Guid patientId) =>
    [
        .. Found.Where(line => line.PatientId == patientId).OrderBy(line => line.Reason).Select(line => new CallReasonDto(line.Text, line.Place, line.Reason == AgendaReason.OpenFlag)),
        .. Earlier.Where(one => one.PatientId == patientId).Select(one => new CallReasonDto(one.Text, "?part=messages", false)),
    ];

    /// <summary>What a note of the call tells of: minutes that are missing are no topic of care.</summary>
    public IReadOnlyList<string> TopicsOf(Guid patientId) =>
    [
        .. Found.Where(line => line.PatientId == patientId && line.Reason != AgendaReason.NearThreshold).OrderBy(line => line.Reason).Select(line => line.Text),
        .. Earlier.Where(one => one.PatientId == patientId).Select(one => one.Text),
    ];
}

internal sealed record EarlierReason(Guid PatientId, string Text);

internal sealed class AgendaReading(CoordinationDbContext db, IEnumerable<IAgendaSource> sources, ISharedPatients shared, KnownFacts known, TimeProvider clock)
{
    /// <summary>For how long changes are looked for where these people have not talked yet.</summary>
    internal static readonly TimeSpan First = TimeSpan.FromDays(30);

    private readonly List<IAgendaSource> _sources = [.. sources.OrderBy(source => source.Reason)];

    public async Task<CallReasons> ReadAsync(CoordinationCall call, IReadOnlyCollection<Guid> named, CancellationToken cancellationToken)
    {
        var zone = (await known.GetLocationAsync(null, cancellationToken)).Zone;
        var last = await LastAsync(call, cancellationToken);
        var patients = (await shared.GetAsync(call.StaffIds, cancellationToken)).Union(named).ToList();
        var left = last.Count == 0 ? [] : (await LeftAsync(last[0], cancellationToken)).Intersect(patients).ToList();
        var tasks = await TasksAsync(call, patients, cancellationToken);
        var since = last.Count == 0 ? call.Start - First : last[0].Start;
        var scope = new AgendaScope(patients, call.StaffIds, since, zone.LocalDate(clock.GetUtcNow()));
        var found = await ReadAsync(scope, _ => true, cancellationToken);
        if (left.Count > 0)
            found.AddRange(await MissedChangesAsync(scope with { PatientIds = left, Since = last.Count > 1 ? last[1].Start : last[0].Start - First }, found, cancellationToken));
        return new CallReasons(
            [.. found.OrderBy(line => line.Reason)],
            [.. tasks, .. left.Select(patient => new EarlierReason(patient, $"Not talked about on {DayOf(zone.LocalDate(last[0].Start))}"))],
            last.Count == 0 ? null : last[0].Start);
    }

    /// <summary>Of each kind the most pressing first.</summary>
    public async Task<IReadOnlyList<AgendaLine>> ReadAsync(AgendaScope scope, CancellationToken cancellationToken) => await ReadAsync(scope, _ => true, cancellationToken);

    private async Task<List<AgendaLine>> ReadAsync(AgendaScope scope, Func<IAgendaSource, bool> wanted, CancellationToken cancellationToken)
    {
        var found = new List<AgendaLine>();
        if (scope.PatientIds.Count == 0)
            return found;
        foreach (var source in _sources.Where(wanted))
            found.AddRange(await source.ReadAsync(scope, cancellationToken));
        return found;
    }

    /// <summary>Who was left over was not told of, so that what had changed before that call is still new.</summary>
    private async Task<IEnumerable<AgendaLine>> MissedChangesAsync(AgendaScope scope, List<AgendaLine> found, CancellationToken cancellationToken)
    {
        var earlier = await ReadAsync(scope, source => source.Reason == AgendaReason.MedicationChange, cancellationToken);
        return earlier.Where(line => !found.Contains(line)).ToList();
    }

    /// <summary>The last two calls of the same people in which anybody was talked about.</summary>
    private Task<List<CoordinationCall>> LastAsync(CoordinationCall call, CancellationToken cancellationToken)
    {
        var (id, people, start) = (call.Id, call.PeopleId, call.Start);
        return db.Calls.AsNoTracking().Include(one => one.Segments).Where(one => one.PeopleId == people && one.Id != id && one.Start < start && one.Segments.Any())
            .OrderByDescending(one => one.Start).Take(2).ToListAsync(cancellationToken);
    }

    private async Task<List<Guid>> LeftAsync(CoordinationCall last, CancellationToken cancellationToken)
    {
        var untouched = last.Agenda.Concat(last.Rest).Except(last.Segments.Select(one => one.LineId)).ToList();
        var patients = await db.CallPatients.AsNoTracking().Where(one => untouched.Contains(one.Id)).ToDictionaryAsync(one => one.Id, one => one.PatientId, cancellationToken);
        return [.. untouched.Where(patients.ContainsKey).Select(line => patients[line])];
    }

    private async Task<IReadOnlyList<EarlierReason>> TasksAsync(CoordinationCall call, List<Guid> patients, CancellationToken cancellationToken)
    {
        var (id, people) = (call.Id, call.PeopleId);
        var open = await db.CallItems.AsNoTracking().Where(item => item.OwnerId != null && item.DoneAt == null && item.WithdrawnAt == null && patients.Contains(item.PatientId) && item.CallId != id
            && db.Calls.Any(one => one.Id == item.CallId && one.PeopleId == people)).OrderBy(item => item.DueOn).ToListAsync(cancellationToken);
        return open.ConvertAll(item => new EarlierReason(item.PatientId, $"Task by {DayOf(item.DueOn!.Value)}: {item.Text}"));
    }

    private static string DayOf(DateOnly day) => day.ToString("d MMM", CultureInfo.InvariantCulture);
}
