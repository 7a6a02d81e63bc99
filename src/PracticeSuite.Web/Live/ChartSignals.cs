using PracticeSuite.Kernel;
using PracticeSuite.Platform.Operations;

namespace PracticeSuite.Web.Live;

/// <summary>Tells the open charts of this process that something was committed about their patient; what it is, each of them reads with the rights of its own person.</summary>
public sealed class ChartSignals : IHearOfChanges
{
    public event EventHandler<ChartChangedEventArgs>? Told;

    public void Hear(PracticeId practice, IReadOnlySet<Guid> patientIds) => Told?.Invoke(this, new ChartChangedEventArgs(patientIds));
}

public sealed class ChartChangedEventArgs(IReadOnlySet<Guid> patientIds) : EventArgs
{
    public IReadOnlySet<Guid> PatientIds => patientIds;
}
