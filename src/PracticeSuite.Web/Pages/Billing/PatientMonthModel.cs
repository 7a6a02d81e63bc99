using PracticeSuite.Billing.Contracts.Months;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Operations;

namespace PracticeSuite.Web.Pages.Billing;

/// <summary>One patient's month as the evaluation sees it: every hold with its fix, the time, and what was said before.</summary>
public sealed class PatientMonthModel(IOperations operations)
{
    public IReadOnlyList<MonthBoardRowDto> Rows { get; private set; } = [];

    public IReadOnlyList<MonthResultHistoryDto> History { get; private set; } = [];

    public CareMonthMeterDto? Meter { get; private set; }

    public bool IsLoaded { get; private set; }

    public async Task LoadAsync(Guid patientId, BillingMonth month, bool withTime)
    {
        Rows = await operations.RunAsync<IMonthEndAppService, IReadOnlyList<MonthBoardRowDto>>((months, ct) => months.GetPatientAsync(patientId, month, ct));
        History = await operations.RunAsync<IMonthEndAppService, IReadOnlyList<MonthResultHistoryDto>>((months, ct) => months.GetHistoryAsync(patientId, month, ct));
        Meter = withTime
            ? await operations.RunAsync<ICareMonthMeter, CareMonthMeterDto?>((meter, ct) => meter.GetAsync(patientId, month, ct))
            : null;
        IsLoaded = true;
    }
}
