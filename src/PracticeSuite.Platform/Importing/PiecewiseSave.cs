using PracticeSuite.Platform.Data;

namespace PracticeSuite.Platform.Importing;

public static class PiecewiseSave
{
    /// <summary>Enough that a statement more or less costs nothing, few enough that they need not be held together.</summary>
    private const int Piece = 2_000;

    /// <summary>
    /// Saves what was made of a file, with whatever else was changed, piece by piece in the operation's one transaction; nothing is
    /// tracked afterwards, because a tracked entity takes ten times the room of the entity. The file's rows are done with.
    /// </summary>
    public static async Task SaveInPiecesAsync(
        this ModuleDbContext db, ImportFile file, IReadOnlyCollection<object> added, CancellationToken cancellationToken)
    {
        file.ForgetTaken();
        // Before all others, since a new row may stand in the place that a changed one has left.
        await db.SaveChangesAsync(cancellationToken);
        db.ChangeTracker.Clear();
        foreach (var some in added.Chunk(Piece))
        {
            db.AddRange(some);
            await db.SaveChangesAsync(cancellationToken);
            db.ChangeTracker.Clear();
        }
    }
}
