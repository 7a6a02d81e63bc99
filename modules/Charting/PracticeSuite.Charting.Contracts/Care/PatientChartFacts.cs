namespace PracticeSuite.Charting.Contracts.Care;

/// <summary>What a month's evaluation reads of one chart. No notes, no free text.</summary>
/// <param name="DisclosureRestricted">Paid in full and asked not to tell the insurer (B-179, P-151).</param>
/// <param name="Part2Record">The record belongs to a Part 2 program (P-070, P-071).</param>
/// <param name="Bundle">An active hospice, home-health or ESRD bundle (B-181).</param>
public sealed record PatientChartFacts(
    Guid PatientId,
    PatientDemographics Demographics,
    DateTimeOffset? DiedAt,
    DateOnly? DischargedOn,
    bool DisclosureRestricted,
    bool Part2Record,
    bool Bundle,
    IReadOnlyList<DiagnosisFact> Diagnoses,
    IReadOnlyList<ConsentFact> Consents,
    IReadOnlyList<ScaleResultFact> Scales,
    IReadOnlyList<PlanVersionFact> Plans);

/// <summary>Who the patient is, as a claim needs it; any part may be missing, which holds the claim (H-DEMOGRAPHICS).</summary>
/// <param name="SexCode">M, F or U as the claim carries it.</param>
public sealed record PatientDemographics(
    string Mrn,
    string? LastName,
    string? FirstName,
    DateOnly? BirthDate,
    string? SexCode,
    string? AddressLine1,
    string? AddressLine2,
    string? City,
    string? State,
    string? Zip,
    string? Phone)
{
    /// <summary>"Alvarez, Rosa".</summary>
    public string ListName => string.Join(", ", new[] { LastName, FirstName }.Where(part => !string.IsNullOrEmpty(part)));
}

/// <summary>A diagnosis that was active on the days from <paramref name="OnsetOn"/> to <paramref name="ResolvedOn"/>.</summary>
/// <param name="Code">ICD-10-CM with its dot, upper case.</param>
/// <param name="Rank">1 = principal; ties keep the order of the code.</param>
public sealed record DiagnosisFact(Guid Id, string Code, int Rank, DateOnly OnsetOn, DateOnly? ResolvedOn)
{
    public bool IsActiveOn(DateOnly date) => OnsetOn <= date && (ResolvedOn is null || date <= ResolvedOn);
}

/// <summary>A consent of one kind; each kind is its own record (B-047, B-048).</summary>
/// <param name="Items">The numbered items of B-042 that the patient was told, for a BHI consent.</param>
/// <param name="BillingPractitionerId">Named in a BHI or care-management consent (B-041); null for the other kinds.</param>
public sealed record ConsentFact(
    Guid Id,
    ConsentKind Kind,
    DateTimeOffset GivenAt,
    DateTimeOffset? RevokedAt,
    DateOnly? ExpiresOn,
    ConsentMethod Method,
    Guid? ObtainedById,
    Guid? BillingPractitionerId,
    IReadOnlyList<int> Items);

public enum ConsentKind
{
    /// <summary>Behavioral health integration: 99484 or G0323 (B-040).</summary>
    Bhi,

    /// <summary>Chronic care management, APCM and the like (B-048).</summary>
    CareManagement,

    /// <summary>42 CFR Part 2 consent for treatment, payment and operations (P-073).</summary>
    Part2Tpo,

    Treatment,
    Telehealth,
}

public enum ConsentMethod
{
    Verbal,
    Written,
    Electronic,
}

/// <summary>A completed, scored scale (P-168).</summary>
/// <param name="Total">Null when too many answers are missing for a total.</param>
/// <param name="IsPrimary">The scale by which this patient's progress is judged (B-012).</param>
public sealed record ScaleResultFact(Guid Id, string Scale, int? Total, DateOnly CompletedOn, bool IsPrimary);

/// <summary>A signed version of the shared plan.</summary>
/// <param name="Number">1, 2, 3 …</param>
/// <param name="ReviewedOn">Days on which it was reviewed without change (P-034).</param>
/// <param name="SupersededOn">The day a later version became active, if one did.</param>
public sealed record PlanVersionFact(
    Guid Id, int Number, DateOnly CreatedOn, DateOnly SignedOn, DateOnly? SupersededOn, IReadOnlyList<DateOnly> ReviewedOn);
