using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PracticeSuite.Coordination.Agreements;
using PracticeSuite.Coordination.Contracts.Contacts;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;

namespace PracticeSuite.Coordination.Contacts;

/// <summary>That a step was taken about a contact that is overdue (K-034): once for each, whoever looks how often.</summary>
[Access(AccessObject.Demographics)]
internal sealed class OverdueNotice : IConcludedItem, IAboutPatient
{
    private OverdueNotice()
    {
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public PracticeId PracticeId { get; private init; }

    public Guid PatientId { get; private init; }

    public bool IsPart2 { get; private set; }

    public Guid TherapistId { get; private init; }

    public Guid PrescriberId { get; private init; }

    public DateOnly DueOn { get; private init; }

    public OverdueStep Step { get; private init; }

    public DateTimeOffset At { get; private init; }

    bool IConcludedItem.IsConcluded => true;

    public static OverdueNotice Of(PracticeId practice, Guid patientId, Guid therapistId, Guid prescriberId, DateOnly dueOn, OverdueStep step, DateTimeOffset at) => new()
    {
        PracticeId = practice, PatientId = patientId, TherapistId = therapistId, PrescriberId = prescriberId, DueOn = dueOn, Step = step, At = at,
    };
}

/// <summary>Two of the staff met, or talked on the phone, about a patient; it names no topic (K-032).</summary>
[Access(AccessObject.Demographics, By = nameof(StaffId))]
internal sealed class StaffTalk : IPart2Item, IAboutPatient
{
    private StaffTalk()
    {
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public PracticeId PracticeId { get; private init; }

    public Guid PatientId { get; private init; }

    public bool IsPart2 { get; private set; }

    /// <summary>Who says so.</summary>
    public Guid StaffId { get; private init; }

    public Guid WithId { get; private init; }

    public bool IsByPhone { get; private init; }

    public DateTimeOffset At { get; private init; }

    public int Minutes { get; private init; }

    public DateTimeOffset LoggedAt { get; private init; }

    /// <summary>When whoever wrote it down said that it was wrong; no clock goes by it since.</summary>
    public DateTimeOffset? TakenBackAt { get; private set; }

    public string? TakenBackReason { get; private set; }

    public ContactKind Kind => IsByPhone ? ContactKind.Phone : ContactKind.InPerson;

    /// <param name="isPart2">One of the two is of the Part 2 program, whoever of them says so (P-071).</param>
    public static StaffTalk Of(PracticeId practice, Guid patientId, Guid staffId, Guid withId, bool isByPhone, DateTimeOffset at, int minutes, DateTimeOffset now, bool isPart2) => new()
    {
        PracticeId = practice, PatientId = patientId, StaffId = staffId, WithId = withId, IsByPhone = isByPhone, At = at, Minutes = minutes, LoggedAt = now, IsPart2 = isPart2,
    };

    public void TakeBack(Guid staffId, string? reason, DateTimeOffset now)
    {
        if (StaffId != staffId)
            throw AgreementErrors.TalkNotYours();
        if (TakenBackAt is not null)
            throw AgreementErrors.TalkTakenBack();
        (TakenBackReason, TakenBackAt) = (Check.Required(reason, "Reason", TalkLimits.Reason), now);
    }
}

internal sealed class OverdueConfiguration : IEntityTypeConfiguration<OverdueNotice>, IEntityTypeConfiguration<StaffTalk>
{
    public void Configure(EntityTypeBuilder<OverdueNotice> notice)
    {
        notice.ToTable("coordination_overdue_notices");
        notice.Property(n => n.At).HasColumnName("taken_at");
        notice.HasIndex(n => new { n.PracticeId, n.PatientId, n.TherapistId, n.PrescriberId, n.DueOn, n.Step }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<StaffTalk> talk)
    {
        talk.ToTable("coordination_talks");
        talk.Property(t => t.At).HasColumnName("talked_at");
        // Of two windows that take it back at once the second meets what the first said: it is written once.
        talk.Property(t => t.TakenBackReason).HasMaxLength(TalkLimits.Reason).IsConcurrencyToken();
        talk.Ignore(t => t.Kind);
        talk.HasIndex(t => new { t.PracticeId, t.PatientId, t.At });
    }
}
