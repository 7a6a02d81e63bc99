namespace PracticeSuite.Identity.Contracts.Users;

/// <summary>The users of the operation's practice (P-111).</summary>
public interface IUserAppService
{
    Task<IReadOnlyList<UserDto>> GetListAsync(CancellationToken cancellationToken);

    Task<UserDto> CreateAsync(NewUser user, CancellationToken cancellationToken);

    Task<UserDto> ChangeAsync(Guid id, UserChange change, CancellationToken cancellationToken);

    /// <summary>Ends every session of the user as well (P-133). Nobody disables themselves or the last administrator.</summary>
    Task<UserDto> DisableAsync(Guid id, CancellationToken cancellationToken);

    Task<UserDto> EnableAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>
    /// Takes the second factor, the recovery codes and the passkeys of somebody whose phone is gone, and ends their sessions; the next
    /// sign-in sets a second factor up (P-132). Nobody does this to themselves.
    /// </summary>
    Task<UserDto> ResetSecondFactorAsync(Guid id, string? reason, CancellationToken cancellationToken);

    /// <summary>Sets a new password, lifts a lock and ends every session of the user.</summary>
    Task<UserDto> ResetPasswordAsync(Guid id, string password, CancellationToken cancellationToken);
}

/// <param name="LockedUntil">After five wrong passwords; null or past = not locked.</param>
public sealed record UserDto(
    Guid Id,
    string UserName,
    string DisplayName,
    Guid? StaffId,
    IReadOnlyList<string> Roles,
    bool IsDisabled,
    DateTimeOffset? LockedUntil)
{
    public bool HasSecondFactor { get; init; }
}

/// <param name="UserName">Letters, digits and -._@+, unique among all practices, since sign-in comes before a practice is known.</param>
/// <param name="StaffId">Whom the user works as; a clinical role (<c>PracticeRole.Clinical</c>) needs somebody.</param>
/// <param name="Password">12 to 128 characters of any kind (P-132).</param>
/// <param name="Roles">Names of practice roles, at least one.</param>
public sealed record NewUser(string UserName, string Password, string DisplayName, Guid? StaffId, IReadOnlyList<string> Roles);

public sealed record UserChange(string DisplayName, Guid? StaffId, IReadOnlyList<string> Roles);

public static class UserLimits
{
    public const int UserName = 64;
    public const int DisplayName = 100;

    /// <summary>A recovery code as people copy it, with its dashes and spaces; the app's six digits are shorter.</summary>
    public const int Code = 24;

    public const int PasskeyName = 60;
    public const int Reason = 300;
    public const int ReasonMin = 10;
    public const int PasswordMin = 12;
    public const int PasswordMax = 128;
}
