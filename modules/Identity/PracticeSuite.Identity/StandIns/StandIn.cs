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

    /// <summary>For how many patients it holds, who stand with the platform's link; null = for all.</summary>
    public int? OfPatients { get; private init; }

    public static StandIn Arrange(PracticeId practice, StandInInput input, string by, DateOnly today)
    {
        Check.That(input.StaffId is not null, nameof(input.StaffId), "Stand-in is empty; choose one of the staff.");
        Check.That(input.ForStaffId is not null, nameof(input.ForStaffId), "Who is away is empty; choose one of the staff.");
        Check.That(input.StaffId != input.ForStaffId, nameof(input.StaffId), "Nobody stands in for themselves; choose a colleague.");
        Check.That(input.From >= today, nameof(input.From), "From lies in the past; give today or a later day.");
        Check.That(input.To >= input.From, nameof(input.To), "To is before From; give the same day or a later one.");
        Check.That(input.To.DayNumber - input.From.DayNumber < MostDays, nameof(input.To), "To is more than a year after From; arrange a year and renew it.");
        var patients = input.PatientIds?.Distinct().Count();
        Check.That(patients is null or >= 1 and <= StandInLimits.Patients, nameof(input.PatientIds), $"Patients are {patients}; choose 1 to {StandInLimits.Patients} of them, or all.");
        return new StandIn
        {
            PracticeId = practice, StaffId = input.StaffId.Value, ForStaffId = input.ForStaffId.Value, From = input.From, To = input.To, ArrangedBy = by, OfPatients = patients,
        };
    }

    public bool IsOver(DateOnly today) => EndedAt is not null || today > To;

    /// <param name="scopes">For whom the two hold.</param>
    public bool Overlaps(StandIn other, StandInScopes scopes) =>
        EndedAt is null && StaffId == other.StaffId && ForStaffId == other.ForStaffId && From <= other.To && other.From <= To && scopes.Meet(this, other);

    /// <summary>Two stand for one person on the same days and for the same patients: each would leave it to the other.</summary>
    public bool StandsBeside(StandIn other, StandInScopes scopes) =>
        EndedAt is null && StaffId != other.StaffId && ForStaffId == other.ForStaffId && From <= other.To && other.From <= To && scopes.Meet(this, other);

    /// <summary>
    /// K-019: whether this one's away person would, on some day of it, stand in for its own stand-in, directly or through others: what is passed on would come back,
    /// and nobody would have it.
    /// </summary>
    /// <param name="others">Of the practice.</param>
    /// <param name="scopes">For whom each holds: what is about one patient goes round only where all hold for that one.</param>
    /// <returns>The one that closes the ring; null = none does.</returns>
    public StandIn? ClosesRing(IReadOnlyCollection<StandIn> others, StandInScopes scopes)
    {
        for (var day = From; day <= To; day = day.AddDays(1))
        {
            var on = others.Where(one => one.EndedAt is null && one.From <= day && day <= one.To).ToLookup(one => one.ForStaffId);
            foreach (var patient in scopes.Patients)
            {
                var (next, seen) = (new Queue<Guid>(scopes.Holds(this, patient) ? [StaffId] : []), new HashSet<Guid> { StaffId });
                while (next.TryDequeue(out var away))
                {
                    if (on[away].FirstOrDefault(one => one.StaffId == ForStaffId && scopes.Holds(one, patient)) is { } back)
                        return back;
                    foreach (var further in on[away].Where(one => scopes.Holds(one, patient) && seen.Add(one.StaffId)))
                        next.Enqueue(further.StaffId);
                }
            }
        }

        return null;
    }

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
