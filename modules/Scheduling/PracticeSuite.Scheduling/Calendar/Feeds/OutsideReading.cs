using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.Extensions.Configuration;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Outside;
using PracticeSuite.Scheduling.Contracts;
using PracticeSuite.Scheduling.Contracts.Calendar;

namespace PracticeSuite.Scheduling.Calendar.Feeds;

/// <summary>
/// Asks for a calendar elsewhere: http or https, of a public address unless the installation allows others, no more than so much, for no longer
/// than so long. Of which address is decided by the connection itself, so that no name can answer otherwise the second time.
/// </summary>
internal sealed class OutsideReading : IDisposable
{
    /// <summary><c>OutsideCalendars:AllowPrivateAddresses</c>: for a practice whose calendar server stands in its own network.</summary>
    public const string AllowPrivate = "OutsideCalendars:AllowPrivateAddresses";

    public const int MostBytes = 2_000_000;

    private const string Field = nameof(OutsideCalendarInput.Address);
    private const int Redirects = 3;
    private const int AtOnce = 4;

    public static readonly TimeSpan Pause = TimeSpan.FromMinutes(15);
    public static readonly TimeSpan PauseAfterFailure = TimeSpan.FromHours(1);

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    // Whoever waits for somebody else's server holds a connection to the database.
    private readonly SemaphoreSlim _readers = new(AtOnce, AtOnce);
    private readonly bool _isPrivateAllowed;
    private readonly HttpClient _http;

    public OutsideReading(IConfiguration configuration)
    {
        _isPrivateAllowed = configuration.GetValue<bool>(AllowPrivate);
        // Over a proxy it would be the proxy that looks for the address, and nobody would have looked at it.
        _http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false, UseCookies = false, ConnectCallback = ConnectAsync, PooledConnectionLifetime = TimeSpan.FromMinutes(1) })
        {
            Timeout = Patience,
        };
    }

    /// <exception cref="BusinessException"><c>Input:Invalid</c>.</exception>
    public static Uri Parse(string? address)
    {
        var text = Check.Required(address, Field, SchedulingLimits.OutsideAddress);
        if (text.StartsWith("webcal://", StringComparison.OrdinalIgnoreCase))
            text = $"https://{text["webcal://".Length..]}";
        Check.That(
            Uri.TryCreate(text, UriKind.Absolute, out var uri) && IsHttp(uri), Field, "Address is not one of the web; give one that begins with https://.");
        Check.That(uri.UserInfo.Length == 0, Field, "Address holds a user's name; give the private link of the calendar, which needs none.");
        Check.That(uri.AbsoluteUri.Length <= SchedulingLimits.OutsideAddress, Field, $"Address has {uri.AbsoluteUri.Length} characters as it is sent; at most {SchedulingLimits.OutsideAddress} fit.");
        return uri;
    }

    /// <exception cref="BusinessException"><c>Input:Invalid</c>: what is wrong with the address or its answer, without the address in it.</exception>
    public async Task<string> ReadAsync(Uri address, CancellationToken cancellationToken)
    {
        if (!await _readers.WaitAsync(TimeSpan.Zero, cancellationToken))
            throw Check.Invalid(Field, "Other calendars are being read at this moment; add this one in a minute.");
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        try
        {
            return await FollowAsync(address, patience.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw Check.Invalid(Field, $"This address did not answer within {Patience.TotalSeconds:N0} seconds; try again later.");
        }
        catch (Exception failure) when (failure is PrivateAddressException or HttpRequestException or IOException or SocketException)
        {
            // One sentence for both: which names lead inside is nobody's to try.
            throw Check.Invalid(Field, "This address cannot be reached, or is in a private network, which is not asked; look whether it is written as your calendar program shows it.");
        }
        finally
        {
            _readers.Release();
        }
    }

    public void Dispose()
    {
        _http.Dispose();
        _readers.Dispose();
    }

    private async Task<string> FollowAsync(Uri address, CancellationToken cancellationToken)
    {
        for (var turn = 0; turn <= Redirects; turn++)
        {
            using var answer = await _http.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            if (answer.Headers.Location is { } other && (int)answer.StatusCode is >= 300 and < 400)
            {
                address = new Uri(address, other);
                Check.That(IsHttp(address), Field, "This address leads to one that is not of the web; give the one that your calendar program shows.");
                continue;
            }

            Check.That(answer.IsSuccessStatusCode, Field, $"This address answers with {(int)answer.StatusCode}; make a new private link in your calendar program and give that.");
            return await ReadAsync(answer.Content, cancellationToken);
        }

        throw Check.Invalid(Field, "This address leads on and on; give the one that your calendar program shows.");
    }

    private static async Task<string> ReadAsync(HttpContent content, CancellationToken cancellationToken)
    {
        await using var stream = await content.ReadAsStreamAsync(cancellationToken);
        var bytes = new byte[MostBytes + 1];
        var count = await stream.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancellationToken);
        Check.That(count <= MostBytes, Field, $"This calendar is larger than {MostBytes / 1_000_000} MB; give one with less in it.");
        return Encoding.UTF8.GetString(bytes, 0, count);
    }

    private async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var all = await Dns.GetHostAddressesAsync(context.DnsEndPoint.Host, cancellationToken);
        IPAddress[] allowed = [.. all.Where(address => _isPrivateAllowed || PublicAddress.Is(address))];
        if (allowed.Length == 0)
            throw new PrivateAddressException();
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(allowed, context.DnsEndPoint.Port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private static bool IsHttp(Uri uri) => uri.Scheme is "https" or "http";

    private sealed class PrivateAddressException : Exception;
}
