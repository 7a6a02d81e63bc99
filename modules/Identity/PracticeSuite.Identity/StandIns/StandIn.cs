using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PracticeSuite.Identity.Contracts.StandIns;
using PracticeSuite.Identity.Contracts.Users;
using PracticeSuite.Kernel;

namespace PracticeSuite.Identity.StandIns;

/// <summary>Somebody stands in for a colleague from a day to a day.</summary>
internal sealed class StandIn : AggregateRoot, IBelongsToPractice
{
    private const int MostDays = 366;

    private StandIn()
    {
    }

    public PracticeId PracticeId { get; private init; }

    public Guid StaffId { get; private init; }

    public Guid ForStaffId { get; private init; }

    public DateOnly From { get; private init; }

    public DateOnly To { get; private init; }

    public string ArrangedBy { get; private init; } = "";

    public DateTimeOffset? EndedAt { get; private set; }

    public static StandIn Arrange(PracticeId practice, StandInInput input, string by, DateOnly today)
    {
        Check.That(input.StaffId is not null, nameof(input.StaffId), "Stand-in is empty; choose one of the staff.");
        Check.That(input.ForStaffId is not null, nameof(input.ForStaffId), "Who is away is empty; choose one of the staff.");
        Check.That(input.StaffId != input.ForStaffId, nameof(input.StaffId), "Nobody stands in for themselves; choose a colleague.");
        Check.That(input.From >= today, nameof(input.From), "From lies in the past; give today or a later day.");
        Check.That(input.To >= input.From, nameof(input.To), "To is before From; give the same day or a later one.");
        Check.That(input.To.DayNumber - input.From.DayNumber < MostDays, nameof(input.To), "To is more than a year after From; arrange a year and renew it.");
        return new StandIn
        {
            PracticeId = practice, StaffId = input.StaffId.Value, ForStaffId = input.ForStaffId.Value, From = input.From, To = input.To, ArrangedBy = by,
        };
    }

    public bool IsOver(DateOnly today) => EndedAt is not null || today > To;

    public bool Overlaps(StandIn other) => EndedAt is null && StaffId == other.StaffId && ForStaffId == other.ForStaffId && From <= other.To && other.From <= To;

    public void End(DateTimeOffset now, DateOnly today)
    {
        if (IsOver(today))
            throw IdentityErrors.StandInOver();
        EndedAt = now;
    }
}

internal sealed class StandInConfiguration : IEntityTypeConfiguration<StandIn>
{
    public void Configure(EntityTypeBuilder<StandIn> standIn)
    {
        standIn.ToTable("identity_stand_ins");
        standIn.Property(s => s.From).HasColumnName("first_day");
        standIn.Property(s => s.To).HasColumnName("last_day");
        standIn.Property(s => s.ArrangedBy).HasMaxLength(UserLimits.DisplayName);
        standIn.HasIndex(s => new { s.PracticeId, s.To });
    }
}
