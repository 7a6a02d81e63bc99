using System.Buffers.Binary;
using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;

namespace PracticeSuite.Identity.Passwords;

/// <summary>
/// Passwords of 12 characters and more that everybody tries: those of zxcvbn's lists of breached passwords (MIT, licence beside the
/// file), and what people make of the most common ones to reach the length (doubled, with a row of digits or a year at the end).
/// Kept as the first eight bytes of the SHA-256 of each in lower case, so that the words themselves need not be shipped.
/// </summary>
internal static class CommonPasswords
{
    private const string Resource = "common-passwords.sha256";

    private static readonly Lazy<FrozenSet<ulong>> All = new(Read);

    public static bool Contains(string password) =>
        All.Value.Contains(BinaryPrimitives.ReadUInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(password.ToLowerInvariant()))));

    private static FrozenSet<ulong> Read()
    {
        using var stream = typeof(CommonPasswords).Assembly.GetManifestResourceStream(Resource)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes.Chunk(sizeof(ulong)).Select(one => BinaryPrimitives.ReadUInt64BigEndian(one)).ToFrozenSet();
    }
}
