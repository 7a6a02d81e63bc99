using Microsoft.AspNetCore.Components.Authorization;
using PracticeSuite.Coordination.Contracts.Calls;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Web.Hosting;

namespace PracticeSuite.Web.Live;

/// <summary>The circuit's person in calls: what they do in one, the other screens of it hear once it is done.</summary>
public sealed class CallDesk(IOperations operations, CallSignals signals, CalendarSignals calendar, AuthenticationStateProvider person)
{
    private Caller _me = Caller.Nobody;

    public Guid? StaffId => _me.StaffId;

    public async Task IdentifyAsync() => _me = Callers.From((await person.GetAuthenticationStateAsync()).User);

    public Task<TResult> AskAsync<TResult>(Func<ICallAppService, CancellationToken, Task<TResult>> question) => operations.RunAsync(question);

    public Task<TResult> AskAsync<TService, TResult>(Func<TService, CancellationToken, Task<TResult>> question)
        where TService : notnull => operations.RunAsync(question);

    public async Task<CallDto> DoAsync(Func<ICallAppService, CancellationToken, Task<CallDto>> act)
    {
        var call = await operations.RunAsync(act);
        signals.Tell(_me.Practice, call.Id);
        if (call is { HasAppointment: true, State: CallState.Ended or CallState.Missed })
            calendar.Tell(_me.Practice);
        return call;
    }

    public Task CompleteAsync(Guid taskId) => operations.RunAsync<ICallTaskAppService>((tasks, ct) => tasks.CompleteAsync(taskId, ct));

    /// <param name="look">Hears of this call only.</param>
    /// <returns>Ends the hearing.</returns>
    public IDisposable Hear(Guid callId, Action look)
    {
        void Take(object? sender, CallToldEventArgs told)
        {
            if (told.CallId == callId && told.Practice == _me.Practice)
                look();
        }

        signals.Told += Take;
        return new Hearing(() => signals.Told -= Take);
    }

    private sealed class Hearing(Action end) : IDisposable
    {
        public void Dispose() => end();
    }
}
