using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace PracticeSuite.Suite.Tests.Live;

/// <summary>A real Redis of the test's own, which keeps nothing; it can be taken away and put back.</summary>
internal sealed class RedisServer : IAsyncDisposable
{
    private readonly int _port = FreePort();
    private Process? _process;

    public string ConnectionString => $"127.0.0.1:{_port},connectTimeout=500,connectRetry=1,syncTimeout=500";

    public static async Task<RedisServer> StartAsync()
    {
        var server = new RedisServer();
        await server.PutBackAsync();
        return server;
    }

    public async Task PutBackAsync()
    {
        var start = new ProcessStartInfo("redis-server") { RedirectStandardOutput = true, UseShellExecute = false };
        foreach (var argument in new[] { "--port", $"{_port}", "--bind", "127.0.0.1", "--save", "", "--appendonly", "no" })
            start.ArgumentList.Add(argument);
        _process = Process.Start(start)!;
        while (await _process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.Contains("Ready to accept connections", StringComparison.Ordinal))
                return;
        }

        throw new InvalidOperationException("redis-server did not start; install it with: apt-get install redis-server");
    }

    public async Task TakeAwayAsync()
    {
        _process!.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
        _process = null;
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is not null)
            await TakeAwayAsync();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
