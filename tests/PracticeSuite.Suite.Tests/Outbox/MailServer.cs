using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace PracticeSuite.Suite.Tests.Outbox;

/// <summary>A small SMTP server on this machine (RFC 5321, RFC 3207, RFC 4954): it takes messages, or answers a command as a test says.</summary>
internal sealed class MailServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly List<string> _messages = [];
    private readonly List<string> _commands = [];
    private readonly bool _offersTls;
    private readonly Task _serving;

    public MailServer(bool offersTls = true)
    {
        _offersTls = offersTls;
        _listener.Start();
        _serving = Task.Run(ServeAsync);
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public X509Certificate2 Certificate { get; } = MakeCertificate();

    public string Sha256 => Certificate.GetCertHashString(HashAlgorithmName.SHA256);

    /// <summary>Whole, as they came between DATA and the dot.</summary>
    public IReadOnlyList<string> Messages
    {
        get
        {
            lock (_messages)
                return [.. _messages];
        }
    }

    /// <summary>What was said, each with "tls" before it once the connection was encrypted.</summary>
    public IReadOnlyList<string> Commands
    {
        get
        {
            lock (_messages)
                return [.. _commands];
        }
    }

    /// <summary>By the first word of a command or "." for the end of a message: what is answered instead; null = the connection is closed without a word.</summary>
    public Dictionary<string, string?> Answers { get; } = new(StringComparer.OrdinalIgnoreCase);

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _serving;
        _listener.Stop();
        _stop.Dispose();
        Certificate.Dispose();
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                using var client = await _listener.AcceptTcpClientAsync(_stop.Token);
                await TalkAsync(client);
            }
        }
        catch (OperationCanceledException)
        {
            // The test is over.
        }
    }

    private async Task TalkAsync(TcpClient client)
    {
        Stream stream = client.GetStream();
        try
        {
            await SayAsync(stream, "220 here");
            while (await ReadLineAsync(stream) is { } line)
            {
                Note(stream is SslStream ? $"tls {line}" : line);
                var word = line.Split(' ')[0];
                if (Answers.TryGetValue(word, out var answer))
                {
                    if (answer is null)
                        return;
                    await SayAsync(stream, answer);
                }
                else if (word.Equals("STARTTLS", StringComparison.OrdinalIgnoreCase))
                {
                    await SayAsync(stream, "220 go on");
                    var encrypted = new SslStream(stream);
                    await encrypted.AuthenticateAsServerAsync(Certificate);
                    stream = encrypted;
                }
                else if (!await AnswerAsync(stream, word))
                {
                    return;
                }
            }
        }
        catch (Exception gone) when (gone is IOException or System.Security.Authentication.AuthenticationException)
        {
            // The client went away.
        }
        finally
        {
            await stream.DisposeAsync();
        }
    }

    private async Task<bool> AnswerAsync(Stream stream, string word)
    {
        switch (word.ToUpperInvariant())
        {
            case "EHLO":
                await SayAsync(stream, stream is SslStream || !_offersTls ? "250-here\r\n250 AUTH PLAIN" : "250-here\r\n250 STARTTLS");
                return true;
            case "AUTH":
                await SayAsync(stream, "235 welcome");
                return true;
            case "DATA":
                await SayAsync(stream, "354 go on");
                return await TakeAsync(stream);
            case "QUIT":
                await SayAsync(stream, "221 bye");
                return false;
            default:
                await SayAsync(stream, "250 fine");
                return true;
        }
    }

    private async Task<bool> TakeAsync(Stream stream)
    {
        var text = new StringBuilder();
        while (await ReadLineAsync(stream) is { } line && line != ".")
            text.Append(line.StartsWith('.') ? line[1..] : line).Append("\r\n");
        if (Answers.TryGetValue(".", out var answer) && answer is null)
            return false;
        if (answer is null || answer.StartsWith('2'))
        {
            lock (_messages)
                _messages.Add(text.ToString());
        }

        await SayAsync(stream, answer ?? "250 taken");
        return true;
    }

    private void Note(string line)
    {
        lock (_messages)
            _commands.Add(line);
    }

    private static async Task SayAsync(Stream stream, string line)
    {
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"{line}\r\n"));
        await stream.FlushAsync();
    }

    private static async Task<string?> ReadLineAsync(Stream stream)
    {
        var line = new List<byte>();
        var one = new byte[1];
        while (await stream.ReadAsync(one) == 1)
        {
            if (one[0] == '\n')
                return Encoding.UTF8.GetString([.. line]).TrimEnd('\r');
            line.Add(one[0]);
        }

        return null;
    }

    private static X509Certificate2 MakeCertificate()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=mail.test", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var made = request.CreateSelfSigned(DateTimeOffset.UnixEpoch, new DateTimeOffset(2100, 1, 1, 0, 0, 0, TimeSpan.Zero));
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pkcs12), null);
    }
}
