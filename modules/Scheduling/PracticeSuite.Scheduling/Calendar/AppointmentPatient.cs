using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Scheduling.Contracts.Calendar;

namespace PracticeSuite.Scheduling.Calendar;

/// <summary>Who comes to an appointment, or whom a call is about: the one row of it that is under the matrix (P-110, P-120).</summary>
[Access(AccessObject.Schedule, Own = nameof(StaffId))]
internal sealed class AppointmentPatient : IPart2Item, IAboutPatient
{
    private AppointmentPatient()
    {
    }

    /// <param name="isOfProgram">One of those whom it is with is of the Part 2 program.</param>
    public AppointmentPatient(Appointment of, Guid patientId, bool isOfProgram) =>
        (PracticeId, AppointmentId, PatientId, StaffId, IsPart2) = (of.PracticeId, of.Id, patientId, OwnerOf(of), isOfProgram);

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public PracticeId PracticeId { get; private init; }

    public Guid AppointmentId { get; private init; }

    public Guid PatientId { get; private init; }

    /// <summary>With whom first; of a call's, nobody: each of those who speak sees the patients whom they treat.</summary>
    public Guid StaffId { get; private set; }

    public bool IsPart2 { get; private set; }

    /// <summary>A label stays; who takes over from the program takes nothing out of it.</summary>
    public void Follow(Appointment moved, bool isOfProgram) => (StaffId, IsPart2) = (OwnerOf(moved), IsPart2 || isOfProgram);

    private static Guid OwnerOf(Appointment of) => of.Kind == AppointmentKind.CoordinationCall ? Guid.AllBitsSet : of.StaffIds[0];
}
