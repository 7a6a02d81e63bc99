using PracticeSuite.Documents.Layout;

namespace PracticeSuite.Documents;

/// <summary>What can stand around the content of a container. Measures are in points.</summary>
public static class ContainerDecorations
{
    public static Container Padding(this Container container, float all) => container.Padding(all, all, all, all);

    public static Container PaddingVertical(this Container container, float points) => container.Padding(0, points, 0, points);

    public static Container PaddingHorizontal(this Container container, float points) => container.Padding(points, 0, points, 0);

    public static Container PaddingTop(this Container container, float points) => container.Padding(0, points, 0, 0);

    public static Container PaddingBottom(this Container container, float points) => container.Padding(0, 0, 0, points);

    public static Container Padding(this Container container, float left, float top, float right, float bottom)
    {
        var sides = new Sides(left, top, right, bottom);
        return container.Wrap(content => new Padding(content, sides, container.Setting.Name("A padded element")));
    }

    public static Container Background(this Container container, Color color) =>
        container.Wrap(content => new Decorated(content, (surface, area) => surface.Fill(area, color), over: null));

    /// <summary>Drawn inside the edges; takes no room, so pad what is inside.</summary>
    public static Container Border(this Container container, float thickness, Color? color = null) =>
        container.Border(thickness, thickness, thickness, thickness, color);

    public static Container BorderTop(this Container container, float thickness, Color? color = null) =>
        container.Border(0, thickness, 0, 0, color);

    public static Container BorderBottom(this Container container, float thickness, Color? color = null) =>
        container.Border(0, 0, 0, thickness, color);

    public static Container BorderLeft(this Container container, float thickness, Color? color = null) =>
        container.Border(thickness, 0, 0, 0, color);

    public static Container BorderRight(this Container container, float thickness, Color? color = null) =>
        container.Border(0, 0, thickness, 0, color);

    public static Container Border(
        this Container container, float left, float top, float right, float bottom, Color? color = null)
    {
        var ink = color ?? Colors.Black;
        return container.Wrap(content => new Decorated(content, behind: null, (surface, area) =>
        {
            if (left > 0)
                surface.Fill(area with { Right = area.Left + left }, ink);
            if (top > 0)
                surface.Fill(area with { Bottom = area.Top + top }, ink);
            if (right > 0)
                surface.Fill(area with { Left = area.Right - right }, ink);
            if (bottom > 0)
                surface.Fill(area with { Top = area.Bottom - bottom }, ink);
        }));
    }
}
