using System.Globalization;
using Microsoft.AspNetCore.Identity;
using PracticeSuite.Identity.Contracts.Staff;
using PracticeSuite.Kernel;

namespace PracticeSuite.Identity;

internal static class IdentityErrors
{
    public static BusinessException UserNotFound(Guid id) => new("Identity:UserNotFound", $"There is no user {id} in this practice.");

    public static BusinessException CannotDisableOneself() =>
        new("Identity:CannotDisableOneself", "You cannot disable your own user; another administrator can.");

    public static BusinessException CannotResetOneself() =>
        new("Identity:CannotResetOneself", "You cannot take your own second factor away here; set it up anew on your own page, or ask another administrator.");

    public static BusinessException LastAdministrator(Guid id) => new(
        "Identity:LastAdministrator",
        $"User {id} is the practice's last administrator; make someone else one first.");

    public static BusinessException PracticeNotFound(PracticeId id) =>
        new("Identity:PracticeNotFound", $"Practice {id} has not been set up; save its settings or import practices.csv first.");

    public static BusinessException PracticeCodeStays(string code) => new(
        "Identity:PracticeCodeStays", $"This is practice {code}, and a practice keeps its code; give {code}.", "Code");

    public static BusinessException LocationNotFound(Guid id) =>
        new("Identity:LocationNotFound", $"There is no location {id} in this practice.");

    public static BusinessException StaffNotFound(Guid id) =>
        new("Identity:StaffNotFound", $"There is no member of staff {id} in this practice.", "Staff");

    public static BusinessException NeedsStaff(string role) => new(
        "Identity:NeedsStaff",
        $"A user with the role {role} has to work as a member of staff; choose whom (command line: --staff CODE), or take the role away.",
        "Staff");

    public static BusinessException CodeTaken(string code) =>
        new("Identity:CodeTaken", $"Duplicate key: the code {code} is taken, upper and lower case alike; choose another.", "Code");

    public static BusinessException NeverClinicalStaff(Credential credential) => new(
        "Identity:NeverClinicalStaff",
        $"Minutes of {credential} never count, so they may not act as clinical staff (B-030i, B-030j); mend the credential or withdraw the permission.",
        "MayActAsClinicalStaffSince");

    public static BusinessException ClinicalStaffAlready(DateOnly since) => new(
        "Identity:ClinicalStaffAlready",
        string.Create(CultureInfo.InvariantCulture, $"They may act as clinical staff since {since:yyyy-MM-dd}; take that back first."),
        "MayActAsClinicalStaffSince");

    public static BusinessException NoSecondFactor() =>
        new("Identity:NoSecondFactor", "No second factor was set up; set one up first.");

    public static BusinessException PasskeyNotFound(Guid id) => new("Identity:PasskeyNotFound", $"You have no passkey {id}.");

    public static BusinessException TooManyPasskeys(int most) =>
        new("Identity:TooManyPasskeys", $"You have {most} passkeys, and more are not kept; remove one that you do not use.");

    public static BusinessException ApiClientNotFound(Guid id) =>
        new("Identity:ApiClientNotFound", $"There is no API client {id} in this practice.");

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
