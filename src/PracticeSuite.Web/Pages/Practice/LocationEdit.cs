using PracticeSuite.Identity.Contracts.Practices;
using PracticeSuite.Web.Components;

namespace PracticeSuite.Web.Pages.Practice;

/// <summary>A location being added or changed.</summary>
public sealed class LocationEdit
{
    /// <summary>The zones of the United States that practices are in; a zone decides in which month work counts (B-071).</summary>
    public static IReadOnlyList<string> Zones { get; } =
    [
        "America/New_York", "America/Detroit", "America/Indiana/Indianapolis", "America/Chicago", "America/Denver", "America/Boise", "America/Phoenix",
        "America/Los_Angeles", "America/Anchorage", "Pacific/Honolulu", "America/Puerto_Rico", "Pacific/Guam",
    ];

    public Guid? Id { get; private init; }

    public int Version { get; private init; }

    public string? Code { get; set; }

    public string? Name { get; set; }

    public string TimeZoneId { get; set; } = "America/New_York";

    public string? PlaceOfService { get; set; } = "11";

    public bool IsVirtual { get; set; }

    public string? Npi { get; set; }

    public AddressForm Address { get; private init; } = new();

    public static LocationEdit Of(LocationDto? location) => location is null ? new() : new()
    {
        Id = location.Id,
        Version = location.Version,
        Code = location.Code,
        Name = location.Name,
        TimeZoneId = location.TimeZoneId,
        PlaceOfService = location.PlaceOfService,
        IsVirtual = location.IsVirtual,
        Npi = location.Npi,
        Address = AddressForm.Of(location.Address),
    };

    public LocationInput ToInput() => new(
        Code, Name, TimeZoneId, string.IsNullOrWhiteSpace(PlaceOfService) ? null : PlaceOfService, IsVirtual,
        string.IsNullOrWhiteSpace(Address.Line1) ? null : Address.ToAddress(), Version)
    {
        Npi = Npi,
    };
}
