using System.Data.Common;
using System.Runtime.ExceptionServices;
using PracticeSuite.Platform.Data;

namespace PracticeSuite.Platform.Operations;

/// <summary>
/// Whose turn it is among reads that run together. One runs at any moment; it gives its turn away where it wants rows, where it ends and where it
/// runs others together. When nobody can go on without rows, what all of them want is sent as one batch, and each gets its turn with its own rows.
/// </summary>
internal sealed class Turns(DatabaseSession session, CurrentCaller caller) : IReadTogether
{
    /// <summary>Those who can go on.</summary>
    private readonly Queue<Turn> _ready = [];

    /// <summary>Those who wait for rows, or for the connection to be theirs alone.</summary>
    private readonly List<Turn> _parked = [];

    private int _running;
    private DbDataReader? _rows;
    private int _unread;
    private bool _isReading;

    /// <summary>Whether reads run together; else every command is sent as it comes.</summary>
    public bool IsOn => _running > 0;

    public async Task RunAsync(IReadOnlyCollection<Func<Task>> reads)
    {
        if (reads.Count == 0)
            return;
        var (left, failures, back) = (reads.Count, new List<Exception>(), new Turn());
        var mine = caller.Sight.Openness;
        _running++;
        var all = reads.Select(RunAsync).ToList();
        PassOn();
        await back.Task;
        await Task.WhenAll(all);
        _running--;
        caller.Sight.Openness = mine;
        if (failures is [var first, ..])
            ExceptionDispatchInfo.Throw(first);

        async Task RunAsync(Func<Task> read)
        {
            var turn = new Turn();
            _ready.Enqueue(turn);
            await turn.Task;
            caller.Sight.Openness = mine;
            try
            {
                await read();
            }
            catch (Exception failure)
            {
                failures.Add(failure);
            }

            if (--left == 0)
                _ready.Enqueue(back);
            PassOn();
        }
    }

    /// <summary>A command of one of the reads waits until nobody can go on; null = it is to be sent by itself, and nothing else is open meanwhile.</summary>
    public async Task<DbDataReader?> TakeAsync(DbCommand command)
    {
        if (_isReading)
            throw new InvalidOperationException("A read that takes turns has read its rows before it sends its next command.");
        var rows = await ParkAsync(new Turn { Command = command });
        // One of the others may have begun it since the command was made.
        if (rows is null)
            command.Transaction = session.Transaction;
        return rows;
    }

    /// <summary>For a command that answers with no rows, or is not EF's: once the rows of the others are read.</summary>
    public async Task AloneAsync()
    {
        if (_rows is not null)
            await ParkAsync(new Turn());
    }

    /// <summary>Whoever had the turn has read their rows of a batch.</summary>
    /// <returns>Whether they were the last, so that the batch is read.</returns>
    public bool Leave()
    {
        _isReading = false;
        if (--_unread > 0)
            return false;
        _rows = null;
        return true;
    }

    private async Task<DbDataReader?> ParkAsync(Turn turn)
    {
        var mine = caller.Sight.Openness;
        _parked.Add(turn);
        PassOn();
        try
        {
            return await turn.Task;
        }
        finally
        {
            caller.Sight.Openness = mine;
        }
    }

    /// <summary>The last that whoever gives the turn away does: the next one may run inside of it.</summary>
    private void PassOn()
    {
        if (_ready.TryDequeue(out var next))
            _ = BeginAsync(next);
        else if (_parked.Count > 0)
            _ = SendAsync();
    }

    private async Task BeginAsync(Turn turn)
    {
        var rows = turn.IsOfBatch ? _rows : null;
        try
        {
            // The driver says no, and nothing else, where the batch broke off while somebody read.
            if (turn.IsLater && !await rows!.NextResultAsync())
                rows = await LoseAsync();
        }
        catch (Exception failure)
        {
            try
            {
                await LoseAsync();
            }
            finally
            {
                turn.Fail(failure);
            }

            return;
        }

        _isReading = rows is not null;
        turn.Begin(rows is null ? null : new SharedRows(rows, this));
    }

    private async Task SendAsync()
    {
        // Who needs the connection alone goes first, and by itself.
        if (_parked.Find(turn => turn.Command is null) is { } alone)
        {
            _parked.Remove(alone);
            alone.Begin(null);
            return;
        }

        List<Turn> batch = [.. _parked];
        _parked.Clear();
        if (batch.Count == 1 || !session.Connection.CanCreateBatch)
        {
            foreach (var turn in batch)
                _ready.Enqueue(turn);
            PassOn();
            return;
        }

        try
        {
            _rows = await ExecuteAsync(batch);
        }
        catch (Exception failure)
        {
            foreach (var turn in batch)
                _ready.Enqueue(turn.Refused(failure));
            PassOn();
            return;
        }

        _unread = batch.Count;
        foreach (var (at, turn) in batch.Index())
            _ready.Enqueue(turn.OfBatch(isLater: at > 0));
        PassOn();
    }

    private async Task<DbDataReader> ExecuteAsync(List<Turn> turns)
    {
        var batch = session.Connection.CreateBatch();
        batch.Transaction = session.Transaction;
        foreach (var turn in turns)
        {
            var command = batch.CreateBatchCommand();
            command.CommandText = turn.Command!.CommandText;
            foreach (DbParameter parameter in turn.Command.Parameters)
                command.Parameters.Add(parameter);
            batch.BatchCommands.Add(command);
        }

        return await batch.ExecuteReaderAsync();
    }

    /// <summary>The rest of a batch was never answered: whoever waits for it sends by themselves, and fails there if the connection is gone.</summary>
    private async Task<DbDataReader?> LoseAsync()
    {
        foreach (var turn in _ready)
            turn.ByItself();
        var rows = _rows;
        (_rows, _unread) = (null, 0);
        if (rows is not null)
            await rows.DisposeAsync();
        return null;
    }

    private sealed class Turn
    {
        private readonly TaskCompletionSource<DbDataReader?> _begun = new();
        private Exception? _refused;

        public DbCommand? Command { get; init; }

        public bool IsOfBatch { get; private set; }

        public bool IsLater { get; private set; }

        public Task<DbDataReader?> Task => _begun.Task;

        public Turn OfBatch(bool isLater)
        {
            (IsOfBatch, IsLater) = (true, isLater);
            return this;
        }

        public Turn Refused(Exception failure)
        {
            _refused = failure;
            return this;
        }

        public void ByItself() => (IsOfBatch, IsLater) = (false, false);

        public void Begin(DbDataReader? rows)
        {
            if (_refused is { } failure)
                _begun.SetException(failure);
            else
                _begun.SetResult(rows);
        }

        public void Fail(Exception failure) => _begun.SetException(failure);
    }
}
