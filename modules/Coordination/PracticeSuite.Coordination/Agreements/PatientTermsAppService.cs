using Microsoft.EntityFrameworkCore;
using PracticeSuite.Charting.Contracts.Flags;
using PracticeSuite.Coordination.Contacts;
using PracticeSuite.Coordination.Contracts;
using PracticeSuite.Coordination.Contracts.Agreements;
using PracticeSuite.Coordination.Data;
using PracticeSuite.Coordination.Time;
using PracticeSuite.Identity.Contracts.Staff;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;

namespace PracticeSuite.Coordination.Agreements;

internal sealed class PatientTermsAppService(
    CoordinationDbContext db, SharedCare care, ContactClock clock, ContactBook book, Reviews reviews, PairAsks asks, IStaffDirectory staff, IFlagRuleNames rules, IAccess access,
    IReauthentication reauthentication) : IPatientTermsAppService
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
        var (pair, pen) = await DemandPairAsync(input, cancellationToken);
        var today = (await care.ClockAsync(cancellationToken)).Today;
        var here = (await staff.GetAllAsync(cancellationToken)).Values.Where(member => member.IsEmployedOn(today) && member.MayCountTimeOn(today)).Select(member => member.Id).ToHashSet();
        AgreementCheck.Demand(input.Terms, [.. rules.All.Select(rule => rule.Id)], here);
        var known = await KnownAsync(input, cancellationToken);
        var next = PatientTerms.Set(db.CurrentPractice, input, known, pair, await db.IsCallerOfProgramAsync(cancellationToken), pen);
        if (next.Signatures?.Any(one => one.StaffId == pen.StaffId && one.At == pen.At) == true)
            reauthentication.Demand();
        return await AddAsync(next, pair, cancellationToken);
    }

    public async Task<IReadOnlyList<PatientTermsDto>> SignAsync(Guid patientId, Guid therapistId, Guid prescriberId, int turn, CancellationToken cancellationToken)
    {
        var input = new PatientTermsInput(patientId, therapistId, prescriberId, turn, OwnTerms.None, null);
        var (pair, pen) = await DemandPairAsync(input, cancellationToken);
        reauthentication.Demand();
        return await AddAsync(
            PatientTerms.Sign(db.CurrentPractice, input, await KnownAsync(input, cancellationToken), pair, await db.IsCallerOfProgramAsync(cancellationToken), pen), pair, cancellationToken);
    }

    public async Task<IReadOnlyList<PatientTermsDto>> LogTalkAsync(TalkInput input, CancellationToken cancellationToken)
    {
        await access.DemandAsync(CoordinationPermissions.Contacts.ChangeTerms, input.PatientId, cancellationToken);
        var me = access.Caller.ToAuthor().StaffId;
        var now = (await care.ClockAsync(cancellationToken)).Now;
        Check.That(input.Channel is ContactChannel.Phone or ContactChannel.InPerson, nameof(input.Channel), "How is a channel that the product sees itself; log what happened in person or by phone.");
        Check.That(input.Minutes is >= 1 and <= LongestTalk, nameof(input.Minutes), $"Minutes are {input.Minutes}; give 1 to {LongestTalk} (K-032).");
        Check.That(input.At <= now, nameof(input.At), "When is in the future; log it when you have talked.");
        Check.That(input.At >= now.AddDays(-LatestToLogDays), nameof(input.At), $"When is more than {LatestToLogDays} days ago; log what is newer.");
        Check.That(input.WithStaffId != me, nameof(input.WithStaffId), "Talked with is you; choose the colleague with whom you talked.");
        if (!(await care.GetPairsAsync([input.PatientId], cancellationToken)).Any(one => one.TherapistId == input.WithStaffId || one.PrescriberId == input.WithStaffId))
            throw AgreementErrors.NotShared();
        var isByPhone = input.Channel == ContactChannel.Phone;
        var talk = StaffTalk.Of(db.CurrentPractice, input.PatientId, me, input.WithStaffId, isByPhone, input.At, input.Minutes, now, await db.IsOfProgramAsync([me, input.WithStaffId], cancellationToken));
        db.Talks.Add(talk);
        await book.RecordAsync(input.PatientId, [me, input.WithStaffId], talk.Kind, talk.Id, input.At, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return await ShowAsync(input.PatientId, cancellationToken);
    }

    public async Task<IReadOnlyList<PatientTermsDto>> AttestReviewAsync(ReviewInput input, CancellationToken cancellationToken)
    {
        await access.DemandAsync(CoordinationPermissions.Contacts.ChangeTerms, input.PatientId, cancellationToken);
        Check.That(input.ItemId != Guid.Empty, nameof(input.ItemId), "ItemId is empty; say which note or visit you have read.");
        var pair = (await clock.ReadAsync([input.PatientId], null, cancellationToken)).Select(one => one.Pair)
            .FirstOrDefault(one => one.Shared.TherapistId == input.TherapistId && one.Shared.PrescriberId == input.PrescriberId) ?? throw AgreementErrors.NotShared();
        await reviews.AttestAsync(pair, input.ItemId, cancellationToken);
        return await ShowAsync(input.PatientId, cancellationToken);
    }

    /// <returns>What the pair has agreed on for all, and the caller, who is one of the two.</returns>
    private async Task<(AgreementTerms Pair, AgreementPen Pen)> DemandPairAsync(PatientTermsInput input, CancellationToken cancellationToken)
    {
        await access.DemandAsync(CoordinationPermissions.Contacts.ChangeTerms, input.PatientId, cancellationToken);
        if (!(await care.GetPairsAsync([input.PatientId], cancellationToken)).Any(one => one.TherapistId == input.TherapistId && one.PrescriberId == input.PrescriberId))
            throw AgreementErrors.NotShared();
        if (access.Caller.StaffId is not { } me || (me != input.TherapistId && me != input.PrescriberId))
            throw AgreementErrors.NotOfPair();
        var now = await care.ClockAsync(cancellationToken);
        var held = (await care.GetHeldAsync([input.TherapistId], now.Today, cancellationToken)).GetValueOrDefault((input.TherapistId, input.PrescriberId));
        var member = (await staff.GetAllAsync(cancellationToken)).GetValueOrDefault(me) ?? throw CoordinationErrors.NotStaff();
        return (held?.Terms ?? AgreementTerms.Default, AgreementPen.Of(member, now));
    }

    private Task<List<PatientTerms>> KnownAsync(PatientTermsInput of, CancellationToken cancellationToken) => db.PatientTerms
        .Where(t => t.PatientId == of.PatientId && t.TherapistId == of.TherapistId && t.PrescriberId == of.PrescriberId && t.IsLatest).ToListAsync(cancellationToken);

    private async Task<IReadOnlyList<PatientTermsDto>> AddAsync(PatientTerms next, AgreementTerms agreed, CancellationToken cancellationToken)
    {
        db.PatientTerms.Add(next);
        await db.SaveOrAsync(AgreementErrors.TermsChanged, cancellationToken);
        if (next.AwaitsSignature(agreed))
        {
            await asks.AskToSignAsync(
                next.PatientId, [.. new[] { next.TherapistId, next.PrescriberId }.Where(id => id != next.SetById && next.Signatures?.Any(one => one.StaffId == id) != true)],
                next.IsPart2, cancellationToken);
        }

        return await ShowAsync(next.PatientId, cancellationToken);
    }

    private async Task<IReadOnlyList<PatientTermsDto>> ShowAsync(Guid patientId, CancellationToken cancellationToken)
    {
        var pairs = await clock.ReadAsync([patientId], null, cancellationToken);
        if (pairs.Count == 0)
            return [];
        var history = (await db.PatientTerms.AsNoTracking().Where(t => t.PatientId == patientId).OrderByDescending(t => t.SetAt).ThenByDescending(t => t.Turn).ToListAsync(cancellationToken))
            .ToLookup(t => (t.TherapistId, t.PrescriberId));
        var toRead = new List<ReviewDto?>();
        foreach (var one in pairs)
            toRead.Add(await reviews.ReadAsync(one.Pair, cancellationToken));
        var first = PairPatient.First(pairs.Select(one => one.Pair));
        var mayChange = (await access.DecideAsync(CoordinationPermissions.Contacts.ChangeTerms, patientId, cancellationToken)).IsGranted;
        return
        [
            .. pairs.Select((one, at) =>
            {
                var (pair, due) = (one.Pair, one.Due);
                var isOf = access.Caller.StaffId == due.TherapistId || access.Caller.StaffId == due.PrescriberId;
                var missing = pair.Missing();
                return new PatientTermsDto(
                    patientId, due.TherapistId, due.PrescriberId, due.AgreementId, pair.Held?.IsExpired == true, pair.Turn, pair.Own?.Terms ?? OwnTerms.None, pair.Terms, due.Tier,
                    one.Proposed, due, mayChange && isOf,
                    [.. history[(due.TherapistId, due.PrescriberId)].Select(t => new TermsChangeDto(t.Terms, t.Reason, t.SetById, t.SetAt, t.IsSignature))])
                {
                    SpeaksForChart = ReferenceEquals(pair, first),
                    Agreed = pair.Held?.Terms ?? AgreementTerms.Default,
                    Signatures = [.. (pair.Own?.Signatures ?? []).Select(of => new AgreementSignatureDto(of.As, of.StaffId, of.Name, of.Credential, of.At))],
                    WaitsForId = missing.Where(id => id != access.Caller.StaffId).Concat(missing).Select(id => (Guid?)id).FirstOrDefault(),
                    MaySign = mayChange && isOf && missing.Contains(access.Caller.StaffId!.Value),
                    WithId = access.Caller.StaffId == due.TherapistId ? due.PrescriberId : access.Caller.StaffId == due.PrescriberId ? due.TherapistId : null,
                    Review = mayChange ? toRead[at] : null,
                };
            }),
        ];
    }
}
