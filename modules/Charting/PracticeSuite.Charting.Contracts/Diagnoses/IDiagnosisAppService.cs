using PracticeSuite.Kernel;

namespace PracticeSuite.Charting.Contracts.Diagnoses;

/// <summary>
/// A patient's problems: diagnoses with what the patient and the team say of them (P-001). Who holds a diagnosing credential records and
/// confirms, everybody else who writes here proposes (P-002). Every change is a version, and none is deleted (P-003).
/// </summary>
public interface IDiagnosisAppService
{
    /// <summary>Active ones first, each part by rank; without what was entered in error.</summary>
    Task<IReadOnlyList<DiagnosisDto>> GetListAsync(Guid patientId, CancellationToken cancellationToken);

    Task<DiagnosisDto> AddAsync(Guid patientId, DiagnosisInput diagnosis, CancellationToken cancellationToken);

    /// <param name="from">The first day of the rank; claims of earlier days are made by what it was then.</param>
    Task<DiagnosisDto> RankAsync(ProblemAct act, int rank, DateOnly from, CancellationToken cancellationToken);

    /// <param name="on">The last day on which it was active.</param>
    Task<DiagnosisDto> ResolveAsync(ProblemAct act, DateOnly on, CancellationToken cancellationToken);

    /// <summary>It was resolved by mistake, or is active again without a break.</summary>
    /// <exception cref="BusinessException"><c>Charting:DiagnosisKnown</c>: the patient has the code anew since then.</exception>
    Task<DiagnosisDto> ReopenAsync(ProblemAct act, CancellationToken cancellationToken);

    /// <summary>A proposed problem is one from now on (P-002).</summary>
    Task<DiagnosisDto> ConfirmAsync(ProblemAct act, CancellationToken cancellationToken);

    Task<DiagnosisDto> ChangeAsync(ProblemAct act, ProblemInput problem, CancellationToken cancellationToken);

    /// <summary>In remission, active again, ruled out or entered in error, these two with a reason; resolving is an act of its own, with its day.</summary>
    Task<DiagnosisDto> PutAsync(ProblemAct act, ProblemStatus status, CancellationToken cancellationToken);

    /// <summary>Every version of every problem, those in error too; the latest first (P-003).</summary>
    Task<IReadOnlyList<DiagnosisChangeDto>> GetHistoryAsync(Guid patientId, CancellationToken cancellationToken);

    /// <summary>Codes that may be given on a day, by code or words; at most 20 (P-001).</summary>
    Task<IReadOnlyList<CodeHit>> SearchAsync(string text, DateOnly on, CancellationToken cancellationToken);
}

/// <summary>Something is done to a problem.</summary>
/// <param name="Revision">As it was shown; what a colleague changed since is neither written over nor acted on unseen.</param>
/// <param name="Reason">Why, as the history tells it.</param>
public sealed record ProblemAct(Guid Id, int Revision, string? Reason = null);

/// <summary>Where a problem stands (P-001).</summary>
public enum ProblemStatus
{
    Active,

    /// <summary>Still on the list, with a code that says so where there is one; billed as such.</summary>
    InRemission,

    /// <summary>Over since a day.</summary>
    Resolved,

    /// <summary>Was thought of, and was not it; never billed.</summary>
    RuledOut,

    /// <summary>Never was this patient's; shown in the history alone.</summary>
    EnteredInError,

    /// <summary>Proposed by somebody without a diagnosing credential; not billed before one who has it confirms (P-002).</summary>
    Provisional,
}

/// <summary>How much a problem weighs on the patient.</summary>
public enum ProblemSeverity
{
    Mild,
    Moderate,
    Severe,
}

public enum DiagnosisChangeKind
{
    Recorded,
    Proposed,
    Confirmed,
    Changed,
    Ranked,
    Resolved,
    Reopened,
    InRemission,
    RuledOut,
    EnteredInError,
}

/// <summary>A version of a problem: what it was from then on, who made it so, when and why.</summary>
public sealed record DiagnosisChangeDto(
    Guid Id, Guid DiagnosisId, int Number, DiagnosisChangeKind Kind, ProblemVersion Now, string? Reason, DateTimeOffset At, string By)
{
    public bool IsPart2 { get; init; }
}

/// <summary>A problem as a version has it.</summary>
public sealed record ProblemVersion(string Code, int Rank, DateOnly OnsetOn, DateOnly? ResolvedOn, ProblemStatus Status)
{
    public string? Label { get; init; }

    public string? SnomedCode { get; init; }

    public ProblemSeverity? Severity { get; init; }

    public string? Specifier { get; init; }
}

/// <summary>What people say of a problem beside its code.</summary>
/// <param name="Label">In the patient's or the team's own words.</param>
/// <param name="SnomedCode">6 to 18 digits, where somebody knows it.</param>
/// <param name="Specifier">As a diagnosis spells it out: "with anxious distress".</param>
public sealed record ProblemInput(string? Label, string? SnomedCode, DateOnly OnsetOn, ProblemSeverity? Severity, string? Specifier);

/// <param name="Code">ICD-10-CM, upper case with its dot.</param>
public sealed record DiagnosisDto(Guid Id, Guid PatientId, string Code, int Rank, DateOnly OnsetOn, DateOnly? ResolvedOn)
{
    /// <summary>Of the practice's Part 2 program (P-071).</summary>
    public bool IsPart2 { get; init; }

    public ProblemStatus Status { get; init; }

    /// <summary>What the code says, as the code list had it on the day of onset; null = no list tells.</summary>
    public string? Words { get; init; }

    /// <summary>"F33.1 Major depression, recurrent, moderate".</summary>
    public string Named => Words is null ? Code : $"{Code} {Words}";

    public string? Label { get; init; }

    public string? SnomedCode { get; init; }

    public ProblemSeverity? Severity { get; init; }

    public string? Specifier { get; init; }

    /// <summary>Whose diagnosis it is: who recorded or confirmed it, else who proposed it; null = it came with a file.</summary>
    public Guid? SourceId { get; init; }

    public DateTimeOffset? RecordedAt { get; init; }

    /// <summary>Counts the versions; an edit names the one it was made on.</summary>
    public int Revision { get; init; }

    /// <summary>Treated today, and so on a claim of today.</summary>
    public bool IsActive => Status is ProblemStatus.Active or ProblemStatus.InRemission;

    /// <summary>An act on the problem as it is shown here.</summary>
    public ProblemAct Act(string? reason = null) => new(Id, Revision, reason);

    /// <summary>At most one that is active has rank 1 (P-001).</summary>
    public bool IsPrincipal => IsActive && Rank == 1;
}

/// <param name="Code">
/// A letter, a digit, and up to five more letters or digits, with or without the dot. Whether it may be billed on a day is the
/// month's gate to say (B-060): headers and expired codes are diagnoses, too.
/// </param>
/// <param name="Rank">1 = principal, to 99.</param>
public sealed record DiagnosisInput(string? Code, int Rank, DateOnly OnsetOn, DateOnly? ResolvedOn = null)
{
    public string? Label { get; init; }

    public string? SnomedCode { get; init; }

    public ProblemSeverity? Severity { get; init; }

    public string? Specifier { get; init; }
}

public static class DiagnosisLimits
{
    /// <summary>With its dot.</summary>
    public const int Code = 8;

    /// <summary>A code, or words by which one is looked for.</summary>
    public const int Search = 60;

    public const int Label = 200;

    public const int Specifier = 200;

    public const int Reason = 500;

    public const int SnomedCode = 18;
}
