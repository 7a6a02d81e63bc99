using System.Collections.Frozen;
using PracticeSuite.Coordination.Contracts.Enrollments;
using PracticeSuite.Coordination.Contracts.Time;
using PracticeSuite.Identity.Contracts.Practices;
using PracticeSuite.Identity.Contracts.Staff;
using PracticeSuite.Kernel;

namespace PracticeSuite.Coordination.Time;

/// <summary>Puts one patient's month together from rows: pure, and asked a million times a month end, so it remembers by name.</summary>
internal sealed class CareMonthFactory
{
    private readonly BillingMonth _month;
    private readonly IReadOnlyDictionary<Guid, StaffMember> _staff;
    private readonly FrozenDictionary<Guid, (TimeZoneInfo Zone, Interval Month)> _months;
    private readonly Dictionary<string, Credential?> _credentials = new(StringComparer.Ordinal);

    public CareMonthFactory(BillingMonth month, IReadOnlyDictionary<Guid, StaffMember> staff, IReadOnlyList<LocationProfile> locations)
    {
        (_month, _staff) = (month, staff);
        _months = locations.ToFrozenDictionary(location => location.Id, location => (location.Zone, month.In(location.Zone)));
    }

    public CareMonthFacts Create(
        IReadOnlyList<EnrollmentFact> enrollments, ReadOnlySpan<EntryRow> rows, IReadOnlyDictionary<Guid, IntervalSet> overlaps, EarlierWork earlier)
    {
        var entries = new List<CareEntryFact>(rows.Length);
        var shared = new Dictionary<Guid, IntervalSet>();
        var zone = _months[enrollments[0].LocationId].Zone;
        foreach (ref readonly var row in rows)
        {
            if (!IsInMonth(row, enrollments))
                continue;
            entries.Add(ToFact(row, zone));
            if (overlaps.TryGetValue(row.EntryId, out var parts))
                shared.Add(row.EntryId, parts);
        }

        return new CareMonthFacts(enrollments[0].PatientId, _month, enrollments, entries, shared) { Earlier = earlier };
    }

    private bool IsInMonth(in EntryRow row, IReadOnlyList<EnrollmentFact> enrollments)
    {
        foreach (var enrollment in enrollments)
        {
            var month = _months[enrollment.LocationId].Month;
            if (row.Start < month.End && row.End > month.Start)
                return true;
        }

        return false;
    }

    private CareEntryFact ToFact(in EntryRow row, TimeZoneInfo zone) => new(
        row.EntryId,
        row.Revision,
        row.PatientId,
        row.StaffId,
        row.Credential,
        MayCount(row, zone),
        new Interval(row.Start, row.End),
        row.Activity,
        row.Program,
        row.Source,
        row.Unallocated,
        row.Voided,
        row.Instrument,
        row.LoggedAt,
        row.AttestedAt,
        row.LateApprovedAt,
        row.LongAttestedAt is not null)
    {
        IsPart2 = row.IsPart2,
    };

    private bool MayCount(in EntryRow row, TimeZoneInfo zone)
    {
        if (!_staff.TryGetValue(row.StaffId, out var member) || CredentialOf(row.Credential) is not { } credential)
            return false;
        // For most people the day makes no difference, and asking the zone costs more than all the rest.
        var on = credential.Group() is CredentialGroup.ClinicalStaff or CredentialGroup.AuxiliaryStaff || !IsEmployedThroughout(member)
            ? zone.LocalDate(row.Start)
            : _month.FirstDay;
        return member.IsEmployedOn(on) && credential.MayCountTime(member.MayActAsClinicalStaffOn(on));
    }

    // Work that touches the month may have begun the day before it, or end the day after on another location's clock.
    private bool IsEmployedThroughout(StaffMember member) =>
        member.IsEmployedOn(_month.FirstDay.AddDays(-1)) && member.IsEmployedOn(_month.LastDay.AddDays(1));

    private Credential? CredentialOf(string name)
    {
        if (!_credentials.TryGetValue(name, out var credential))
            _credentials.Add(name, credential = NamedValue.TryParse<Credential>(name, out var known) ? known : null);
        return credential;
    }
}
