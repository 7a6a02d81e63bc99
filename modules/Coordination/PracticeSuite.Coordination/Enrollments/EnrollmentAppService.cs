using AutoMapper;
using Microsoft.EntityFrameworkCore;
using PracticeSuite.Coordination.Contracts;
using PracticeSuite.Coordination.Contracts.Enrollments;
using PracticeSuite.Coordination.Data;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;

namespace PracticeSuite.Coordination.Enrollments;

internal sealed class EnrollmentAppService(CoordinationDbContext db, IAccess access, KnownFacts known, TimeProvider clock, IMapper mapper)
    : IEnrollmentAppService
{
    public async Task<IReadOnlyList<EnrollmentDto>> GetListAsync(Guid patientId, CancellationToken cancellationToken)
    {
        await access.DemandAsync(CoordinationPermissions.Enrollments.View, patientId, cancellationToken);

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
        await access.DemandAsync(CoordinationPermissions.Enrollments.Manage, enroll.PatientId, cancellationToken);

        await known.DemandPatientAsync(enroll.PatientId, cancellationToken);
        await known.DemandLocationAsync(enroll.LocationId, cancellationToken);
        await known.DemandStaffAsync(enroll.BillingPractitionerId, nameof(enroll.BillingPractitionerId), cancellationToken);
        await known.DemandStaffAsync(enroll.DesignatedMemberId, nameof(enroll.DesignatedMemberId), cancellationToken);
        var patient = await db.Patients.Include(p => p.Enrollments).SingleOrDefaultAsync(p => p.Id == enroll.PatientId, cancellationToken);
        if (patient is null)
            db.Patients.Add(patient = new PatientEnrollments(access.Caller.Practice, enroll.PatientId));
        var enrollment = patient.Enroll(enroll);
        await SaveAsync(cancellationToken);
        return mapper.Map<EnrollmentDto>(enrollment);
    }

    public Task<EnrollmentDto> EndAsync(Guid enrollmentId, DateOnly lastDay, CancellationToken cancellationToken) =>
        ChangeAsync(enrollmentId, (patient, today) => patient.End(enrollmentId, lastDay, today), cancellationToken);

    public async Task<EnrollmentDto> ChangeBillingPractitionerAsync(
        Guid enrollmentId, Guid billingPractitionerId, DateOnly from, CancellationToken cancellationToken)
    {
        await access.DemandAsync(CoordinationPermissions.Enrollments.Manage, cancellationToken);

        await known.DemandStaffAsync(billingPractitionerId, nameof(EnrollPatient.BillingPractitionerId), cancellationToken);
        return await ChangeAsync(
            enrollmentId, (patient, today) => patient.ChangeBillingPractitioner(enrollmentId, billingPractitionerId, from, today), cancellationToken);
    }

    public async Task<EnrollmentDto> MoveAsync(Guid enrollmentId, Guid locationId, DateOnly from, CancellationToken cancellationToken)
    {
        await access.DemandAsync(CoordinationPermissions.Enrollments.Manage, cancellationToken);

        await known.DemandLocationAsync(locationId, cancellationToken);
        return await ChangeAsync(enrollmentId, (patient, today) => patient.Move(enrollmentId, locationId, from, today), cancellationToken);
    }

    public async Task<EnrollmentDto> DesignateAsync(Guid enrollmentId, Guid? staffId, DateOnly from, CancellationToken cancellationToken)
    {
        await access.DemandAsync(CoordinationPermissions.Enrollments.Manage, cancellationToken);

        await known.DemandStaffAsync(staffId, nameof(EnrollPatient.DesignatedMemberId), cancellationToken);
        return await ChangeAsync(enrollmentId, (patient, today) => patient.Designate(enrollmentId, staffId, from, today), cancellationToken);
    }

    public Task<EnrollmentDto> AttestFaceToFaceAsync(Guid enrollmentId, bool available, CancellationToken cancellationToken) =>
        ChangeAsync(enrollmentId, (patient, _) => patient.AttestFaceToFace(enrollmentId, available), cancellationToken);

    private async Task<EnrollmentDto> ChangeAsync(
        Guid enrollmentId, Func<PatientEnrollments, DateOnly, Enrollment> change, CancellationToken cancellationToken)
    {
        await access.DemandAsync(CoordinationPermissions.Enrollments.Manage, cancellationToken);

        var patient = await db.Patients.Include(p => p.Enrollments).ThenInclude(e => e.PastMembers)
            .SingleOrDefaultAsync(p => p.Enrollments.Any(e => e.Id == enrollmentId), cancellationToken)
            ?? throw CoordinationErrors.EnrollmentNotFound(enrollmentId);
        await access.DemandAsync(CoordinationPermissions.Enrollments.Manage, patient.Id, cancellationToken);
        var changed = change(patient, await TodayAtAsync(patient.Enrollments.Single(e => e.Id == enrollmentId).LocationId, cancellationToken));
        await SaveAsync(cancellationToken);
        return mapper.Map<EnrollmentDto>(changed);
    }

    private async Task<DateOnly> TodayAtAsync(Guid locationId, CancellationToken cancellationToken) =>
        (await known.GetLocationAsync(locationId, cancellationToken)).Zone.LocalDate(clock.GetUtcNow());

    private Task SaveAsync(CancellationToken cancellationToken) => db.SaveOrAsync(CoordinationErrors.EnrollmentsChanged, cancellationToken);
}
