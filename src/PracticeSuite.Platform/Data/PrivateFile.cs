using Microsoft.Data.Sqlite;

namespace PracticeSuite.Platform.Data;

/// <summary>
/// Files for the program's user alone: the embedded database holds what patients said in confidence and the keys that sign cookies.
/// SQLite gives the log and the index beside a database the mode of its file. On Windows the rights of the folder hold.
/// </summary>
public static class PrivateFile
{
    private const UnixFileMode Ours = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private const UnixFileMode Strangers = UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;

    public static FileStream Open(string path, FileMode mode, FileOptions options = FileOptions.None)
    {
        var asked = new FileStreamOptions { Mode = mode, Access = FileAccess.ReadWrite, Share = FileShare.None, Options = options };
        if (!OperatingSystem.IsWindows())
            asked.UnixCreateMode = Ours;
        return new FileStream(path, asked);
    }

    /// <summary>
    /// For what is larger than memory; it goes when it is closed. Where a file can be taken out of its folder while it is open, it is in none
    /// from the begin, so that a process that is killed leaves nothing of a patient behind.
    /// </summary>
    public static FileStream Temporary()
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        var file = Open(path, FileMode.CreateNew, FileOptions.DeleteOnClose | FileOptions.Asynchronous);
        if (!OperatingSystem.IsWindows())
            File.Delete(path);
        return file;
    }

    /// <summary>Makes the folder of a database that has none yet, and takes from strangers what an earlier program left open to them.</summary>
    public static void PrepareDatabase(string connectionString)
    {
        if (PathOf(connectionString) is not { } path)
            return;
        var folder = Path.GetDirectoryName(path)!;
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(folder);
        else if (!Directory.Exists(folder))
            Directory.CreateDirectory(folder, Ours | UnixFileMode.UserExecute);
        foreach (var file in (string[])[path, $"{path}-wal", $"{path}-shm"])
            Close(file);
    }

    /// <summary>Makes the file of a database, where there is none, before SQLite would make one that all may read.</summary>
    internal static void EnsureDatabase(string connectionString)
    {
        if (PathOf(connectionString) is not { } path || File.Exists(path) || !Directory.Exists(Path.GetDirectoryName(path)))
            return;
        try
        {
            Open(path, FileMode.CreateNew).Dispose();
        }
        catch (IOException)
        {
            // Another process made it in this moment, or nobody can; opening the connection says which.
        }
        catch (UnauthorizedAccessException)
        {
            // As before.
        }
    }

    /// <summary>Null where the database is no file that is made by opening it.</summary>
    private static string? PathOf(string connectionString)
    {
        var connection = new SqliteConnectionStringBuilder(connectionString);
        return connection.Mode == SqliteOpenMode.ReadWriteCreate && connection.DataSource is { Length: > 0 } source
            && source != ":memory:" && !source.StartsWith("file:", StringComparison.OrdinalIgnoreCase)
            ? Path.GetFullPath(source)
            : null;
    }

    private static void Close(string file)
    {
        if (OperatingSystem.IsWindows() || !File.Exists(file) || (File.GetUnixFileMode(file) & Strangers) == UnixFileMode.None)
            return;
        File.SetUnixFileMode(file, File.GetUnixFileMode(file) & ~Strangers);
    }
}
