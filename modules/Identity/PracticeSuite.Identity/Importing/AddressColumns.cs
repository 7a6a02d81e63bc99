using PracticeSuite.Identity.Contracts.Practices;
using PracticeSuite.Platform.Importing;

namespace PracticeSuite.Identity.Importing;

internal static class AddressColumns
{
    public static IReadOnlyList<ImportColumn> Of(bool required) =>
    [
        new("address_line1", required, "a street address, no post office box, at most 55 characters"),
        new("address_line2", false, "its second line, at most 55 characters"),
        new("city", required, "at most 30 characters"),
        new("state", required, "two letters"),
        new("zip", required, "five or nine digits"),
    ];

    /// <summary>Null where the row gives no part of an address.</summary>
    public static PostalAddress? Address(this ImportRow row)
    {
        var (line1, line2) = (row.Raw("address_line1"), row.Raw("address_line2"));
        var (city, state, zip) = (row.Raw("city"), row.Raw("state"), row.Raw("zip"));
        return line1 is null && line2 is null && city is null && state is null && zip is null
            ? null
            : new PostalAddress(line1 ?? "", line2, city ?? "", state ?? "", zip ?? "");
    }
}
