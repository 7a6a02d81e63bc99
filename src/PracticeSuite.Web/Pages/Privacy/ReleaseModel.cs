using PracticeSuite.Platform.Operations;
using PracticeSuite.Privacy.Contracts.Records;
using PracticeSuite.Web.Live;

namespace PracticeSuite.Web.Pages.Privacy;

/// <summary>Which entries of a patient's record are held back, and by whom.</summary>
public sealed class ReleaseModel(IOperations operations, PracticeClock clock, PatientNames patients, Downloads downloads) : OfficeModel(operations, clock, patients, downloads)
{
    private Guid _patientId;

    public IReadOnlyList<ReleasedPartDto>? Parts { get; private set; }

    public HoldKind Kind { get; set; }

    public async Task LoadAsync(Guid patientId)
    {
        _patientId = patientId;
        await Clock.LoadAsync();
        await RefreshAsync();
    }

    public Task<bool> HoldAsync(string part, string itemId, string reason) =>
        DoAsync<IHeldItemAppService>("Held back.", (s, ct) => s.HoldAsync(_patientId, new HoldInput(part, itemId, Kind, reason), ct));

    public Task ReleaseAsync(Guid id) => DoAsync<IHeldItemAppService>("Released.", (s, ct) => s.ReleaseAsync(id, ct));

    protected override async Task RefreshAsync() =>
        Parts = await AskAsync<IHeldItemAppService, IReadOnlyList<ReleasedPartDto>>((s, ct) => s.GetAsync(_patientId, ct));
}
