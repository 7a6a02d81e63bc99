using PracticeSuite.Charting.Contracts.CareTeams;
using PracticeSuite.Charting.Contracts.Medications;
using PracticeSuite.Platform.Access;

namespace PracticeSuite.Charting.Medications;

/// <summary>Tells the active care team of a change, in its transaction; whoever made it knows (P-012).</summary>
internal sealed class MedicationTelling(ICareTeamFacts teams, IEnumerable<IHearOfMedicationChanges> listeners, IAccess access)
{
    public async Task TellAsync(Guid patientId, bool isPart2, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var caller = access.Caller;
        var members = (await teams.GetMembersAsync(patientId, cancellationToken)).Where(staff => staff != caller.StaffId).ToList();
        var changed = new MedicationChanged(patientId, at, isPart2, caller.Name, caller.UserId, members);
        foreach (var listener in listeners)
            await listener.HearAsync(changed, cancellationToken);
    }
}
