namespace PracticeSuite.Charting.Contracts.Plans;

/// <summary>What a team disagrees on or does not know yet, with somebody who answers it and a day (K-005).</summary>
public interface IOpenQuestionAppService
{
    /// <summary>Open ones first, by their day; then the answered ones, the latest first.</summary>
    Task<IReadOnlyList<OpenQuestionDto>> GetListAsync(Guid patientId, CancellationToken cancellationToken);

    /// <summary>
    /// Open ones whose owner is the caller, and the caller's own whose owner is no longer of the team, of all patients in care, by their day.
    /// </summary>
    Task<IReadOnlyList<OpenQuestionDto>> GetMineAsync(CancellationToken cancellationToken);

    /// <summary>Another one of the team sees to it from now on.</summary>
    Task<OpenQuestionDto> GiveToAsync(Guid id, Guid? ownerId, CancellationToken cancellationToken);

    Task<OpenQuestionDto> AskAsync(Guid patientId, OpenQuestionInput question, CancellationToken cancellationToken);

    /// <summary>
    /// Once; whoever of the team knows it answers, not the owner alone. What a pair disagrees on is answered by who decides it, and by a clinical
    /// director from when they were told (K-021).
    /// </summary>
    Task<OpenQuestionDto> AnswerAsync(Guid id, string? answer, CancellationToken cancellationToken);
}

/// <param name="OwnerId">A member of the patient's team, who sees to it that it is answered.</param>
public sealed record OpenQuestionInput(string? Text, Guid? OwnerId, DateOnly DueOn)
{
    /// <summary>What the pair disagrees on (K-021), with what each of the two holds; null = nobody disagrees, somebody asks.</summary>
    public DecisionSubject? Subject { get; init; }

    public string? TherapistPosition { get; init; }

    public string? PrescriberPosition { get; init; }
}

public sealed record OpenQuestionDto(
    Guid Id, Guid PatientId, string Text, string AskedBy, DateTimeOffset AskedAt, Guid OwnerId, DateOnly DueOn, bool IsOverdue, string? Answer, string? AnsweredBy, DateTimeOffset? AnsweredAt)
{
    public bool IsPart2 { get; init; }

    /// <summary>Null = a question, and no disagreement of the pair (K-021).</summary>
    public DecisionSubject? Subject { get; init; }

    public string? TherapistPosition { get; init; }

    public string? PrescriberPosition { get; init; }

    /// <summary>From when on the clinical director is told, if it is not answered by then; null = answered, told, or no disagreement.</summary>
    public DateTimeOffset? DirectorAt { get; init; }

    public DateTimeOffset? DirectorToldAt { get; init; }

    /// <summary>It is open, and the reader is one of those who answer it.</summary>
    public bool MayAnswer { get; init; }

    /// <summary>It is open, and who was to see to it is no longer of the team: nobody answers unless it is given to another.</summary>
    public bool HasNoOwner { get; init; }
}

public static class OpenQuestionLimits
{
    public const int Text = 1000;

    public const int DaysAhead = 366;
}
