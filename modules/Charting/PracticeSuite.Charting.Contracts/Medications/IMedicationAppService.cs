using PracticeSuite.Kernel;

namespace PracticeSuite.Charting.Contracts.Medications;

/// <summary>What a patient takes and took (P-010 to P-014). Prescribers write it; nothing is deleted.</summary>
public interface IMedicationAppService
{
    /// <summary>What is taken now first, each part by name.</summary>
    Task<IReadOnlyList<MedicationDto>> GetListAsync(Guid patientId, CancellationToken cancellationToken);

    /// <summary>What the form offers, and where it is from.</summary>
    Task<DrugTableDto> GetDrugsAsync(CancellationToken cancellationToken);

    /// <exception cref="BusinessException">
    /// <c>Charting:MedicationAllergy</c>: the patient is allergic to an ingredient (P-020); only an override passes it, which the prescriber
    /// signs for with a reason and a fresh proof. <c>Charting:MedicationDuplicate</c>: the ingredient or its class is taken already (P-014);
    /// a reason passes it.
    /// </exception>
    Task<MedicationDto> AddAsync(Guid patientId, NewMedication medication, CancellationToken cancellationToken);

    /// <exception cref="BusinessException"><c>Charting:MedicationAllergy</c>, as when it is added: what is resumed may have met an allergy since.</exception>
    Task<MedicationDto> ChangeAsync(Guid id, MedicationChange change, CancellationToken cancellationToken);

    /// <summary>Gives one up for another, on one day and for one reason.</summary>
    /// <returns>The new one.</returns>
    Task<MedicationDto> SwitchAsync(Guid id, int version, NewMedication to, CancellationToken cancellationToken);

    /// <summary>The change stays and counts no more; of the start, the whole medication is entered in error. A switch is in error on both sides.</summary>
    Task<MedicationDto> MarkInErrorAsync(Guid id, Guid eventId, string? reason, CancellationToken cancellationToken);

    /// <summary>Allergies and what is taken now, on paper.</summary>
    Task<MedicationPaper> PrintAsync(Guid patientId, CancellationToken cancellationToken);
}

/// <param name="Ingredients">RxNorm ids; none = found by the name.</param>
/// <param name="DiagnosisId">What it is for, of the patient's chart.</param>
/// <param name="PrescriberId">A member of staff; <paramref name="Prescriber"/> is for somebody outside.</param>
/// <param name="StartOn">A later day than today is a plan.</param>
/// <param name="LastDay">The last day of a course that ends by itself.</param>
/// <param name="DuplicateReason">Why it is right beside what is taken already (P-014).</param>
/// <param name="AllergyOverride">Why it is right in spite of an allergy (P-020); needs a fresh proof.</param>
public sealed record NewMedication(
    string? Name,
    string? Code,
    IReadOnlyList<string> Ingredients,
    MedicationForm? Form,
    MedicationRoute Route,
    DoseInput Dose,
    Guid? DiagnosisId,
    Guid? PrescriberId,
    string? Prescriber,
    MedicationSource Source,
    ControlledSchedule? Schedule,
    DateOnly StartOn,
    DateOnly? LastDay,
    WhyInput Why,
    string? DuplicateReason = null,
    string? AllergyOverride = null);

/// <summary>A dose as it was typed.</summary>
public sealed record DoseInput(decimal Amount, DoseUnit Unit, int Times, int EveryDays = 1, bool AsNeeded = false, string? AsNeededFor = null);

/// <summary>Who decided a change, why, and what is expected of it.</summary>
public sealed record WhyInput(
    ChangeReason Reason, string? Words, Guid? DecidedById, string? DecidedBy = null, string? ExpectedEffect = null, DateOnly? NextCheckOn = null);

/// <param name="Version">Of the medication that was shown.</param>
/// <param name="Dose">Of an increase or a decrease, and of no other.</param>
/// <param name="AllergyOverride">Of a resumption in spite of an allergy (P-020); needs a fresh proof.</param>
public sealed record MedicationChange(int Version, MedicationEventKind Kind, DateOnly EffectiveOn, DoseInput? Dose, WhyInput Why, string? AllergyOverride = null);

/// <param name="Drugs">By name.</param>
/// <param name="Source">Of what came with the product, and of what the practice loaded.</param>
public sealed record DrugTableDto(IReadOnlyList<Drug> Drugs, IReadOnlyList<DrugSource> Source);

/// <param name="On">The day of the file, as it says itself.</param>
public sealed record DrugSource(string Name, DateOnly On, int Drugs);

public sealed record MedicationPaper(Guid PatientId, string FileName, byte[] Content);
