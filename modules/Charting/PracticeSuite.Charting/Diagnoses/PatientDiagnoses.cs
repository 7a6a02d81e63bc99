using PracticeSuite.Charting.Care;
using PracticeSuite.Charting.Contracts.Diagnoses;
using PracticeSuite.Charting.Patients;
using PracticeSuite.Kernel;

namespace PracticeSuite.Charting.Diagnoses;

/// <summary>
/// All problems of one patient: a code is on the list once a day, and one active one at most is principal (P-001). Its id is the patient's,
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
        if (_diagnoses.Exists(made.IsAlso))
            throw ChartingErrors.DiagnosisKnown();
        _diagnoses.Add(made);
        return made;
    }

    /// <summary>Written on the chart: of whoever may diagnose it is one, of everybody else a proposal (P-002).</summary>
    public Diagnosis Record(PatientKey patient, DiagnosisInput given, Icd10Codes codes, ChartDay today, ProblemWriter by)
    {
        var made = Add(patient, given, today, by.IsOfProgram);
        Icd10Shape.DemandValid(made.Code, made.ResolvedOn ?? today.DateOf(today.Now, patient.LocationId), codes);
        if (!by.Diagnoses)
        {
            Check.That(given.ResolvedOn is null, nameof(Diagnosis.ResolvedOn), "ResolvedOn is of a diagnosis that somebody confirmed; propose the problem without it.");
            made.Propose();
        }

        DemandOnePrincipal(made);
        made.Tell(by.Diagnoses ? DiagnosisChangeKind.Recorded : DiagnosisChangeKind.Proposed, null, by);
        return made;
    }

    public void Rank(Diagnosis diagnosis, int rank, DateOnly from, PatientKey patient, ChartDay today, ProblemWriter by)
    {
        DemandDiagnosing(diagnosis, by);
        diagnosis.PutAt(rank, from, patient, today);
        DemandOnePrincipal(diagnosis);
        diagnosis.Tell(DiagnosisChangeKind.Ranked, null, by);
    }

    public void Resolve(Diagnosis diagnosis, DateOnly on, PatientKey patient, ChartDay today, ProblemWriter by)
    {
        by.DemandDiagnosing();
        diagnosis.Resolve(on, patient, today);
        diagnosis.Tell(DiagnosisChangeKind.Resolved, null, by);
    }

    public void Reopen(Diagnosis diagnosis, ProblemWriter by)
    {
        by.DemandDiagnosing();
        if (diagnosis.IsGivenUp || diagnosis.Status == ProblemStatus.Provisional)
            throw ChartingErrors.DiagnosisNotActive(diagnosis.Id);
        diagnosis.Reopen();
        if (_diagnoses.Exists(other => other != diagnosis && diagnosis.IsAlso(other)))
            throw ChartingErrors.DiagnosisKnown();
        DemandOnePrincipal(diagnosis);
        diagnosis.Tell(DiagnosisChangeKind.Reopened, null, by);
    }

    public void Confirm(Diagnosis diagnosis, ProblemWriter by)
    {
        by.DemandDiagnosing();
        if (diagnosis.Status != ProblemStatus.Provisional)
            throw ChartingErrors.DiagnosisNotProposed(diagnosis.Id);
        diagnosis.Confirm(by.StaffId);
        DemandOnePrincipal(diagnosis);
        diagnosis.Tell(DiagnosisChangeKind.Confirmed, null, by);
    }

    /// <param name="revision">Of the version that the form showed.</param>
    public void Change(Diagnosis diagnosis, int revision, ProblemInput given, string? reason, PatientKey patient, ChartDay today, ProblemWriter by)
    {
        DemandDiagnosing(diagnosis, by);
        if (diagnosis.Revision != revision)
            throw ChartingErrors.DiagnosisChangedMeanwhile(diagnosis.Id);
        if (diagnosis.IsGivenUp)
            throw ChartingErrors.DiagnosisNotActive(diagnosis.Id);
        var said = Check.Optional(reason, "Reason", DiagnosisLimits.Reason);
        diagnosis.Describe(given, patient, today);
        if (_diagnoses.Exists(other => other != diagnosis && diagnosis.IsAlso(other)))
            throw ChartingErrors.DiagnosisKnown();
        diagnosis.Tell(DiagnosisChangeKind.Changed, said, by);
    }

    public void Put(Diagnosis diagnosis, ProblemStatus status, string? reason, ProblemWriter by)
    {
        DemandDiagnosing(diagnosis, by);
        switch (status)
        {
            case ProblemStatus.RuledOut or ProblemStatus.EnteredInError when diagnosis.Status != ProblemStatus.EnteredInError && diagnosis.Status != status:
                var said = Check.Required(reason, "Reason", DiagnosisLimits.Reason);
                diagnosis.GiveUp(status, _diagnoses.Count(other => other.IsGivenUp && other != diagnosis && other.Code == diagnosis.Code && other.OnsetOn == diagnosis.OnsetOn) + 1);
                diagnosis.Tell(status == ProblemStatus.RuledOut ? DiagnosisChangeKind.RuledOut : DiagnosisChangeKind.EnteredInError, said, by);
                break;
            case ProblemStatus.InRemission when diagnosis.Status == ProblemStatus.Active:
                diagnosis.StandBy(status);
                diagnosis.Tell(DiagnosisChangeKind.InRemission, Check.Optional(reason, "Reason", DiagnosisLimits.Reason), by);
                break;
            case ProblemStatus.Active when diagnosis.Status == ProblemStatus.InRemission:
                diagnosis.StandBy(status);
                diagnosis.Tell(DiagnosisChangeKind.Reopened, Check.Optional(reason, "Reason", DiagnosisLimits.Reason), by);
                break;
            default:
                throw ChartingErrors.DiagnosisStatusRefused(diagnosis.Id);
        }
    }

    public Diagnosis Get(Guid id) => _diagnoses.Find(diagnosis => diagnosis.Id == id) ?? throw ChartingErrors.DiagnosisNotFound(id);

    /// <summary>What is only proposed may be changed by whoever may propose.</summary>
    private static void DemandDiagnosing(Diagnosis diagnosis, ProblemWriter by)
    {
        if (diagnosis.Status != ProblemStatus.Provisional)
            by.DemandDiagnosing();
    }

    /// <summary>Of those with the same label: whoever may not know of the Part 2 program's meets nothing (P-082).</summary>
    private void DemandOnePrincipal(Diagnosis diagnosis)
    {
        if (diagnosis is { IsActive: true, Rank: 1 } && _diagnoses.Exists(other => other != diagnosis && other.IsPart2 == diagnosis.IsPart2 && other is { IsActive: true, Rank: 1 }))
            throw ChartingErrors.PrincipalTaken();
    }
}
