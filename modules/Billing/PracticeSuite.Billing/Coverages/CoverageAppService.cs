using Microsoft.EntityFrameworkCore;
using PracticeSuite.Billing.Contracts;
using PracticeSuite.Billing.Contracts.Payers;
using PracticeSuite.Billing.Data;
using PracticeSuite.Charting.Contracts.Patients;
using PracticeSuite.Billing.Payers;
using PracticeSuite.Platform.Access;

namespace PracticeSuite.Billing.Coverages;

internal sealed class CoverageAppService(BillingDbContext db, IAccess access, IPatientDirectory patients) : ICoverageAppService
{
    public async Task<IReadOnlyList<CoverageDto>> GetListAsync(Guid patientId, CancellationToken cancellationToken)
    {
        await access.DemandAsync(BillingPermissions.Coverages.View, cancellationToken);

        var coverages = await db.Coverages.AsNoTracking().Where(c => c.PatientId == patientId)
            .OrderBy(c => c.Rank).ThenByDescending(c => c.From).ToListAsync(cancellationToken);
        var payers = await db.Payers.AsNoTracking().ToDictionaryAsync(p => p.Id, cancellationToken);
        return [.. coverages.Select(coverage => ToDto(coverage, payers[coverage.PayerId]))];
    }

    public async Task<CoverageDto> AddAsync(CoverageInput input, CancellationToken cancellationToken)
    {
        await access.DemandAsync(BillingPermissions.Coverages.Edit, cancellationToken);

        await patients.DemandAsync(input.PatientId, cancellationToken);
        var payer = await PayerAsync(input.PayerId, cancellationToken);
        var others = await db.Coverages.Where(c => c.PatientId == input.PatientId).ToListAsync(cancellationToken);
        var coverage = Coverage.Record(access.Caller.Practice, input, others);
        db.Coverages.Add(coverage);
        await db.SaveChangesAsync(cancellationToken);
        return ToDto(coverage, payer);
    }

    public async Task<CoverageDto> CorrectAsync(Guid id, CoverageInput input, CancellationToken cancellationToken)
    {
        await access.DemandAsync(BillingPermissions.Coverages.Edit, cancellationToken);

        var coverage = await LoadAsync(id, cancellationToken);
        var payer = await PayerAsync(input.PayerId, cancellationToken);
        coverage.Correct(input);
        await db.SaveChangesAsync(cancellationToken);
        return ToDto(coverage, payer);
    }

    public async Task<CoverageDto> EndAsync(Guid id, DateOnly lastDay, CancellationToken cancellationToken)
    {
        await access.DemandAsync(BillingPermissions.Coverages.Edit, cancellationToken);

        var coverage = await LoadAsync(id, cancellationToken);
        coverage.End(lastDay, await db.Coverages.Where(c => c.PatientId == coverage.PatientId).ToListAsync(cancellationToken));
        await db.SaveChangesAsync(cancellationToken);
        return ToDto(coverage, await PayerAsync(coverage.PayerId, cancellationToken));
    }

    private async Task<Coverage> LoadAsync(Guid id, CancellationToken cancellationToken) =>
        await db.Coverages.SingleOrDefaultAsync(c => c.Id == id, cancellationToken) ?? throw BillingErrors.CoverageNotFound(id);

    private async Task<Payer> PayerAsync(Guid id, CancellationToken cancellationToken) =>
        await db.Payers.SingleOrDefaultAsync(p => p.Id == id, cancellationToken) ?? throw BillingErrors.PayerNotFound(id);

    private static CoverageDto ToDto(Coverage c, Payer payer) => new(
        c.Id, c.PatientId, c.PayerId, payer.Name, payer.Kind, c.Rank, c.From, c.To, c.MemberId, c.Qmb, c.AuthorizationNumber, c.Relationship,
        c.SubscriberName, c.GroupNumber);
}
