using System.Globalization;
using MimeKit;
using PracticeSuite.Kernel;

namespace PracticeSuite.Web.Outbox;

internal enum SmtpSecurity
{
    /// <summary>The connection begins plain and is not used before it is encrypted.</summary>
    StartTls,

    /// <summary>Encrypted from the first byte.</summary>
    Tls,

    /// <summary>For a relay on this machine alone.</summary>
    None,
}

/// <param name="From">The address from which the practice writes.</param>
/// <param name="CertificateSha256">The one certificate that the server may show, in hexadecimal; null = one that this machine trusts.</param>
internal sealed record SmtpSettings(string Host, int Port, SmtpSecurity Security, string? UserName, string? Password, string From, string? CertificateSha256)
{
    private const string Name = "Outbox:Smtp";

    public string Domain => From[(From.LastIndexOf('@') + 1)..];

    public static SmtpSettings? Read(IConfiguration section)
    {
        if (section["Host"] is not { Length: > 0 } host)
        {
            Check.That(section["From"] is null && section["UserName"] is null, $"{Name}:Host", $"{Name}:Host is missing, and other settings of {Name} are given; name the server.");
            return null;
        }

        return new SmtpSettings(host, PortOf(section), SecurityOf(section, host), section["UserName"], PasswordOf(section), FromOf(section), CertificateOf(section));
    }

    private static int PortOf(IConfiguration section)
    {
        var text = section["Port"];
        var isPort = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is > 0 and < 65536;
        Check.That(string.IsNullOrEmpty(text) || isPort, $"{Name}:Port", $"{Name}:Port is '{text}'; write 1 to 65535, such as 587.");
        return isPort ? port : 587;
    }

    private static SmtpSecurity SecurityOf(IConfiguration section, string host)
    {
        var text = section["Security"];
        var isKnown = Enum.TryParse<SmtpSecurity>(text, out var security) && Enum.IsDefined(security);
        Check.That(string.IsNullOrEmpty(text) || isKnown, $"{Name}:Security", $"{Name}:Security is '{text}'; write StartTls, Tls or None.");
        Check.That(
            security != SmtpSecurity.None || OutboxSettings.IsLoopback(host), $"{Name}:Security",
            $"{Name}:Security is None for {host}, which is another machine; write StartTls or Tls.");
        return security;
    }

    private static string? PasswordOf(IConfiguration section)
    {
        Check.That(
            section["UserName"] is { Length: > 0 } == section["Password"] is { Length: > 0 }, $"{Name}:Password",
            $"{Name}:UserName and {Name}:Password belong together; give both or neither.");
        return section["Password"];
    }

    private static string FromOf(IConfiguration section)
    {
        var from = section["From"];
        Check.That(
            from is not null && MailboxAddress.TryParse(from, out var box) && box.Address == from && from.Contains('@', StringComparison.Ordinal), $"{Name}:From",
            $"{Name}:From is '{from}'; write the address from which the practice writes, such as office@practice.example.");
        return from;
    }

    private static string? CertificateOf(IConfiguration section)
    {
        var text = section["CertificateSha256"];
        if (string.IsNullOrEmpty(text))
            return null;
        Check.That(text.Length == 64 && text.All(char.IsAsciiHexDigit), $"{Name}:CertificateSha256", $"{Name}:CertificateSha256 is no SHA-256 hash; write 64 hexadecimal digits.");
        return text;
    }
}
