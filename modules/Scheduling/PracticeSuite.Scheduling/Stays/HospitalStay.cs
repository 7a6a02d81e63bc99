using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Scheduling.Contracts.Visits;

namespace PracticeSuite.Scheduling.Stays;

/// <summary>One stay of a patient; made and ended by <see cref="PatientStays"/>, which knows the others.</summary>
[Access(AccessObject.Problems)]
internal sealed class HospitalStay : IPart2Item, IAboutPatient
{
    private HospitalStay()
    {
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public PracticeId PracticeId { get; private init; }

    public Guid PatientId { get; private init; }

    public bool IsPart2 { get; private set; }

    public HospitalStayKind Kind { get; private init; }

    public DateTimeOffset AdmittedAt { get; private init; }

    public DateTimeOffset? DischargedAt { get; private set; }

    public string? Facility { get; private init; }

    internal static HospitalStay Begin(
        PatientStays stays, HospitalStayKind kind, DateTimeOffset admittedAt, DateTimeOffset? dischargedAt, string? facility, bool isPart2) => new()
        {
            PracticeId = stays.PracticeId,
            PatientId = stays.Id,
            IsPart2 = isPart2,
            Kind = kind,
            AdmittedAt = admittedAt,
            DischargedAt = dischargedAt,
            Facility = facility,
        };

    internal bool Touches(DateTimeOffset from, DateTimeOffset? to) =>
        (to is null || AdmittedAt < to) && (DischargedAt is null || from < DischargedAt);

    internal void End(DateTimeOffset at) => DischargedAt = at;
}
