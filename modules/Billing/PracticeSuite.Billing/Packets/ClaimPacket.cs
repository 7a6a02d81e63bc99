using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PracticeSuite.Billing.Claims;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;

namespace PracticeSuite.Billing.Packets;

/// <summary>A claim's packet as it was made, kept for good (§16).</summary>
[Access(AccessObject.Claims)]
internal sealed class ClaimPacket : IBilledItem, IAboutPatient
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required PracticeId PracticeId { get; init; }

    public required Guid PatientId { get; init; }

    public bool IsPart2 { get; init; }

    public required Guid ClaimId { get; init; }

    public required string ClaimNumber { get; init; }

    public required int Version { get; init; }

    public required DateTimeOffset MadeAt { get; init; }

    public required string MadeBy { get; init; }

    /// <summary>Checks that failed.</summary>
    public required int Disagreements { get; init; }

    /// <summary>JSON of <c>PacketContent</c>, exactly as it was hashed and as it is handed out.</summary>
    public required string Content { get; init; }

    public required string ContentSha256 { get; init; }

    /// <summary>Of what it says, leaving out when and by whom it was made: equal means nothing has changed.</summary>
    public required string FactsSha256 { get; init; }

    public string Number => $"{ClaimNumber}-P{Version}";
}

internal sealed class ClaimPacketConfiguration : IEntityTypeConfiguration<ClaimPacket>
{
    public void Configure(EntityTypeBuilder<ClaimPacket> packet)
    {
        packet.ToTable("billing_claim_packets");
        packet.Ignore(p => p.Number);
        packet.Property(p => p.ClaimNumber).HasMaxLength(Contracts.BillingLimits.ClaimNumber);
        packet.Property(p => p.MadeBy).HasMaxLength(120);
        packet.Property(p => p.ContentSha256).HasMaxLength(64);
        packet.Property(p => p.FactsSha256).HasMaxLength(64);
        packet.HasIndex(p => new { p.PracticeId, p.ClaimId, p.Version }).IsUnique();
    }
}
