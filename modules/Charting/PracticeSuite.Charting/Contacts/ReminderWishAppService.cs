using Microsoft.EntityFrameworkCore;
using PracticeSuite.Charting.Contracts;
using PracticeSuite.Charting.Contracts.Contacts;
using PracticeSuite.Charting.Data;
using PracticeSuite.Identity.Contracts.Practices;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Data;

namespace PracticeSuite.Charting.Contacts;

internal sealed class ReminderWishAppService(ChartingDbContext db, IPatientReminders reminders, IPracticeDirectory practices, IAccess access, TimeProvider clock) : IReminderWishAppService
{
    public async Task<ReminderWishDto> GetAsync(Guid patientId, CancellationToken cancellationToken)
    {
        await access.DemandAsync(ChartingPermissions.Patients.View, patientId, cancellationToken);

        return await ReadAsync(patientId, cancellationToken);
    }

    public async Task<ReminderWishDto> SaveAsync(Guid patientId, ReminderWishInput wish, CancellationToken cancellationToken)
    {
        await access.DemandAsync(ChartingPermissions.Patients.Edit, patientId, cancellationToken);

        var patient = await db.PatientAsync(patientId, cancellationToken);
        var before = await CurrentAsync(patientId, wish.Version, cancellationToken);
        var zone = (await practices.GetAsync(cancellationToken)).Locations.OrMain(patient.LocationId).Zone;
        return await ReplaceAsync(before, ReminderWish.Record(patientId, wish, before, access.Caller, clock.GetUtcNow(), zone), cancellationToken);
    }

    public async Task<ReminderWishDto> StopTextsAsync(Guid patientId, int version, CancellationToken cancellationToken)
    {
        await access.DemandAsync(ChartingPermissions.Patients.Edit, patientId, cancellationToken);

        var patient = await db.PatientAsync(patientId, cancellationToken);
        var before = await CurrentAsync(patient.Id, version, cancellationToken) ?? throw ChartingErrors.NoTexts(patientId);
        return await ReplaceAsync(before, before.Stop(access.Caller, clock.GetUtcNow()), cancellationToken);
    }

    private async Task<ReminderWishDto> ReplaceAsync(ReminderWish? before, ReminderWish now, CancellationToken cancellationToken)
    {
        before?.End(now.Since);
        db.Add(now);
        // Two who record at once meet at the patient: of both, one holds.
        db.Guard(await db.PatientAsync(now.PatientId, cancellationToken));
        await db.SaveChangesAsync(cancellationToken);
        return await ReadAsync(now.PatientId, cancellationToken);
    }

    private async Task<ReminderWish?> CurrentAsync(Guid patientId, int version, CancellationToken cancellationToken)
    {
        var all = await db.ReminderWishes.Where(wish => wish.PatientId == patientId).ToListAsync(cancellationToken);
        return all.Count == version ? all.Find(wish => wish.EndedAt is null) : throw DataErrors.ChangedMeanwhile();
    }

    private async Task<ReminderWishDto> ReadAsync(Guid patientId, CancellationToken cancellationToken)
    {
        await db.PatientAsync(patientId, cancellationToken);
        var all = await db.ReminderWishes.AsNoTracking().Where(wish => wish.PatientId == patientId).OrderByDescending(wish => wish.Since).ThenByDescending(wish => wish.Id)
            .ToListAsync(cancellationToken);
        var now = all.Find(wish => wish.EndedAt is null);
        return new ReminderWishDto(
            patientId, all.Count, now?.ByEmail ?? true, now?.ByText ?? false, now?.Mobile, now?.ConsentedOn, now?.StoppedAt, now?.RecordedBy, now?.Since,
            (await reminders.GetAsync([patientId], cancellationToken))[patientId],
            [.. all.Where(wish => wish.EndedAt is not null).Select(wish => new EarlierReminderWish(wish.ByEmail, wish.ByText, wish.ConsentedOn, wish.Since, wish.EndedAt!.Value, wish.RecordedBy))]);
    }
}
