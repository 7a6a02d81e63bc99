namespace PracticeSuite.Identity.Contracts.Staff;

/// <summary>The staff pages of the operation's practice.</summary>
public interface IStaffAppService
{
    /// <summary>By last and first name; those who have left come too.</summary>
    Task<IReadOnlyList<StaffDto>> GetListAsync(CancellationToken cancellationToken);

    Task<StaffDto> GetAsync(Guid id, CancellationToken cancellationToken);

    Task<StaffDto> CreateAsync(StaffInput staff, CancellationToken cancellationToken);

    Task<StaffDto> ChangeAsync(Guid id, StaffInput staff, CancellationToken cancellationToken);

    /// <summary>
    /// Lets someone act as clinical staff from a day on, so that their minutes count towards 99484 (B-030g, B-030h). Refused for
    /// clerical and unpaid people, whose minutes never count (B-030i, B-030j).
    /// </summary>
    /// <param name="reason">10 to 400 characters.</param>
    Task<StaffDto> AllowClinicalWorkAsync(Guid id, DateOnly since, string reason, CancellationToken cancellationToken);

    /// <summary>Takes the permission back; what was done up to the last day goes on counting.</summary>
    /// <param name="until">The last day on which it held; a day before its start says that it never did.</param>
    Task<StaffDto> WithdrawClinicalWorkAsync(Guid id, DateOnly until, CancellationToken cancellationToken);
}

/// <param name="NpiIsDoubtful">The NPI fails its check digit (C-010); it is kept as given, and claims are held until it is corrected.</param>
public sealed record StaffDto(
    Guid Id,
    int Version,
    string Code,
    string LastName,
    string FirstName,
    Credential Credential,
    string? Npi,
    bool NpiIsDoubtful,
    string? Taxonomy,
    string? LicenseNumber,
    string? LicenseState,
    DateOnly? MayActAsClinicalStaffSince,
    string? MayActAsClinicalStaffBy,
    string? MayActAsClinicalStaffReason,
    DateOnly EmployedFrom,
    DateOnly? EmployedTo,
    Guid? SupervisorId,
    StaffHistory History)
{
    /// <summary>The first day of belonging to the practice's Part 2 program (P-070); null = does not.</summary>
    public DateOnly? Part2Since { get; init; }

    /// <summary>The last day.</summary>
    public DateOnly? Part2Until { get; init; }

    /// <summary>Where invitations to calls go; without it, nowhere (K-087).</summary>
    public string? Email { get; init; }
}

/// <param name="Code">1 to 20 letters, digits, '.', '_' or '-'; unique in the practice in any case.</param>
/// <param name="Npi">Ten digits or none.</param>
/// <param name="Taxonomy">Ten characters ending in X (C-014), or none.</param>
/// <param name="SupervisorId">Another member of staff.</param>
/// <param name="CredentialSince">
/// The first day of a changed credential, so that earlier work is judged by the earlier one; null = the earlier one was a mistake.
/// </param>
/// <param name="Version">For a change: the version that was shown.</param>
public sealed record StaffInput(
    string? Code,
    string? LastName,
    string? FirstName,
    Credential Credential,
    string? Npi,
    string? Taxonomy,
    string? LicenseNumber,
    string? LicenseState,
    DateOnly EmployedFrom,
    DateOnly? EmployedTo,
    Guid? SupervisorId,
    DateOnly? CredentialSince = null,
    int Version = 0)
{
    /// <summary>The first day of belonging to the practice's Part 2 program, which a unit's people do (P-070).</summary>
    public DateOnly? Part2Since { get; init; }

    /// <summary>The last day; null = goes on.</summary>
    public DateOnly? Part2Until { get; init; }

    /// <summary>Where invitations to calls go; without it, nowhere (K-087).</summary>
    public string? Email { get; init; }
}
