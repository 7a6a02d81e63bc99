using PracticeSuite.Identity.Contracts.Users;

namespace PracticeSuite.Web.Hosting;

internal static class VerifyWords
{
    public static string? Of(VerifyOutcome outcome) => outcome switch
    {
        VerifyOutcome.Refused => "That is not right. Check the password, or take a new code: each works once. After five tries this stays closed for 15 minutes.",
        VerifyOutcome.LockedOut => "There were five wrong tries. Try again after 15 minutes.",
        VerifyOutcome.Ended => "Your session has ended. Sign in again.",
        _ => null,
    };
}
