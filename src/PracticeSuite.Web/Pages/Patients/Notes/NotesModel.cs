using PracticeSuite.Charting.Contracts;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Operations;

namespace PracticeSuite.Web.Pages.Patients.Notes;

/// <summary>Whose notes of a chart the reader can see: those of the team, or only what they wrote themselves once (P-103, P-120).</summary>
public sealed class NotesModel(IOperations operations)
{
    public bool IsLoaded { get; private set; }

    public bool IsOwnOnly { get; private set; }

    public async Task LoadAsync(Guid patientId)
    {
        var decision = await operations.RunAsync<IAccess, AccessDecision>((access, ct) => access.DecideAsync(ChartingPermissions.Notes.View, patientId, ct));
        (IsOwnOnly, IsLoaded) = (decision.Reason == AccessReason.Own, true);
    }
}
