using System.Diagnostics;
using PracticeSuite.Testing;

namespace PracticeSuite.Benchmarks;

/// <summary>A MariaDB of this benchmark's own, started by database/mariadb and gone afterwards, or the server that was named.</summary>
internal sealed class PrivateServer : IAsyncDisposable
{
    private readonly string? _folder;

    private PrivateServer(string? folder) => _folder = folder;

    public static async Task<PrivateServer> StartAsync(string? named)
    {
        if (named is not null)
        {
            Environment.SetEnvironmentVariable(TestServer.Variable, named);
            return new PrivateServer(null);
        }

        var folder = Directory.CreateTempSubdirectory("practicesuite-bench-").FullName;
        Directory.Delete(folder);
        await RunAsync("start", folder);
        Environment.SetEnvironmentVariable(TestServer.Variable, (await RunAsync("connection-string", folder)).Trim());
        return new PrivateServer(folder);
    }

    public async ValueTask DisposeAsync()
    {
        if (_folder is null)
            return;
        await RunAsync("stop", _folder);
        Directory.Delete(_folder, recursive: true);
    }

    private static async Task<string> RunAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo(Path.Combine(Machine.Repository, "database", "mariadb"), arguments) { RedirectStandardOutput = true, UseShellExecute = false };
        using var process = Process.Start(start)!;
        // The server keeps the pipe open, so only what stands there when the script ends is read.
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"database/mariadb {arguments[0]} ended with {process.ExitCode}.");
        return arguments[0] == "start" ? "" : await process.StandardOutput.ReadToEndAsync();
    }
}
