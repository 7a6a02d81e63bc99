namespace PracticeSuite.Charting.Contracts.Allergies;

/// <summary>What a patient does not tolerate (P-020). Nothing is deleted.</summary>
public interface IAllergyAppService
{
    Task<AllergyListDto> GetAsync(Guid patientId, CancellationToken cancellationToken);

    /// <summary>Of whoever may not change the list of medications it is unconfirmed.</summary>
    Task<AllergyDto> AddAsync(Guid patientId, AllergyInput allergy, CancellationToken cancellationToken);

    /// <summary>Somebody asked, and there is none.</summary>
    Task<AllergyListDto> SayNoneKnownAsync(Guid patientId, CancellationToken cancellationToken);

    /// <param name="version">As it was shown; of what somebody refuted or confirmed since is decided anew (<c>Data:ChangedMeanwhile</c>).</param>
    /// <param name="reason">Why it is refuted or wrong; a confirmation has none.</param>
    Task<AllergyDto> VerifyAsync(Guid id, int version, AllergyVerification verification, string? reason, CancellationToken cancellationToken);
}

/// <param name="Active">Neither refuted nor entered in error.</param>
/// <param name="NoneKnown">Who said last that there are none, unless one was recorded since; null and none active = not asked.</param>
public sealed record AllergyListDto(Guid PatientId, IReadOnlyList<AllergyDto> Active, IReadOnlyList<AllergyDto> Former, NoneKnownDto? NoneKnown)
{
    public AllergyAnswer Answer => Active.Count > 0 ? AllergyAnswer.Known : NoneKnown is null ? AllergyAnswer.NotAsked : AllergyAnswer.NoneKnown;
}

public enum AllergyAnswer
{
    NotAsked,
    NoneKnown,
    Known,
}

public sealed record NoneKnownDto(DateTimeOffset At, string By);

/// <param name="Ingredient">RxNorm id, where the substance is in the drug table or was coded.</param>
/// <param name="VerificationReason">Why it was refuted or entered in error.</param>
public sealed record AllergyDto(
    Guid Id,
    Guid PatientId,
    string Substance,
    string? Ingredient,
    AllergyKind Kind,
    string? Reaction,
    AllergySeverity? Severity,
    AllergyCriticality Criticality,
    AllergyVerification Verification,
    string? VerificationReason,
    DateOnly? OnsetOn,
    DateTimeOffset RecordedAt,
    string RecordedBy)
{
    public int Version { get; init; }

    public bool IsPart2 { get; init; }
}

/// <param name="Ingredient">RxNorm or UNII; none = found by the substance's name.</param>
public sealed record AllergyInput(
    string? Substance,
    string? Ingredient,
    AllergyKind Kind,
    string? Reaction,
    AllergySeverity? Severity,
    AllergyCriticality Criticality,
    AllergyVerification Verification,
    DateOnly? OnsetOn);

public enum AllergyKind
{
    Allergy,
    Intolerance,
}

public enum AllergySeverity
{
    Mild,
    Moderate,
    Severe,
}

public enum AllergyCriticality
{
    Unknown,
    Low,
    High,
}

public enum AllergyVerification
{
    Unconfirmed,
    Confirmed,
    Refuted,
    EnteredInError,
}

public static class AllergyLimits
{
    public const int Substance = 120;

    /// <summary>A UNII has ten letters and digits.</summary>
    public const int Code = 10;

    public const int Reaction = 200;

    public const int Reason = 500;
}
