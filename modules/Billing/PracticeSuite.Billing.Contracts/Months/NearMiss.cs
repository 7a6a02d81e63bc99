using PracticeSuite.Kernel;

namespace PracticeSuite.Billing.Contracts.Months;

/// <summary>The one sentence that there is for a patient who is short of minutes: nothing proposes to log more (B-213, K-124).</summary>
public static class NearMiss
{
    public static string Of(Seconds remaining) => $"{remaining} remaining; log only work performed";
}
