using PracticeSuite.Billing.Claims;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;

namespace PracticeSuite.Billing.Superbills;

/// <summary>One issue of a claim's document: its content as it was handed out, kept for good (C-369).</summary>
[Access(AccessObject.Claims)]
internal sealed class Superbill : IBilledItem, IAboutPatient
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required PracticeId PracticeId { get; init; }

    public required Guid PatientId { get; init; }

    public bool IsPart2 { get; init; }

    public required Guid ClaimId { get; init; }

    public required string Number { get; init; }

    public required int Version { get; init; }

    public required bool ForPatient { get; init; }

    public required DateTimeOffset IssuedAt { get; init; }

    public required string IssuedBy { get; init; }

    /// <summary>JSON of <c>SuperbillContent</c>, exactly as it was hashed.</summary>
    public required string Content { get; init; }

    public required string ContentSha256 { get; init; }

    /// <summary>Of what the content says, leaving out when and by whom it was issued: equal means nothing has changed.</summary>
    public required string FactsSha256 { get; init; }
}
