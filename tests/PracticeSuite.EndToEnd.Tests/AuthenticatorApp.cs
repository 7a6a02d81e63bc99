using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace PracticeSuite.EndToEnd.Tests;

/// <summary>What an app on a phone does with the key that it was given, written from RFC 6238 and RFC 4648 and not from our own code.</summary>
internal sealed class AuthenticatorApp
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private readonly byte[] _key;

    public AuthenticatorApp(string typed)
    {
        var bits = string.Concat(typed.Where(char.IsLetterOrDigit).Select(letter => Convert.ToString(Alphabet.IndexOf(letter, StringComparison.Ordinal), 2).PadLeft(5, '0')));
        _key = [.. Enumerable.Range(0, bits.Length / 8).Select(at => Convert.ToByte(bits.Substring(at * 8, 8), 2))];
    }

    /// <param name="ahead">Which code: the one that is shown now, or the next, as on a phone whose clock is half a minute fast.</param>
    public string Code(int ahead = 0)
    {
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, (TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() / 30) + ahead);
#pragma warning disable CA5350 // RFC 6238 as apps compute it.
        var hash = HMACSHA1.HashData(_key, counter);
#pragma warning restore CA5350
        var offset = hash[19] & 0x0F;
        var number = ((hash[offset] & 0x7F) << 24) | (hash[offset + 1] << 16) | (hash[offset + 2] << 8) | hash[offset + 3];
        return (number % 1_000_000).ToString("000000", CultureInfo.InvariantCulture);
    }
}
