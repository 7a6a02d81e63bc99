using Microsoft.AspNetCore.Components.Authorization;
using PracticeSuite.Coordination.Contracts.Messages;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Web.Hosting;

namespace PracticeSuite.Web.Live;

/// <summary>
/// The circuit's person at their messages: how many threads are unread, and what they do in them, told to the other screens once it is done.
/// </summary>
public sealed class MessageDesk : IDisposable
{
    private readonly IOperations _operations;
    private readonly MessageSignals _signals;
    private readonly AuthenticationStateProvider _person;
    private Caller _me = Caller.Nobody;

    public MessageDesk(IOperations operations, MessageSignals signals, AuthenticationStateProvider person)
    {
        (_operations, _signals, _person) = (operations, signals, person);
        _signals.Told += Hear;
    }

    /// <summary>Something happened in this conversation, which may or may not be one of the person's.</summary>
    public event EventHandler<ThreadToldEventArgs>? Happened;

    /// <summary>Something came for the person, or they have read it elsewhere.</summary>
    public event EventHandler? Arrived;

    public event EventHandler? Counted;

    /// <summary>Twenty seconds have passed: what another node did while no wire told of it is looked for.</summary>
    public event EventHandler? Looked;

    public int Unread { get; private set; }

    public Guid? StaffId => _me.StaffId;

    public async Task IdentifyAsync() => _me = Callers.From((await _person.GetAuthenticationStateAsync()).User);

    /// <summary>What was sent to the person has reached a screen of theirs; its senders see that.</summary>
    public async Task ReceiveAsync(CancellationToken cancellationToken)
    {
        var received = await _operations.RunAsync<IMessageAppService, ReceivedDto>((messages, ct) => messages.ReceiveAsync(ct), cancellationToken);
        foreach (var thread in received.Arrived)
            _signals.Tell(_me.Practice, thread, []);
        if (received.UnreadThreads == Unread)
            return;
        Unread = received.UnreadThreads;
        Counted?.Invoke(this, EventArgs.Empty);
    }

    public async Task LookAsync(CancellationToken cancellationToken)
    {
        await ReceiveAsync(cancellationToken);
        Looked?.Invoke(this, EventArgs.Empty);
    }

    public Task<TResult> AskAsync<TResult>(Func<IMessageAppService, CancellationToken, Task<TResult>> question) => _operations.RunAsync(question);

    /// <summary>Everybody in the conversation hears of it.</summary>
    public async Task<MessageThreadDto> DoAsync(Func<IMessageAppService, CancellationToken, Task<MessageThreadDto>> act)
    {
        var thread = await _operations.RunAsync(act);
        _signals.Tell(_me.Practice, thread.Id, thread.Participants.Select(one => one.StaffId));
        return thread;
    }

    public async Task DoAsync(MessageThreadDto thread, Func<IMessageAppService, CancellationToken, Task> act)
    {
        await _operations.RunAsync(act);
        _signals.Tell(_me.Practice, thread.Id, thread.Participants.Select(one => one.StaffId));
    }

    public void Dispose() => _signals.Told -= Hear;

    private void Hear(object? sender, ThreadToldEventArgs told)
    {
        if (told.Practice != _me.Practice)
            return;
        Happened?.Invoke(this, told);
        if (_me.StaffId is { } me && told.Staff.Contains(me))
            Arrived?.Invoke(this, EventArgs.Empty);
    }
}
