namespace PracticeSuite.Identity.StandIns;

/// <summary>For which patients stand-ins hold (K-019). Pure.</summary>
/// <param name="of">By stand-in, of those that hold for some alone.</param>
internal sealed class StandInScopes(ILookup<Guid, Guid> of)
{
    /// <summary>Everybody whom somebody chose, and one who stands for all others.</summary>
    public IReadOnlyCollection<Guid> Patients { get; } = [.. of.SelectMany(chosen => chosen).Append(Guid.Empty).Distinct()];

    public bool Holds(StandIn one, Guid patientId) => one.OfPatients is null || of[one.Id].Contains(patientId);

    public bool Meet(StandIn one, StandIn other) => Patients.Any(patient => Holds(one, patient) && Holds(other, patient));
}
