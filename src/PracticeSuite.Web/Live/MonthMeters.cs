using PracticeSuite.Billing.Contracts.Months;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Operations;

namespace PracticeSuite.Web.Live;

/// <summary>The month meters of the patients a page is about, as the same evaluation as month end sees them.</summary>
public sealed class MonthMeters(IOperations operations)
{
    private readonly List<CareMonthMeterDto> _shown = [];

    public IReadOnlyList<CareMonthMeterDto> Shown => _shown;

    public async Task LoadAsync(IEnumerable<Guid> patientIds, BillingMonth month)
    {
        var meters = new List<CareMonthMeterDto>();
        foreach (var patient in patientIds.Distinct())
        {
            if (await operations.RunAsync<ICareMonthMeter, CareMonthMeterDto?>((meter, ct) => meter.GetAsync(patient, month, ct)) is { } read)
                meters.Add(read);
        }

        _shown.Clear();
        _shown.AddRange(meters);
    }
}
