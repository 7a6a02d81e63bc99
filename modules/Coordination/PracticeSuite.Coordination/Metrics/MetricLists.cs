using System.Globalization;
using PracticeSuite.Charting.Contracts;
using PracticeSuite.Charting.Contracts.Flags;
using PracticeSuite.Charting.Contracts.Patients;
using PracticeSuite.Coordination.Agreements;
using PracticeSuite.Coordination.Contacts;
using PracticeSuite.Coordination.Contracts;
using PracticeSuite.Coordination.Contracts.Contacts;
using PracticeSuite.Coordination.Contracts.Metrics;
using PracticeSuite.Platform.Access;

namespace PracticeSuite.Coordination.Metrics;

/// <summary>Who stands behind a figure, with what comes next. Patients whom the reader may not see are counted and not named.</summary>
internal sealed class MetricLists(MetricReading reading, SharedCare care, IPatientDirectory patients, IAccess access)
{
    /// <summary>More are no list that somebody works through.</summary>
    private const int MostShown = 500;

    /// <summary>Names are asked for so many at once.</summary>
    private const int Named = 500;

    /// <param name="staffId">Whose pairs; null = all.</param>
    /// <param name="whole">All that the reader may see, for a file.</param>
    public async Task<MetricListDto> GetAsync(MetricKey key, Guid? staffId, bool whole, CancellationToken cancellationToken)
    {
        var tomorrow = (await care.ClockAsync(cancellationToken)).Today.AddDays(1);
        var rows = staffId is { } own
            ? await reading.ReadOwnAsync(own, tomorrow, cancellationToken)
            : await reading.ReadPracticeAsync(tomorrow, withNow: key is MetricKey.PlanJointness or MetricKey.QuestionAge, cancellationToken);
        var due = rows.Shared.ToDictionary(one => new CareUnit(one.Due.PatientId, one.Due.TherapistId, one.Due.PrescriberId));
        var (of, found) = Find(key, rows, due);
        var open = await OpenAsync(key, [.. found.Select(one => one.PatientId).OfType<Guid>().Distinct()], cancellationToken);
        var seen = found.Where(one => one.PatientId is not { } patient || open.Contains(patient))
            .OrderBy(one => one.Tier ?? ContactTier.Maintenance).ThenByDescending(one => one.OverdueDays).ThenBy(one => one.LastOn).ThenBy(one => one.PatientId).ToList();
        var shown = whole ? seen : [.. seen.Take(MostShown)];
        var names = await NamesAsync(shown.Select(one => one.PatientId).OfType<Guid>().Distinct(), cancellationToken);
        return new(
            key, of - found.Count, of, found.Count - seen.Count,
            [.. shown.Select(one => one with { Patient = one.PatientId is { } id ? names.GetValueOrDefault(id)?.ListName ?? "" : "", WithId = OtherOf(one) })])
        { Count = seen.Count };
    }

    private async Task<Dictionary<Guid, PatientName>> NamesAsync(IEnumerable<Guid> shown, CancellationToken cancellationToken)
    {
        var names = new Dictionary<Guid, PatientName>();
        foreach (var some in shown.Chunk(Named))
        {
            foreach (var (id, name) in await patients.GetNamesAsync(some, cancellationToken))
                names[id] = name;
        }

        return names;
    }

    /// <summary>Whose being due, and what the list says of them, the reader may see: being on it tells of a flag, a plan or a medication.</summary>
    private async Task<HashSet<Guid>> OpenAsync(MetricKey key, IReadOnlyList<Guid> named, CancellationToken cancellationToken)
    {
        var open = await access.NarrowAsync(CoordinationPermissions.Contacts.View, named, cancellationToken);
        return TellsOf(key) switch
        {
            null => [.. open],
            { } thing when access.May(thing) => [.. await access.NarrowAsync(thing, open, cancellationToken)],
            _ => [],
        };
    }

