using PracticeSuite.Charting.Contracts.Care;

namespace PracticeSuite.Charting.Contracts.Consents;

/// <summary>A patient's consents, each kind its own record (B-047, B-048). They are recorded and revoked, never edited.</summary>
public interface IConsentAppService
{
    /// <summary>The latest first, revoked ones among them.</summary>
    Task<IReadOnlyList<ConsentDto>> GetListAsync(Guid patientId, CancellationToken cancellationToken);

    Task<ConsentDto> GetAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>What the form of such a consent begins with; null where the caller is not of the practice's Part 2 program (P-070).</summary>
    Task<Part2Terms?> GetPart2DefaultsAsync(Guid patientId, ConsentKind kind, CancellationToken cancellationToken);

    /// <summary>The consent as it is signed and kept; of the Part 2 kinds only (P-073), and only of that patient.</summary>
    Task<ConsentPaper> PrintAsync(Guid patientId, Guid id, CancellationToken cancellationToken);

    Task<ConsentDto> RecordAsync(Guid patientId, ConsentInput consent, CancellationToken cancellationToken);

    /// <summary>Time after this instant no longer counts; time before it stays (B-046).</summary>
    Task<ConsentDto> RevokeAsync(Guid id, DateTimeOffset revokedAt, CancellationToken cancellationToken);
}

public sealed record ConsentDto(
    Guid Id,
    Guid PatientId,
    ConsentKind Kind,
    DateTimeOffset GivenAt,
    ConsentMethod Method,
    Guid? ObtainedById,
    Guid? BillingPractitionerId,
    ConsentGiver GivenBy,
    string? Relationship,
    IReadOnlyList<int> Items,
    string Language,
    string? Interpreter,
    string? TextVersion,
    DateOnly? ExpiresOn,
    DateTimeOffset? RevokedAt)
{
    /// <summary>Of a Part 2 consent.</summary>
    public Part2Terms? Part2 { get; init; }

    /// <summary>Only those see it who may know of the Part 2 program (P-082).</summary>
    public bool IsPart2 { get; init; }
}

/// <summary>A PDF.</summary>
public sealed record ConsentPaper(Guid PatientId, string FileName, byte[] Content);

/// <summary>What B-041 asks to be kept of a consent.</summary>
/// <param name="GivenAt">Not in the future: nothing before it counts (B-040).</param>
/// <param name="ObtainedById">Never clerical staff (B-043). May be missing only where the patient gave it electronically, alone.</param>
/// <param name="BillingPractitionerId">Named in a BHI or care-management consent, and only there.</param>
/// <param name="Relationship">To the patient, where a guardian or proxy consented (B-182).</param>
/// <param name="Items">Of B-042, 1 to 4, that the patient was told. Missing ones hold the claim, and do not undo the consent.</param>
/// <param name="Language">In which it was told; English where none is given.</param>
/// <param name="TextVersion">Of the text that was read or shown.</param>
public sealed record ConsentInput(
    ConsentKind Kind,
    DateTimeOffset GivenAt,
    ConsentMethod Method,
    Guid? ObtainedById,
    Guid? BillingPractitionerId,
    ConsentGiver GivenBy,
    string? Relationship,
    IReadOnlyList<int> Items,
    string? Language,
    string? Interpreter,
    string? TextVersion,
    DateOnly? ExpiresOn)
{
    /// <summary>Given in a Part 2 consent, and only there (P-073).</summary>
    public Part2Terms? Part2 { get; init; }
}

public enum ConsentGiver
{
    Self,
    Guardian,
    HealthCareProxy,
}

public static class ConsentLimits
{
    public const int Relationship = 60;
    public const int Language = 40;
    public const int Interpreter = 100;
    public const int TextVersion = 40;
}
