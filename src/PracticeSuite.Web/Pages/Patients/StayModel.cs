using PracticeSuite.Platform.Operations;
using PracticeSuite.Scheduling.Contracts.Stays;
using PracticeSuite.Scheduling.Contracts.Visits;
using PracticeSuite.Web.Live;

namespace PracticeSuite.Web.Pages.Patients;

public sealed class StayModel(IOperations operations, PracticeClock clock, StaffNames staff)
    : FactsModel<IHospitalStayAppService, HospitalStayDto>(operations, clock, staff)
{
    public HospitalStayKind Kind { get; set; }

    public DateTime AdmittedAt { get; set; }

    public DateTime? DischargedAt { get; set; }

    public string? Facility { get; set; }

    public Task<bool> AddAsync() => DoAsync((stays, ct) => stays.RecordAsync(
        new RecordHospitalStay(PatientId, Kind, Clock.InstantOf(AdmittedAt), DischargedAt is { } left ? Clock.InstantOf(left) : null, Facility), ct));

    public Task<bool> DischargeAsync(Guid id, DateTime at) => DoAsync((stays, ct) => stays.DischargeAsync(id, Clock.InstantOf(at), ct));

    protected override Task<IReadOnlyList<HospitalStayDto>> ListAsync(IHospitalStayAppService service, Guid patientId, CancellationToken cancellationToken) =>
        service.GetListAsync(patientId, cancellationToken);

    protected override Task PrepareAsync()
    {
        AdmittedAt = Clock.Today.ToDateTime(new TimeOnly(8, 0));
        return Task.CompletedTask;
    }
}
