using System.Collections.Frozen;

namespace PracticeSuite.Billing.Claims;

/// <summary>Place-of-service codes of outpatient care and the amount Medicare pays there (B-112, B-141).</summary>
internal static class PlaceOfService
{
    /// <summary>Where a practice without rooms would see its patients (B-112).</summary>
    public const string Office = "11";

    private static readonly FrozenSet<string> Facility = new[] { "19", "22", "23", "24", "31", "34", "52", "61" }.ToFrozenSet();

    private static readonly FrozenSet<string> NonFacility = new[]
    {
        "03", "04", "11", "12", "13", "14", "15", "16", "17", "18", "20", "32", "33", "49", "50", "53", "54", "55", "57", "58",
        "62", "65", "71", "72", "99",
    }.ToFrozenSet();

    /// <summary>Not 02 or 10: care management by phone is not a telehealth visit (B-112, B-114).</summary>
    public static bool IsValid(string? code) => code is not null && (Facility.Contains(code) || NonFacility.Contains(code));

    public static bool IsFacility(string code) => Facility.Contains(code);
}
