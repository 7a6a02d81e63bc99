using PracticeSuite.Kernel;

namespace PracticeSuite.Charting.Contracts.Plans;

/// <summary>For how long questions of teams are open, for the module that measures it (K-005): no word of them.</summary>
public interface IQuestionAges
{
    /// <summary>Those that are open, of patients in care, as the caller's sight opens them; one statement.</summary>
    /// <param name="patients">Null = all of the practice.</param>
    Task<IReadOnlyList<QuestionAge>> GetAsync(IdRange? patients, CancellationToken cancellationToken);
}

public readonly record struct QuestionAge(Guid QuestionId, Guid PatientId, DateTimeOffset AskedAt);
