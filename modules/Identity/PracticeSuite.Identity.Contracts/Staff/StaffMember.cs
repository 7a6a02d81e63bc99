namespace PracticeSuite.Identity.Contracts.Staff;

/// <summary>A member of staff as other modules know one.</summary>
/// <param name="Npi">As given; it may fail the check digit, which holds a claim (H-NPI-INVALID), not the person's work.</param>
/// <param name="Taxonomy">Ten characters of the NUCC code set (C-014), if the person is a provider.</param>
/// <param name="Credential">The one held today; work is judged by <see cref="CredentialOn"/>.</param>
/// <param name="MayActAsClinicalStaffSince">Set by a compliance administrator with a reason (B-030h); null = not allowed now.</param>
/// <param name="EmployedTo">The last day, if the person has left.</param>
public sealed record StaffMember(
    Guid Id,
    string Code,
    string LastName,
    string FirstName,
    Credential Credential,
    string? Npi,
    string? Taxonomy,
    string? LicenseNumber,
    string? LicenseState,
    DateOnly? MayActAsClinicalStaffSince,
    DateOnly EmployedFrom,
    DateOnly? EmployedTo)
{
    /// <summary>"M. Chen, LCSW".</summary>
    public string DisplayName => Named(Credential);

    /// <summary>As documents of the day name them.</summary>
    public string DisplayNameOn(DateOnly day) => Named(CredentialOn(day));

    private string Named(Credential credential) => $"{FirstName[..1]}. {LastName}, {CredentialWords.Of(credential)}";

    public StaffHistory History { get; init; } = StaffHistory.None;

    /// <summary>Another member of staff, where the license to practice asks for one; null = nobody is recorded.</summary>
    public Guid? SupervisorId { get; init; }

    /// <summary>Where they are written to, if they said so.</summary>
    public string? Email { get; init; }

    /// <summary>The credential that was held on the day; before the first known one, that one.</summary>
    public Credential CredentialOn(DateOnly day)
    {
        foreach (var earlier in History.Credentials)
        {
            if (day <= earlier.Until)
                return earlier.Credential;
        }

        return Credential;
    }

    public bool MayActAsClinicalStaffOn(DateOnly day)
    {
        if (MayActAsClinicalStaffSince <= day)
            return true;
        foreach (var earlier in History.ClinicalWork)
        {
            if (earlier.Since <= day && day <= earlier.Until)
                return true;
        }

        return false;
    }

    /// <summary>Whether minutes worked on the day count towards 99484 (B-030).</summary>
    public bool MayCountTimeOn(DateOnly day) => CredentialOn(day).MayCountTime(MayActAsClinicalStaffOn(day));

    public bool IsEmployedOn(DateOnly date) => EmployedFrom <= date && (EmployedTo is null || date <= EmployedTo);
}
