using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PracticeSuite.Kernel;

namespace PracticeSuite.Scheduling.Calendar.Turns;

/// <summary>One row for each member of staff and each room: whoever books there changes it first, and so waits until whoever was before is done (K-081).</summary>
internal sealed class CalendarTurn : IBelongsToPractice
{
    private CalendarTurn()
    {
    }

    public CalendarTurn(PracticeId practice, CalendarKey key) => (PracticeId, Id, Kind) = (practice, key.Id, key.Kind);

    /// <summary>The member of staff's or the room's.</summary>
    public Guid Id { get; private init; }

    public PracticeId PracticeId { get; private init; }

    public CalendarKind Kind { get; private init; }

    public long Turns { get; private init; }
}

internal sealed class CalendarTurnConfiguration : IEntityTypeConfiguration<CalendarTurn>
{
    public void Configure(EntityTypeBuilder<CalendarTurn> turn) => turn.ToTable("scheduling_calendars");
}
