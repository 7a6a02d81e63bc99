namespace PracticeSuite.Identity.Contracts.Staff;

/// <summary>
/// What was so of a member of staff and is no more. Work is judged by the day on which it was done: whoever loses a permission or
/// changes credential takes nothing from the months before.
/// </summary>
/// <param name="Credentials">In the order in which they were held.</param>
/// <param name="ClinicalWork">Permissions to act as clinical staff that were taken back, in that order.</param>
public sealed record StaffHistory(IReadOnlyList<EarlierCredential> Credentials, IReadOnlyList<EarlierClinicalWork> ClinicalWork)
{
    public static StaffHistory None { get; } = new([], []);
}

/// <param name="Until">The last day.</param>
public sealed record EarlierCredential(Credential Credential, DateOnly Until);

/// <param name="Until">The last day; before Since where the permission never held.</param>
public sealed record EarlierClinicalWork(DateOnly Since, DateOnly Until, string By, string Reason);
