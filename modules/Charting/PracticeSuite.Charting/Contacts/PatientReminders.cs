using Microsoft.EntityFrameworkCore;
using PracticeSuite.Charting.Contracts.Contacts;
using PracticeSuite.Charting.Data;

namespace PracticeSuite.Charting.Contacts;

internal sealed class PatientReminders(ChartingDbContext db, IPatientContacts contacts) : IPatientReminders
{
    public async Task<IReadOnlyDictionary<Guid, ReminderAddress>> GetAsync(IReadOnlyCollection<Guid> patientIds, CancellationToken cancellationToken)
    {
        var reached = await contacts.GetAsync(patientIds, cancellationToken);
        var dead = await db.Patients.Where(patient => patientIds.Contains(patient.Id) && patient.DiedAt != null).Select(patient => patient.Id).ToListAsync(cancellationToken);
        var wishes = await db.ReminderWishes.AsNoTracking().Where(wish => patientIds.Contains(wish.PatientId) && wish.EndedAt == null)
            .ToDictionaryAsync(wish => wish.PatientId, cancellationToken);
        var asked = await db.ContactWishes.Where(wish => patientIds.Contains(wish.PatientId) && wish.EndedAt == null)
            .ToDictionaryAsync(wish => wish.PatientId, cancellationToken);
        return reached.ToDictionary(
            one => one.Key, one => dead.Contains(one.Key) ? ReminderAddress.None : Of(one.Value, wishes.GetValueOrDefault(one.Key), asked.GetValueOrDefault(one.Key)));
    }

    /// <summary>
    /// E-mail goes where the patient may be written to, unless they want none; a text only by consent. Where the patient asked in confidence to be
    /// reached elsewhere, only what they named then is used: no e-mail of the record, and no other number (P-152).
    /// </summary>
    private static ReminderAddress Of(PatientContact contact, ReminderWish? wish, ContactWish? asked) => new(
        wish is { ByEmail: false } || asked is { Email: null } ? null : contact.Email,
        wish is { ByText: true } && contact.MayCall && (asked?.Phone is null || asked.Phone == wish.Mobile) ? wish.Mobile : null);
}
