using PracticeSuite.Kernel;
using PracticeSuite.Platform.Operations;

namespace PracticeSuite.Platform.Access;

/// <summary>Which rows the operation's caller may see: what the filter of every context asks.</summary>
/// <param name="opened">What a program sees whole by the permissions that it was given as scopes.</param>
public sealed class Sight(Caller caller, Func<AccessObject, bool> opened)
{
    private int _facts;
    private int _asShown;
    private int _unlabelled;

    /// <summary>What is open and held back, of one of several reads that take turns: each goes on with its own.</summary>
    internal (int Facts, int AsShown, int Unlabelled) Openness
    {
        get => (_facts, _asShown, _unlabelled);
        set => (_facts, _asShown, _unlabelled) = value;
    }

    /// <summary>The member of staff whose relationships count; nobody's where the caller is no member of staff.</summary>
    public Guid StaffId { get; } = caller.StaffId ?? Guid.Empty;

    /// <summary>A person of the practice, who belongs to its program where the practice is one as a whole.</summary>
    public bool IsOfPractice { get; } = caller.UserId is not null;

    /// <summary>Every row of the Part 2 program, whoever consented: the program itself, and computations on facts.</summary>
    public bool SeesPart2 => _unlabelled == 0 && (caller.IsSystem || (_facts > 0 && _asShown == 0));

    /// <summary>Neither facts are open nor anything is held back: what is read now is what the caller sees.</summary>
    public bool IsCallers => _facts == 0 && _asShown == 0 && _unlabelled == 0;

    /// <summary>For what a patient's Part 2 consent opens rows to this caller (P-072).</summary>
    public Part2Purposes Purposes { get; } = Part2Purpose.Of(caller);

    /// <summary>The user whose reasons for opening sensitive charts count (P-122); a program has none and is shown none.</summary>
    public Guid UserId { get; } = caller.UserId ?? Guid.Empty;

    /// <summary>False only where it is known that the practice has no sensitive chart.</summary>
    internal bool PracticeHasSensitive { get; set; } = true;

    /// <summary>Whether a sensitive chart asks before it opens.</summary>
    public bool AsksReasons => !IsWhole && PracticeHasSensitive;

    internal bool IsWhole => caller.IsSystem || _facts > 0;

    public bool SeesAll(AccessObject what) => IsWhole || Has(what, AccessScope.All) || opened(what);

    public bool SeesTeam(AccessObject what) => IsWhole || Has(what, AccessScope.Team);

    /// <summary>Who takes part in conversations has their own unfinished lines.</summary>
    public bool SeesOwn(AccessObject what) => IsWhole || Has(what, AccessScope.Own) || Has(what, AccessScope.Participants);

    public bool SeesAsParticipant(AccessObject what) => IsWhole || Has(what, AccessScope.Participants);

    /// <summary>
    /// Opens the practice's rows, and no other's, to a computation that answers with less than it reads: whether a month can be claimed
    /// depends on facts that who asks may not see. Until the answer is disposed of.
    /// </summary>
    public IDisposable ReadFacts()
    {
        _facts++;
        return new Closing(() => _facts--);
    }

    /// <summary>
    /// Holds back from computations what the Part 2 program made and the caller may not know of: where the answer itself would betray it
    /// (P-082). Until the answer is disposed of.
    /// </summary>
    public IDisposable KeepToWhatIsShown()
    {
        _asShown++;
        return new Closing(() => _asShown--);
    }

    /// <summary>
    /// Holds back what the Part 2 program made from the program itself, and from computations: where what is made of it carries no label and goes to
    /// whoever may not know (P-082). Until the answer is disposed of.
    /// </summary>
    public IDisposable HoldPart2Back()
    {
        _unlabelled++;
        return new Closing(() => _unlabelled--);
    }

    private bool Has(AccessObject what, AccessScope scope) => (caller.ViewedRole is { } role
        ? ViewedScopes.Of(ScopesFor(what, caller.Roles), ScopesFor(what, new HashSet<string> { role }))
        : ScopesFor(what, caller.Roles)).Contains(scope);

    private static HashSet<AccessScope> ScopesFor(AccessObject what, IReadOnlySet<string> roles) =>
        RoleMatrix.Shipped.Of(what, AccessAction.Read, roles).Select(grant => grant.Scope).ToHashSet();

    private sealed class Closing(Action close) : IDisposable
    {
        private Action? _close = close;

        public void Dispose()
        {
            _close?.Invoke();
            _close = null;
        }
    }
}
