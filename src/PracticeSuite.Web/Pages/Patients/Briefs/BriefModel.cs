using PracticeSuite.Charting.Contracts;
using PracticeSuite.Charting.Contracts.Briefs;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Web.Live;

namespace PracticeSuite.Web.Pages.Patients.Briefs;

/// <summary>The page before a visit or a session: whoever prescribes gets the one for a visit, everybody else the one for a session, and each may take the other.</summary>
public sealed class BriefModel(IOperations operations, Downloads downloads)
{
    private Guid _patientId;

    public BriefDto? Brief { get; private set; }

    public async Task LoadAsync(Guid patientId)
    {
        _patientId = patientId;
        var prescribes = await operations.RunAsync<IAccess, bool>((access, _) => Task.FromResult(access.May(ChartingPermissions.Medications.Edit)));
        await ShowAsync(prescribes ? BriefKind.Visit : BriefKind.Session);
    }

    public async Task ShowAsync(BriefKind kind) =>
        Brief = await operations.About(_patientId).RunAsync<IBriefAppService, BriefDto>((briefs, ct) => briefs.GetAsync(_patientId, kind, ct));

    public Task PrintAsync() => downloads.FetchAsync($"/patients/{_patientId}/brief.pdf?kind={Brief!.Kind}");
}
