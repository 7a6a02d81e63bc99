using PracticeSuite.Billing.Contracts.Months;
using PracticeSuite.Coordination.Contracts.Contacts;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Web.Pages.Coordination.Metrics;

namespace PracticeSuite.Web.Live;

/// <summary>The month meters of the patients a page is about, as the same evaluation as month end sees them.</summary>
public sealed class MonthMeters(IOperations operations)
{
    private Dictionary<Guid, DueAnyway> _due = [];

    public IReadOnlyList<CareMonthMeterDto> Shown { get; private set; } = [];

    /// <summary>What is due for the patient's own sake, and so may be offered beside minutes that are missing (B-213, K-124); null = nothing is.</summary>
    public DueAnyway? DueOf(Guid patientId) => _due.GetValueOrDefault(patientId);

    public async Task LoadAsync(IEnumerable<Guid> patientIds, BillingMonth month)
    {
        List<Guid> patients = [.. patientIds.Distinct()];
        Shown = await operations.RunAsync<ICareMonthMeter, IReadOnlyList<CareMonthMeterDto>>((meter, ct) => meter.GetListAsync(patients, month, ct));
        var shortOf = Shown.Where(meter => meter.Counted < meter.Threshold).Select(meter => meter.PatientId).ToList();
        var due = shortOf.Count == 0 ? [] : await operations.RunAsync<IContactClock, IReadOnlyList<ContactDue>>((clock, ct) => clock.GetAsync(shortOf, ct));
        _due = due.GroupBy(one => one.PatientId).Select(of => DueAnyway.Of(of.MaxBy(one => one.OverdueDays)!)).OfType<DueAnyway>().ToDictionary(one => one.Due.PatientId);
    }
}
