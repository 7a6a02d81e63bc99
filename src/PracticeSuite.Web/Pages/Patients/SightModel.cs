using PracticeSuite.Charting.Contracts;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Web.Live;

namespace PracticeSuite.Web.Pages.Patients;

/// <summary>
/// Whether the person has lost sight of something in an open chart: what stands on the page was read with rights that a consent taken back
/// or a relationship that ended has taken from them (P-078, P-120).
/// </summary>
public sealed class SightModel(IOperations operations, ChartWatches watches) : IDisposable
{
    private Sight _known = new(OfTeam: false, OfProgram: false);

    public ChartWatch Watch { get; } = watches.Open();

    public async Task LoadAsync(Guid patientId, CancellationToken left) => _known = await ReadAsync(patientId, left);

    public async Task<bool> HasLostAsync(Guid patientId, CancellationToken left)
    {
        var before = _known;
        _known = await ReadAsync(patientId, left);
        return (before.OfTeam && !_known.OfTeam) || (before.OfProgram && !_known.OfProgram);
    }

    public void Dispose() => Watch.Dispose();

    private Task<Sight> ReadAsync(Guid patientId, CancellationToken left) => operations.RunAsync<IAccess, Sight>(
        async (access, ct) => new Sight(
            (await access.DecideAsync(ChartingPermissions.Notes.View, patientId, ct)).Reason is not (AccessReason.NoRole or AccessReason.NoRelationship or AccessReason.Own),
            await access.SeesPart2Async(patientId, ct)),
        left);

    private sealed record Sight(bool OfTeam, bool OfProgram);
}
