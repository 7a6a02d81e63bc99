using PracticeSuite.Billing.Contracts.Months;
using PracticeSuite.Kernel;

namespace PracticeSuite.Web.Pages.Billing;

/// <summary>
/// The month as steps: each logged stretch is a block over its day, as high as it is long. Counted blocks stand on the total so far and
/// so climb to the threshold; what does not count hangs beside them and lifts nothing. At a month's scale ten minutes would be a
/// quarter of a pixel wide, hence height for length.
/// </summary>
public sealed class MonthPictureLayout
{
    public const double Width = 960;
    public const double Height = 248;
    public const double Left = 44;
    public const double Top = 14;
    public const double Bottom = 216;

    private readonly Interval _during;
    private readonly TimeZoneInfo _zone;
    private readonly double _highest;

    public MonthPictureLayout(Interval during, TimeZoneInfo zone, Seconds threshold, DateTimeOffset? reachedAt, IReadOnlyList<TimePieceDto> pieces)
    {
        (_during, _zone) = (during, zone);
        var counted = pieces.Where(piece => piece.Fate == TimePieceFate.Counted).Sum(piece => piece.Length.Value);
        var ordered = pieces.OrderBy(piece => piece.Start).ThenBy(piece => piece.Fate).ToList();
        _highest = Math.Max(Math.Max(counted, threshold.Value) * 1.12, HighestReach(ordered));
        Blocks = [.. Stack(ordered)];
        ThresholdY = Y(threshold.Value);
        Reached = reachedAt is { } at && during.Contains(at) ? (Middle(DayOf(at)), ThresholdY) : null;
        Marks = [.. Enumerable.Range(0, (int)(_highest / 300) + 1).Select(mark => mark * 300L).Where(mark => mark % Spacing == 0).Select(mark => (Y(mark), mark / 60))];
    }

    public IReadOnlyList<MonthPictureBlock> Blocks { get; }

    public double ThresholdY { get; }

    public (double X, double Y)? Reached { get; }

    /// <summary>Where the minutes are written at the left.</summary>
    public IReadOnlyList<(double Y, long Minutes)> Marks { get; }

    public IEnumerable<(double X, int Day)> Days => Enumerable.Range(1, DayCount).Select(day => (Middle(day), day));

    public double DayWidth => (Width - Left) / DayCount;

    private int DayCount => DayOf(_during.End.AddSeconds(-1));

    private long Spacing => _highest > 3600 ? 1800 : _highest > 1500 ? 600 : 300;

    private static double HighestReach(IEnumerable<TimePieceDto> pieces)
    {
        var (total, highest) = (0L, 0L);
        foreach (var piece in pieces)
        {
            highest = Math.Max(highest, total + piece.Length.Value);
            total += piece.Fate == TimePieceFate.Counted ? piece.Length.Value : 0;
        }

        return highest * 1.04;
    }

    private IEnumerable<MonthPictureBlock> Stack(IEnumerable<TimePieceDto> pieces)
    {
        var total = 0L;
        foreach (var piece in pieces)
        {
            var counts = piece.Fate == TimePieceFate.Counted;
            var (x, width) = (Middle(DayOf(piece.Start)) - (counts ? DayWidth * 0.36 : -DayWidth * 0.02), DayWidth * (counts ? 0.72 : 0.34));
            var (top, bottom) = (Y(total + piece.Length.Value), Y(total));
            yield return new MonthPictureBlock(x, top, width, Math.Max(3, bottom - top), piece);
            total += counts ? piece.Length.Value : 0;
        }
    }

    private int DayOf(DateTimeOffset instant) => _zone.LocalDate(instant).Day;

    private double Middle(int day) => Left + ((day - 0.5) * DayWidth);

    private double Y(double seconds) => Bottom - (seconds / _highest * (Bottom - Top));
}

public sealed record MonthPictureBlock(double X, double Y, double Width, double Height, TimePieceDto Piece);
