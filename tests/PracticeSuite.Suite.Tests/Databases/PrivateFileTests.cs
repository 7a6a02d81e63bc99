using System.Runtime.Versioning;
using PracticeSuite.Database;
using PracticeSuite.Platform.Data;
using Xunit;

namespace PracticeSuite.Suite.Tests.Databases;

/// <summary>Nobody else on the machine reads what is in the embedded database.</summary>
[UnsupportedOSPlatform("windows")]
public sealed class PrivateFileTests : IDisposable
{
    private const UnixFileMode Ours = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("practicesuite-private-");

    private string DatabaseFile => Path.Combine(_folder.FullName, "data", "practice.db");

    private DatabaseProvider Provider => DatabaseProvider.Sqlite($"Data Source={DatabaseFile};Pooling=False");

    [Fact]
    public async Task A_new_database_and_all_beside_it_are_for_the_programs_user_alone()
    {
        await new Migrator(Provider).MigrateAsync(CancellationToken.None);
        await using var open = await WriteAsync();
        await using var held = await DatabaseLock.TryTakeAsync(Provider, "test", CancellationToken.None);
        var modes = Directory.GetFiles(Path.GetDirectoryName(DatabaseFile)!).ToDictionary(file => file[DatabaseFile.Length..], File.GetUnixFileMode, StringComparer.Ordinal);

        Assert.Equal(["", "-shm", "-wal", ".test.lock"], modes.Keys.Order(StringComparer.Ordinal));
        Assert.All(modes.Values, mode => Assert.Equal(Ours, mode));
        Assert.Equal(Ours | UnixFileMode.UserExecute, File.GetUnixFileMode(Path.GetDirectoryName(DatabaseFile)!));
    }

    [Fact]
    public async Task A_database_that_a_reader_opens_first_is_private_too()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(DatabaseFile)!);

        await using var connection = Provider.CreateConnection();
        await connection.OpenAsync();

        Assert.Equal(Ours, File.GetUnixFileMode(DatabaseFile));
    }

    [Fact]
    public async Task What_an_earlier_program_left_open_is_closed_and_a_group_keeps_what_it_was_given()
    {
        await new Migrator(Provider).MigrateAsync(CancellationToken.None);
        File.SetUnixFileMode(DatabaseFile, Ours | UnixFileMode.GroupRead | UnixFileMode.OtherRead);

        await new Migrator(Provider).MigrateAsync(CancellationToken.None);

        Assert.Equal(Ours | UnixFileMode.GroupRead, File.GetUnixFileMode(DatabaseFile));
    }

    [Fact]
    public async Task What_is_written_on_its_way_to_somebody_stands_in_no_folder()
    {
        await using var file = PrivateFile.Temporary();
        await file.WriteAsync("what she said"u8.ToArray());
        await file.FlushAsync();

        Assert.False(File.Exists(file.Name));
        Assert.Equal(13, file.Length);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private async Task<System.Data.Common.DbConnection> WriteAsync()
    {
        var connection = Provider.CreateConnection();
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "CREATE TABLE written (n)";
        await command.ExecuteNonQueryAsync();
        return connection;
    }
}
