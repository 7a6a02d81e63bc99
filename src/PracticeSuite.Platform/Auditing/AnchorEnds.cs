using System.Globalization;

namespace PracticeSuite.Platform.Auditing;

/// <summary>The ends of lanes as an anchor keeps them: <c>0:17 1:4</c>.</summary>
internal static class AnchorEnds
{
    public static string Text(IEnumerable<LaneEnd> ends) => string.Join(' ', ends.Select(end => $"{AuditFields.Text(end.Lane)}:{AuditFields.Text(end.Seq)}"));

    /// <summary>What cannot be read is left out, and then the anchor does not hold.</summary>
    public static IReadOnlyList<(int Lane, long Seq)> Parse(string text) =>
    [
        .. text.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(end => end.Split(':'))
            .Where(end => end.Length == 2 && IsNumber(end[0], 9) && IsNumber(end[1], 18))
            .Select(end => (int.Parse(end[0], CultureInfo.InvariantCulture), long.Parse(end[1], CultureInfo.InvariantCulture))),
    ];

    private static bool IsNumber(string text, int most) => text.Length > 0 && text.Length <= most && text.All(char.IsAsciiDigit);
}
