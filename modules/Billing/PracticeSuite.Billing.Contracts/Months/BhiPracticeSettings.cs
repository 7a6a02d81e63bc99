namespace PracticeSuite.Billing.Contracts.Months;

/// <summary>What a practice decides about its BHI billing; each default is the rulebook's.</summary>
/// <param name="PreferG0323">Keep G0323 when both codes would qualify (B-036).</param>
/// <param name="GroupSameSpecialtyCounts">A visit with a colleague of the same taxonomy counts as initiating (B-051).</param>
/// <param name="Accept90792AsInitiating">B-053.</param>
/// <param name="AcceptHbaiAsInitiating">B-054.</param>
/// <param name="ReleaseAfterMonthClose">Claims wait until the 8th of the next month (B-111).</param>
/// <param name="AdvancedApmParticipant">Qualifying participant in an advanced payment model: the higher Medicare rates (B-135).</param>
public sealed record BhiPracticeSettings(
    bool PreferG0323 = false,
    bool GroupSameSpecialtyCounts = true,
    bool Accept90792AsInitiating = true,
    bool AcceptHbaiAsInitiating = false,
    bool ReleaseAfterMonthClose = true,
    bool AdvancedApmParticipant = false);
