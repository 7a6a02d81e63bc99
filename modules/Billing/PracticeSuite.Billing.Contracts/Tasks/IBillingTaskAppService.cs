using PracticeSuite.Billing.Contracts.Claims;

namespace PracticeSuite.Billing.Contracts.Tasks;

/// <summary>The work that claims leave to people: refunds with their legal day, reopenings, rejections to correct (§10).</summary>
public interface IBillingTaskAppService
{
    /// <summary>Open tasks, the one due first on top; or those that are done, latest first.</summary>
    Task<BillingTaskPageDto> GetListAsync(BillingTaskQuery query, CancellationToken cancellationToken);

    /// <param name="reason">What was done, in a sentence without names: it stays with the task.</param>
    Task CompleteAsync(Guid id, string reason, CancellationToken cancellationToken);
}

public sealed record BillingTaskQuery(bool Done = false, BillingTaskKind? Kind = null, int Skip = 0, int Take = 100);

/// <param name="Overdue">Open tasks whose day has passed on the practice's clock, on whatever page.</param>
public sealed record BillingTaskPageDto(int Total, int Open, int Overdue, DateOnly Today, IReadOnlyList<BillingTaskDto> Rows);
