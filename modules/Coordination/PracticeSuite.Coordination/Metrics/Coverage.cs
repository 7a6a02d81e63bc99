using PracticeSuite.Charting.Contracts.CareTeams;
using PracticeSuite.Charting.Contracts.Medications;
using PracticeSuite.Coordination.Contracts.Metrics;
using PracticeSuite.Scheduling.Contracts.Visits;

namespace PracticeSuite.Coordination.Metrics;

/// <summary>Medication patients with a therapist here, and whether somebody talked about them (K-141, K-183). Pure.</summary>
internal static class Coverage
{
    /// <summary>Whom each saw, or whose medication they look after, in the window.</summary>
    public static IEnumerable<(Guid PatientId, Guid PrescriberId)> MedicationPatients(IEnumerable<PrescribedFact> prescribed, IEnumerable<SeenFact> seen, MetricWindow window) =>
        prescribed.Where(one => one.From < window.To && !(one.To < window.From)).Select(one => (one.PatientId, one.PrescriberId))
            .Concat(seen.Where(one => window.Holds(one.On)).Select(one => (one.PatientId, one.PractitionerId))).Distinct();

    /// <summary>Each patient with the pairs that could have talked about them, and whether one did.</summary>
    /// <param name="staffId">Only pairs of which they are one; null = all.</param>
    public static IEnumerable<CoveredPatient> Patients(
        IEnumerable<(Guid PatientId, Guid PrescriberId)> medication, IEnumerable<TeamTime> team, Func<DateTimeOffset, DateOnly> dateOf, ContactDays contacts, MetricWindow window, Guid? staffId)
    {
        var therapists = team.Where(one => one.Part == CareTeamPart.Therapist && dateOf(one.From) < window.To && (one.Until is not { } until || dateOf(until) >= window.From))
            .Select(one => (one.PatientId, one.StaffId)).Distinct().ToLookup(one => one.PatientId, one => one.StaffId);
        return
            from of in medication.GroupBy(one => one.PatientId, one => one.PrescriberId)
            let units = of.SelectMany(prescriber => therapists[of.Key].Where(therapist => therapist != prescriber).Select(therapist => new CareUnit(of.Key, therapist, prescriber)))
                .Where(unit => unit.IsOf(staffId)).ToList()
            where units.Count > 0
            select new CoveredPatient(of.Key, units, units.Exists(unit => contacts.Any(unit, window)));
    }

    public static MetricFigure Measure(IEnumerable<CoveredPatient> patients)
    {
        var counted = patients.ToList();
        return new(MetricKey.Coverage, MetricPart.All, counted.Count(one => one.IsContacted), counted.Count);
    }
}

internal sealed record CoveredPatient(Guid PatientId, IReadOnlyList<CareUnit> Units, bool IsContacted);
