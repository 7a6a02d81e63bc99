using PracticeSuite.Billing.Contracts.Claims;
using PracticeSuite.Billing.Contracts.Worklists;
using PracticeSuite.Billing.Worklists;

namespace PracticeSuite.Billing.Tests.Services;

internal static class ClaimTasks
{
    /// <summary>Of a claim's work what month end and rejections left; that an answer was written down by hand leaves work of its own.</summary>
    public static IReadOnlyList<ClaimWorkDto> Tasks(this ClaimDto claim) => [.. claim.Work.Where(work => WorkKinds.OfClaims.Contains(work.Kind))];
}
