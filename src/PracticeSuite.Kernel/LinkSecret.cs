using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace PracticeSuite.Kernel;

/// <summary>The secret part of a link: 256 random bits, which nobody can try against a plain hash. It is told once; its hash is what is kept.</summary>
public static class LinkSecret
{
    /// <summary>Of SHA-256, in hexadecimal.</summary>
    public const int HashLetters = 64;

    public static string Make() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    public static string HashOf(string secret) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
