using System.Security.Claims;
using PracticeSuite.Identity.Contracts.Users;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Web.Hosting;

namespace PracticeSuite.Web.Sessions;

/// <summary>
/// Where every operation of a page passes: a locked session does nothing, whatever a window sends, and one that has ended is nobody's
/// (P-131, P-133). Windows of the same session hear here at once what one of them did; those of another node look every few seconds.
/// </summary>
internal sealed class SessionGate(OperationFactory operations)
{
    public event EventHandler<SessionChanged>? Changed;

    /// <summary>Null for a session that has ended, and for a principal without one.</summary>
    public Task<SessionState?> ReadAsync(ClaimsPrincipal person, CancellationToken cancellationToken = default) =>
        SessionOf(person) is { } id
            ? For(person).RunAsync<ISessions, SessionState?>((sessions, token) => sessions.GetAsync(id, token), cancellationToken)
            : Task.FromResult<SessionState?>(null);

    /// <exception cref="SessionClosedException">The session is locked or has ended.</exception>
    public async Task<Caller> CallerAsync(ClaimsPrincipal person)
    {
        if (person.Identity?.IsAuthenticated != true)
            return Caller.Nobody;
        return await ReadAsync(person) is { IsLocked: false } open
            ? Callers.From(person) with { VerifiedAt = open.VerifiedAt, ViewedRole = open.ViewedRole }
            : throw new SessionClosedException();
    }

    public async Task NoteActivityAsync(ClaimsPrincipal person, CancellationToken cancellationToken = default)
    {
        if (SessionOf(person) is { } id)
            await For(person).RunAsync<ISessions>((sessions, token) => sessions.NoteActivityAsync(id, token), cancellationToken);
    }

    public async Task LockAsync(ClaimsPrincipal person)
    {
        if (SessionOf(person) is not { } id)
            return;
        await For(person).RunAsync<ISessions>((sessions, token) => sessions.LockAsync(id, token));
        Changed?.Invoke(this, new SessionChanged(id));
    }

    /// <param name="role">Null = as themselves again.</param>
    public async Task ViewAsAsync(ClaimsPrincipal person, string? role)
    {
        if (SessionOf(person) is not { } id)
            return;
        await For(person).RunAsync<ISessions>((sessions, token) => sessions.ViewAsAsync(id, role, token));
        Changed?.Invoke(this, new SessionChanged(id));
    }

    /// <summary>Something was done to the session in a request.</summary>
    public void Tell(ClaimsPrincipal person)
    {
        if (SessionOf(person) is { } id)
            Changed?.Invoke(this, new SessionChanged(id));
    }

    public static Guid? SessionOf(ClaimsPrincipal person) => SignedInUser.TryRead(person, out var user) ? user.SessionId : null;

    /// <summary>As themselves: the session goes on, and can be ended, whatever its person looks at.</summary>
    private IOperations For(ClaimsPrincipal person) => operations.For(Callers.From(person) with { ViewedRole = null });
}

internal sealed class SessionChanged(Guid id) : EventArgs
{
    public Guid Id => id;
}

/// <summary>
/// Taken for a cancelled act: Blazor lets those pass in silence, so that the page under the lock stays as it is with all that was typed.
/// </summary>
internal sealed class SessionClosedException() : OperationCanceledException("The session is locked or has ended.");
