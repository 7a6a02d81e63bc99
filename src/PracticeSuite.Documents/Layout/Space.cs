namespace PracticeSuite.Documents.Layout;

/// <summary>The room an element is offered, in points.</summary>
/// <param name="Width">Infinite when a row asks how wide its content would like to be.</param>
/// <param name="Height">What is left of the page.</param>
/// <param name="Fresh">Nothing stands above on this page: what does not fit here fits nowhere.</param>
/// <param name="Page">The numbers a page field shows.</param>
internal readonly record struct Space(float Width, float Height, bool Fresh, PageNumbers Page)
{
    // Sums of widths and heights come back a hair larger than the room they were cut from.
    private const float Tolerance = 0.01f;

    public bool HasHeightFor(float height) => height <= Height + Tolerance;

    public bool HasWidthFor(float width) => width <= Width + Tolerance;

    public Space Below(float used) => this with { Height = Height - used, Fresh = Fresh && used <= 0 };
}

/// <summary>The page being laid out and, once the content is laid out, how many there are.</summary>
internal readonly record struct PageNumbers(int Current, int? Total);
