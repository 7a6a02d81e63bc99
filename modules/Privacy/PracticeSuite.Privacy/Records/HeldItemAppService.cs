using Microsoft.EntityFrameworkCore;
using PracticeSuite.Charting.Contracts.Patients;
using PracticeSuite.Identity.Contracts.Practices;
using PracticeSuite.Identity.Contracts.Staff;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Records;
using PracticeSuite.Privacy.Contracts;
using PracticeSuite.Privacy.Contracts.Records;
using PracticeSuite.Privacy.Data;

namespace PracticeSuite.Privacy.Records;

internal sealed class HeldItemAppService(
    PrivacyDbContext db, RecordItems items, IPatientDirectory patients, IPracticeDirectory practices, IStaffDirectory staff, IAccess access, TimeProvider clock)
    : IHeldItemAppService
{
    private const int FieldsOfASummary = 4;

    public async Task<IReadOnlyList<ReleasedPartDto>> GetAsync(Guid patientId, CancellationToken cancellationToken)
    {
        await access.DemandAsync(PrivacyPermissions.Release.View, patientId, cancellationToken);

        var words = new RecordWords((await practices.GetAsync(cancellationToken)).Locations.Main().Zone, await staff.GetAllAsync(cancellationToken));
        var held = (await db.HeldItems.AsNoTracking().Where(item => item.PatientId == patientId && item.ReleasedAt == null).ToListAsync(cancellationToken))
            .ToLookup(item => (item.Part, item.ItemId), item => new HeldItemDto(item.Id, patientId, item.Kind, item.Reason, item.HeldBy, item.HeldAt));
        var parts = new List<ReleasedPartDto>();
        foreach (var part in items.ThatCanBeHeld)
        {
            var all = new List<ReleasedItemDto>();
            await foreach (var item in part.ReadAsync(patientId, cancellationToken))
                all.Add(new ReleasedItemDto(patientId, item.Id, SummaryOf(item, words), [.. held[(part.Name, item.Id)]]));
            parts.Add(new ReleasedPartDto(part.Name, part.Title, all));
        }

        return parts;
    }

    public async Task HoldAsync(Guid patientId, HoldInput hold, CancellationToken cancellationToken)
    {
        await access.DemandAsync(PrivacyPermissions.Release.Hold, patientId, cancellationToken);

        await patients.DemandAsync(patientId, cancellationToken);
        var item = HeldItem.Hold(patientId, hold, access.Caller, clock.GetUtcNow());
        item.IsAbout(await items.DemandAsync(patientId, item.Part, item.ItemId, cancellationToken));
        if (await db.HeldItems.AnyAsync(
            one => one.PatientId == patientId && one.Part == item.Part && one.ItemId == item.ItemId && one.Kind == item.Kind && one.ReleasedAt == null, cancellationToken))
            throw PrivacyErrors.AlreadyHeld();
        db.Add(item);
        await db.SaveChangesAsync(cancellationToken);
    }

    public async Task ReleaseAsync(Guid id, CancellationToken cancellationToken)
    {
        await access.DemandAsync(PrivacyPermissions.Release.Hold, cancellationToken);

        var item = await db.HeldItems.SingleOrDefaultAsync(one => one.Id == id, cancellationToken) ?? throw PrivacyErrors.HoldNotFound(id);
        await access.DemandAsync(PrivacyPermissions.Release.Hold, item.PatientId, cancellationToken);
        item.Release(access.Caller, clock.GetUtcNow());
        await db.SaveChangesAsync(cancellationToken);
    }

    private static string SummaryOf(RecordItem item, RecordWords words) => string.Join(
        " · ", item.Fields.Select(field => (field.Label, Text: words.Read(field.Value))).Where(field => field.Text is not null).Take(FieldsOfASummary).Select(field => $"{field.Label} {field.Text}"));
}
