using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PracticeSuite.Charting.Contracts.Contacts;
using PracticeSuite.Charting.Contracts.Patients;
using PracticeSuite.Charting.Data;
using PracticeSuite.Identity.Contracts.Practices;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Operations;

namespace PracticeSuite.Charting.Contacts;

/// <summary>How a patient asked to be reached, from an instant on (P-152). Another wish ends it; none is ever changed.</summary>
[Access(AccessObject.Demographics)]
internal sealed class ContactWish : AggregateRoot, IBelongsToPractice, IAboutPatient
{
    private ContactWish()
    {
    }

    public PracticeId PracticeId { get; private init; }

    public Guid PatientId { get; private init; }

    public string? AddressLine1 { get; private init; }

    public string? AddressLine2 { get; private init; }

    public string? City { get; private init; }

    public string? State { get; private init; }

    public string? Zip { get; private init; }

    public string? Phone { get; private init; }

    public string? Email { get; private init; }

    public bool DoNotCall { get; private init; }

    public string? Note { get; private init; }

    public string RecordedBy { get; private init; } = "";

    public DateTimeOffset Since { get; private init; }

    public DateTimeOffset? EndedAt { get; private set; }

    public string? EndedBy { get; private set; }

    public static ContactWish Record(Guid patientId, ContactWishInput given, Caller by, DateTimeOffset now)
    {
        var wish = new ContactWish
        {
            PracticeId = by.Practice, PatientId = patientId, AddressLine1 = Check.Optional(given.AddressLine1, nameof(AddressLine1), UsAddress.LineMax),
            AddressLine2 = Check.Optional(given.AddressLine2, nameof(AddressLine2), UsAddress.LineMax), City = Check.Optional(given.City, nameof(City), UsAddress.CityMax),
            State = UsAddress.State(given.State, nameof(State)), Zip = UsAddress.Zip(given.Zip, nameof(Zip)), Phone = UsAddress.Phone(given.Phone, nameof(Phone)),
            Email = EmailAddress.Optional(given.Email, nameof(Email)), DoNotCall = given.DoNotCall, Note = Check.Optional(given.Note, nameof(Note), ContactLimits.Note),
            RecordedBy = by.Name, Since = now,
        };
        wish.DemandWholeAddress();
        Check.That(
            wish.AddressLine1 is not null || wish.Phone is not null || wish.Email is not null || wish.DoNotCall || wish.Note is not null,
            nameof(AddressLine1),
            "AddressLine1 is missing, and so is all else; give an address, a phone, an e-mail, or that nobody may call.");
        Check.That(!wish.DoNotCall || wish.Phone is null, nameof(Phone), "Phone is given, but nobody may call; correct one of them.");
        return wish;
    }

    public void End(Caller by, DateTimeOffset now) => (EndedAt, EndedBy) = (now, by.Name);

    private void DemandWholeAddress()
    {
        string?[] parts = [AddressLine1, City, State, Zip];
        Check.That(
            parts.All(part => part is null) || parts.All(part => part is not null), nameof(AddressLine1), "AddressLine1, City, State and Zip belong together; give all of them or none.");
        Check.That(AddressLine2 is null || AddressLine1 is not null, nameof(AddressLine2), "AddressLine2 stands without an AddressLine1; give the whole address.");
    }
}

internal sealed class ContactWishConfiguration : IEntityTypeConfiguration<ContactWish>
{
    public void Configure(EntityTypeBuilder<ContactWish> wish)
    {
        wish.ToTable("charting_contact_wishes");
        wish.Property(w => w.AddressLine1).HasMaxLength(UsAddress.LineMax);
        wish.Property(w => w.AddressLine2).HasMaxLength(UsAddress.LineMax);
        wish.Property(w => w.City).HasMaxLength(UsAddress.CityMax);
        wish.Property(w => w.State).HasMaxLength(UsAddress.StateMax);
        wish.Property(w => w.Zip).HasMaxLength(9);
        wish.Property(w => w.Phone).HasMaxLength(10);
        wish.Property(w => w.Email).HasMaxLength(PatientLimits.Email);
        wish.Property(w => w.Note).HasMaxLength(ContactLimits.Note);
        wish.Property(w => w.RecordedBy).HasMaxLength(100);
        wish.Property(w => w.EndedBy).HasMaxLength(100);
        wish.BelongsToPatient();
    }
}
