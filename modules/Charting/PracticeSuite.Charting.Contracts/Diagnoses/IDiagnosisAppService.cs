using PracticeSuite.Kernel;

namespace PracticeSuite.Charting.Contracts.Diagnoses;

/// <summary>A patient's diagnoses (a part of P-001). None is deleted (P-003).</summary>
public interface IDiagnosisAppService
{
    /// <summary>Active ones first, each part by rank.</summary>
    Task<IReadOnlyList<DiagnosisDto>> GetListAsync(Guid patientId, CancellationToken cancellationToken);

    Task<DiagnosisDto> AddAsync(Guid patientId, DiagnosisInput diagnosis, CancellationToken cancellationToken);

    /// <param name="from">The first day of the rank; claims of earlier days are made by what it was then.</param>
    Task<DiagnosisDto> RankAsync(Guid id, int rank, DateOnly from, CancellationToken cancellationToken);

    /// <param name="on">The last day on which it was active.</param>
    Task<DiagnosisDto> ResolveAsync(Guid id, DateOnly on, CancellationToken cancellationToken);

    /// <summary>It was resolved by mistake, or is active again without a break.</summary>
    /// <exception cref="BusinessException"><c>Charting:DiagnosisKnown</c>: the patient has the code anew since then.</exception>
    Task<DiagnosisDto> ReopenAsync(Guid id, CancellationToken cancellationToken);
}

/// <param name="Code">ICD-10-CM, upper case with its dot.</param>
public sealed record DiagnosisDto(Guid Id, Guid PatientId, string Code, int Rank, DateOnly OnsetOn, DateOnly? ResolvedOn)
{
    /// <summary>Of the practice's Part 2 program (P-071).</summary>
    public bool IsPart2 { get; init; }
}

/// <param name="Code">
/// A letter, a digit, and up to five more letters or digits, with or without the dot. Whether it may be billed on a day is the
/// month's gate to say (B-060): headers and expired codes are diagnoses, too.
/// </param>
/// <param name="Rank">1 = principal, to 99.</param>
public sealed record DiagnosisInput(string? Code, int Rank, DateOnly OnsetOn, DateOnly? ResolvedOn = null);

public static class DiagnosisLimits
{
    /// <summary>With its dot.</summary>
    public const int Code = 8;
}
