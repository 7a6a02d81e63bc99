using PracticeSuite.Charting.Contracts.Medications;

namespace PracticeSuite.Web.Pages.Patients.Medications;

/// <summary>What stands in the boxes of a medication, of a change, or of a switch.</summary>
public sealed class MedicationDraft
{
    public string? Name { get; set; }

    public string? Code { get; set; }

    public MedicationForm? Form { get; set; }

    public MedicationRoute Route { get; set; }

    public decimal? Amount { get; set; }

    public DoseUnit Unit { get; set; }

    public int Times { get; set; } = 1;

    public int EveryDays { get; set; } = 1;

    public bool AsNeeded { get; set; }

    public string? AsNeededFor { get; set; }

    public Guid? DiagnosisId { get; set; }

    public Guid? PrescriberId { get; set; }

    public string? Prescriber { get; set; }

    public MedicationSource Source { get; set; }

    public DateOnly StartOn { get; set; }

    public DateOnly? LastDay { get; set; }

    public MedicationEventKind Kind { get; set; }

    public ChangeReason Reason { get; set; }

    public string? Words { get; set; }

    public Guid? DecidedById { get; set; }

    public string? DecidedBy { get; set; }

    public string? ExpectedEffect { get; set; }

    public DateOnly? NextCheckOn { get; set; }

    public string? DuplicateReason { get; set; }

    public string? AllergyOverride { get; set; }

    /// <summary>An increase or a decrease.</summary>
    public bool ChangesDose => Kind is MedicationEventKind.Increase or MedicationEventKind.Decrease;

    public DoseInput Dose => new(Amount ?? 0, Unit, Times, EveryDays, AsNeeded, AsNeededFor);

    public WhyInput Why => new(Reason, Words, DecidedById, DecidedBy, ExpectedEffect, NextCheckOn);

    /// <param name="found">The drug of the table that has this name.</param>
    public NewMedication ToNew(Drug? found) => new(
        Name, Code, found is null ? [] : [found.Ingredient], Form, Route, Dose, DiagnosisId, PrescriberId, Prescriber, Source, found?.Schedule, StartOn, LastDay, Why, DuplicateReason, AllergyOverride);

    public MedicationChange ToChange(int version) => new(version, Kind, StartOn, ChangesDose ? Dose : null, Why, AllergyOverride);

    public static MedicationDraft New(DateOnly today, Guid? me) => new() { StartOn = today, PrescriberId = me, DecidedById = me };

    /// <summary>A change begins with the dose of now.</summary>
    public static MedicationDraft Of(MedicationDto one, MedicationEventKind kind, DateOnly today, Guid? me)
    {
        var draft = New(today, me);
        (draft.Kind, draft.Reason) = (kind, UsualReason(kind));
        if (one.Dose is { } dose)
            (draft.Unit, draft.Times, draft.EveryDays, draft.AsNeeded, draft.AsNeededFor) = (dose.Unit, dose.Times, dose.EveryDays, dose.AsNeeded, dose.AsNeededFor);
        return draft;
    }

    /// <summary>What the box begins with; whoever writes chooses another.</summary>
    private static ChangeReason UsualReason(MedicationEventKind kind) => kind switch
    {
        MedicationEventKind.Refill or MedicationEventKind.Resume => ChangeReason.Continued,
        MedicationEventKind.Decrease or MedicationEventKind.Hold or MedicationEventKind.Stop => ChangeReason.SideEffects,
        _ => ChangeReason.TooLittleEffect,
    };
}
