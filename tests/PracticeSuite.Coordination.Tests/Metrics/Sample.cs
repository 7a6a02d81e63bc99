using PracticeSuite.Charting.Contracts.CareTeams;
using PracticeSuite.Coordination.Contacts;
using PracticeSuite.Coordination.Metrics;

namespace PracticeSuite.Coordination.Tests.Metrics;

/// <summary>Rows of metrics as they would be read, with days instead of instants.</summary>
internal static class Sample
{
    public static readonly DateOnly To = new(2026, 10, 1);

    public static readonly Guid Therapist = Guid.CreateVersion7();

    public static readonly Guid Prescriber = Guid.CreateVersion7();

    public static MetricWindow HalfYear { get; } = MetricWindow.HalfYearTo(To);

    public static MetricWindow Month { get; } = MetricWindow.MonthTo(To);

    public static UnitTime Unit(Guid patient, int days = 200, Guid? therapist = null, Guid? prescriber = null) =>
        new(new CareUnit(patient, therapist ?? Therapist, prescriber ?? Prescriber), [new MetricWindow(To.AddDays(-days), DateOnly.MaxValue)]);

    public static IReadOnlyList<UnitTime> Units(int count, int days = 200) => [.. Enumerable.Range(0, count).Select(_ => Unit(Guid.CreateVersion7(), days))];

    public static ContactDay Contact(UnitTime unit, DateOnly on) => new(unit.Unit.PatientId, unit.Unit.Pair, on);

    public static ContactDays Days(params IEnumerable<ContactDay> contacts) => new(contacts);

    public static TeamTime OnTeam(Guid patient, Guid staff, CareTeamPart part, string from = "2026-01-01", string? until = null) =>
        new(patient, staff, part, At(from), until is null ? null : At(until));

    public static DateOnly DateOf(DateTimeOffset at) => DateOnly.FromDateTime(at.UtcDateTime);

    public static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.AssumeUniversal);

    public static StaffPair Pair { get; } = StaffPair.Of(Therapist, Prescriber);
}
