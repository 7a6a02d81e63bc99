using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Auditing;

namespace PracticeSuite.Scheduling.Calendar.Feeds;

/// <summary>A calendar elsewhere in which one of the staff is busy. Of its events it keeps when, and nothing of what.</summary>
internal sealed class OutsideCalendar : AggregateRoot, IBelongsToPractice, IRecordedAsEvents
{
    private OutsideCalendar()
    {
    }

    public PracticeId PracticeId { get; private init; }

    public Guid StaffId { get; private init; }

    /// <summary>Encrypted: such an address is as good as a password.</summary>
    public string Address { get; private init; } = "";

    public string Host { get; private init; } = "";

    public byte[] Busy { get; private set; } = [];

    public DateTimeOffset ReadAt { get; private set; }

    /// <summary>When it is asked again.</summary>
    public DateTimeOffset NextAt { get; private set; }

    public string? Problem { get; private set; }

    public static OutsideCalendar Add(PracticeId practice, Guid staffId, string address, string host, IntervalSet busy, DateTimeOffset now)
    {
        var added = new OutsideCalendar { PracticeId = practice, StaffId = staffId, Address = address, Host = host };
        added.Take(busy, now);
        return added;
    }

    public void Take(IntervalSet busy, DateTimeOffset now) =>
        (Busy, ReadAt, NextAt, Problem) = (BusyTimes.Write(busy), now, now + OutsideReading.Pause, null);

    /// <summary>What is known stays: a server that is down has not freed anybody.</summary>
    public void Fail(string problem, DateTimeOffset now) => (Problem, NextAt) = (problem, now + OutsideReading.PauseAfterFailure);

    internal sealed class Configuration : IEntityTypeConfiguration<OutsideCalendar>
    {
        private const int Encrypted = 4000;
        private const int HostLetters = 253;
        private const int ProblemLetters = 200;

        public void Configure(EntityTypeBuilder<OutsideCalendar> calendar)
        {
            calendar.ToTable("scheduling_outside_calendars");
            calendar.Property(c => c.Address).HasMaxLength(Encrypted);
            calendar.Property(c => c.Host).HasMaxLength(HostLetters);
            calendar.Property(c => c.Busy).HasMaxLength(OutsideText.MostTimes * 8);
            calendar.Property(c => c.Problem).HasMaxLength(ProblemLetters);
            calendar.HasIndex(c => new { c.PracticeId, c.StaffId });
            calendar.HasIndex(c => new { c.PracticeId, c.NextAt });
        }
    }
}
