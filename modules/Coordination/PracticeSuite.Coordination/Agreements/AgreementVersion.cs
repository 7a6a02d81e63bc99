using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using PracticeSuite.Coordination.Contracts.Agreements;
using PracticeSuite.Identity.Contracts.Staff;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Auditing;
using PracticeSuite.Platform.Data;

namespace PracticeSuite.Coordination.Agreements;

/// <summary>What was agreed on: changed while nobody has signed it, and never after (K-023).</summary>
internal sealed class AgreementVersion : IPracticeWide
{
    private readonly List<AgreementSignature> _signatures = [];

    private AgreementVersion()
    {
    }

    public AgreementVersion(PairAgreement of, int number, AgreementTerms terms, Guid by, DateTimeOffset now) =>
        (PracticeId, AgreementId, Number, Terms, DraftedById, DraftedAt, KeptById, KeptAt) = (of.PracticeId, of.Id, number, terms, by, now, by, now);

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public PracticeId PracticeId { get; private init; }

    public Guid AgreementId { get; private init; }

    public int Number { get; private init; }

    /// <summary>Counts how often the draft was kept.</summary>
    public int Revision { get; private set; }

    public AgreementTerms Terms { get; private set; } = new();

    public Guid DraftedById { get; private init; }

    public DateTimeOffset DraftedAt { get; private init; }

    public Guid KeptById { get; private set; }

    public DateTimeOffset KeptAt { get; private set; }

    /// <summary>Both have signed.</summary>
    public DateOnly? ActiveFrom { get; private set; }

    public DateOnly? ReviewOn { get; private set; }

    public IReadOnlyList<AgreementSignature> Signatures => _signatures;

    public bool IsDraft => _signatures.Count == 0;

    public bool IsExpiredOn(DateOnly day) => ReviewOn < day;

    public void Keep(int revision, AgreementTerms terms, Guid by, DateTimeOffset now)
    {
        if (!IsDraft)
            throw AgreementErrors.VersionSigned(Number);
        if (revision != Revision)
            throw AgreementErrors.DraftChanged();
        (Terms, Revision, KeptById, KeptAt) = (terms, Revision + 1, by, now);
    }

    /// <summary>The last signature makes it hold: from the day that was agreed on, or from that of the signature where this has passed.</summary>
    public void Sign(int revision, PairRole role, AgreementPen pen, DateOnly today)
    {
        if (_signatures.Exists(one => one.As == role))
            throw AgreementErrors.SignedAlready();
        if (revision != Revision)
            throw AgreementErrors.DraftChanged();
        AgreementCheck.DemandComplete(Terms);
        _signatures.Add(new AgreementSignature(this, role, pen));
        if (_signatures.Count < Enum.GetValues<PairRole>().Length)
            return;
        ActiveFrom = Terms.EffectiveOn > today ? Terms.EffectiveOn : today;
        ReviewOn = ActiveFrom.Value.AddDays(AgreementLimits.RenewDays);
    }
}

/// <summary>One of the two signatures, never edited; what was signed is borne out by its hash.</summary>
[AuditedAs(AuditAction.Sign)]
internal sealed class AgreementSignature : IBelongsToPractice
{
    private AgreementSignature()
    {
    }

    public AgreementSignature(AgreementVersion of, PairRole role, AgreementPen pen)
    {
        (PracticeId, VersionId, As, StaffId, Name, Credential, At) = (of.PracticeId, of.Id, role, pen.StaffId, pen.Name, pen.Credential, pen.At);
        Hash = HashOf(of);
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public PracticeId PracticeId { get; private init; }

    public Guid VersionId { get; private init; }

    public PairRole As { get; private init; }

    public Guid StaffId { get; private init; }

    public string Name { get; private init; } = "";

    public string? Credential { get; private init; }

    public DateTimeOffset At { get; private init; }

    public string Hash { get; private init; } = "";

    public bool BearsOut(AgreementVersion version) => Hash == HashOf(version);

    private static string HashOf(AgreementVersion version) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{version.AgreementId:N}:{version.Number}:{JsonSerializer.Serialize(version.Terms, Json.Options)}")));
}

/// <summary>Who signs, as they were named and licensed at that moment.</summary>
internal sealed record AgreementPen(Guid StaffId, string Name, string? Credential, DateTimeOffset At)
{
    public static AgreementPen Of(StaffMember member, CareClock now) => new(member.Id, $"{member.FirstName} {member.LastName}", $"{member.CredentialOn(now.Today)}", now.Now);
}
