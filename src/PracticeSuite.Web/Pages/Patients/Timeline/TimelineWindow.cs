namespace PracticeSuite.Web.Pages.Patients.Timeline;

/// <summary>What the browser shows of the list, in pixels from its upper edge, and how high the drawn blocks are.</summary>
/// <param name="Focused">The block in which the focus is.</param>
public sealed record TimelineView(double Top, double Bottom, string? Focused, IReadOnlyDictionary<string, double> Heights);

/// <summary>
/// Which blocks are drawn: those in view, a screen on each side of it, and the one in which somebody has the focus. The others are room of the height that they had when they
/// were last drawn, or that the drawn ones let expect (decision 55).
/// </summary>
public sealed class TimelineWindow
{
    private const double UsualLine = 40;
    private const double UsualScreen = 800;

    /// <summary>What a browser says is taken within these bounds.</summary>
    private const double Highest = 1_000_000;

    private readonly Dictionary<string, (double Height, int Lines)> _measured = new(StringComparer.Ordinal);
    private string? _focused;

    public double Top { get; private set; }

    private double Bottom { get; set; } = UsualScreen;

    private double Margin => Math.Min(Bottom - Top, 2 * UsualScreen);

    public void Look(TimelineView seen, IReadOnlyList<TimelineBlock> blocks)
    {
        foreach (var block in blocks)
        {
            if (seen.Heights.TryGetValue(block.Key, out var height) && height is > 0 and < Highest)
                _measured[block.Key] = (height, block.Lines.Count);
        }

        _focused = seen.Focused;
        Show(seen.Top, seen.Bottom - seen.Top);
    }

    /// <summary>Goes where a run begins, or ends where it lies above.</summary>
    public void GoTo(TimelineRun run)
    {
        var screen = Bottom - Top;
        Show(run.IsAbove ? run.From + run.Height - screen : run.From, screen);
    }

    public void GoToTop() => (Top, Bottom, _focused) = (0, UsualScreen, null);

    /// <summary>Whether the end of what has been read is as near as what is drawn.</summary>
    public bool Reaches(IReadOnlyList<TimelineBlock> blocks)
    {
        var line = LineHeight;
        return Bottom + Margin >= blocks.Sum(block => HeightOf(block, line));
    }

    public IReadOnlyList<TimelineRun> Of(IReadOnlyList<TimelineBlock> blocks)
    {
        var (line, at) = (LineHeight, 0.0);
        var runs = new List<(bool IsDrawn, double From, List<TimelineBlock> Blocks)>();
        foreach (var block in blocks)
        {
            var height = HeightOf(block, line);
            var isDrawn = block.Key == _focused || (at < Bottom + Margin && at + height > Top - Margin);
            if (runs.Count == 0 || runs[^1].IsDrawn != isDrawn)
                runs.Add((isDrawn, at, []));
            runs[^1].Blocks.Add(block);
            at += height;
        }

        return [.. runs.Select(run => new TimelineRun(run.IsDrawn, run.Blocks, run.From, run.Blocks.Sum(block => HeightOf(block, line)), run.From < Top))];
    }

    private void Show(double top, double screen)
    {
        Top = Math.Clamp(top, 0, Highest);
        Bottom = Top + Math.Clamp(screen, 1, 10 * UsualScreen);
    }

    private double HeightOf(TimelineBlock block, double line) =>
        _measured.TryGetValue(block.Key, out var known) && known.Lines == block.Lines.Count ? known.Height : block.Lines.Count * line;

    /// <summary>With its share of the day's heading.</summary>
    private double LineHeight => _measured.Count == 0 ? UsualLine : _measured.Values.Sum(one => one.Height) / _measured.Values.Sum(one => one.Lines);
}
