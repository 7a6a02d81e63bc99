using System.Security.Claims;

namespace PracticeSuite.Identity.Contracts.Users;

/// <summary>
/// The second factor of whoever is signed in, or has just shown the password and has none yet. In the request's own scope, like
/// <see cref="ISignIn"/>.
/// </summary>
public interface ISecondFactor
{
    /// <summary>Whether nobody gets in without one (P-132).</summary>
    bool IsRequired { get; }

    /// <returns>A new key for an authenticator app; null for a stranger. Nothing is stored until <see cref="TakeAsync"/>.</returns>
    Task<SecondFactorSetUp?> ProposeAsync(ClaimsPrincipal principal, CancellationToken cancellationToken);

    /// <summary>Takes the key once the app has made a code with it, ends the user's other sessions and signs in.</summary>
    /// <returns>The recovery codes, shown this once; null where the code is wrong or the page was open too long.</returns>
    Task<IReadOnlyList<string>?> TakeAsync(ClaimsPrincipal principal, string? setUp, string? code, CancellationToken cancellationToken);

    /// <summary>The earlier ones are good for nothing any more.</summary>
    Task<IReadOnlyList<string>> RenewRecoveryCodesAsync(ClaimsPrincipal principal, CancellationToken cancellationToken);

    Task<SecondFactorState> GetAsync(ClaimsPrincipal principal, CancellationToken cancellationToken);
}

/// <param name="Uri">What the QR code says.</param>
/// <param name="Key">The same for whoever types it, in base 32.</param>
/// <param name="SetUp">Signed words that the page sends back with the first code.</param>
public sealed record SecondFactorSetUp(string Uri, string Key, string SetUp);

public sealed record SecondFactorState(bool IsSetUp, int RecoveryCodesLeft);

/// <summary>Set by the host.</summary>
public sealed class SecondFactorOptions
{
    public bool IsRequired { get; set; } = true;
}
