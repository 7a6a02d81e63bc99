using PracticeSuite.Charting.Contracts.CareTeams;
using PracticeSuite.Charting.Contracts.Flags;
using PracticeSuite.Charting.Contracts.Medications;
using PracticeSuite.Charting.Contracts.Plans;
using PracticeSuite.Coordination.Agreements;
using PracticeSuite.Coordination.Contacts;
using PracticeSuite.Coordination.Contracts.Metrics;
using PracticeSuite.Kernel;
using PracticeSuite.Scheduling.Contracts.Calls;
using PracticeSuite.Scheduling.Contracts.Visits;

namespace PracticeSuite.Coordination.Metrics;

/// <summary>What was read for the metrics of a practice, or of somebody's own pairs.</summary>
/// <param name="StaffId">Whose pairs; null = all.</param>
internal sealed record MetricRows(Guid? StaffId, CareClock Clock, BusinessTime Hours, IReadOnlyList<TeamTime> Team, IReadOnlyList<UnitTime> Units, ContactDays Contacts)
{
    public IReadOnlyList<PrescribedFact> Prescribed { get; init; } = [];

    public IReadOnlyList<SeenFact> Seen { get; init; } = [];

    public IReadOnlyList<FlagTime> Flags { get; init; } = [];

    public IReadOnlyList<SentTo> Sent { get; init; } = [];

    public IReadOnlyList<CallTime> Calls { get; init; } = [];

    public IReadOnlyList<ClockedPatient> Shared { get; init; } = [];

    public IReadOnlyList<JointPlan> Plans { get; init; } = [];

    public IReadOnlyList<SeenChange> Changes { get; init; } = [];

    public IEnumerable<ChangeUnit> SeenChanges => ChangeMeasure.Units(Changes, Units, Clock.DateOf);

    /// <summary>Of patients whom pairs share now; what the figures of a practice need not name is read of all.</summary>
    public IReadOnlyList<QuestionAge> Questions { get; init; } = [];

    /// <summary>The first day after today.</summary>
    public DateOnly Tomorrow => Clock.Today.AddDays(1);

    public IEnumerable<CoveredPatient> CoveredIn(MetricWindow month) =>
        Coverage.Patients(Coverage.MedicationPatients(Prescribed, Seen, month), Team, Clock.DateOf, Contacts, month, StaffId);

    /// <summary>What has a window, as it stood before a day.</summary>
    public IReadOnlyList<MetricFigure> FiguresTo(DateOnly to)
    {
        var then = to > Clock.Today ? Clock.Now : Clock.Zone.InstantOf(to.ToDateTime(TimeOnly.MinValue));
        var (halfYear, thirty) = (MetricWindow.HalfYearTo(to), MetricWindow.ThirtyDaysTo(to));
        return
        [
            ZeroCommunication.Measure(Units, Contacts, halfYear),
            ZeroCommunication.MeasurePairs(Units, Contacts, halfYear),
            Coverage.Measure(CoveredIn(MetricWindow.MonthTo(to))),
            .. FlagMeasures.Times(Flags, Hours, thirty, then),
            .. FlagMeasures.InTime(Flags, Hours, thirty, then),
            .. MessageMeasure.Times(Sent, Hours, thirty, then),
            ChangeMeasure.Times(SeenChanges, Clock.DateOf, thirty, then),
            NowMeasures.Calls(Calls, Clock.DateOf, MetricWindow.NinetyDaysTo(to), then),
        ];
    }

    /// <summary>What is so now.</summary>
    public IReadOnlyList<MetricFigure> FiguresNow() =>
    [
        .. NowMeasures.Overdue([.. Shared.Select(one => one.Due)]), NowMeasures.Agreements(Shared), NowMeasures.Leads(Shared), NowMeasures.Plans(Shared, Plans, Clock.Today),
        NowMeasures.Questions(Questions, Clock.DateOf, Clock.Today),
    ];

    /// <summary>How long what was made of this holds if nothing changes: a day ends, a flag comes due, a call begins.</summary>
    public DateTimeOffset GoodUntil => Flags.Where(flag => flag.AcknowledgedAt is null).Select(flag => flag.DueAt).OfType<DateTimeOffset>().Concat(Calls.Select(call => call.Start))
        .Where(at => at > Clock.Now).Append(Clock.Zone.InstantOf(Tomorrow.ToDateTime(TimeOnly.MinValue))).Min();
}
