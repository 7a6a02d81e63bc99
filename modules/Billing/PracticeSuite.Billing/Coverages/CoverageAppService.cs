using Microsoft.EntityFrameworkCore;
using PracticeSuite.Billing.Contracts;
using PracticeSuite.Billing.Contracts.Payers;
using PracticeSuite.Billing.Data;
using PracticeSuite.Billing.LaterPayers;
using PracticeSuite.Charting.Contracts.Patients;
using PracticeSuite.Billing.Payers;
using PracticeSuite.Platform.Access;

namespace PracticeSuite.Billing.Coverages;

internal sealed class CoverageAppService(BillingDbContext db, IAccess access, IPatientDirectory patients, CoverageFollowing following) : ICoverageAppService
{
    public async Task<IReadOnlyList<CoverageDto>> GetListAsync(Guid patientId, CancellationToken cancellationToken)
    {
        await access.DemandAsync(BillingPermissions.Coverages.View, patientId, cancellationToken);

        // First: whoever changes something between the two statements makes this version old, and the next save is refused.
        var version = await db.PatientCoverages.Where(p => p.Id == patientId).Select(p => p.Version).SingleOrDefaultAsync(cancellationToken);
        var coverages = await db.Coverages.AsNoTracking().Where(c => c.PatientId == patientId)
            .OrderBy(c => c.Rank).ThenByDescending(c => c.From).ToListAsync(cancellationToken);
        var payers = await db.Payers.AsNoTracking().ToDictionaryAsync(p => p.Id, cancellationToken);
        return [.. coverages.Select(coverage => ToDto(coverage, version, payers[coverage.PayerId]))];
    }

    public async Task<CoverageDto> AddAsync(CoverageInput input, CancellationToken cancellationToken)
    {
        await access.DemandAsync(BillingPermissions.Coverages.Edit, input.PatientId, cancellationToken);

        await patients.DemandAsync(input.PatientId, cancellationToken);
        var payer = await PayerAsync(input.PayerId, cancellationToken);
        var patient = await db.PatientCoverages.Include(p => p.Coverages).SingleOrDefaultAsync(p => p.Id == input.PatientId, cancellationToken);
        if (patient is null)
            db.PatientCoverages.Add(patient = new PatientCoverages(access.Caller.Practice, input.PatientId));
        var coverage = patient.Record(input);
        return await SaveAsync(patient, coverage, payer, cancellationToken);
    }

    public async Task<CoverageDto> CorrectAsync(Guid id, CoverageInput input, CancellationToken cancellationToken)
    {
        await access.DemandAsync(BillingPermissions.Coverages.Edit, cancellationToken);

        var patient = await LoadAsync(id, cancellationToken);
        db.DemandUnchanged(patient, input.Version);
        var payer = await PayerAsync(input.PayerId, cancellationToken);
        return await SaveAsync(patient, patient.Correct(id, input), payer, cancellationToken);
    }

    public async Task<CoverageDto> EndAsync(Guid id, DateOnly lastDay, CancellationToken cancellationToken)
    {
        await access.DemandAsync(BillingPermissions.Coverages.Edit, cancellationToken);

        var patient = await LoadAsync(id, cancellationToken);
        var coverage = patient.End(id, lastDay);
        return await SaveAsync(patient, coverage, await PayerAsync(coverage.PayerId, cancellationToken), cancellationToken);
    }

    private async Task<PatientCoverages> LoadAsync(Guid id, CancellationToken cancellationToken)
    {
        var patient = await db.PatientCoverages.Include(p => p.Coverages).SingleOrDefaultAsync(p => p.Coverages.Any(c => c.Id == id), cancellationToken)
            ?? throw BillingErrors.CoverageNotFound(id);
        await access.DemandAsync(BillingPermissions.Coverages.Edit, patient.Id, cancellationToken);
        return patient;
    }

    private async Task<CoverageDto> SaveAsync(PatientCoverages patient, Coverage coverage, Payer payer, CancellationToken cancellationToken)
    {
        await db.SaveOrAsync(BillingErrors.CoveragesChanged, cancellationToken);
        await following.FollowAsync([patient.Id], cancellationToken);
        return ToDto(coverage, patient.Version, payer);
    }

    private async Task<Payer> PayerAsync(Guid id, CancellationToken cancellationToken) =>
        await db.Payers.SingleOrDefaultAsync(p => p.Id == id, cancellationToken) ?? throw BillingErrors.PayerNotFound(id);

    private static CoverageDto ToDto(Coverage c, int version, Payer payer) => new(
        c.Id, version, c.PatientId, c.PayerId, payer.Name, payer.Kind, c.Rank, c.From, c.To, c.MemberId, c.Qmb, c.AuthorizationNumber, c.Relationship,
        c.SubscriberName, c.GroupNumber, c.MedicareSecondaryType)
    {
        PlanName = c.PlanName,
        SubscriberMiddleName = c.SubscriberMiddleName,
        SubscriberSuffix = c.SubscriberSuffix,
        SubscriberWholeName = c.SubscriberWholeName,
    };
}
