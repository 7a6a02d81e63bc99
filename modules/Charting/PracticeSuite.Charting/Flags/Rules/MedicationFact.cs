using PracticeSuite.Charting.Contracts.Medications;
using PracticeSuite.Charting.Medications;

namespace PracticeSuite.Charting.Flags.Rules;

/// <summary>A medication with what the drug table knows of it, as the rules ask.</summary>
internal sealed record MedicationFact(Medication Medication, IReadOnlyList<Drug> Drugs)
{
    /// <summary>After so many days off it begins anew.</summary>
    private const int Restart = 30;

    /// <summary>An increase by a quarter is a change.</summary>
    private const decimal Raised = 1.25m;

    public Guid Id => Medication.Id;

    public string Name => Medication.Name;

    public bool IsOf(params IReadOnlyList<DrugClass> any) => Drugs.Any(drug => any.Contains(drug.Class));

    public bool IsNamed(params IReadOnlyList<string> any) => Drugs.Any(drug => any.Contains(drug.Name, StringComparer.OrdinalIgnoreCase));

    public bool IsTakenOn(DateOnly day) => Medication.StateOn(day).Status == MedicationStatus.Active;

    /// <summary>A start stands; one in error is none.</summary>
    public bool HasStartedBy(DateOnly day) => Started(DateOnly.MinValue, day).Any();

    /// <summary>The last day up to that one on which it was taken: it was stopped or put on hold then, or its course ended.</summary>
    public DateOnly? LastTaken(DateOnly day)
    {
        if (!HasStartedBy(day))
            return null;
        if (IsTakenOn(day))
            return day;
        var off = Steps(DateOnly.MinValue, day).Reverse().TakeWhile(step => !IsTakenOn(step.Event.EffectiveOn)).LastOrDefault()?.Event.EffectiveOn;
        return Medication.LastDay is { } last && !(off <= last) ? last : off;
    }

    /// <summary>Starts, switches to it, and restarts after a month.</summary>
    public IEnumerable<CourseStep> Started(DateOnly from, DateOnly to) => Steps(from, to).Where(IsStart);

    /// <summary>Starts, and increases by a quarter or more.</summary>
    public IEnumerable<CourseStep> StartedOrRaised(DateOnly from, DateOnly to) => Steps(from, to).Where(step => IsStart(step) || IsRaised(step));

    /// <summary>Starts and new doses.</summary>
    public IEnumerable<CourseStep> StartedOrDosed(DateOnly from, DateOnly to) => Steps(from, to).Where(step => IsStart(step) || step.Event.Dose is not null);

    public IEnumerable<CourseStep> Steps(DateOnly from, DateOnly to) =>
        MedicationCourse.Steps(Medication.Events).Where(step => step.Event.Stands && step.Event.EffectiveOn >= from && step.Event.EffectiveOn <= to);

    /// <summary>The change since which it is taken as it is.</summary>
    public CourseStep LastStart(DateOnly day) => Started(DateOnly.MinValue, day).Last();

    /// <summary>The start since which it is taken, where it is new and came after that day.</summary>
    public CourseStep? BegunAfter(DateOnly day, DateOnly since, DateOnly today) =>
        LastStart(today) is var start && start.Event.EffectiveOn > day && start.Event.EffectiveOn >= since ? start : null;

    private bool IsStart(CourseStep step) => step.Event.IsStart || (step.Event.Kind == MedicationEventKind.Resume && HeldSince(step) is { } held && held.AddDays(Restart) <= step.Event.EffectiveOn);

    private DateOnly? HeldSince(CourseStep resumed) => MedicationCourse.InOrder(Medication.Events)
        .LastOrDefault(one => one is { Stands: true, Kind: MedicationEventKind.Hold } && one.EffectiveOn <= resumed.Event.EffectiveOn)?.EffectiveOn;

    private static bool IsRaised(CourseStep step) =>
        step is { Event.Kind: MedicationEventKind.Increase, OldDose: { } old, NewDose: { } dose } && dose.TotalPerDay >= old.TotalPerDay * Raised;
}
