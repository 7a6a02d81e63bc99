using PracticeSuite.Kernel;

namespace PracticeSuite.Privacy.Contracts.Retention;

/// <summary>How long records are kept, what holds them, and how one goes (P-144 to P-146).</summary>
public interface IRetentionAppService
{
    Task<PrivacySettingsDto> GetSettingsAsync(CancellationToken cancellationToken);

    Task<PrivacySettingsDto> SaveSettingsAsync(PrivacySettingsInput settings, CancellationToken cancellationToken);

    /// <summary>Patients whose records may go today: nothing keeps them any longer and nobody holds them.</summary>
    Task<IReadOnlyList<RetentionDto>> GetFreeAsync(CancellationToken cancellationToken);

    Task<RetentionDto> GetOfPatientAsync(Guid patientId, CancellationToken cancellationToken);

    Task<IReadOnlyList<LegalHoldDto>> GetHoldsAsync(CancellationToken cancellationToken);

    Task<LegalHoldDto> PlaceHoldAsync(Guid patientId, string reason, CancellationToken cancellationToken);

    Task<LegalHoldDto> LiftHoldAsync(Guid id, string reason, CancellationToken cancellationToken);

    /// <summary>The latest first.</summary>
    Task<IReadOnlyList<DisposalDto>> GetDisposalsAsync(CancellationToken cancellationToken);

    /// <summary>The first of two persons.</summary>
    /// <exception cref="BusinessException"><c>Privacy:StillKept</c>, <c>Privacy:OnLegalHold</c>.</exception>
    Task<DisposalDto> ProposeAsync(Guid patientId, string reason, CancellationToken cancellationToken);

    /// <summary>The second person agrees, and the record goes in the same transaction. Nothing brings it back.</summary>
    Task<DisposalDto> ApproveAsync(Guid id, CancellationToken cancellationToken);

    Task<DisposalDto> DeclineAsync(Guid id, string reason, CancellationToken cancellationToken);

    Task<PrivacyFile> PrintCertificateAsync(Guid id, CancellationToken cancellationToken);
}

/// <param name="AdultYears">From the last service (state default, P-145).</param>
/// <param name="MinorAge">The age to which a minor's record is kept at least, before the years after it.</param>
/// <param name="StateText">What the state's law says of threats, in the practice's words (P-155).</param>
/// <param name="Version">For a change: the version that was shown.</param>
public sealed record PrivacySettingsInput(int AdultYears, int MinorAge, int MinorYears, int MedicareYears, int MedicareAdvantageYears, string? StateText, int Version = 0);

public sealed record PrivacySettingsDto(int AdultYears, int MinorAge, int MinorYears, int MedicareYears, int MedicareAdvantageYears, string? StateText, int Version);

/// <param name="FreeFrom">The first day on which the record may go; null = it cannot be told.</param>
/// <param name="Reasons">What keeps it, the longest first.</param>
public sealed record RetentionDto(Guid PatientId, DateOnly? FreeFrom, IReadOnlyList<RetentionReason> Reasons, bool IsOnHold);

/// <param name="Until">The last day; null = nobody knows.</param>
public sealed record RetentionReason(RetentionGround Ground, DateOnly? Until);

public enum RetentionGround
{
    AdultRecord,
    MinorRecord,
    Medicare,
    MedicareAdvantage,
    BirthDateUnknown,
    NoServiceKnown,
}

public sealed record LegalHoldDto(
    Guid Id, Guid PatientId, string Reason, string PlacedBy, DateTimeOffset PlacedAt, string? LiftedBy, DateTimeOffset? LiftedAt, string? LiftReason);

public enum DisposalState
{
    Waiting,
    Done,
    Declined,
    Expired,
}

/// <param name="Mrn">What is left of the patient's name.</param>
/// <param name="IsMine">The caller proposed it, so another must agree.</param>
public sealed record DisposalDto(
    Guid Id,
    Guid PatientId,
    string Mrn,
    string Reason,
    DateOnly FreeFrom,
    DisposalState State,
    string ProposedBy,
    DateTimeOffset ProposedAt,
    string? DecidedBy,
    DateTimeOffset? DecidedAt,
    string? Decision,
    IReadOnlyDictionary<string, int> Removed,
    bool IsMine);

public static class RetentionLimits
{
    public const int MostYears = 50;
    public const int Reason = 400;
    public const int ReasonMin = 10;
    public const int Mrn = 20;
}
