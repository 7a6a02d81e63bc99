using PracticeSuite.Charting.Care;
using PracticeSuite.Charting.Contracts.Diagnoses;
using PracticeSuite.Charting.Patients;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;

namespace PracticeSuite.Charting.Diagnoses;

/// <summary>One diagnosis; made and changed by <see cref="PatientDiagnoses"/>, which knows the others.</summary>
[Access(AccessObject.Problems)]
internal sealed class Diagnosis : IPart2Item, IAboutPatient
{
    private readonly List<PastRank> _pastRanks = [];

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

    public DateOnly OnsetOn { get; private init; }

    public DateOnly? ResolvedOn { get; private set; }

    public static Diagnosis Make(PracticeId practiceId, PatientKey patient, DiagnosisInput given, ChartDay today, bool isPart2 = false)
    {
        today.RefuseFuture(given.OnsetOn, patient.LocationId, nameof(OnsetOn));
        var diagnosis = new Diagnosis
        {
            PracticeId = practiceId,
            PatientId = patient.Id,
            IsPart2 = isPart2,
            Code = Icd10Shape.Checked(given.Code, nameof(Code)),
            OnsetOn = given.OnsetOn,
        };
        diagnosis.Rank = Checked(given.Rank);
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
            throw ChartingErrors.DiagnosisResolved(Id);
        today.RefuseFuture(on, patient.LocationId, nameof(ResolvedOn));
        Check.That(on >= OnsetOn, nameof(ResolvedOn), "ResolvedOn is before OnsetOn; correct one of them.");
        ResolvedOn = on;
    }

    internal void Reopen() => ResolvedOn = null;

    /// <summary>Whether both would stand for one illness: they begin together, or a day has both.</summary>
    public bool IsAlso(Diagnosis other) => Code == other.Code
        && (OnsetOn == other.OnsetOn || (!(ResolvedOn < other.OnsetOn) && !(other.ResolvedOn < OnsetOn)));

    private static int Checked(int rank)
    {
        Check.That(rank is >= 1 and <= 99, nameof(Rank), "Rank is outside 1 to 99; the principal diagnosis is 1.");
        return rank;
    }
}
