using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace PracticeSuite.Testing;

/// <summary>Counts the SQL statements that EF sends while it listens, in this asynchronous flow.</summary>
public sealed class CommandCounter : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private readonly AsyncLocal<bool> _mine = new();
    private readonly List<IDisposable> _subscriptions = [];
    private readonly ConcurrentQueue<string> _texts = [];

    public CommandCounter()
    {
        _mine.Value = true;
        _subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));
    }

    public int Count => _texts.Count;

    /// <summary>What was sent, in order; of parameters only the names.</summary>
    public IReadOnlyCollection<string> Texts => _texts;

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == "Microsoft.EntityFrameworkCore")
            _subscriptions.Add(value.Subscribe(this));
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (_mine.Value && value.Key == "Microsoft.EntityFrameworkCore.Database.Command.CommandExecuting")
            _texts.Enqueue(((CommandEventData)value.Value!).Command.CommandText);
    }

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }

    public void Dispose()
    {
        foreach (var subscription in _subscriptions)
            subscription.Dispose();
    }
}
