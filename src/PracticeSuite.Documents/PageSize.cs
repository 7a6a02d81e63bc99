namespace PracticeSuite.Documents;

/// <summary>In points, 72 to the inch.</summary>
public readonly record struct PageSize(float Width, float Height)
{
    public PageSize Landscape() => new(Math.Max(Width, Height), Math.Min(Width, Height));
}

public static class PageSizes
{
    public static PageSize Letter { get; } = new(612, 792);

    public static PageSize Legal { get; } = new(612, 1008);
}
