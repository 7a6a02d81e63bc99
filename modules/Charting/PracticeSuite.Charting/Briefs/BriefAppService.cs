using PracticeSuite.Charting.Contracts;
using PracticeSuite.Charting.Contracts.Briefs;
using PracticeSuite.Charting.Data;
using PracticeSuite.Identity.Contracts.Practices;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Operations;

namespace PracticeSuite.Charting.Briefs;

internal sealed class BriefAppService(
    ChartingDbContext db, IEnumerable<IBriefSource> sources, IEnumerable<IBriefVisits> visits, IPracticeDirectory practices, BriefPapers papers, IReadTogether together, IAccess access,
    TimeProvider clock) : IBriefAppService
{
    public async Task<BriefDto> GetAsync(Guid patientId, BriefKind kind, CancellationToken cancellationToken)
    {
        await access.DemandAsync(ChartingPermissions.Briefs.View, patientId, cancellationToken);

        var patient = await db.PatientAsync(patientId, cancellationToken);
        var (now, zone) = (clock.GetUtcNow(), (await practices.GetAsync(cancellationToken)).Locations.OrMain(patient.LocationId).Zone);
        var today = zone.LocalDate(now);
        var question = new BriefQuestion(patientId, kind, today, await SinceAsync(patientId, today, cancellationToken), zone);
        var lines = (await together.EachAsync([.. sources.Select(source => (Func<Task<IReadOnlyList<BriefLine>>>)(() => source.ReadAsync(question, cancellationToken)))])).SelectMany(told => told).ToList();
        var sections = BriefFit.Of(lines);
        return new BriefDto(patientId, kind, now, sections, BriefFit.WordsOf(sections)) { IsPart2 = lines.Exists(line => line.IsPart2) };
    }

    public async Task<BriefPaper> PrintAsync(Guid patientId, BriefKind kind, CancellationToken cancellationToken) =>
        await papers.MakeAsync(await GetAsync(patientId, kind, cancellationToken), cancellationToken);

    private async Task<DateOnly?> SinceAsync(Guid patientId, DateOnly today, CancellationToken cancellationToken)
    {
        if (access.Caller.StaffId is not { } me)
            return null;
        DateOnly? last = null;
        foreach (var known in visits)
            last = await known.GetLastAsync(patientId, me, today, cancellationToken) ?? last;
        return last;
    }
}
