using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Operations;

namespace PracticeSuite.Platform.Data;

/// <summary>
/// What is made of the rows of the practice as a whole, for whoever asks in an operation. Kept for the next operations of this process while the
/// practice's stamp is the same, and the stamp is asked once in an operation: a change of another node, which wrote its own stamp in the
/// transaction of the change, is seen by the next operation. An operation that changes such rows itself reads them.
/// </summary>
public sealed class PracticeWide
{
    private readonly PracticeWideMemory _memory;
    private readonly StampDbContext _db;
    private readonly DatabaseSession _session;
    private readonly PracticeId _practice;
    private readonly Dictionary<Type, object> _mine = [];
    private Guid? _stamp;
    private int _changes;

    internal PracticeWide(PracticeWideMemory memory, StampDbContext db, DatabaseSession session, CurrentCaller caller) =>
        (_memory, _db, _session, _practice) = (memory, db, session, caller.Practice);

    /// <param name="read">Reads <see cref="IPracticeWide"/> rows and nothing else, without tracking; what it makes is shared by threads and never changed.</param>
    public async Task<T> GetAsync<T>(Func<CancellationToken, Task<T>> read, CancellationToken cancellationToken)
        where T : class
    {
        if (_changes != _session.PracticeChanges)
            Forget();
        if (_mine.TryGetValue(typeof(T), out var mine))
            return (T)mine;
        return (T)(_mine[typeof(T)] = await (_session.ChangesPractice ? read(cancellationToken) : KeptAsync(read, cancellationToken)));
    }

    private async Task<T> KeptAsync<T>(Func<CancellationToken, Task<T>> read, CancellationToken cancellationToken)
        where T : class
    {
        // Before the rows: what is saved between the two is newer than its stamp says, and read once more; it is never older.
        var stamp = _stamp ??= await _db.Stamps.Select(one => one.Stamp).FirstOrDefaultAsync(cancellationToken);
        if (_memory.Find(_practice, typeof(T), stamp) is T kept)
            return kept;
        var made = await read(cancellationToken);
        _memory.Keep(_practice, typeof(T), stamp, made);
        return made;
    }

    private void Forget()
    {
        _mine.Clear();
        (_changes, _stamp) = (_session.PracticeChanges, null);
    }
}

/// <summary>Of every practice the latest that was made, with the stamp it was made at.</summary>
internal sealed class PracticeWideMemory
{
    private readonly ConcurrentDictionary<(PracticeId Practice, Type Kind), (Guid Stamp, object Made)> _kept = [];

    public object? Find(PracticeId practice, Type kind, Guid stamp) => _kept.TryGetValue((practice, kind), out var kept) && kept.Stamp == stamp ? kept.Made : null;

    public void Keep(PracticeId practice, Type kind, Guid stamp, object made) => _kept[(practice, kind)] = (stamp, made);
}
