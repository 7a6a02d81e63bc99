using Microsoft.EntityFrameworkCore;
using PracticeSuite.Billing.Contracts;
using PracticeSuite.Billing.Contracts.Payers;
using PracticeSuite.Billing.Data;
using PracticeSuite.Identity.Contracts.Staff;
using PracticeSuite.Platform.Access;

namespace PracticeSuite.Billing.Payers;

internal sealed class PayerAppService(BillingDbContext db, IAccess access, IStaffDirectory staff, TimeProvider clock) : IPayerAppService
{
    public async Task<IReadOnlyList<PayerDto>> GetListAsync(CancellationToken cancellationToken)
    {
        await access.DemandAsync(BillingPermissions.Payers.View, cancellationToken);

        var payers = await db.Payers.AsNoTracking().OrderBy(p => p.Name).ToListAsync(cancellationToken);
        return [.. payers.Select(payer => new PayerDto(payer.Id, payer.Code, payer.Name, payer.Kind, payer.PayerIdentifier, payer.ToFacts().Last()))];
    }

    public async Task<PayerDetailDto> GetAsync(Guid id, CancellationToken cancellationToken)
    {
        await access.DemandAsync(BillingPermissions.Payers.View, cancellationToken);

        return Detail(await LoadAsync(id, cancellationToken));
    }

    public async Task<PayerDetailDto> CreateAsync(CreatePayerInput input, CancellationToken cancellationToken)
    {
        await access.DemandAsync(BillingPermissions.Payers.Edit, cancellationToken);

        var payer = Payer.Create(access.Caller.Practice, input, Me);
        if (await db.Payers.AnyAsync(p => p.Code == payer.Code, cancellationToken))
            throw BillingErrors.PayerExists(payer.Code);
        db.Payers.Add(payer);
        await db.SaveChangesAsync(cancellationToken);
        return Detail(payer);
    }

    public async Task<PayerDetailDto> RenameAsync(Guid id, int version, string name, CancellationToken cancellationToken)
    {
        await access.DemandAsync(BillingPermissions.Payers.Edit, cancellationToken);

        var payer = await LoadAsync(id, cancellationToken);
        db.DemandUnchanged(payer, version);
        payer.Rename(name);
        await db.SaveChangesAsync(cancellationToken);
        return Detail(payer);
    }

    public async Task<PayerDetailDto> ChangeTermsAsync(
        Guid id, int version, DateOnly effectiveFrom, PayerTerms terms, CancellationToken cancellationToken)
    {
        await access.DemandAsync(BillingPermissions.Payers.Edit, cancellationToken);

        var payer = await LoadAsync(id, cancellationToken);
        db.DemandUnchanged(payer, version);
        payer.ChangeTerms(effectiveFrom, terms, Me);
        await db.SaveChangesAsync(cancellationToken);
        return Detail(payer);
    }

    public async Task<PayerDetailDto> CorrectTermsAsync(
        Guid id, int version, PayerTerms terms, string reason, CancellationToken cancellationToken)
    {
        await access.DemandAsync(BillingPermissions.Payers.Edit, cancellationToken);

        var payer = await LoadAsync(id, cancellationToken);
        db.DemandUnchanged(payer, version);
        payer.CorrectTerms(terms, reason, Me);
        await db.SaveChangesAsync(cancellationToken);
        return Detail(payer);
    }

    public async Task<IReadOnlyList<PayerEnrollmentDto>> GetEnrollmentsAsync(Guid payerId, CancellationToken cancellationToken)
    {
        await access.DemandAsync(BillingPermissions.Payers.View, cancellationToken);

        var enrollments = await db.PayerEnrollments.AsNoTracking().Where(e => e.PayerId == payerId).OrderBy(e => e.From).ToListAsync(cancellationToken);
        var people = await staff.GetAllAsync(cancellationToken);
        return [.. enrollments.Select(enrollment => ToDto(enrollment, people))];
    }

    public async Task<PayerEnrollmentDto> EnrollAsync(
        Guid payerId, Guid practitionerId, DateOnly from, DateOnly? to, CancellationToken cancellationToken)
    {
        await access.DemandAsync(BillingPermissions.Payers.Edit, cancellationToken);

        var payer = await db.Payers.Include(p => p.Enrollments.Where(e => e.PractitionerId == practitionerId))
            .SingleOrDefaultAsync(p => p.Id == payerId, cancellationToken) ?? throw BillingErrors.PayerNotFound(payerId);
        var people = await staff.GetAllAsync(cancellationToken);
        if (!people.ContainsKey(practitionerId))
            throw BillingErrors.PractitionerNotFound(practitionerId);
        var enrollment = payer.Enroll(practitionerId, from, to);
        await db.SaveChangesAsync(cancellationToken);
        return ToDto(enrollment, people);
    }

    public async Task<PayerEnrollmentDto> EndEnrollmentAsync(Guid enrollmentId, DateOnly lastDay, CancellationToken cancellationToken)
    {
        await access.DemandAsync(BillingPermissions.Payers.Edit, cancellationToken);

        var payer = await db.Payers.Include(p => p.Enrollments).SingleOrDefaultAsync(p => p.Enrollments.Any(e => e.Id == enrollmentId), cancellationToken)
            ?? throw BillingErrors.EnrollmentNotFound(enrollmentId);
        var enrollment = payer.EndEnrollment(enrollmentId, lastDay);
        await db.SaveChangesAsync(cancellationToken);
        return ToDto(enrollment, await staff.GetAllAsync(cancellationToken));
    }

    private Authorship Me => new(access.Caller.Name, clock.GetUtcNow());

    private async Task<Payer> LoadAsync(Guid id, CancellationToken cancellationToken) =>
        await db.Payers.SingleOrDefaultAsync(p => p.Id == id, cancellationToken) ?? throw BillingErrors.PayerNotFound(id);

    private static PayerDetailDto Detail(Payer payer) =>
        new(payer.Id, payer.Version, payer.Code, payer.Name, payer.Kind, payer.PayerIdentifier, [.. payer.ToFacts().Reverse()], [.. payer.Corrections().Reverse()], payer.History());

    private static PayerEnrollmentDto ToDto(PayerEnrollment enrollment, IReadOnlyDictionary<Guid, StaffMember> people) => new(
        enrollment.Id, enrollment.PractitionerId, people.TryGetValue(enrollment.PractitionerId, out var one) ? one.DisplayName : "",
        enrollment.PayerId, enrollment.From, enrollment.To);
}
