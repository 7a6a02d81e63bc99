using PracticeSuite.Billing.Contracts;
using PracticeSuite.Billing.Contracts.Revenue;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Web.Live;

namespace PracticeSuite.Web.Pages.Billing;

/// <summary>What becomes of logged work as money: one month from logged to paid, and what is owed, answered and to be expected.</summary>
public sealed class RevenueModel(IOperations operations, PracticeClock clock, PatientNames names)
{
    public const int PatientsShown = 25;

    /// <summary>Whoever leads a practice sees the sums; the lists behind them are of patients.</summary>
    public bool MayOpenLists { get; private set; }

    public bool MaySeePatients { get; private set; }

    public BillingMonth Month { get; private set; }

    public RevenueBridgeDto? Bridge { get; private set; }

    public ForecastDto? Forecast { get; private set; }

    public AgingDto? Aging { get; private set; }

    public DaysToPayDto? DaysToPay { get; private set; }

    public DenialsDto? Denials { get; private set; }

    public PatientAgingDto? Patients { get; private set; }

    public PatientNames Names => names;

    public PracticeClock Clock => clock;

    /// <param name="month">As an address has it; the last full month where it is none.</param>
    public async Task LoadAsync(string? month)
    {
        await clock.LoadAsync();
        (MayOpenLists, MaySeePatients) = await operations.RunAsync<IAccess, (bool, bool)>(
            (access, _) => Task.FromResult((access.May(BillingPermissions.Months.View), access.May(BillingPermissions.Ledger.View))));
        Month = BillingMonth.TryParse(month, out var asked) ? asked : clock.Month.Previous;
        Bridge = await AskAsync((all, ct) => all.GetBridgeAsync(Month, ct));
        Forecast ??= await AskAsync((all, ct) => all.GetForecastAsync(ct));
        Aging ??= await AskAsync((all, ct) => all.GetAgingAsync(ct));
        DaysToPay ??= await AskAsync((all, ct) => all.GetDaysToPayAsync(ct));
        Denials ??= await AskAsync((all, ct) => all.GetDenialsAsync(ct));
        if (!MaySeePatients || Patients is not null)
            return;
        Patients = await AskAsync((all, ct) => all.GetPatientAgingAsync(0, PatientsShown, ct));
        await names.LearnAsync(Patients.Rows.Select(row => row.PatientId));
    }

    private Task<TResult> AskAsync<TResult>(Func<IRevenueAppService, CancellationToken, Task<TResult>> ask) => operations.RunAsync(ask);
}
