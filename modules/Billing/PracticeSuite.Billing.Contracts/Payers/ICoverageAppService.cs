namespace PracticeSuite.Billing.Contracts.Payers;

/// <summary>A patient's insurance.</summary>
public interface ICoverageAppService
{
    Task<IReadOnlyList<CoverageDto>> GetListAsync(Guid patientId, CancellationToken cancellationToken);

    Task<CoverageDto> AddAsync(CoverageInput input, CancellationToken cancellationToken);

    /// <summary>Changes what the card says; the days of cover change through <see cref="EndAsync"/> only.</summary>
    Task<CoverageDto> CorrectAsync(Guid id, CoverageInput input, CancellationToken cancellationToken);

    Task<CoverageDto> EndAsync(Guid id, DateOnly lastDay, CancellationToken cancellationToken);
}

/// <param name="Rank">1 = primary; two covers of one rank may not share a day.</param>
/// <param name="SubscriberName">Whose insurance it is, unless the patient's own.</param>
/// <param name="Version">For a correction: the version that was shown.</param>
public sealed record CoverageInput(
    Guid PatientId,
    Guid PayerId,
    int Rank,
    DateOnly From,
    DateOnly? To,
    string? MemberId,
    bool Qmb = false,
    string? AuthorizationNumber = null,
    SubscriberRelationship Relationship = SubscriberRelationship.Self,
    string? SubscriberName = null,
    string? GroupNumber = null,
    int Version = 0);

/// <param name="Version">Of all the patient's coverages together.</param>
public sealed record CoverageDto(
    Guid Id,
    int Version,
    Guid PatientId,
    Guid PayerId,
    string Payer,
    PayerKind Kind,
    int Rank,
    DateOnly From,
    DateOnly? To,
    string? MemberId,
    bool Qmb,
    string? AuthorizationNumber,
    SubscriberRelationship Relationship,
    string? SubscriberName,
    string? GroupNumber);

/// <summary>The patient's relationship to the subscriber.</summary>
public enum SubscriberRelationship
{
    Self,
    Spouse,
    Child,
    Other,
}