    private static string? TellsOf(MetricKey key) => key switch
    {
        MetricKey.AcknowledgeTime or MetricKey.AcknowledgedInTime => ChartingPermissions.Flags.View,
        MetricKey.PlanJointness or MetricKey.QuestionAge => ChartingPermissions.Plans.View,
        MetricKey.Coverage or MetricKey.ChangeSeenTime => ChartingPermissions.Medications.View,
        _ => null,
    };

    private static (int Of, List<MetricRow> Rows) Find(MetricKey key, MetricRows rows, Dictionary<CareUnit, ClockedPatient> due) => key switch
    {
        MetricKey.ZeroCommunication => Zero(rows, due),
        MetricKey.SilentPairs => Silent(rows, due),
        MetricKey.Coverage => Uncovered(rows, due),
        MetricKey.AcknowledgeTime => OpenFlags(rows),
        MetricKey.AcknowledgedInTime => LateFlags(rows),
        MetricKey.OverdueContacts => ByPatient(rows, of => of.OrderByDescending(one => one.Due.OverdueDays).First(), one => one.Due.OverdueDays == 0, "no contact in time", MetricStep.BookCall),
        MetricKey.AgreementCoverage => WithoutAgreement(rows),
        MetricKey.LeadCoverage => ByPatient(rows, LeadPair, one => NowMeasures.HasBoth(one.Pair), "no crisis lead or no backup", MetricStep.NameLead),
        MetricKey.PlanJointness => NotJoint(rows),
        MetricKey.CallsHeld => Missed(rows),
        MetricKey.QuestionAge => Unanswered(rows),
        MetricKey.ChangeSeenTime => Unseen(rows, due),
        _ => (0, []), // whose conversations they are is theirs to see
    };

    private static (int, List<MetricRow>) Zero(MetricRows rows, Dictionary<CareUnit, ClockedPatient> due)
    {
        var units = ZeroCommunication.Units(rows.Units, rows.Contacts, MetricWindow.HalfYearTo(rows.Tomorrow)).ToList();
        return (units.Count, [.. units.Where(one => one.IsZero).Select(one => Row(one.Unit.Unit, due, "no contact in six months", MetricStep.BookCall))]);
    }

    /// <summary>Each pair once, whatever the patients.</summary>
    private static (int, List<MetricRow>) Silent(MetricRows rows, Dictionary<CareUnit, ClockedPatient> due)
    {
        var pairs = ZeroCommunication.Pairs(rows.Units, rows.Contacts, MetricWindow.HalfYearTo(rows.Tomorrow)).ToList();
        return (pairs.Count, [.. pairs.Where(pair => pair.IsSilent).Select(pair => new MetricRow(
            null, "", pair.Units[0].TherapistId, pair.Units[0].PrescriberId, pair.Units.Select(unit => due.GetValueOrDefault(unit)?.Due.Tier).Min(), null, 0,
            $"no contact in six months, {Patients(pair.Units.Select(unit => unit.PatientId).Distinct().Count())}", MetricStep.BookCall))]);
    }

    private static (int, List<MetricRow>) Uncovered(MetricRows rows, Dictionary<CareUnit, ClockedPatient> due)
    {
        var covered = rows.CoveredIn(MetricWindow.MonthTo(rows.Tomorrow)).ToList();
        return (covered.Count, [.. covered.Where(one => !one.IsContacted).Select(one => Row(Pressing(one.Units, due), due, "no contact this month", MetricStep.BookCall))]);
    }

    /// <summary>Each patient once; the pair that is overdue the longest is to talk.</summary>
    private static CareUnit Pressing(IReadOnlyList<CareUnit> units, Dictionary<CareUnit, ClockedPatient> due) =>
        units.OrderByDescending(unit => due.GetValueOrDefault(unit)?.Due.OverdueDays ?? -1).ThenBy(unit => unit.TherapistId).First();

