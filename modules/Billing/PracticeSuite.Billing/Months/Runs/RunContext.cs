using PracticeSuite.Billing.Claims;
using PracticeSuite.Kernel;

namespace PracticeSuite.Billing.Months.Runs;

/// <summary>What is the same for every patient of one run; Now is the moment as of which all are evaluated.</summary>
internal sealed record RunContext(PracticeId Practice, Guid RunId, BillingMonth Month, PracticeRules Rules, string By, DateTimeOffset Now)
{
    public DateOnly Today { get; } = Rules.Practice.Today(Now);

    public Act Act(string cause) => new(By, Now, cause, Today);
}
