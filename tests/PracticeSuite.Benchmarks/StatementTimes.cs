using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace PracticeSuite.Benchmarks;

/// <summary>How long each statement of EF took while it listens, in this process: to its first row, and until its rows were read.</summary>
internal sealed class StatementTimes : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private readonly List<IDisposable> _subscriptions = [];
    private readonly ConcurrentDictionary<Guid, (TimeSpan Sent, TimeSpan Read, int Rows, string Text)> _all = [];

    public StatementTimes() => _subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == DbLoggerCategory)
            _subscriptions.Add(value.Subscribe(this));
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value.Value is CommandExecutedEventData executed)
            _all[executed.CommandId] = (executed.Duration, default, 0, executed.Command.CommandText);
        if (value.Value is DataReaderDisposingEventData read)
            _all.AddOrUpdate(read.CommandId, _ => default, (_, one) => one with { Read = read.Duration, Rows = read.ReadCount });
    }

    /// <summary>The longest, by the table they begin with.</summary>
    public IEnumerable<string> Longest(int count) => _all.Values.OrderByDescending(one => one.Sent + one.Read).Take(count)
        .Select(one => $"  {one.Sent.TotalMilliseconds,7:N1} ms to the first row, {one.Read.TotalMilliseconds,7:N1} ms of {one.Rows:N0} rows: {TableOf(one.Text)}");

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

    private const string DbLoggerCategory = "Microsoft.EntityFrameworkCore";

    private static string TableOf(string text)
    {
        var from = text.IndexOf("FROM `", StringComparison.Ordinal);
        return from < 0 ? text[..Math.Min(60, text.Length)] : text[from..Math.Min(from + 60, text.Length)].ReplaceLineEndings(" ");
    }
}
