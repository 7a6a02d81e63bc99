using System.Text;
using PracticeSuite.Billing.Claims;
using PracticeSuite.Billing.Contracts.Statements;
using PracticeSuite.Kernel;

namespace PracticeSuite.Billing.Statements;

/// <summary>
/// The account that stands on a patient's statements: ten signs that tell nothing of them. Services that are kept apart have an account of their
/// own, so that one says nothing of the other.
/// </summary>
internal static class StatementNumber
{
    private const int Length = 10;

    public static string OfAccount(PracticeId practice, Guid patientId, StatementSubject subject)
    {
        Span<byte> key = stackalloc byte[64];
        practice.Value.TryWriteBytes(key, bigEndian: true, out _);
        patientId.TryWriteBytes(key[16..], bigEndian: true, out _);
        return ClaimNumber.Of(key[..(32 + Encoding.ASCII.GetBytes($"statement {(int)subject}", key[32..]))], Length);
    }
}
