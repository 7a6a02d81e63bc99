using PracticeSuite.Kernel;

namespace PracticeSuite.Billing.Contracts.Months;

public enum MonthDecision
{
    Eligible,
    Held,
}

/// <summary>What a patient's month came to under one enrollment, with all that a claim has to remember of it (B-211).</summary>
public sealed record MonthResult
{
    /// <summary>Always one, however many minutes (B-005).</summary>
    public const int UnitsOfAMonth = 1;

    public required Guid PatientId { get; init; }

    public required BillingMonth Month { get; init; }

    public required DateTimeOffset AsOf { get; init; }

    /// <summary>Null when the patient is not enrolled.</summary>
    public Guid? EnrollmentId { get; init; }

    /// <summary>99484 or G0323; null when the patient is not enrolled.</summary>
    public string? Code { get; init; }

    /// <summary>All holds in the order of §14; none means eligible.</summary>
    public required IReadOnlyList<Hold> Holds { get; init; }

    public IReadOnlyList<Advisory> Advisories { get; init; } = [];

    public MonthDecision Decision => Holds.Count == 0 ? MonthDecision.Eligible : MonthDecision.Held;

    public int Units => UnitsOfAMonth;

    /// <summary>It rests on what a Part 2 program made (P-071).</summary>
    public bool IsPart2 { get; init; }

    /// <summary>What people wrote down, before anything is left out of it; two people's same second is two.</summary>
    public Seconds Logged { get; init; }

    public Seconds Total { get; init; }

    public Seconds Threshold { get; init; }

    public Seconds Missing => Total < Threshold ? Threshold - Total : Seconds.Zero;

    /// <summary>The instant at which the threshold was met (B-083).</summary>
    public DateTimeOffset? ReachedAt { get; init; }

    /// <summary>Known once the threshold is met, held or not (B-110).</summary>
    public DateOnly? ServiceDate { get; init; }

    public string? PlaceOfService { get; init; }

    /// <summary>With their dots, the primary first, at most twelve; the claim points to the first four (B-115).</summary>
    public IReadOnlyList<string> Diagnoses { get; init; } = [];

    /// <summary>What the payer requires, never a telehealth modifier (B-114).</summary>
    public IReadOnlyList<string> Modifiers { get; init; } = [];

    public string? AuthorizationNumber { get; init; }

    public Guid? RenderingProviderId { get; init; }

    public string? RenderingNpi { get; init; }

    public string? BillingNpi { get; init; }

    public Guid? PayerId { get; init; }

    public Guid? CoverageId { get; init; }

    /// <summary>As the payer knows the patient on that coverage.</summary>
    public string? MemberId { get; init; }

    /// <summary>Never bill the patient anything of this month (B-144).</summary>
    public bool Qmb { get; init; }

    public Money Charge { get; init; }

    /// <summary>Null = no rate is known (B-140).</summary>
    public Money? ExpectedAllowed { get; init; }

    /// <summary>What the payer would allow on the day by which the month is judged, be it held or not; null = no rate is known (B-140).</summary>
    public Money? Worth { get; init; }

    public MonthEvidence Evidence { get; init; } = MonthEvidence.None;

    /// <summary>The first day on which the claim may go (B-111).</summary>
    public DateOnly? ReleaseOn { get; init; }

    /// <summary>The last day on which the payer takes it (B-150, B-151).</summary>
    public DateOnly? FileBy { get; init; }

    /// <summary>Short by at most five minutes on the 20th of the month or later (B-213).</summary>
    public bool IsNearMiss { get; init; }

    /// <summary>"3 min 20 s remaining; log only work performed" (B-213).</summary>
    public string? NearMissText => IsNearMiss ? NearMiss.Of(Missing) : null;
}

/// <summary>The records on which a result rests.</summary>
/// <param name="ConsentId">In force at the first counted second.</param>
/// <param name="PlanVersion">The number of the plan version.</param>
/// <param name="PayerProfileId">The version of the payer's profile.</param>
public sealed record MonthEvidence(
    Guid? ConsentId, Guid? VisitId, Guid? ScaleResultId, Guid? PlanVersionId, int? PlanVersion, Guid? PayerProfileId, Guid? DesignatedMemberId)
{
    public static MonthEvidence None { get; } = new(null, null, null, null, null, null, null);
}
