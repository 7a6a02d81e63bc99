namespace PracticeSuite.Charting.Contracts.Flags;

/// <summary>A flag as whoever may know of it is shown it (K-040, K-041).</summary>
/// <param name="Rule">"UF-03"; null = somebody raised it.</param>
/// <param name="Words">The rule in plain words, or the reason that was given.</param>
/// <param name="RaisedBy">Who did, or by whose act the rule fired.</param>
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
    /// <summary>Whom a rung of the ladder told.</summary>
    public IReadOnlyList<Guid> ToStaffIds { get; init; } = [];
}

/// <summary>What waits for the caller: the critical first, of a level the longest open.</summary>
/// <param name="WaitsForDirector">The caller was told of something whose patient they may not open: it waits for somebody who may (K-049).</param>
public sealed record MyFlagsDto(IReadOnlyList<UrgentFlagDto> Flags, bool WaitsForDirector);

/// <param name="Reason">Why, in words that whoever is told can act upon (K-040).</param>
public sealed record NewFlag(FlagLevel Level, string? Reason);

/// <param name="Disposition">One of P-203 where the flag needs it.</param>
/// <param name="Words">What was done.</param>
public sealed record FlagResolution(FlagDisposition? Disposition, string? Words);
