using PracticeSuite.Charting.Contracts;
using PracticeSuite.Charting.Contracts.Contacts;
using PracticeSuite.Charting.Data;
using PracticeSuite.Platform.Access;

namespace PracticeSuite.Charting.Contacts;

internal sealed class ContactWishAppService(ChartingDbContext db, PatientContacts contacts, IAccess access, TimeProvider clock) : IContactWishAppService
{
    public async Task<ContactDto> GetAsync(Guid patientId, CancellationToken cancellationToken)
    {
        await access.DemandAsync(ChartingPermissions.Patients.View, patientId, cancellationToken);
        return await ReadAsync(patientId, cancellationToken);
    }

    public async Task<ContactDto> SaveAsync(Guid patientId, ContactWishInput wish, CancellationToken cancellationToken)
    {
        await access.DemandAsync(ChartingPermissions.Patients.ChangeContact, patientId, cancellationToken);

        var patient = await db.PatientAsync(patientId, cancellationToken);
        var now = clock.GetUtcNow();
        (await contacts.WishAsync(patientId, cancellationToken))?.End(access.Caller, now);
        db.Add(ContactWish.Record(patientId, wish, access.Caller, now));
        db.Guard(patient);
        await db.SaveChangesAsync(cancellationToken);
        return await ReadAsync(patientId, cancellationToken);
    }

    public async Task<ContactDto> EndAsync(Guid patientId, CancellationToken cancellationToken)
    {
        await access.DemandAsync(ChartingPermissions.Patients.ChangeContact, patientId, cancellationToken);

        await db.PatientAsync(patientId, cancellationToken);
        var wish = await contacts.WishAsync(patientId, cancellationToken) ?? throw ChartingErrors.NoContactWish(patientId);
        wish.End(access.Caller, clock.GetUtcNow());
        await db.SaveChangesAsync(cancellationToken);
        return await ReadAsync(patientId, cancellationToken);
    }

    private async Task<ContactDto> ReadAsync(Guid patientId, CancellationToken cancellationToken)
    {
        var (patient, wish) = await contacts.PatientAsync(patientId, cancellationToken);
        return new ContactDto(patientId, PatientContacts.Of(OnRecord.Of(patient), wish), wish is null ? null : new ContactWishDto(
            wish.AddressLine1, wish.AddressLine2, wish.City, wish.State, wish.Zip, wish.Phone, wish.Email, wish.DoNotCall, wish.Note, wish.RecordedBy, wish.Since));
    }
}
