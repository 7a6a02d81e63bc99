using Microsoft.EntityFrameworkCore;
using PracticeSuite.Coordination.Contacts;
using PracticeSuite.Coordination.Contracts;
using PracticeSuite.Coordination.Contracts.Agreements;
using PracticeSuite.Coordination.Contracts.Contacts;
using PracticeSuite.Coordination.Data;
using PracticeSuite.Coordination.Time;
using PracticeSuite.Identity.Contracts.Staff;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;

namespace PracticeSuite.Coordination.Agreements;

internal sealed class PatientTermsAppService(
    CoordinationDbContext db, SharedCare care, ContactClock clock, ContactBook book, IStaffDirectory staff, IAccess access) : IPatientTermsAppService
{
    private const int LatestToLogDays = 30;
    private const int LongestTalk = 240;

    public async Task<IReadOnlyList<PatientTermsDto>> GetAsync(Guid patientId, CancellationToken cancellationToken)
    {
        await access.DemandAsync(CoordinationPermissions.Contacts.ViewTerms, patientId, cancellationToken);
        return await ShowAsync(patientId, cancellationToken);
    }

    public async Task<IReadOnlyList<PatientTermsDto>> ChangeAsync(PatientTermsInput input, CancellationToken cancellationToken)
    {
        await access.DemandAsync(CoordinationPermissions.Contacts.ChangeTerms, input.PatientId, cancellationToken);
        if (access.Caller.StaffId is not { } me || (me != input.TherapistId && me != input.PrescriberId))
            throw AgreementErrors.NotOfPair();
        if (!(await care.GetPairsAsync([input.PatientId], cancellationToken)).Any(one => one.TherapistId == input.TherapistId && one.PrescriberId == input.PrescriberId))
            throw AgreementErrors.NotShared();
        var now = await care.ClockAsync(cancellationToken);
        var here = (await staff.GetAllAsync(cancellationToken)).Values.Where(member => member.IsEmployedOn(now.Today)).Select(member => member.Id).ToHashSet();
        var known = await db.PatientTerms.Where(
            t => t.PatientId == input.PatientId && t.TherapistId == input.TherapistId && t.PrescriberId == input.PrescriberId && t.IsLatest).ToListAsync(cancellationToken);
        var isProgram = await db.IsCallerOfProgramAsync(cancellationToken);
        db.PatientTerms.Add(PatientTerms.Set(db.CurrentPractice, input, known, isProgram, here, me, now.Now));
        await db.SaveOrAsync(AgreementErrors.TermsChanged, cancellationToken);
        return await ShowAsync(input.PatientId, cancellationToken);
    }

    public async Task<IReadOnlyList<PatientTermsDto>> LogTalkAsync(TalkInput input, CancellationToken cancellationToken)
    {
        await access.DemandAsync(CoordinationPermissions.Contacts.ChangeTerms, input.PatientId, cancellationToken);
        var me = access.Caller.ToAuthor().StaffId;
        var now = (await care.ClockAsync(cancellationToken)).Now;
        Check.That(input.Channel is ContactChannel.Phone or ContactChannel.InPerson, nameof(input.Channel), "Channel is one that the product sees itself; log what happened in person or by phone.");
        Check.That(input.Minutes is >= 1 and <= LongestTalk, nameof(input.Minutes), $"Minutes are {input.Minutes}; give 1 to {LongestTalk} (K-032).");
        Check.That(input.At <= now, nameof(input.At), "At is in the future; log it when you have talked.");
        Check.That(input.At >= now.AddDays(-LatestToLogDays), nameof(input.At), $"At is more than {LatestToLogDays} days ago; log what is newer.");
        Check.That(input.WithStaffId != me, nameof(input.WithStaffId), "WithStaffId is you; choose the colleague with whom you talked.");
        if (!(await care.GetPairsAsync([input.PatientId], cancellationToken)).Any(one => one.TherapistId == input.WithStaffId || one.PrescriberId == input.WithStaffId))
            throw AgreementErrors.NotShared();
        var isByPhone = input.Channel == ContactChannel.Phone;
        var talk = StaffTalk.Of(db.CurrentPractice, input.PatientId, me, input.WithStaffId, isByPhone, input.At, input.Minutes, now);
        db.Talks.Add(talk);
        await book.RecordAsync(input.PatientId, [me, input.WithStaffId], isByPhone ? ContactKind.Phone : ContactKind.InPerson, talk.Id, input.At, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return await ShowAsync(input.PatientId, cancellationToken);
    }

    private async Task<IReadOnlyList<PatientTermsDto>> ShowAsync(Guid patientId, CancellationToken cancellationToken)
    {
        var pairs = await clock.ReadAsync([patientId], null, cancellationToken);
        if (pairs.Count == 0)
            return [];
        var history = (await db.PatientTerms.AsNoTracking().Where(t => t.PatientId == patientId).OrderByDescending(t => t.SetAt).ThenByDescending(t => t.Turn).ToListAsync(cancellationToken))
            .ToLookup(t => (t.TherapistId, t.PrescriberId));
        var mayChange = (await access.DecideAsync(CoordinationPermissions.Contacts.ChangeTerms, patientId, cancellationToken)).IsGranted;
        return
        [
            .. pairs.Select(one =>
            {
                var (pair, due) = (one.Pair, one.Due);
                return new PatientTermsDto(
                    patientId, due.TherapistId, due.PrescriberId, due.AgreementId, pair.Held?.IsExpired == true, pair.Turn, pair.Own?.Terms ?? OwnTerms.None, pair.Terms, due.Tier,
                    one.Proposed, due, mayChange && (access.Caller.StaffId == due.TherapistId || access.Caller.StaffId == due.PrescriberId),
                    [.. history[(due.TherapistId, due.PrescriberId)].Select(t => new TermsChangeDto(t.Terms, t.Reason, t.SetById, t.SetAt))])
                { WithId = access.Caller.StaffId == due.TherapistId ? due.PrescriberId : access.Caller.StaffId == due.PrescriberId ? due.TherapistId : null };
            }),
        ];
    }
}
