using PracticeSuite.Billing.Contracts.Months;
using PracticeSuite.Billing.Contracts.Worklists;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Web.Components;
using PracticeSuite.Web.Live;

namespace PracticeSuite.Web.Pages.Billing;

/// <summary>One patient's month as the evaluation sees it: every hold with its fix, the time, and what was said before.</summary>
public sealed class PatientMonthModel(IOperations operations, PatientNames names)
{
    public IReadOnlyList<MonthBoardRowDto> Rows { get; private set; } = [];

    public IReadOnlyList<MonthResultHistoryDto> History { get; private set; } = [];

    public CareMonthMeterDto? Meter { get; private set; }

    /// <summary>The codes side by side, as the month stands at this moment; null where nobody is enrolled.</summary>
    public MonthRoutingDto? Routing { get; private set; }

    public bool IsLoaded { get; private set; }

    public FormState Form { get; } = new();

    /// <summary>"Alvarez, Rosa"; also of a patient of whom nothing is evaluated.</summary>
    public string Patient { get; private set; } = "";

    /// <returns>The month's item on the worklist; null where it was refused.</returns>
    public async Task<Guid?> FollowAsync(Guid patientId, BillingMonth month)
    {
        Guid? item = null;
        await Form.TryAsync(async () => item = await operations.RunAsync<IWorklistAppService, Guid>((work, ct) => work.FollowHoldAsync(patientId, month, ct)));
        return item;
    }

    /// <returns>False when the practice has no such patient.</returns>
    public async Task<bool> LoadAsync(Guid patientId, BillingMonth month, bool withTime)
    {
        Patient = await names.OfAsync(patientId);
        if (Patient.Length == 0)
            return false;
        Rows = await operations.RunAsync<IMonthEndAppService, IReadOnlyList<MonthBoardRowDto>>((months, ct) => months.GetPatientAsync(patientId, month, ct));
        History = await operations.RunAsync<IMonthEndAppService, IReadOnlyList<MonthResultHistoryDto>>((months, ct) => months.GetHistoryAsync(patientId, month, ct));
        Meter = withTime
            ? await operations.RunAsync<ICareMonthMeter, CareMonthMeterDto?>((meter, ct) => meter.GetAsync(patientId, month, ct))
            : null;
        Routing = await operations.RunAsync<IMonthRoutingAppService, MonthRoutingDto?>((routing, ct) => routing.GetAsync(patientId, month, ct));
        return IsLoaded = true;
    }
}
