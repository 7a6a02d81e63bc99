using PracticeSuite.Coordination.Contacts;

namespace PracticeSuite.Coordination.Metrics;

/// <summary>That two talked about a patient on a local day, or read what the other wrote, which is a contact only where that was their rhythm then (K-033).</summary>
internal readonly record struct ContactDay(Guid PatientId, StaffPair Pair, DateOnly On);

/// <summary>Contacts by whom they were about, for the metrics. Pure.</summary>
internal sealed class ContactDays(IEnumerable<ContactDay> contacts)
{
    private readonly ILookup<(Guid PatientId, StaffPair Pair), ContactDay> _days = contacts.ToLookup(one => (one.PatientId, one.Pair));

    /// <summary>Whether the two had a contact about the patient in the window, since they share them.</summary>
    public bool Any(UnitTime unit, MetricWindow window) => _days[(unit.Unit.PatientId, unit.Unit.Pair)].Any(one => window.Holds(one.On) && one.On >= unit.Since);

    /// <summary>The same of two who need not both be on the team.</summary>
    public bool Any(CareUnit unit, MetricWindow window) => _days[(unit.PatientId, unit.Pair)].Any(one => window.Holds(one.On));
}
