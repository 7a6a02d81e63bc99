using PracticeSuite.Charting.Contracts.Timeline;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Web.Live;

namespace PracticeSuite.Web.Pages.Patients;

/// <summary>Facts of which a chart may have hundreds: the latest, and older ones on demand. What is read again is what is shown.</summary>
public abstract class FactPages<TService, TFact>(IOperations operations, PracticeClock practice, StaffNames staff) : FactsModel<TService, TFact>(operations, practice, staff)
    where TService : notnull
{
    private DayCursor? _next;

    /// <summary>There are older ones.</summary>
    public bool HasOlder => _next is not null;

    public async Task LoadOlderAsync()
    {
        if (_next is not { } last)
            return;
        var (older, next) = await Operations.RunAsync<TService, (IReadOnlyList<TFact>, DayCursor?)>((service, ct) => PageAsync(service, PatientId, last, ListPage.Size, ct));
        // Somebody's change was shown meanwhile, and what is shown now goes on elsewhere.
        if (_next != last)
            return;
        _next = next;
        Append(older);
    }

    protected override async Task<IReadOnlyList<TFact>> ListAsync(TService service, Guid patientId, CancellationToken cancellationToken)
    {
        var (shown, next) = await PageAsync(service, patientId, null, Math.Clamp(All?.Count ?? 0, ListPage.Size, ListPage.Most), cancellationToken);
        _next = next;
        return shown;
    }

    protected abstract Task<(IReadOnlyList<TFact> Facts, DayCursor? Next)> PageAsync(TService service, Guid patientId, DayCursor? before, int take, CancellationToken cancellationToken);
}