    private static (int, List<MetricRow>) OpenFlags(MetricRows rows)
    {
        var window = MetricWindow.ThirtyDaysTo(rows.Tomorrow);
        var flags = rows.Flags.Where(flag => window.Holds(rows.Clock.DateOf(flag.OpenedAt))).ToList();
        var units = rows.Units.ToLookup(unit => unit.Unit.PatientId);
        return (Flags(flags), [.. FlagMeasures.OnceEach(flags.Where(flag => flag.AcknowledgedAt is null)).Select(flag => FlagRow(rows, units, flag, flag.DueAt < rows.Clock.Now ? "not acknowledged in time" : "open"))]);
    }

    /// <summary>K-143: of those whose time had come, who was acknowledged late or is not yet.</summary>
    private static (int, List<MetricRow>) LateFlags(MetricRows rows)
    {
        var window = MetricWindow.ThirtyDaysTo(rows.Tomorrow);
        var due = rows.Flags.Where(flag => flag.DueAt <= rows.Clock.Now && window.Holds(rows.Clock.DateOf(flag.DueAt!.Value))).ToList();
        var units = rows.Units.ToLookup(unit => unit.Unit.PatientId);
        return (Flags(due), [.. FlagMeasures.OnceEach(due.Where(flag => !FlagMeasures.IsInTime(flag)))
            .Select(flag => FlagRow(rows, units, flag, flag.AcknowledgedAt is null ? "not acknowledged in time, and open" : "acknowledged late"))]);
    }

    private static int Flags(IEnumerable<FlagTime> clocks) => clocks.DistinctBy(clock => clock.FlagId).Count();

    private static MetricRow FlagRow(MetricRows rows, ILookup<Guid, UnitTime> units, FlagTime flag, string why)
    {
        var opened = rows.Clock.DateOf(flag.OpenedAt);
        var unit = units[flag.PatientId].OrderByDescending(one => one.Holds(opened)).Select(one => one.Unit).FirstOrDefault();
        return new MetricRow(flag.PatientId, "", unit.TherapistId, unit.PrescriberId, null, opened, 0, $"{flag.Level.ToString().ToLowerInvariant()}, {why}", MetricStep.OpenFlags) { SubjectId = flag.FlagId };
    }

    private static (int, List<MetricRow>) WithoutAgreement(MetricRows rows)
    {
        var pairs = rows.Shared.GroupBy(one => (one.Due.TherapistId, one.Due.PrescriberId)).ToList();
        var all = pairs.Select(pair => StaffPair.Of(pair.Key.TherapistId, pair.Key.PrescriberId)).Distinct().Count();
        return (all, [.. pairs.Where(pair => !pair.Any(one => one.Pair.Held is { IsExpired: false })).Select(pair =>
        {
            var held = pair.Select(one => one.Pair.Held).FirstOrDefault(one => one is not null);
            return new MetricRow(
                null, "", pair.Key.TherapistId, pair.Key.PrescriberId, pair.Min(one => one.Due.Tier), null, 0, held is null ? $"no agreement, {Patients(pair.Count())}" : $"to be looked at again, {Patients(pair.Count())}",
                held is null ? MetricStep.MakeAgreement : MetricStep.OpenAgreement)
            { SubjectId = held?.AgreementId };
        })]);
    }

    private static (int, List<MetricRow>) NotJoint(MetricRows rows)
    {
        var plans = rows.Plans.ToDictionary(plan => plan.PatientId);
        var patients = rows.Shared.GroupBy(one => one.Due.PatientId).ToList();
        return (patients.Count, [.. patients.Where(of => !of.Any(one => NowMeasures.IsJoint(one.Due, plans.GetValueOrDefault(of.Key), rows.Clock.Today)))
            .Select(of => Row(LeadPair(of).Due, plans.ContainsKey(of.Key) ? "the plan is not both's, or older than 90 days" : "no active plan that anybody of the team signed", MetricStep.OpenPlan))]);
    }

