namespace PracticeSuite.Billing.Claims;

/// <summary>What a version is to the payer (CLM05-3).</summary>
internal static class ClaimFrequency
{
    public const int Original = 1;

    /// <summary>The whole claim again, in place of what was sent (B-164).</summary>
    public const int Replacement = 7;

    /// <summary>Takes what was sent back (B-163).</summary>
    public const int Void = 8;
}
