using PracticeSuite.X12;
using PracticeSuite.X12.Envelopes;
using PracticeSuite.X12.Professional;

namespace PracticeSuite.Billing.Submissions.Batches;

/// <summary>What a claim says once it was written and read again must be what it said (C-129).</summary>
internal static class RoundTrip
{
    private static readonly Envelope Any = new("SENDER", "RECEIVER", new DateOnly(2026, 1, 1), default, 1, IsTest: true);
    private static readonly ClaimBatchHeader Head =
        new("REFERENCE", new DateOnly(2026, 1, 1), default, false, new Submitter("SENDER", "SENDER", "CONTACT", "5555550100"), new Receiver("RECEIVER", "RECEIVER"));

    public static async Task<bool> DiffersAsync(ProfessionalClaim claim)
    {
        using var file = new MemoryStream();
        using (var output = new StreamOutput(file))
        {
            if (X12Writer.WriteClaims(output, Any, Head, [claim]).Count > 0)
                return true;
        }

        file.Position = 0;
        ProfessionalClaim? read = null;
        await foreach (var item in X12File.ReadAsync(file))
        {
            if (item is FindingMet)
                return true;
            read = item is ClaimRead { Claim: var one } ? one : read;
        }

        return !claim.Equals(read);
    }
}
