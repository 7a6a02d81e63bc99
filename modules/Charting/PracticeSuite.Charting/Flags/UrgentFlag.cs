using PracticeSuite.Charting.Contracts.Flags;
using PracticeSuite.Charting.Flags.Rules;
using PracticeSuite.Charting.Medications;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;

namespace PracticeSuite.Charting.Flags;

/// <summary>Something about a patient that somebody has to look at soon (K-040): what fired it, whom it tells, and what was done.</summary>
[Access(AccessObject.UrgentFlags)]
internal sealed partial class UrgentFlag : AggregateRoot, IConcludedItem, IAboutPatient
{
    private const string OfMessage = "An urgent message waits in its conversation.";

    private readonly List<UrgentFlagLine> _lines = [];
    private readonly List<UrgentFlagAct> _acts = [];
    private readonly List<UrgentFlagAddressee> _addressees = [];

    private UrgentFlag()
    {
    }

    public PracticeId PracticeId { get; private init; }

    public Guid PatientId { get; private init; }

    public bool IsPart2 { get; private set; }

    public FlagLevel Level { get; private set; }

    /// <summary>Null = somebody raised it.</summary>
    public string? Rule { get; private init; }

    /// <summary>What the rule is about; empty where somebody raised it.</summary>
    public string Subject { get; private init; } = "";

    /// <summary>Why somebody raised it.</summary>
    public string? Reason { get; private init; }

    /// <summary>The urgent message that it is about (K-061), and its conversation.</summary>
    public Guid? MessageId { get; private init; }

    public Guid? ThreadId { get; private init; }

    public FlagState State { get; private set; }

    public DateTimeOffset RaisedAt { get; private init; }

    public string RaisedBy { get; private init; } = "";

    public Guid? RaisedByUserId { get; private init; }

    /// <summary>From when its clock runs: raised, made more urgent, or reopened.</summary>
    public DateTimeOffset OpenSince { get; private set; }

    public DateTimeOffset LastLineAt { get; private set; }

    /// <summary>By when somebody acknowledges it (K-016); null until its clock is started.</summary>
    public DateTimeOffset? DueAt { get; private set; }

    /// <summary>When the next rung of its ladder hears of it, while it is open; at once where its clock was not started yet.</summary>
    public DateTimeOffset NextStepAt { get; private set; }

    /// <summary>Which rungs were passed since it was opened, those without anybody too: what was agreed may change meanwhile, and skips nobody.</summary>
    public IReadOnlyList<FlagRung> Rungs { get; private set; } = [];

    public IReadOnlyList<UrgentFlagLine> Lines => _lines;

    public IReadOnlyList<UrgentFlagAct> Acts => _acts;

    public IReadOnlyList<UrgentFlagAddressee> Addressees => _addressees;

    public bool AwaitsClock => State == FlagState.Open && DueAt is null;

    public bool IsOver => State is FlagState.Resolved or FlagState.Canceled;

    bool IConcludedItem.IsConcluded => Rule is not null;

    public bool NeedsDisposition => FlagRules.Find(Rule)?.NeedsDisposition == true;

    public static UrgentFlag Fire(PracticeId practice, Guid patientId, FlagRule rule, Trigger trigger, bool isPart2, IReadOnlyCollection<FlagAddresseeDto> to, Recorder by)
    {
        var flag = new UrgentFlag
        {
            PracticeId = practice,
            PatientId = patientId,
            IsPart2 = isPart2,
            Level = trigger.Level,
            Rule = rule.Id,
            Subject = trigger.Subject,
            RaisedAt = by.At,
            RaisedBy = by.Name,
            RaisedByUserId = by.UserId,
            OpenSince = by.At,
        };
        flag.Begin(to, by);
        flag.Add(trigger, by);
        return flag;
    }

    public static UrgentFlag Raise(PracticeId practice, Guid patientId, NewFlag given, IReadOnlyCollection<FlagAddresseeDto> to, Recorder by)
    {
        Check.That(Enum.IsDefined(given.Level), nameof(Level), "Level is none of the list.");
        var reason = Check.Required(given.Reason, nameof(Reason), FlagLimits.Words);
        Check.That(
            reason.Length >= FlagLimits.ShortestReason, nameof(Reason), $"Reason has {reason.Length} characters; say in at least {FlagLimits.ShortestReason} what somebody has to look at.");
        var flag = new UrgentFlag
        {
            PracticeId = practice,
            PatientId = patientId,
            Level = given.Level,
            Reason = reason,
            RaisedAt = by.At,
            RaisedBy = by.Name,
            RaisedByUserId = by.UserId,
            OpenSince = by.At,
            LastLineAt = by.At,
        };
        flag.Begin(to, by);
        return flag;
    }

