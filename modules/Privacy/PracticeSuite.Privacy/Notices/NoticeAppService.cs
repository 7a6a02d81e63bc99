using Microsoft.EntityFrameworkCore;
using PracticeSuite.Charting.Contracts.Patients;
using PracticeSuite.Platform.Access;
using PracticeSuite.Privacy.Contracts;
using PracticeSuite.Privacy.Contracts.Notices;
using PracticeSuite.Privacy.Data;

namespace PracticeSuite.Privacy.Notices;

internal sealed class NoticeAppService(PrivacyDbContext db, IAccess access, IPatientDirectory patients, TimeProvider clock) : INoticeAppService
{
    private const int MostShown = 200;

    /// <summary>Older ones stand in the audit trail and in the reviews.</summary>
    private static readonly TimeSpan Stays = TimeSpan.FromDays(90);

    private Guid Me => access.Caller.UserId ?? Guid.Empty;

    /// <summary>Whoever reviews is told, so that a new privacy officer finds what the one before was told.</summary>
    private bool IsOfficer => access.May(PrivacyPermissions.BrokenGlass.Review);

    public async Task<int> CountUnreadAsync(CancellationToken cancellationToken)
    {
        await access.DemandAsync(PrivacyPermissions.Notices.View, cancellationToken);

        return await (await MineAsync(cancellationToken)).CountAsync(n => !db.NoticeReadings.Any(r => r.UserId == Me && r.NoticeId == n.Id), cancellationToken);
    }

    public async Task<IReadOnlyList<NoticeDto>> GetListAsync(CancellationToken cancellationToken)
    {
        await access.DemandAsync(PrivacyPermissions.Notices.View, cancellationToken);

        var found = await (await MineAsync(cancellationToken)).OrderByDescending(n => n.At).Take(MostShown)
            .Select(n => new { Notice = n, IsRead = db.NoticeReadings.Any(r => r.UserId == Me && r.NoticeId == n.Id) }).ToListAsync(cancellationToken);
        var names = await patients.GetNamesAsync([.. found.Select(one => one.Notice.PatientId).OfType<Guid>().Distinct()], cancellationToken);
        return [.. found.Select(one => Show(one.Notice, one.Notice.PatientId is { } patient ? names.GetValueOrDefault(patient) : null, one.IsRead))];
    }

    public async Task MarkReadAsync(Guid id, CancellationToken cancellationToken)
    {
        await access.DemandAsync(PrivacyPermissions.Notices.View, cancellationToken);

        if (!await (await MineAsync(cancellationToken)).AnyAsync(n => n.Id == id, cancellationToken))
            throw PrivacyErrors.NoticeNotFound(id);
        if (await db.NoticeReadings.AnyAsync(r => r.UserId == Me && r.NoticeId == id, cancellationToken))
            return;
        db.Add(new NoticeReading { PracticeId = db.CurrentPractice, NoticeId = id, UserId = Me, At = clock.GetUtcNow() });
        await db.SaveChangesAsync(cancellationToken);
    }

    private IQueryable<Notice> Mine()
    {
        var (staff, officer, since) = (access.Caller.StaffId, IsOfficer, clock.GetUtcNow() - Stays);
        return db.Notices.AsNoTracking().Where(n => n.At > since && ((officer && n.ToStaffId == null) || (n.ToStaffId != null && n.ToStaffId == staff)));
    }

    /// <summary>Without those of the Part 2 program's doing that the caller may not know of any more, or not yet (P-072).</summary>
    private async Task<IQueryable<Notice>> MineAsync(CancellationToken cancellationToken)
    {
        var labelled = await Mine().Where(n => n.IsPart2 && n.PatientId != null).Select(n => n.PatientId!.Value).Distinct().ToListAsync(cancellationToken);
        var open = await access.Part2AmongAsync(labelled, cancellationToken);
        var hidden = labelled.Where(patient => !open.Contains(patient)).ToList();
        return hidden.Count == 0 ? Mine() : Mine().Where(n => !n.IsPart2 || !hidden.Contains(n.PatientId!.Value));
    }

    private static NoticeDto Show(Notice notice, PatientName? patient, bool isRead) => new(
        notice.Id,
        notice.Kind,
        notice.At,
        notice.About,
        notice.AboutUserId,
        notice.ReasonCode,
        notice.PatientId,
        notice.ToStaffId is null ? patient?.Mrn : patient?.ListName,
        notice.Times,
        isRead)
    {
        IsToOfficers = notice.ToStaffId is null,
    };
}
