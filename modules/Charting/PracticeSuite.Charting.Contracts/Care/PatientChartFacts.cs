using PracticeSuite.Kernel;

namespace PracticeSuite.Charting.Contracts.Care;

/// <summary>What a month's evaluation reads of one chart. No notes, no free text.</summary>
/// <param name="DischargedOn">The last day whose work counts, while the patient is discharged; <see cref="DischargedBy"/> tells of any day.</param>
/// <param name="RestrictedOn">From when the insurer is not to be told, while that holds; <see cref="IsRestrictedOn"/> tells of any day.</param>
/// <param name="Part2Record">The record belongs to a Part 2 program (P-070, P-071).</param>
/// <param name="Bundle">An active hospice, home-health or ESRD bundle (B-181).</param>
public sealed record PatientChartFacts(
    Guid PatientId,
    PatientDemographics Demographics,
    DateTimeOffset? DiedAt,
    DateOnly? DischargedOn,
    DateOnly? RestrictedOn,
    bool Part2Record,
    bool Bundle,
    IReadOnlyList<DiagnosisFact> Diagnoses,
    IReadOnlyList<ConsentFact> Consents,
    IReadOnlyList<ScaleResultFact> Scales,
    IReadOnlyList<PlanVersionFact> Plans)
{
    public IReadOnlyList<PatientPeriod> Past { get; init; } = [];

    /// <summary>Paid in full and asked not to tell the insurer of that day (B-179, P-151).</summary>
    public bool IsRestrictedOn(DateOnly day) =>
        RestrictedOn <= day || Past.Any(period => period.Kind == PatientPeriodKind.Restriction && period.Holds(day));

    /// <summary>The last day whose work counts, of the discharge that held on a day or was still to come (B-172).</summary>
    public DateOnly? DischargedBy(DateOnly day) =>
        Past.FirstOrDefault(period => period.Kind == PatientPeriodKind.Discharge && period.Holds(day))?.From ?? DischargedOn;
}

/// <summary>A discharge or a restriction that is over, or a death that never was.</summary>
/// <param name="EndedOn">The first day on which it no longer held.</param>
public sealed record PatientPeriod(PatientPeriodKind Kind, DateOnly From, DateOnly EndedOn)
{
    public bool Holds(DateOnly day) => From <= day && day < EndedOn;
}

public enum PatientPeriodKind
{
    /// <summary>From its last day of work to the day on which the patient came back.</summary>
    Discharge,

    /// <summary>The insurer was not to be told.</summary>
    Restriction,

    /// <summary>From the day of a death that was recorded in error to the day on which it was taken back; bars nothing.</summary>
    Death,
}

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
    public string? MiddleName { get; init; }

    /// <summary>Of the name: "Jr", "III".</summary>
    public string? Suffix { get; init; }

    /// <summary>"Rosa Maria Alvarez Jr", as papers name the patient.</summary>
    public string WholeName => PersonNames.Whole(FirstName, MiddleName, LastName, Suffix);

    /// <summary>"Alvarez, Rosa".</summary>
    public string ListName => string.Join(", ", new[] { LastName, FirstName }.Where(part => !string.IsNullOrEmpty(part)));
}

/// <summary>A diagnosis that was active on the days from <paramref name="OnsetOn"/> to <paramref name="ResolvedOn"/>.</summary>
/// <param name="Code">ICD-10-CM with its dot, upper case.</param>
/// <param name="Rank">As it is now, 1 = principal; ties keep the order of the code.</param>
public sealed record DiagnosisFact(Guid Id, string Code, int Rank, DateOnly OnsetOn, DateOnly? ResolvedOn)
{
    /// <summary>The ranks that it had before.</summary>
    public IReadOnlyList<RankedUntil> RanksBefore { get; init; } = [];

    /// <summary>Of the practice's Part 2 program (P-071).</summary>
    public bool IsPart2 { get; init; }

    public int RankOn(DateOnly date) => RanksBefore.Where(before => date <= before.LastDay).MinBy(before => before.LastDay)?.Rank ?? Rank;

    public bool IsActiveOn(DateOnly date) => OnsetOn <= date && (ResolvedOn is null || date <= ResolvedOn);
}

/// <summary>A rank that a diagnosis had up to a day.</summary>
public sealed record RankedUntil(int Rank, DateOnly LastDay);

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
    IReadOnlyList<int> Items)
{
    /// <summary>What a Part 2 consent is for (P-073).</summary>
    public Part2Purposes Purposes { get; init; } = Part2Purposes.All;

    /// <summary>A Part 2 consent in a sentence, as it goes with what is disclosed under it (P-076).</summary>
    public string? Scope { get; init; }
}

public enum ConsentKind
{
    /// <summary>Behavioral health integration: 99484 or G0323 (B-040).</summary>
    Bhi,

    /// <summary>Chronic care management, APCM and the like (B-048).</summary>
    CareManagement,

    /// <summary>42 CFR Part 2 consent for treatment, payment and operations (P-073).</summary>
    Part2Tpo,

    /// <summary>For counselors' separate notes on substance use, never combined with another (P-074).</summary>
    Part2CounselingNotes,

    /// <summary>For use in proceedings against the patient, never combined with another (P-074).</summary>
    Part2Proceedings,

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
public sealed record ScaleResultFact(Guid Id, string Scale, int? Total, DateOnly CompletedOn, bool IsPrimary)
{
    public bool IsPart2 { get; init; }
}

/// <summary>A version of the shared plan that is or was active (P-032).</summary>
/// <param name="Number">1, 2, 3 …</param>
/// <param name="SignedOn">The day on which the last signature that it needs was there.</param>
/// <param name="ReviewedOn">Days on which it was reviewed without change (P-034).</param>
/// <param name="SupersededOn">The day a later version became active, if one did.</param>
public sealed record PlanVersionFact(
    Guid Id, int Number, DateOnly CreatedOn, DateOnly SignedOn, DateOnly? SupersededOn, IReadOnlyList<DateOnly> ReviewedOn)
{
    public bool IsPart2 { get; init; }
}
