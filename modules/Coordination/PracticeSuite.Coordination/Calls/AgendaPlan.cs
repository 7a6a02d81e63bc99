using PracticeSuite.Charting.Contracts.Agendas;
using PracticeSuite.Coordination.Contracts.Calls;

namespace PracticeSuite.Coordination.Calls;

/// <summary>Who is talked about in a call and in which order (K-083). Pure.</summary>
/// <param name="Agenda">In the order of their first reasons; behind them who was left over from an earlier call, then who was named without a reason.</param>
/// <param name="Rest">For whom the time does not suffice, in the same order.</param>
internal sealed record AgendaPlan(IReadOnlyList<Guid> Agenda, IReadOnlyList<Guid> Rest)
{
    private const int MinutesEach = 2;

    /// <param name="found">Reasons, of each kind the most pressing first.</param>
    /// <param name="earlier">Patients whom an earlier call left over.</param>
    /// <param name="named">Patients who were named when the call was booked: nobody else takes their place.</param>
    public static AgendaPlan Of(IReadOnlyList<AgendaLine> found, IReadOnlyCollection<Guid> earlier, IReadOnlyCollection<Guid> named, TimeSpan length)
    {
        var capacity = CapacityOf(length);
        var ordered = InOrder(found).Concat(earlier).Concat(named).Distinct().ToList();
        var places = named.Count >= capacity ? 0 : capacity - named.Count;
        var chosen = ordered.Where(named.Contains).Take(capacity).Concat(ordered.Where(patient => !named.Contains(patient)).Take(places)).ToHashSet();
        return new AgendaPlan([.. ordered.Where(chosen.Contains)], [.. ordered.Where(patient => !chosen.Contains(patient))]);
    }

    /// <summary>15 minutes are for seven patients, and no agenda is longer than one may be.</summary>
    public static int CapacityOf(TimeSpan length) => Math.Clamp((int)length.TotalMinutes / MinutesEach, 1, CallLimits.Patients);

    /// <summary>Each patient once, where their first reason stands.</summary>
    public static IReadOnlyList<Guid> InOrder(IReadOnlyList<AgendaLine> found) => [.. found.OrderBy(line => line.Reason).Select(line => line.PatientId).Distinct()];
}
