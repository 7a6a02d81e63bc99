using System.Net.Sockets;
using System.Security.Cryptography;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using PracticeSuite.Platform.Outbox;

namespace PracticeSuite.Web.Outbox;

/// <summary>E-mail by SMTP. What a server answers stays here: it may quote the address.</summary>
internal sealed class SmtpCarrier(SmtpSettings settings, TimeProvider clock) : IMessageCarrier
{
    /// <summary>Of each word with the server; the whole is over well before the lease is.</summary>
    private const int MillisecondsToAnswer = 20_000;

    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    public MessageChannel Channel => MessageChannel.Email;

    public async Task SendAsync(Parcel parcel, CancellationToken cancellationToken)
    {
        using var message = MailMessage.Of(parcel, settings, clock.GetUtcNow());
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Longest);
        try
        {
            using var client = Client();
            await OpenAsync(client, limit.Token);
            await client.SendAsync(message, limit.Token);
            await CloseAsync(client, limit.Token);
        }
        catch (Exception failure) when (Refusal(failure, cancellationToken) is not null)
        {
            throw Refusal(failure, cancellationToken)!;
        }
    }

    private SmtpClient Client()
    {
        var client = new SmtpClient { Timeout = MillisecondsToAnswer };
        if (settings.CertificateSha256 is { } pinned)
        {
            client.ServerCertificateValidationCallback = (_, certificate, _, _) =>
                certificate is not null && string.Equals(certificate.GetCertHashString(HashAlgorithmName.SHA256), pinned, StringComparison.OrdinalIgnoreCase);
        }

        return client;
    }

    private async Task OpenAsync(SmtpClient client, CancellationToken cancellationToken)
    {
        var security = settings.Security switch
        {
            SmtpSecurity.Tls => SecureSocketOptions.SslOnConnect,
            SmtpSecurity.None => SecureSocketOptions.None,
            _ => SecureSocketOptions.StartTls,
        };
        await client.ConnectAsync(settings.Host, settings.Port, security, cancellationToken);
        if (settings.UserName is { } user)
            await client.AuthenticateAsync(user, settings.Password!, cancellationToken);
    }

    /// <summary>The message is accepted already; a farewell that fails changes nothing.</summary>
    private static async Task CloseAsync(SmtpClient client, CancellationToken cancellationToken)
    {
        try
        {
            await client.DisconnectAsync(quit: true, cancellationToken);
        }
        catch (Exception failure) when (failure is IOException or SocketException or ProtocolException or CommandException or OperationCanceledException)
        {
            // As said above.
        }
    }

    private static CarrierException? Refusal(Exception failure, CancellationToken stopping) => failure switch
    {
        CarrierException => null,
        SmtpCommandException { ErrorCode: SmtpErrorCode.RecipientNotAccepted or SmtpErrorCode.MessageNotAccepted } refused => new CarrierException($"Smtp{(int)refused.StatusCode}", (int)refused.StatusCode >= 500),
        SmtpCommandException refused => new CarrierException($"Smtp{(int)refused.StatusCode}", isFinal: false),
        SslHandshakeException => new CarrierException("TlsRefused", isFinal: false),
        NotSupportedException => new CarrierException("NoTls", isFinal: false),
        AuthenticationException => new CarrierException("SignInRefused", isFinal: false),
        OperationCanceledException or TimeoutException when !stopping.IsCancellationRequested => new CarrierException("TimedOut", isFinal: false),
        IOException or SocketException or ProtocolException => new CarrierException("Unreachable", isFinal: false),
        _ => null,
    };
}
