using System.Security.Claims;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;
using PracticeSuite.Identity.Contracts.Users;

namespace PracticeSuite.Web.Hosting;

/// <summary>
/// A circuit outlives the request that carried the cookie: whether its person may still work, and whether their session has not come to
/// its end (P-131, P-133), is asked again and again. After a no, the page is that of nobody, and leads to the sign-in.
/// </summary>
internal sealed class CircuitSignIn(ILoggerFactory loggers, IServiceScopeFactory scopes, TimeProvider clock)
    : RevalidatingServerAuthenticationStateProvider(loggers)
{
    protected override TimeSpan RevalidationInterval => TimeSpan.FromMinutes(1);

    protected override Task<bool> ValidateAuthenticationStateAsync(AuthenticationState state, CancellationToken cancellationToken) =>
        MayGoOnAsync(state.User, cancellationToken);

    internal async Task<bool> MayGoOnAsync(ClaimsPrincipal person, CancellationToken cancellationToken)
    {
        if (person.Identity?.IsAuthenticated != true)
            return true;
        if (SessionEnd.HasCome(person, clock.GetUtcNow()))
            return false;
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<ISignIn>().IsStillValidAsync(person, cancellationToken);
    }
}
