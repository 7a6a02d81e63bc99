using PracticeSuite.Kernel;

namespace PracticeSuite.Billing.Coverages;

/// <summary>First and last name of a subscriber, out of the one box in which they are typed.</summary>
internal readonly record struct SubscriberName(string First, string Last)
{
    /// <summary>"Alvarez, Rosa Maria" or "Rosa Alvarez", as the card was typed in.</summary>
    public static SubscriberName Of(string? name)
    {
        var typed = (name ?? "").Trim();
        return typed.Split(',', 2, StringSplitOptions.TrimEntries) is [var family, var given]
            ? new SubscriberName(given, family)
            : typed.LastIndexOf(' ') is > 0 and var space ? new SubscriberName(typed[..space], typed[(space + 1)..]) : new SubscriberName("", typed);
    }

    /// <summary>As papers name the person; as it was typed where nothing but that is known.</summary>
    public static string? Whole(Coverage coverage)
    {
        if (coverage is { SubscriberName: null } or { SubscriberMiddleName: null, SubscriberSuffix: null })
            return coverage.SubscriberName;
        var name = Of(coverage.SubscriberName);
        return PersonNames.Whole(name.First, coverage.SubscriberMiddleName, name.Last, coverage.SubscriberSuffix);
    }
}
