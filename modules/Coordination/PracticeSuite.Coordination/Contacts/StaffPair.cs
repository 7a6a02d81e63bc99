namespace PracticeSuite.Coordination.Contacts;

/// <summary>Two of the staff, whichever is named first.</summary>
internal readonly record struct StaffPair
{
    private StaffPair(Guid first, Guid second) => (First, Second) = (first, second);

    /// <summary>The smaller id.</summary>
    public Guid First { get; }

    public Guid Second { get; }

    public static StaffPair Of(Guid one, Guid other) => one.CompareTo(other) <= 0 ? new StaffPair(one, other) : new StaffPair(other, one);

    /// <summary>Every two of them, each once.</summary>
    public static IEnumerable<StaffPair> AllOf(IEnumerable<Guid> staff)
    {
        var all = staff.Distinct().Order().ToList();
        return all.SelectMany((one, place) => all.Skip(place + 1).Select(other => Of(one, other)));
    }
}
