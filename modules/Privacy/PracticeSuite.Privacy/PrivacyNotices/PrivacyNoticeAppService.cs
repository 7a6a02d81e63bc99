using Microsoft.EntityFrameworkCore;
using PracticeSuite.Charting.Contracts.Patients;
using PracticeSuite.Identity.Contracts.Practices;
using PracticeSuite.Platform.Access;
using PracticeSuite.Privacy.Contracts;
using PracticeSuite.Privacy.Contracts.PrivacyNotices;
using PracticeSuite.Privacy.Data;
using PracticeSuite.Privacy.Requests;

namespace PracticeSuite.Privacy.PrivacyNotices;

internal sealed class PrivacyNoticeAppService(PrivacyDbContext db, RequestDesk desk, IPatientDirectory patients, IPracticeDirectory practices, IAccess access)
    : IPrivacyNoticeAppService
{
    private const int MostShown = 200;

    public async Task<IReadOnlyList<NoticeVersionDto>> GetVersionsAsync(CancellationToken cancellationToken)
    {
        await access.DemandAsync(PrivacyPermissions.Requests.View, cancellationToken);

        var versions = await VersionsAsync(cancellationToken);
        var today = (await desk.TakingAsync(cancellationToken)).Today;
        var program = (await practices.GetAsync(cancellationToken)).Part2Program;
        var current = NoticeVersion.CurrentOf(versions, today);
        return [.. versions.OrderByDescending(version => version.Number).Select(version => Dto(version, version == current, NoticeVersion.LacksPart2(current, program, today)))];
    }

    public async Task<NoticeVersionDto> PublishAsync(NoticeVersionInput notice, CancellationToken cancellationToken)
    {
        await access.DemandAsync(PrivacyPermissions.Registers.Keep, cancellationToken);

        var published = NoticeVersion.Publish(notice, (await VersionsAsync(cancellationToken)).MaxBy(version => version.Number), await desk.TakingAsync(cancellationToken));
        db.Add(published);
        await db.SaveChangesAsync(cancellationToken);
        return (await GetVersionsAsync(cancellationToken)).Single(version => version.Id == published.Id);
    }

    public async Task<IReadOnlyList<AcknowledgmentDto>> GetOfPatientAsync(Guid patientId, CancellationToken cancellationToken)
    {
        await access.DemandAsync(PrivacyPermissions.Requests.View, patientId, cancellationToken);
        return (await db.Acknowledgments.AsNoTracking().Where(a => a.PatientId == patientId).OrderByDescending(a => a.On).ToListAsync(cancellationToken)).ConvertAll(Dto);
    }

    public async Task<MissingAcknowledgmentsDto> GetMissingAsync(CancellationToken cancellationToken)
    {
        await access.DemandAsync(PrivacyPermissions.Requests.View, cancellationToken);

        var all = await patients.GetIdsByMrnAsync(cancellationToken);
        var done = await db.Acknowledgments.AsNoTracking().Select(a => a.PatientId).ToHashSetAsync(cancellationToken);
        var missing = await access.NarrowAsync(
            PrivacyPermissions.Requests.View, [.. all.OrderBy(one => one.Key, StringComparer.OrdinalIgnoreCase).Select(one => one.Value).Where(id => !done.Contains(id))], cancellationToken);
        return new MissingAcknowledgmentsDto(missing.Count, [.. missing.Take(MostShown)]);
    }

    public async Task<AcknowledgmentDto> AcknowledgeAsync(Guid patientId, AcknowledgmentInput acknowledgment, CancellationToken cancellationToken)
    {
        await access.DemandAsync(PrivacyPermissions.Requests.Take, patientId, cancellationToken);

        await patients.DemandAsync(patientId, cancellationToken);
        var given = NoticeAcknowledgment.Of(patientId, acknowledgment, await VersionsAsync(cancellationToken), await desk.TakingAsync(cancellationToken));
        db.Add(given);
        await db.SaveOrAsync(PrivacyErrors.Acknowledged, cancellationToken);
        return Dto(given);
    }

    private Task<List<NoticeVersion>> VersionsAsync(CancellationToken cancellationToken) => db.NoticeVersions.AsNoTracking().ToListAsync(cancellationToken);

    private static NoticeVersionDto Dto(NoticeVersion of, bool isCurrent, bool lacksPart2) =>
        new(of.Id, of.Number, of.EffectiveOn, of.Text, of.HasPart2Content, of.PublishedBy, isCurrent, isCurrent && lacksPart2);

    private static AcknowledgmentDto Dto(NoticeAcknowledgment of) => new(of.Id, of.PatientId, of.NoticeNumber, of.On, of.IsDeclined, of.Reason, of.RecordedBy);
}
