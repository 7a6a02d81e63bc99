using System.Security.Cryptography;
using System.Text;
using PracticeSuite.Billing.Contracts.Submissions;
using PracticeSuite.Kernel;
using Renci.SshNet;
using Renci.SshNet.Common;

namespace PracticeSuite.Billing.Submissions.Transport;

/// <summary>What opens an account: a password, or a private key, which says by its first line that it is one.</summary>
internal static class SftpSecret
{
    private const string Head = "-----BEGIN ";

    public static AuthenticationMethod MethodOf(string userName, string secret) => IsKey(secret)
        ? new PrivateKeyAuthenticationMethod(userName, KeyOf(secret))
        : new PasswordAuthenticationMethod(userName, secret);

    /// <summary>A key that nobody can read is refused when it is typed, and not by a server at night.</summary>
    public static void DemandReadable(string key)
    {
        try
        {
            _ = IsKey(key) ? KeyOf(key) : throw new SshException("It has no head.");
        }
        catch (Exception failure) when (failure is SshException or CryptographicException or FormatException or ArgumentException or NotSupportedException or IndexOutOfRangeException)
        {
            throw Check.Invalid(nameof(SftpInput.PrivateKey), "PrivateKey cannot be read; give the whole file of a key without a passphrase, from -----BEGIN to -----END.");
        }
    }

    private static bool IsKey(string secret) => secret.StartsWith(Head, StringComparison.Ordinal);

    private static PrivateKeyFile KeyOf(string key)
    {
        using var stream = new MemoryStream(Encoding.ASCII.GetBytes(key.Replace("\r", "", StringComparison.Ordinal).TrimEnd() + "\n"));
        return new PrivateKeyFile(stream);
    }
}
