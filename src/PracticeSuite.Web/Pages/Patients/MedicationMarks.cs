using System.Globalization;
using PracticeSuite.Charting.Contracts.Medications;

namespace PracticeSuite.Web.Pages.Patients;

/// <summary>A start, a new dose or a stop, as it is drawn beside scores.</summary>
/// <param name="Label">"methylphenidate ER started, 18 mg".</param>
/// <param name="MedicationId">The medication that changed.</param>
/// <param name="IsEnd">From then on it was not taken.</param>
public sealed record MedicationMark(DateOnly On, string Label, Guid MedicationId = default, bool IsEnd = false);

/// <summary>What of the medication can explain a score: what changed what somebody takes; a refill does not.</summary>
internal static class MedicationMarks
{
    public static IReadOnlyList<MedicationMark> Of(IEnumerable<MedicationDto> medications) =>
    [
        .. medications.SelectMany(one => one.Events.Where(change => change.ErrorReason is null && change.Kind != MedicationEventKind.Refill).Select(change => new MedicationMark(
            change.EffectiveOn, LabelOf(one, change), one.Id, change.Kind is MedicationEventKind.Stop or MedicationEventKind.SwitchFrom or MedicationEventKind.Hold)))
            .OrderBy(mark => mark.On).ThenBy(mark => mark.Label, StringComparer.Ordinal),
    ];

    private static string LabelOf(MedicationDto one, MedicationEventDto change)
    {
        var changesDose = change.Kind is MedicationEventKind.Start or MedicationEventKind.SwitchTo or MedicationEventKind.Increase or MedicationEventKind.Decrease;
        return $"{one.Name} {MedicationText.VerbOf(change.Kind)}{(changesDose && change.NewDose is { } dose ? string.Create(CultureInfo.InvariantCulture, $", {dose.Amount:0.##} {MedicationText.UnitOf(dose.Unit)}") : "")}";
    }
}
