using Microsoft.EntityFrameworkCore;
using PracticeSuite.Identity.Contracts;
using PracticeSuite.Identity.Contracts.ApiClients;
using PracticeSuite.Identity.Data;
using PracticeSuite.Identity.Users;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;

namespace PracticeSuite.Identity.ApiClients;

internal sealed class ApiClientAppService(
    IdentityDbContext db, IAccess access, IReauthentication reauthentication, PermissionCatalog catalog, SignInEvents events, TimeProvider clock) : IApiClientAppService
{
    /// <summary>Clients carry no practice filter, so each query of this service begins here.</summary>
    private IQueryable<ApiClient> OfThisPractice => db.ApiClients.Where(client => client.PracticeId == db.CurrentPractice);

    public async Task<IReadOnlyList<ApiClientDto>> GetListAsync(CancellationToken cancellationToken)
    {
        await access.DemandAsync(IdentityPermissions.ApiClients.View, cancellationToken);
        return await OfThisPractice.AsNoTracking().OrderBy(client => client.CreatedAt)
            .Select(client => new ApiClientDto(client.Id, client.Name, client.Scopes, client.CreatedAt, client.DisabledAt)).ToListAsync(cancellationToken);
    }

    public async Task<CreatedApiClient> CreateAsync(string? name, IReadOnlyList<string> scopes, CancellationToken cancellationToken)
    {
        await access.DemandAsync(IdentityPermissions.ApiClients.Manage, cancellationToken);
        reauthentication.Demand();

        Check.That(scopes.All(scope => catalog.All.Any(known => known.Name == scope)), nameof(ApiClientDto.Scopes), "Scopes has a permission that no module knows; choose from the list.");
        var (client, secret) = ApiClient.Create(db.CurrentPractice, name, scopes, clock.GetUtcNow());
        db.Add(client);
        await db.SaveChangesAsync(cancellationToken);
        events.ApiClientChanged(client.Id, access.Caller.UserId, ApiClientChange.Created);
        return new CreatedApiClient(client.Id, secret);
    }

    public async Task DisableAsync(Guid id, CancellationToken cancellationToken)
    {
        await access.DemandAsync(IdentityPermissions.ApiClients.Manage, cancellationToken);

        var client = await OfThisPractice.SingleOrDefaultAsync(one => one.Id == id, cancellationToken) ?? throw IdentityErrors.ApiClientNotFound(id);
        client.Disable(clock.GetUtcNow());
        await db.SaveChangesAsync(cancellationToken);
        events.ApiClientChanged(id, access.Caller.UserId, ApiClientChange.SwitchedOff);
    }
}
