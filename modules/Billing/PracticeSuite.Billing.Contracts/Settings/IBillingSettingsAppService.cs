using PracticeSuite.Billing.Contracts.Months;
using PracticeSuite.Kernel;

namespace PracticeSuite.Billing.Contracts.Settings;

/// <summary>What the practice decides about its billing, and what it charges.</summary>
public interface IBillingSettingsAppService
{
    Task<BhiPracticeSettings> GetAsync(CancellationToken cancellationToken);

    Task ChangeAsync(BhiPracticeSettings settings, CancellationToken cancellationToken);

    Task<IReadOnlyList<ChargeDto>> GetChargesAsync(CancellationToken cancellationToken);

    /// <summary>A new charge from a day on, the same for all payers and more than nothing (B-116).</summary>
    Task<ChargeDto> SetChargeAsync(string code, Money amount, DateOnly from, CancellationToken cancellationToken);

    /// <summary>A mistake in a charge: it is another from its own first day on, and what it was stands in the changes.</summary>
    /// <param name="version">Of the charge, as it was shown.</param>
    Task<ChargeDto> CorrectChargeAsync(Guid id, int version, Money amount, string reason, CancellationToken cancellationToken);
}

/// <param name="To">The last day, once a later charge follows.</param>
public sealed record ChargeDto(Guid Id, string Code, Money Amount, DateOnly From, DateOnly? To, int Version);
