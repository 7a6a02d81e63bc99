using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Privacy.Contracts.Disclosures;
using PracticeSuite.Privacy.Contracts.Retention;

namespace PracticeSuite.Privacy.Retention;

/// <summary>A record that may not go, however old it is: a proceeding, an audit, a complaint (P-145).</summary>
[Access(AccessObject.PrivacyRegisters)]
internal sealed class LegalHold : AggregateRoot, IBelongsToPractice, IAboutPatient
{
    private LegalHold()
    {
    }

    public PracticeId PracticeId { get; private init; }

    public Guid PatientId { get; private init; }

    public string Reason { get; private init; } = "";

    public string PlacedBy { get; private init; } = "";

    public DateTimeOffset PlacedAt { get; private init; }

    public string? LiftedBy { get; private set; }

    public DateTimeOffset? LiftedAt { get; private set; }

    public string? LiftReason { get; private set; }

    public static LegalHold Place(Guid patientId, string? reason, Caller by, DateTimeOffset now) =>
        new() { PracticeId = by.Practice, PatientId = patientId, Reason = Checked(reason), PlacedBy = by.Name, PlacedAt = now };

    public void Lift(string? reason, Caller by, DateTimeOffset now)
    {
        if (LiftedAt is not null)
            throw PrivacyErrors.LegalHoldNotFound(Id);
        LiftReason = Checked(reason);
        (LiftedBy, LiftedAt) = (by.Name, now);
    }

    internal static string Checked(string? reason)
    {
        var text = Check.Required(reason, nameof(Reason), RetentionLimits.Reason);
        Check.That(text.Length >= RetentionLimits.ReasonMin, nameof(Reason), $"Reason has fewer than {RetentionLimits.ReasonMin} characters; say which proceeding, request or rule it is.");
        return text;
    }
}

internal sealed class RetentionConfiguration : IEntityTypeConfiguration<LegalHold>, IEntityTypeConfiguration<Disposal>
{
    public void Configure(EntityTypeBuilder<LegalHold> hold)
    {
        hold.ToTable("privacy_legal_holds");
        hold.Property(h => h.Reason).HasMaxLength(RetentionLimits.Reason);
        hold.Property(h => h.LiftReason).HasMaxLength(RetentionLimits.Reason);
        hold.Property(h => h.PlacedBy).HasMaxLength(DisclosureLimits.Person);
        hold.Property(h => h.LiftedBy).HasMaxLength(DisclosureLimits.Person);
        hold.HasIndex(h => new { h.PracticeId, h.PatientId });
    }

    public void Configure(EntityTypeBuilder<Disposal> disposal)
    {
        disposal.ToTable("privacy_disposals");
        disposal.Property(d => d.Mrn).HasMaxLength(RetentionLimits.Mrn);
        disposal.Property(d => d.Reason).HasMaxLength(RetentionLimits.Reason);
        disposal.Property(d => d.Decision).HasMaxLength(RetentionLimits.Reason);
        disposal.Property(d => d.ProposedBy).HasMaxLength(DisclosureLimits.Person);
        disposal.Property(d => d.DecidedBy).HasMaxLength(DisclosureLimits.Person);
        Platform.Data.Json.HasJsonConversion(disposal.Property(d => d.Removed));
        disposal.HasIndex(d => new { d.PracticeId, d.PatientId });
    }
}
