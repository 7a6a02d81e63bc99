using System.Collections.Concurrent;
using System.Data.Common;
using PracticeSuite.Platform.Data;

namespace PracticeSuite.Platform.Auditing;

/// <summary>
/// Writes events that have no transaction to go with: views, denials. Whoever comes while another writes waits for its turn, and the first
/// of those who wait writes for all of them in one transaction; each goes on when its own rows are durable.
/// </summary>
internal sealed class AuditWriter(DatabaseProvider provider, AuditAppend append) : IDisposable
{
    private const int Attempts = 3;

    private readonly ConcurrentQueue<Waiting> _queue = new();
    private readonly SemaphoreSlim _turn = new(1, 1);

    public async Task WriteAsync(IReadOnlyList<AuditRow> rows, CancellationToken cancellationToken)
    {
        if (rows.Count == 0)
            return;
        var mine = new Waiting(rows);
        _queue.Enqueue(mine);
        await _turn.WaitAsync(cancellationToken);
        try
        {
            if (!mine.Written.Task.IsCompleted)
                await WriteAllAsync();
        }
        finally
        {
            _turn.Release();
        }

        await mine.Written.Task;
    }

    public void Dispose() => _turn.Dispose();

    /// <summary>Not cancelled by the one whose turn it is: the others wait for it too.</summary>
    private async Task WriteAllAsync()
    {
        var all = new List<Waiting>();
        while (_queue.TryDequeue(out var one))
            all.Add(one);
        try
        {
            await WriteAgainAsync([.. all.SelectMany(one => one.Rows)]);
            all.ForEach(one => one.Written.SetResult());
        }
        catch (Exception failure)
        {
            all.ForEach(one => one.Written.SetException(failure));
        }
    }

    private async Task WriteAgainAsync(IReadOnlyList<AuditRow> rows)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await WriteOnceAsync(rows);
                return;
            }
            catch (DbException busy) when (attempt < Attempts && DatabaseProvider.IsTransient(busy))
            {
                // The database says that it kept nothing; the rows get their place anew.
            }
        }
    }

    private async Task WriteOnceAsync(IReadOnlyList<AuditRow> rows)
    {
        await using var connection = provider.CreateTrailConnection();
        await connection.OpenAsync();
        if (await append.TryWriteAsync(connection, rows))
            return;
        await using var transaction = await connection.BeginTransactionAsync();
        await append.AppendAsync(connection, transaction, rows, CancellationToken.None);
        await transaction.CommitAsync();
    }

    private sealed record Waiting(IReadOnlyList<AuditRow> Rows)
    {
        public TaskCompletionSource Written { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
