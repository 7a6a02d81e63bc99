using PracticeSuite.Charting.Contracts.Scales;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Web.Live;

namespace PracticeSuite.Web.Pages.Patients;

public sealed class ScaleInvitationModel(IOperations operations, PracticeClock clock, StaffNames staff)
    : FactsModel<IScaleInvitationAppService, ScaleInvitationDto>(operations, clock, staff)
{
    private readonly HashSet<string> _scales = ["PHQ-9"];

    public int Hours { get; set; } = ScaleInvitationLimits.Hours;

    /// <summary>The link that was made last, shown until it is closed and never again.</summary>
    public ScaleInvitationLink? Made { get; private set; }

    public bool Asks(string scale) => _scales.Contains(scale);

    public void Ask(string scale, bool isAsked)
    {
        if (isAsked)
            _scales.Add(scale);
        else
            _scales.Remove(scale);
    }

    public async Task InviteAsync(ScaleChannel channel)
    {
        Made = null;
        var given = new ScaleInvitationInput([.. RatingScales.ForPatients.Where(Asks)], channel, Hours);
        await DoAsync(async (all, ct) => Made = await all.InviteAsync(PatientId, given, ct));
    }

    public void Close() => Made = null;

    public async Task WithdrawAsync(Guid id)
    {
        if (await DoAsync((all, ct) => all.WithdrawAsync(id, ct)) && Made?.Invitation.Id == id)
            Made = null;
    }

    protected override Task<IReadOnlyList<ScaleInvitationDto>> ListAsync(IScaleInvitationAppService service, Guid patientId, CancellationToken cancellationToken) =>
        service.GetListAsync(patientId, cancellationToken);
}
