using Microsoft.EntityFrameworkCore;
using PracticeSuite.Charting.Contracts.Flags;
using PracticeSuite.Coordination.Contracts;
using PracticeSuite.Coordination.Contracts.Agreements;
using PracticeSuite.Coordination.Data;
using PracticeSuite.Identity.Contracts.Staff;
using PracticeSuite.Platform.Access;

namespace PracticeSuite.Coordination.Agreements;

internal sealed class AgreementAppService(
    CoordinationDbContext db, SharedCare care, AgreementLists lists, Drift drift, PairAsks asks, IStaffDirectory staff, IFlagRuleNames rules, IAccess access,
    IReauthentication reauthentication) : IAgreementAppService
{
    public async Task<AgreementListDto> GetListAsync(CancellationToken cancellationToken)
    {
        await access.DemandAsync(CoordinationPermissions.Agreements.View, cancellationToken);
        return await lists.GetAsync(cancellationToken);
    }

    public async Task<IReadOnlyList<ToSignRow>> GetToSignAsync(CancellationToken cancellationToken)
    {
        await access.DemandAsync(CoordinationPermissions.Agreements.View, cancellationToken);
        return await lists.GetToSignAsync(cancellationToken);
    }

    public async Task<AgreementDto> GetAsync(Guid id, CancellationToken cancellationToken)
    {
        await access.DemandAsync(CoordinationPermissions.Agreements.View, cancellationToken);
        return await ShowAsync(await FindAsync(db.Agreements.AsNoTracking(), id, cancellationToken), cancellationToken);
    }

    public async Task<AgreementDto> BeginAsync(Guid therapistId, Guid prescriberId, CancellationToken cancellationToken)
    {
        var me = await DemandWriterAsync(cancellationToken);
        var now = await care.ClockAsync(cancellationToken);
        var all = await staff.GetAllAsync(cancellationToken);
        // Whose minutes count is another question: an associate on the care team is of a pair that has to agree (K-001).
        foreach (var (member, field) in new[] { (therapistId, nameof(AgreementDto.TherapistId)), (prescriberId, nameof(AgreementDto.PrescriberId)) })
        {
            if (all.GetValueOrDefault(member)?.IsEmployedOn(now.Today) != true)
                throw CoordinationErrors.StaffNotFound(member, field);
        }

        var agreement = PairAgreement.Begin(db.CurrentPractice, therapistId, prescriberId, me, now.Now);
        agreement.RoleOf(me);
        if (await db.Agreements.AnyAsync(a => a.TherapistId == therapistId && a.PrescriberId == prescriberId, cancellationToken))
            throw AgreementErrors.PairKnown();
        db.Agreements.Add(agreement);
        await db.SaveOrAsync(AgreementErrors.PairKnown, cancellationToken);
        return await ShowAsync(agreement, cancellationToken);
    }

    public async Task<AgreementDto> DraftAsync(Guid id, CancellationToken cancellationToken)
    {
        var me = await DemandWriterAsync(cancellationToken);
        var agreement = await FindAsync(db.Agreements, id, cancellationToken);
        agreement.Draft(me, (await care.ClockAsync(cancellationToken)).Now);
        await db.SaveOrAsync(AgreementErrors.SignedMeanwhile, cancellationToken);
        return await ShowAsync(agreement, cancellationToken);
    }

    public async Task<AgreementDto> KeepAsync(Guid versionId, int revision, AgreementTerms terms, CancellationToken cancellationToken)
    {
        var me = await DemandWriterAsync(cancellationToken);
        var agreement = await OfVersionAsync(versionId, cancellationToken);
        var now = await care.ClockAsync(cancellationToken);
        AgreementCheck.Demand(terms, [.. rules.All.Select(rule => rule.Id)], await HereAsync(now.Today, cancellationToken), now.Today);
        agreement.Keep(versionId, revision, terms, me, now.Now);
        await db.SaveOrAsync(AgreementErrors.DraftChanged, cancellationToken);
        return await ShowAsync(agreement, cancellationToken);
    }

    public async Task<AgreementDto> SignAsync(Guid versionId, int revision, CancellationToken cancellationToken)
    {
        var me = await DemandWriterAsync(cancellationToken);
        reauthentication.Demand();
        var agreement = await OfVersionAsync(versionId, cancellationToken);
        var now = await care.ClockAsync(cancellationToken);
        var member = (await staff.GetAllAsync(cancellationToken)).GetValueOrDefault(me) ?? throw CoordinationErrors.NotStaff();
        AgreementCheck.Demand(agreement.Get(versionId).Terms with { EffectiveOn = null }, [.. rules.All.Select(rule => rule.Id)], await HereAsync(now.Today, cancellationToken), now.Today);
        agreement.Sign(versionId, revision, AgreementPen.Of(member, now), now.Today);
        await db.SaveOrAsync(AgreementErrors.SignedMeanwhile, cancellationToken);
        if (agreement.StateOf(agreement.Get(versionId), now.Today) == AgreementState.AwaitsSignature)
            await asks.AskToSignAsync(null, [me == agreement.TherapistId ? agreement.PrescriberId : agreement.TherapistId], isPart2: false, cancellationToken);
        return await ShowAsync(agreement, cancellationToken);
    }

    public async Task<IReadOnlyList<TermChange>> CompareAsync(Guid earlierId, Guid laterId, CancellationToken cancellationToken)
    {
        await access.DemandAsync(CoordinationPermissions.Agreements.View, cancellationToken);
        var agreement = await OfVersionAsync(earlierId, cancellationToken);
        var known = await staff.GetAllAsync(cancellationToken);
        return TermsDiff.Of(agreement.Get(earlierId).Terms, agreement.Get(laterId).Terms, id => known.TryGetValue(id, out var member) ? member.DisplayName : "somebody who left");
    }

    public async Task<DriftDto> GetDriftAsync(Guid id, CancellationToken cancellationToken)
    {
        await access.DemandAsync(CoordinationPermissions.Agreements.View, cancellationToken);
        await access.DemandAsync(CoordinationPermissions.Contacts.ViewTerms, cancellationToken);
        return await drift.ReadAsync(await FindAsync(db.Agreements.AsNoTracking(), id, cancellationToken), cancellationToken);
    }

    private async Task<Guid> DemandWriterAsync(CancellationToken cancellationToken)
    {
        await access.DemandAsync(CoordinationPermissions.Agreements.Write, cancellationToken);
        return access.Caller.StaffId ?? throw AgreementErrors.NotOfPair();
    }

    /// <summary>That of others is not there for whoever sees their own alone.</summary>
    private async Task<PairAgreement> FindAsync(IQueryable<PairAgreement> from, Guid id, CancellationToken cancellationToken)
    {
        var found = await from.Include(a => a.Versions).ThenInclude(v => v.Signatures).AsSplitQuery().SingleOrDefaultAsync(a => a.Id == id, cancellationToken);
        return found is not null && lists.Sees(found) ? found : throw AgreementErrors.NotFound(id);
    }

    private async Task<PairAgreement> OfVersionAsync(Guid versionId, CancellationToken cancellationToken)
    {
        var id = await db.AgreementVersions.Where(v => v.Id == versionId).Select(v => (Guid?)v.AgreementId).SingleOrDefaultAsync(cancellationToken);
        return id is { } agreement ? await FindAsync(db.Agreements, agreement, cancellationToken) : throw AgreementErrors.NotFound(versionId);
    }

    private async Task<IReadOnlySet<Guid>> HereAsync(DateOnly today, CancellationToken cancellationToken) =>
        (await staff.GetAllAsync(cancellationToken)).Values.Where(member => member.IsEmployedOn(today) && member.MayCountTimeOn(today)).Select(member => member.Id).ToHashSet();

    private async Task<AgreementDto> ShowAsync(PairAgreement agreement, CancellationToken cancellationToken) => lists.Show(agreement, (await care.ClockAsync(cancellationToken)).Today);
}
