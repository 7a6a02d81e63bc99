using PracticeSuite.Charting.Allergies;
using PracticeSuite.Charting.Contracts.Medications;

namespace PracticeSuite.Charting.Medications;

/// <summary>How a medication is told: what its changes make of it on a day.</summary>
internal static class MedicationShown
{
    /// <param name="codes">The diagnoses that the reader may see, by id.</param>
    public static IReadOnlyList<MedicationDto> Of(
        IReadOnlyCollection<Medication> medications, DrugBook book, IReadOnlyCollection<Allergy> allergies, IReadOnlyDictionary<Guid, string> codes, DateOnly today)
    {
        var names = medications.ToDictionary(m => m.Id, m => m.Name);
        return
        [
            .. medications.Select(m => Of(m, book, codes, names, today) with { AllergicTo = [.. AllergyMatch.Of(m, allergies, book).Select(allergy => allergy.Substance)] })
                .OrderBy(m => m.Status).ThenBy(m => m.Name, StringComparer.OrdinalIgnoreCase).ThenBy(m => m.StartedOn),
        ];
    }

    private static MedicationDto Of(
        Medication m, DrugBook book, IReadOnlyDictionary<Guid, string> codes, IReadOnlyDictionary<Guid, string> names, DateOnly today)
    {
        var state = m.StateOn(today);
        return new MedicationDto(
            m.Id, m.PatientId, m.Version, m.Name, m.Code, book.Screen(m.Ingredients, m.Name), m.Form, m.Route,
            m.DiagnosisId, m.DiagnosisId is { } diagnosis ? codes.GetValueOrDefault(diagnosis) : null,
            m.PrescriberId, m.Prescriber, m.Source, m.Schedule, state.Status, state.Dose, m.StartedOn, m.LastDay, state.StoppedOn, NextCheck(m, state),
            m.DuplicateReason, m.AllergyOverride,
            [.. MedicationCourse.Steps(m.Events).Select(step => Of(step, names))])
        {
            IsPart2 = m.IsPart2,
        };
    }

    private static DateOnly? NextCheck(Medication m, CourseState state) => state.IsTaken
        ? MedicationCourse.InOrder(m.Events).LastOrDefault(one => one is { Stands: true, NextCheckOn: not null })?.NextCheckOn
        : null;

    private static MedicationEventDto Of(CourseStep step, IReadOnlyDictionary<Guid, string> names)
    {
        var one = step.Event;
        return new MedicationEventDto(
            one.Id, one.Kind, one.EffectiveOn, one.DecidedById, one.DecidedBy, one.RecordedAt, one.RecordedBy, one.Reason, one.Words, one.ExpectedEffect, one.NextCheckOn,
            step.OldDose, step.NewDose, one.OtherId, one.OtherId is { } other ? names.GetValueOrDefault(other) : null)
        {
            IsPart2 = one.IsPart2, ErrorReason = one.ErrorReason, ErrorBy = one.ErrorBy, ErrorAt = one.ErrorAt,
        };
    }
}
