using Microsoft.AspNetCore.Http;
using PracticeSuite.Identity.Contracts.Users;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Operations;

namespace PracticeSuite.Identity.Users;

/// <summary>
/// Who speaks while somebody signs in: nobody, until it is known who asks; from then on the practice is that user's, and so is the trail.
/// </summary>
internal sealed class Speaker(CurrentCaller current, IHttpContextAccessor http)
{
    private string? Address => http.HttpContext?.Connection.RemoteIpAddress?.ToString();

    private string? Device => http.HttpContext?.Request.Headers.UserAgent.ToString();

    /// <param name="session">The session that begins or goes on.</param>
    public void Be(StaffUser user, Guid? session) => current.Be(
        new Caller(user.PracticeId, user.Id, user.StaffId, user.DisplayName, user.Roles.ToHashSet(StringComparer.Ordinal), IsSystem: false) { Origin = Origin(session) });

    public void Be(SignedInUser user, string? credential) => current.Be(
        new Caller(user.Practice, user.UserId, user.StaffId, user.DisplayName, user.Roles, IsSystem: false) { Origin = Origin(user.SessionId) with { Credential = credential } });

    /// <summary>Where the user comes from half the way in, or from a page of their own; in an operation the caller is known.</summary>
    public void BeIfUnknown(StaffUser user)
    {
        if (current.Caller.UserId is null && !current.Caller.IsSystem)
            Be(user, SessionOf(user));
    }

    /// <summary>For the length of one record: whoever was refused has not shown to be the user, or the program, whose name they gave.</summary>
    public void AsNobody(PracticeId practice, Action record) =>
        As(Caller.Nobody with { Practice = practice, Origin = Here }, record);

    public void AsProgram(PracticeId practice, string name, Action record) =>
        As(Caller.Nobody with { Practice = practice, Name = name, Origin = Here }, record);

    private CallerOrigin Here => current.Caller.Origin with { Address = current.Caller.Origin.Address ?? Address, Device = current.Caller.Origin.Device ?? Device };

    private void As(Caller caller, Action record)
    {
        var before = current.Caller;
        current.Be(caller);
        record();
        current.Be(before);
    }

    private CallerOrigin Origin(Guid? session) =>
        new(Session: session?.ToString(), Address: Address, Device: Device, Correlation: current.Caller.Origin.Correlation);

    private Guid? SessionOf(StaffUser user) =>
        SignedInUser.TryRead(http.HttpContext?.User, out var signedIn) && signedIn.UserId == user.Id ? signedIn.SessionId : null;
}
