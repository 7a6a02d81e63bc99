using AutoMapper;
using PracticeSuite.Privacy.Contracts.Requests;

namespace PracticeSuite.Privacy.Requests;

internal sealed class RestrictionAppService(RequestDesk desk, PaidInFull paidInFull, IMapper mapper) : IRestrictionAppService
{
    public async Task<IReadOnlyList<RestrictionDto>> GetListAsync(CancellationToken cancellationToken) =>
        mapper.Map<List<RestrictionDto>>(await desk.ListAsync<RestrictionRequest>(cancellationToken));

    public async Task<IReadOnlyList<RestrictionDto>> GetOfPatientAsync(Guid patientId, CancellationToken cancellationToken) =>
        mapper.Map<List<RestrictionDto>>(await desk.OfPatientAsync<RestrictionRequest>(patientId, cancellationToken));

    public async Task<RestrictionDto> TakeAsync(Guid patientId, RestrictionInput request, CancellationToken cancellationToken)
    {
        var taken = await desk.TakeAsync(patientId, taking => RestrictionRequest.Take(patientId, request, taking), cancellationToken);
        await paidInFull.KeepAsync(taken, cancellationToken);
        return mapper.Map<RestrictionDto>(taken);
    }

    public async Task<RestrictionDto> AgreeAsync(Guid id, CancellationToken cancellationToken)
    {
        var request = await desk.DecideAsync<RestrictionRequest>(id, (one, taking) => one.Agree(taking), cancellationToken);
        await paidInFull.KeepAsync(request, cancellationToken);
        return mapper.Map<RestrictionDto>(request);
    }

    public async Task<RestrictionDto> DenyAsync(Guid id, string reason, CancellationToken cancellationToken) =>
        mapper.Map<RestrictionDto>(await desk.DecideAsync<RestrictionRequest>(id, (request, taking) => request.Deny(reason, taking), cancellationToken));

    public async Task<RestrictionDto> EndAsync(Guid id, string reason, CancellationToken cancellationToken)
    {
        var request = await desk.DecideAsync<RestrictionRequest>(id, (one, taking) => one.End(reason, taking), cancellationToken);
        await paidInFull.EndAsync(request, cancellationToken);
        return mapper.Map<RestrictionDto>(request);
    }
}
