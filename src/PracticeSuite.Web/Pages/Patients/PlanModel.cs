using PracticeSuite.Charting.Contracts.Plans;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Web.Live;

namespace PracticeSuite.Web.Pages.Patients;

public sealed class PlanModel(IOperations operations, PracticeClock clock, StaffNames staff)
    : FactsModel<IPlanAppService, PlanVersionDto>(operations, clock, staff)
{
    public bool HasDraft => All?.Any(version => version.SignedOn is null) == true;

    public Task DraftAsync(DateOnly on) => DoAsync((plans, ct) => plans.DraftAsync(PatientId, on, ct));

    public Task SignAsync(Guid id, DateOnly on) => DoAsync((plans, ct) => plans.SignAsync(id, on, ct));

    public Task ReviewAsync(Guid id, DateOnly on) => DoAsync((plans, ct) => plans.ReviewAsync(id, on, ct));

    protected override string? RecordPart => "plan-versions";

    protected override Task<IReadOnlyList<PlanVersionDto>> ListAsync(IPlanAppService service, Guid patientId, CancellationToken cancellationToken) =>
        service.GetListAsync(patientId, cancellationToken);
}
