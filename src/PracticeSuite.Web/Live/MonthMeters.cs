using PracticeSuite.Billing.Contracts.Months;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Operations;

namespace PracticeSuite.Web.Live;

/// <summary>The month meters of the patients a page is about, as the same evaluation as month end sees them.</summary>
public sealed class MonthMeters(IOperations operations)
{
    public IReadOnlyList<CareMonthMeterDto> Shown { get; private set; } = [];

    public async Task LoadAsync(IEnumerable<Guid> patientIds, BillingMonth month)
    {
        List<Guid> patients = [.. patientIds.Distinct()];
        Shown = await operations.RunAsync<ICareMonthMeter, IReadOnlyList<CareMonthMeterDto>>((meter, ct) => meter.GetListAsync(patients, month, ct));
    }
}
