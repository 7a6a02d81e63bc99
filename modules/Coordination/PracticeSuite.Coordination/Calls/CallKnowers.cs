using PracticeSuite.Platform.Access;

namespace PracticeSuite.Coordination.Calls;

/// <summary>Who of a call may know of a patient whom it is about: who has nothing to do with them, or may not know what the Part 2 program writes, does not.</summary>
internal sealed class CallKnowers(IConnectedStaff connected)
{
    public async Task<IReadOnlyList<Guid>> AmongAsync(Guid patientId, bool isPart2, IReadOnlyList<Guid> staffIds, CancellationToken cancellationToken)
    {
        var related = await connected.GetAsync(patientId, cancellationToken);
        var ofProgram = isPart2 ? await connected.GetOfProgramAsync(patientId, cancellationToken) : null;
        return [.. staffIds.Where(staff => related.Contains(staff) && ofProgram?.Contains(staff) != false)];
    }
}
