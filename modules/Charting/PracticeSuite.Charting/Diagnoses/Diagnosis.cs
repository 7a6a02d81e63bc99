using System.Linq.Expressions;
using PracticeSuite.Charting.Care;
using PracticeSuite.Charting.Contracts.Diagnoses;
using PracticeSuite.Charting.Patients;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;

namespace PracticeSuite.Charting.Diagnoses;

/// <summary>One problem with its diagnosis; made and changed by <see cref="PatientDiagnoses"/>, which knows the others.</summary>
[Access(AccessObject.Problems)]
internal sealed class Diagnosis : IPart2Item, IAboutPatient
{
    private const string EarlierRecord = "Earlier record";

    private readonly List<PastRank> _pastRanks = [];
    private readonly List<DiagnosisChange> _changes = [];

    private Diagnosis()
    {
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public PracticeId PracticeId { get; private init; }

    public Guid PatientId { get; private init; }

    public bool IsPart2 { get; private set; }

    public string Code { get; private init; } = "";

    public int Rank { get; private set; }

    /// <summary>The ranks that it had before, since a claim is made by what they were on its day.</summary>
    public IReadOnlyList<PastRank> PastRanks => _pastRanks;

    public DateOnly OnsetOn { get; private set; }

    public DateOnly? ResolvedOn { get; private set; }

    public ProblemStatus Status { get; private set; }

    public string? Label { get; private set; }

    public string? SnomedCode { get; private set; }

    public ProblemSeverity? Severity { get; private set; }

    public string? Specifier { get; private set; }

    public Guid? SourceId { get; private set; }

    public DateTimeOffset? RecordedAt { get; private init; }

    /// <summary>Counts the versions.</summary>
    public int Revision { get; private set; }

    /// <summary>0, or how many of the same code and onset were given up before: what is in error or ruled out bars no right one.</summary>
    public int GivenUpAs { get; private set; }

    /// <summary>The first day on which a confirmed one was ruled out: before it, it was what the patient had. Null = it never counted, or counts now.</summary>
    public DateOnly? GivenUpOn { get; private set; }

    /// <summary>What was loaded or made of its versions.</summary>
    public IReadOnlyList<DiagnosisChange> Changes => _changes;

    public bool IsActive => Status is ProblemStatus.Active or ProblemStatus.InRemission;

    public bool IsGivenUp => Status is ProblemStatus.RuledOut or ProblemStatus.EnteredInError;

    public static Diagnosis Make(PracticeId practiceId, PatientKey patient, DiagnosisInput given, ChartDay today, bool isPart2 = false)
    {
        today.RefuseFuture(given.OnsetOn, patient.LocationId, nameof(OnsetOn));
        var diagnosis = new Diagnosis
        {
            PracticeId = practiceId,
            PatientId = patient.Id,
            IsPart2 = isPart2,
            Code = Icd10Shape.Checked(given.Code, nameof(Code)),
            RecordedAt = today.Now,
        };
        diagnosis.Rank = Checked(given.Rank);
        diagnosis.Describe(new ProblemInput(given.Label, given.SnomedCode, given.OnsetOn, given.Severity, given.Specifier), patient, today);
        if (given.ResolvedOn is { } resolved)
            diagnosis.Resolve(resolved, patient, today);
        return diagnosis;
    }

    /// <summary>What it was before that day stays; only a rank that has held for no day yet is replaced.</summary>
    public void PutAt(int rank, DateOnly from, PatientKey patient, ChartDay today)
    {
        var given = Checked(rank);
        today.RefuseFuture(from, patient.LocationId, "From");
        var since = _pastRanks.Count == 0 ? OnsetOn : _pastRanks.Max(past => past.Until).AddDays(1);
        if (from < since)
            throw ChartingErrors.RankedLater(since);
        if (from > since)
            _pastRanks.Add(new PastRank(this, Rank, from.AddDays(-1)));
        Rank = given;
    }

    public void Resolve(DateOnly on, PatientKey patient, ChartDay today)
    {
        if (ResolvedOn is not null)
            throw DiagnosisErrors.Resolved(Id);
        if (!IsActive)
            throw DiagnosisErrors.NotActive(Id);
        today.RefuseFuture(on, patient.LocationId, nameof(ResolvedOn));
        Check.That(on >= OnsetOn, nameof(ResolvedOn), "ResolvedOn is before OnsetOn; correct one of them.");
        (ResolvedOn, Status) = (on, ProblemStatus.Resolved);
    }

    internal void Reopen() => (ResolvedOn, Status) = (null, ProblemStatus.Active);

    internal void Describe(ProblemInput given, PatientKey patient, ChartDay today)
    {
        var (label, snomed, specifier) = (
            Check.Optional(given.Label, nameof(Label), DiagnosisLimits.Label), CheckedSnomed(given.SnomedCode), Check.Optional(given.Specifier, nameof(Specifier), DiagnosisLimits.Specifier));
        Check.That(given.Severity is not { } severity || Enum.IsDefined(severity), nameof(Severity), "Severity is none of the list.");
        today.RefuseFuture(given.OnsetOn, patient.LocationId, nameof(OnsetOn));
        Check.That(!(ResolvedOn < given.OnsetOn), nameof(OnsetOn), "OnsetOn is after ResolvedOn; correct one of them.");
        Check.That(_pastRanks.TrueForAll(past => past.Until >= given.OnsetOn), nameof(OnsetOn), "OnsetOn is after a day on which its rank was changed; give an earlier day.");
        (Label, SnomedCode, OnsetOn, Severity, Specifier) = (label, snomed, given.OnsetOn, given.Severity, specifier);
    }

    internal void Propose() => Status = ProblemStatus.Provisional;

    /// <summary>Whoever holds the credential stands for it from now on (P-002).</summary>
    internal void Confirm(Guid? by) => (Status, SourceId) = (ProblemStatus.Active, by);

    internal void StandBy(ProblemStatus status) => Status = status;

    /// <param name="on">From which day on it is ruled out; what is in error, and what was only proposed, never was.</param>
    internal void GiveUp(ProblemStatus status, int number, DateOnly on) =>
        (Status, GivenUpAs, GivenUpOn) = (status, number, status == ProblemStatus.RuledOut && Status != ProblemStatus.Provisional ? on : null);

    /// <summary>Before the first change of what came without versions: it would be lost otherwise (P-003).</summary>
    internal void KeepOriginal(ProblemWriter by)
    {
        if (Revision == 0 && !_changes.Exists(change => change.Number == 0))
            _changes.Add(new DiagnosisChange(this, 0, DiagnosisChangeKind.Recorded, null, new ProblemWriter(EarlierRecord, null, null, Diagnoses: true, RecordedAt ?? by.At)));
    }

    /// <summary>The version that it is from now on (P-003).</summary>
    internal void Tell(DiagnosisChangeKind kind, string? reason, ProblemWriter by)
    {
        if (kind is DiagnosisChangeKind.Recorded or DiagnosisChangeKind.Proposed)
            SourceId = by.StaffId;
        _changes.Add(new DiagnosisChange(this, ++Revision, kind, reason, by));
    }

    public ProblemVersion Now => new(Code, Rank, OnsetOn, ResolvedOn, Status) { Label = Label, SnomedCode = SnomedCode, Severity = Severity, Specifier = Specifier };

    /// <summary>What a note, a medication and a plan may name: neither what is only proposed, nor what was given up.</summary>
    public static Expression<Func<Diagnosis, bool>> Stands { get; } =
        diagnosis => diagnosis.Status == ProblemStatus.Active || diagnosis.Status == ProblemStatus.InRemission || diagnosis.Status == ProblemStatus.Resolved;

    /// <summary>From when to when it was principal, as claims of those days read it.</summary>
    public IEnumerable<(DateOnly From, DateOnly? To)> PrincipalTimes()
    {
        var from = OnsetOn;
        foreach (var past in _pastRanks.OrderBy(past => past.Until))
        {
            if (past.Rank == 1)
                yield return (from, ResolvedOn < past.Until ? ResolvedOn : past.Until);
            from = past.Until.AddDays(1);
        }

        if (Rank == 1 && !(ResolvedOn < from))
            yield return (from, ResolvedOn);
    }

    /// <summary>Whether both would stand for one illness: they begin together, or a day has both. What was given up stands for none.</summary>
    public bool IsAlso(Diagnosis other) => Code == other.Code && !IsGivenUp && !other.IsGivenUp
        && (OnsetOn == other.OnsetOn || (!(ResolvedOn < other.OnsetOn) && !(other.ResolvedOn < OnsetOn)));

    private static int Checked(int rank)
    {
        Check.That(rank is >= 1 and <= 99, nameof(Rank), "Rank is outside 1 to 99; the principal diagnosis is 1.");
        return rank;
    }

    private static string? CheckedSnomed(string? given)
    {
        var code = Check.Optional(given, nameof(SnomedCode), DiagnosisLimits.SnomedCode);
        Check.That(code is null || (code.Length >= 6 && code.All(char.IsAsciiDigit)), nameof(SnomedCode), "SnomedCode is not 6 to 18 digits; copy the concept's id, for instance 370143000.");
        return code;
    }
}
