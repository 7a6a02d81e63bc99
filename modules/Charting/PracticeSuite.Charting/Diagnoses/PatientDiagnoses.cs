using PracticeSuite.Charting.Care;
using PracticeSuite.Charting.Contracts.Diagnoses;
using PracticeSuite.Charting.Patients;
using PracticeSuite.Kernel;

namespace PracticeSuite.Charting.Diagnoses;

/// <summary>All diagnoses of one patient: a code is on the list once a day. Its id is the patient's, and at its version two people meet.</summary>
internal sealed class PatientDiagnoses : AggregateRoot, IBelongsToPractice
{
    private readonly List<Diagnosis> _diagnoses = [];

    private PatientDiagnoses()
    {
    }

    public PatientDiagnoses(PracticeId practice, Guid patientId) => (PracticeId, Id) = (practice, patientId);

    public PracticeId PracticeId { get; private init; }

    public IReadOnlyList<Diagnosis> Diagnoses => _diagnoses;

    public Diagnosis Add(PatientKey patient, DiagnosisInput given, ChartDay today, bool isPart2 = false)
    {
        var made = Diagnosis.Make(PracticeId, patient, given, today, isPart2);
        if (_diagnoses.Exists(made.IsAlso))
            throw ChartingErrors.DiagnosisKnown();
        _diagnoses.Add(made);
        return made;
    }

    public void Reopen(Diagnosis diagnosis)
    {
        diagnosis.Reopen();
        if (_diagnoses.Exists(other => other != diagnosis && diagnosis.IsAlso(other)))
            throw ChartingErrors.DiagnosisKnown();
    }

    public Diagnosis Get(Guid id) => _diagnoses.Find(diagnosis => diagnosis.Id == id) ?? throw ChartingErrors.DiagnosisNotFound(id);
}
