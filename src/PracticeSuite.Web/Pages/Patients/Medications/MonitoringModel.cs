using PracticeSuite.Charting.Contracts.Flags;
using PracticeSuite.Charting.Contracts.Medications;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Web.Live;

namespace PracticeSuite.Web.Pages.Patients.Medications;

/// <summary>The tests that are overdue, of all patients whose medication one may read (P-015).</summary>
public sealed class MonitoringModel(IOperations operations, PatientNames names)
{
    public IReadOnlyList<MonitoringDueDto>? Overdue { get; private set; }

    /// <summary>Screeners and contacts that are owed (P-200, UF-06, UF-34).</summary>
    public IReadOnlyList<CareDutyDto> Owed { get; private set; } = [];

    public string NameOf(Guid patientId) => names[patientId];

    public async Task LoadAsync()
    {
        var overdue = await operations.RunAsync<IMonitoringAppService, IReadOnlyList<MonitoringDueDto>>((all, ct) => all.GetOverdueAsync(ct));
        Owed = await operations.RunAsync<ICareDutyAppService, IReadOnlyList<CareDutyDto>>((all, ct) => all.GetListAsync(ct));
        await names.LearnAsync(overdue.Select(one => one.PatientId).Concat(Owed.Select(one => one.PatientId)));
        Overdue = overdue;
    }
}
