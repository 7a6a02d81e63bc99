using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PracticeSuite.Kernel;
using PracticeSuite.Privacy.Contracts;
using PracticeSuite.Privacy.Contracts.Retention;
using PracticeSuite.Privacy.Retention;

namespace PracticeSuite.Privacy.Settings;

/// <summary>What the practice has laid down itself; one row a practice.</summary>
internal sealed class PrivacySettings : AggregateRoot, IBelongsToPractice
{
    private PrivacySettings()
    {
    }

    public PrivacySettings(PracticeId practice) => PracticeId = practice;

    public PracticeId PracticeId { get; private init; }

    public int AdultYears { get; private set; } = new RetentionYears().Adult;

    public int MinorAge { get; private set; } = new RetentionYears().MinorAge;

    public int MinorYears { get; private set; } = new RetentionYears().Minor;

    public int MedicareYears { get; private set; } = new RetentionYears().Medicare;

    public int MedicareAdvantageYears { get; private set; } = new RetentionYears().MedicareAdvantage;

    /// <summary>What the state's law says of threats, in the practice's words (P-155).</summary>
    public string? StateText { get; private set; }

    public RetentionYears Years => new(AdultYears, MinorAge, MinorYears, MedicareYears, MedicareAdvantageYears);

    public void Change(PrivacySettingsInput given)
    {
        var least = new RetentionYears();
        AdultYears = Checked(given.AdultYears, nameof(AdultYears), 1);
        MinorAge = Checked(given.MinorAge, nameof(MinorAge), 18);
        MinorYears = Checked(given.MinorYears, nameof(MinorYears), 0);
        MedicareYears = Checked(given.MedicareYears, nameof(MedicareYears), least.Medicare);
        MedicareAdvantageYears = Checked(given.MedicareAdvantageYears, nameof(MedicareAdvantageYears), least.MedicareAdvantage);
        StateText = Check.Optional(given.StateText, nameof(StateText), PrivacyLimits.StateText);
    }

    private static int Checked(int years, string field, int least)
    {
        Check.That(years >= least && years <= RetentionLimits.MostYears, field, $"{field} is outside {least} to {RetentionLimits.MostYears}; the law asks for at least {least}.");
        return years;
    }
}

internal sealed class PrivacySettingsConfiguration : IEntityTypeConfiguration<PrivacySettings>
{
    public void Configure(EntityTypeBuilder<PrivacySettings> settings)
    {
        settings.ToTable("privacy_settings");
        settings.Property(s => s.StateText).HasMaxLength(PrivacyLimits.StateText);
        settings.Ignore(s => s.Years);
        settings.HasIndex(s => s.PracticeId).IsUnique();
    }
}
