using Microsoft.EntityFrameworkCore;
using PracticeSuite.Coordination.Agreements;
using PracticeSuite.Coordination.Contracts;
using PracticeSuite.Coordination.Contracts.Contacts;
using PracticeSuite.Coordination.Data;
using PracticeSuite.Coordination.Time;
using PracticeSuite.Platform.Access;

namespace PracticeSuite.Coordination.Contacts;

internal sealed class TalkAppService(CoordinationDbContext db, ContactBook book, IAccess access, TimeProvider clock) : ITalkAppService
{
    private const int Most = 20;

    public async Task<IReadOnlyList<TalkDto>> GetListAsync(Guid patientId, CancellationToken cancellationToken)
    {
        await access.DemandAsync(CoordinationPermissions.Contacts.ViewTerms, patientId, cancellationToken);
        var mayChange = (await access.DecideAsync(CoordinationPermissions.Contacts.ChangeTerms, patientId, cancellationToken)).IsGranted;
        var talks = await db.Talks.AsNoTracking().Where(talk => talk.PatientId == patientId).OrderByDescending(talk => talk.At).ThenByDescending(talk => talk.Id).Take(Most).ToListAsync(cancellationToken);
        return talks.ConvertAll(talk => new TalkDto(
            talk.Id, talk.At, talk.StaffId, talk.WithId, talk.IsByPhone, talk.Minutes, mayChange && talk.TakenBackAt is null && talk.StaffId == access.Caller.StaffId)
        {
            TakenBackAt = talk.TakenBackAt, TakenBackReason = talk.TakenBackReason,
        });
    }

    public async Task TakeBackAsync(Guid talkId, string? reason, CancellationToken cancellationToken)
    {
        await access.DemandAsync(CoordinationPermissions.Contacts.ChangeTerms, cancellationToken);
        var talk = await db.Talks.SingleOrDefaultAsync(one => one.Id == talkId, cancellationToken) ?? throw AgreementErrors.TalkNotFound(talkId);
        await access.DemandAsync(CoordinationPermissions.Contacts.ChangeTerms, talk.PatientId, cancellationToken);
        talk.TakeBack(access.Caller.ToAuthor().StaffId, reason, clock.GetUtcNow());
        await book.TakeBackAsync(talk.Kind, talk.Id, cancellationToken);
        await db.SaveOrAsync(AgreementErrors.TalkTakenBack, cancellationToken);
    }
}
