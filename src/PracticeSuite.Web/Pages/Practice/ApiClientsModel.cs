using PracticeSuite.Identity.Contracts.ApiClients;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Web.Api;
using PracticeSuite.Web.Components;

namespace PracticeSuite.Web.Pages.Practice;

/// <summary>Programs that may ask the API, and with which permissions.</summary>
public sealed class ApiClientsModel(IOperations operations)
{
    private readonly HashSet<string> _scopes = new(StringComparer.Ordinal);

    public static IReadOnlyList<string> Offered => ApiEndpoints.Scopes;

    public IReadOnlyList<ApiClientDto>? Clients { get; private set; }

    public FormState Form { get; } = new();

    public bool IsAdding { get; private set; }

    public string Name { get; set; } = "";

    /// <summary>Until the next act, and never again: only its hash is stored.</summary>
    public CreatedApiClient? Created { get; private set; }

    public async Task LoadAsync() =>
        Clients = await operations.RunAsync<IApiClientAppService, IReadOnlyList<ApiClientDto>>((clients, ct) => clients.GetListAsync(ct));

    public void Open()
    {
        Form.Clear();
        _scopes.Clear();
        (IsAdding, Name, Created) = (true, "", null);
    }

    public void Close() => IsAdding = false;

    public bool Has(string scope) => _scopes.Contains(scope);

    public void Give(string scope, bool given)
    {
        if (given)
            _scopes.Add(scope);
        else
            _scopes.Remove(scope);
    }

    public async Task CreateAsync()
    {
        Created = null;
        if (!await Form.TryAsync(async () => Created = await operations.RunAsync<IApiClientAppService, CreatedApiClient>((clients, ct) => clients.CreateAsync(Name, [.. _scopes.Order(StringComparer.Ordinal)], ct))))
            return;
        IsAdding = false;
        await LoadAsync();
    }

    public async Task DisableAsync(Guid id)
    {
        Created = null;
        if (await Form.TryAsync(() => operations.RunAsync<IApiClientAppService>((clients, ct) => clients.DisableAsync(id, ct))))
            await LoadAsync();
    }
}
