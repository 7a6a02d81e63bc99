using System.Globalization;
using Microsoft.AspNetCore.Identity;
using PracticeSuite.Identity.Contracts.Practices;
using PracticeSuite.Identity.Contracts.Staff;
using PracticeSuite.Identity.Contracts.StandIns;
using PracticeSuite.Identity.Contracts.Users;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Data;
using static PracticeSuite.Kernel.RefusalKind;

namespace PracticeSuite.Identity;

internal static class IdentityErrors
{
    public static BusinessException UserNotFound(Guid id) =>
        new(Missing, "Identity:UserNotFound", "There is no such user in this practice.", about: id);

    public static BusinessException CannotDisableOneself() =>
        new(Conflict, "Identity:CannotDisableOneself", "You cannot disable your own user; another administrator can.");

    public static BusinessException CannotResetOneself() => new(
        Conflict,
        "Identity:CannotResetOneself",
        "You cannot take your own second factor away here; set it up anew on your own page, or ask another administrator.");

    public static BusinessException LastAdministrator(Guid id) => new(
        Conflict, "Identity:LastAdministrator", "This user is the practice's last administrator; make someone else one first.", about: id);

    public static BusinessException PracticeNotFound(PracticeId id) => new(
        Missing,
        "Identity:PracticeNotFound",
        "The practice has not been set up; save its settings or import practices.csv first.",
        about: id.Value);

    public static BusinessException PracticeCodeStays(string code) => new(
        Conflict, "Identity:PracticeCodeStays", $"This is practice {code}, and a practice keeps its code; give {code}.", nameof(PracticeInput.Code));

    public static BusinessException LocationNotFound(Guid id) =>
        new(Missing, "Identity:LocationNotFound", "There is no such location in this practice.", about: id);

    public static BusinessException StandInNotFound(Guid id) =>
        new(Missing, "Identity:StandInNotFound", "There is no such stand-in in this practice.", about: id);

    public static BusinessException StandInStaffNotFound(string field, Guid id) =>
        new(Missing, "Identity:StandInStaffNotFound", "There is no such member of staff in this practice.", field, id);

    public static BusinessException OwnStandIn() => new(
        Forbidden, "Identity:OwnStandIn", "Nobody makes themselves a stand-in; whoever is away does, their supervisor or another administrator.", nameof(StandInInput.StaffId));

    public static BusinessException StandInNotYours() => new(
        Forbidden,
        "Identity:StandInNotYours",
        "You may arrange this for yourself and for people whom you supervise; an administrator can for everybody.",
        nameof(StandInInput.ForStaffId));

    public static BusinessException StandInKnown() => new(
        Conflict, "Identity:StandInKnown", "These two have been arranged for some of these days already; end that first, or give other days.", nameof(StandInInput.From));

    /// <summary>K-019: of two who stand for one person each would leave it to the other.</summary>
    public static BusinessException StandInBeside(string away, (string Name, DateOnly From, DateOnly To) given, (string Name, DateOnly From, DateOnly To) known, bool isOfSome) => new(
        Conflict,
        "Identity:StandInBeside",
        $"From is {given.From:yyyy-MM-dd} and To {given.To:yyyy-MM-dd} for {given.Name}, and {known.Name} stands in for {away} from {known.From:yyyy-MM-dd} to {known.To:yyyy-MM-dd}{(isOfSome ? ", for some of the same patients" : "")}. End that one first, or give days that do not meet.",
        nameof(StandInInput.From));

    public static BusinessException StandInNotTheirPatients() => new(
        Conflict, "Identity:StandInNotTheirPatients", "Patients has somebody with whom the one who is away has nothing to do; choose of their own patients.", nameof(StandInInput.PatientIds));

