using Microsoft.EntityFrameworkCore;
using PracticeSuite.Charting.Contracts.Patients;
using PracticeSuite.Platform.Access;
using PracticeSuite.Privacy.Contracts;
using PracticeSuite.Privacy.Contracts.Breaches;
using PracticeSuite.Privacy.Data;
using PracticeSuite.Privacy.Requests;

namespace PracticeSuite.Privacy.Breaches;

internal sealed class BreachAppService(PrivacyDbContext db, RequestDesk desk, IPatientDirectory patients, IAccess access) : IBreachAppService
{
    public async Task<IReadOnlyList<BreachDto>> GetListAsync(CancellationToken cancellationToken)
    {
        await access.DemandAsync(PrivacyPermissions.Registers.View, cancellationToken);
        return (await db.Breaches.AsNoTracking().Include(b => b.Patients).OrderByDescending(b => b.DiscoveredOn).ToListAsync(cancellationToken)).ConvertAll(Dto);
    }

    public async Task<BreachDto> GetAsync(Guid id, CancellationToken cancellationToken)
    {
        await access.DemandAsync(PrivacyPermissions.Registers.View, cancellationToken);
        return Dto(await FindAsync(id, cancellationToken));
    }

    public async Task<BreachDto> RecordAsync(BreachInput breach, CancellationToken cancellationToken)
    {
        await access.DemandAsync(PrivacyPermissions.Registers.Keep, cancellationToken);

        var recorded = Breach.Record(breach, await desk.TakingAsync(cancellationToken));
        db.Add(recorded);
        await db.SaveChangesAsync(cancellationToken);
        return Dto(recorded);
    }

    public Task<BreachDto> ChangeAsync(Guid id, BreachInput breach, CancellationToken cancellationToken) =>
        ActAsync(id, (one, _) => one.Change(breach), cancellationToken);

    public async Task<BreachDto> LinkAsync(Guid id, Guid patientId, CancellationToken cancellationToken)
    {
        await access.DemandAsync(PrivacyPermissions.Registers.Keep, cancellationToken);
        await patients.DemandAsync(patientId, cancellationToken);
        return await ActAsync(id, (one, _) => one.Link(patientId), cancellationToken);
    }

    public Task<BreachDto> AssessAsync(Guid id, RiskAssessmentInput assessment, CancellationToken cancellationToken) =>
        ActAsync(id, (one, taking) => one.Assess(assessment, taking), cancellationToken);

    public Task<BreachDto> NotifiedAsync(Guid id, BreachNotice whom, DateOnly on, CancellationToken cancellationToken) =>
        ActAsync(id, (one, taking) => one.Told(whom, on, taking.Today), cancellationToken);

    private async Task<BreachDto> ActAsync(Guid id, Action<Breach, Taking> act, CancellationToken cancellationToken)
    {
        await access.DemandAsync(PrivacyPermissions.Registers.Keep, cancellationToken);

        var breach = await FindAsync(id, cancellationToken);
        act(breach, await desk.TakingAsync(cancellationToken));
        await db.SaveChangesAsync(cancellationToken);
        return Dto(breach);
    }

    private async Task<Breach> FindAsync(Guid id, CancellationToken cancellationToken) =>
        await db.Breaches.Include(b => b.Patients).SingleOrDefaultAsync(b => b.Id == id, cancellationToken) ?? throw PrivacyErrors.BreachNotFound(id);

    private static BreachDto Dto(Breach of) => new(
        of.Id, of.DiscoveredOn, of.HappenedOn, of.What, of.Information, of.Affected, of.Mitigation, of.RecordedBy, of.Nature, of.Recipient, of.Acquired, of.Mitigated,
        of.IsLowProbability, of.AssessedBy, [.. of.Patients.Select(one => one.PatientId)], of.Duties);
}
