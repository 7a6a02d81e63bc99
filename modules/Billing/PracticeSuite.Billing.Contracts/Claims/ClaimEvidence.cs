namespace PracticeSuite.Billing.Contracts.Claims;

/// <summary>
/// What a claim rests on, frozen when its version was made (B-211, B-240 to B-243). Stored as JSON whose SHA-256 stands beside it; the
/// logged time is in the version's lineage and held to this record by <see cref="TimeSha256"/>.
/// </summary>
/// <param name="Supervision">Under whose direction the time was furnished (B-032).</param>
/// <param name="Coordination">By start; with the scale, the plan and the designated member the evidence of the code's elements (B-242).</param>
public sealed record ClaimEvidence(
    string Code,
    int Units,
    DateOnly DateOfService,
    string PlaceOfService,
    string Zone,
    IReadOnlyList<string> Diagnoses,
    IReadOnlyList<string> Modifiers,
    long ChargeCents,
    long? ExpectedAllowedCents,
    long CountedSeconds,
    long ThresholdSeconds,
    DateTimeOffset ReachedAt,
    string TimeSha256,
    EnrollmentEvidence Enrollment,
    ConsentEvidence Consent,
    VisitEvidence? InitiatingVisit,
    PlanEvidence Plan,
    ScaleEvidence Scale,
    CoverageEvidence Coverage,
    RenderingEvidence Rendering,
    string Supervision,
    IReadOnlyList<CoordinationEvidence> Coordination,
    bool Part2,
    IReadOnlyList<string> Advisories)
{
    /// <summary>Empty too in evidence that was frozen before it was part of it.</summary>
    public IReadOnlyList<CoordinationEvidence> Coordination { get; init; } = Coordination ?? [];
}

/// <param name="DesignatedMember">As the name stands when the claim is made (B-014).</param>
public sealed record EnrollmentEvidence(
    Guid Id, Guid LocationId, DateOnly From, DateOnly? To, Guid DesignatedMemberId, string DesignatedMember);

/// <summary>A counted entry that coordinated treatment: the evidence of element C (B-013, B-242).</summary>
public sealed record CoordinationEvidence(Guid EntryId, int Revision, string Activity, DateTimeOffset Start);

public sealed record ConsentEvidence(Guid Id, DateTimeOffset GivenAt, DateTimeOffset? RevokedAt, string Method, Guid? ObtainedById, IReadOnlyList<int> Items);

public sealed record VisitEvidence(Guid Id, DateOnly On, string Code, Guid? PractitionerId);

public sealed record PlanEvidence(Guid VersionId, int Number, DateOnly SignedOn, DateOnly? ReviewedOn);

public sealed record ScaleEvidence(Guid Id, string Scale, int? Total, DateOnly CompletedOn);

/// <param name="FilingIndicator">SBR09 (B-200).</param>
/// <param name="ProfileId">The version of the payer's rules that was applied.</param>
public sealed record CoverageEvidence(
    Guid Id, Guid PayerId, string PayerCode, string PayerName, Guid ProfileId, int ProfileNumber, string MemberId, bool Qmb,
    string? AuthorizationNumber, string FilingIndicator);

public sealed record RenderingEvidence(Guid StaffId, string Name, string Credential, string Npi, string? Taxonomy, string? GroupNpi);
