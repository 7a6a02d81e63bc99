using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PracticeSuite.Kernel;
using PracticeSuite.Privacy.Contracts;

namespace PracticeSuite.Privacy.Settings;

/// <summary>What the practice has laid down itself; one row a practice.</summary>
internal sealed class PrivacySettings : AggregateRoot, IBelongsToPractice
{
    private PrivacySettings()
    {
    }

    public PrivacySettings(PracticeId practice) => PracticeId = practice;

    public PracticeId PracticeId { get; private init; }

    /// <summary>What the state's law says of threats, in the practice's words (P-155).</summary>
    public string? StateText { get; private set; }
}

internal sealed class PrivacySettingsConfiguration : IEntityTypeConfiguration<PrivacySettings>
{
    public void Configure(EntityTypeBuilder<PrivacySettings> settings)
    {
        settings.ToTable("privacy_settings");
        settings.Property(s => s.StateText).HasMaxLength(PrivacyLimits.StateText);
        settings.HasIndex(s => s.PracticeId).IsUnique();
    }
}
