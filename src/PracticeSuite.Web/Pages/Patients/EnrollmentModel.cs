using PracticeSuite.Coordination.Contracts.Enrollments;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Web.Live;

namespace PracticeSuite.Web.Pages.Patients;

public sealed class EnrollmentModel(IOperations operations, PracticeClock clock, StaffNames staff)
    : FactsModel<IEnrollmentAppService, EnrollmentDto>(operations, clock, staff)
{
    public BhiCode Code { get; set; }

    public Guid? LocationId { get; set; }

    public Guid? BillingPractitionerId { get; set; }

    public Guid? DesignatedMemberId { get; set; }

    public DateOnly From { get; set; }

    public bool FaceToFaceAttested { get; set; }

    public Task<bool> AddAsync() => DoAsync((enrollments, ct) => enrollments.EnrollAsync(ToInput(), ct));

    /// <summary>Today where the enrollment is.</summary>
    public DateOnly TodayAt(EnrollmentDto enrollment) => Clock.At(enrollment.LocationId).Today;

    public Task<bool> EndAsync(Guid id, DateOnly lastDay) => DoAsync((enrollments, ct) => enrollments.EndAsync(id, lastDay, ct));

    public Task<bool> HandOverAsync(Guid id, Guid? practitionerId, DateOnly from) => DoAsync((enrollments, ct) =>
        enrollments.ChangeBillingPractitionerAsync(id, Chosen(practitionerId), from, ct));

    public Task<bool> MoveAsync(Guid id, Guid? locationId, DateOnly from) => DoAsync((enrollments, ct) =>
        enrollments.MoveAsync(id, locationId ?? throw Check.Invalid(nameof(LocationId), "Choose the location."), from, ct));

    public Task<bool> DesignateAsync(Guid id, Guid? staffId, DateOnly from) =>
        DoAsync((enrollments, ct) => enrollments.DesignateAsync(id, staffId, from, ct));

    public Task AttestFaceToFaceAsync(Guid id, bool available) => DoAsync((enrollments, ct) => enrollments.AttestFaceToFaceAsync(id, available, ct));

    protected override Task<IReadOnlyList<EnrollmentDto>> ListAsync(IEnrollmentAppService service, Guid patientId, CancellationToken cancellationToken) =>
        service.GetListAsync(patientId, cancellationToken);

    protected override Task PrepareAsync()
    {
        (From, LocationId) = (Clock.Today, Clock.Location?.Id);
        return Task.CompletedTask;
    }

    private EnrollPatient ToInput() => new(
        PatientId,
        LocationId ?? throw Check.Invalid(nameof(LocationId), "Choose the location."),
        Code,
        Chosen(BillingPractitionerId),
        DesignatedMemberId,
        From,
        FaceToFaceAttested: FaceToFaceAttested);

    private static Guid Chosen(Guid? practitionerId) =>
        practitionerId ?? throw Check.Invalid(nameof(BillingPractitionerId), "Choose the practitioner who bills.");
}
