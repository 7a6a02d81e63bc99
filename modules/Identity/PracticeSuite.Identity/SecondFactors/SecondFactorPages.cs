using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using PracticeSuite.Identity.Contracts.Users;
using PracticeSuite.Identity.Sessions;
using PracticeSuite.Identity.Users;
using PracticeSuite.Platform.Operations;

namespace PracticeSuite.Identity.SecondFactors;

internal sealed class SecondFactorPages(
    UserManager<StaffUser> users, SecondFactor secondFactor, HalfWay halfWay, SessionStart sessions, Speaker speaker, SignInEvents events, DatabaseSession session,
    IOptions<SecondFactorOptions> options) : ISecondFactor
{
    private const string Issuer = "PracticeSuite";

    public bool IsRequired => options.Value.IsRequired;

    public async Task<SecondFactorSetUp?> ProposeAsync(ClaimsPrincipal principal, CancellationToken cancellationToken)
    {
        if (await WhoAsync(principal, cancellationToken) is not { } who)
            return null;
        var (key, setUp) = secondFactor.Propose(who.User);
        var text = Totp.ToText(key);
        var uri = $"otpauth://totp/{Issuer}:{Uri.EscapeDataString(who.User.UserName!)}?secret={text}&issuer={Issuer}";
        return new SecondFactorSetUp(uri, text, setUp);
    }

    public async Task<IReadOnlyList<string>?> TakeAsync(ClaimsPrincipal principal, string? setUp, string? code, CancellationToken cancellationToken)
    {
        if (await WhoAsync(principal, cancellationToken) is not { } who || secondFactor.Proposed(who.User, setUp) is not { } key)
            return null;
        if (await secondFactor.TakeAsync(who.User, key, code ?? "") is not { } codes)
            return null;
        speaker.BeIfUnknown(who.User);
        events.SecondFactorChanged(who.User.Id, SecondFactorChange.SetUp);
        await sessions.EndAllAsync(who.User, cancellationToken);
        await halfWay.EndAsync();
        await sessions.BeginAsync(who.User, who.IsShared, "password and code", cancellationToken);
        await session.CommitAsync(cancellationToken);
        return codes;
    }

    public async Task<IReadOnlyList<string>> RenewRecoveryCodesAsync(ClaimsPrincipal principal, CancellationToken cancellationToken)
    {
        var user = await SignedInAsync(principal);
        var codes = await secondFactor.RenewRecoveryCodesAsync(user);
        speaker.BeIfUnknown(user);
        events.SecondFactorChanged(user.Id, SecondFactorChange.NewRecoveryCodes);
        await session.CommitAsync(cancellationToken);
        return codes;
    }

    public async Task<SecondFactorState> GetAsync(ClaimsPrincipal principal, CancellationToken cancellationToken)
    {
        var user = await SignedInAsync(principal);
        return new SecondFactorState(user.HasSecondFactor, user.RecoveryCodes?.Count ?? 0);
    }

    /// <summary>Whoever is signed in, or has shown the password and has nothing set up: with a second factor, half the way is not enough to replace it.</summary>
    private async Task<(StaffUser User, bool IsShared)?> WhoAsync(ClaimsPrincipal principal, CancellationToken cancellationToken)
    {
        if (principal.Identity?.IsAuthenticated == true)
            return (await SignedInAsync(principal), (await sessions.FindAsync(principal, cancellationToken))?.IsShared ?? false);
        return await halfWay.FindAsync() is { User.HasSecondFactor: false } one ? one : null;
    }

    private async Task<StaffUser> SignedInAsync(ClaimsPrincipal principal) =>
        await users.GetUserAsync(principal) ?? throw new InvalidOperationException("This page is for people who have signed in.");
}
