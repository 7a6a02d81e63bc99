using PracticeSuite.Kernel;

namespace PracticeSuite.Platform.Access;

/// <summary>
/// Who belongs to the practice's Part 2 program, since when and until when (P-070); kept by Identity. A practice without rows has no
/// program. Rows are ended and never removed: who could see something then is read off them.
/// </summary>
public sealed class Part2Member : IBelongsToPractice
{
    private Part2Member()
    {
    }

    internal Part2Member(PracticeId practice, ProgramTime time, DateTimeOffset recordedAt) =>
        (PracticeId, StaffId, From, Until, RecordedAt) = (practice, time.StaffId, time.From, time.Until, recordedAt);

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public PracticeId PracticeId { get; private init; }

    /// <summary>Null = everybody: the practice is the program as a whole.</summary>
    public Guid? StaffId { get; private init; }

    public DateTimeOffset From { get; private init; }

    /// <summary>The first instant at which they do not belong any more; null = open.</summary>
    public DateTimeOffset? Until { get; private set; }

    /// <summary>When it was kept, which may be long after it began; null = before this was written down.</summary>
    public DateTimeOffset? RecordedAt { get; private init; }

    internal bool IsOpenAt(DateTimeOffset at) => Until is null || Until > at;

    /// <summary>Since when a practice is a program as a whole is the moment at which it first said so.</summary>
    internal bool Is(ProgramTime time) => StaffId == time.StaffId && Until == time.Until && (From == time.From || StaffId is null);

    internal void End(DateTimeOffset at) => Until = at > From ? at : From;
}

/// <summary>That somebody belongs to the program for a time; everybody of the practice where no member of staff is named.</summary>
public sealed record ProgramTime(Guid? StaffId, DateTimeOffset From, DateTimeOffset? Until);
