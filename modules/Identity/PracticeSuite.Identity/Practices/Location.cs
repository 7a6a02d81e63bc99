using PracticeSuite.Identity.Contracts.Practices;
using PracticeSuite.Kernel;

namespace PracticeSuite.Identity.Practices;

/// <summary>A place of the practice, with the clock on which its months begin and end (B-071).</summary>
internal sealed class Location : AggregateRoot, IPracticeWide
{
    private Location()
    {
    }

    public PracticeId PracticeId { get; private init; }

    public string Code { get; private set; } = "";

    public string Name { get; private set; } = "";

    public string TimeZoneId { get; private set; } = "";

    public string? PlaceOfService { get; private set; }

    public bool IsVirtual { get; private set; }

    public string? Npi { get; private set; }

    public PostalAddress Address { get; private set; } = null!;

    public static Location Open(PracticeId practiceId, LocationInput given, PostalAddress ofPractice)
    {
        var location = new Location { PracticeId = practiceId };
        location.Change(given, ofPractice);
        return location;
    }

    /// <param name="ofPractice">Where the location is when it has no address of its own.</param>
    public void Change(LocationInput given, PostalAddress ofPractice)
    {
        Code = IdentityFields.Code(given.Code);
        Name = Check.Required(given.Name, nameof(Name), IdentityLimits.Name);
        TimeZoneId = CheckedZone(given.TimeZoneId);
        PlaceOfService = PlacesOfService.Checked(given.PlaceOfService, nameof(PlaceOfService));
        IsVirtual = given.IsVirtual;
        Npi = IdentityFields.Npi(given.Npi, nameof(Npi));
        Address = UsAddress.Street(given.Address ?? ofPractice);
    }

    private static string CheckedZone(string? value)
    {
        var id = Check.Required(value, nameof(TimeZoneId), 64);
        Check.That(
            TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone) && zone.HasIanaId,
            nameof(TimeZoneId),
            "TimeZoneId is not an IANA time zone; write one such as America/New_York.");
        return id;
    }
}
