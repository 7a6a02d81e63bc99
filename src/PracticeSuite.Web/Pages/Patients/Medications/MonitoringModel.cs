using PracticeSuite.Charting.Contracts.Medications;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Web.Live;

namespace PracticeSuite.Web.Pages.Patients.Medications;

/// <summary>The tests that are overdue, of all patients whose medication one may read (P-015).</summary>
public sealed class MonitoringModel(IOperations operations, PatientNames names)
{
    public IReadOnlyList<MonitoringDueDto>? Overdue { get; private set; }

    public string NameOf(Guid patientId) => names[patientId];

    public async Task LoadAsync()
    {
        var overdue = await operations.RunAsync<IMonitoringAppService, IReadOnlyList<MonitoringDueDto>>((all, ct) => all.GetOverdueAsync(ct));
        await names.LearnAsync(overdue.Select(one => one.PatientId));
        Overdue = overdue;
    }
}
