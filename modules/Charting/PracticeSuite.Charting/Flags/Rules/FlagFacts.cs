using PracticeSuite.Charting.Contracts.Care;
using PracticeSuite.Charting.Contracts.Flags;
using PracticeSuite.Charting.Contracts.Medications;
using PracticeSuite.Charting.Contracts.Scales;

namespace PracticeSuite.Charting.Flags.Rules;

/// <summary>What the rules know of one chart, read whole; lists stand in the order of their days.</summary>
internal sealed record FlagFacts(Guid PatientId)
{
    public DateOnly? BirthDate { get; init; }

    public string? SexCode { get; init; }

    /// <summary>Nobody here waits for what comes due.</summary>
    public bool IsDischarged { get; init; }

    /// <summary>Which day it was where the patient is.</summary>
    public Func<DateTimeOffset, DateOnly> DateOf { get; init; } = instant => DateOnly.FromDateTime(instant.UtcDateTime);

    public IReadOnlyList<MedicationFact> Medications { get; init; } = [];

    public IReadOnlyList<ScoreFact> Scores { get; init; } = [];

    public IReadOnlyList<ReportFact> Reports { get; init; } = [];

    public IReadOnlyList<ResultFact> Results { get; init; } = [];

    public IReadOnlyList<DiagnosisFact> Diagnoses { get; init; } = [];

    /// <summary>Null = no module tells of sessions and stays, and nobody can be said to have missed one.</summary>
    public IReadOnlyList<FlagOccasion>? Occasions { get; init; }

    public IReadOnlyList<MonitoringDueDto> Due { get; init; } = [];

    public IReadOnlyList<TherapistFact> Therapists { get; init; } = [];

    public int? AgeOn(DateOnly day) => BirthDate is { } born ? day.Year - born.Year - (born.AddYears(day.Year - born.Year) > day ? 1 : 0) : null;

    public IEnumerable<MedicationFact> Taken(DateOnly day, Func<MedicationFact, bool> which) => Medications.Where(one => which(one) && one.IsTakenOn(day));

    /// <summary>Written down since that day, of whichever day they tell.</summary>
    public IEnumerable<ReportFact> ReportsSince(DateOnly day) => Reports.Where(one => one.NewOn >= day);

    public IEnumerable<ResultFact> ResultsSince(DateOnly day, params IReadOnlyList<MonitoredMeasure> of) => Results.Where(one => one.On >= day && of.Contains(one.Measure));

    /// <summary>The measurements of a scale that have a total.</summary>
    public IReadOnlyList<ScoreFact> Totals(string scale) => [.. Answers(scale).Where(one => !one.IsSecondAnswer)];

    /// <summary>The same, with what was answered again.</summary>
    public IReadOnlyList<ScoreFact> Answers(string scale) => [.. Scores.Where(one => one.Scale == scale && one.Score.Total is not null)];

    /// <summary>The last of a scale that has a result, where it is positive; what was answered again beside it takes no positive one away.</summary>
    public IEnumerable<ScoreFact> Screened(string scale)
    {
        var all = Scores.Where(one => one.Scale == scale && one.Score.IsPositive is not null).ToList();
        return all.Skip(all.FindLastIndex(one => !one.IsSecondAnswer)).Where(one => one.Score.IsPositive == true).TakeLast(1);
    }

    public IEnumerable<DiagnosisFact> ActiveDiagnoses(DateOnly day, params IReadOnlyList<string> codes) =>
        Diagnoses.Where(one => one.IsActiveOn(day) && codes.Any(code => one.Code.StartsWith(code, StringComparison.Ordinal)));

    public IEnumerable<FlagOccasion> OccasionsSince(DateOnly day, params IReadOnlyList<FlagOccasionKind> of) =>
        (Occasions ?? []).Where(one => one.On >= day && of.Contains(one.Kind));

    /// <summary>Somebody met or spoke with the patient in these days, both counted.</summary>
    public bool IsMet(DateOnly from, DateOnly until) => OccasionsSince(from, FlagOccasionKind.Session, FlagOccasionKind.Contact).Any(one => one.On <= until);
}

internal sealed record ScoreFact(Guid Id, string Scale, ScaleScore Score, DateOnly On, bool IsPart2)
{
    public int Total => Score.Total ?? 0;

    /// <summary>A form that was filled in long ago is news on the day on which it is entered.</summary>
    public DateOnly? RecordedOn { get; init; }

    /// <summary>Null = a file told of it, and nobody knows at what hour.</summary>
    public DateTimeOffset? RecordedAt { get; init; }

    /// <summary>At what hour of its day it was done, as far as that is known: what is entered on another day says nothing of it.</summary>
    private DateTimeOffset? Time => RecordedOn == On ? RecordedAt : null;

    /// <summary>Of one day the later hour, where both are known; else the other is taken to have come first.</summary>
    public bool Follows(ScoreFact other) => On == other.On ? !(Time < other.Time) : On > other.On;

    public Guid? InvitationId { get; init; }

    public bool IsSecondAnswer { get; init; }
}

internal sealed record ReportFact(
    Guid Id, Guid? MedicationId, string? Medication, MedicationUse Use, IReadOnlyList<EffectTag> Tags, EffectSeverity? Severity, DateOnly On, bool IsPart2)
{
    public bool Has(params IReadOnlyList<EffectTag> any) => any.Any(Tags.Contains);

    /// <summary>What was observed long ago is news on the day on which it is entered.</summary>
    public DateOnly? RecordedOn { get; init; }

    public DateOnly NewOn => RecordedOn is { } day && day > On ? day : On;

    /// <summary>For how many days; null = nobody said how long, and it is taken to be long.</summary>
    public int? Days { get; init; }

    public bool IsMissed => Use is MedicationUse.MissedDoses or MedicationUse.Stopped;

    /// <summary>It was not taken for so many days.</summary>
    public bool IsMissedFor(int days) => IsMissed && HasLasted(days);

    public bool HasLasted(int days) => !(Days < days);

    /// <summary>It is about that medication, or about none in particular.</summary>
    public bool IsOf(MedicationFact medication) => MedicationId == medication.Id || (MedicationId is null && Medication is null);
}

internal sealed record ResultFact(Guid Id, MonitoredMeasure Measure, decimal Value, decimal? Second, DateOnly On, bool IsPart2);

/// <param name="SeenUpTo">Up to when they have seen all: some days before they last said so.</param>
/// <param name="KnowsProgram">They may know what the Part 2 program did.</param>
internal sealed record TherapistFact(Guid StaffId, DateTimeOffset? SeenUpTo, bool KnowsProgram)
{
    /// <summary>Changes that they had before them, whatever they have said of the chart since.</summary>
    public IReadOnlySet<Guid> Viewed { get; init; } = new HashSet<Guid>();

    public bool HasLookedAt(Guid change, DateTimeOffset recordedAt) => SeenUpTo >= recordedAt || Viewed.Contains(change);
}
