using Microsoft.AspNetCore.Components.Web.Virtualization;
using PracticeSuite.Billing.Contracts.Months;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Operations;

namespace PracticeSuite.Web.Pages.Billing;

/// <summary>What a dry run found, a stretch of rows at a time.</summary>
public sealed class DryRunAnswer(IOperations operations, MonthRunDto run)
{
    private const int MostRows = 200;

    public Guid RunId => run.Id;

    public BillingMonth Month => run.Month;

    public int Total => run.Counts.Differences;

    /// <summary>A later dry run took its place, or a day has passed.</summary>
    public bool IsForgotten { get; private set; }

    public async ValueTask<ItemsProviderResult<MonthChangeDto>> ProvideAsync(ItemsProviderRequest request)
    {
        var page = await operations.RunAsync<IMonthEndAppService, MonthChangePageDto>(
            (months, ct) => months.GetChangesAsync(run.Id, request.StartIndex, Math.Clamp(request.Count, 1, MostRows), ct), request.CancellationToken);
        IsForgotten = page.Total == 0;
        return new(page.Rows, page.Total);
    }
}
