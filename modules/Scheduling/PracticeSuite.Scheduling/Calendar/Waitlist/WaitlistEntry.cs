using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Scheduling.Contracts.Calendar;

namespace PracticeSuite.Scheduling.Calendar.Waitlist;

/// <summary>A patient who would take a time that is freed.</summary>
[Access(AccessObject.Schedule, Own = nameof(StaffId))]
internal sealed class WaitlistEntry : AggregateRoot, IPart2Item, IAboutPatient
{
    private WaitlistEntry()
    {
    }

    public PracticeId PracticeId { get; private init; }

    public Guid PatientId { get; private init; }

    public bool IsPart2 { get; private set; }

    public Guid? TypeId { get; private init; }

    public Guid? StaffId { get; private init; }

    public DateOnly First { get; private init; }

    public DateOnly Last { get; private init; }

    /// <summary>A bit for each day of the week, Sunday first; 0 = any day.</summary>
    public int DayBits { get; private init; }

    public TimeOnly? From { get; private init; }

    public TimeOnly? To { get; private init; }

    public WaitlistState State { get; private set; }

    public DateTimeOffset AddedAt { get; private init; }

    public IReadOnlyList<DayOfWeek> Days => [.. Enum.GetValues<DayOfWeek>().Where(day => (DayBits & Bit(day)) != 0)];

    public static WaitlistEntry Add(PracticeId practice, Guid patientId, WaitlistInput given, DateOnly today, DateTimeOffset now)
    {
        Check.That(given.Last >= given.First, nameof(given.Last), "Last is before First; give the same day or a later one.");
        Check.That(given.Last >= today, nameof(given.Last), "Last lies in the past; give today or a later day.");
        Check.That(given.Last <= today.AddYears(1), nameof(given.Last), "Last is more than a year ahead; give an earlier day.");
        Check.That((given.From is null) == (given.To is null), nameof(given.To), "Give both From and To, or neither.");
        Check.That(given.From is null || given.From < given.To, nameof(given.To), "To is not after From; give a later time of the day.");
        Check.That(given.Days.All(Enum.IsDefined), nameof(given.Days), "Days names one that is none of the week.");
        return new WaitlistEntry
        {
            PracticeId = practice,
            PatientId = patientId,
            TypeId = given.TypeId,
            StaffId = given.StaffId,
            First = given.First,
            Last = given.Last,
            DayBits = given.Days.Aggregate(0, (bits, day) => bits | Bit(day)),
            From = given.From,
            To = given.To,
            AddedAt = now,
        };
    }

    public bool Suits(FreedTime time)
    {
        var (on, at) = (time.When.On, time.When.At);
        return State == WaitlistState.Waiting
            && (TypeId is null || TypeId == time.TypeId)
            && (StaffId is not { } wanted || time.StaffIds.Contains(wanted))
            && First <= on && on <= Last
            && (DayBits == 0 || (DayBits & Bit(on.DayOfWeek)) != 0)
            && (From is not { } from || To is not { } to || (from <= at && at.ToTimeSpan() + TimeSpan.FromMinutes(time.Minutes) <= to.ToTimeSpan()));
    }

    public void Book() => Leave(WaitlistState.Booked);

    public void Withdraw() => Leave(WaitlistState.Withdrawn);

    private void Leave(WaitlistState state)
    {
        if (State != WaitlistState.Waiting)
            throw SchedulingErrors.WaitsNoLonger();
        State = state;
    }

    private static int Bit(DayOfWeek day) => 1 << (int)day;
}

internal sealed class WaitlistConfiguration : IEntityTypeConfiguration<WaitlistEntry>
{
    public void Configure(EntityTypeBuilder<WaitlistEntry> entry)
    {
        entry.ToTable("scheduling_waitlist");
        entry.Property(e => e.First).HasColumnName("first_day");
        entry.Property(e => e.Last).HasColumnName("last_day");
        entry.Property(e => e.From).HasColumnName("from_time");
        entry.Property(e => e.To).HasColumnName("to_time");
        entry.Ignore(e => e.Days);
        entry.HasIndex(e => new { e.PracticeId, e.State, e.AddedAt });
        entry.HasIndex(e => new { e.PracticeId, e.PatientId });
    }
}
