using PracticeSuite.Kernel;
using PracticeSuite.Platform.Operations;

namespace PracticeSuite.Web.Live;

/// <summary>Something was committed about patients.</summary>
public sealed class ChartSignals : LiveSignals<ChartChangedEventArgs>, IHearOfChanges
{
    public void Hear(PracticeId practice, IReadOnlySet<Guid> patientIds) => Say(new ChartChangedEventArgs(patientIds));
}

public sealed class ChartChangedEventArgs(IReadOnlySet<Guid> patientIds) : EventArgs
{
    public IReadOnlySet<Guid> PatientIds => patientIds;
}