    private static (int, List<MetricRow>) Missed(MetricRows rows)
    {
        var window = MetricWindow.NinetyDaysTo(rows.Tomorrow);
        var calls = rows.Calls.Where(call => call.Start < rows.Clock.Now && window.Holds(rows.Clock.DateOf(call.Start))).ToList();
        return (calls.Count, [.. calls.Where(call => !call.WasHeld && call.StaffIds.Count > 1).Select(call =>
            new MetricRow(null, "", call.StaffIds[0], call.StaffIds[1], null, rows.Clock.DateOf(call.Start), 0, "was not held, or nobody said so", MetricStep.BookAgain) { SubjectId = call.Id })]);
    }

    /// <summary>Each patient once for each therapist, by the oldest of the changes.</summary>
    private static (int, List<MetricRow>) Unseen(MetricRows rows, Dictionary<CareUnit, ClockedPatient> due)
    {
        var window = MetricWindow.ThirtyDaysTo(rows.Tomorrow);
        var changes = rows.SeenChanges.Where(one => window.Holds(rows.Clock.DateOf(one.Change.At))).GroupBy(one => (one.Unit.PatientId, one.Unit.TherapistId)).ToList();
        return (changes.Count, [.. changes.Where(of => of.Any(one => one.SeenAt is null)).Select(of =>
        {
            var first = of.Where(one => one.SeenAt is null).MinBy(one => one.Change.At)!;
            return Row(first.Unit, due, $"changed on {rows.Clock.DateOf(first.Change.At).ToString("d MMM", CultureInfo.InvariantCulture)}, not shown to the therapist yet", MetricStep.OpenMedications);
        })]);
    }

    /// <summary>Each question, by the pair that speaks for the chart.</summary>
    private static (int, List<MetricRow>) Unanswered(MetricRows rows)
    {
        var shared = rows.Shared.ToLookup(one => one.Due.PatientId);
        return (rows.Questions.Count, [.. rows.Questions.OrderBy(one => one.AskedAt).Select(one =>
        {
            var (asked, days) = (rows.Clock.DateOf(one.AskedAt), rows.Clock.Today.DayNumber - rows.Clock.DateOf(one.AskedAt).DayNumber);
            var why = days == 0 ? "asked today" : $"open for {days} {(days == 1 ? "day" : "days")}";
            var row = shared.Contains(one.PatientId)
                ? Row(LeadPair(shared[one.PatientId]).Due, why, MetricStep.OpenPlan)
                : new MetricRow(one.PatientId, "", Guid.Empty, Guid.Empty, null, asked, 0, why, MetricStep.OpenPlan);
            return row with { SubjectId = one.QuestionId };
        })]);
    }

    private static (int, List<MetricRow>) ByPatient(
        MetricRows rows, Func<IEnumerable<ClockedPatient>, ClockedPatient> one, Func<ClockedPatient, bool> isWell, string why, MetricStep step)
    {
        var patients = rows.Shared.GroupBy(of => of.Due.PatientId).Select(of => one(of)).ToList();
        return (patients.Count, [.. patients.Where(of => !isWell(of)).Select(of => Row(of.Due, why, step))]);
    }

    private static ClockedPatient LeadPair(IEnumerable<ClockedPatient> of)
    {
        var pairs = of.ToList();
        var first = PairPatient.First(pairs.Select(one => one.Pair));
        return pairs.Find(one => ReferenceEquals(one.Pair, first))!;
    }

    private static MetricRow Row(CareUnit unit, Dictionary<CareUnit, ClockedPatient> due, string why, MetricStep step) => due.GetValueOrDefault(unit) is { } known
        ? Row(known.Due, why, step)
        : new MetricRow(unit.PatientId, "", unit.TherapistId, unit.PrescriberId, null, null, 0, why, step);

    private static MetricRow Row(ContactDue due, string why, MetricStep step) => new(due.PatientId, "", due.TherapistId, due.PrescriberId, due.Tier, due.LastOn, due.OverdueDays, why, step);

    private static string Patients(int count) => count == 1 ? "1 shared patient" : $"{count} shared patients";

    private Guid? OtherOf(MetricRow row) =>
        access.Caller.StaffId == row.TherapistId ? row.PrescriberId : access.Caller.StaffId == row.PrescriberId ? row.TherapistId : null;
}
