namespace PracticeSuite.Billing.Contracts.Claims;

/// <summary>They say that a service was distinct from another: true of one claim, never of all, so a biller gives one with a reason (B-114).</summary>
public static class DistinctModifiers
{
    public static IReadOnlyList<string> All { get; } = ["59", "XE", "XP", "XS", "XU"];
}
