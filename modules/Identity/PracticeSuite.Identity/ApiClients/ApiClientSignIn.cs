using Microsoft.EntityFrameworkCore;
using PracticeSuite.Identity.Contracts.ApiClients;
using PracticeSuite.Identity.Data;
using PracticeSuite.Identity.Users;

namespace PracticeSuite.Identity.ApiClients;

internal sealed class ApiClientSignIn(IdentityDbContext db, SignInEvents events) : IApiClientSignIn
{
    public async Task<ApiCaller?> SignInAsync(string? clientId, string? secret, CancellationToken cancellationToken)
    {
        var id = Guid.TryParse(clientId, out var parsed) ? parsed : (Guid?)null;
        var client = id is null ? null : await db.ApiClients.AsNoTracking().SingleOrDefaultAsync(one => one.Id == id, cancellationToken);
        var isRight = client?.HasSecret(secret ?? "") == true;
        if (isRight && client!.DisabledAt is null)
        {
            events.ApiClientSignedIn(client);
            return Of(client);
        }

        events.ApiClientRefused(client, client is null ? "UnknownClient" : isRight ? "ClientSwitchedOff" : "SecretWrong");
        return null;
    }

    public async Task<ApiCaller?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        await db.ApiClients.AsNoTracking().SingleOrDefaultAsync(one => one.Id == id && one.DisabledAt == null, cancellationToken) is { } client ? Of(client) : null;

    private static ApiCaller Of(ApiClient client) => new(client.PracticeId, client.Id, client.Name, client.Scopes.ToHashSet(StringComparer.Ordinal));
}
