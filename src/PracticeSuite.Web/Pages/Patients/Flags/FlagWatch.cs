using PracticeSuite.Charting.Contracts.Flags;

namespace PracticeSuite.Web.Pages.Patients.Flags;

/// <summary>The open flags of a chart, read by the strip and counted in the head: once, for both.</summary>
public sealed class FlagWatch
{
    private Guid _patientId;
    private IReadOnlyList<UrgentFlagDto> _open = [];

    public event EventHandler? Changed;

    public IReadOnlyList<UrgentFlagDto> Of(Guid patientId) => patientId == _patientId ? _open : [];

    public void Tell(Guid patientId, IReadOnlyList<UrgentFlagDto> open)
    {
        (_patientId, _open) = (patientId, open);
        Changed?.Invoke(this, EventArgs.Empty);
    }
}
