using PracticeSuite.Charting.Care;
using PracticeSuite.Charting.Contracts.Medications;
using PracticeSuite.Charting.Patients;
using PracticeSuite.Kernel;

namespace PracticeSuite.Charting.Medications;

/// <summary>Who writes something down, and when.</summary>
internal readonly record struct Recorder(string Name, Guid? UserId, DateTimeOffset At);

/// <summary>Who decided a change and why, checked (P-011).</summary>
internal sealed record Why(
    ChangeReason Reason, string Words, Guid? DecidedById, string? DecidedBy, string? ExpectedEffect, DateOnly? NextCheckOn, Recorder By)
{
    /// <param name="staff">Everybody who works or worked here.</param>
    public static Why Checked(WhyInput given, DateOnly effectiveOn, IReadOnlySet<Guid> staff, Recorder by, PatientKey patient, ChartDay today)
    {
        Check.That(Enum.IsDefined(given.Reason), nameof(given.Reason), "Reason is none of the list.");
        Check.That(given.DecidedById is not { } id || staff.Contains(id), nameof(given.DecidedById), "DecidedById is nobody of this practice; choose one of the staff.");
        var outside = Check.Optional(given.DecidedBy, nameof(given.DecidedBy), MedicationLimits.Person);
        Check.That(given.DecidedById is not null || outside is not null, nameof(given.DecidedById), "DecidedById is missing; choose who decided, or name somebody outside.");
        var local = today.DateOf(today.Now, patient.LocationId);
        if (given.NextCheckOn is { } next)
            Check.That(
                next >= effectiveOn && next <= local.AddDays(MedicationLimits.DaysAhead),
                nameof(given.NextCheckOn), "NextCheckOn is before the change or more than a year ahead; correct the day.");
        return new Why(
            given.Reason,
            Check.Required(given.Words, nameof(given.Words), MedicationLimits.Words),
            given.DecidedById,
            given.DecidedById is null ? outside : null,
            Check.Optional(given.ExpectedEffect, nameof(given.ExpectedEffect), MedicationLimits.Line),
            given.NextCheckOn,
            by);
    }
}
