using PracticeSuite.Charting.Care;
using PracticeSuite.Charting.Contracts.Diagnoses;
using PracticeSuite.Charting.Patients;
using PracticeSuite.Kernel;

namespace PracticeSuite.Charting.Diagnoses;

/// <summary>
/// All problems of one patient: a code is on the list once a day, and one at most is principal on a day (P-001). Its id is the patient's,
/// and at its version two people meet.
/// </summary>
internal sealed class PatientDiagnoses : AggregateRoot, IBelongsToPractice
{
    private readonly List<Diagnosis> _diagnoses = [];

    private PatientDiagnoses()
    {
    }

    public PatientDiagnoses(PracticeId practice, Guid patientId) => (PracticeId, Id) = (practice, patientId);

    public PracticeId PracticeId { get; private init; }

    public IReadOnlyList<Diagnosis> Diagnoses => _diagnoses;

    /// <summary>As a file tells it: what another program kept is taken as it is, and Billing's gates judge its code.</summary>
    public Diagnosis Add(PatientKey patient, DiagnosisInput given, ChartDay today, bool isPart2 = false)
    {
        var made = Diagnosis.Make(PracticeId, patient, given, today, isPart2);
        DemandNew(made, _diagnoses);
        _diagnoses.Add(made);
        return made;
    }

    /// <summary>Written on the chart: of whoever may diagnose it is one, of everybody else a proposal (P-002).</summary>
    public Diagnosis Record(PatientKey patient, DiagnosisInput given, Icd10Codes codes, ChartDay today, ProblemWriter by)
    {
        var made = Diagnosis.Make(PracticeId, patient, given, today, by.IsOfProgram);
        // What the program says of an illness stands beside what the rest of the practice says of it (P-071).
        DemandNew(made, by.IsOfProgram ? _diagnoses.FindAll(other => other.IsPart2) : _diagnoses);
        Icd10Shape.DemandValid(made.Code, made.ResolvedOn ?? today.DateOf(today.Now, patient.LocationId), codes);
        if (!by.Diagnoses)
        {
            Check.That(given.ResolvedOn is null, nameof(Diagnosis.ResolvedOn), "ResolvedOn is of a diagnosis that somebody confirmed; propose the problem without it.");
            made.Propose();
        }

        _diagnoses.Add(made);
        DemandOnePrincipal(made);
        made.Tell(by.Diagnoses ? DiagnosisChangeKind.Recorded : DiagnosisChangeKind.Proposed, null, by);
        return made;
    }

    public void Rank(Diagnosis diagnosis, int rank, DateOnly from, ProblemAct act, PatientKey patient, ChartDay today, ProblemWriter by)
    {
        DemandDiagnosing(diagnosis, by);
        if (diagnosis.IsGivenUp)
            throw DiagnosisErrors.NotActive(diagnosis.Id);
        var said = Begin(diagnosis, act, by);
        diagnosis.PutAt(rank, from, patient, today);
        DemandOnePrincipal(diagnosis);
        diagnosis.Tell(DiagnosisChangeKind.Ranked, said, by);
    }

    public void Resolve(Diagnosis diagnosis, DateOnly on, ProblemAct act, PatientKey patient, ChartDay today, ProblemWriter by)
    {
        by.DemandDiagnosing();
        var said = Begin(diagnosis, act, by);
        diagnosis.Resolve(on, patient, today);
        diagnosis.Tell(DiagnosisChangeKind.Resolved, said, by);
    }

    public void Reopen(Diagnosis diagnosis, ProblemAct act, Icd10Codes codes, PatientKey patient, ChartDay today, ProblemWriter by)
    {
        by.DemandDiagnosing();
        if (diagnosis.Status != ProblemStatus.Resolved)
            throw DiagnosisErrors.NotResolved(diagnosis.Id);
        Icd10Shape.DemandValid(diagnosis.Code, today.DateOf(today.Now, patient.LocationId), codes);
        var said = Begin(diagnosis, act, by);
        diagnosis.Reopen();
        DemandNew(diagnosis, _diagnoses);
        DemandOnePrincipal(diagnosis);
        diagnosis.Tell(DiagnosisChangeKind.Reopened, said, by);
    }

    public void Confirm(Diagnosis diagnosis, ProblemAct act, Icd10Codes codes, PatientKey patient, ChartDay today, ProblemWriter by)
    {
        by.DemandDiagnosing();
        if (diagnosis.Status != ProblemStatus.Provisional)
            throw DiagnosisErrors.NotProposed(diagnosis.Id);
        Icd10Shape.DemandValid(diagnosis.Code, today.DateOf(today.Now, patient.LocationId), codes);
        var said = Begin(diagnosis, act, by);
        diagnosis.Confirm(by.StaffId);
        DemandOnePrincipal(diagnosis);
        diagnosis.Tell(DiagnosisChangeKind.Confirmed, said, by);
    }

