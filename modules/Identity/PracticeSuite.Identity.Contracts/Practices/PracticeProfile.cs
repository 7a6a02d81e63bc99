using PracticeSuite.Kernel;

namespace PracticeSuite.Identity.Contracts.Practices;

/// <summary>The practice as it stands on claims and documents.</summary>
/// <param name="TaxId">Nine digits, no dash (C-013).</param>
/// <param name="IsFqhcOrRhc">Bills on the institutional form, so no professional claim may be built (B-008).</param>
/// <param name="Part2Program">Whether the practice is a Part 2 program: none, a unit or the whole practice (P-070).</param>
public sealed record PracticeProfile(
    Guid Id,
    string Code,
    string Name,
    string TaxId,
    string? GroupNpi,
    string? GroupTaxonomy,
    PostalAddress Address,
    string Phone,
    bool IsFqhcOrRhc,
    Part2Program Part2Program,
    IReadOnlyList<LocationProfile> Locations)
{
    /// <summary>Completed years from which a patient consents without a guardian (B-182).</summary>
    public int ConsentAge { get; init; } = IdentityLimits.AdultAge;

    /// <summary>Every chart reminds clinicians to ask the patient about additional information (P-082).</summary>
    public bool RemindsToAsk { get; init; }

    /// <summary>Hours after a service from which on a note of it is a late entry (P-048).</summary>
    public int LateNoteHours { get; init; } = IdentityLimits.LateNoteHours;

    /// <summary>Days after its signature or last review in which a plan is reviewed (P-033).</summary>
    public int PlanReviewDays { get; init; } = IdentityLimits.PlanReviewDays;

    /// <summary>Where patients and staff call when the practice is closed (K-182); null = the practice's own number, at every hour.</summary>
    public string? AfterHoursPhone { get; init; }

    /// <summary>The local date at the practice: on the clock of its first location.</summary>
    public DateOnly Today(DateTimeOffset now) => Locations.Main().Zone.LocalDate(now);
}

/// <summary>A place of the practice with its own clock and place-of-service code.</summary>
/// <param name="TimeZoneId">IANA name, for instance America/New_York (B-071).</param>
/// <param name="PlaceOfService">Two digits (B-112).</param>
/// <param name="IsVirtual">No rooms of its own; claims carry the advisory A-POS-VIRTUAL (B-112).</param>
public sealed record LocationProfile(Guid Id, string Code, string Name, string TimeZoneId, string? PlaceOfService, bool IsVirtual, PostalAddress Address)
{
    public TimeZoneInfo Zone => TimeZoneInfo.FindSystemTimeZoneById(TimeZoneId);

    /// <summary>The location's own, where it has one (C-078).</summary>
    public string? Npi { get; init; }
}

public static class PracticeLocations
{
    /// <summary>The location whose clock is the practice's own: its first.</summary>
    /// <exception cref="BusinessException">There is none yet (<c>Identity:NoLocation</c>).</exception>
    public static LocationProfile Main(this IReadOnlyList<LocationProfile> locations) => locations.Count > 0
        ? locations[0]
        : throw new BusinessException(RefusalKind.Conflict, "Identity:NoLocation", "The practice has no location: add one under Practice › Locations.");

    /// <summary>The location, or the practice's first where none is named or the one that is is not there.</summary>
    public static LocationProfile OrMain(this IReadOnlyList<LocationProfile> locations, Guid? locationId) =>
        locations.FirstOrDefault(location => location.Id == locationId) ?? locations.Main();
}

/// <param name="State">Two letters.</param>
/// <param name="Zip">Five or nine digits.</param>
public sealed record PostalAddress(string Line1, string? Line2, string City, string State, string Zip);

public enum Part2Program
{
    None,
    Unit,
    WholePractice,
}
