using Xunit;

namespace PracticeSuite.Suite.Tests.Web;

/// <summary>A running site and one session for each of its users, because one address has so many sign-ins a minute.</summary>
public sealed class SignedInSite : IAsyncLifetime
{
    private readonly Dictionary<string, HttpClient> _sessions = new(StringComparer.Ordinal);
    private HttpClient? _nobody;

    public RunningSite Site { get; } = new();

    public HttpClient Nobody => _nobody ??= Site.Browser();

    public async Task<HttpClient> AsAsync(string userName)
    {
        if (!_sessions.TryGetValue(userName, out var session))
            _sessions[userName] = session = await Site.SignedInAsync(userName);
        return session;
    }

    public async ValueTask InitializeAsync() => await Site.InitializeAsync();

    public async ValueTask DisposeAsync()
    {
        foreach (var session in _sessions.Values.Append(Nobody))
            session.Dispose();
        await Site.DisposeAsync();
    }
}
