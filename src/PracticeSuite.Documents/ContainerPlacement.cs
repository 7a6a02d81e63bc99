using PracticeSuite.Documents.Layout;

namespace PracticeSuite.Documents;

/// <summary>Where content stands, how large it is and whether it may break over a page.</summary>
public static class ContainerPlacement
{
    public static Container AlignLeft(this Container container) => container.Align(0, null);

    public static Container AlignCenter(this Container container) => container.Align(0.5f, null);

    public static Container AlignRight(this Container container) => container.Align(1, null);

    public static Container AlignMiddle(this Container container) => container.Align(null, 0.5f);

    public static Container AlignBottom(this Container container) => container.Align(null, 1);

    public static Container Width(this Container container, float points) =>
        container.Wrap(content => new FixedWidth(content, points, container.Setting.Name("An element")));

    /// <summary>Exactly so high; content that needs more is an error.</summary>
    public static Container Height(this Container container, float points) =>
        container.Wrap(content => new FixedHeight(content, points, container.Setting.Name("An element")));

    public static Container MinHeight(this Container container, float points) =>
        container.Wrap(content => new MinimumHeight(content, points, container.Setting.Name("An element")));

    /// <summary>Goes to the next page whole rather than break; breaks only when higher than a page.</summary>
    public static Container KeepTogether(this Container container) => container.Wrap(content => new KeepTogether(content));

    /// <summary>Never breaks; higher than a page is an error.</summary>
    public static Container ShowEntire(this Container container) =>
        container.Wrap(content => new Entire(content, container.Setting.Name("An element")));

    /// <summary>The style that text inside begins with.</summary>
    public static Container DefaultTextStyle(this Container container, Func<TextStyle, TextStyle> change) =>
        container.Wrap(content => content, container.Setting with { Style = change(container.Setting.Style) });

    /// <summary>Names what stands inside, for messages about what cannot be printed; names nest. No patient data here.</summary>
    public static Container Field(this Container container, string name) =>
        container.Wrap(content => content, container.Setting.In(name));

    private static Container Align(this Container container, float? horizontal, float? vertical) =>
        container.Wrap(content => new Aligned(content, horizontal, vertical));
}
