namespace PracticeSuite.Billing.Submissions.Transport;

/// <summary>Folders of this machine or of a share that is mounted there.</summary>
internal sealed class FolderFiles : IClearinghouseFiles
{
    /// <summary>Whose folder it is. A share that is not mounted looks like an empty folder, and that like files which were taken away.</summary>
    private const string Marker = ".clearinghouse";

    private readonly string _out;
    private readonly string _in;
    private readonly string _archive;

    /// <exception cref="TransportException">The folders are not there, or are another profile's.</exception>
    public FolderFiles(string folder, Guid profile)
    {
        (_out, _in, _archive) = (Path.Combine(folder, "out"), Path.Combine(folder, "in"), Path.Combine(folder, "archive"));
        var marker = Path.Combine(_out, Marker);
        if (!Tried(() => Directory.Exists(_in) && Directory.Exists(_archive) && File.Exists(marker) && File.ReadAllText(marker) == profile.ToString()))
            throw new TransportException("The clearinghouse's folder is not there, or is not this profile's; look whether its share is mounted. If it is gone, save the profile anew, which makes it.");
    }

    /// <summary>Makes the folders of a profile and writes down whose they are. Once, as it is saved: made at each look, a lost share would look like an empty one.</summary>
    public static void Make(string folder, Guid profile) => Tried(() =>
    {
        foreach (var one in (string[])["out", "in", "archive"])
            Make(Path.Combine(folder, one));
        File.WriteAllText(Path.Combine(folder, "out", Marker), profile.ToString());
        return true;
    });

    public async Task WriteTemporaryAsync(string name, Func<Stream, Task> write, CancellationToken cancellationToken) => await TriedAsync(async () =>
    {
        var file = new FileStream(Path.Combine(_out, FileNames.TemporaryOf(name)), Ours());
        await using (file)
        {
            await write(file);
            await file.FlushAsync(cancellationToken);
            // What is renamed must be on the disk: after a power cut a name without its content would be sent.
            file.Flush(flushToDisk: true);
        }
    });

    public Task<bool> HasTemporaryAsync(string name, CancellationToken cancellationToken) =>
        Task.FromResult(File.Exists(Path.Combine(_out, FileNames.TemporaryOf(name))));

    public Task<bool> RemoveTemporaryAsync(string name, CancellationToken cancellationToken) => Task.FromResult(Tried(() =>
    {
        var path = Path.Combine(_out, FileNames.TemporaryOf(name));
        var isThere = File.Exists(path);
        File.Delete(path);
        return isThere;
    }));

    public Task ReleaseAsync(string name, CancellationToken cancellationToken) => Task.FromResult(Tried(() =>
    {
        File.Move(Path.Combine(_out, FileNames.TemporaryOf(name)), Path.Combine(_out, name), overwrite: false);
        return true;
    }));

    public Task<IReadOnlyList<WaitingFile>> ListAsync(CancellationToken cancellationToken) => Task.FromResult(Tried<IReadOnlyList<WaitingFile>>(() =>
    [
        .. new DirectoryInfo(_in).EnumerateFiles().Where(file => !FileNames.IsUnfinished(file.Name) && IsRegular(file)).OrderBy(file => file.Name, StringComparer.Ordinal)
            .Select(file => new WaitingFile(file.Name, file.Length, new DateTimeOffset(file.LastWriteTimeUtc))),
    ]));

    public Task<Stream> OpenAsync(string name, CancellationToken cancellationToken) => Task.FromResult(Tried<Stream>(
        () => !IsRegular(new FileInfo(Path.Combine(_in, name))) ? throw new FileNotFoundException() : new FileStream(Path.Combine(_in, name), new FileStreamOptions { Mode = FileMode.Open, Access = FileAccess.Read, Share = FileShare.Read, Options = FileOptions.Asynchronous })));

    public Task ArchiveAsync(string name, CancellationToken cancellationToken) => Task.FromResult(Tried(() =>
    {
        var count = 0;
        while (File.Exists(Path.Combine(_archive, FileNames.Counted(name, count))))
            count++;
        File.Move(Path.Combine(_in, name), Path.Combine(_archive, FileNames.Counted(name, count)), overwrite: false);
        return true;
    }));

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static FileStreamOptions Ours()
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write, Share = FileShare.None, Options = FileOptions.Asynchronous };
        // Whoever carries files on is of the same group, if it is somebody else.
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.GroupWrite;
        return options;
    }

    private static void Make(string folder)
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(folder);
        else
            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute);
    }

    /// <summary>
    /// A link leads out of the folder, and whoever opens a pipe waits for its other end. What has a length is a file; of what has none, what can be sought
    /// in: opened for writing too, a pipe opens at once.
    /// </summary>
    private static bool IsRegular(FileInfo file)
    {
        if (file.LinkTarget is not null)
            return false;
        if (file.Length > 0)
            return true;
        try
        {
            using var opened = new FileStream(file.FullName, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite);
            return opened.CanSeek;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static T Tried<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw Told(failure);
        }
    }

    private static async Task TriedAsync(Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw Told(failure);
        }
    }

    /// <summary>The kind alone: the message has paths of the server, and a name that somebody else may have given.</summary>
    private static TransportException Told(Exception failure) => new(failure switch
    {
        UnauthorizedAccessException => "The program may not write to the clearinghouse's folder; give its user the rights to out, in and archive.",
        FileNotFoundException or DirectoryNotFoundException => "A file or folder of the clearinghouse is not there any more; look whether something else takes files away.",
        _ => "A file of the clearinghouse could not be written, renamed or read: its name is taken, the disk is full, or the share is away.",
    });
}
