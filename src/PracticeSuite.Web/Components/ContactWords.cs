using PracticeSuite.Charting.Contracts.Contacts;

namespace PracticeSuite.Web.Components;

/// <summary>How a patient may be reached, in words (P-152).</summary>
internal static class ContactWords
{
    public static string Address(PatientContact contact)
    {
        var address = contact.Address;
        var lines = new[] { address?.Line1, address?.Line2, address?.City, $"{address?.State} {address?.Zip}".Trim() };
        return string.Join(", ", lines.Where(part => !string.IsNullOrEmpty(part))) is { Length: > 0 } known ? known : "not given";
    }

    public static string Phone(PatientContact contact) => contact switch
    {
        { MayCall: false } => "nobody calls",
        { Phone: { } phone } => Show.Phone(phone),
        _ => "not given",
    };
}
