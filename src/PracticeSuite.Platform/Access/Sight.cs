using PracticeSuite.Platform.Operations;

namespace PracticeSuite.Platform.Access;

/// <summary>Which rows the operation's caller may see: what the filter of every context asks.</summary>
/// <param name="opened">What a program sees whole by the permissions that it was given as scopes.</param>
public sealed class Sight(Caller caller, Func<AccessObject, bool> opened)
{
    private int _facts;

    /// <summary>The member of staff whose relationships count; nobody's where the caller is no member of staff.</summary>
    public Guid StaffId { get; } = caller.StaffId ?? Guid.Empty;

    private bool IsWhole => caller.IsSystem || _facts > 0;

    public bool SeesAll(AccessObject what) => IsWhole || Has(what, AccessScope.All) || opened(what);

    public bool SeesTeam(AccessObject what) => IsWhole || Has(what, AccessScope.Team);

    public bool SeesOwn(AccessObject what) => IsWhole || Has(what, AccessScope.Own);

    /// <summary>
    /// Opens the practice's rows, and no other's, to a computation that answers with less than it reads: whether a month can be claimed
    /// depends on facts that who asks may not see. Until the answer is disposed of.
    /// </summary>
    public IDisposable ReadFacts()
    {
        _facts++;
        return new Closing(this);
    }

    private bool Has(AccessObject what, AccessScope scope) =>
        RoleMatrix.Shipped.Of(what, AccessAction.Read, caller.Roles).Any(grant => grant.Scope == scope);

    private sealed class Closing(Sight sight) : IDisposable
    {
        private Sight? _sight = sight;

        public void Dispose()
        {
            if (_sight is null)
                return;
            _sight._facts--;
            _sight = null;
        }
    }
}
