using PracticeSuite.Kernel;

namespace PracticeSuite.Identity.Contracts.Practices;

/// <summary>The settings page of the operation's practice.</summary>
public interface IPracticeAppService
{
    /// <exception cref="BusinessException"><c>Identity:PracticeNotFound</c>: the operation's practice has not been set up.</exception>
    Task<PracticeDto> GetAsync(CancellationToken cancellationToken);

    /// <summary>Sets the practice up, or changes it; the code stays what it was at first.</summary>
    Task<PracticeDto> SaveAsync(PracticeInput practice, CancellationToken cancellationToken);

    Task<LocationDto> AddLocationAsync(LocationInput location, CancellationToken cancellationToken);

    Task<LocationDto> ChangeLocationAsync(Guid id, LocationInput location, CancellationToken cancellationToken);
}

/// <param name="GroupNpiIsDoubtful">The group NPI fails its check digit (C-010); claims are held until it is corrected.</param>
public sealed record PracticeDto(
    Guid Id,
    int Version,
    string Code,
    string Name,
    string TaxId,
    string? GroupNpi,
    bool GroupNpiIsDoubtful,
    string? GroupTaxonomy,
    PostalAddress Address,
    string Phone,
    bool IsFqhcOrRhc,
    Part2Program Part2Program,
    int ConsentAge,
    IReadOnlyList<LocationDto> Locations)
{
    /// <summary>Every chart reminds clinicians to ask the patient about additional information, whether or not anything is hidden from them (P-082).</summary>
    public bool RemindsToAsk { get; init; }

    /// <summary>Hours after a service from which on a note of it is a late entry (P-048).</summary>
    public int LateNoteHours { get; init; }

    /// <summary>Days after its signature or last review in which a plan is reviewed (P-033).</summary>
    public int PlanReviewDays { get; init; }

    /// <summary>Where patients and staff call when the practice is closed (K-182); null = the practice's own number, at every hour.</summary>
    public string? AfterHoursPhone { get; init; }
}

public sealed record LocationDto(
    Guid Id, int Version, string Code, string Name, string TimeZoneId, string? PlaceOfService, bool IsVirtual, PostalAddress Address)
{
    public string? Npi { get; init; }
}

/// <param name="Code">1 to 20 letters, digits, '.', '_' or '-'; unique among practices in any case.</param>
/// <param name="TaxId">Nine digits, with or without the dash (C-013).</param>
/// <param name="Address">The street address of the billing provider, no post office box (C-016).</param>
/// <param name="ConsentAge">Completed years from which a patient consents without a guardian, as the practice's state has it (B-182).</param>
/// <param name="Version">For a change: the version that was shown.</param>
public sealed record PracticeInput(
    string? Code,
    string? Name,
    string? TaxId,
    string? GroupNpi,
    string? GroupTaxonomy,
    PostalAddress? Address,
    string? Phone,
    bool IsFqhcOrRhc,
    Part2Program Part2Program,
    int ConsentAge = IdentityLimits.AdultAge,
    int Version = 0)
{
    /// <summary>Every chart reminds clinicians to ask the patient about additional information, whether or not anything is hidden from them (P-082).</summary>
    public bool RemindsToAsk { get; init; }

    /// <summary>Hours after a service from which on a note of it is a late entry (P-048).</summary>
    public int LateNoteHours { get; init; } = IdentityLimits.LateNoteHours;

    /// <summary>Days after its signature or last review in which a plan is reviewed (P-033).</summary>
    public int PlanReviewDays { get; init; } = IdentityLimits.PlanReviewDays;

    /// <summary>Where patients and staff call when the practice is closed (K-182); null = the practice's own number, at every hour.</summary>
    public string? AfterHoursPhone { get; init; }
}

/// <param name="TimeZoneId">IANA name, for instance America/New_York.</param>
/// <param name="PlaceOfService">Two digits of the CMS place-of-service set, or none yet, which holds claims (H-POS).</param>
/// <param name="Address">Null = the practice's own.</param>
/// <param name="Version">For a change: the version that was shown.</param>
public sealed record LocationInput(
    string? Code, string? Name, string? TimeZoneId, string? PlaceOfService, bool IsVirtual, PostalAddress? Address, int Version = 0)
{
    /// <summary>Where the location has one of its own, apart from the practice's (C-078).</summary>
    public string? Npi { get; init; }
}

public static class IdentityLimits
{
    public const int Code = 20;
    public const int Name = 60;
    public const int PersonName = 60;
    public const int LicenseNumber = 30;
    public const int Npi = 10;
    public const int Taxonomy = 10;
    public const int PlaceOfService = 2;

    /// <summary>As it is typed, with the dash.</summary>
    public const int TaxId = 10;
    public const int ConsentAgeMin = 12;
    public const int ConsentAgeMax = 21;
    public const int AdultAge = 18;
    public const int LateNoteHours = 24;
    public const int LateNoteHoursMax = 720;
    public const int PlanReviewDays = 90;
    public const int PlanReviewDaysMin = 30;
    public const int PlanReviewDaysMax = 180;
    public const int ReasonMin = 10;
    public const int ReasonMax = 400;
}
