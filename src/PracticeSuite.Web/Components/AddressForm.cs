using PracticeSuite.Identity.Contracts.Practices;

namespace PracticeSuite.Web.Components;

/// <summary>The boxes of an address.</summary>
public sealed class AddressForm
{
    public string? Line1 { get; set; }

    public string? Line2 { get; set; }

    public string? City { get; set; }

    public string? State { get; set; }

    public string? Zip { get; set; }

    public static AddressForm Of(PostalAddress? address) => new()
    {
        Line1 = address?.Line1, Line2 = address?.Line2, City = address?.City, State = address?.State, Zip = address?.Zip,
    };

    public PostalAddress ToAddress() => new(Line1 ?? "", Line2, City ?? "", State ?? "", Zip ?? "");
}
