using AutoMapper;
using Microsoft.EntityFrameworkCore;
using PracticeSuite.Charting.Contracts.Patients;
using PracticeSuite.Privacy.Contracts.Requests;
using PracticeSuite.Privacy.Data;

namespace PracticeSuite.Privacy.Requests;

internal sealed class RestrictionAppService(PrivacyDbContext db, RequestDesk desk, IInsurerRestrictions insurers, IMapper mapper) : IRestrictionAppService
{
    public async Task<IReadOnlyList<RestrictionDto>> GetListAsync(CancellationToken cancellationToken) =>
        mapper.Map<List<RestrictionDto>>(await desk.ListAsync<RestrictionRequest>(cancellationToken));

    public async Task<IReadOnlyList<RestrictionDto>> GetOfPatientAsync(Guid patientId, CancellationToken cancellationToken) =>
        mapper.Map<List<RestrictionDto>>(await desk.OfPatientAsync<RestrictionRequest>(patientId, cancellationToken));

    public async Task<RestrictionDto> TakeAsync(Guid patientId, RestrictionInput request, CancellationToken cancellationToken) =>
        mapper.Map<RestrictionDto>(await desk.TakeAsync(patientId, taking => RestrictionRequest.Take(patientId, request, taking), cancellationToken));

    public async Task<RestrictionDto> AgreeAsync(Guid id, CancellationToken cancellationToken)
    {
        var request = await desk.DecideAsync<RestrictionRequest>(id, (one, taking) => one.Agree(taking), cancellationToken);
        if (request.Kind == RestrictionKind.PaidInFull)
            await insurers.KeepAsync(request.PatientId, request.ReceivedOn, "Paid in full; restriction agreed to", cancellationToken);
        return mapper.Map<RestrictionDto>(request);
    }

    public async Task<RestrictionDto> DenyAsync(Guid id, string reason, CancellationToken cancellationToken) =>
        mapper.Map<RestrictionDto>(await desk.DecideAsync<RestrictionRequest>(id, (request, taking) => request.Deny(reason, taking), cancellationToken));

    public async Task<RestrictionDto> EndAsync(Guid id, string reason, CancellationToken cancellationToken)
    {
        var request = await desk.DecideAsync<RestrictionRequest>(id, (one, taking) => one.End(reason, taking), cancellationToken);
        if (request.Kind == RestrictionKind.PaidInFull && !await IsStillRestrictedAsync(request, cancellationToken))
            await insurers.EndAsync(request.PatientId, request.EndedOn!.Value, cancellationToken);
        return mapper.Map<RestrictionDto>(request);
    }

    /// <summary>What was agreed to at another time holds on.</summary>
    private Task<bool> IsStillRestrictedAsync(RestrictionRequest ended, CancellationToken cancellationToken) => db.Set<RestrictionRequest>().AnyAsync(
        one => one.PatientId == ended.PatientId && one.Id != ended.Id && one.Kind == RestrictionKind.PaidInFull && one.State == RequestState.Granted && one.EndedOn == null,
        cancellationToken);
}