    /// <summary>K-019: what nobody answers would be passed on in a ring.</summary>
    public static BusinessException StandInRing(string standIn, string away, string forWhom, DateOnly from, DateOnly to) => new(
        Conflict,
        "Identity:StandInRing",
        $"Stand-in is {standIn}, and {away} stands in for {forWhom} from {from:yyyy-MM-dd} to {to:yyyy-MM-dd}: what is meant for {away} would come back to {away}. Choose another colleague, give other days, or end that one first.",
        nameof(StandInInput.StaffId));

    public static BusinessException StandInOver() => new(Conflict, "Identity:StandInOver", "This is over already.");

    public static BusinessException StaffNotFound(Guid id) =>
        new(Missing, "Identity:StaffNotFound", "There is no such member of staff in this practice.", about: id);

    public static BusinessException UserStaffNotFound(Guid id) =>
        new(Missing, "Identity:StaffNotFound", "There is no such member of staff in this practice.", nameof(NewUser.StaffId), id);

    public static BusinessException SupervisorNotFound(Guid id) =>
        new(Missing, "Identity:SupervisorNotFound", "There is no such member of staff in this practice.", nameof(StaffInput.SupervisorId), id);

    public static BusinessException NeedsStaff(string role) => new(
        Invalid,
        "Identity:NeedsStaff",
        $"A user with the role {role} has to work as a member of staff; choose whom (command line: --staff CODE), or take the role away.",
        nameof(NewUser.StaffId));

    public static BusinessException CodeTaken(string code) => new(
        Conflict, "Identity:CodeTaken", $"The code {code} is already taken, upper and lower case alike; choose another.", nameof(StaffInput.Code));

    public static BusinessException NeverClinicalStaff(Credential credential) => new(
        Conflict,
        "Identity:NeverClinicalStaff",
        $"Minutes of {credential} never count, so they may not act as clinical staff (B-030i, B-030j); correct the credential or withdraw the permission.",
        nameof(StaffDto.MayActAsClinicalStaffSince));

    public static BusinessException ClinicalStaffAlready(DateOnly since) => new(
        Conflict,
        "Identity:ClinicalStaffAlready",
        string.Create(CultureInfo.InvariantCulture, $"They may act as clinical staff since {since:yyyy-MM-dd}; take that back first."),
        nameof(StaffDto.MayActAsClinicalStaffSince));

    public static BusinessException NoSecondFactor() =>
        new(Conflict, "Identity:NoSecondFactor", "No second factor was set up; set one up first.");

    public static BusinessException PasskeyNotFound(Guid id) => new(Missing, "Identity:PasskeyNotFound", "You have no such passkey.", about: id);

    public static BusinessException TooManyPasskeys(int most) =>
        new(Conflict, "Identity:TooManyPasskeys", $"You have {most} passkeys, and more are not kept; remove one that you do not use.");

    public static BusinessException ApiClientNotFound(Guid id) =>
        new(Missing, "Identity:ApiClientNotFound", "There is no such API client in this practice.", about: id);

    /// <summary>What ASP.NET Core Identity refused, as a refusal of this module: <c>Identity:DuplicateUserName</c> and the like.</summary>
    public static void ThrowIfRefused(IdentityResult result)
    {
        if (result.Errors.FirstOrDefault() is not { } error)
            return;
        throw error.Code == nameof(IdentityErrorDescriber.ConcurrencyFailure)
            ? DataErrors.ChangedMeanwhile()
            : new BusinessException(KindOf(error.Code), $"Identity:{error.Code}", error.Description, FieldOf(error.Code));
    }

    private static RefusalKind KindOf(string code) => code switch
    {
        nameof(IdentityErrorDescriber.DuplicateUserName) => Conflict,
        _ => Invalid,
    };

    private static string? FieldOf(string code) => code switch
    {
        _ when code.StartsWith("Password", StringComparison.Ordinal) => nameof(NewUser.Password),
        nameof(IdentityErrorDescriber.DuplicateUserName) or nameof(IdentityErrorDescriber.InvalidUserName) => nameof(NewUser.UserName),
        _ => null,
    };
}
