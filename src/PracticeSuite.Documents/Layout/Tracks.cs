namespace PracticeSuite.Documents.Layout;

internal enum TrackKind
{
    Constant,
    Relative,
    Auto,
}

/// <summary>How wide a column of a row or table wants to be: points, a share of what is left, or as its content.</summary>
internal readonly record struct Track(TrackKind Kind, float Value);

internal static class Tracks
{
    /// <summary>Widths in points; relative tracks share what the others leave.</summary>
    public static float[] Share(IReadOnlyList<Track> tracks, float room, string element)
    {
        var fixedWidth = tracks.Where(t => t.Kind != TrackKind.Relative).Sum(t => t.Value);
        var shares = tracks.Where(t => t.Kind == TrackKind.Relative).Sum(t => t.Value);
        if (shares > 0 && float.IsPositiveInfinity(room))
            throw new DocumentLayoutException(element, "has relative columns but stands where its width is not given");
        if (fixedWidth > room + 0.01f)
            throw new DocumentLayoutException(element, $"has columns of {fixedWidth:0.#} pt in a width of {room:0.#} pt");
        var unit = shares > 0 ? (room - fixedWidth) / shares : 0;
        return [.. tracks.Select(t => t.Kind == TrackKind.Relative ? t.Value * unit : t.Value)];
    }
}
