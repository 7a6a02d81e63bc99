using PracticeSuite.Charting.Care;
using PracticeSuite.Charting.Contracts.Diagnoses;
using PracticeSuite.Charting.Patients;
using PracticeSuite.Kernel;

namespace PracticeSuite.Charting.Diagnoses;

internal sealed class Diagnosis : AggregateRoot, IBelongsToPractice, IAboutPatient
{
    private Diagnosis()
    {
    }

    public PracticeId PracticeId { get; private init; }

    public Guid PatientId { get; private init; }

    public string Code { get; private init; } = "";

    public int Rank { get; private set; }

    public DateOnly OnsetOn { get; private init; }

    public DateOnly? ResolvedOn { get; private set; }

    public static Diagnosis Make(PracticeId practiceId, PatientKey patient, DiagnosisInput given, ChartDay today)
    {
        today.RefuseFuture(given.OnsetOn, patient.LocationId, nameof(OnsetOn));
        var diagnosis = new Diagnosis
        {
            PracticeId = practiceId,
            PatientId = patient.Id,
            Code = Icd10Shape.Checked(given.Code, nameof(Code)),
            OnsetOn = given.OnsetOn,
        };
        diagnosis.PutAt(given.Rank);
        if (given.ResolvedOn is { } resolved)
            diagnosis.Resolve(resolved, patient, today);
        return diagnosis;
    }

    public void PutAt(int rank)
    {
        Check.That(rank is >= 1 and <= 99, nameof(Rank), "Rank is outside 1 to 99; the principal diagnosis is 1.");
        Rank = rank;
    }

    public void Resolve(DateOnly on, PatientKey patient, ChartDay today)
    {
        if (ResolvedOn is not null)
            throw ChartingErrors.DiagnosisResolved(Id);
        today.RefuseFuture(on, patient.LocationId, nameof(ResolvedOn));
        Check.That(on >= OnsetOn, nameof(ResolvedOn), "ResolvedOn is before OnsetOn; correct one of them.");
        ResolvedOn = on;
    }
}
