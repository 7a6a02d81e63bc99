using PracticeSuite.Billing.Contracts;
using PracticeSuite.Billing.Contracts.Closing;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Web.Components;
using PracticeSuite.Web.Live;

namespace PracticeSuite.Web.Pages.Billing;

/// <summary>A month's report, what keeps the month open, and the two who close it.</summary>
public sealed class MonthClosingModel(IOperations operations, PracticeClock clock)
{
    public BillingMonth Month { get; private set; }

    public MonthClosingDto? Closing { get; private set; }

    public IReadOnlyList<ClosedMonthDto> Months { get; private set; } = [];

    /// <summary>The lists behind a checked thing are of patients.</summary>
    public bool MayOpenLists { get; private set; }

    public string? Said { get; private set; }

    public FormState Form { get; } = new();

    public PracticeClock Clock => clock;

    /// <param name="month">As an address has it; the last full month where it is none.</param>
    public async Task LoadAsync(string? month)
    {
        await clock.LoadAsync();
        MayOpenLists = await operations.RunAsync<IAccess, bool>((access, _) => Task.FromResult(access.May(BillingPermissions.Months.View)));
        Month = BillingMonth.TryParse(month, out var asked) ? asked : clock.Month.Previous;
        Said = null;
        await RefreshAsync();
    }

    public Task PrepareAsync() => DoAsync((all, ct) => all.PrepareAsync(Month, ct), "Signed. Another person approves the report now.");

    public Task ApproveAsync() => DoAsync((all, ct) => all.ApproveAsync(Closing!.Standing!.Id, Closing.Standing.Version, ct), "Approved. The month is closed, and its report is kept.");

    public Task<bool> ReopenAsync(string reason) => DoAsync(
        (all, ct) => all.ReopenAsync(Closing!.Standing!.Id, Closing.Standing.Version, reason, ct), "The month is open. Closing it needs both persons again.");

    private async Task<bool> DoAsync(Func<IMonthClosingAppService, CancellationToken, Task> act, string said)
    {
        Said = null;
        var done = await Form.TryAsync(() => operations.RunAsync(act));
        if (!done)
            return false;
        Said = said;
        await RefreshAsync();
        return true;
    }

    private async Task RefreshAsync()
    {
        Closing = await operations.RunAsync<IMonthClosingAppService, MonthClosingDto>((all, ct) => all.GetAsync(Month, ct));
        Months = await operations.RunAsync<IMonthClosingAppService, IReadOnlyList<ClosedMonthDto>>((all, ct) => all.GetMonthsAsync(ct));
    }
}
