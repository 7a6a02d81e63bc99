using Microsoft.EntityFrameworkCore;
using PracticeSuite.Charting.Contracts.Contacts;
using PracticeSuite.Charting.Data;
using PracticeSuite.Charting.Patients;

namespace PracticeSuite.Charting.Contacts;

/// <summary>The one place that answers how somebody may be reached (P-152).</summary>
internal sealed class PatientContacts(ChartingDbContext db) : IPatientContacts
{
    public async Task<IReadOnlyDictionary<Guid, PatientContact>> GetAsync(IReadOnlyCollection<Guid> patientIds, CancellationToken cancellationToken)
    {
        var wishes = await db.ContactWishes.AsNoTracking().Where(wish => patientIds.Contains(wish.PatientId) && wish.EndedAt == null)
            .ToDictionaryAsync(wish => wish.PatientId, cancellationToken);
        var known = await db.Patients.AsNoTracking().Where(patient => patientIds.Contains(patient.Id))
            .Select(p => new OnRecord(p.Id, p.AddressLine1, p.AddressLine2, p.City, p.State, p.Zip, p.Phone, p.Email)).ToListAsync(cancellationToken);
        return known.ToDictionary(one => one.Id, one => Of(one, wishes.GetValueOrDefault(one.Id)));
    }

    public async Task<ContactWish?> WishAsync(Guid patientId, CancellationToken cancellationToken) =>
        await db.ContactWishes.SingleOrDefaultAsync(wish => wish.PatientId == patientId && wish.EndedAt == null, cancellationToken);

    /// <summary>Both with one statement: every chart begins with them.</summary>
    public async Task<(Patient Patient, ContactWish? Wish)> PatientAsync(Guid patientId, CancellationToken cancellationToken)
    {
        if (db.Patients.Local.FindEntry(patientId) is { } known)
            return (known.Entity, await WishAsync(patientId, cancellationToken));
        var read = await db.Patients.Include(patient => patient.Past).AsSingleQuery().Where(patient => patient.Id == patientId)
            .SelectMany(patient => db.ContactWishes.Where(wish => wish.PatientId == patient.Id && wish.EndedAt == null).DefaultIfEmpty(), (patient, wish) => new { patient, wish })
            .SingleOrDefaultAsync(cancellationToken) ?? throw ChartingErrors.PatientNotFound(patientId);
        return (read.patient, read.wish);
    }

    internal static PatientContact Of(OnRecord known, ContactWish? wish) => new(
        wish?.AddressLine1 is { } line ? new PatientAddress(line, wish.AddressLine2, wish.City, wish.State, wish.Zip) : known.Address,
        wish is { DoNotCall: true } ? null : wish?.Phone ?? known.Phone,
        wish?.Email ?? known.Email,
        wish is not { DoNotCall: true },
        wish is not null,
        wish?.Note)
    {
        IsAddressConfidential = wish?.AddressLine1 is not null,
    };
}

/// <summary>What the patient's row has.</summary>
internal sealed record OnRecord(Guid Id, string? Line1, string? Line2, string? City, string? State, string? Zip, string? Phone, string? Email)
{
    public static OnRecord Of(Patient p) => new(p.Id, p.AddressLine1, p.AddressLine2, p.City, p.State, p.Zip, p.Phone, p.Email);

    public PatientAddress? Address => Line1 is null && City is null && Zip is null ? null : new PatientAddress(Line1, Line2, City, State, Zip);
}
