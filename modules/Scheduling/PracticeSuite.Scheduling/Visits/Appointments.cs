using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Scheduling.Contracts;

namespace PracticeSuite.Scheduling.Visits;

/// <summary>
/// A visit opens the chart to its practitioner, from seven days before its day to seven days after (P-120), kept or not: who has prepared
/// for somebody who did not come has read the chart.
/// </summary>
internal sealed class Appointments(IRelationships relationships, IAccess access)
{
    public const int Days = 7;

    /// <summary>In the transaction in which the visit is saved, on the clock of its place.</summary>
    public async Task FollowAsync(Visit visit, TimeZoneInfo zone, CancellationToken cancellationToken)
    {
        if (visit.PractitionerId is not { } staff || await IsOwnDoorAsync(staff, visit.PatientId, cancellationToken))
            return;
        var (from, until) = Span(visit.On, zone);
        await relationships.KeepAsync(RelationshipKind.Appointment, visit.Id, visit.PatientId, staff, from, until, cancellationToken);
    }

    public static PatientRelationship? Of(Visit visit, TimeZoneInfo zone)
    {
        var (from, until) = Span(visit.On, zone);
        return visit.PractitionerId is { } staff
            ? new PatientRelationship(visit.PracticeId, RelationshipKind.Appointment, visit.Id, visit.PatientId, staff, from, until)
            : null;
    }

    /// <summary>
    /// Whoever writes down a visit of their own with a stranger would let themselves in, without anybody knowing. They are let in by
    /// somebody else, or break the glass, which is told and reviewed. What is clinical is asked for, as some may write anybody's visits.
    /// </summary>
    public async Task<bool> IsOwnDoorAsync(Guid staffId, Guid patientId, CancellationToken cancellationToken) =>
        access.Caller.StaffId == staffId
        && (await access.DecideAsync(SchedulingPermissions.Stays.View, patientId, cancellationToken)).Reason
            is not (AccessReason.CareTeam or AccessReason.Appointment or AccessReason.Supervision or AccessReason.Coverage);

    public static (DateTimeOffset From, DateTimeOffset Until) Span(DateOnly on, TimeZoneInfo zone) =>
        (zone.StartOf(on.AddDays(-Days)), zone.StartOf(on.AddDays(Days + 1)));
}
