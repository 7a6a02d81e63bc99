using AutoMapper;
using Microsoft.EntityFrameworkCore;
using PracticeSuite.Coordination.Contracts;
using PracticeSuite.Coordination.Contracts.Enrollments;
using PracticeSuite.Coordination.Data;
using PracticeSuite.Platform.Access;

namespace PracticeSuite.Coordination.Enrollments;

internal sealed class EnrollmentAppService(CoordinationDbContext db, IAccess access, KnownFacts known, IMapper mapper) : IEnrollmentAppService
{
    public async Task<IReadOnlyList<EnrollmentDto>> GetListAsync(Guid patientId, CancellationToken cancellationToken)
    {
        await access.DemandAsync(CoordinationPermissions.Enrollments.View, cancellationToken);

        var enrollments = await db.Enrollments.AsNoTracking().Where(e => e.PatientId == patientId)
            .OrderByDescending(e => e.From).ThenBy(e => e.Code).ToListAsync(cancellationToken);
        return mapper.Map<List<EnrollmentDto>>(enrollments);
    }

    public async Task<IReadOnlyList<EnrollmentDto>> GetActiveAsync(DateOnly on, CancellationToken cancellationToken)
    {
        await access.DemandAsync(CoordinationPermissions.Enrollments.View, cancellationToken);

        var enrollments = await db.Enrollments.AsNoTracking().Where(e => e.From <= on && (e.To == null || e.To >= on))
            .OrderBy(e => e.PatientId).ThenBy(e => e.Code).ToListAsync(cancellationToken);
        return mapper.Map<List<EnrollmentDto>>(enrollments);
    }

    public async Task<EnrollmentDto> EnrollAsync(EnrollPatient enroll, CancellationToken cancellationToken)
    {
        await access.DemandAsync(CoordinationPermissions.Enrollments.Manage, cancellationToken);

        await known.DemandPatientAsync(enroll.PatientId, cancellationToken);
        await known.DemandLocationAsync(enroll.LocationId, cancellationToken);
        await known.DemandStaffAsync([enroll.BillingPractitionerId, enroll.DesignatedMemberId], cancellationToken);
        var patient = await db.Patients.Include(p => p.Enrollments).SingleOrDefaultAsync(p => p.Id == enroll.PatientId, cancellationToken);
        if (patient is null)
            db.Patients.Add(patient = new PatientEnrollments(access.Caller.Practice, enroll.PatientId));
        var enrollment = patient.Enroll(enroll);
        await SaveAsync(cancellationToken);
        return mapper.Map<EnrollmentDto>(enrollment);
    }

    public Task<EnrollmentDto> EndAsync(Guid enrollmentId, DateOnly lastDay, CancellationToken cancellationToken) =>
        ChangeAsync(enrollmentId, patient => patient.End(enrollmentId, lastDay), [], cancellationToken);

    public Task<EnrollmentDto> ChangeBillingPractitionerAsync(
        Guid enrollmentId, Guid billingPractitionerId, DateOnly from, CancellationToken cancellationToken) =>
        ChangeAsync(
            enrollmentId, patient => patient.ChangeBillingPractitioner(enrollmentId, billingPractitionerId, from), [billingPractitionerId], cancellationToken);

    public Task<EnrollmentDto> DesignateAsync(Guid enrollmentId, Guid? staffId, CancellationToken cancellationToken) =>
        ChangeAsync(enrollmentId, patient => patient.Designate(enrollmentId, staffId), [staffId], cancellationToken);

    public Task<EnrollmentDto> AttestFaceToFaceAsync(Guid enrollmentId, bool available, CancellationToken cancellationToken) =>
        ChangeAsync(enrollmentId, patient => patient.AttestFaceToFace(enrollmentId, available), [], cancellationToken);

    private async Task<EnrollmentDto> ChangeAsync(
        Guid enrollmentId, Func<PatientEnrollments, Enrollment> change, IReadOnlyList<Guid?> staff, CancellationToken cancellationToken)
    {
        await access.DemandAsync(CoordinationPermissions.Enrollments.Manage, cancellationToken);

        await known.DemandStaffAsync(staff, cancellationToken);
        var patient = await db.Patients.Include(p => p.Enrollments)
            .SingleOrDefaultAsync(p => p.Enrollments.Any(e => e.Id == enrollmentId), cancellationToken)
            ?? throw CoordinationErrors.NoSuchEnrollment(enrollmentId);
        var changed = change(patient);
        await SaveAsync(cancellationToken);
        return mapper.Map<EnrollmentDto>(changed);
    }

    private Task SaveAsync(CancellationToken cancellationToken) => db.SaveOrAsync(CoordinationErrors.EnrollmentsChanged, cancellationToken);
}
