using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using PracticeSuite.Kernel;

namespace PracticeSuite.Billing.Claims;

/// <summary>
/// The number that a claim carries to the payer: 13 characters, no letters that read like digits. Made from the claim's key, so that
/// a run that was killed and run again gives the same number, through a hash, so that it tells nothing of the patient.
/// </summary>
internal static class ClaimNumber
{
    private const string Alphabet = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private const int Length = 13;
    private const int TestSigns = 6;
    private const char AnotherTime = 'I';

    public static string Of(PracticeId practice, Guid patientId, BillingMonth month, string program)
    {
        Span<byte> key = stackalloc byte[64];
        practice.Value.TryWriteBytes(key, bigEndian: true, out _);
        patientId.TryWriteBytes(key[16..], bigEndian: true, out _);
        BitConverter.TryWriteBytes(key[32..], month.ToNumber());
        var written = 36 + Encoding.ASCII.GetBytes(program, key[36..]);
        return Of(key[..written], Length);
    }

    /// <summary>As many signs as asked for that say nothing of the key that they are made from.</summary>
    public static string Of(ReadOnlySpan<byte> key, int length)
    {
        Span<byte> hash = stackalloc byte[32];
        SHA256.HashData(key, hash);
        Span<char> number = stackalloc char[length];
        for (var i = 0; i < length; i++)
            number[i] = Alphabet[hash[i] & 31];
        return new string(number);
    }

    /// <summary>
    /// CLM01 of the first, second, third time that the claim goes: its number, and from the second time on a letter that no number has and the count,
    /// so that the first 13 characters name the claim and all of them the time (C-080).
    /// </summary>
    public static string OfTransmission(string number, int transmission) =>
        transmission == 1 ? number : string.Create(CultureInfo.InvariantCulture, $"{number}{AnotherTime}{transmission}");

    /// <summary>The number of the claim that CLP01 or TRN02 speaks of, whichever time it went; null for what is no real claim of ours.</summary>
    public static string? NumberIn(string id) =>
        id.Length == Length ? id
        : id.Length > Length + 1 && id[Length] == AnotherTime && id.AsSpan(Length + 1).IndexOfAnyExceptInRange('0', '9') < 0 ? id[..Length]
        : null;

    /// <summary>As a person reads it from paper, whichever time the claim went.</summary>
    public static string Typed(string id) => NumberIn(id.ToUpperInvariant()) ?? id.ToUpperInvariant();

    /// <summary>CLM01 in a test file, which no answer to a real one can name.</summary>
    public static string OfTest(string number, int control)
    {
        Span<char> sign = stackalloc char[TestSigns];
        for (var i = 0; i < TestSigns; i++, control >>= 5)
            sign[i] = Alphabet[control & 31];
        return $"{number}O{sign}";
    }
}
