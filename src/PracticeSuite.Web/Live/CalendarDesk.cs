using Microsoft.AspNetCore.Components.Authorization;
using PracticeSuite.Identity.Contracts.Users;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Operations;

namespace PracticeSuite.Web.Live;

/// <summary>The circuit's person at the calendar: asks, and does what the other open screens of the practice hear of once it is done.</summary>
public sealed class CalendarDesk(IOperations operations, CalendarSignals signals, AuthenticationStateProvider person, ILogger<CalendarWatch> log)
{
    private SignedInUser? _me;

    /// <summary>The member of staff who looks; null until <see cref="IdentifyAsync"/>, and for users who are none.</summary>
    public Guid? StaffId => _me?.StaffId;

    public PracticeId? Practice => _me?.Practice;

    public async Task IdentifyAsync() =>
        _me ??= SignedInUser.TryRead((await person.GetAuthenticationStateAsync()).User, out var user) ? user : null;

    public Task<TResult> AskAsync<TService, TResult>(Func<TService, CancellationToken, Task<TResult>> question)
        where TService : notnull => operations.RunAsync(question);

    public async Task<TResult> DoAsync<TService, TResult>(Func<TService, CancellationToken, Task<TResult>> act)
        where TService : notnull
    {
        await IdentifyAsync();
        var done = await operations.RunAsync(act);
        if (Practice is { } practice)
            signals.Tell(practice);
        return done;
    }

    /// <param name="look">Runs on the page's dispatcher.</param>
    public CalendarWatch Watch(Func<Task> look) => new(this, signals, look, log);
}
