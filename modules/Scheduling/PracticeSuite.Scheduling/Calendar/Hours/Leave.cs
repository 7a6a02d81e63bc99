using PracticeSuite.Kernel;
using PracticeSuite.Scheduling.Contracts;
using PracticeSuite.Scheduling.Contracts.Calendar;

namespace PracticeSuite.Scheduling.Calendar.Hours;

/// <summary>Days on which somebody is away, with who stands in and what they should know (K-019). It ends by itself.</summary>
internal sealed class Leave : AggregateRoot, IBelongsToPractice
{
    private const int MostDays = 366;

    private Leave()
    {
    }

    public PracticeId PracticeId { get; private init; }

    public Guid StaffId { get; private init; }

    public DateOnly First { get; private init; }

    public DateOnly Last { get; private init; }

    public Guid? CoveredById { get; private init; }

    /// <summary>Identity's, with which the stand-in sees the charts.</summary>
    public Guid? StandInId { get; private set; }

    public string? HandOver { get; private init; }

    public bool IsTakenBack { get; private set; }

    /// <param name="today">The practice's local date.</param>
    public static Leave Take(PracticeId practice, Guid staffId, LeaveInput given, DateOnly today)
    {
        Check.That(given.First >= today, nameof(given.First), "First lies in the past; give today or a later day.");
        Check.That(given.Last >= given.First, nameof(given.Last), "Last is before First; give the same day or a later one.");
        Check.That(given.Last.DayNumber - given.First.DayNumber < MostDays, nameof(given.Last), "Last is more than a year after First; take a year and renew it.");
        var handOver = Check.Optional(given.HandOver, nameof(given.HandOver), SchedulingLimits.HandOver);
        var lines = handOver?.Split('\n').Length ?? 0;
        Check.That(lines <= SchedulingLimits.HandOverLines, nameof(given.HandOver), $"HandOver has {lines} lines; at most {SchedulingLimits.HandOverLines} are read (K-019).");
        Check.That(handOver is null || given.CoveredById is not null, nameof(given.CoveredById), "CoveredById is empty; a hand-over is for whoever stands in, so choose one of the staff.");
        return new Leave
        {
            PracticeId = practice, StaffId = staffId, First = given.First, Last = given.Last, CoveredById = given.CoveredById, HandOver = handOver,
        };
    }

    public void CoverWith(Guid standInId) => StandInId = standInId;

    public void TakeBack(DateOnly today)
    {
        if (IsTakenBack || Last < today)
            throw SchedulingErrors.LeaveOver();
        IsTakenBack = true;
    }
}
