namespace PracticeSuite.Privacy.Contracts.Breaches;

/// <summary>Breaches of unsecured information: what happened, whom it touched, who must be told until when (P-153).</summary>
public interface IBreachAppService
{
    Task<IReadOnlyList<BreachDto>> GetListAsync(CancellationToken cancellationToken);

    Task<BreachDto> GetAsync(Guid id, CancellationToken cancellationToken);

    Task<BreachDto> RecordAsync(BreachInput breach, CancellationToken cancellationToken);

    /// <summary>More is known now; the day of the discovery stays.</summary>
    Task<BreachDto> ChangeAsync(Guid id, BreachInput breach, CancellationToken cancellationToken);

    Task<BreachDto> LinkAsync(Guid id, Guid patientId, CancellationToken cancellationToken);

    /// <summary>The four factors of 45 CFR 164.402, and what they come to.</summary>
    Task<BreachDto> AssessAsync(Guid id, RiskAssessmentInput assessment, CancellationToken cancellationToken);

    Task<BreachDto> NotifiedAsync(Guid id, BreachNotice whom, DateOnly on, CancellationToken cancellationToken);
}

/// <param name="DiscoveredOn">The first day on which somebody of the practice knew or should have known.</param>
/// <param name="Affected">How many people, linked or not.</param>
public sealed record BreachInput(DateOnly DiscoveredOn, DateOnly? HappenedOn, string? What, string? Information, int Affected, string? Mitigation);

/// <param name="Nature">What information, and how easily it names somebody.</param>
/// <param name="Recipient">Who used it or received it.</param>
/// <param name="Acquired">Whether it was really seen or taken.</param>
/// <param name="Mitigated">How far the risk was made less.</param>
/// <param name="IsLowProbability">There is a low probability that it was compromised: nobody need be told.</param>
public sealed record RiskAssessmentInput(string? Nature, string? Recipient, string? Acquired, string? Mitigated, bool IsLowProbability);

public enum BreachNotice
{
    Individuals,
    Hhs,
    Media,
}

public sealed record BreachDto(
    Guid Id,
    DateOnly DiscoveredOn,
    DateOnly? HappenedOn,
    string What,
    string Information,
    int Affected,
    string? Mitigation,
    string RecordedBy,
    string? Nature,
    string? Recipient,
    string? Acquired,
    string? Mitigated,
    bool? IsLowProbability,
    string? AssessedBy,
    IReadOnlyList<Guid> Patients,
    IReadOnlyList<BreachDuty> Duties);

/// <summary>Somebody who must be told.</summary>
public sealed record BreachDuty(BreachNotice Whom, DateOnly DueOn, DateOnly? DoneOn);

public static class BreachLimits
{
    public const int Text = 2000;
    public const int Factor = 1000;
    public const int MostAffected = 10_000_000;
}
