using PracticeSuite.Identity.Contracts.Staff;
using PracticeSuite.Platform.Operations;

namespace PracticeSuite.Web.Live;

/// <summary>The practice's people for names and for choosing one.</summary>
public sealed class StaffNames(IOperations operations, PracticeClock clock)
{
    /// <summary>The pieces of one page ask within a moment of each other.</summary>
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(5);

    private DateTimeOffset? _readAt;
    private IReadOnlyDictionary<Guid, StaffMember> _all = new Dictionary<Guid, StaffMember>();

    /// <summary>Those employed today, by name.</summary>
    public IEnumerable<StaffMember> Present =>
        _all.Values.Where(member => member.IsEmployedOn(clock.Today)).OrderBy(member => member.LastName, StringComparer.Ordinal);

    /// <summary>By name; those who have left come too.</summary>
    public IEnumerable<StaffMember> All => _all.Values.OrderBy(member => member.LastName, StringComparer.Ordinal);

    /// <summary>Of them those who do clinical work.</summary>
    public IEnumerable<StaffMember> Clinicians => Present.Where(member => member.MayCountTimeOn(clock.Today));

    public IEnumerable<StaffMember> Practitioners => Present.Where(member => member.Npi is not null);

    public string this[Guid? staffId] => staffId is { } id && _all.TryGetValue(id, out var member) ? member.DisplayName : "";

    public async Task LoadAsync()
    {
        await clock.LoadAsync();
        if (_readAt is { } at && clock.Now - at < Fresh)
            return;
        _all = await operations.RunAsync<IStaffDirectory, IReadOnlyDictionary<Guid, StaffMember>>((staff, ct) => staff.GetAllAsync(ct));
        _readAt = clock.Now;
    }
}
