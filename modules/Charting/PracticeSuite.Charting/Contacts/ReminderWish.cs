using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PracticeSuite.Charting.Contracts.Contacts;
using PracticeSuite.Charting.Data;
using PracticeSuite.Identity.Contracts.Practices;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Operations;

namespace PracticeSuite.Charting.Contacts;

/// <summary>How a patient wants to be reminded, from an instant on. Another wish ends it; none is ever changed, so that each consent stays what it was.</summary>
[Access(AccessObject.Demographics)]
internal sealed class ReminderWish : AggregateRoot, IBelongsToPractice, IAboutPatient
{
    private ReminderWish()
    {
    }

    public PracticeId PracticeId { get; private init; }

    public Guid PatientId { get; private init; }

    public bool ByEmail { get; private init; }

    public bool ByText { get; private init; }

    public string? Mobile { get; private init; }

    public DateOnly? ConsentedOn { get; private init; }

    public DateTimeOffset? StoppedAt { get; private init; }

    public string RecordedBy { get; private init; } = "";

    public DateTimeOffset Since { get; private init; }

    public DateTimeOffset? EndedAt { get; private set; }

    /// <param name="before">What was wished until now.</param>
    /// <param name="zone">The patient's clock, on which a consent has its day.</param>
    public static ReminderWish Record(Guid patientId, ReminderWishInput given, ReminderWish? before, Caller by, DateTimeOffset now, TimeZoneInfo zone)
    {
        var mobile = UsAddress.Phone(given.Mobile, nameof(Mobile));
        if (given.ByText)
            DemandConsent(given, mobile, before, zone.LocalDate(now), zone);
        return new ReminderWish
        {
            PracticeId = by.Practice,
            PatientId = patientId,
            ByEmail = given.ByEmail,
            ByText = given.ByText,
            Mobile = mobile,
            ConsentedOn = given.ByText ? given.ConsentedOn : null,
            // Without texts any more, an older consent holds for none that are switched on later.
            StoppedAt = given.ByText ? null : before is { ByText: true } ? now : before?.StoppedAt,
            RecordedBy = by.Name,
            Since = now,
        };
    }

    public ReminderWish Stop(Caller by, DateTimeOffset now)
    {
        if (!ByText)
            throw ChartingErrors.NoTexts(PatientId);
        return new ReminderWish { PracticeId = PracticeId, PatientId = PatientId, ByEmail = ByEmail, Mobile = Mobile, StoppedAt = now, RecordedBy = by.Name, Since = now };
    }

    public void End(DateTimeOffset now) => EndedAt = now;

    private static void DemandConsent(ReminderWishInput given, string? mobile, ReminderWish? before, DateOnly today, TimeZoneInfo zone)
    {
        Check.That(mobile is not null, nameof(Mobile), "Mobile is missing; give the number to which texts go.");
        Check.That(given.ConsentedOn is not null, nameof(ConsentedOn), "ConsentedOn is missing; give the day on which the patient consented to texts.");
        Check.That(given.ConsentedOn <= today && given.ConsentedOn.Value.Year >= 2000, nameof(ConsentedOn), $"ConsentedOn is {given.ConsentedOn:yyyy-MM-dd}; give a day that is not in the future.");
        Check.That(
            before?.StoppedAt is not { } stopped || given.ConsentedOn >= zone.LocalDate(stopped), nameof(ConsentedOn),
            $"ConsentedOn is {given.ConsentedOn:yyyy-MM-dd}, before texts were stopped; the patient has to consent anew.");
        Check.That(
            before is not { ByText: true } || before.Mobile == mobile || given.ConsentedOn >= zone.LocalDate(before.Since), nameof(ConsentedOn),
            $"ConsentedOn is {given.ConsentedOn:yyyy-MM-dd}, when texts went to another number; give the day on which the patient consented to texts to this one.");
    }
}

internal sealed class ReminderWishConfiguration : IEntityTypeConfiguration<ReminderWish>
{
    public void Configure(EntityTypeBuilder<ReminderWish> wish)
    {
        wish.ToTable("charting_reminder_wishes");
        wish.Property(w => w.Mobile).HasMaxLength(10);
        wish.Property(w => w.RecordedBy).HasMaxLength(100);
        wish.BelongsToPatient();
    }
}
