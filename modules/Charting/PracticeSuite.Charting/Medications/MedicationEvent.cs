using PracticeSuite.Charting.Contracts.Medications;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;

namespace PracticeSuite.Charting.Medications;

/// <summary>One change, made by <see cref="Medication"/> and never edited; a wrong one is marked (P-011).</summary>
[Access(AccessObject.MedicationList)]
internal sealed class MedicationEvent : IPart2Item, IAboutPatient
{
    private MedicationEvent()
    {
    }

    public MedicationEvent(Medication of, int number, MedicationEventKind kind, DateOnly effectiveOn, Regimen? dose, Why why)
    {
        (PracticeId, PatientId, MedicationId, IsPart2) = (of.PracticeId, of.PatientId, of.Id, of.IsPart2);
        (Number, Kind, EffectiveOn, Dose) = (number, kind, effectiveOn, dose);
        (Reason, Words, DecidedById, DecidedBy, ExpectedEffect, NextCheckOn) = (why.Reason, why.Words, why.DecidedById, why.DecidedBy, why.ExpectedEffect, why.NextCheckOn);
        (RecordedAt, RecordedBy, RecordedByUserId) = (why.By.At, why.By.Name, why.By.UserId);
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public PracticeId PracticeId { get; private init; }

    public Guid PatientId { get; private init; }

    public Guid MedicationId { get; private init; }

    public bool IsPart2 { get; private set; }

    /// <summary>Those of one day stand in its order.</summary>
    public int Number { get; private init; }

    public MedicationEventKind Kind { get; private init; }

    public DateOnly EffectiveOn { get; private init; }

    /// <summary>The new one; null = it changes none.</summary>
    public Regimen? Dose { get; private init; }

    public ChangeReason Reason { get; private init; }

    public string Words { get; private init; } = "";

    public Guid? DecidedById { get; private init; }

    public string? DecidedBy { get; private init; }

    public string? ExpectedEffect { get; private init; }

    public DateOnly? NextCheckOn { get; private init; }

    public DateTimeOffset RecordedAt { get; private init; }

    public string RecordedBy { get; private init; } = "";

    public Guid? RecordedByUserId { get; private init; }

    /// <summary>The medication that was switched from or to.</summary>
    public Guid? OtherId { get; init; }

    public string? ErrorReason { get; private set; }

    public string? ErrorBy { get; private set; }

    public Guid? ErrorByUserId { get; private set; }

    public DateTimeOffset? ErrorAt { get; private set; }

    public bool Stands => ErrorReason is null;

    public bool IsStart => Kind is MedicationEventKind.Start or MedicationEventKind.SwitchTo;

    internal void BecomePart2() => IsPart2 = true;

    internal void MarkInError(string reason, Recorder by) =>
        (ErrorReason, ErrorBy, ErrorByUserId, ErrorAt) = (reason, by.Name, by.UserId, by.At);
}
