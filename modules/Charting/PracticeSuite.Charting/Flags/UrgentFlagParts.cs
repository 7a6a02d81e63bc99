using PracticeSuite.Charting.Contracts.Flags;
using PracticeSuite.Charting.Flags.Rules;
using PracticeSuite.Charting.Medications;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;

namespace PracticeSuite.Charting.Flags;

/// <summary>The facts that fired a rule once; the same item fires it once, whoever sees it first.</summary>
[Access(AccessObject.UrgentFlags)]
internal sealed class UrgentFlagLine : IConcludedItem, IAboutPatient
{
    private UrgentFlagLine()
    {
    }

    public UrgentFlagLine(UrgentFlag of, int number, Trigger trigger, DateTimeOffset at) =>
        (PracticeId, PatientId, FlagId, IsPart2, Number, Rule, Item, Facts, AddedAt) =
        (of.PracticeId, of.PatientId, of.Id, of.IsPart2, number, of.Rule!, trigger.Item, [.. trigger.Facts.Select(one => one.Fact)], at);

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public PracticeId PracticeId { get; private init; }

    public Guid PatientId { get; private init; }

    public Guid FlagId { get; private init; }

    public bool IsPart2 { get; private set; }

    public int Number { get; private init; }

    public string Rule { get; private init; } = "";

    public string Item { get; private init; } = "";

    public IReadOnlyList<FlagFact> Facts { get; private init; } = [];

    public DateTimeOffset AddedAt { get; private init; }

    bool IConcludedItem.IsConcluded => true;
}

/// <summary>What was done about a flag, never edited (K-041).</summary>
[Access(AccessObject.UrgentFlags)]
internal sealed class UrgentFlagAct : IConcludedItem, IAboutPatient
{
    private readonly bool _isConcluded;

    private UrgentFlagAct()
    {
    }

    public UrgentFlagAct(UrgentFlag of, int number, FlagAct act, Recorder by, string? words, FlagDisposition? disposition) =>
        (PracticeId, PatientId, FlagId, IsPart2, Number, Act, At, By, ByUserId, Words, Disposition, Level, _isConcluded) =
        (of.PracticeId, of.PatientId, of.Id, of.IsPart2, number, act, by.At, by.Name, by.UserId, words, disposition, act.StartsClock() ? of.Level : null, of.Rule is not null && act is FlagAct.Raised or FlagAct.LevelRaised or FlagAct.Escalated);

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public PracticeId PracticeId { get; private init; }

    public Guid PatientId { get; private init; }

    public Guid FlagId { get; private init; }

    public bool IsPart2 { get; private set; }

    /// <summary>Those of one moment stand in its order.</summary>
    public int Number { get; private init; }

    public FlagAct Act { get; private init; }

    public DateTimeOffset At { get; private init; }

    public string By { get; private init; } = "";

    public Guid? ByUserId { get; private init; }

    public string? Words { get; private init; }

    public FlagDisposition? Disposition { get; private init; }

    /// <summary>Of an act that starts the flag's clock, how urgent it was from then on; null = it starts none.</summary>
    public FlagLevel? Level { get; private set; }

    /// <summary>By when somebody was to acknowledge it from then on (K-016); what starts the clock anew leaves it as it was.</summary>
    public DateTimeOffset? DueAt { get; private set; }

    /// <summary>What it ran by; what is known already stays.</summary>
    internal void RunBy(FlagLevel level, DateTimeOffset? due) => (Level, DueAt) = (Level ?? level, DueAt ?? due);

    /// <summary>Whom a rung of the ladder told.</summary>
    public IReadOnlyList<Guid> ToStaffIds { get; init; } = [];

    bool IConcludedItem.IsConcluded => _isConcluded;
}

/// <summary>Whom a flag tells. Of the Part 2 program's people it is the program's who treats the patient (P-082).</summary>
[Access(AccessObject.UrgentFlags, By = nameof(StaffId))]
internal sealed class UrgentFlagAddressee : IConcludedItem, IAboutPatient
{
    private readonly bool _isConcluded;

    private UrgentFlagAddressee()
    {
    }

    public UrgentFlagAddressee(UrgentFlag of, Guid staffId, FlagRecipient @as) =>
        (PracticeId, PatientId, FlagId, IsPart2, StaffId, As, _isConcluded) = (of.PracticeId, of.PatientId, of.Id, of.IsPart2, staffId, @as, of.Rule is not null);

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public PracticeId PracticeId { get; private init; }

    public Guid PatientId { get; private init; }

    public Guid FlagId { get; private init; }

    public bool IsPart2 { get; private set; }

    public Guid StaffId { get; private init; }

    public FlagRecipient As { get; private init; }

    bool IConcludedItem.IsConcluded => _isConcluded;
}
