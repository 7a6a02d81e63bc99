using PracticeSuite.Billing.Contracts;
using PracticeSuite.Billing.Contracts.Months;
using PracticeSuite.Billing.Contracts.Services;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;

namespace PracticeSuite.Billing.Months.Routing;

/// <summary>Of what the Part 2 program made it counts what the caller may know of and nothing else, as the meter does (P-082).</summary>
internal sealed class MonthRoutingAppService(IAccess access, MonthNow months, IProcedureCodes codes) : IMonthRoutingAppService
{
    public async Task<MonthRoutingDto?> GetAsync(Guid patientId, BillingMonth month, CancellationToken cancellationToken)
    {
        await access.DemandAsync(BillingPermissions.Months.View, patientId, cancellationToken);

        using var shown = access.KeepToWhatIsShown();
        return await months.EvaluateAsync(patientId, month, cancellationToken) is { } now
            ? MonthRouting.Of(now.Facts, now.Rules, now.Evaluated, await codes.ReadAsync(cancellationToken))
            : null;
    }
}
