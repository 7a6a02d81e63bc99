using Microsoft.EntityFrameworkCore;
using PracticeSuite.Charting.Contracts;
using PracticeSuite.Charting.Contracts.Patients;
using PracticeSuite.Identity.Contracts.Practices;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Auditing;
using PracticeSuite.Privacy.Contracts;
using PracticeSuite.Privacy.Contracts.BrokenGlass;
using PracticeSuite.Privacy.Data;
using PracticeSuite.Privacy.Notices;

namespace PracticeSuite.Privacy.BrokenGlass;

internal sealed class BrokenGlassAppService(
    PrivacyDbContext db,
    IAccess access,
    IReauthentication reauthentication,
    IRelationships relationships,
    ISensitiveCharts sensitive,
    IPatientDirectory patients,
    IPracticeDirectory practices,
    NoticeBoard notices,
    MedicalEmergencies emergencies,
    IAuditTrail trail,
    TimeProvider clock) : IBrokenGlassAppService
{
    public async Task<OpenGlassDto> BreakAsync(BreakGlassInput input, CancellationToken cancellationToken)
    {
        await access.DemandAsync(PrivacyPermissions.BrokenGlass.Break, cancellationToken);
        reauthentication.Demand();

        Check.That(input.PatientId is not null, nameof(input.PatientId), "Patient is empty; open the chart that you need.");
        var patientId = (await patients.DemandAsync(input.PatientId.Value, cancellationToken)).Id;
        var now = clock.GetUtcNow();
        var replaced = await ReplacedAsync(patientId, input.Reason, now, cancellationToken);
        var glass = GlassBreaking.Break(access.Caller, input, patientId, now, await TodayAsync(cancellationToken));
        foreach (var older in replaced)
            await EndAsync(older, now, cancellationToken);
        db.Add(glass);
        await db.SaveChangesAsync(cancellationToken);
        await OpenAsync(glass, cancellationToken);
        return await ShowAsync(glass, cancellationToken);
    }

    public async Task<bool> OffersEmergencyAsync(CancellationToken cancellationToken)
    {
        await access.DemandAsync(PrivacyPermissions.BrokenGlass.Break, cancellationToken);
        return await emergencies.OpenMoreAsync(cancellationToken);
    }

    public async Task<IReadOnlyList<OpenGlassDto>> GetOpenAsync(CancellationToken cancellationToken)
    {
        await access.DemandAsync(PrivacyPermissions.BrokenGlass.Break, cancellationToken);

        var (me, now) = (access.Caller.UserId, clock.GetUtcNow());
        var open = await db.Glasses.AsNoTracking().Where(g => g.UserId == me && g.EndsAt > now).OrderBy(g => g.EndsAt).ToListAsync(cancellationToken);
        var shown = new List<OpenGlassDto>(open.Count);
        foreach (var glass in open)
            shown.Add(await ShowAsync(glass, cancellationToken));
        return shown;
    }

    public async Task EndAsync(Guid id, CancellationToken cancellationToken)
    {
        await access.DemandAsync(PrivacyPermissions.BrokenGlass.Break, cancellationToken);

        var me = access.Caller.UserId;
        var glass = await db.Glasses.SingleOrDefaultAsync(g => g.Id == id && g.UserId == me, cancellationToken) ?? throw PrivacyErrors.GlassNotFound(id);
        await EndAsync(glass, clock.GetUtcNow(), cancellationToken);
    }

    public async Task<IReadOnlyList<BrokenGlassDto>> GetListAsync(bool waiting, CancellationToken cancellationToken)
    {
        await access.DemandAsync(PrivacyPermissions.BrokenGlass.Review, cancellationToken);

        var all = db.Glasses.AsNoTracking();
        var found = await (waiting ? all.Where(g => g.Verdict == null).OrderBy(g => g.ReviewDueOn).ThenBy(g => g.OpenedAt) : all.OrderByDescending(g => g.OpenedAt))
            .ToListAsync(cancellationToken);
        return await ShowAsync(found, cancellationToken);
    }

    public async Task<BrokenGlassDto> ReviewAsync(Guid id, GlassReviewInput review, CancellationToken cancellationToken)
    {
        await access.DemandAsync(PrivacyPermissions.BrokenGlass.Review, cancellationToken);

        var glass = await db.Glasses.SingleOrDefaultAsync(g => g.Id == id, cancellationToken) ?? throw PrivacyErrors.GlassNotFound(id);
        glass.Review(access.Caller, review, clock.GetUtcNow());
        await db.SaveChangesAsync(cancellationToken);
        return (await ShowAsync([glass], cancellationToken))[0];
    }

    /// <summary>
    /// The caller's windows on this chart, whose place a medical emergency takes. Whether anything more lies behind an open chart is not
    /// looked at: the answer would tell (P-082).
    /// </summary>
    private async Task<List<GlassBreaking>> ReplacedAsync(Guid patientId, BreakGlassReason reason, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if ((await access.DecideAsync(ChartingPermissions.Plans.View, patientId, cancellationToken)).Reason == AccessReason.NoRelationship)
            return [];
        var me = access.Caller.UserId;
        var open = await db.Glasses.Where(g => g.UserId == me && g.PatientId == patientId && g.EndsAt > now).ToListAsync(cancellationToken);
        var isMore = reason == BreakGlassReason.MedicalEmergency && !open.Exists(g => g.Reason == BreakGlassReason.MedicalEmergency) && await emergencies.OpenMoreAsync(cancellationToken);
        return isMore ? open : throw PrivacyErrors.GlassNotNeeded();
    }

    private async Task EndAsync(GlassBreaking glass, DateTimeOffset at, CancellationToken cancellationToken)
    {
        glass.End(at);
        await db.SaveChangesAsync(cancellationToken);
        await relationships.EndAsync(RelationshipKind.BrokenGlass, glass.Id, glass.EndsAt, cancellationToken);
    }

    /// <summary>The chart for the one who asked, the notices for the others, the event for all time.</summary>
    private async Task OpenAsync(GlassBreaking glass, CancellationToken cancellationToken)
    {
        await relationships.OpenGlassAsync(
            glass.Id, glass.PatientId, glass.StaffId, glass.Reason.ToString(), glass.OpenedAt, glass.EndsAt, cancellationToken);
        // Whoever broke the glass has said why; a sensitive chart does not ask again meanwhile.
        await sensitive.OpenAsync(glass.PatientId, glass.EndsAt, cancellationToken);
        await notices.TellOfBrokenGlassAsync(glass, cancellationToken);
        await emergencies.DiscloseAsync(glass, cancellationToken);
        trail.Record(new AuditEvent(AuditAction.BreakGlass, "Patient", glass.PatientId.ToString()) { PatientId = glass.PatientId, Reason = glass.Reason.ToString() });
    }

    private async Task<OpenGlassDto> ShowAsync(GlassBreaking glass, CancellationToken cancellationToken)
    {
        var name = (await patients.GetNamesAsync([glass.PatientId], cancellationToken)).GetValueOrDefault(glass.PatientId);
        return new OpenGlassDto(glass.Id, glass.PatientId, name?.ListName ?? "", glass.Reason, glass.OpenedAt, glass.EndsAt);
    }

    private async Task<IReadOnlyList<BrokenGlassDto>> ShowAsync(List<GlassBreaking> glasses, CancellationToken cancellationToken)
    {
        if (glasses.Count == 0)
            return [];
        var names = await patients.GetNamesAsync([.. glasses.Select(g => g.PatientId).Distinct()], cancellationToken);
        var (now, today) = (clock.GetUtcNow(), await TodayAsync(cancellationToken));
        return [.. glasses.Select(g => Show(g, names.GetValueOrDefault(g.PatientId)?.Mrn ?? "unknown", now, today))];
    }

    private BrokenGlassDto Show(GlassBreaking glass, string mrn, DateTimeOffset now, DateOnly today) => new(
        glass.Id,
        glass.PatientId,
        mrn,
        glass.UserId,
        glass.StaffId,
        glass.BrokenBy,
        glass.Reason,
        glass.Explanation,
        glass.OpenedAt,
        glass.EndsAt,
        glass.IsOpen(now),
        glass.ReviewDueOn,
        glass.Verdict is null && today > glass.ReviewDueOn,
        glass.Verdict,
        glass.ReviewNote,
        glass.ReviewedBy,
        glass.ReviewedAt,
        glass.Verdict is null && !glass.IsOf(access.Caller));

    private async Task<DateOnly> TodayAsync(CancellationToken cancellationToken) => (await practices.GetAsync(cancellationToken)).Today(clock.GetUtcNow());
}
