namespace PracticeSuite.Charting.Contracts.Plans;

/// <summary>The versions of a patient's one shared plan (P-031): what they say, their dates and signatures.</summary>
public interface IPlanAppService
{
    /// <summary>The latest first.</summary>
    Task<IReadOnlyList<PlanVersionDto>> GetListAsync(Guid patientId, CancellationToken cancellationToken);

    /// <summary>What a version says, and what is to be said of it.</summary>
    Task<PlanDto> GetAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>
    /// Keeps what somebody wrote into the draft. Where a colleague wrote meanwhile, both are merged and kept; where both changed one place,
    /// nothing is kept and the answer has both texts, to choose from.
    /// </summary>
    Task<PlanKept> KeepAsync(Guid id, PlanKeeping keeping, CancellationToken cancellationToken);

    /// <summary>What changed between any two versions of one patient's plan.</summary>
    Task<IReadOnlyList<PlanDiffRow>> CompareAsync(Guid earlierId, Guid laterId, CancellationToken cancellationToken);

    /// <summary>Begins the next version as a draft that says what the latest says; a plan has one draft at a time.</summary>
    Task<PlanVersionDto> DraftAsync(Guid patientId, DateOnly createdOn, CancellationToken cancellationToken);

    /// <summary>
    /// Signs a draft as its author, or a version that waits as whom it waits for. With the last signature that it needs it becomes the active
    /// version, and the earlier one is superseded at that instant (P-032). What has a text is signed as of today, and never takes the place of
    /// one by saying nothing.
    /// </summary>
    /// <param name="revision">Of the text that the signer read; what was written since is not signed unseen.</param>
    Task<PlanVersionDto> SignAsync(Guid id, int revision, DateOnly on, CancellationToken cancellationToken);

    /// <summary>Records that the patient signed a version that waits, agreed in words, or refused (P-032).</summary>
    /// <param name="revision">Of the text that the patient was shown.</param>
    Task<PlanVersionDto> RecordPatientAsync(Guid id, int revision, PatientAgreementInput agreement, CancellationToken cancellationToken);

    /// <summary>Signs that the active version was reviewed and needs no change (P-034).</summary>
    /// <param name="on">Today, of a version that has a text: it is not dated back (B-011).</param>
    Task<PlanVersionDto> ReviewAsync(Guid id, DateOnly on, CancellationToken cancellationToken);
}

/// <param name="Number">1, 2, 3 …</param>
/// <param name="SignedOn">The day of the author's signature; null while it is a draft.</param>
public sealed record PlanVersionDto(
    Guid Id,
    Guid PatientId,
    int Number,
    DateOnly CreatedOn,
    DateOnly? SignedOn,
    Guid? SignedById,
    DateOnly? SupersededOn,
    IReadOnlyList<DateOnly> ReviewedOn)
{
    /// <summary>Of the practice's Part 2 program (P-071).</summary>
    public bool IsPart2 { get; init; }

    /// <summary>Its goals and objectives, for a note that says on which of them a session worked (P-041).</summary>
    public IReadOnlyList<PlanNode> Aims { get; init; } = [];

    /// <summary>Counts how often the draft was kept.</summary>
    public int Revision { get; init; }

    /// <summary>When it was signed here; null = a file told of the signature.</summary>
    public DateTimeOffset? SignedAt { get; init; }

    public string? KeptBy { get; init; }

    public DateTimeOffset? KeptAt { get; init; }

    /// <summary>The day on which the last signature that it needs was there.</summary>
    public DateOnly? ActiveOn { get; init; }

    /// <summary>The instant of that signature; null = a file told of it.</summary>
    public DateTimeOffset? ActiveAt { get; init; }

    /// <summary>The instant at which the later version became active; null = a file told of it.</summary>
    public DateTimeOffset? SupersededAt { get; init; }

    /// <summary>In their order; none of what came with a file.</summary>
    public IReadOnlyList<PlanSignatureDto> Signatures { get; init; } = [];

    /// <summary>Whose signatures it waits for.</summary>
    public IReadOnlyList<PlanSigner> Awaits { get; init; } = [];

    public PlanState State => this switch
    {
        { SignedOn: null } => PlanState.Draft,
        { ActiveOn: null, SupersededOn: null } => PlanState.Waiting,
        { ActiveOn: null } => PlanState.NeverActive,
        { SupersededOn: null } => PlanState.Active,
        _ => PlanState.Superseded,
    };

    /// <summary>The last day on which all signatures are there in time (K-005).</summary>
    public DateOnly? SignaturesDueOn => SignedOn?.AddDays(PlanSigningLimits.Days);
}

public sealed record PlanDto(PlanVersionDto Version, PlanTree Tree, IReadOnlyList<PlanFinding> Findings)
{
    /// <summary>The draft is not the Part 2 program's and the caller is of it: they begin the program's own, which goes on from this text (P-071).</summary>
    public bool NeedsOwnVersion { get; init; }

    /// <summary>As what the caller may sign the version now.</summary>
    public IReadOnlyList<PlanSigner> SignsAs { get; init; } = [];
}

/// <param name="Based">What the writer began with.</param>
/// <param name="Revision">The revision of <paramref name="Based"/>.</param>
public sealed record PlanKeeping(int Revision, PlanTree Based, PlanTree Mine);

/// <param name="Clashes">Not empty = nothing was kept; <paramref name="Plan"/> is the draft as it is now.</param>
/// <param name="Merged">Both put together, with the colleague's text where they clash.</param>
/// <param name="WasMerged">A colleague's changes came in.</param>
public sealed record PlanKept(PlanDto Plan, PlanTree Merged, IReadOnlyList<PlanClash> Clashes, bool WasMerged);

public enum PlanFindingKind
{
    /// <summary>An active diagnosis of the chart is no problem of the plan (P-030).</summary>
    DiagnosisWithoutProblem,

    /// <summary>A place lacks what it needs; the version is not signed before it is there.</summary>
    Missing,

    /// <summary>A member of the pair owns no intervention (K-005).</summary>
    MemberWithoutIntervention,

    /// <summary>Who owns an intervention is no longer of the team, or works here no more.</summary>
    ResponsibleLeft,

    /// <summary>The version says nothing yet, and nothing is not signed.</summary>
    Empty,

    /// <summary>What stands in the tables is not what was signed.</summary>
    NotAsSigned,
}

/// <param name="Key">The place, if it is about one.</param>
/// <param name="Text">A sentence for people.</param>
public sealed record PlanFinding(PlanFindingKind Kind, Guid? Key, string Text)
{
    /// <summary>The version is not signed as long as this is so.</summary>
    public bool BarsSigning => Kind is PlanFindingKind.Missing or PlanFindingKind.Empty;
}
