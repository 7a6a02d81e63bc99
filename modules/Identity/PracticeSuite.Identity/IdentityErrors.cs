using Microsoft.AspNetCore.Identity;
using PracticeSuite.Kernel;

namespace PracticeSuite.Identity;

internal static class IdentityErrors
{
    public static BusinessException UserNotFound(Guid id) => new("Identity:UserNotFound", $"There is no user {id} in this practice.");

    public static BusinessException CannotDisableOneself() =>
        new("Identity:CannotDisableOneself", "You cannot disable your own user; another administrator can.");

    public static BusinessException LastAdministrator(Guid id) => new(
        "Identity:LastAdministrator",
        $"User {id} is the practice's last administrator; make someone else one first.");

    /// <summary>What ASP.NET Core Identity refused, as a refusal of this module: <c>Identity:DuplicateUserName</c> and the like.</summary>
    public static void ThrowIfRefused(IdentityResult result)
    {
        if (result.Errors.FirstOrDefault() is { } error)
            throw new BusinessException($"Identity:{error.Code}", error.Description, FieldOf(error.Code));
    }

    private static string? FieldOf(string code) => code switch
    {
        _ when code.StartsWith("Password", StringComparison.Ordinal) => "Password",
        _ when code.EndsWith("UserName", StringComparison.Ordinal) => "UserName",
        _ => null,
    };
}
