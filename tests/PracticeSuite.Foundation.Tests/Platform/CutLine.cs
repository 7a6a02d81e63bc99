using System.Net;
using System.Net.Sockets;
using System.Text;
using MySqlConnector;

namespace PracticeSuite.Foundation.Tests.Platform;

/// <summary>A line to the server that can be cut after a word was sent: the server hears it, its answer is lost.</summary>
internal sealed class CutLine : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly MySqlConnectionStringBuilder _server;
    private readonly Task _accepting;
    private volatile string? _lastWord;
    private volatile bool _isCut;

    public CutLine(string connectionString)
    {
        _server = new MySqlConnectionStringBuilder(connectionString);
        _listener.Start();
        _accepting = AcceptAsync();
    }

    /// <summary>Without encryption, so that the word can be seen, and without a pool, so that nothing outlives the line.</summary>
    public string ConnectionString => new MySqlConnectionStringBuilder(_server.ConnectionString)
    {
        Server = "127.0.0.1", Port = (uint)((IPEndPoint)_listener.LocalEndpoint).Port, SslMode = MySqlSslMode.None, Pooling = false,
    }.ConnectionString;

    public void CutAfter(string word) => _lastWord = word;

    public async ValueTask DisposeAsync()
    {
        _listener.Stop();
        await _accepting;
    }

    private async Task AcceptAsync()
    {
        var lines = new List<Task>();
        try
        {
            while (true)
                lines.Add(ServeAsync(await _listener.AcceptTcpClientAsync()));
        }
        catch (SocketException)
        {
            await Task.WhenAll(lines);
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using var caller = client;
        using var server = new TcpClient();
        await server.ConnectAsync("127.0.0.1", (int)_server.Port);
        await Task.WhenAny(PumpAsync(caller, server, Listen), PumpAsync(server, caller, _ => { }));
    }

    private void Listen(ReadOnlySpan<byte> sent)
    {
        if (_lastWord is { } word && Encoding.Latin1.GetString(sent).Contains(word, StringComparison.OrdinalIgnoreCase))
            _isCut = true;
    }

    private async Task PumpAsync(TcpClient from, TcpClient to, Hearing hear)
    {
        var buffer = new byte[16 * 1024];
        while (await from.GetStream().ReadAsync(buffer) is > 0 and var read)
        {
            var isAnswer = _isCut;
            hear(buffer.AsSpan(0, read));
            if (isAnswer)
                return;
            await to.GetStream().WriteAsync(buffer.AsMemory(0, read));
        }
    }

    private delegate void Hearing(ReadOnlySpan<byte> sent);
}
