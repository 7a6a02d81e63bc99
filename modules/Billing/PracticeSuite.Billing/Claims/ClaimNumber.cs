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

    public static string Of(PracticeId practice, Guid patientId, BillingMonth month, string program)
    {
        Span<byte> key = stackalloc byte[64];
        practice.Value.TryWriteBytes(key, bigEndian: true, out _);
        patientId.TryWriteBytes(key[16..], bigEndian: true, out _);
        BitConverter.TryWriteBytes(key[32..], month.ToNumber());
        var written = 36 + Encoding.ASCII.GetBytes(program, key[36..]);
        Span<byte> hash = stackalloc byte[32];
        SHA256.HashData(key[..written], hash);
        Span<char> number = stackalloc char[Length];
        for (var i = 0; i < Length; i++)
            number[i] = Alphabet[hash[i] & 31];
        return new string(number);
    }
}
