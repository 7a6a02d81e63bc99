using PracticeSuite.Billing.Contracts;
using PracticeSuite.Billing.Contracts.Revenue;
using PracticeSuite.Identity.Contracts.Practices;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;

namespace PracticeSuite.Billing.Revenue;

/// <summary>Of all patients, whoever may open their claims, but for what the Part 2 program keeps from the reader: sums name nobody.</summary>
internal sealed class RevenueAppService(MonthFigures months, AgingReader aging, PayerFigures payers, ClaimsBehind behind, IAccess access, IPracticeDirectory practices, TimeProvider clock)
    : IRevenueAppService
{
    public async Task<RevenueBridgeDto> GetBridgeAsync(BillingMonth month, CancellationToken cancellationToken)
    {
        await access.DemandAsync(BillingPermissions.Revenue.View, cancellationToken);

        using var asShown = access.KeepToWhatIsShown();
        using var whole = access.ReadFacts();
        return (await months.AddUpAsync(month, cancellationToken)).ToDto();
    }

    public async Task<AgingDto> GetAgingAsync(CancellationToken cancellationToken)
    {
        await access.DemandAsync(BillingPermissions.Revenue.View, cancellationToken);

        var today = await TodayAsync(cancellationToken);
        using var asShown = access.KeepToWhatIsShown();
        using var whole = access.ReadFacts();
        return await aging.ReadAsync(today, cancellationToken);
    }

    /// <summary>These are patients: whoever asks sees those whom they may.</summary>
    public async Task<PatientAgingDto> GetPatientAgingAsync(int skip, int take, CancellationToken cancellationToken)
    {
        await access.DemandAsync(BillingPermissions.Ledger.View, cancellationToken);

        return await aging.ReadPatientsAsync(await TodayAsync(cancellationToken), skip, take, cancellationToken);
    }

    /// <summary>These are patients' claims: whoever asks sees those whom they may.</summary>
    public async Task<ClaimsBehindDto> GetClaimsBehindAsync(ClaimsBehindQuery query, CancellationToken cancellationToken)
    {
        await access.DemandAsync(BillingPermissions.Ledger.View, cancellationToken);

        return await behind.ReadAsync(query, await TodayAsync(cancellationToken), cancellationToken);
    }

    public async Task<DaysToPayDto> GetDaysToPayAsync(CancellationToken cancellationToken)
    {
        await access.DemandAsync(BillingPermissions.Revenue.View, cancellationToken);

        var today = await TodayAsync(cancellationToken);
        using var asShown = access.KeepToWhatIsShown();
        using var whole = access.ReadFacts();
        return await payers.DaysToPayAsync(today, cancellationToken);
    }

    public async Task<DenialsDto> GetDenialsAsync(CancellationToken cancellationToken)
    {
        await access.DemandAsync(BillingPermissions.Revenue.View, cancellationToken);

        var practice = await practices.GetAsync(cancellationToken);
        using var asShown = access.KeepToWhatIsShown();
        using var whole = access.ReadFacts();
        return await payers.DenialsAsync(practice.Today(clock.GetUtcNow()), practice.Locations.Main().Zone, cancellationToken);
    }

    public async Task<ForecastDto> GetForecastAsync(CancellationToken cancellationToken)
    {
        await access.DemandAsync(BillingPermissions.Revenue.View, cancellationToken);

        var today = await TodayAsync(cancellationToken);
        using var asShown = access.KeepToWhatIsShown();
        using var whole = access.ReadFacts();
        return (await months.ForecastAsync(BillingMonth.Of(today), today, cancellationToken)).ToDto();
    }

    private async Task<DateOnly> TodayAsync(CancellationToken cancellationToken) => (await practices.GetAsync(cancellationToken)).Today(clock.GetUtcNow());
}