    public void Change(Diagnosis diagnosis, ProblemInput given, ProblemAct act, PatientKey patient, ChartDay today, ProblemWriter by)
    {
        DemandDiagnosing(diagnosis, by);
        // The words would stand where everybody reads them; the program's own are the program's (P-071).
        if (by.IsOfProgram && !diagnosis.IsPart2)
            throw DiagnosisErrors.ProblemNotOfProgram(diagnosis.Id);
        if (diagnosis.IsGivenUp)
            throw DiagnosisErrors.NotActive(diagnosis.Id);
        var said = Begin(diagnosis, act, by);
        diagnosis.Describe(given, patient, today);
        DemandNew(diagnosis, _diagnoses);
        DemandOnePrincipal(diagnosis);
        diagnosis.Tell(DiagnosisChangeKind.Changed, said, by);
    }

    public void Put(Diagnosis diagnosis, ProblemStatus status, ProblemAct act, DateOnly on, ProblemWriter by)
    {
        DemandDiagnosing(diagnosis, by);
        var kind = (diagnosis.Status, status) switch
        {
            (not ProblemStatus.EnteredInError, ProblemStatus.EnteredInError) => DiagnosisChangeKind.EnteredInError,
            (not (ProblemStatus.EnteredInError or ProblemStatus.RuledOut), ProblemStatus.RuledOut) => DiagnosisChangeKind.RuledOut,
            (ProblemStatus.Active, ProblemStatus.InRemission) => DiagnosisChangeKind.InRemission,
            (ProblemStatus.InRemission, ProblemStatus.Active) => DiagnosisChangeKind.Reopened,
            _ => throw DiagnosisErrors.StatusRefused(diagnosis.Id),
        };
        var said = Begin(diagnosis, act, by);
        if (status is ProblemStatus.RuledOut or ProblemStatus.EnteredInError)
        {
            Check.Required(act.Reason, "Reason", DiagnosisLimits.Reason);
            diagnosis.GiveUp(status, NextGivenUp(diagnosis), on);
        }
        else
        {
            diagnosis.StandBy(status);
        }

        diagnosis.Tell(kind, said, by);
    }

    public Diagnosis Get(Guid id) => _diagnoses.Find(diagnosis => diagnosis.Id == id) ?? throw DiagnosisErrors.NotFound(id);

    /// <summary>What is only proposed may be changed by whoever may propose.</summary>
    private static void DemandDiagnosing(Diagnosis diagnosis, ProblemWriter by)
    {
        if (diagnosis.Status != ProblemStatus.Provisional)
            by.DemandDiagnosing();
    }

    /// <summary>What a colleague changed since it was shown is not acted on unseen; then what came without a version gets its first.</summary>
    private static string? Begin(Diagnosis diagnosis, ProblemAct act, ProblemWriter by)
    {
        if (diagnosis.Revision != act.Revision)
            throw DiagnosisErrors.ChangedMeanwhile(diagnosis.Id);
        var said = Check.Optional(act.Reason, "Reason", DiagnosisLimits.Reason);
        diagnosis.KeepOriginal(by);
        return said;
    }

    private int NextGivenUp(Diagnosis diagnosis) =>
        _diagnoses.Where(other => other.Code == diagnosis.Code && other.OnsetOn == diagnosis.OnsetOn && other.IsPart2 == diagnosis.IsPart2).Max(other => other.GivenUpAs) + 1;

    private static void DemandNew(Diagnosis diagnosis, List<Diagnosis> among)
    {
        if (among.Exists(other => other != diagnosis && diagnosis.IsAlso(other)))
            throw DiagnosisErrors.Known();
    }

    /// <summary>On no day two, since claims of earlier days are made by the rank of theirs. Of those with the same label: whoever may not know of the Part 2 program's meets nothing (P-082).</summary>
    private void DemandOnePrincipal(Diagnosis diagnosis)
    {
        var mine = Counts(diagnosis) ? diagnosis.PrincipalTimes().ToList() : [];
        if (_diagnoses.Exists(other => other != diagnosis && other.IsPart2 == diagnosis.IsPart2 && Counts(other) && other.PrincipalTimes().Any(theirs => mine.Exists(one => Meet(one, theirs)))))
            throw DiagnosisErrors.PrincipalTaken();
    }

    private static bool Counts(Diagnosis diagnosis) => diagnosis.IsActive || diagnosis.Status == ProblemStatus.Resolved;

    private static bool Meet((DateOnly From, DateOnly? To) one, (DateOnly From, DateOnly? To) other) => !(one.To < other.From) && !(other.To < one.From);
}
