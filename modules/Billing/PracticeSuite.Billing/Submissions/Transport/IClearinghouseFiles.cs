namespace PracticeSuite.Billing.Submissions.Transport;

/// <summary>A file that waits in the folder of what comes, as it was at one look.</summary>
/// <param name="ChangedAt">By the clock of whoever keeps the folder: it tells two looks apart and is compared with nothing else.</param>
internal sealed record WaitingFile(string Name, long Bytes, DateTimeOffset ChangedAt = default);

/// <summary>
/// The folders of one clearinghouse (C-340): out, in, archive. A file goes out under a name that nobody takes away and is renamed when it is whole, so
/// whoever carries files on never sees half of one. Nothing is ever deleted but a
/// file that has no name yet.
/// </summary>
internal interface IClearinghouseFiles : IAsyncDisposable
{
    /// <summary>Writes the whole file under its temporary name, in place of one that a process left behind.</summary>
    Task WriteTemporaryAsync(string name, Func<Stream, Task> write, CancellationToken cancellationToken);

    Task<bool> HasTemporaryAsync(string name, CancellationToken cancellationToken);

    /// <summary>Takes the file back before it has its name.</summary>
    /// <returns>False when there is none: then it has its name, or was never written.</returns>
    Task<bool> RemoveTemporaryAsync(string name, CancellationToken cancellationToken);

    /// <summary>Gives the file its name, from which moment it may be taken away.</summary>
    /// <exception cref="TransportException">Another file has that name.</exception>
    Task ReleaseAsync(string name, CancellationToken cancellationToken);

    /// <summary>What waits to be read, in the order of names; nothing that is still being written by its name.</summary>
    Task<IReadOnlyList<WaitingFile>> ListAsync(CancellationToken cancellationToken);

    Task<Stream> OpenAsync(string name, CancellationToken cancellationToken);

    /// <summary>Out of the folder of what comes, under a name that none has there yet.</summary>
    Task ArchiveAsync(string name, CancellationToken cancellationToken);
}

/// <summary>Files could not be exchanged, for a reason that somebody can do something about.</summary>
/// <param name="message">What and how to mend it; no password and nothing of a patient.</param>
internal sealed class TransportException(string message) : Exception(message);

/// <summary>What files are called while they are on their way.</summary>
internal static class FileNames
{
    private static readonly string[] Unfinished = [".part", ".tmp", ".filepart", ".partial"];

    public static string TemporaryOf(string name) => $".{name}.part";

    public static bool IsUnfinished(string name) => name.StartsWith('.') || Unfinished.Any(end => name.EndsWith(end, StringComparison.OrdinalIgnoreCase));

    /// <summary>The name again, counted where one of it is there already.</summary>
    public static string Counted(string name, int count) => count == 0 ? name : $"{name}.{count}";
}
