namespace PracticeSuite.Charting.Contracts.Flags;

/// <summary>A flag as whoever may know of it is shown it (K-040, K-041).</summary>
/// <param name="Rule">"UF-03"; null = somebody raised it.</param>
/// <param name="Words">The rule in plain words, or the reason that was given.</param>
/// <param name="RaisedBy">Who did, or the rule and after whose act it fired.</param>
/// <param name="OpenSince">From when its clock runs: raised or reopened.</param>
/// <param name="CancelUntil">Until when the caller may take it back; null = they may not.</param>
/// <param name="Lines">The first first.</param>
/// <param name="Acts">The first first; empty where only the head was asked for.</param>
public sealed record UrgentFlagDto(
    Guid Id,
    Guid PatientId,
    int Version,
    FlagLevel Level,
    string? Rule,
    string Words,
    FlagState State,
    DateTimeOffset RaisedAt,
    string RaisedBy,
    DateTimeOffset OpenSince,
    DateTimeOffset? CancelUntil,
    IReadOnlyList<FlagLineDto> Lines,
    IReadOnlyList<FlagAddresseeDto> Addressees,
    IReadOnlyList<FlagActDto> Acts)
{
    /// <summary>Of the practice's Part 2 program (P-071).</summary>
    public bool IsPart2 { get; init; }

    /// <summary>By when somebody acknowledges it, or the next ones hear of it (K-016, K-017); null = somebody has.</summary>
    public DateTimeOffset? DueAt { get; init; }

    /// <summary>The conversation of the urgent message that it is about (K-061); null = it is about none, or the caller takes no part there.</summary>
    public Guid? ThreadId { get; init; }

    /// <summary>It closes with one of the dispositions of P-203 only.</summary>
    public bool NeedsDisposition { get; init; }

    public bool IsOver => State is FlagState.Resolved or FlagState.Canceled;
}

/// <param name="At">When it was added to the flag.</param>
public sealed record FlagLineDto(DateTimeOffset At, IReadOnlyList<FlagFact> Facts)
{
    /// <summary>Something that it rests on was marked in error since.</summary>
    public bool IsInError { get; init; }
}

/// <summary>One of the facts that fired a rule: "GAD-7", "7 → 12", Thursday.</summary>
public sealed record FlagFact(string What, string Value, DateOnly On, FlagSource Source, Guid SourceId)
{
    /// <summary>How the day goes with it: on, since, due.</summary>
    public string Link { get; init; } = "on";
}

public sealed record FlagAddresseeDto(Guid StaffId, FlagRecipient As);

public sealed record FlagActDto(FlagAct Act, DateTimeOffset At, string By, FlagDisposition? Disposition, string? Words)
{
    /// <summary>Of an act that starts the flag's clock: how urgent it was from then on; null = it starts none, or is of before that was kept.</summary>
    public FlagLevel? Level { get; init; }

    /// <summary>By when it was to be acknowledged from then on; it stays when the clock is started anew.</summary>
    public DateTimeOffset? DueAt { get; init; }

    /// <summary>Whom a rung of the ladder told.</summary>
    public IReadOnlyList<Guid> ToStaffIds { get; init; } = [];

    /// <summary>Whom it told, and how (K-043, K-047): in the app always, and by e-mail where one was to go out.</summary>
    public IReadOnlyList<FlagToldDto> Told { get; init; } = [];
}

/// <param name="Mail">Null = none was to go out: what is routine stands in the app alone.</param>
/// <param name="SentAt">When the e-mail went out.</param>
public sealed record FlagToldDto(Guid StaffId, FlagMailState? Mail, DateTimeOffset? SentAt);

/// <summary>What became of the e-mail that says that something waits (K-047).</summary>
public enum FlagMailState
{
    /// <summary>It is on its way.</summary>
    Waiting,
    Sent,

    /// <summary>No address of theirs is on record.</summary>
    NoAddress,

    /// <summary>Somebody answered the flag before it went out.</summary>
    NotNeeded,

    /// <summary>It was tried as often as is tried.</summary>
    Failed,
}

/// <summary>What waits for the caller: the critical first, of a level the longest open.</summary>
/// <param name="Waiting">What the caller was told of, of patients whose charts they may not open (K-049).</param>
public sealed record MyFlagsDto(IReadOnlyList<UrgentFlagDto> Flags, IReadOnlyList<WaitingFlagDto> Waiting);

/// <summary>A flag as whoever stands high on its ladder is told it who has nothing to do with the patient: whom it is about, whom to call, and nothing of why.</summary>
/// <param name="PatientId">Null = it is the Part 2 program's, of which nobody else hears whom it is about (P-082).</param>
/// <param name="Patient">Their name.</param>
/// <param name="Call">Who was told before and may open the chart.</param>
/// <param name="Phone">The practice's line, ten digits.</param>
public sealed record WaitingFlagDto(Guid Id, FlagLevel Level, DateTimeOffset OpenSince, DateTimeOffset? DueAt, Guid? PatientId, string? Patient, IReadOnlyList<Guid> Call, string Phone);

/// <summary>That something waits, and how urgently.</summary>
public sealed record FlagMark(Guid Id, FlagLevel Level);

/// <param name="Reason">Why, in words that whoever is told can act upon (K-040).</param>
public sealed record NewFlag(FlagLevel Level, string? Reason);

/// <param name="Disposition">One of P-203 where the flag needs it.</param>
/// <param name="Words">What was done.</param>
public sealed record FlagResolution(FlagDisposition? Disposition, string? Words);
