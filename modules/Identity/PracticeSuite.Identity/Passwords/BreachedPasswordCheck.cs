using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Configuration;
using PracticeSuite.Identity.Users;

namespace PracticeSuite.Identity.Passwords;

/// <summary>P-132: a new password is looked for among breached ones, on this machine alone: in our list, and in the practice's file if it names one.</summary>
internal sealed class BreachedPasswordCheck(IConfiguration configuration) : IPasswordValidator<StaffUser>
{
    public const string Code = "PasswordBreached";

    private const string Setting = "SignIn:BreachedPasswords";

    private static readonly IdentityResult Refused = IdentityResult.Failed(new IdentityError
    {
        Code = Code, Description = "Password is among those that were stolen elsewhere and are tried first; take another, for instance four words that do not belong together.",
    });

    public Task<IdentityResult> ValidateAsync(UserManager<StaffUser> manager, StaffUser user, string? password) =>
        Task.FromResult(password is { Length: > 0 } given && IsKnown(given) ? Refused : IdentityResult.Success);

    private bool IsKnown(string password) =>
        CommonPasswords.Contains(password) || (configuration[Setting] is { Length: > 0 } path && new BreachedPasswordFile(path).Contains(password));
}
