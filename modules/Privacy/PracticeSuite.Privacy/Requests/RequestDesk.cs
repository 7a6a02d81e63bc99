using Microsoft.EntityFrameworkCore;
using PracticeSuite.Charting.Contracts.Patients;
using PracticeSuite.Identity.Contracts.Practices;
using PracticeSuite.Platform.Access;
using PracticeSuite.Privacy.Contracts;
using PracticeSuite.Privacy.Contracts.Requests;
using PracticeSuite.Privacy.Data;

namespace PracticeSuite.Privacy.Requests;

/// <summary>What every kind of request is taken, found and changed by: the permission with the patient, the practice's day, the save.</summary>
internal sealed class RequestDesk(PrivacyDbContext db, IPatientDirectory patients, IPracticeDirectory practices, IAccess access, TimeProvider clock)
{
    public async Task<Taking> TakingAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        return new Taking(access.Caller, (await practices.GetAsync(cancellationToken)).Today(now), now);
    }

    /// <summary>The officer's list: what is open by its due day, then what is closed, the latest first.</summary>
    public async Task<IReadOnlyList<TRequest>> ListAsync<TRequest>(CancellationToken cancellationToken)
        where TRequest : PatientRequest
    {
        await access.DemandAsync(PrivacyPermissions.Requests.Decide, cancellationToken);

        var open = await db.Set<TRequest>().AsNoTracking().Where(r => r.State == RequestState.Open).OrderBy(r => r.DueOn).ToListAsync(cancellationToken);
        var closed = await db.Set<TRequest>().AsNoTracking().Where(r => r.State != RequestState.Open).OrderByDescending(r => r.ClosedOn).Take(100).ToListAsync(cancellationToken);
        return [.. open, .. closed];
    }

    public async Task<IReadOnlyList<TRequest>> OfPatientAsync<TRequest>(Guid patientId, CancellationToken cancellationToken)
        where TRequest : PatientRequest
    {
        await access.DemandAsync(PrivacyPermissions.Requests.View, patientId, cancellationToken);
        return await db.Set<TRequest>().AsNoTracking().Where(r => r.PatientId == patientId).OrderByDescending(r => r.ReceivedOn).ToListAsync(cancellationToken);
    }

    public Task<TRequest> TakeAsync<TRequest>(Guid patientId, Func<Taking, TRequest> take, CancellationToken cancellationToken)
        where TRequest : PatientRequest => TakeAsync(patientId, taking => Task.FromResult(take(taking)), cancellationToken);

    public async Task<TRequest> TakeAsync<TRequest>(Guid patientId, Func<Taking, Task<TRequest>> take, CancellationToken cancellationToken)
        where TRequest : PatientRequest
    {
        await access.DemandAsync(PrivacyPermissions.Requests.Take, patientId, cancellationToken);

        await patients.DemandAsync(patientId, cancellationToken);
        var request = await take(await TakingAsync(cancellationToken));
        db.Add(request);
        await db.SaveChangesAsync(cancellationToken);
        return request;
    }

    /// <summary>Found, decided by a privacy officer and saved.</summary>
    public async Task<TRequest> DecideAsync<TRequest>(Guid id, Action<TRequest, Taking> act, CancellationToken cancellationToken)
        where TRequest : PatientRequest
    {
        var request = await FindAsync<TRequest>(id, PrivacyPermissions.Requests.Decide, cancellationToken);
        act(request, await TakingAsync(cancellationToken));
        await db.SaveChangesAsync(cancellationToken);
        return request;
    }

    public async Task<TRequest> FindAsync<TRequest>(Guid id, string permission, CancellationToken cancellationToken)
        where TRequest : PatientRequest
    {
        await access.DemandAsync(permission, cancellationToken);
        var request = await db.Set<TRequest>().SingleOrDefaultAsync(r => r.Id == id, cancellationToken) ?? throw PrivacyErrors.RequestNotFound(id);
        await access.DemandAsync(permission, request.PatientId, cancellationToken);
        return request;
    }
}
