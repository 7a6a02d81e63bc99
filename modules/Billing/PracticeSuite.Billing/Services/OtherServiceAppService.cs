using Microsoft.EntityFrameworkCore;
using PracticeSuite.Billing.Contracts;
using PracticeSuite.Billing.Contracts.Services;
using PracticeSuite.Billing.Data;
using PracticeSuite.Charting.Contracts.Patients;
using PracticeSuite.Identity.Contracts.Staff;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;

namespace PracticeSuite.Billing.Services;

internal sealed class OtherServiceAppService(
    BillingDbContext db, IAccess access, IPatientDirectory patients, IStaffDirectory staff, StandingServices standing)
    : IOtherServiceAppService
{
    private const int MostRows = 200;

    public async Task<IReadOnlyList<OtherServiceDto>> GetListAsync(Guid patientId, BillingMonth month, CancellationToken cancellationToken)
    {
        await access.DemandAsync(BillingPermissions.OtherServices.View, patientId, cancellationToken);

        var (first, last) = (month.FirstDay, month.LastDay);
        var services = await db.OtherServices.AsNoTracking()
            .Where(s => s.PatientId == patientId && s.On >= first && s.On <= last && !s.Withdrawn)
            .OrderBy(s => s.On).ThenBy(s => s.Code).ToListAsync(cancellationToken);
        var people = await staff.GetAllAsync(cancellationToken);
        var against = await standing.ReadAsync(month, patientId, cancellationToken);
        return [.. services.Select(service => ToDto(service, people, against))];
    }

    public async Task<OtherServicePageDto> GetMonthAsync(OtherServiceQuery query, CancellationToken cancellationToken)
    {
        await access.DemandAsync(BillingPermissions.OtherServices.View, cancellationToken);

        var (first, last) = (query.Month.FirstDay, query.Month.LastDay);
        var all = db.OtherServices.AsNoTracking().Where(s => s.On >= first && s.On <= last && !s.Withdrawn);
        var against = await standing.ReadAsync(query.Month, null, cancellationToken);
        var asked = query.ToConfirm ? all.Where(s => against.Contains(s.Id)) : all;
        var rows = await asked.OrderBy(s => s.On).ThenBy(s => s.Code).ThenBy(s => s.Id)
            .Skip(Math.Max(0, query.Skip)).Take(Math.Clamp(query.Take, 1, MostRows)).ToListAsync(cancellationToken);
        var people = await staff.GetAllAsync(cancellationToken);
        return new OtherServicePageDto(
            await asked.CountAsync(cancellationToken), against.Count, [.. rows.Select(service => ToDto(service, people, against))]);
    }

    public async Task<OtherServiceDto> AddAsync(OtherServiceInput input, CancellationToken cancellationToken)
    {
        await access.DemandAsync(BillingPermissions.OtherServices.Edit, input.PatientId, cancellationToken);

        await patients.DemandAsync(input.PatientId, cancellationToken);
        var people = await staff.GetAllAsync(cancellationToken);
        if (input.PractitionerId is { } practitioner && !people.ContainsKey(practitioner))
            throw BillingErrors.PractitionerNotFound(practitioner);
        var service = OtherService.Record(access.Caller.Practice, input);
        var known = await db.OtherServices.AnyAsync(
            s => s.PatientId == service.PatientId && s.On == service.On && s.Code == service.Code && s.PractitionerId == service.PractitionerId
                && s.Instrument == service.Instrument && !s.Withdrawn,
            cancellationToken);
        if (known)
            throw BillingErrors.ServiceExists(service.Code, service.On);
        db.OtherServices.Add(service);
        await db.SaveChangesAsync(cancellationToken);
        return ToDto(service, people, await AgainstAsync(service, cancellationToken));
    }

    public async Task<OtherServiceDto> ConfirmAsync(Guid id, string reason, CancellationToken cancellationToken)
    {
        await access.DemandAsync(BillingPermissions.OtherServices.Edit, cancellationToken);

        var service = await LoadAsync(id, cancellationToken);
        service.Confirm(reason);
        await db.SaveChangesAsync(cancellationToken);
        return ToDto(service, await staff.GetAllAsync(cancellationToken), await AgainstAsync(service, cancellationToken));
    }

    public async Task WithdrawAsync(Guid id, string reason, CancellationToken cancellationToken)
    {
        await access.DemandAsync(BillingPermissions.OtherServices.Edit, cancellationToken);

        (await LoadAsync(id, cancellationToken)).Withdraw(reason);
        await db.SaveChangesAsync(cancellationToken);
    }

    private async Task<OtherService> LoadAsync(Guid id, CancellationToken cancellationToken)
    {
        var service = await db.OtherServices.SingleOrDefaultAsync(s => s.Id == id, cancellationToken) ?? throw BillingErrors.ServiceNotFound(id);
        await access.DemandAsync(BillingPermissions.OtherServices.Edit, service.PatientId, cancellationToken);
        return service;
    }

    private Task<IReadOnlySet<Guid>> AgainstAsync(OtherService service, CancellationToken cancellationToken) =>
        standing.ReadAsync(BillingMonth.Of(service.On), service.PatientId, cancellationToken);

    private static OtherServiceDto ToDto(OtherService s, IReadOnlyDictionary<Guid, StaffMember> people, IReadOnlySet<Guid> against) => new(
        s.Id, s.PatientId, s.On, s.Code, s.PractitionerId,
        s.PractitionerId is { } id && people.TryGetValue(id, out var one) ? one.DisplayName : null,
        s.Instrument, s.Confirmed, s.ConfirmedReason, against.Contains(s.Id))
    { IsPart2 = s.IsPart2 };
}
