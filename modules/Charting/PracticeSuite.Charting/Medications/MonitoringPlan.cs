using PracticeSuite.Charting.Contracts.Medications;
using PracticeSuite.Charting.Flags.Rules;

namespace PracticeSuite.Charting.Medications;

/// <summary>What is due of a patient who takes something that is watched.</summary>
internal static class MonitoringPlan
{
    /// <summary>The soonest first; what two medications ask for stands once, for the one because of which it is due first.</summary>
    public static IReadOnlyList<MonitoringDueDto> Of(
        IEnumerable<Medication> medications, IReadOnlyDictionary<MonitoredMeasure, DateOnly> lastOn, DrugBook book, FlagThresholds figures, DateOnly today) =>
    [
        .. medications.Where(medication => medication.StateOn(today).Status is MedicationStatus.Active or MedicationStatus.OnHold)
            .SelectMany(medication => Of(medication, lastOn, book, figures, today))
            .OrderBy(due => due.DueOn).ThenBy(due => due.Measure)
            .DistinctBy(due => due.Measure),
    ];

    private static IEnumerable<MonitoringDueDto> Of(
        Medication medication, IReadOnlyDictionary<MonitoredMeasure, DateOnly> lastOn, DrugBook book, FlagThresholds figures, DateOnly today)
    {
        var drugs = book.Screen(medication.Ingredients, medication.Name);
        var changed = medication.Events.Where(one => one is { Stands: true, Dose: not null } && one.EffectiveOn <= today).Max(one => one.EffectiveOn);
        foreach (var rule in MonitoringRule.Shipped.Where(rule => rule.Watches(drugs)))
        {
            DateOnly? last = lastOn.TryGetValue(rule.Measure, out var on) ? on : null;
            var (due, overdue) = rule.DueAfter(medication.StartedOn, changed, last, figures);
            yield return new MonitoringDueDto(medication.PatientId, medication.Id, medication.Name, rule.Measure, due, overdue, last, overdue <= today, rule.Rule);
        }
    }
}
