using Microsoft.EntityFrameworkCore;
using PracticeSuite.Charting.Contracts;
using PracticeSuite.Charting.Contracts.Patients;
using PracticeSuite.Identity.Contracts.Practices;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Auditing;
using PracticeSuite.Privacy.Contracts;
using PracticeSuite.Privacy.Contracts.SensitiveCharts;
using PracticeSuite.Privacy.Data;

namespace PracticeSuite.Privacy.SensitiveCharts;

internal sealed class SensitiveChartAppService(
    PrivacyDbContext db,
    IAccess access,
    ISensitiveCharts sensitive,
    IPatientDirectory patients,
    IPracticeDirectory practices,
    IAuditTrail trail,
    TimeProvider clock) : ISensitiveChartAppService
{
    public async Task<IReadOnlyList<SensitiveChartDto>> GetListAsync(CancellationToken cancellationToken)
    {
        await access.DemandAsync(PrivacyPermissions.SensitiveCharts.Manage, cancellationToken);

        return await ShowAsync(
            await db.SensitiveMarks.AsNoTracking().OrderBy(m => m.EndedAt != null).ThenByDescending(m => m.MarkedAt).ToListAsync(cancellationToken), cancellationToken);
    }

    public async Task<SensitiveChartDto> MarkAsync(SensitiveChartInput input, CancellationToken cancellationToken)
    {
        await access.DemandAsync(PrivacyPermissions.SensitiveCharts.Manage, cancellationToken);

        var patientId = await PatientAsync(input.PatientId, cancellationToken);
        if (await db.SensitiveMarks.AnyAsync(m => m.PatientId == patientId && m.EndedAt == null, cancellationToken))
            throw PrivacyErrors.SensitiveAlready();
        var mark = SensitiveMark.Mark(access.Caller, input, patientId, clock.GetUtcNow());
        db.Add(mark);
        await db.SaveChangesAsync(cancellationToken);
        await sensitive.MarkAsync(mark.Id, patientId, mark.MarkedAt, cancellationToken);
        return (await ShowAsync([mark], cancellationToken))[0];
    }

    public async Task<SensitiveChartDto> EndAsync(Guid id, CancellationToken cancellationToken)
    {
        await access.DemandAsync(PrivacyPermissions.SensitiveCharts.Manage, cancellationToken);

        var mark = await db.SensitiveMarks.SingleOrDefaultAsync(m => m.Id == id, cancellationToken) ?? throw PrivacyErrors.SensitiveNotFound(id);
        mark.End(access.Caller, clock.GetUtcNow());
        await db.SaveChangesAsync(cancellationToken);
        await sensitive.EndAsync(mark.Id, mark.EndedAt!.Value, cancellationToken);
        return (await ShowAsync([mark], cancellationToken))[0];
    }

    public async Task<IReadOnlyList<ChartReasonDto>> GetReasonsAsync(Guid patientId, CancellationToken cancellationToken)
    {
        await access.DemandAsync(PrivacyPermissions.SensitiveCharts.Manage, cancellationToken);

        return await db.GivenReasons.AsNoTracking().Where(r => r.PatientId == patientId).OrderByDescending(r => r.At)
            .Select(r => new ChartReasonDto(r.Id, r.PatientId, r.GivenBy, r.Reason, r.Explanation, r.At)).ToListAsync(cancellationToken);
    }

    public async Task GiveReasonAsync(ChartReasonInput input, CancellationToken cancellationToken)
    {
        await access.DemandAsync(ChartingPermissions.Patients.View, cancellationToken);

        var patientId = await PatientAsync(input.PatientId, cancellationToken);
        var now = clock.GetUtcNow();
        var given = GivenReason.Give(access.Caller, input, patientId, now);
        if ((await access.DecideAsync(ChartingPermissions.Patients.View, patientId, cancellationToken)).Reason != AccessReason.NoReasonGiven)
            return;
        db.Add(given);
        await db.SaveChangesAsync(cancellationToken);
        await sensitive.OpenAsync(patientId, await EndOfDayAsync(now, cancellationToken), cancellationToken);
        trail.Record(new AuditEvent(AuditAction.Access, "SensitiveChart") { PatientId = patientId, Reason = given.Reason.ToString() });
    }

    public async Task<IReadOnlyList<OmittedChart>> GetOmittedAsync(CancellationToken cancellationToken)
    {
        await access.DemandAsync(PrivacyPermissions.SensitiveCharts.SeeOmitted, cancellationToken);

        var marked = await db.SensitiveMarks.Where(m => m.EndedAt == null).Select(m => m.PatientId).Distinct().ToListAsync(cancellationToken);
        if (marked.Count == 0)
            return [];
        var open = await access.NarrowAsync(ChartingPermissions.Patients.View, marked, cancellationToken);
        var names = await patients.GetNamesAsync([.. marked.Except(open)], cancellationToken);
        return [.. names.Values.OrderBy(name => name.Mrn, StringComparer.Ordinal).Select(name => new OmittedChart(name.Id, name.Mrn))];
    }

    private async Task<Guid> PatientAsync(Guid? given, CancellationToken cancellationToken)
    {
        Check.That(given is not null, nameof(SensitiveChartInput.PatientId), "Patient is empty; choose one.");
        return (await patients.DemandAsync(given.Value, cancellationToken)).Id;
    }

    /// <summary>P-122: once a day, on the practice's clock.</summary>
    private async Task<DateTimeOffset> EndOfDayAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var zone = (await practices.GetAsync(cancellationToken)).Locations.Main().Zone;
        return zone.StartOf(zone.LocalDate(now).AddDays(1));
    }

    private async Task<IReadOnlyList<SensitiveChartDto>> ShowAsync(List<SensitiveMark> marks, CancellationToken cancellationToken)
    {
        var names = await patients.GetNamesAsync([.. marks.Select(m => m.PatientId).Distinct()], cancellationToken);
        return [.. marks.Select(m => new SensitiveChartDto(
            m.Id, m.PatientId, names.GetValueOrDefault(m.PatientId)?.Mrn ?? "unknown", m.Kind, m.Note, m.MarkedBy, m.MarkedAt, m.EndedBy, m.EndedAt))];
    }
}
