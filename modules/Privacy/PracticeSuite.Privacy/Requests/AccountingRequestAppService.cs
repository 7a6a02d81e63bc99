using AutoMapper;
using Microsoft.EntityFrameworkCore;
using PracticeSuite.Privacy.Contracts;
using PracticeSuite.Privacy.Contracts.Requests;
using PracticeSuite.Privacy.Data;

namespace PracticeSuite.Privacy.Requests;

internal sealed class AccountingRequestAppService(PrivacyDbContext db, RequestDesk desk, IMapper mapper) : IAccountingRequestAppService
{
    public async Task<IReadOnlyList<AccountingRequestDto>> GetListAsync(CancellationToken cancellationToken) =>
        mapper.Map<List<AccountingRequestDto>>(await desk.ListAsync<AccountingRequest>(cancellationToken));

    public async Task<IReadOnlyList<AccountingRequestDto>> GetOfPatientAsync(Guid patientId, CancellationToken cancellationToken) =>
        mapper.Map<List<AccountingRequestDto>>(await desk.OfPatientAsync<AccountingRequest>(patientId, cancellationToken));

    public async Task<AccountingRequestDto> TakeAsync(Guid patientId, AccountingRequestInput request, CancellationToken cancellationToken) =>
        mapper.Map<AccountingRequestDto>(await desk.TakeAsync(patientId, taking => AccountingRequest.Take(patientId, request, taking), cancellationToken));

    public async Task<AccountingRequestDto> ExtendAsync(Guid id, string reason, CancellationToken cancellationToken) =>
        mapper.Map<AccountingRequestDto>(await desk.DecideAsync<AccountingRequest>(id, (request, taking) => request.Extend(reason, taking.Today), cancellationToken));

    public async Task<AccountingRequestDto> GrantAsync(Guid id, FulfillmentInput fulfillment, CancellationToken cancellationToken)
    {
        var asked = await desk.FindAsync<AccountingRequest>(id, PrivacyPermissions.Requests.Decide, cancellationToken);
        var yearBefore = asked.ReceivedOn.AddYears(-1);
        var isFirst = !await db.AccountingRequests.AnyAsync(
            r => r.PatientId == asked.PatientId && r.Id != id && r.State == RequestState.Granted && r.ClosedOn > yearBefore, cancellationToken);
        return mapper.Map<AccountingRequestDto>(await desk.DecideAsync<AccountingRequest>(id, (request, taking) => request.Grant(fulfillment, isFirst, taking.Today), cancellationToken));
    }
}
