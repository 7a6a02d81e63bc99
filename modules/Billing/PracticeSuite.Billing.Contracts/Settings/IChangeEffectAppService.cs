using PracticeSuite.Kernel;

namespace PracticeSuite.Billing.Contracts.Settings;

/// <summary>What a change of terms, charges or rates will touch, told before it is made.</summary>
public interface IChangeEffectAppService
{
    Task<ChangeEffectDto> ForeseeAsync(ChangeScope scope, CancellationToken cancellationToken);
}

/// <param name="From">The first day on which something would be otherwise.</param>
/// <param name="PayerId">Whose; null = all payers.</param>
public sealed record ChangeScope(DateOnly From, Guid? PayerId = null);

/// <summary>Counts name nobody.</summary>
/// <param name="Months">Those that the next runs of month end evaluate anew, from the first to the last.</param>
/// <param name="Unsent">Claims of these months that no payer has: the run gives them a new version where they come to something else.</param>
/// <param name="Sent">Claims of these months at payers: nothing of them changes; a run leaves a correction or a task to people where they would.</param>
public sealed record ChangeEffectDto(IReadOnlyList<BillingMonth> Months, int Unsent, int Sent);
