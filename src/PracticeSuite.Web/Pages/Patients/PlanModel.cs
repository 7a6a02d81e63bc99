using PracticeSuite.Charting.Contracts.Plans;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Web.Live;

namespace PracticeSuite.Web.Pages.Patients;

public sealed class PlanModel(IOperations operations, PracticeClock clock, StaffNames staff)
    : FactsModel<IPlanAppService, PlanVersionDto>(operations, clock, staff)
{
    public bool HasDraft => All?.Any(version => version.SignedOn is null) == true;

    public Task DraftAsync() => DoAsync((plans, ct) => plans.DraftAsync(PatientId, Clock.Today, ct));

    public Task SignAsync(Guid id) => DoAsync((plans, ct) => plans.SignAsync(id, Clock.Today, ct));

    public Task ReviewAsync(Guid id) => DoAsync((plans, ct) => plans.ReviewAsync(id, Clock.Today, ct));

    protected override Task<IReadOnlyList<PlanVersionDto>> ListAsync(IPlanAppService service, Guid patientId, CancellationToken cancellationToken) =>
        service.GetListAsync(patientId, cancellationToken);
}
