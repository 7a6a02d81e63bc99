using PracticeSuite.Kernel;

namespace PracticeSuite.Platform.Operations;

/// <summary>
/// Hears, once it is committed, of which patients an operation of this process changed something; what it was, each reader asks with their
/// own rights. It holds nobody up and throws nothing.
/// </summary>
public interface IHearOfChanges
{
    void Hear(PracticeId practice, IReadOnlySet<Guid> patientIds);
}
