using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace PracticeSuite.Charting.Tests.Attachments;

/// <summary>Speaks as clamd does to INSTREAM, and no more: it takes the pieces, and answers what it was told to.</summary>
internal sealed class FakeClamd : IAsyncDisposable
{
    private readonly Socket _listener;
    private readonly CancellationTokenSource _ended = new();
    private readonly Task _serving;

    private FakeClamd(Socket listener)
    {
        _listener = listener;
        _listener.Listen();
        _serving = ServeAsync();
    }

    /// <summary>Null = it takes everything and is silent.</summary>
    public string? Answer { get; set; } = "stream: OK\0";

    /// <summary>It hangs up after so many bytes of the file, as it does with one that is too large for it.</summary>
    public int? Most { get; init; }

    public List<byte[]> Files { get; } = [];

    public List<string> Commands { get; } = [];

    /// <summary>As the setting names it.</summary>
    public string Setting => _listener.LocalEndPoint is IPEndPoint at ? $"127.0.0.1:{at.Port}" : $"unix:{_listener.LocalEndPoint}";

    public static FakeClamd OnTcp(int? most = null)
    {
        var listener = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        listener.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        return new FakeClamd(listener) { Most = most };
    }

    public static FakeClamd OnSocket(string path)
    {
        var listener = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        listener.Bind(new UnixDomainSocketEndPoint(path));
        return new FakeClamd(listener);
    }

    public async ValueTask DisposeAsync()
    {
        await _ended.CancelAsync();
        _listener.Dispose();
        await _serving;
        _ended.Dispose();
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                using var caller = await _listener.AcceptAsync(_ended.Token);
                await using var stream = new NetworkStream(caller);
                await TalkAsync(stream);
            }
        }
        catch (Exception end) when (end is OperationCanceledException or ObjectDisposedException or SocketException)
        {
            // the test is over
        }
    }

    private async Task TalkAsync(NetworkStream stream)
    {
        try
        {
            var command = new List<byte>();
            var one = new byte[1];
            do
            {
                await stream.ReadExactlyAsync(one, _ended.Token);
                command.Add(one[0]);
            }
            while (one[0] != 0);
            Commands.Add(Encoding.ASCII.GetString([.. command]));
            using var file = new MemoryStream();
            var length = new byte[sizeof(int)];
            while (true)
            {
                await stream.ReadExactlyAsync(length, _ended.Token);
                var size = BinaryPrimitives.ReadInt32BigEndian(length);
                if (size == 0)
                    break;
                var piece = new byte[size];
                await stream.ReadExactlyAsync(piece, _ended.Token);
                file.Write(piece);
                if (file.Length > Most)
                    return;
            }

            Files.Add(file.ToArray());
            if (Answer is { } answer)
                await stream.WriteAsync(Encoding.ASCII.GetBytes(answer), _ended.Token);
            else
                await Task.Delay(Timeout.Infinite, _ended.Token);
        }
        catch (IOException)
        {
            // whoever asked has hung up
        }
    }
}
