using System.Buffers.Binary;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.Extensions.Logging;

namespace PracticeSuite.Charting.Attachments;

/// <summary>
/// Asks a ClamAV daemon by its INSTREAM command: the length of each piece as four bytes, the piece, and a length of nothing at the end. Whatever is not its plain
/// "OK" is no file that is stored. The file's name is told to nobody, and of what was found only its name goes into the log, cut and cleaned.
/// </summary>
internal sealed class ClamdScanner(EndPoint daemon, TimeSpan patience, ILogger<ClamdScanner> logger) : IFileScanner
{
    /// <summary>From the first byte to the verdict; 20 MB take it a few seconds.</summary>
    public static readonly TimeSpan Usual = TimeSpan.FromSeconds(60);

    /// <summary>A daemon that is there takes a connection at once.</summary>
    private static readonly TimeSpan ToConnect = TimeSpan.FromSeconds(5);

    /// <summary>At once; a daemon has ten threads, and further files wait within the same patience.</summary>
    private const int MostAtOnce = 4;

    private const int LongestSignature = 80;
    private const int Piece = 64 * 1024;
    private const int LongestAnswer = 4096;
    private const string Unix = "unix:";
    private const string Stream = "stream: ";
    private const string Found = " FOUND";

    private static readonly SemaphoreSlim Turns = new(MostAtOnce, MostAtOnce);

    private static readonly byte[] Command = "zINSTREAM\0"u8.ToArray();

    /// <param name="setting"><c>clamav:3310</c>, <c>[::1]:3310</c> or <c>unix:/run/clamav/clamd.ctl</c>.</param>
    /// <exception cref="InvalidOperationException">It is neither: nobody should believe that files are looked at.</exception>
    public static EndPoint Read(string setting)
    {
        if (setting.StartsWith(Unix, StringComparison.Ordinal) && setting.Length > Unix.Length)
            return new UnixDomainSocketEndPoint(setting[Unix.Length..]);
        var at = setting.LastIndexOf(':');
        if (at > 0 && ushort.TryParse(setting[(at + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port > 0)
            return new DnsEndPoint(setting[..at].Trim('[', ']'), port);
        throw new InvalidOperationException($"Attachments:Clamd is '{setting}'; give HOST:PORT, such as clamav:3310, or unix:PATH of its socket.");
    }

    public async Task<ScanVerdict> ScanAsync(Stream content, CancellationToken cancellationToken)
    {
        using var waiting = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        waiting.CancelAfter(patience);
        try
        {
            content.Position = 0;
            await Turns.WaitAsync(waiting.Token);
            try
            {
                return Judge(await AskAsync(content, waiting.Token));
            }
            finally
            {
                Turns.Release();
            }
        }
        catch (Exception failure) when (failure is SocketException or IOException || (failure is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            logger.LogWarning("The scanner of files did not answer ({Failure}); nothing was stored", failure.GetType().Name);
            return ScanVerdict.Unknown;
        }
        finally
        {
            content.Position = 0;
        }
    }

    private async Task<string> AskAsync(Stream content, CancellationToken cancellationToken)
    {
        using var socket = daemon is UnixDomainSocketEndPoint ? new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified) : new Socket(SocketType.Stream, ProtocolType.Tcp);
        await ConnectAsync(socket, cancellationToken);
        await using var stream = new NetworkStream(socket);
        await stream.WriteAsync(Command, cancellationToken);
        var piece = new byte[sizeof(int) + Piece];
        while (await content.ReadAtLeastAsync(piece.AsMemory(sizeof(int)), Piece, throwOnEndOfStream: false, cancellationToken) is var read && read > 0)
        {
            BinaryPrimitives.WriteInt32BigEndian(piece, read);
            await stream.WriteAsync(piece.AsMemory(0, sizeof(int) + read), cancellationToken);
        }

        await stream.WriteAsync(new byte[sizeof(int)], cancellationToken);
        return await AnswerAsync(stream, cancellationToken);
    }

    private async Task ConnectAsync(Socket socket, CancellationToken cancellationToken)
    {
        using var connecting = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        connecting.CancelAfter(ToConnect);
        await socket.ConnectAsync(daemon, connecting.Token);
    }

    private static async Task<string> AnswerAsync(NetworkStream stream, CancellationToken cancellationToken)
    {
        var answer = new byte[LongestAnswer];
        var length = 0;
        while (length < answer.Length && await stream.ReadAsync(answer.AsMemory(length), cancellationToken) is var read && read > 0)
        {
            length += read;
            if (answer[length - 1] == 0)
                break;
        }

        return Encoding.UTF8.GetString(answer, 0, length).TrimEnd('\0', '\n');
    }

    private ScanVerdict Judge(string answer)
    {
        if (answer == "stream: OK")
            return ScanVerdict.Clean;
        var isInfected = answer.StartsWith(Stream, StringComparison.Ordinal) && answer.EndsWith(Found, StringComparison.Ordinal);
        logger.LogWarning("The scanner of files answered {Answer}; nothing was stored", Cleaned(answer));
        return isInfected ? ScanVerdict.Infected : ScanVerdict.Unknown;
    }

    /// <summary>For the log: what was found, or that there was no verdict. The daemon repeats what a file holds, and no line of it belongs there.</summary>
    internal static string Cleaned(string answer)
    {
        if (!answer.StartsWith(Stream, StringComparison.Ordinal) || !answer.EndsWith(Found, StringComparison.Ordinal) || answer.Length < Stream.Length + Found.Length)
            return "no verdict";
        var name = answer[Stream.Length..^Found.Length];
        return new([.. name.Take(LongestSignature).Select(one => char.IsAsciiLetterOrDigit(one) || one is '.' or '-' or '_' or '/' or ':' ? one : '?')]);
    }
}
