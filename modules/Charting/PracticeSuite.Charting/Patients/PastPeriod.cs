using PracticeSuite.Charting.Contracts.Care;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;

namespace PracticeSuite.Charting.Patients;

/// <summary>
/// A discharge or a restriction that is over, kept because the days between still count as they were; a restriction for days that a patient
/// named, which may lie ahead; or a death that was recorded in error, kept for its reason: it bars no day.
/// </summary>
[Access(AccessObject.Demographics)]
internal sealed class PastPeriod : IBelongsToPractice, IAboutPatient
{
    private PastPeriod()
    {
    }

    public PastPeriod(Patient patient, PatientPeriodKind kind, DateOnly from, DateOnly endedOn, string? reason) =>
        (PracticeId, PatientId, Kind, From, EndedOn, Reason) = (patient.PracticeId, patient.Id, kind, from, endedOn, reason);

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public PracticeId PracticeId { get; private init; }

    public Guid PatientId { get; private init; }

    public PatientPeriodKind Kind { get; private init; }

    public DateOnly From { get; private init; }

    /// <summary>The first day on which it no longer held.</summary>
    public DateOnly EndedOn { get; private set; }

    public string? Reason { get; private init; }

    /// <summary>A period whose last day was known ends before it; one that had not begun never holds.</summary>
    public void EndBy(DateOnly on)
    {
        if (on < EndedOn)
            EndedOn = on > From ? on : From;
    }
}
