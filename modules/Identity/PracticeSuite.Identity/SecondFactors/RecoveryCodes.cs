using System.Security.Cryptography;
using System.Text;

namespace PracticeSuite.Identity.SecondFactors;

/// <summary>
/// Ten codes for the day the phone is gone, each good once. Sixteen signs without look-alikes are 79 bits, more than anybody can try
/// against a plain hash, so only hashes are kept.
/// </summary>
internal static class RecoveryCodes
{
    public const int Count = 10;

    private const string Signs = "abcdefghjkmnpqrstuvwxyz23456789";
    private const int Length = 16;

    public static IReadOnlyList<string> New() =>
        [.. Enumerable.Range(0, Count).Select(_ => string.Join('-', Enumerable.Range(0, 4).Select(_ => RandomNumberGenerator.GetString(Signs, Length / 4))))];

    /// <summary>Null for what cannot be such a code; case and what stands between the signs do not matter.</summary>
    public static string? HashOf(string code)
    {
        var signs = string.Concat(code.Where(char.IsLetterOrDigit)).ToLowerInvariant();
        return signs.Length == Length ? Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(signs))) : null;
    }
}
