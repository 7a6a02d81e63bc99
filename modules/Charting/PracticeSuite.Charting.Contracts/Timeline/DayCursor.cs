using PracticeSuite.Kernel;

namespace PracticeSuite.Charting.Contracts.Timeline;

/// <summary>Where something stands in a list of days, the latest first: the last that is shown already.</summary>
public readonly record struct DayCursor(DateOnly On, Guid Id);

/// <summary>How much of a list is read at once: a page, or again as much as a screen shows already.</summary>
public static class ListPage
{
    public const int Size = 50;

    public const int Most = 1000;

    /// <exception cref="BusinessException">Outside 1 to 1000.</exception>
    public static void Demand(int take) => Check.That(take is > 0 and <= Most, "Take", $"Take is outside 1 to {Most}; ask for fewer lines at once.");
}
