using AutoMapper;
using PracticeSuite.Platform.Auditing;
using PracticeSuite.Privacy.Contracts;
using PracticeSuite.Privacy.Contracts.Requests;
using PracticeSuite.Privacy.Papers;
using PracticeSuite.Privacy.Records;

namespace PracticeSuite.Privacy.Requests;

internal sealed class AmendmentAppService(RequestDesk desk, RecordItems items, PaperHeads heads, IAuditTrail trail, IMapper mapper) : IAmendmentAppService
{
    public async Task<IReadOnlyList<AmendmentDto>> GetListAsync(CancellationToken cancellationToken) =>
        mapper.Map<List<AmendmentDto>>(await desk.ListAsync<AmendmentRequest>(cancellationToken));

    public async Task<IReadOnlyList<AmendmentDto>> GetOfPatientAsync(Guid patientId, CancellationToken cancellationToken) =>
        mapper.Map<List<AmendmentDto>>(await desk.OfPatientAsync<AmendmentRequest>(patientId, cancellationToken));

    public async Task<AmendmentDto> TakeAsync(Guid patientId, AmendmentInput request, CancellationToken cancellationToken)
    {
        var taken = await desk.TakeAsync(
            patientId,
            async taking =>
            {
                var asked = AmendmentRequest.Take(patientId, request, taking);
                if (asked is { Part: { } part, ItemId: { } item })
                    asked.IsAbout(await items.DemandAsync(patientId, part, item, cancellationToken));
                return asked;
            },
            cancellationToken);
        return mapper.Map<AmendmentDto>(taken);
    }

    public Task<AmendmentDto> ExtendAsync(Guid id, string reason, CancellationToken cancellationToken) =>
        DecideAsync(id, (request, taking) => request.Extend(reason, taking.Today), cancellationToken);

    public Task<AmendmentDto> AcceptAsync(Guid id, AmendmentAcceptance acceptance, CancellationToken cancellationToken) =>
        DecideAsync(id, (request, taking) => request.Accept(acceptance, taking), cancellationToken);

    public Task<AmendmentDto> DenyAsync(Guid id, AmendmentDenial denial, CancellationToken cancellationToken) =>
        DecideAsync(id, (request, taking) => request.Deny(denial, taking), cancellationToken);

    public Task<AmendmentDto> DisagreeAsync(Guid id, string statement, CancellationToken cancellationToken) =>
        DecideAsync(id, (request, taking) => request.Disagree(statement, taking.Today), cancellationToken);

    public Task<AmendmentDto> RebutAsync(Guid id, string rebuttal, CancellationToken cancellationToken) =>
        DecideAsync(id, (request, taking) => request.Rebut(rebuttal, taking.Today), cancellationToken);

    public async Task<PrivacyFile> PrintDenialAsync(Guid id, CancellationToken cancellationToken)
    {
        var request = await desk.FindAsync<AmendmentRequest>(id, PrivacyPermissions.Requests.Decide, cancellationToken);
        if (request.State != RequestState.Denied)
            throw PrivacyErrors.NotDenied(id);
        var letter = AmendmentDenialLetter.Of(request, await heads.ForLetterAsync(request.PatientId, cancellationToken));
        trail.Record(new AuditEvent(AuditAction.Print, nameof(AmendmentRequest), $"{id}") { PatientId = request.PatientId });
        return new PrivacyFile("amendment-denial.pdf", "application/pdf", PaperHeads.Print(letter));
    }

    private async Task<AmendmentDto> DecideAsync(Guid id, Action<AmendmentRequest, Taking> act, CancellationToken cancellationToken) =>
        mapper.Map<AmendmentDto>(await desk.DecideAsync(id, act, cancellationToken));
}
