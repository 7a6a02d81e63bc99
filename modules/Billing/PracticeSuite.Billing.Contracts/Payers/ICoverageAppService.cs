using PracticeSuite.Kernel;

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
/// <param name="MedicareSecondaryType">Why Medicare is not the first payer, one of <see cref="MedicareSecondaryTypes"/> (C-106).</param>
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
    int Version = 0,
    string? MedicareSecondaryType = null)
{
    /// <summary>As the card has it; it is told where the card has no group number (C-062).</summary>
    public string? PlanName { get; init; }

    /// <summary>At most <see cref="PersonNames.MiddleName"/> letters (C-064).</summary>
    public string? SubscriberMiddleName { get; init; }

    /// <summary>"Jr", "III"; at most <see cref="PersonNames.Suffix"/> letters (C-064).</summary>
    public string? SubscriberSuffix { get; init; }
}

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
    string? GroupNumber,
    string? MedicareSecondaryType)
{
    public string? PlanName { get; init; }

    public string? SubscriberMiddleName { get; init; }

    public string? SubscriberSuffix { get; init; }

    /// <summary>"Luis M Alvarez Jr"; null where nobody is named.</summary>
    public string? SubscriberWholeName { get; init; }
}

/// <summary>The patient's relationship to the subscriber.</summary>
public enum SubscriberRelationship
{
    Self,
    Spouse,
    Child,
    Other,
}
