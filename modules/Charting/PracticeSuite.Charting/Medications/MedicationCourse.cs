using PracticeSuite.Charting.Contracts.Medications;

namespace PracticeSuite.Charting.Medications;

/// <summary>What the changes that stand make of a medication; the only place where status and dose come from (P-011).</summary>
internal static class MedicationCourse
{
    /// <param name="lastDay">Of a course that ends by itself.</param>
    public static CourseState On(IEnumerable<MedicationEvent> events, DateOnly day, DateOnly? lastDay)
    {
        var standing = InOrder(events).Where(one => one.Stands).ToList();
        if (standing.Find(one => one.IsStart) is not { } start)
            return new CourseState(MedicationStatus.EnteredInError, null, null);
        if (start.EffectiveOn > day)
            return new CourseState(MedicationStatus.Planned, start.Dose, null);
        var state = standing.Where(one => one.EffectiveOn <= day).Aggregate(new CourseState(MedicationStatus.Active, start.Dose, null), After);
        return state.IsOver || !(lastDay < day) ? state : state with { Status = MedicationStatus.Completed };
    }

    public static IEnumerable<MedicationEvent> InOrder(IEnumerable<MedicationEvent> events) => events.OrderBy(one => one.EffectiveOn).ThenBy(one => one.Number);

    /// <summary>Each change with the dose before it; the dose after it is the same where it changes none. One in error has neither.</summary>
    public static IReadOnlyList<CourseStep> Steps(IEnumerable<MedicationEvent> events)
    {
        var steps = new List<CourseStep>();
        Regimen? dose = null;
        var isOfProgram = false;
        foreach (var one in InOrder(events))
        {
            var after = one.Stands ? one.Dose ?? dose : dose;
            steps.Add(new CourseStep(one, one.Stands ? dose : null, one.Stands ? after : one.Dose) { IsOldDosePart2 = isOfProgram });
            isOfProgram = one is { Stands: true, Dose: not null } ? one.IsPart2 : isOfProgram;
            dose = after;
        }

        return steps;
    }

    /// <summary>What is over stays over: a change behind a stop counts again once the stop is in error.</summary>
    private static CourseState After(CourseState state, MedicationEvent one) => one.Kind switch
    {
        _ when state.IsOver => state,
        MedicationEventKind.Increase or MedicationEventKind.Decrease => state with { Dose = one.Dose },
        MedicationEventKind.Hold => state with { Status = MedicationStatus.OnHold },
        MedicationEventKind.Resume => state with { Status = MedicationStatus.Active },
        MedicationEventKind.Stop or MedicationEventKind.SwitchFrom => state with { Status = MedicationStatus.Stopped, StoppedOn = one.EffectiveOn },
        _ => state,
    };
}

internal sealed record CourseState(MedicationStatus Status, Regimen? Dose, DateOnly? StoppedOn)
{
    public bool IsOver => Status is MedicationStatus.Stopped or MedicationStatus.Completed or MedicationStatus.EnteredInError;

    public bool IsTaken => Status is MedicationStatus.Active or MedicationStatus.OnHold or MedicationStatus.Planned;
}

internal sealed record CourseStep(MedicationEvent Event, Regimen? OldDose, Regimen? NewDose)
{
    /// <summary>The Part 2 program set the dose before it (P-071).</summary>
    public bool IsOldDosePart2 { get; init; }
}
