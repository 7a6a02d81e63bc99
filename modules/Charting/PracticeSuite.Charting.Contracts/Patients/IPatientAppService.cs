using PracticeSuite.Kernel;

namespace PracticeSuite.Charting.Contracts.Patients;

/// <summary>The patient pages and the shell's search box.</summary>
public interface IPatientAppService
{
    /// <summary>
    /// Patients by the beginnings of their names, a birth date (3/12/85, 03121985, 12 Mar 1985; see <see cref="TypedDate"/>), a
    /// telephone number or its last seven or four digits, or an MRN; several words narrow each other. At most <see cref="PatientLimits.MaxHits"/>, by name; none for an empty text.
    /// </summary>
    Task<IReadOnlyList<PatientName>> SearchAsync(string? text, CancellationToken cancellationToken);

    /// <exception cref="BusinessException"><c>Charting:PatientNotFound</c>.</exception>
    Task<PatientDto> GetAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>What stands there now, for somebody whose change came too late, and who was faster.</summary>
    /// <param name="shown">The version that they were shown.</param>
    Task<PatientNow> GetNowAsync(Guid id, int shown, CancellationToken cancellationToken);

    Task<PatientDto> CreateAsync(PatientInput patient, CancellationToken cancellationToken);

    Task<PatientDto> ChangeAsync(Guid id, PatientInput patient, CancellationToken cancellationToken);

    /// <summary>Work from this instant on no longer counts (B-170).</summary>
    Task<PatientDto> RecordDeathAsync(Guid id, DateTimeOffset diedAt, CancellationToken cancellationToken);

    /// <summary>The death was recorded in error, or at a wrong instant and is recorded again: minutes after it count as before.</summary>
    /// <param name="reason">Why it was wrong; kept with the days between which the death stood on record.</param>
    Task<PatientDto> TakeBackDeathAsync(Guid id, string reason, CancellationToken cancellationToken);

    /// <summary>Work through this day still counts (B-172).</summary>
    Task<PatientDto> DischargeAsync(Guid id, DateOnly on, CancellationToken cancellationToken);

    /// <summary>The patient was discharged by mistake, or came back; work between the discharge and that day still does not count.</summary>
    /// <param name="on">The first day back, or the day of the discharge where it was a mistake.</param>
    Task<PatientDto> ReadmitAsync(Guid id, DateOnly on, CancellationToken cancellationToken);

    /// <summary>The patient paid in full and asked not to tell the insurer (B-179, P-151).</summary>
    Task<PatientDto> RestrictDisclosureAsync(Guid id, DateOnly on, string reason, CancellationToken cancellationToken);

    /// <summary>The insurer may hear of the patient from a day on; of what was before, it still may not.</summary>
    Task<PatientDto> LiftRestrictionAsync(Guid id, DateOnly on, CancellationToken cancellationToken);
}

/// <param name="IsPart2Record">A patient of the practice's Part 2 program (P-071); null = the caller may not know (P-082).</param>
public sealed record PatientDto(
    Guid Id,
    int Version,
    string Mrn,
    string? LastName,
    string? FirstName,
    DateOnly? BirthDate,
    string? SexCode,
    string? AddressLine1,
    string? AddressLine2,
    string? City,
    string? State,
    string? Zip,
    string? Phone,
    string? Email,
    Guid? LocationId,
    bool? IsPart2Record,
    bool IsInBundle,
    DateTimeOffset? DiedAt,
    DateOnly? DischargedOn,
    DateOnly? DisclosureRestrictedOn,
    string? DisclosureRestrictionReason)
{
    public string? MiddleName { get; init; }

    /// <summary>Of the name: "Jr", "III".</summary>
    public string? Suffix { get; init; }

    /// <summary>As the patient says them, such as "she" or "they/them".</summary>
    public string? Pronouns { get; init; }

    /// <summary>Days that are not over of which the insurer is not told, each with an end (P-151).</summary>
    public IReadOnlyList<RestrictedDays> RestrictedDays { get; init; } = [];
}

/// <param name="Until">The last day.</param>
public sealed record RestrictedDays(DateOnly From, DateOnly Until, string? Reason);

/// <param name="ChangedBy">The others who changed it since, the latest first.</param>
/// <param name="ChangedByCaller">The caller did, in another window.</param>
public sealed record PatientNow(PatientDto Patient, IReadOnlyList<string> ChangedBy, bool ChangedByCaller);

/// <summary>Who a patient is. Only the MRN must be known; what a claim misses holds it (H-DEMOGRAPHICS).</summary>
/// <param name="Mrn">1 to 20 letters, digits, '.', '_' or '-'; unique in the practice in any case.</param>
/// <param name="SexCode">M, F or U.</param>
/// <param name="Phone">Ten digits.</param>
/// <param name="LocationId">Where the patient is usually seen, whose clock dates the chart; none = the practice's first location.</param>
/// <param name="IsPart2Record">A patient of the practice's Part 2 program (P-071); null, or said by somebody who may not know, leaves it as it is.</param>
/// <param name="IsInBundle">A hospice, home-health or ESRD bundle is active (B-181).</param>
/// <param name="Version">For a change: the version that was shown.</param>
public sealed record PatientInput(
    string? Mrn,
    string? LastName,
    string? FirstName,
    DateOnly? BirthDate,
    string? SexCode,
    string? AddressLine1,
    string? AddressLine2,
    string? City,
    string? State,
    string? Zip,
    string? Phone,
    string? Email,
    Guid? LocationId,
    bool? IsPart2Record,
    bool IsInBundle,
    int Version = 0)
{
    /// <summary>At most <see cref="PersonNames.MiddleName"/> letters.</summary>
    public string? MiddleName { get; init; }

    /// <summary>Of the name: "Jr", "III"; at most <see cref="PersonNames.Suffix"/> letters.</summary>
    public string? Suffix { get; init; }

    public string? Pronouns { get; init; }
}

public static class PatientLimits
{
    public const int MaxHits = 20;
    public const int SearchText = 100;
    public const int Mrn = 20;
    public const int PersonName = 60;
    public const int Pronouns = 40;
    public const int Email = 254;
    public const int Reason = 400;
}
