using PracticeSuite.Billing.Contracts.Months;
using PracticeSuite.Billing.Contracts.Payers;
using PracticeSuite.Kernel;

namespace PracticeSuite.Billing.Contracts.Settings;

/// <summary>What the practice decides about its billing, what it charges and which amounts it expects.</summary>
public interface IBillingSettingsAppService
{
    Task<BhiPracticeSettings> GetAsync(CancellationToken cancellationToken);

    Task ChangeAsync(BhiPracticeSettings settings, CancellationToken cancellationToken);

    Task<IReadOnlyList<ChargeDto>> GetChargesAsync(CancellationToken cancellationToken);

    /// <summary>A new charge from a day on, the same for all payers and more than nothing (B-116).</summary>
    Task<ChargeDto> SetChargeAsync(string code, Money amount, DateOnly from, CancellationToken cancellationToken);

    /// <summary>The amounts that this practice added to the national ones (B-140).</summary>
    Task<IReadOnlyList<RateFact>> GetRatesAsync(CancellationToken cancellationToken);

    Task AddRateAsync(RateFact rate, CancellationToken cancellationToken);
}

/// <param name="To">The last day, once a later charge follows.</param>
public sealed record ChargeDto(Guid Id, string Code, Money Amount, DateOnly From, DateOnly? To);
