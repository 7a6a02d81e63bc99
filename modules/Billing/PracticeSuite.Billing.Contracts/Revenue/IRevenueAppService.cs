using PracticeSuite.Kernel;

namespace PracticeSuite.Billing.Contracts.Revenue;

/// <summary>What logged work comes to as money, in sums that name nobody: for billing staff and for whoever leads the practice.</summary>
public interface IRevenueAppService
{
    /// <summary>A month from logged to paid, as it was last evaluated and as its claims stand now.</summary>
    Task<RevenueBridgeDto> GetBridgeAsync(BillingMonth month, CancellationToken cancellationToken);

    /// <summary>What payers and patients owe at this moment, by how long they have.</summary>
    Task<AgingDto> GetAgingAsync(CancellationToken cancellationToken);

    /// <summary>Patients' open shares, the largest first; needs <see cref="BillingPermissions.Ledger.View"/>.</summary>
    /// <param name="take">At most 500.</param>
    Task<PatientAgingDto> GetPatientAgingAsync(int skip, int take, CancellationToken cancellationToken);

    /// <summary>Days between sending a claim and the payer's payment, of claims answered in the last <see cref="RevenueWindow.Days"/> days.</summary>
    Task<DaysToPayDto> GetDaysToPayAsync(CancellationToken cancellationToken);

    /// <summary>
    /// The claims of which a figure is, as far as the reader may open them: of what is owed the largest first, of what was paid the latest. Needs
    /// <see cref="BillingPermissions.Ledger.View"/>.
    /// </summary>
    Task<ClaimsBehindDto> GetClaimsBehindAsync(ClaimsBehindQuery query, CancellationToken cancellationToken);

    /// <summary>How often payers deny, and why, in the last <see cref="RevenueWindow.Days"/> days.</summary>
    Task<DenialsDto> GetDenialsAsync(CancellationToken cancellationToken);

    /// <summary>What the running month is on its way to, from the evaluation that also bills.</summary>
    Task<ForecastDto> GetForecastAsync(CancellationToken cancellationToken);
}

public static class RevenueWindow
{
    /// <summary>Half a year: long enough for a rate, short enough to tell of how things are.</summary>
    public const int Days = 180;
}
