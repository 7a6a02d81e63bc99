using PracticeSuite.Kernel;

namespace PracticeSuite.Identity.Practices;

/// <summary>The CMS place-of-service codes under which outpatient behavioral care is given.</summary>
internal static class PlacesOfService
{
    private static readonly HashSet<string> Known = new(StringComparer.Ordinal)
    {
        "02", "03", "04", "05", "06", "07", "08", "09", "10", "11", "12", "13", "14", "15", "16", "17", "18", "19", "20", "22", "23",
        "24", "25", "26", "27", "31", "32", "33", "34", "41", "42", "49", "50", "52", "53", "54", "55", "56", "57", "58", "60", "61",
        "62", "65", "66", "71", "72", "81", "99",
    };

    public static string? Checked(string? value, string field)
    {
        var code = Check.Optional(value, field, 2);
        Check.That(
            code is null || Known.Contains(code),
            field,
            $"{field} is not a place of service; write its two digits, for instance 11 (office), 10 (telehealth at home) or 22 (hospital outpatient).");
        return code;
    }
}
