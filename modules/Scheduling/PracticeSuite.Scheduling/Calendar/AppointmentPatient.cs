using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;

namespace PracticeSuite.Scheduling.Calendar;

/// <summary>Who comes to an appointment, or whom a call is about: the one row of it that is under the matrix (P-110, P-120).</summary>
[Access(AccessObject.Schedule, Own = nameof(StaffId))]
internal sealed class AppointmentPatient : IPart2Item, IAboutPatient
{
    private AppointmentPatient()
    {
    }

    public AppointmentPatient(Appointment of, Guid patientId) =>
        (PracticeId, AppointmentId, PatientId, StaffId) = (of.PracticeId, of.Id, patientId, of.StaffIds[0]);

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public PracticeId PracticeId { get; private init; }

    public Guid AppointmentId { get; private init; }

    public Guid PatientId { get; private init; }

    /// <summary>With whom first.</summary>
    public Guid StaffId { get; private set; }

    public bool IsPart2 { get; private set; }

    public void Follow(Appointment moved) => StaffId = moved.StaffIds[0];
}
