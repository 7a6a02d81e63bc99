using PracticeSuite.Billing.Claims;
using PracticeSuite.Billing.Contracts.Months;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;

namespace PracticeSuite.Billing.Months;

/// <summary>
/// A result as it was found, kept for good; a different one later takes its place and leaves it as history. Holds what the board
/// shows, so that the board reads one table.
/// </summary>
[Access(AccessObject.Claims)]
internal sealed class StoredResult : IBilledItem, IAboutPatient
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required PracticeId PracticeId { get; init; }

    public required Guid PatientId { get; init; }

    public bool IsPart2 { get; init; }

    public required BillingMonth Month { get; init; }

    /// <summary>Empty when the patient is not enrolled: part of a key.</summary>
    public required Guid EnrollmentId { get; init; }

    /// <summary>Empty while the result stands, its own id afterwards: so the database lets only one of an enrollment's month stand.</summary>
    public Guid CurrentKey { get; init; }

    public required Guid RunId { get; init; }

    public bool IsCurrent { get; init; } = true;

    /// <summary>An earlier result of the same enrollment's month said something else.</summary>
    public required bool ReplacesAnother { get; init; }

    /// <summary>When another result took its place.</summary>
    public DateTimeOffset? SupersededAt { get; init; }

    public required DateTimeOffset EvaluatedAt { get; init; }

    public required string PatientName { get; init; }

    public required string PatientMrn { get; init; }

    /// <summary>Name and MRN in lower case, for finding.</summary>
    public required string SearchText { get; init; }

    public string? Code { get; init; }

    public required MonthDecision Decision { get; init; }

    public required bool IsNearMiss { get; init; }

    /// <summary>What people wrote down, before anything is left out of it.</summary>
    public required Seconds Logged { get; init; }

    public required Seconds Counted { get; init; }

    public required Seconds Missing { get; init; }

    public DateOnly? ServiceDate { get; init; }

    /// <summary>The last day on which the payer takes a claim of it (B-150, B-151).</summary>
    public DateOnly? FileBy { get; init; }

    public string? Biller { get; init; }

    public string? Payer { get; init; }

    public long? ExpectedAllowedCents { get; init; }

    /// <summary>What it would bring, be it held or not; null where no rate is known (B-140).</summary>
    public long? WorthCents { get; init; }

    /// <summary>" H-TIME-SHORT H-ELEM-P ": each code between blanks, so that one can be looked for.</summary>
    public required string HoldCodes { get; init; }

    public required IReadOnlyList<HoldDto> Holds { get; init; }

    public required IReadOnlyList<AdvisoryDto> Advisories { get; init; }

    /// <summary>SHA-256 of all that the evaluation said; the same hash is the same result.</summary>
    public required string ContentHash { get; init; }
}