    /// <summary>An urgent message waits (K-061); what it says stands in its conversation and nowhere else.</summary>
    public static UrgentFlag Tell(PracticeId practice, MessageFlag message, Recorder by)
    {
        var flag = new UrgentFlag
        {
            PracticeId = practice,
            PatientId = message.PatientId,
            IsPart2 = message.IsPart2,
            Level = FlagLevel.Urgent,
            Reason = OfMessage,
            MessageId = message.MessageId,
            ThreadId = message.ThreadId,
            RaisedAt = by.At,
            RaisedBy = by.Name,
            RaisedByUserId = by.UserId,
            OpenSince = by.At,
            LastLineAt = by.At,
        };
        flag.Begin(
            [.. message.To.Select(one => new FlagAddresseeDto(one, FlagRecipient.WrittenTo)), .. message.StandIns.Select(one => new FlagAddresseeDto(one, FlagRecipient.CoveringClinician))], by);
        return flag;
    }

    /// <summary>K-048: what fires it again is another line while nobody has answered; what is more urgent makes the flag so.</summary>
    public bool Takes(FlagRule rule, Trigger trigger, bool isPart2, DateTimeOffset now) =>
        State == FlagState.Open && Rule == rule.Id && Subject == trigger.Subject && IsPart2 == isPart2 && (LastLineAt + FlagLimits.ToMerge > now || trigger.Level > Level);

    public void Add(Trigger trigger, Recorder by)
    {
        _lines.Add(new UrgentFlagLine(this, _lines.Count + 1, trigger, by.At));
        LastLineAt = by.At;
        if (trigger.Level <= Level)
            return;
        Open(by.At);
        Level = trigger.Level;
        Note(FlagAct.LevelRaised, by, null);
    }

    /// <summary>An act and not a look (K-042); the first who did stays, and what another one says of it after them is kept as theirs.</summary>
    public void Acknowledge(string? comment, Recorder by)
    {
        DemandNotOver();
        var words = Check.Optional(comment, "Comment", FlagLimits.Words);
        if (State == FlagState.Open)
            Note(FlagAct.Acknowledged, by, words);
        else if (words is not null && !_acts.Exists(act => act.ByUserId == by.UserId && act.Words == words))
            Note(FlagAct.Commented, by, words);
        State = FlagState.Acknowledged;
    }

    /// <summary>Whoever closes an open one has acknowledged it.</summary>
    public void Resolve(FlagResolution given, Recorder by)
    {
        DemandNotOver();
        var disposition = CheckedDisposition(given.Disposition);
        var words = Check.Required(given.Words, nameof(given.Words), FlagLimits.Words);
        Check.That(
            !NeedsDisposition || words.Length >= FlagLimits.ShortestDisposition,
            nameof(given.Words), $"Words has {words.Length} characters; say in at least {FlagLimits.ShortestDisposition} what was found and done (P-203).");
        Acknowledge(null, by);
        State = FlagState.Resolved;
        Note(FlagAct.Resolved, by, words, disposition);
    }

    public void Reopen(string? reason, Recorder by)
    {
        if (State != FlagState.Resolved)
            throw FlagErrors.NotResolved(Id);
        State = FlagState.Open;
        Open(by.At);
        Note(FlagAct.Reopened, by, CheckedReason(reason));
    }

    /// <summary>K-041: whoever raised it, at once, with a reason; what a rule fired is resolved.</summary>
    public void Cancel(string? reason, Recorder by)
    {
        DemandNotOver();
        if (Rule is not null || RaisedByUserId is null || RaisedByUserId != by.UserId)
            throw FlagErrors.NotYours(Id);
        if (by.At > RaisedAt + FlagLimits.ToCancel)
            throw FlagErrors.TooOld(Id);
        State = FlagState.Canceled;
        Note(FlagAct.Canceled, by, CheckedReason(reason));
    }

    /// <summary>What it is about was taken back (K-064).</summary>
    public void TakeBack(Recorder by)
    {
        DemandNotOver();
        State = FlagState.Canceled;
        Note(FlagAct.Canceled, by, "The message was retracted before anybody read it.");
    }

    private void Begin(IReadOnlyCollection<FlagAddresseeDto> to, Recorder by)
    {
        _addressees.AddRange(to.Select(one => new UrgentFlagAddressee(this, one.StaffId, one.As)));
        Note(FlagAct.Raised, by, null);
    }

    private void Note(FlagAct act, Recorder by, string? words, FlagDisposition? disposition = null) =>
        _acts.Add(new UrgentFlagAct(this, _acts.Count + 1, act, by, words, disposition));

    private FlagDisposition? CheckedDisposition(FlagDisposition? given)
    {
        Check.That(given is null || Enum.IsDefined(given.Value), "Disposition", "Disposition is none of the list.");
        Check.That(NeedsDisposition || given is null, "Disposition", "Disposition is of flags about suicide; leave it empty, and say in words what was done.");
        Check.That(!NeedsDisposition || given is not null, "Disposition", "Disposition is missing; a flag about suicide closes with one of the list (P-203).");
        return given;
    }

    private void DemandNotOver()
    {
        if (IsOver)
            throw FlagErrors.Over(Id);
    }

    private static string CheckedReason(string? given)
    {
        var reason = Check.Required(given, "Reason", FlagLimits.Words);
        Check.That(reason.Length >= FlagLimits.ShortestReason, "Reason", $"Reason has {reason.Length} characters; say in at least {FlagLimits.ShortestReason} why.");
        return reason;
    }
}
