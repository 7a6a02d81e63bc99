using AutoMapper;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Auditing;
using PracticeSuite.Privacy.Contracts;
using PracticeSuite.Privacy.Contracts.Requests;
using PracticeSuite.Privacy.Data;
using PracticeSuite.Privacy.Papers;
using PracticeSuite.Privacy.Records;

namespace PracticeSuite.Privacy.Requests;

internal sealed class AccessRequestAppService(
    PrivacyDbContext db, RequestDesk desk, RecordCopy copies, CopyRecipient recipient, PaperHeads heads, IReauthentication reauthentication, IAuditTrail trail, IMapper mapper)
    : IAccessRequestAppService
{
    public async Task<IReadOnlyList<AccessRequestDto>> GetListAsync(CancellationToken cancellationToken) =>
        mapper.Map<List<AccessRequestDto>>(await desk.ListAsync<AccessRequest>(cancellationToken));

    public async Task<IReadOnlyList<AccessRequestDto>> GetOfPatientAsync(Guid patientId, CancellationToken cancellationToken) =>
        mapper.Map<List<AccessRequestDto>>(await desk.OfPatientAsync<AccessRequest>(patientId, cancellationToken));

    public async Task<AccessRequestDto> TakeAsync(Guid patientId, AccessRequestInput request, CancellationToken cancellationToken) =>
        mapper.Map<AccessRequestDto>(await desk.TakeAsync(patientId, taking => AccessRequest.Take(patientId, request, taking), cancellationToken));

    public Task<AccessRequestDto> ExtendAsync(Guid id, string reason, CancellationToken cancellationToken) =>
        DecideAsync(id, (request, taking) => request.Extend(reason, taking.Today), cancellationToken);

    public Task<AccessRequestDto> DenyAsync(Guid id, AccessDenialInput denial, CancellationToken cancellationToken) =>
        EndAsync(id, (request, taking) => request.Deny(denial, taking.Today), "The request was denied; the copy was not handed over.", cancellationToken);

    public Task<AccessRequestDto> ReviewAsync(Guid id, DenialReviewInput review, CancellationToken cancellationToken) =>
        DecideAsync(id, (request, _) => request.Review(review), cancellationToken);

    public Task<AccessRequestDto> FulfillAsync(Guid id, FulfillmentInput fulfillment, CancellationToken cancellationToken) =>
        DecideAsync(id, (request, taking) => request.Fulfill(fulfillment, taking.Today), cancellationToken);

    public Task<AccessRequestDto> WithdrawAsync(Guid id, string reason, CancellationToken cancellationToken) =>
        EndAsync(id, (request, taking) => request.Withdraw(reason, taking.Today), "The request was withdrawn; the copy was not handed over.", cancellationToken);

    public async Task<PrivacyFile> PrintDenialAsync(Guid id, CancellationToken cancellationToken)
    {
        var request = await desk.FindAsync<AccessRequest>(id, PrivacyPermissions.Requests.Decide, cancellationToken);
        if (request.State != RequestState.Denied)
            throw PrivacyErrors.NotDenied(id);
        var letter = AccessDenialLetter.Of(request, await heads.ForLetterAsync(request.PatientId, cancellationToken));
        trail.Record(new AuditEvent(AuditAction.Print, nameof(AccessRequest), $"{id}") { PatientId = request.PatientId });
        return new PrivacyFile("access-denial.pdf", "application/pdf", PaperHeads.Print(letter));
    }

    public async Task<RecordCopyDto> WriteCopyAsync(Guid id, Guid? consentId, Stream output, CancellationToken cancellationToken)
    {
        var request = await desk.FindAsync<AccessRequest>(id, PrivacyPermissions.Requests.Export, cancellationToken);
        reauthentication.Demand();

        var now = (await desk.TakingAsync(cancellationToken)).Now;
        var before = request.Copy(now);
        var forOthers = await recipient.DemandAsync(request, consentId, now, cancellationToken);
        await trail.RecordFirstAsync(new AuditEvent(AuditAction.Export, "PatientRecord", $"{id}") { PatientId = request.PatientId, Reason = $"{request.By}" }, cancellationToken);
        await recipient.KeepBackAsync(request.PatientId, before, "Another copy took its place.", now, cancellationToken);
        await recipient.RecordAsync(forOthers, cancellationToken);
        var copy = await copies.WriteAsync(request.PatientId, request.By != RequestedBy.Patient, forOthers, output, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return copy;
    }

    public async Task<IReadOnlyList<CopyConsent>> GetConsentsAsync(Guid id, CancellationToken cancellationToken)
    {
        var request = await desk.FindAsync<AccessRequest>(id, PrivacyPermissions.Requests.Export, cancellationToken);
        return request.By == RequestedBy.ThirdParty ? await recipient.ConsentsAsync(request.PatientId, (await desk.TakingAsync(cancellationToken)).Now, cancellationToken) : [];
    }

    private async Task<AccessRequestDto> EndAsync(Guid id, Action<AccessRequest, Taking> act, string whyKeptBack, CancellationToken cancellationToken)
    {
        var request = await desk.DecideAsync(id, act, cancellationToken);
        await recipient.KeepBackAsync(request.PatientId, request.KeepBack(), whyKeptBack, (await desk.TakingAsync(cancellationToken)).Now, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return mapper.Map<AccessRequestDto>(request);
    }

    private async Task<AccessRequestDto> DecideAsync(Guid id, Action<AccessRequest, Taking> act, CancellationToken cancellationToken) =>
        mapper.Map<AccessRequestDto>(await desk.DecideAsync(id, act, cancellationToken));
}
