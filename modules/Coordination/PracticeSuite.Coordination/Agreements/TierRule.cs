using System.Globalization;
using PracticeSuite.Charting.Contracts.Care;
using PracticeSuite.Coordination.Contracts.Agreements;
using PracticeSuite.Coordination.Contracts.Contacts;

namespace PracticeSuite.Coordination.Agreements;

/// <summary>How close a patient is to be kept, by what their chart says (K-030): the first that fits. Pure.</summary>
internal static class TierRule
{
    private const int Month = 30;
    private const int TwoMonths = 60;
    private const int HalfYear = 180;
    private const int SeverePhq9 = 20;

    /// <param name="facts">Null = nothing is known.</param>
    /// <param name="stayedOn">The last day of a stay in a hospital or of a visit to an emergency department; today while it lasts.</param>
    /// <param name="sharedOn">Since when the pair shares the patient: of a chart that is newer, nobody can say what was for half a year.</param>
    public static TierProposal Propose(TierFacts? facts, DateOnly? stayedOn, DateOnly sharedOn, DateOnly today)
    {
        var known = facts ?? new TierFacts();
        if (known.HasOpenCritical)
            return new(ContactTier.HighRisk, "a critical flag is open");
        if (IsWithin(known.RiskOn, Month, today))
            return new(ContactTier.HighRisk, $"C-SSRS of moderate or high risk on {Day(known.RiskOn)}");
        if (IsWithin(stayedOn, Month, today))
            return new(ContactTier.HighRisk, $"in hospital or an emergency department until {Day(stayedOn)}");
        if (known.Phq9 >= SeverePhq9)
            return new(ContactTier.HighRisk, $"PHQ-9 {known.Phq9}");
        if (IsWithin(known.MedicationOn, TwoMonths, today))
            return new(ContactTier.Changing, $"medication changed on {Day(known.MedicationOn)}");
        if (known.HasOpenUrgent)
            return new(ContactTier.Changing, "an urgent flag is open");
        if (IsWithin(known.WorseOn, TwoMonths, today))
            return new(ContactTier.Changing, $"{known.WorseScale} worse on {Day(known.WorseOn)}");
        return IsQuiet(known, sharedOn, today)
            ? new(ContactTier.Maintenance, "no medication change, no flag and scores of mild or less for 180 days")
            : new(ContactTier.Stable, "nothing that asks for more");
    }

    /// <summary>Somebody has measured, or nobody could say that scores are mild.</summary>
    private static bool IsQuiet(TierFacts facts, DateOnly sharedOn, DateOnly today) =>
        sharedOn <= today.AddDays(-HalfYear) && !facts.HasOpenFlag && !IsWithin(facts.FlaggedOn, HalfYear, today) && !IsWithin(facts.MedicationOn, HalfYear, today)
        && IsWithin(facts.ScoredOn, HalfYear, today) && !IsWithin(facts.AboveMildOn, HalfYear, today);

    private static bool IsWithin(DateOnly? on, int days, DateOnly today) => on is { } day && day >= today.AddDays(-days);

    private static string Day(DateOnly? day) => day?.ToString("d MMM yyyy", CultureInfo.InvariantCulture) ?? "";
}
