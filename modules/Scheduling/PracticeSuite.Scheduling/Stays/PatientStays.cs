using PracticeSuite.Kernel;
using PracticeSuite.Scheduling.Contracts;
using PracticeSuite.Scheduling.Contracts.Visits;

namespace PracticeSuite.Scheduling.Stays;

/// <summary>
/// All hospital stays of one patient, so that two of a kind never overlap: the row of the patient, whose version a save checks, keeps
/// that true when two people record at once. Its id is the patient's.
/// </summary>
internal sealed class PatientStays : AggregateRoot, IBelongsToPractice
{
    private readonly List<HospitalStay> _stays = [];

    private PatientStays()
    {
    }

    public PatientStays(PracticeId practice, Guid patientId) => (PracticeId, Id) = (practice, patientId);

    public PracticeId PracticeId { get; private init; }

    public IReadOnlyList<HospitalStay> Stays => _stays;

    public HospitalStay Record(
        HospitalStayKind kind, DateTimeOffset admittedAt, DateTimeOffset? dischargedAt, string? facility, DateTimeOffset now, bool isPart2 = false)
    {
        Check.That(admittedAt <= now, nameof(HospitalStay.AdmittedAt), "The admission lies in the future.");
        CheckDischarge(admittedAt, dischargedAt, now);
        if (_stays.Find(other => other.Kind == kind && other.Touches(admittedAt, dischargedAt)) is { } overlapping)
            throw SchedulingErrors.StayOverlaps();

        var stay = HospitalStay.Begin(this, kind, admittedAt, dischargedAt, Check.Optional(facility, nameof(HospitalStay.Facility), SchedulingLimits.Facility), isPart2);
        _stays.Add(stay);
        return stay;
    }

    public HospitalStay Discharge(Guid stayId, DateTimeOffset at, DateTimeOffset now)
    {
        var stay = _stays.Find(one => one.Id == stayId) ?? throw SchedulingErrors.StayNotFound(stayId);
        if (stay.DischargedAt is not null)
            throw SchedulingErrors.AlreadyDischarged(stayId);
        CheckDischarge(stay.AdmittedAt, at, now);
        stay.End(at);
        return stay;
    }

    private static void CheckDischarge(DateTimeOffset admittedAt, DateTimeOffset? dischargedAt, DateTimeOffset now)
    {
        Check.That(dischargedAt is null || dischargedAt > admittedAt, nameof(HospitalStay.DischargedAt), "The discharge comes after the admission.");
        Check.That(dischargedAt is null || dischargedAt <= now, nameof(HospitalStay.DischargedAt), "The discharge lies in the future; record it when it has happened.");
    }
}
