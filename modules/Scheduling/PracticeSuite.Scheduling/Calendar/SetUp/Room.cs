using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PracticeSuite.Kernel;
using PracticeSuite.Scheduling.Contracts;
using PracticeSuite.Scheduling.Contracts.Calendar;

namespace PracticeSuite.Scheduling.Calendar.SetUp;

internal sealed class Room : AggregateRoot, IBelongsToPractice
{
    private Room()
    {
    }

    public PracticeId PracticeId { get; private init; }

    public Guid LocationId { get; private set; }

    public string Name { get; private set; } = "";

    public bool IsActive { get; private set; }

    public static Room Add(PracticeId practice, Guid location, RoomInput given)
    {
        var room = new Room { PracticeId = practice };
        room.Change(location, given);
        return room;
    }

    public void Change(Guid location, RoomInput given) =>
        (LocationId, Name, IsActive) = (location, Check.Required(given.Name, nameof(given.Name), SchedulingLimits.RoomName), given.IsActive);
}

internal sealed class RoomConfiguration : IEntityTypeConfiguration<Room>
{
    public void Configure(EntityTypeBuilder<Room> room)
    {
        room.ToTable("scheduling_rooms");
        room.Property(r => r.Name).HasMaxLength(SchedulingLimits.RoomName);
        room.HasIndex(r => new { r.PracticeId, r.LocationId, r.Name }).IsUnique();
    }
}
