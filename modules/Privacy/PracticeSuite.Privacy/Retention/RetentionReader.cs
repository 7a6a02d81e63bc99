using Microsoft.EntityFrameworkCore;
using PracticeSuite.Charting.Contracts.Patients;
using PracticeSuite.Platform.Records;
using PracticeSuite.Privacy.Contracts.Retention;
using PracticeSuite.Privacy.Data;

namespace PracticeSuite.Privacy.Retention;

/// <summary>Of each patient, until when the record is kept: the facts of all modules under the practice's years.</summary>
internal sealed class RetentionReader(PrivacyDbContext db, IPatientDirectory patients, IEnumerable<IServiceFacts> facts)
{
    private const int Chunk = 500;

    public async Task<RetentionDto> OfAsync(Guid patientId, CancellationToken cancellationToken) =>
        (await OfAsync([patientId], cancellationToken)) is [var one] ? one : throw PrivacyErrors.PatientNotFound(patientId);

    public async Task<IReadOnlyList<RetentionDto>> OfAllAsync(CancellationToken cancellationToken) =>
        await OfAsync([.. (await patients.GetIdsByMrnAsync(cancellationToken)).Values], cancellationToken);

    private async Task<IReadOnlyList<RetentionDto>> OfAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken)
    {
        var services = new List<LastService>();
        foreach (var module in facts)
            services.AddRange(await module.GetLastAsync(cancellationToken));
        var byPatient = services.ToLookup(service => service.PatientId);
        var years = (await db.Settings.AsNoTracking().SingleOrDefaultAsync(cancellationToken))?.Years ?? new RetentionYears();
        var held = await db.LegalHolds.AsNoTracking().Where(hold => hold.LiftedAt == null).Select(hold => hold.PatientId).ToHashSetAsync(cancellationToken);
        var all = new List<RetentionDto>();
        foreach (var some in ids.Chunk(Chunk))
        {
            foreach (var name in (await patients.GetNamesAsync(some, cancellationToken)).Values)
            {
                var (freeFrom, reasons) = RetentionRules.Of(name.BirthDate, [.. byPatient[name.Id]], years);
                all.Add(new RetentionDto(name.Id, freeFrom, reasons, held.Contains(name.Id)));
            }
        }

        return all;
    }
}
