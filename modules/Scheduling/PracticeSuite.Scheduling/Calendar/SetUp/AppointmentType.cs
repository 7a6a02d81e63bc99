using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PracticeSuite.Kernel;
using PracticeSuite.Scheduling.Contracts;
using PracticeSuite.Scheduling.Contracts.Calendar;
using PracticeSuite.Scheduling.Contracts.Visits;
using PracticeSuite.Scheduling.Visits;

namespace PracticeSuite.Scheduling.Calendar.SetUp;

/// <summary>What patients are booked for: how long, how, and what it is usually billed with.</summary>
internal sealed class AppointmentType : AggregateRoot, IBelongsToPractice
{
    private AppointmentType()
    {
    }

    public PracticeId PracticeId { get; private init; }

    public string Name { get; private set; } = "";

    public int Minutes { get; private set; }

    public int Buffer { get; private set; }

    public TypeColor Color { get; private set; }

    public VisitMode Mode { get; private set; }

    public string? Link { get; private set; }

    public string? Code { get; private set; }

    public bool IsActive { get; private set; }

    public static AppointmentType Add(PracticeId practice, AppointmentTypeInput given)
    {
        var type = new AppointmentType { PracticeId = practice };
        type.Change(given);
        return type;
    }

    public void Change(AppointmentTypeInput given)
    {
        Check.That(Enum.IsDefined(given.Color), nameof(given.Color), "Color is none of the list; choose one.");
        Check.That(Enum.IsDefined(given.Mode), nameof(given.Mode), "Mode is none of the list; choose one.");
        Lengths.Demand(given.Minutes, SchedulingLimits.LongestMinutes);
        Check.That(
            given.Buffer is >= 0 and <= SchedulingLimits.LongestBuffer, nameof(given.Buffer),
            $"Buffer is {given.Buffer}; give 0 to {SchedulingLimits.LongestBuffer} minutes.");
        (Name, Minutes, Buffer) = (Check.Required(given.Name, nameof(given.Name), SchedulingLimits.TypeName), given.Minutes, given.Buffer);
        (Color, Mode, Link) = (given.Color, given.Mode, VisitLink.Checked(given.Link, given.Mode));
        (Code, IsActive) = (string.IsNullOrWhiteSpace(given.Code) ? null : Visit.ProcedureCode(given.Code), given.IsActive);
    }
}

/// <summary>Bounds of how long somebody is booked.</summary>
internal static class Lengths
{
    public static void Demand(int minutes, int longest) => Check.That(
        minutes >= SchedulingLimits.ShortestMinutes && minutes <= longest, nameof(AppointmentTypeInput.Minutes),
        $"Minutes is {minutes}; give {SchedulingLimits.ShortestMinutes} to {longest}.");
}

internal sealed class AppointmentTypeConfiguration : IEntityTypeConfiguration<AppointmentType>
{
    public void Configure(EntityTypeBuilder<AppointmentType> type)
    {
        type.ToTable("scheduling_appointment_types");
        type.Property(t => t.Name).HasMaxLength(SchedulingLimits.TypeName);
        type.Property(t => t.Link).HasMaxLength(SchedulingLimits.Link);
        type.Property(t => t.Code).HasMaxLength(SchedulingLimits.ProcedureCode);
        type.HasIndex(t => new { t.PracticeId, t.Name }).IsUnique();
    }
}
