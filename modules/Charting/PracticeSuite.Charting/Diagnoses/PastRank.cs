using PracticeSuite.Kernel;

namespace PracticeSuite.Charting.Diagnoses;

/// <summary>The rank that a diagnosis had up to a day on which it got another.</summary>
internal sealed class PastRank : IBelongsToPractice
{
    private PastRank()
    {
    }

    public PastRank(Diagnosis diagnosis, int rank, DateOnly until) =>
        (PracticeId, DiagnosisId, Rank, Until) = (diagnosis.PracticeId, diagnosis.Id, rank, until);

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public PracticeId PracticeId { get; private init; }

    public Guid DiagnosisId { get; private init; }

    public int Rank { get; private init; }

    /// <summary>The last day.</summary>
    public DateOnly Until { get; private init; }
}
